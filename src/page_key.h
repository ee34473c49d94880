/* The keys of a page's front matter into a rule. */

#ifndef PAGE_KEY_H
#define PAGE_KEY_H

#include <stdbool.h>
#include <stddef.h>

struct rule;
struct rules;
struct tree_node;

/* One page while it is read. */
struct page_reader {
	struct rules *rules;
	struct rule *rule;
	const char *where;	     /* the page's path, for complaints */
	bool wrong;		     /* it has been complained about */
	bool applies, decides, each; /* the page says so itself */
};

/* Read all keys of the front matter into the reader's rule. */
void page_read_keys(struct page_reader *reader, const struct tree_node *root);

/* Complain about a node: WHERE:LINE:COLUMN: WHAT "NAME", with the nearest of
 * the known names, if any are given. */
void page_complain(struct page_reader *reader, const struct tree_node *node,
    const char *what, const char *name, const char *const *known, size_t n);

/* The place of a scalar's value in a list of names; 0 and a complaint if it
 * is in none. */
size_t page_choose(struct page_reader *reader, const struct tree_node *node,
    const char *what, const char *const *names, size_t n);

/* The language that a mapping's entry is in; -1 and a complaint if the rules
 * have no such folder. */
int page_language(struct page_reader *reader, const struct tree_node *node);

#endif
