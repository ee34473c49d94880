/* A document's findings into comments that silence them. */

#ifndef AMEND_H
#define AMEND_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct lint;

/* What a document has become. */
struct amend {
	const char *bytes; /* on the arena */
	size_t len, n;	   /* n: how many comments were added; 0: none */
};

/* Write the document that was linted with a comment before each block that
 * has findings of at least this level (enum rule_level); or one comment at
 * its end, where a block's would not do. Raw is what the document was read
 * from. Returns false if comments cannot silence them (another encoding; code
 * that does not end). */
bool amend_suppress(struct amend *amend, struct arena *a,
    const struct lint *lint, const char *raw, size_t len, int least);

#endif
