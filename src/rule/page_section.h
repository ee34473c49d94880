/* The sections of a page's Markdown, and the examples in them. */

#ifndef PAGE_SECTION_H
#define PAGE_SECTION_H

#include <stdbool.h>
#include <stddef.h>

struct rule;
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

/* One fenced block: ```markdown LANGUAGE under "## Bad" or "## Good". */
struct page_example {
	bool bad;
	char language[16]; /* the second word behind the fence; may be "" */
	const char *fence; /* the line that opens it */
	const char *bytes; /* inside of the page; not NUL-terminated */
	size_t len;
	int line; /* of the page's body, where the fence stands; from 1 */
};

/* The next example of a page at or behind *from (first: rule->body), which
 * moves behind it. Returns false if there is none. */
bool page_example_next(
    struct page_example *example, const char **from, const struct rule *rule);

#endif
