/* The longest date form at a place in the tokens. */

#include "reading.h"

#include "form_part.h"
#include "reading_kind.h"
#include "reckon_act.h"
#include "word/token.h"
#include "word/word.h"

#include <string.h>

enum { DEPTH = 4 };

struct walk {
	const struct reader *r;
	const struct form_node *nodes; /* the first is the root */
	struct match m;
	const struct token *start, *stop; /* stop: set by '>' */
	bool no_parts;
	enum reading found; /* what is best, if anything: */
	struct date best;
	const struct token *best_stop;
	uint32_t best_line;
	bool best_part;
};

static void descend(
    struct walk *w, const struct form_node *node, const struct token *t);

/* Go on at a node if an edge of it may take the token at t; most can not. An
 * edge that asks for the first token of all is met there alone. */
static inline void
go_to(struct walk *w, uint32_t to, const struct token *t)
{
	const struct form_node *node = &w->nodes[to];

	if (form_flat_leads(node, t, w->r->end) ||
	    (t < w->r->end &&
		((node->may & FORM_MAY_DATE) || t == w->r->start)))
		descend(w, node, t);
}

/* Two digits stand for a year from 1970 to 2069. */
static int
slot_value(const struct form_kind *kind, int value)
{
	if ((kind->slot == FORM_YEAR || kind->slot == FORM_YEAR2) &&
	    kind->high_digits == 2)
		return value + (value < 70 ? 2000 : 1900);
	return value;
}

/* Go on behind n tokens that are of a kind. */
static inline void
follow_kind(struct walk *w, const struct form_edge *edge, const struct token *t,
    size_t n, int value)
{
	const struct form_kind *kind = &form_kinds[edge->id];
	int before = w->m.slots[kind->slot];

	w->m.slots[kind->slot] = slot_value(kind, value);
	go_to(w, edge->to, t + n);
	w->m.slots[kind->slot] = before;
}

static void
follow_date(struct walk *w, const struct form_edge *edge, const struct token *t)
{
	int i = w->m.n_inner;

	if (i == 2 || !form_start_may(w->r->forms, t, w->r->start, w->r->end) ||
	    reading_date(w->r, t, w->m.depth + 1, &w->m.inner[i]) !=
		READING_DATE ||
	    w->m.inner[i].words.start != (uint32_t)(t - w->r->start))
		return;
	w->m.at[i] = t;
	w->m.n_inner++;
	go_to(w, edge->to, w->r->start + w->m.inner[i].words.end);
	w->m.n_inner--;
}

/* A form ends here: keep it if it is longer than the best, or stands before
 * it in the table. */
static void
finish(struct walk *w, uint32_t row, const struct token *t)
{
	const struct token *stop = w->stop ? w->stop : t;
	struct date date = { 0 };

	w->m.row = &w->r->forms->rows[row];
	if (stop <= w->start || (w->m.row->part && w->no_parts))
		return;
	if (w->found &&
	    (stop < w->best_stop ||
		(stop == w->best_stop && w->m.row->line >= w->best_line)))
		return;
	if (w->m.row->action != RECKON_NONE && !reckon(w->r, &w->m, &date))
		return;
	w->found =
	    w->m.row->action == RECKON_NONE ? READING_NO_DATE : READING_DATE;
	date.words.start = (uint32_t)(w->start - w->r->start);
	date.words.end = (uint32_t)(stop - w->r->start);
	w->best = date;
	w->best_stop = stop;
	w->best_part = w->m.row->part;
	w->best_line = w->m.row->line;
}

/* Whether a token stands and is written as the edge asks. */
static bool
stands(
    const struct walk *w, const struct form_edge *edge, const struct token *t)
{
	return !(edge->touch && (t == w->r->start || !token_touches(t))) &&
	       !(edge->capital && t->letters == TOKEN_LOWER);
}

static void
follow_hyphen(
    struct walk *w, const struct form_edge *edge, const struct token *t)
{
	if (t == w->r->end)
		return;
	if (t->glue & TOKEN_HYPHEN)
		go_to(w, edge->to, t);
	else if (t->kind == TOKEN_MARK && t->id == '-' && stands(w, edge, t))
		go_to(w, edge->to, t + 1);
}

