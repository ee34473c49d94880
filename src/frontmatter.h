/* What stands above the Markdown: YAML between "---" lines, TOML between "+++"
 * lines, or header lines like "Title: x", into meta blocks. */

#ifndef FRONTMATTER_H
#define FRONTMATTER_H

#include <stdint.h>

struct plain;

/* Add a block for each value at the top of the document; returns the offset
 * at which the Markdown begins. What looks like front matter and cannot be
 * read is left out, with the complaint "broken-front-matter". Header lines
 * count if one of their keys is in the word list "header-key" of a
 * language, and a blank line or the end follows them. */
uint32_t frontmatter_read(struct plain *p);

#endif
