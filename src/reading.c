/* The longest date form at a place in the tokens. */

#include "reading.h"

#include "form_start.h"
#include "reckon.h"
#include "token.h"
#include "word.h"

enum { DEPTH = 4 };

struct walk {
	const struct reader *r;
	struct match m;
	const struct token *start, *stop; /* stop: set by '>' */
	enum reading found;
	struct date best;
	const struct token *best_stop;
	uint32_t best_line;
	bool best_part, no_parts;
};

static void descend(struct walk *w, uint32_t node, const struct token *t);

static bool
is_capital(const struct token *t)
{
	return t->letters != TOKEN_LOWER;
}

/* A number of this kind with its suffix; its length in tokens, or 0. */
static size_t
number_length(const struct reader *r, const struct form_kind *kind,
    const struct token *t, int *value)
{
	uint32_t digits = t->end - t->start;
	bool suffixed = false;

	if (t->kind != TOKEN_NUMBER || kind->high_digits == 0)
		return 0;
	if (digits < kind->low_digits || digits > kind->high_digits ||
	    t->id < (uint32_t)kind->low || t->id > (uint32_t)kind->high)
		return 0;
	if (kind->plain && t->id % 100 == 0)
		return 0;
	*value = (int)t->id;
	if (kind->suffix != SUFFIX_NONE && t + 1 < r->end &&
	    t[1].kind == TOKEN_WORD && token_touches(t + 1))
		suffixed = word_match(r->v, r->language, r->forms->suffix,
			       t + 1, t + 2, NULL) == 1;
	if (kind->suffix == SUFFIX_MUST && !suffixed)
		return 0;
	return suffixed ? 2 : 1;
}

/* The words of a class at t. */
static size_t
list_length(const struct walk *w, int class, const struct token *t, int *value)
{
	const struct reader *r = w->r;

	return word_match(r->v, r->language, class, t, r->end, value);
}

