/* YAML into a tree of nodes with their places: front matter, rule pages and
 * config are read through it. */

#ifndef TREE_H
#define TREE_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum tree_kind { TREE_SCALAR, TREE_SEQUENCE, TREE_MAPPING };

/* Limits; what goes over one cannot be read. */
enum { TREE_DEPTH = 16, TREE_NODES = 50000, TREE_BYTES = 1 << 22 };

struct tree_node {
	uint8_t kind;	 /* enum tree_kind */
	bool plain;	 /* a scalar without quotes, not in a block (| or >) */
	const char *key; /* in a mapping: the entry's key; else NULL */
	const char *value; /* of a scalar, quotes and escapes undone, with a
			    * NUL behind it; else NULL */
	uint32_t len;	   /* of value; a NUL may stand inside */
	struct span key_source; /* bytes of the input, quotes included */
	struct span source;	/* of a collection: its start, empty */
	uint32_t line, column;	/* of the value, or of the key if it has one;
				 * 1-based, columns in code points */
	const struct tree_node *parent, *child, *next; /* NULL: none */
};

struct tree {
	const struct tree_node *root;  /* NULL: no content, or an error */
	const char *error;	       /* why it could not be read, or NULL */
	uint32_t offset, line, column; /* where the error is */
};

/* Read one YAML document (UTF-8, no byte order mark). Not allowed, and an
 * error like any broken syntax: anchors, aliases, tags, a second document, a
 * key twice in one mapping, a key that is no scalar, more than the limits
 * above. All of the tree lives on the arena. Returns whether it was read. */
bool tree_read(
    struct tree *tree, struct arena *a, const char *bytes, size_t len);

/* The entry of a mapping with this key; NULL if there is none, or if the node
 * is NULL or no mapping. */
const struct tree_node *tree_get(const struct tree_node *node, const char *key);

#endif
