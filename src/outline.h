/* Blocks into nested sections, each open to goals, closed to them, or
 * neither. */

#ifndef OUTLINE_H
#define OUTLINE_H

#include "document.h"
#include "heading.h"

struct arena;

struct outline {
	struct section *at; /* [0] is the document */
	int n;
	int *of; /* per block: the innermost section; a heading's is its own */
	int title;  /* the block of the title in the front matter, or none */
	bool named; /* a heading below the title names the goals */
};

/* Read the sections of a document: ATX and setext headings, paragraphs that
 * are only bold, and paragraphs that end in ':' before a list. */
void outline_read(struct outline *outline, struct arena *a,
    const struct document *document, const struct cues *cues);

/* The block of the document's title, of its front matter or its first heading;
 * BLOCK_NONE: it has none. */
static inline int
outline_title(const struct outline *outline)
{
	return outline->title != BLOCK_NONE ? outline->title
	       : outline->n > 1		    ? outline->at[1].block
					    : BLOCK_NONE;
}

/* The outermost section around one, or itself: that of the title. */
static inline const struct section *
outline_top(const struct outline *outline, const struct section *section)
{
	while (section->parent > 0)
		section = &outline->at[section->parent];
	return section;
}

/* The next section behind s that stands right beside one, within the same, and
 * not far from it; 0 behind the last. s: 0 asks for the first. */
int outline_beside(const struct outline *outline, int one, int s);

#endif
