/* Which goals another one depends on. */

#include "schedule_check.h"

#include "base/arena.h"
#include "document/document.h"
#include "goal/anchor.h"
#include "goal/goal.h"
#include "word/token.h"
#include "word/word.h"

#include <string.h>

enum { COMPARED = 24, LABEL = 8, OPENING = 3, FIELD = 100 };

enum { BUDGET = 1000000 }; /* comparisons made in one document */

/* What stands before a goal's statement, as tokens: "Goal 2", "KR1". */
struct schedule_name {
	struct span label;  /* the word before the number, and the number */
	struct span number; /* may hold dots: "1.2"; empty if there is none */
};

/* The dependency that is read. */
struct reference {
	struct schedule_depend *d;
	int goal;
	struct span words;
	bool plain; /* it stands in a sentence: only "goal 2" names one */
	int *out;
	size_t n;
};

/* Where the label ends that stands before a goal's words: "Goal 2:", or one
 * that no list knows, "BARN-2:". */
static uint32_t
label_end(const struct document *document, const struct goal *goal)
{
	const struct token *t = document->tokens.at;
	uint32_t start = goal->statement.start, i = start;

	while (i < goal->statement.end && i < start + LABEL) {
		if (token_is(&t[i], t + goal->statement.end, ':'))
			return i;
		if (i > start && !token_touches(&t[i]))
			break;
		i++;
	}
	return start;
}

/* The number in the first cell of a goal's row, "| 2 | Mow the lawn |". */
static struct span
read_row(const struct document *document, int block)
{
	const struct block *b = &document->blocks[block];
	struct span none = { 0, 0 }, first;

	if (b->kind != BLOCK_CELL || b->column < 1 || b->column > block)
		return none;
	b -= b->column;
	first = b->tokens;
	return b->kind == BLOCK_CELL && b->column == 0 &&
		       first.end == first.start + 1 &&
		       document->tokens.at[first.start].kind == TOKEN_NUMBER
		   ? first
		   : none;
}

/* "G2 Open the shop": a letter that a number touches, but "Q2", "T2", "S2". */
static struct span
read_code(const struct document *document, struct span words)
{
	const struct token *t = document->tokens.at + words.start;

	if (words.end - words.start < 3 || t->kind != TOKEN_WORD ||
	    t->len != 1 || strchr("QTSHqtsh", document->plain[t->start]) ||
	    t[1].kind != TOKEN_NUMBER || !token_touches(t + 1) ||
	    token_touches(t + 2))
		return (struct span){ 0, 0 };
	return (struct span){ words.start + 1, words.start + 2 };
}

static struct schedule_name
read_name(const struct document *document, const struct goal *goal)
{
	const struct block *block = &document->blocks[goal->block];
	const struct token *at = document->tokens.at;
	struct schedule_name name = { { 0, 0 }, { 0, 0 } };
	uint32_t end = label_end(document, goal), start;

	for (uint32_t i = block->tokens.start; i < end; i++) {
		const struct token *t = &at[i];

		if (t->kind == TOKEN_NUMBER && name.number.end == 0)
			name.number = (struct span){ i, i + 1 };
		else if (name.number.end == i && i > 0 && token_touches(t) &&
			 (t->kind == TOKEN_NUMBER ||
			     (t->id == '.' && i + 1 < end &&
				 t[1].kind == TOKEN_NUMBER)))
			name.number.end = i + 1;
	}
	if (name.number.end == 0)
		name.number = read_code(document, goal->statement);
	if (name.number.end == 0)
		name.number = read_row(document, goal->block);
	name.label = name.number;
	start = name.number.start;
	if (start > block->tokens.start && at[start - 1].kind == TOKEN_MARK)
		start--; /* "BARN-2" */
	if (start > block->tokens.start && at[start - 1].kind == TOKEN_WORD)
		name.label.start = start - 1;
	return name;
}

/* Whether n tokens at a and at b are the same, words but for case and accents.
 */
static bool
same_tokens(const struct document *document, uint32_t a, uint32_t b, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct token *x = &document->tokens.at[a + i];
		const struct token *y = &document->tokens.at[b + i];

		if (x->kind != y->kind)
			return false;
		if (x->kind != TOKEN_WORD ? x->id != y->id
					  : word_key(x, document->plain) !=
						word_key(y, document->plain))
			return false;
	}
	return true;
}

