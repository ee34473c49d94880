/* A leaf block's inline nodes, walked in step with its source. */

#ifndef DOCUMENT_INLINE_H
#define DOCUMENT_INLINE_H

#include "content.h"
#include "plain.h"

#include <cmark.h>

/* Add the visible text of a leaf block's inline nodes to plain. The cursor
 * starts at the first byte of the text and ends behind the last one; skip
 * bytes of the first text node are taken as read. In joined content each line
 * end was given to libcmark as a blank. False if nodes and source do not fit
 * each other. Directives found are added to the document. */
bool document_inline_read(struct plain *p, const struct content *c,
    struct cursor *cursor, cmark_node *leaf, size_t skip, bool joined);

/* The same for content of one line that is text and nothing else: this. */
void document_inline_text(
    struct plain *p, const struct content *c, const char *literal);

/* Add what libcmark read, all of it at one place of the source: for a block
 * that does not fit. */
void document_inline_copy(struct plain *p, uint32_t source, cmark_node *leaf);

#endif
