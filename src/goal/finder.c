/* Lines into goals: makes them, reads their status, hangs parts on them. What
 * becomes a goal is decided by its callers. */

#include "finder.h"

#include "base/arena.h"
#include "document/frontmatter.h"
#include "document/language.h"
#include "filled.h"
#include "gist.h"
#include "text/text.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	LEVEL_MAX = 4,	 /* tokens of a level and its unit */
	BLANK_WORDS = 6, /* of a text still to be written, for each blank */
	PLACEHOLDER_ALONE = 2 /* "none": only where nothing follows */
};

int
finder_block(const struct finder *f, uint32_t token)
{
	int low = 0, high = f->document->n_blocks;

	while (high - low > 1) {
		int middle = low + (high - low) / 2;

		if (f->blocks[middle].tokens.start <= token)
			low = middle;
		else
			high = middle;
	}
	return low;
}

int
finder_next_item(const struct finder *f, int item)
{
	int list = f->blocks[item].list;

	if (item == f->lists[list].last)
		return BLOCK_NONE;
	do
		item++;
	while (
	    f->blocks[item].kind != BLOCK_ITEM || f->blocks[item].list != list);
	return item;
}

int
finder_words(const struct finder *f, struct span span)
{
	int n = 0;

	for (uint32_t i = span.start; i < span.end; i++)
		n += finder_token(f, i)->kind == TOKEN_WORD &&
		     !(finder_token(f, i)->glue & TOKEN_HYPHEN);
	return n;
}

struct span
finder_bold(const struct finder *f, struct span span)
{
	uint32_t first = span.start, i;

	while (first < span.end && ornament_is(finder_token(f, first)))
		first++;
	for (i = first;
	     i < span.end && (finder_token(f, i)->style & TOKEN_STRONG);)
		i++;
	return (struct span){ span.start, i > first ? i : span.start };
}

bool
finder_link(const struct finder *f, struct span span)
{
	bool any = false;

	for (uint32_t i = span.start; i < span.end; i++) {
		const struct token *t = finder_token(f, i);

		if (t->kind == TOKEN_MARK)
			continue;
		if (!(t->style & TOKEN_LINK))
			return false;
		any = true;
	}
	return any;
}

/* Whether a '[' belongs to "[text][label]", a link that is not defined; *close
 * is the first ']' behind it, looked for once for all that stand before it. */
static bool
touches_bracket(
    const struct finder *f, struct phrase p, const struct token **close)
{
	const struct token *next;

	if (p.t > f->document->tokens.at && token_touches(p.t) &&
	    token_is(p.t - 1, p.end, ']'))
		return true;
	if (*close < p.t)
		*close = p.t;
	while (*close < p.end && !token_is(*close, p.end, ']'))
		++*close;
	next = *close + 1;
	return next < p.end && token_is(next, p.end, '[') &&
	       token_touches(next);
}

/* Whether it is all in brackets, round ones behind: "[Result 2] (week N)". */
static bool
is_bracketed(const struct token *t, const struct token *end)
{
	const struct token *last;

	if (!token_is(t, end, '['))
		return false;
	last = token_before_bracket(t, end);
	return token_is(last - 1, end, ']') &&
	       (last == end || !token_touches(last));
}

/* Whether so few words begin as a text does that is still to be written: "TBD
 * by the board", but "None" alone. */
static bool
is_unwritten(struct phrase p, int words)
{
	int value = 0;
	size_t n;

	if (words > BLANK_WORDS)
		return false;
	p.t += token_is(p.t, p.end, '(');
	n = cue_match(p, CUE_PLACEHOLDER, &value);
	p.t += n;
	return n > 0 && (value != PLACEHOLDER_ALONE || p.t == p.end ||
			    p.t->kind == TOKEN_MARK);
}

