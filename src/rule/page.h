/* Markdown pages and word lists into the rule table and the vocabulary. */

#ifndef PAGE_H
#define PAGE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct rules;

/* An empty table with an empty vocabulary, on the process's arena. */
struct rules *page_rules(struct arena *a);

/* Add one file of a rules folder by its name below it: "NAME.md" is a rule's
 * page and replaces an earlier one of that name; "LANGUAGE/CLASS.txt" a word
 * list, added to what there is. Path is what complaints name; NULL: built in.
 * What is wrong with a file is said by die_warn, with line and column, and
 * the file left out. Returns whether it was right. Bytes must end in a NUL
 * behind len and live as long as the table. */
bool page_add(struct rules *rules, const char *name, const char *path,
    const char *bytes, size_t len);

/* Add the embedded tree; a fault in it ends the process. */
void page_add_embedded(struct rules *rules);

/* When all files are in: settle the facts that pages name and sort the table.
 * Returns false if a page names a fact that nobody defines (die_warn says
 * which); such a page is dropped. */
bool page_finish(struct rules *rules);

/* The table of the embedded tree, finished already and never loaded: it lies
 * in the binary. One a process; it brings its own arena. */
struct rules *page_frozen(void);

#endif
