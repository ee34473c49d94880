/* A line that holds several into its first, and the rest: "Paint the fence" and
 * "Due: May". */

#include "document/document.h"
#include "finder.h"

enum {
	LOWER_LABEL = 3, /* of a label within a paragraph, "due date:" */
	NAME_MAX = 3	 /* words of a field's name within a line */
};

/* Whether a mark parts two fields of a line, "Owner: Ana | Due: May"; a comma
 * or a full stop does in a line that begins with a field. */
static bool
is_between(const struct token *mark, const struct token *end, bool field)
{
	static const uint32_t marks[] = { ';', '|', 0xb7, 0x2022, '/' };

	if (mark->kind != TOKEN_MARK)
		return false;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (mark->id == marks[i])
			return true;
	return token_is_dash(mark, end) ||
	       (field && (mark->id == ',' || mark->id == '.'));
}

/* Whether a field is at i, behind a mark: "Paint the fence -- Due: May". */
static bool
is_aside(const struct finder *f, uint32_t i, uint32_t end, bool field)
{
	const struct token *t = finder_token(f, i), *stop;
	struct label label;

	if (t->kind != TOKEN_WORD || token_touches(t) ||
	    !is_between(t - 1, t, field))
		return false;
	for (uint32_t j = i + 1; j < end; j++) {
		if (token_is(&t[j - i], finder_token(f, end), ':'))
			break;
		if (j == i + NAME_MAX || t[j - i].kind != TOKEN_WORD)
			return false;
	}
	label = finder_label(f, (struct span){ i, end });
	stop = finder_token(f, label.words.end);
	return label_is_field(label) && label.rest < end &&
	       token_is(stop, finder_token(f, end), ':');
}

/* The first token from i to end that begins a line or is behind a mark. */
static uint32_t
next_place(const struct finder *f, uint32_t i, uint32_t end)
{
	const struct token *tokens = f->document->tokens.at;
	uint32_t stop;

	if (i >= end || tokens[i - 1].kind == TOKEN_MARK)
		return i;
	stop = f->cues.stops[i];
	return stop >= end || (tokens[stop].glue & TOKEN_LINE) ? stop
							       : stop + 1;
}

struct span
finder_cut(const struct finder *f, struct span *line)
{
	const struct token *tokens = f->document->tokens.at;
	struct span rest = *line;
	bool field = finder_label(f, *line).kind == LABEL_FIELD;

	for (uint32_t i = next_place(f, rest.start + 1, rest.end); i < rest.end;
	     i = next_place(f, i + 1, rest.end)) {
		struct label label;

		if (!(tokens[i].glue & TOKEN_LINE)) {
			/* "S - Specific:" is one label */
			if ((i == line->start + 2 &&
				tokens[line->start].len == 1) ||
			    !is_aside(f, i, line->end, field))
				continue;
			line->end = i - 1;
			rest.start = i;
			return rest;
		}
		label = finder_label(f, (struct span){ i, line->end });
		if (label.kind == LABEL_NONE ||
		    (tokens[i].letters == TOKEN_LOWER &&
			label.words.end - label.words.start > LOWER_LABEL))
			continue;
		line->end = i;
		rest.start = i;
		return rest;
	}
	rest.start = rest.end;
	return rest;
}

bool
finder_next(const struct finder *f, struct span *rest, struct span *line)
{
	*line = *rest;
	if (span_empty(*rest))
		return false;
	*rest = finder_cut(f, line);
	return true;
}

void
finder_hang(struct finder *f, int index, int goal, struct span rest)
{
	struct span line;

	while (finder_next(f, &rest, &line)) {
		struct label label = finder_label(f, line);

		finder_attach(f, goal,
		    (struct part){ .kind = label.kind == LABEL_FIELD
					       ? PART_FIELD
					       : PART_NOTE,
			.field = label.field,
			.block = index,
			.label = label.words,
			.tokens = { label.rest, line.end } });
	}
}
