/* The symbols as which a word is read into what they can start; for the files
 * of the family word, and for the reader of tokens, which asks at each word. */

#ifndef WORD_SENSE_H
#define WORD_SENSE_H

#include "base/arena.h"
#include "token.h"
#include "word_trie.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* More entries than start at one token; what is over is not seen. */
enum { WORD_NOTES_MAX = 1024, WORD_ASCII = 128 };

/* A vocabulary's share of word_start_table, of which it takes pieces. */
struct word_share {
	uint32_t next, end; /* the room left in the newest of them */
	uint32_t *pieces;
	size_t n, cap;
};

/* Words as they were met, numbers and marks; until they are forgotten. */
struct word_forms {
	struct arena arena;	  /* of them all */
	struct word_form **slots; /* open addressing; a power of two */
	size_t n, n_slots;
	uint32_t document; /* the number of the one at hand */
	struct word_share share;
	struct word_pairs *pairs; /* word_note.c's; NULL: none yet */
	const struct word_sense *numbers[WORD_ASCII], *marks[WORD_ASCII];
};

static inline void
word_set_form(struct token *t, const struct word_form *form)
{
	t->id = form->id;
	t->starts = form->open;
}

/* The form of a short word with this hash; NULL: it was not met. */
static inline struct word_form *
word_find_short(const struct word_forms *f, uint64_t hash, size_t len)
{
	size_t mask = f->n_slots - 1;

	if (f->n_slots > 0)
		for (size_t i = hash; f->slots[i & mask]; i++)
			if (f->slots[i & mask]->hash == hash &&
			    f->slots[i & mask]->len == len)
				return f->slots[i & mask];
	return NULL;
}

/* word_shape for a word of one to eight bytes: len bytes of the number, the
 * lowest first; the others are 0. The first of a word in a document, and any;
 * inline, as nearly every word has been met. */
void word_shape_first(const struct vocabulary *v, struct arena *a,
    struct token *t, uint64_t folded, size_t len);
static inline void
word_shape_short(const struct vocabulary *v, struct arena *a, struct token *t,
    uint64_t folded, size_t len)
{
	const struct word_form *form =
	    word_find_short(v->forms, word_hash_short(folded, len), len);

	if (form && form->document == v->forms->document)
		word_set_form(t, form);
	else
		word_shape_first(v, a, t, folded, len);
}

/* The symbols as which a token is read, gathered. */
struct word_reading {
	struct symbol at[SYMBOLS];
	size_t n;
};

/* Add a symbol, unless its id is 0: no list has it. */
static inline void
word_reading_add(struct word_reading *r, enum symbol_kind kind, uint32_t id)
{
	if (id != 0)
		r->at[r->n++] = (struct symbol){ kind, id };
}

/* What a token of these symbols starts, on the arena of its form; a word or a
 * sign. */
struct word_sense *word_sense_make(const struct vocabulary *v,
    struct word_form *form, const struct word_reading *r, bool word);

/* Where in word_start_table what starts at a token is found if it is nothing;
 * and of what is put there, until it is given back with all the rest. */
enum { WORD_START_NOTHING = sizeof(struct word_start) };
uint32_t word_start_put(struct word_forms *f, struct word_start start);
void word_start_drop(struct word_forms *f);

static inline const struct word_start *
word_start_at(uint32_t at)
{
	return (const void *)((const char *)word_start_table + at);
}

/* The entries of one set in one language among notes: the last that were asked
 * for, as the same are mostly asked for again. */
struct word_heard {
	const struct word_set *set; /* NULL: none yet */
	struct word_hit *hits;	    /* with room for so many, */
	uint8_t room, n, longest;   /* how many there are, and the tokens of
				     * the longest */
	int8_t language;
};

/* Of a token at which no entry starts. */
extern const struct word_notes word_no_notes;

/* The entries that start at a token, as they are collected: sorted by list. */
struct word_collection {
	const struct vocabulary *v;
	const struct token *end;
	size_t n;
	uint64_t over; /* the bits of all third tokens that might change them */
	bool far;      /* what follows the third might, too */
	struct word_note at[WORD_NOTES_MAX + 1]; /* the last ends them */
};

/* Put a note among n that are sorted by list, behind those of its own list;
 * returns how many there are then. */
static inline size_t
word_note_put(struct word_note *at, size_t n, struct word_note note)
{
	size_t i = n;

	if (n == WORD_NOTES_MAX)
		return n;
	for (; i > 0 && at[i - 1].list > note.list; i--)
		at[i] = at[i - 1];
	at[i] = note;
	return n + 1;
}

/* How many sets of notes of phrases are remembered. */
size_t word_note_count(const struct word_forms *forms);

/* Note what starts at t, of sense s, which another token follows; false if no
 * phrase does. */
bool word_collect_phrases(struct word_collection *notes,
    const struct word_sense *s, const struct token *t);

/* The bits of the symbols as which a token is read. */
static inline uint64_t
word_bits_of(const struct token *t)
{
	const struct word_sense *s = token_starts(t)->sense;

	if (s || t->kind == TOKEN_WORD)
		return s ? s->bits : 0;
	return word_edge_bit((struct symbol){
	    t->kind == TOKEN_NUMBER ? SYMBOL_NUMBER : SYMBOL_MARK, t->id });
}

/* Whether a phrase that begins as s may go on over the token t. */
static inline bool
word_may_go_on(const struct word_sense *s, const struct token *t)
{
	return s->over & word_bits_of(t);
}

#endif
