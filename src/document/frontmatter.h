/* What stands above the Markdown: YAML between "---" lines, TOML between "+++"
 * lines, or header lines like "Title: x", into meta blocks. */

#ifndef FRONTMATTER_H
#define FRONTMATTER_H

#include <stdint.h>

struct document;
struct plain;
struct vocabulary;

/* Add a block for each value at the top of the document; returns the offset
 * at which the Markdown begins. What looks like front matter and cannot be
 * read is left out, with the complaint "broken-front-matter". Header lines
 * count if one of their keys is in the word list "header-key" of a
 * language, and a blank line or the end follows them. */
uint32_t frontmatter_read(struct plain *p);

/* All blocks so far are front matter: note it, and the words of their keys. */
void frontmatter_split_keys(struct plain *p);

/* The value that a class of words has for the last part of a front matter
 * block's key ("goal.due"), in any language; 0: it is none of them. */
int frontmatter_key(const struct document *document, const struct vocabulary *v,
    int block, int class);

#endif
