/* How far a long run has come, on a terminal. */

#include "progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 1000, INTERVAL = 100 }; /* milliseconds */

static int64_t
now(void)
{
	struct timespec time;

	if (clock_gettime(CLOCK_MONOTONIC, &time) != 0)
		return 0;
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void
progress_begin(struct progress *progress, size_t all, bool covers)
{
	*progress = (struct progress){ .all = all,
		.on = isatty(STDERR_FILENO) &&
		      (covers || !isatty(STDOUT_FILENO)) };
	if (progress->on)
		progress->next = now() + PATIENCE;
}

void
progress_step(struct progress *progress)
{
	int64_t time;

	progress->done++;
	if (!progress->on || (time = now()) < progress->next)
		return;
	progress->next = time + INTERVAL;
	progress->written = true;
	fprintf(stderr, "\r\033[K%zu of %zu documents\r", progress->done,
	    progress->all);
	fflush(stderr);
}

void
progress_end(struct progress *progress)
{
	if (progress->written)
		fputs("\033[K", stderr);
	progress->written = false;
}
