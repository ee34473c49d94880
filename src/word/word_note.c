/* Tokens into notes of all entries that start at them: what was found once is
 * kept, for this document and the next. */

#include "base/arena.h"
#include "base/budget.h"
#include "token.h"
#include "word_sense.h"

/* Pairs of tokens that are remembered, from few to most; and the first room for
 * what phrases start. */
enum { PAIRS_FEW = 128, PAIRS = 1024, PHRASES_FEW = 64 };

/* No identity of a token. */
static const uint64_t FAR = UINT64_MAX;

/* What starts at the first of two tokens: pairs are met often. */
struct pair {
	const struct word_sense *first;
	uint64_t second; /* its sense, or what else it is */
	uint64_t over;	 /* the bits of all third ones that may tell more */
	uint64_t third;	 /* the one that has told more; FAR: not it alone;
			  * 0: none has */
	uint32_t starts; /* as token.starts */
};

struct word_pairs {
	struct pair *kept; /* each at its hash, whatever was there */
	size_t n_kept, n_put;
	uint32_t *phrases; /* where they start, each once; open addressing */
	size_t n, n_slots; /* slots: a power of two */
};

size_t
word_note_count(const struct word_forms *forms)
{
	return forms->pairs ? forms->pairs->n : 0;
}

/* A token's sense, or what else it is; never 0. */
static uint64_t
identity(const struct token *t)
{
	const struct word_sense *s = token_starts(t)->sense;

	/* no sense lies at an odd place */
	return s ? (uint64_t)(uintptr_t)s
		 : ((uint64_t)t->kind << 32 | t->id) << 1 | 1;
}

/* Whether notes are those that were kept. */
static bool
are_kept(const struct word_notes *kept, const struct word_note *notes, size_t n)
{
	if (kept->n != n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (kept->at[i].list != notes[i].list ||
		    kept->at[i].n != notes[i].n ||
		    kept->at[i].value != notes[i].value)
			return false;
	return true;
}

static uint64_t
hash_notes(const struct word_note *notes, size_t n)
{
	uint64_t hash = n;

	for (size_t i = 0; i < n; i++)
		hash = word_hash_last(hash, (uint64_t)notes[i].list << 40 ^
						(uint64_t)notes[i].n << 32 ^
						(uint32_t)notes[i].value);
	return hash;
}

/* Where what a token of this sense starts is kept, or would be. */
static uint32_t *
phrase_slot(const struct word_pairs *p, const struct word_sense *sense,
    const struct word_note *notes, size_t n)
{
	uint64_t hash = hash_notes(notes, n) ^ (sense ? sense->form->hash : 0);
	size_t i = hash & (p->n_slots - 1);

	for (; p->phrases[i] != 0; i = (i + 1) & (p->n_slots - 1)) {
		const struct word_start *start = word_start_at(p->phrases[i]);

		if (start->sense == sense && are_kept(start->notes, notes, n))
			break;
	}
	return &p->phrases[i];
}

static void
widen(struct word_pairs *p, struct arena *a)
{
	const uint32_t *old = p->phrases;
	size_t n = p->n_slots;

	p->n_slots = n > 0 ? n * 2 : PHRASES_FEW;
	p->phrases = arena_alloc(a, p->n_slots * sizeof *p->phrases);
	for (size_t i = 0; i < n; i++) {
		const struct word_start *start = word_start_at(old[i]);

		if (old[i] != 0)
			*phrase_slot(p, start->sense, start->notes->at,
			    start->notes->n) = old[i];
	}
}

/* What a token of sense s starts with these notes. */
static uint32_t
keep(struct word_forms *f, const struct word_sense *s,
    const struct word_collection *notes)
{
	struct word_pairs *p = f->pairs;
	struct word_start start = { .sense = word_start_at(s->alone)->sense };
	uint32_t *slot;

	if (p->n * 2 >= p->n_slots)
		widen(p, &f->arena);
	slot = phrase_slot(p, start.sense, notes->at, notes->n);
	if (*slot != 0)
		return *slot;
	start.notes = word_notes_keep(&f->arena, notes->at, notes->n);
	start.classes = start.notes->classes;
	p->n++;
	return *slot = word_start_put(f, start);
}

/* Room for more pairs; those that are there are met again soon. */
static void
remember_more(struct word_forms *f)
{
	struct word_pairs *p = f->pairs;

	budget_hold();
	if (!p)
		p = f->pairs = arena_alloc(&f->arena, sizeof *p);
	p->n_kept = p->n_kept > 0 ? p->n_kept * 2 : PAIRS_FEW;
	p->kept = arena_alloc(&f->arena, p->n_kept * sizeof *p->kept);
	p->n_put = 0;
	budget_release();
}

/* What starts at t, of sense s, which a phrase may go on from: as it was kept
 * before, or kept now. */
static uint32_t
look_up(struct word_forms *f, struct word_collection *notes,
    const struct word_sense *s, const struct token *t)
{
	struct word_pairs *p = f->pairs;
	uint64_t third = t + 2 < notes->end ? word_bits_of(t + 2) : 0;
	struct pair pair = { s, identity(t + 1), 0, 0, s->alone };
	size_t i = s->form->hash + t[1].id * word_golden;
	struct pair *slot = &p->kept[i & (p->n_kept - 1)];
	bool same = slot->first == s && slot->second == pair.second;

	if (same && (slot->over & third ? slot->third == identity(t + 2)
					: slot->third == 0))
		return slot->starts;
	budget_hold();
	if (word_collect_phrases(notes, s, t))
		pair.starts =
		    same && are_kept(word_start_at(slot->starts)->notes,
				notes->at, notes->n)
			? slot->starts
			: keep(f, s, notes);
	pair.over = notes->over;
	if (notes->over & third)
		pair.third = notes->far ? FAR : identity(t + 2);
	*slot = pair;
	if (!same && ++p->n_put > p->n_kept * 2 && p->n_kept < PAIRS)
		remember_more(f);
	budget_release();
	return pair.starts;
}

void
word_note(const struct vocabulary *v, struct token *t, size_t n)
{
	struct word_forms *f = v->forms;
	struct word_collection notes;
	const struct word_sense *next;

	if (!f->pairs)
		remember_more(f);
	notes.v = v;
	notes.end = t + n;
	next = n > 0 ? token_starts(t)->sense : NULL;
	for (; t < notes.end; t++) {
		const struct word_sense *s = next ? next : word_sense_of(v, t);
		uint64_t bits = 0;

		if (t + 1 < notes.end) {
			next = token_starts(t + 1)->sense;
			bits = next ? next->bits : word_bits_of(t + 1);
		}
		t->starts =
		    s->over & bits ? look_up(f, &notes, s, t) : s->alone;
	}
}
