/* The Bad and Good blocks of a rule's page. */

#ifndef PAGE_EXAMPLE_H
#define PAGE_EXAMPLE_H

#include <stdbool.h>
#include <stddef.h>

struct rule;

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
