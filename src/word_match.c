/* Tokens into the entries that start at them. */

#include "arena.h"
#include "token.h"
#include "word_trie.h"

#include <string.h>

/* More entries than start at one token; what is over is not seen. */
enum { NOTES_MAX = 1024 };

struct notes {
	const struct vocabulary *v;
	const struct token *end;
	size_t n;
	struct word_note at[NOTES_MAX];
};

/* Note what ends at a node that is depth tokens deep, and below it. */
static void
collect(struct notes *notes, uint32_t node, size_t depth, const struct token *t)
{
	const struct vocabulary *v = notes->v;
	struct symbol over[SYMBOLS];

	for (uint32_t i = v->nodes[node].meaning; i != 0;
	     i = v->meanings[i].next) {
		const struct meaning *m = &v->meanings[i];

		if (notes->n < NOTES_MAX)
			notes->at[notes->n++] = (struct word_note){ m->class,
				m->language, (uint8_t)depth, m->value };
	}
	if (t == notes->end || depth == PHRASE_MAX || v->nodes[node].over == 0)
		return;
	for (size_t i = 0, n = word_symbols(t, over); i < n; i++) {
		uint32_t next;

		if ((v->nodes[node].over & word_edge_bit(over[i])) &&
		    (next = word_follow(v, node, over[i])) != 0)
			collect(notes, next, depth + 1, t + 1);
	}
}

/* Whether a phrase that begins as s goes on over the token t. */
static bool
goes_on(const struct vocabulary *v, const struct word_sense *s,
    const struct token *t)
{
	struct symbol over[SYMBOLS];
	size_t n = word_symbols(t, over);

	for (size_t i = 0; i < n; i++) {
		uint32_t bit = word_edge_bit(over[i]);

		for (uint32_t j = 0; j < s->n_on; j++)
			if ((v->nodes[s->on[j]].over & bit) &&
			    word_follow(v, s->on[j], over[i]) != 0)
				return true;
	}
	return false;
}

void
word_note(
    const struct vocabulary *v, struct arena *a, struct token *t, size_t n)
{
	struct notes notes;

	notes.v = v;
	notes.end = t + n;
	for (; t < notes.end; t++) {
		const struct word_sense *s = word_sense_of(v, a, t);

		t->notes = s->notes;
		t->classes = s->notes->classes;
		if (s->n_on == 0 || t + 1 == notes.end || !goes_on(v, s, t + 1))
			continue;
		notes.n = 0;
		collect(&notes, 0, 0, t);
		t->notes = word_notes_keep(a, notes.at, notes.n);
		t->classes = t->notes->classes;
	}
}

/* The entries that start at t; for a token that has no notes they are
 * collected in *room. */
static size_t
entries(const struct vocabulary *v, const struct token *t,
    const struct token *end, struct notes *room, const struct word_note **at)
{
	const struct word_notes *notes = t->notes;

	if (!notes && t->sense &&
	    (t->sense->n_on == 0 || t + 1 == end ||
		!goes_on(v, t->sense, t + 1)))
		notes = t->sense->notes;
	if (notes) {
		*at = notes->at;
		return notes->n;
	}
	room->v = v;
	room->end = end;
	room->n = 0;
	collect(room, 0, 0, t);
	*at = room->at;
	return room->n;
}

/* Whether an entry of the class may start at t; certain if t has notes. */
static bool
may_start(int class, const struct token *t, const struct token *end)
{
	uint64_t bit = word_bit(class);

	return t < end && (t->classes & bit) &&
	       (!t->notes || (t->notes->has[class / 64] & bit));
}

size_t
word_match(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, int *value)
{
	struct notes room;
	const struct word_note *at, *best = NULL;
	size_t n;

	if (!may_start(class, t, end))
		return 0;
	n = entries(v, t, end, &room, &at);
	for (size_t i = 0; i < n; i++)
		if (at[i].class == class && at[i].language == language &&
		    at[i].n <= end - t && (!best || at[i].n > best->n))
			best = &at[i];
	if (best && value)
		*value = best->value;
	return best ? best->n : 0;
}

size_t
word_match_any(const struct vocabulary *v, int class, const struct token *t,
    const struct token *end, int *value)
{
	struct notes room;
	const struct word_note *at, *best = NULL;
	size_t n;

	if (!may_start(class, t, end))
		return 0;
	n = entries(v, t, end, &room, &at);
	for (size_t i = 0; i < n; i++)
		if (at[i].class == class && at[i].n <= end - t &&
		    (!best || at[i].n > best->n ||
			(at[i].n == best->n &&
			    at[i].language < best->language)))
			best = &at[i];
	if (best && value)
		*value = best->value;
	return best ? best->n : 0;
}

bool
word_starts_any(const struct token *t, const uint64_t *classes)
{
	if (!t->notes)
		return true;
	for (int i = 0; i < WORD_CLASSES / 64; i++)
		if (classes[i] & t->notes->has[i])
			return true;
	return false;
}

const struct token *
word_find(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, size_t *n)
{
	uint64_t bit = word_bit(class);

	for (; t < end; t++)
		if ((t->classes & bit) &&
		    (*n = word_match(v, language, class, t, end, NULL)) > 0)
			return t;
	return NULL;
}

size_t
word_hits(const struct vocabulary *v, int language, const uint64_t *classes,
    const struct token *t, const struct token *end, struct word_hit *out,
    size_t max)
{
	struct notes room;
	const struct word_note *at;
	size_t n, n_hits = 0;

	if (t >= end || t->classes == 0 || !word_starts_any(t, classes))
		return 0;
	n = entries(v, t, end, &room, &at);
	for (size_t i = 0; i < n; i++)
		if ((classes[at[i].class / 64] & word_bit(at[i].class)) &&
		    at[i].language == language && at[i].n <= end - t &&
		    n_hits < max)
			out[n_hits++] = (struct word_hit){ at[i].class, at[i].n,
				at[i].value };
	return n_hits;
}

unsigned
word_speakers(const struct token *t)
{
	unsigned speakers = 0;

	if (t->sense) {
		const struct word_notes *notes = t->sense->form->bare.notes;

		for (uint32_t i = 0; i < notes->n; i++)
			speakers |= 1u << notes->at[i].language;
	}
	return speakers;
}
