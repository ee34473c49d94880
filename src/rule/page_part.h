/* The steps in which page.c reads a page. */

#ifndef PAGE_PART_H
#define PAGE_PART_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct document;
struct facts;
struct goal;
struct profile;
struct rule;
struct rule_fact;
struct rules;
struct tree_node;
struct vocabulary;

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

/* Read the key "fact": {name, words, pattern, scope} of a page. */
void page_fact_read(struct page_reader *reader, const struct tree_node *node);

/* A goal and where its facts go. */
struct page_fact_goal {
	const struct document *document;
	const struct vocabulary *words;
	const struct goal *goal;
	int language;
	struct facts *facts;
	struct arena *arena;	 /* the document's */
	struct profile *profile; /* NULL: none is asked for */
};

/* Add to a goal's facts all that pages define. Returns a fact whose pattern
 * hit a limit on it, else NULL. */
const struct rule_fact *page_fact_find(
    const struct rules *rules, const struct page_fact_goal *where);

#endif
