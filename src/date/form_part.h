/* The steps in which form.c reads the forms of dates. */

#ifndef FORM_PART_H
#define FORM_PART_H

#include "form.h"
#include "word/token.h"

enum { FORM_SET = 256 };

/* A named piece of pattern; several of one name are alternatives. */
struct form_piece {
	const char *name, *text;
	size_t name_len, len;
};

/* One table as it is read. */
struct form_loader {
	struct vocabulary *v;
	struct arena *a;
	struct forms *forms;
	struct form_piece *pieces;
	size_t n_pieces, cap_pieces;
	int language;
};

/* The nodes that a pattern read so far has come to. */
struct form_set {
	size_t n;
	uint32_t at[FORM_SET];
};

/* Lay the pattern into the trie from its root; *set becomes the nodes where
 * it ends. False if it cannot be read. */
bool form_pattern(struct form_loader *l, const char *pattern, size_t len,
    struct form_set *set);

/* Make it of a table that is complete, or anew of one that was added to. */
void form_flat_make(struct forms *forms, struct arena *a);

/* The edges that lead on from one node, on the arena of the forms. */
struct form_gathering {
	struct forms *forms;
	struct arena *arena;
	struct form_edge *at;
	size_t n, cap;
	size_t steps; /* that uniting took so far */
};

/* Let those go on as one that ask for the same: else the reader would go every
 * way. */
void form_unite(struct form_gathering *g);

/* So many edges of a node that ask for words are looked through one by one. */
enum { FORM_FEW = 8 };

/* The edges from a node that ask for this word; *n is their number. */
const struct form_edge *form_flat_words(
    const struct forms *forms, uint32_t node, uint32_t id, size_t *n);

/* Whether a node leads on at a number or a mark; true, too, of marks that are
 * like those that lead on. */
static inline bool
form_flat_takes(const struct form_node *node, const struct token *t)
{
	return t->kind == TOKEN_NUMBER ? node->may & FORM_MAY_NUMBER
				       : node->marks >> t->id % 64 & 1;
}

/* Whether a node may lead on at t to anything but a date; true, too, of words
 * that are like those that lead on. */
static inline bool
form_flat_leads(const struct form_node *node, const struct token *t,
    const struct token *end)
{
	if (node->may & FORM_MAY_END)
		return true;
	if (t == end)
		return node->may & FORM_MAY_LAST;
	if ((node->lists & token_starts(t)->classes) ||
	    ((node->may & FORM_MAY_HYPHEN) && (t->glue & TOKEN_HYPHEN)))
		return true;
	if (t->kind != TOKEN_WORD)
		return form_flat_takes(node, t);
	return (node->may & FORM_MAY_ANY) || (node->words >> t->id % 64 & 1);
}

/* Those from the root that ask for it. */
static inline const struct form_edge *
form_flat_first(const struct forms *forms, uint32_t id, size_t *n)
{
	uint32_t first = id < forms->n_firsts ? forms->first_of[id] : 0;
	const struct form_node *node = &forms->firsts[first];

	*n = node->n[FORM_WORDS];
	return forms->flat + node->flat;
}

/* And those that may take a number of so many digits, FORM_DIGITS at most. */
static inline const struct form_edge *
form_flat_number(const struct forms *forms, uint32_t digits, size_t *n)
{
	const struct form_node *node = &forms->behind[digits];

	*n = node->n[FORM_NUMBERS];
	return forms->flat + node->flat;
}

/* Whether a form may begin at a token of [start, end): of a word it is known
 * from the token behind it too. */
bool form_start_may(const struct forms *forms, const struct token *t,
    const struct token *start, const struct token *end);

/* The first token from t on at which one may; end if there is none. */
const struct token *form_start_next(const struct forms *forms,
    const struct token *t, const struct token *start, const struct token *end);

#endif
