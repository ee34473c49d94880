/* What a project sets for itself: where its folder is, and its own rules. */

#ifndef CONFIG_H
#define CONFIG_H

#include <stdbool.h>

struct arena;
struct rules;

/* The nearest folder, from the current one upward, that holds ".goallint", or
 * ".git", where the search ends, as it does at home (may be NULL) and at the
 * root; as a path from the current folder. NULL if there is none. */
const char *config_root(struct arena *a, const char *home);

/* Add the pages and word lists of ROOT/.goallint/rules, if there is one;
 * links are not followed. Returns whether all of them were right (die_warn
 * has said what is wrong). */
bool config_add_rules(struct rules *rules, struct arena *a, const char *root);

#endif
