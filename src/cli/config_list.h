/* Lists of a config, patterns and words, and what all that read one share. */

#ifndef CONFIG_LIST_H
#define CONFIG_LIST_H

#include "config.h"
#include "text/tree.h"

/* A config while it is read. */
struct config_reader {
	struct arena *arena;
	struct config *config;
	struct config_part *part;	  /* that keys go to */
	struct config_override *override; /* NULL: it is the project's */
	const char *path;
	bool wrong;
};

/* "FILE:LINE:COLUMN" of a node. */
const char *config_place(
    const struct config_reader *r, const struct tree_node *node);

/* Complain of what is said there, with the nearest name that is known; NULL:
 * there is none. */
void config_complain(struct config_reader *r, const struct tree_node *node,
    const char *what, const char *name, const char *near);

/* Whether the node is of this kind; else a complaint. */
bool config_is_kind(
    struct config_reader *r, const struct tree_node *node, enum tree_kind kind);

/* Whether a path or pattern may be meant to lead out of the project. */
bool config_leaves(const char *path);

/* A list of patterns for paths below; GLOB_TOTAL bytes in all of a config. */
void config_read_patterns(struct config_reader *r, const struct tree_node *node,
    struct glob_list *list);

/* A list of words and phrases. */
void config_read_words(struct config_reader *r, const struct tree_node *node,
    struct config_list *words);

#endif