static size_t
kind_length(const struct walk *w, const struct form_edge *edge,
    const struct token *t, int *value)
{
	size_t best = number_length(w->r, &form_kinds[edge->id], t, value);
	int ignored;

	if (t->kind == TOKEN_NUMBER)
		return best;
	for (int i = 0; i < 2 && best == 0; i++)
		if (edge->classes[i] >= 0)
			best = list_length(w, edge->classes[i], t, value);
	if (best > 0 && edge->not >= 0 &&
	    list_length(w, edge->not, t, &ignored) > 0)
		return 0;
	return best;
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

static void
follow_kind(struct walk *w, const struct form_edge *edge, const struct token *t)
{
	const struct form_kind *kind = &form_kinds[edge->id];
	int value, before = w->m.slots[kind->slot];
	size_t n = kind_length(w, edge, t, &value);

	if (n == 0)
		return;
	w->m.slots[kind->slot] = slot_value(kind, value);
	descend(w, edge->to, t + n);
	w->m.slots[kind->slot] = before;
}

static void
follow_date(struct walk *w, const struct form_edge *edge, const struct token *t)
{
	int i = w->m.n_inner;

	if (i == 2 ||
	    reading_date(w->r, t, w->m.depth + 1, &w->m.inner[i]) !=
		READING_DATE ||
	    w->m.inner[i].words.start != (uint32_t)(t - w->r->start))
		return;
	w->m.at[i] = t;
	w->m.n_inner++;
	descend(w, edge->to, w->r->start + w->m.inner[i].words.end);
	w->m.n_inner--;
}

/* Elements that take no token. */
static bool
follow_empty(
    struct walk *w, const struct form_edge *edge, const struct token *t)
{
	const struct token *start = w->start, *stop = w->stop;

	switch (edge->element) {
	case FORM_JOIN:
		descend(w, edge->to, t);
		return true;
	case FORM_FIRST:
		if (t == w->r->start)
			descend(w, edge->to, t);
		return true;
	case FORM_LAST:
		if (t == w->r->end)
			descend(w, edge->to, t);
		return true;
	case FORM_BEHIND:
		w->start = t;
		descend(w, edge->to, t);
		w->start = start;
		return true;
	case FORM_AHEAD:
		w->stop = t;
		descend(w, edge->to, t);
		w->stop = stop;
		return true;
	case FORM_MARK:
		if (edge->id != '-' || t == w->r->end ||
		    !(t->glue & TOKEN_HYPHEN))
			return false;
		descend(w, edge->to, t);
		return true;
	default:
		return false;
	}
}

static void
follow(struct walk *w, const struct form_edge *edge, const struct token *t)
{
	size_t n = 0;
	int ignored;

	if (follow_empty(w, edge, t) || t == w->r->end)
		return;
	if (edge->touch && (t == w->r->start || !token_touches(t)))
		return;
	if (edge->capital && !is_capital(t))
		return;
	switch (edge->element) {
	case FORM_WORD:
		n = t->kind == TOKEN_WORD && t->id == edge->id;
		break;
	case FORM_MARK:
		n = t->kind == TOKEN_MARK && t->id == edge->id;
		break;
	case FORM_NUMBER:
		n = t->kind == TOKEN_NUMBER && t->id == edge->id;
		break;
	case FORM_ANY:
		n = t->kind == TOKEN_WORD;
		break;
	case FORM_LIST:
		n = list_length(w, (int)edge->id, t, &ignored);
		break;
	case FORM_KIND:
		follow_kind(w, edge, t);
		return;
	default:
		follow_date(w, edge, t);
		return;
	}
	if (n > 0)
		descend(w, edge->to, t + n);
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

/* Whether following the edge could come to anything; most could not. */
static bool
promises(const struct form_edge *edge, const struct token *t, uint64_t lists)
{
	switch (edge->element) {
	case FORM_WORD:
		return t->kind == TOKEN_WORD && t->id == edge->id;
	case FORM_KIND:
		return t->kind == TOKEN_NUMBER || (edge->lists & lists);
	case FORM_LIST:
		return (edge->lists & lists) != 0;
	default:
		return true;
	}
}

static void
follow_all(struct walk *w, uint32_t edge, const struct token *t, bool dates)
{
	const struct forms *f = w->r->forms;
	uint64_t lists = t < w->r->end ? t->classes : 0;

	for (; edge != 0; edge = f->edges[edge].next)
		if ((t == w->r->end || promises(&f->edges[edge], t, lists)) &&
		    (dates || f->edges[edge].element != FORM_DATE))
			follow(w, &f->edges[edge], t);
}

static void
descend(struct walk *w, uint32_t node, const struct token *t)
{
	const struct forms *f = w->r->forms;

	if (f->nodes[node].row != 0)
		finish(w, f->nodes[node].row, t);
	if (node == 0 && t < w->r->end && t->kind == TOKEN_WORD)
		follow_all(w, f->words[t->id % FORM_BUCKETS], t, false);
	if (form_start_follows(f, &f->nodes[node], t, w->r->start, w->r->end))
		follow_all(w, f->nodes[node].edges, t, node != 0);
}

/* Forms that begin with a date go on from the best one found. */
static void
go_on(struct walk *w, const struct token *t)
{
	const struct forms *f = w->r->forms;
	const struct token *stop = w->best_stop;

	w->m.inner[0] = w->best;
	w->m.at[0] = t;
	w->m.n_inner = 1;
	w->best_line = UINT32_MAX;
	w->start = w->r->start + w->best.words.start;
	for (uint32_t e = f->nodes[0].edges; e != 0; e = f->edges[e].next)
		if (f->edges[e].element == FORM_DATE)
			descend(w, f->edges[e].to, stop);
}

static void
read_longest(struct walk *w, const struct token *t)
{
	w->found = READING_NOTHING;
	w->start = t;
	w->stop = NULL;
	w->m.n_inner = 0;
	for (int i = 0; i < FORM_SLOTS; i++)
		w->m.slots[i] = DATE_NONE;
	descend(w, 0, t);
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
	struct walk w = { .r = r };

	w.m.depth = depth;
	read_longest(&w, t);
	if (depth == 0 && w.found && w.best_part) {
		w.no_parts = true;
		read_longest(&w, t);
	}
	*out = w.best;
	return w.found;
}

enum reading
reading_date(
    const struct reader *r, const struct token *t, int depth, struct date *out)
{
	size_t slot;

	if (depth > DEPTH || t >= r->end ||
	    (t->kind == TOKEN_WORD && t->id == 0))
		return READING_NOTHING;
	if (t != r->start && !form_start_may(r->forms, t, r->end))
		return READING_NOTHING;
	if (depth == 0)
		return read_date(r, t, depth, out);
	slot = ((size_t)(t - r->start) * DEPTH + (size_t)depth) % READING_MEMO;
	if (r->memo->seen[slot].at != t || r->memo->seen[slot].depth != depth) {
		struct date date;
		enum reading found = read_date(r, t, depth, &date);

		r->memo->seen[slot].at = t;
		r->memo->seen[slot].depth = depth;
		r->memo->seen[slot].found = (int)found;
		r->memo->seen[slot].date = date;
	}
	*out = r->memo->seen[slot].date;
	return (enum reading)r->memo->seen[slot].found;
}
