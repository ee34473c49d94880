/* Findings that are known, by rule, path and words, into a file and back. */

#ifndef BASELINE_H
#define BASELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct arena;
struct document;
struct findings;
struct goals;

/* A rule that fired on a goal of these words in this document; where it
 * stands and how its lines are broken is no part of it. */
struct baseline_entry {
	const char *path, *rule;
	uint64_t hash;	   /* of all words, folded */
	const char *words; /* the first of them, for people */
	uint32_t line;	   /* of the file it was read from; 0: new */
	bool used;	   /* it has been found again */
	bool compared;	   /* its document was read */
	size_t taken;	   /* of the first of equal ones: how many are used */
};

struct baseline {
	struct arena *arena; /* lives as long as it */
	struct baseline_entry *at;
	size_t n, cap;
};

/* Read a baseline; bytes must live as long and have a NUL behind len. Returns
 * the number of a line that is none, or 0. */
uint32_t baseline_read(
    struct baseline *baseline, struct arena *a, const char *bytes, size_t len);

/* What findings are entries of: a document by the path it has in the file. */
struct baseline_source {
	const char *path;
	const struct document *document;
	const struct goals *goals;
};

/* Take out the findings all of whose rules have an entry that no finding
 * before has used up. */
void baseline_filter(struct baseline *baseline,
    const struct baseline_source *from, struct findings *findings);

/* Make entries of all findings. */
void baseline_add(struct baseline *baseline, const struct baseline_source *from,
    const struct findings *findings);

/* Whether an entry was not found again although its document was compared. */
bool baseline_is_stale(const struct baseline_entry *entry);

/* Write all entries but, if asked, those that are stale: sorted, one a line,
 * so that two that were changed apart merge line by line. */
void baseline_write(struct baseline *baseline, FILE *out, bool prune);

#endif
