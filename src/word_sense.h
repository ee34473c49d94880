/* The symbols as which a word is read into what they can start; for the files
 * of the family word alone. */

#ifndef WORD_SENSE_H
#define WORD_SENSE_H

#include "word_trie.h"

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

/* The tokens of a sense are words. */
static inline void
word_sense_open(struct word_sense *s)
{
	s->alone.sense = s->open.sense = s;
}

/* What a token of these symbols starts, on the arena of its form. */
struct word_sense *word_sense_make(const struct vocabulary *v,
    struct word_form *form, const struct word_reading *r);

#endif