static uint32_t
length(struct span s)
{
	return s.end - s.start;
}

/* Whether these tokens of a goal's label stand at i, and no longer number. */
static bool
stands(const struct reference *r, struct span label, uint32_t i)
{
	const struct token *t = r->d->document->tokens.at;
	uint32_t n = length(label), end = r->words.end;

	return n > 0 && n <= end - i &&
	       same_tokens(r->d->document, label.start, i, n) &&
	       !(i + n + 1 < end && t[i + n].id == '.' &&
		   token_touches(&t[i + n]) &&
		   t[i + n + 1].kind == TOKEN_NUMBER);
}

/* Whether the number at i is that of a goal: behind a word for one, or alone
 * among marks ("2, 3 and 5"), where "2 new hires" and "HTTP2" are none. */
static bool
is_number(const struct reference *r, uint32_t i)
{
	const struct schedule_depend *d = r->d;
	const struct token *t = d->document->tokens.at;
	const struct token *before = &t[i] - 1, *next = &t[i] + 1;
	const struct token *end = &t[r->words.end];

	if (t[i].kind != TOKEN_NUMBER)
		return false;
	if (i > r->words.start) {
		if (word_match_any(d->v, d->label, before, &t[i], NULL) > 0)
			return true;
		if (r->plain)
			return false;
		if (before->kind == TOKEN_NUMBER ||
		    (before->kind == TOKEN_MARK && token_touches(&t[i]) &&
			before->id != '#' && before->id != '(' &&
			before->id != 0xb0) ||
		    (before->kind == TOKEN_WORD &&
			!word_match_any(d->v, d->also, before, &t[i], NULL)))
			return false;
	}
	while (next < end && next->id == '.' && next + 1 < end &&
	       next[1].kind == TOKEN_NUMBER && token_touches(next + 1))
		next += 2;
	return next >= end || next->id == ',' || next->id == ';' ||
	       next->id == '.' || next->id == ')' || next->id == '(' ||
	       word_match_any(d->v, d->also, next, end, NULL) > 0;
}

/* How many tokens at i are the words that a goal opens with: all of them, or
 * as many as the reference has between its marks. */
static uint32_t
opening(const struct reference *r, const struct goal *goal, uint32_t i)
{
	const struct token *t = r->d->document->tokens.at;
	uint32_t most = length(goal->statement), n = 0;

	if (most > COMPARED)
		most = COMPARED;
	while (n < most && i + n < r->words.end &&
	       same_tokens(r->d->document, goal->statement.start + n, i + n, 1))
		n++;
	if (n >= 2 && n == most)
		return n;
	if (n < OPENING ||
	    (i > r->words.start && t[i - 1].kind != TOKEN_MARK) ||
	    (i + n < r->words.end && t[i + n].kind != TOKEN_MARK))
		return 0;
	return n;
}

/* The goal named at i in one of three ways, and in *n in how many tokens. */
enum way { BY_LABEL, BY_WORDS, BY_NUMBER };
static int
find(const struct reference *r, uint32_t i, enum way way, uint32_t *n)
{
	const struct schedule_depend *d = r->d;
	const struct token *t = &d->document->tokens.at[i];

	for (int g = 0; g < d->goals->n; g++) {
		const struct goal *goal = &d->goals->at[g];
		const struct block *block = &d->document->blocks[goal->block];
		struct schedule_name name = d->names[g];

		*n = length(way == BY_LABEL ? name.label : name.number);
		if (way == BY_LABEL && *n > length(name.number) &&
		    stands(r, name.label, i))
			return g;
		if (way == BY_WORDS && (*n = opening(r, goal, i)) > 0)
			return g;
		if (way != BY_NUMBER || goal->kind != GOAL_GOAL)
			continue;
		if (stands(r, name.number, i))
			return g;
		*n = 1;
		if (length(name.number) == 0 && block->ordered &&
		    (int)t->id == block->ordinal)
			return g;
	}
	return GOAL_NONE;
}

static void
add(struct reference *r, int goal)
{
	if (goal == GOAL_NONE || goal == r->goal)
		return;
	for (size_t i = 0; i < r->n; i++)
		if (r->out[i] == goal)
			return;
	if (r->n < SCHEDULE_DEPEND_MAX)
		r->out[r->n++] = goal;
}

/* What the words name; those of links are read by where they lead. True if
 * they name anything, be it the goal itself. */
