/* A line into which fields of a goal are filled in behind or below it. */

#include "filled.h"

#include "base/bits.h"
#include "card.h"
#include "document/document.h"
#include "finder.h"
#include "list.h"
#include "word/token.h"

enum { BELOW_MAX = 16 }; /* blocks looked at */

/* Fields that goals are asked for, a bit each. */
enum {
	ASKED = 1u << FIELD_WHY | 1u << FIELD_HOW | 1u << FIELD_MEANS |
		1u << FIELD_DEADLINE | 1u << FIELD_START |
		1u << FIELD_BASELINE | 1u << FIELD_TARGET | 1u << FIELD_OWNER |
		1u << FIELD_REACH | 1u << FIELD_RISK
};

/* Whether a sentence or a line begins at a token. */
static bool
begins(const struct finder *f, uint32_t i)
{
	const struct token *t = finder_token(f, i);

	return (t->glue & TOKEN_LINE) ||
	       (!token_touches(t) &&
		   (token_is(t - 1, t, '.') || token_is(t - 1, t, ';') ||
		       token_is(t - 1, t, '!') || token_is(t - 1, t, '?')));
}

/* The field that a line names with its label, a bit. */
static unsigned
named(const struct finder *f, struct span line)
{
	struct label label = finder_label(f, line);

	return label_is_field(label) && label.rest < line.end
		   ? 1u << label.field
		   : 0;
}

/* The same of the sentences of a text but the first. */
static unsigned
named_within(const struct finder *f, struct span text)
{
	unsigned fields = 0;

	for (uint32_t i = text.start + 1; i < text.end; i++)
		if (begins(f, i))
			fields |= named(f, (struct span){ i, text.end });
	return fields;
}

unsigned
filled_below(const struct finder *f, int index)
{
	unsigned fields = named_within(f, f->blocks[index].tokens);

	for (int i = index + 1;
	     i < f->document->n_blocks && i <= index + BELOW_MAX &&
	     f->blocks[i].item != BLOCK_NONE && f->blocks[i].depth > 0;
	     i++)
		if (f->blocks[i].item == index)
			fields |= named(f, f->blocks[i].tokens) |
				  named_within(f, f->blocks[i].tokens) |
				  (f->nests[i] ? 1u << list_field(f, i) : 0);
		else if (f->blocks[i].kind == BLOCK_ITEM &&
			 f->blocks[i].depth <= f->blocks[index].depth)
			break;
	return fields & ASKED;
}

unsigned
filled_under(const struct finder *f, int heading)
{
	unsigned fields = 0;

	for (int i = heading + 1;
	     i < f->document->n_blocks && i <= heading + BELOW_MAX &&
	     f->blocks[i].kind != BLOCK_HEADING;
	     i++) {
		struct span line = f->blocks[i].tokens;

		/* then that line is the goal */
		if (finder_label(f, line).kind == LABEL_GOAL ||
		    card_value(f, line) > 0 ||
		    finder_begins(f, CUE_LETTER, line))
			return 0;
		fields |= named(f, line) | named_within(f, line);
	}
	return fields & ASKED;
}

bool
filled_asks(unsigned fields)
{
	return (fields & 1u << FIELD_WHY) && bits_count(fields & ASKED) > 2;
}

void
filled_hang(struct finder *f, int goal, int block, struct span text)
{
	while (text.start < text.end) {
		struct span line = { text.start, text.start + 1 };
		struct label label = finder_label(f, text);
		struct part part = { .kind = PART_NOTE, .block = block };

		while (line.end < text.end &&
		       !(begins(f, line.end) &&
			   named(f, (struct span){ line.end, text.end })))
			line.end++;
		part.tokens = line;
		if (named(f, text) & ASKED) {
			part.kind = PART_FIELD;
			part.field = label.field;
			part.label = label.words;
			part.tokens.start = label.rest;
		}
		finder_attach(f, goal, part);
		text.start = line.end;
	}
}
