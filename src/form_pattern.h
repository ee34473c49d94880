/* The patterns of date forms ("{day} [of] {month}") into nodes of the trie. */

#ifndef FORM_PATTERN_H
#define FORM_PATTERN_H

#include "form.h"

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

#endif
