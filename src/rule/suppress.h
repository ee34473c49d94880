/* A document's comments that silence rules, into stretches of its source. */

#ifndef SUPPRESS_H
#define SUPPRESS_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct document;
struct rule;
struct rules;

/* What a comment may be wrong about. */
enum suppress_fault {
	SUPPRESS_RULE,	    /* no rule has this name */
	SUPPRESS_SETTING,   /* no comment begins so */
	SUPPRESS_NO_REASON, /* it does not say why */
	SUPPRESS_TOO_MANY   /* this one and those behind it were not read */
};

struct suppress_complaint {
	uint8_t fault; /* enum suppress_fault */
	struct span source;
	const char *name, *near; /* what is written; the nearest, or NULL */
};

/* One rule or group of rules, silent in one stretch. */
struct suppress_range {
	const char *name;
	struct span bytes;  /* of the source, where it counts */
	struct span source; /* of the comment */
	bool used;	    /* it has silenced something */
};

struct suppress {
	struct suppress_range *at;
	size_t n, cap;
	struct suppress_complaint *complaints;
	size_t n_complaints, cap_complaints;
};

/* Read "<!-- goallint-disable-next NAME, NAME: reason -->", -disable, -enable
 * and -disable-file. A name is a rule's, a criterion or "all" or "extra". The
 * next block is an item with all below it, a table (of a comment inside of
 * one: the next row), a heading or a paragraph. -disable counts to the
 * -enable of the same name, or of none, or to the end. Total. */
void suppress_read(struct suppress *suppress, struct arena *a,
    const struct document *document, const struct rules *rules);

/* Whether the rule is silent at this byte; remembers that it was asked. */
bool suppress_covers(
    struct suppress *suppress, const struct rule *rule, uint32_t at);

#endif
