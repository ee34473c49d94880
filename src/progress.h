/* How far a long run has come, on a terminal that shows nothing else. */

#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
	size_t all, done; /* documents */
	int64_t next;	  /* when to write again, in milliseconds */
	bool on;	  /* stderr is a terminal, and stdout is none: there,
			   * findings would stand in the middle of the line */
	bool written;
};

/* Begin to count so many documents; nothing is shown in the first second. */
void progress_begin(struct progress *progress, size_t all);

/* One more is done: rewrite the line, ten times a second at most. */
void progress_step(struct progress *progress);

/* Wipe the line. */
void progress_end(struct progress *progress);

#endif
