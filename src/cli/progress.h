/* How far a long run has come, on a terminal. */

#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
	size_t all, done; /* documents */
	int64_t next;	  /* when to write again, in milliseconds */
	bool on;	  /* stderr is a terminal */
	bool written;
};

/* Begin to count so many documents; nothing is shown in the first second.
 * The cursor waits at the start of the line, so that what is written next
 * covers it; covers: the lines that standard output gets, if it is a terminal
 * too, are long enough. */
void progress_begin(struct progress *progress, size_t all, bool covers);

/* One more is done: rewrite the line, ten times a second at most. */
void progress_step(struct progress *progress);

/* Wipe the line. */
void progress_end(struct progress *progress);

#endif
