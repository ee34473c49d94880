/* Words in a row, and the lists they are read with: what cue.h, heading.h and
 * their like ask of "it". */

#ifndef PHRASE_H
#define PHRASE_H

#include "document/document.h"
#include "word/token.h"

#include <stdbool.h>
#include <stddef.h>

struct cues;

struct phrase {
	const struct cues *cues;
	const struct token *t, *end; /* the first, and behind the last */
};

static inline struct phrase
phrase_of(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return (struct phrase){ cues, t, end };
}

/* All words of a block. */
static inline struct phrase
phrase_block(
    const struct cues *cues, const struct document *document, int block)
{
	return phrase_of(cues, document_first(document, block),
	    document_end(document, block));
}

/* What is left of a phrase behind its first n words, from a token on, or before
 * one. */
static inline struct phrase
phrase_behind(struct phrase p, size_t n)
{
	p.t += n;
	return p;
}

static inline struct phrase
phrase_from(struct phrase p, const struct token *t)
{
	p.t = t;
	return p;
}

static inline struct phrase
phrase_to(struct phrase p, const struct token *end)
{
	p.end = end;
	return p;
}

/* Its first n words, and its last: all, if there are no more. */
static inline struct phrase
phrase_first(struct phrase p, int n)
{
	return p.end - p.t > n ? phrase_to(p, p.t + n) : p;
}

static inline struct phrase
phrase_last(struct phrase p, int n)
{
	return p.end - p.t > n ? phrase_from(p, p.end - n) : p;
}

/* Other words of the same block: [t, end). */
static inline struct phrase
phrase_cut(struct phrase p, const struct token *t, const struct token *end)
{
	return phrase_of(p.cues, t, end);
}

/* Whether its last token is this mark. */
static inline bool
phrase_ends(struct phrase p, uint32_t mark)
{
	return p.t < p.end && token_is(p.end - 1, p.end, mark);
}

#endif