static bool
read_words(struct reference *r)
{
	struct schedule_depend *d = r->d;
	size_t cost = 3 * (size_t)d->goals->n;
	bool found = false;

	for (uint32_t i = r->words.start; i < r->words.end; i++) {
		const struct token *t = &d->document->tokens.at[i];
		int goal = GOAL_NONE;
		uint32_t n;

		if ((t->style & TOKEN_LINK) || t->kind == TOKEN_MARK)
			continue;
		if (d->budget < cost)
			return true;
		d->budget -= cost;
		if (t->kind == TOKEN_WORD)
			goal = find(r, i, BY_LABEL, &n);
		if (goal == GOAL_NONE && !r->plain)
			goal = find(r, i, BY_WORDS, &n);
		if (goal == GOAL_NONE && is_number(r, i))
			goal = find(r, i, BY_NUMBER, &n);
		if (goal == GOAL_NONE)
			continue;
		add(r, goal);
		found = true;
		i += n - 1;
	}
	return found;
}

/* Where the links lead that stand in the words. */
static bool
read_links(struct reference *r, int block)
{
	struct schedule_depend *d = r->d;
	struct span source = document_token_source(d->document, r->words);
	size_t n;
	const struct link *links = document_links(d->document, block, &n);
	bool found = false;

	for (size_t i = 0; i < n && d->budget > 0; i++) {
		d->budget--;
		if (links[i].source.start < source.start ||
		    links[i].source.end > source.end)
			continue;
		found = true;
		if (links[i].to[0] == '#')
			add(r,
			    anchor_goal(d->document, d->goals, links[i].to + 1,
				strlen(links[i].to + 1), &d->budget));
	}
	return found;
}

/* The words as a heading, or as an id. */
static void
read_heading(struct reference *r)
{
	const struct document *document = r->d->document;
	const struct token *t = document->tokens.at;
	uint32_t start = t[r->words.start].start;

	add(r, anchor_goal(document, r->d->goals, document->plain + start,
		   token_end(&t[r->words.end - 1]) - start, &r->d->budget));
}

void
schedule_depend_open(struct schedule_depend *d, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v)
{
	*d = (struct schedule_depend){ .arena = a,
		.document = document,
		.goals = goals,
		.v = v,
		.label = word_class(v, "label-goal"),
		.also = word_class(v, "range-and"),
		.field = word_class(v, "field-depends"),
		.after = word_class(v, "depend-after"),
		.function = word_class(v, "function"),
		.month = word_class(v, "month"),
		.budget = BUDGET };
}

static void
read_names(struct schedule_depend *d)
{
	d->names =
	    arena_alloc(d->arena, (size_t)d->goals->n * sizeof *d->names);
	for (int i = 0; i < d->goals->n; i++)
		d->names[i] = read_name(d->document, &d->goals->at[i]);
}

/* "Open the shop by March (after goal 1)", "Depends on goal 1.": up to the next
 * mark. */
static void
read_sentence(struct reference *r, const struct part *part)
{
	const struct document *document = r->d->document;
	const struct token *t = document->tokens.at, *at;
	uint32_t end;

	at = word_find(r->d->v, document->blocks[part->block].language,
	    r->d->field, t + part->tokens.start, t + part->tokens.end, NULL);
	if (!at)
		return;
	if (!r->d->names)
		read_names(r->d);
	r->words.start = end = (uint32_t)(at - t);
	while (end < part->tokens.end && t[end].kind != TOKEN_MARK)
		end++;
	r->words.end = end;
	r->plain = true;
	read_words(r);
	r->plain = false;
}

size_t
schedule_depend(
    struct schedule_depend *d, int goal, int out[SCHEDULE_DEPEND_MAX])
{
	const struct goal *from = &d->goals->at[goal];
	struct reference r = { .d = d, .goal = goal, .out = out };

	for (size_t p = 0; p < from->n_parts; p++) {
		const struct part *part = &from->parts[p];
		bool linked;

		if (part->kind == PART_STATEMENT || part->kind == PART_NOTE)
			read_sentence(&r, part);
		r.words = part->tokens;
		if (part->kind != PART_FIELD || part->field != FIELD_DEPENDS ||
		    length(r.words) == 0 || length(r.words) > FIELD)
			continue;
		if (!d->names)
			read_names(d);
		linked = read_links(&r, part->block);
		if (!read_words(&r) && !linked)
			read_heading(&r);
	}
	return r.n;
}