bool
finder_placeholder(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);
	const struct token *from, *close = p.t;
	int words = 0, blanks = 0;

	p.t = from = ornament_behind(p.t, p.end);
	p.end = ornament_before(p.t, p.end);
	for (const struct token *u = p.t; u < p.end; u++) {
		words += u->kind != TOKEN_MARK;
		if (u->kind != TOKEN_MARK || (u->id != '[' && u->id != '<'))
			continue;
		blanks += u->id == '[' && !(u->style & TOKEN_LINK) &&
			  !touches_bracket(f, phrase_from(p, u), &close);
		if (u > p.t && token_is(u - 1, p.end, ':'))
			from = u;
	}
	if (words == 0 || (blanks > 1 && words <= blanks * BLANK_WORDS))
		return true;
	p.t = from;
	return is_bracketed(p.t, p.end) ||
	       (token_is(p.t, p.end, '<') && phrase_ends(p, '>')) ||
	       is_unwritten(p, words);
}

/* "Impact: high": how much, and not what for. */
static bool
is_level(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);

	while (p.t < p.end && p.t->kind == TOKEN_MARK)
		p.t++;
	p.t += cue_match(p, CUE_STANDS, NULL);
	return p.t == p.end && p.end[-1].kind == TOKEN_WORD;
}

void
finder_attach(struct finder *f, int index, struct part part)
{
	const struct block *block;
	struct goal *goal;

	if (index == GOAL_NONE || span_empty(part.tokens))
		return;
	if (part.kind == PART_FIELD && part.field == FIELD_PROBLEM &&
	    part.tokens.end - part.tokens.start <= LEVEL_MAX &&
	    finder_token(f, part.tokens.start)->kind == TOKEN_NUMBER)
		part.field = FIELD_BASELINE; /* "Situation: 41 %" */
	if (part.kind == PART_FIELD && part.field == FIELD_WHY &&
	    is_level(f, part.tokens))
		return;
	goal = &f->goals->at[index];
	ARENA_MORE(f->a, goal->parts, goal->n_parts, goal->cap_parts);
	goal->parts[goal->n_parts++] = part;
	block = &f->blocks[part.block];
	if (part.kind < PART_CONTEXT && block->end_line > goal->end_line)
		goal->end_line = block->end_line;
	if (part.kind == PART_FIELD && part.field == FIELD_STATUS &&
	    goal->status == GOAL_OPEN)
		goal->status = (uint8_t)finder_status_field(f, part.tokens);
}

void
finder_settle(struct finder *f, int index, struct part note)
{
	struct goal *goal = &f->goals->at[index];
	struct span sign = { note.tokens.start, note.tokens.start + 1 };

	if ((goal->block == f->blocks[note.block].item ||
		goal->block == note.block - 1) &&
	    goal->status == GOAL_OPEN &&
	    finder_token(f, sign.start)->kind == TOKEN_MARK)
		goal->status = (uint8_t)finder_status_field(f, sign);
}

/* Whether a line is "Key result 2" and nothing else. */
static bool
only_label(const struct finder *f, struct span line)
{
	struct label label = finder_label(f, line);

	return (label.kind == LABEL_GOAL || label.kind == LABEL_RESULT) &&
	       label.rest >= line.end;
}

/* Whether only a grade is behind an objective's label: "O1: 7/10, O2: 0.5". */
static bool
only_graded(const struct finder *f, struct span line)
{
	struct label label = finder_label(f, line);
	uint32_t i = label.rest;

	if (!label.method || i >= line.end ||
	    finder_token(f, i)->kind != TOKEN_NUMBER)
		return false;
	while (i < line.end && finder_token(f, i)->kind != TOKEN_WORD)
		i++;
	return i == line.end ||
	       finder_label(f, (struct span){ i, line.end }).method;
}

/* Whether a label is left empty, then another: "**Goal:**", "**Owner:**". */
static bool
left_empty(const struct finder *f, struct span line, struct span text)
{
	const struct token *t = finder_token(f, text.start);

	return text.start > line.start && finder_ends(f, text, ':') &&
	       (t->glue & TOKEN_LINE) && (t->style & TOKEN_STRONG);
}

/* Whether a line is a tag in brackets, which a label strips, and an aside. */
static bool
only_tag(const struct finder *f, struct span line)
{
	const struct token *end = finder_token(f, line.end);

	return is_bracketed(
	    ornament_behind(finder_token(f, line.start), end), end);
}

/* Whether a text only says when: "--- January", "Monday, 3 May 2027". */
static bool
only_date(const struct finder *f, struct span text)
{
	struct phrase p = finder_phrase(f, text);

	while (p.t < p.end && token_is_dash(p.t, p.end))
		p.t++;
	return p.t < p.end && heading_date(p);
}

