/* A half-open range: of bytes of a text, or of tokens of a document. */

#ifndef SPAN_H
#define SPAN_H

#include <stdbool.h>
#include <stdint.h>

struct span {
	uint32_t start; /* the first one in it */
	uint32_t end;	/* the first one after it; start == end: empty */
};

static inline bool
span_empty(struct span span)
{
	return span.start >= span.end;
}

/* Count it from elsewhere: what it was counted from stands there. */
static inline void
span_shift(struct span *span, uint32_t there)
{
	span->start += there;
	span->end += there;
}

#endif