static void
follow_free(struct walk *w, const struct form_edge *edge, const struct token *t)
{
	const struct token *start = w->start, *stop = w->stop;

	switch (edge->element) {
	case FORM_END:
		finish(w, edge->id, t);
		break;
	case FORM_FIRST:
		if (t == w->r->start)
			go_to(w, edge->to, t);
		break;
	case FORM_LAST:
		if (t == w->r->end)
			go_to(w, edge->to, t);
		break;
	case FORM_BEHIND:
		w->start = t;
		go_to(w, edge->to, t);
		w->start = start;
		break;
	case FORM_AHEAD:
		w->stop = t;
		go_to(w, edge->to, t);
		w->stop = stop;
		break;
	case FORM_MARK:
		follow_hyphen(w, edge, t);
		break;
	default: /* FORM_ANY */
		if (t < w->r->end && t->kind == TOKEN_WORD &&
		    stands(w, edge, t))
			go_to(w, edge->to, t + 1);
	}
}

static void
follow_number(
    struct walk *w, const struct form_edge *edge, const struct token *t)
{
	int value;
	size_t n;

	if (edge->element == FORM_NUMBER) {
		if (t->id == edge->id && stands(w, edge, t))
			go_to(w, edge->to, t + 1);
		return;
	}
	n = reading_number_length(w->r, &form_kinds[edge->id], t, &value);
	if (n > 0 && stands(w, edge, t))
		follow_kind(w, edge, t, n, value);
}

/* Over an entry of lists of which one may start at t. */
static void
follow_list(struct walk *w, const struct form_edge *edge, const struct token *t)
{
	const struct form_lists *lists = &w->r->forms->lists[edge->id];
	int value;
	size_t n;

	if (!stands(w, edge, t))
		return;
	if (edge->element == FORM_LIST) {
		if ((n = reading_list_length(
			 w->r, lists->classes[0], t, &value)) > 0)
			go_to(w, edge->to, t + n);
	} else if (t->kind != TOKEN_NUMBER &&
		   (n = reading_kind_length(w->r, lists, t, &value)) > 0) {
		follow_kind(w, edge, t, n, value);
	}
}

/* Over one word, or one mark. */
static void
follow_sign(struct walk *w, const struct form_edge *edge, const struct token *t)
{
	if (edge->id == t->id && stands(w, edge, t))
		go_to(w, edge->to, t + 1);
}

/* Follow the edges of a node that take the token at t. */
static void
descend(struct walk *w, const struct form_node *node, const struct token *t)
{
	const struct forms *f = w->r->forms;
	bool root = node == w->nodes;
	const struct form_edge *edge = f->flat + node->flat;
	const struct form_edge *numbers =
	    edge + node->n[FORM_FREE] + node->n[FORM_DATES];
	const struct form_edge *lists = numbers + node->n[FORM_NUMBERS];
	uint64_t classes;
	size_t n;

	for (n = node->n[FORM_FREE]; n > 0; n--)
		follow_free(w, edge++, t);
	if (t == w->r->end)
		return;
	if (!root)
		for (n = node->n[FORM_DATES]; n > 0; n--)
			follow_date(w, edge++, t);
	if (t->kind == TOKEN_NUMBER) {
		edge = numbers;
		n = node->n[FORM_NUMBERS];
		if (root && t->len <= FORM_DIGITS)
			edge = form_flat_number(f, t->len, &n);
		for (; n > 0; n--)
			follow_number(w, edge++, t);
	}
	edge = lists;
	classes = token_starts(t)->classes;
	if ((node->lists & classes) && (!root || word_begins(t, &f->starts)))
		for (n = node->n[FORM_LISTS]; n > 0; n--, edge++)
			if (f->lists[edge->id].bits & classes)
				follow_list(w, edge, t);
	edge = lists + node->n[FORM_LISTS];
	if (t->kind == TOKEN_MARK)
		for (n = node->n[FORM_MARKS]; n > 0; n--)
			follow_sign(w, edge++, t);
	if (t->kind != TOKEN_WORD || !(node->words >> t->id % 64 & 1))
		return;
	edge = lists + node->n[FORM_LISTS] + node->n[FORM_MARKS];
	if (root)
		edge = form_flat_first(f, t->id, &n);
	else if ((n = node->n[FORM_WORDS]) > FORM_FEW)
		edge =
		    form_flat_words(f, (uint32_t)(node - w->nodes), t->id, &n);
	for (; n > 0; n--)
		follow_sign(w, edge++, t);
}

