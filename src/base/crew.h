/* Items of work shared out among processes, what they write brought back in
 * the order of the items. */

#ifndef CREW_H
#define CREW_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* More streams than these cannot be brought back; more workers are not
 * started. */
enum { CREW_STREAMS = 32, CREW_WORKERS = 64, CREW_RESULT = 128 };

struct crew {
	size_t n;	      /* items */
	FILE *const *streams; /* where what is written for an item ends */
	size_t n_streams;
	void *with; /* for the functions below */
	/* In each worker, once: from here on write to these instead. */
	void (*begin)(void *with, FILE *const *streams);
	/* In a worker: do an item; *result (CREW_RESULT zeroed
	 * bytes) is sent back. */
	void (*work)(void *with, size_t item, void *result);
	/* In the process itself, for each item in order. */
	void (*done)(void *with, size_t item, const void *result);
	/* What each worker counts, from 0 on; added to these at its end. */
	uint64_t *counts;
	size_t n_counts;
};

/* How many workers there is room for: the processors. */
int crew_processors(void);

/* Do all items in so many processes. Complaints (die.h) come back in order as
 * well. Ends early when a stream fails. A worker that ends before its work,
 * for whatever reason, ends the process with DIE_INTERNAL behind all that
 * was done before. */
void crew_run(const struct crew *crew, int workers);

#endif
