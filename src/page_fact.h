/* Facts that pages define: read from a page, found in a goal. */

#ifndef PAGE_FACT_H
#define PAGE_FACT_H

struct arena;
struct document;
struct facts;
struct goal;
struct page_reader;
struct profile;
struct rule_fact;
struct rules;
struct tree_node;
struct vocabulary;

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