/* Forms that begin with a date go on from the best one found. */
static void
go_on(struct walk *w, const struct token *t)
{
	const struct forms *f = w->r->forms;
	const struct form_node *root = &f->nodes[0];
	const struct form_edge *dates =
	    f->flat + root->flat + root->n[FORM_FREE];
	const struct token *stop = w->best_stop;

	w->m.inner[0] = w->best;
	w->m.at[0] = t;
	w->m.n_inner = 1;
	w->best_line = UINT32_MAX;
	w->start = w->r->start + w->best.words.start;
	for (size_t i = 0; i < root->n[FORM_DATES]; i++)
		go_to(w, dates[i].to, stop);
}

static void
read_longest(struct walk *w, const struct token *t)
{
	static const int none[FORM_SLOTS] = { DATE_NONE, DATE_NONE, DATE_NONE,
		DATE_NONE, DATE_NONE, DATE_NONE, DATE_NONE, DATE_NONE,
		DATE_NONE };

	w->found = READING_NOTHING;
	w->start = t;
	w->stop = NULL;
	w->m.n_inner = 0;
	memcpy(w->m.slots, none, sizeof none);
	descend(w, w->nodes, t);
	for (int i = 0; i < 2 && w->found == READING_DATE; i++) {
		const struct token *stop = w->best_stop;

		go_on(w, t);
		if (w->best_stop == stop)
			break;
	}
}

static enum reading
read_date(
    const struct reader *r, const struct token *t, int depth, struct date *out)
{
	struct walk w;

	w.r = r;
	w.nodes = r->forms->nodes;
	w.m.depth = depth;
	w.no_parts = false;
	read_longest(&w, t);
	if (depth == 0 && w.found && w.best_part) {
		w.no_parts = true;
		read_longest(&w, t);
	}
	if (w.found)
		*out = w.best;
	return w.found;
}

/* Where the date at t is remembered, or would be. */
static size_t
memo_slot(const struct reader *r, const struct token *t, int depth)
{
	return ((size_t)(t - r->start) * DEPTH + (size_t)depth) % READING_MEMO;
}

static bool
is_known(const struct reading_memo *memo, size_t slot, const struct token *t,
    int depth)
{
	return memo->at[slot] == t && memo->seen[slot].depth == depth;
}

/* Whether no date within another was found at t, unless it was cut off: then
 * none begins there that stands alone. */
static bool
is_nothing(const struct reader *r, const struct token *t)
{
	size_t slot = memo_slot(r, t, 1);

	return is_known(r->memo, slot, t, 1) && !r->memo->cut &&
	       r->memo->seen[slot].found == READING_NOTHING;
}

enum reading
reading_date(
    const struct reader *r, const struct token *t, int depth, struct date *out)
{
	size_t slot;

	r->memo->cut |= depth > DEPTH;
	if (depth > DEPTH || t >= r->end ||
	    (t->kind == TOKEN_WORD && t->id == 0))
		return READING_NOTHING;
	if (depth == 0)
		return is_nothing(r, t) ? READING_NOTHING
					: read_date(r, t, depth, out);
	slot = memo_slot(r, t, depth);
	if (!is_known(r->memo, slot, t, depth)) {
		struct date date = { 0 };
		enum reading found = read_date(r, t, depth, &date);

		r->memo->at[slot] = t;
		r->memo->seen[slot].depth = depth;
		r->memo->seen[slot].found = (int)found;
		r->memo->seen[slot].date = date;
	}
	*out = r->memo->seen[slot].date;
	return (enum reading)r->memo->seen[slot].found;
}