/* The source line that a stretch of a block starts on; in a paragraph that of
 * the statement if a line is all label: "**Goal 1:**", then "Dry the boats". */
static uint32_t
first_line(const struct finder *f, const struct block *block, struct span line,
    struct span statement)
{
	const struct document *d = f->document;

	if (block->kind == BLOCK_PARAGRAPH &&
	    (finder_token(f, statement.start)->glue & TOKEN_LINE))
		line = statement;
	if (line.start == block->tokens.start ||
	    !(finder_token(f, line.start)->glue & TOKEN_LINE))
		return block->line;
	return text_line_from(
	    d->text, block->line, document_token_source(d, line).start);
}

/* Whether a text is the name of a file or an address, with no blank in it. */
static bool
is_address(const struct finder *f, struct span text)
{
	int words = 0;

	for (uint32_t i = text.start; i < text.end; i++) {
		const struct token *t = finder_token(f, i);

		if (i > text.start && !token_touches(t))
			return false;
		words += t->kind != TOKEN_MARK;
	}
	return words > 1;
}

/* Whether an item is a link, as most of its list are or no goals around it, or
 * one that says nothing but where it leads: "[plan.md](plan.md)". */
static bool
only_leads(const struct finder *f, int index, struct span line)
{
	const struct list *list = &f->lists[f->blocks[index].list];

	return finder_link(f, line) &&
	       (list->n_links * 2 >= list->n_items ||
		   !finder_section(f, index)->open || is_address(f, line));
}

int
finder_goal(struct finder *f, enum goal_kind kind, int index, struct span line,
    int parent)
{
	const struct block *block = &f->blocks[index];
	struct span text = finder_strip(f, line);
	struct span first;
	struct goal *goal;
	int n = f->goals->n;

	if (finder_placeholder(f, text) || only_tag(f, line) ||
	    only_date(f, text) || left_empty(f, line, text) ||
	    only_graded(f, line) || language_strange(f->document, text) ||
	    (block->kind == BLOCK_PARAGRAPH && finder_link(f, text)) ||
	    gist_names_goals(f, text) ||
	    (block->kind == BLOCK_ITEM &&
		(only_leads(f, index, line) || only_label(f, line))))
		return GOAL_NONE;
	ARENA_MORE(f->a, f->goals->at, n, f->goals->cap);
	f->goals->n++;
	goal = &f->goals->at[n];
	first = finder_sentence(f, text);
	*goal = (struct goal){ .kind = kind,
		.status = finder_status(f, index, line),
		.language = block->language,
		.task = block->task != TASK_NONE,
		.block = index,
		.parent = parent,
		.section = finder_section(f, index)->block,
		.statement = first,
		.line = first_line(f, block, line, first),
		.end_line = block->end_line };
	if (goal->section == index)
		goal->section = f->goals->above[index];
	if (parent != GOAL_NONE)
		f->goals->at[parent].n_children++;
	f->block_goal[index] = n;
	for (int s = f->outline.of[index]; s >= 0;
	     s = f->outline.at[s].parent) {
		struct finder_section *in = &f->in[s];

		if (in->last == GOAL_NONE || in->taken > 0) {
			in->first = n;
			in->taken = 0;
		}
		in->last = n;
	}
	finder_attach(f, n,
	    (struct part){
		.kind = PART_STATEMENT, .block = index, .tokens = first });
	filled_hang(f, n, index, (struct span){ first.end, text.end });
	return n;
}

bool
finder_area(const struct finder *f, const struct section *section)
{
	return section->class == SECTION_FIELD &&
	       section->field == FIELD_MEANS && !section->borrowed &&
	       finder_around(f, section)->open &&
	       !finder_around(f, section)->told;
}

bool
finder_timed(const struct finder *f)
{
	static const enum cue keys[] = { CUE_META_END, CUE_META_PERIOD };

	for (int i = 0; i < f->document->n_front; i++)
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
			/* a title has a value of its own */
			if (frontmatter_key(f->document, f->cues.v, i,
				f->cues.classes[keys[k]]) == 1)
				return true;
	return false;
}
