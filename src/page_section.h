/* A rule's page, section by section. */

#ifndef PAGE_SECTION_H
#define PAGE_SECTION_H

#include <stdbool.h>

struct rules;

/* What stands under one "## " heading of a page's body, or before the first.
 * "## Bad" and "## Good" hold examples, "## LANGUAGE" the page's prose in
 * that language (the prose before all headings is in English). All point
 * into the page. */
struct page_section {
	const char *heading, *heading_end; /* its words; NULL: none */
	const char *text, *end;		   /* the lines below it */
};

/* The next section of a body, beginning at *from (first: rule->body), which
 * moves behind it. A heading inside of a fenced block is none of the page's.
 * Returns false at the end. */
bool page_section_next(struct page_section *section, const char **from);

/* Whether the heading of a section is this word. */
bool page_section_is(const struct page_section *section, const char *word);

/* The language whose prose this section is; -1: no language's. */
int page_section_language(
    const struct page_section *section, const struct rules *rules);

/* The start of the line behind this one, within a page. */
const char *page_section_line(const char *s);

/* How many backticks open or close a fenced block on this line; 0: none do. */
unsigned page_section_fence(const char *s);

#endif
