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

/* No more than so many at its start, and at its end. */
static inline struct span
span_first(struct span span, uint32_t most)
{
	if (span.end > span.start + most)
		span.end = span.start + most;
	return span;
}

static inline struct span
span_last(struct span span, uint32_t most)
{
	if (span.end > span.start + most)
		span.start = span.end - most;
	return span;
}

/* Count it from elsewhere: what it was counted from stands there. */
static inline void
span_shift(struct span *span, uint32_t there)
{
	span->start += there;
	span->end += there;
}

#endif
