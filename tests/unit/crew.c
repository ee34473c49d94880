/* Work in many processes comes back in order and whole, or not silently. */

#include "expect.h"

#include "base/crew.h"

#include "base/die.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ITEMS = 100, LARGE = 200000 };

struct job {
	FILE *streams[2];
	size_t crash; /* this item kills its worker */
	size_t sum, n;
	bool ordered;
	uint64_t counts[2]; /* items, and the sum of their numbers */
};

static void
begin(void *with, FILE *const *streams)
{
	struct job *job = with;

	job->streams[0] = streams[0];
	job->streams[1] = streams[1];
}

static void
work(void *with, size_t item, void *result)
{
	struct job *job = with;

	if (item == job->crash)
		raise(SIGKILL);
	fprintf(job->streams[0], "%zu\n", item);
	if (item == 50) /* more than a pipe holds */
		for (int i = 0; i < LARGE; i++)
			putc('x', job->streams[1]);
	job->counts[0]++;
	job->counts[1] += item;
	memcpy(result, &item, sizeof item);
}

static void
done(void *with, size_t item, const void *result)
{
	struct job *job = with;
	size_t sent;

	memcpy(&sent, result, sizeof sent);
	job->ordered &= sent == item && item == job->n;
	job->sum += sent;
	job->n++;
}

static void
run(struct job *job, int workers)
{
	FILE *streams[] = { tmpfile(), tmpfile() };
	struct crew crew = { .n = ITEMS,
		.streams = streams,
		.n_streams = 2,
		.counts = job->counts,
		.n_counts = 2,
		.with = job,
		.begin = begin,
		.work = work,
		.done = done };
	size_t number, lines = 0;

	*job = (struct job){
		.ordered = true, .crash = job->crash, .counts = { 1 }
	};
	crew_run(&crew, workers);
	expect(ftell(streams[1]) == LARGE, "a large text is brought back");
	rewind(streams[0]);
	while (fscanf(streams[0], "%zu", &number) == 1 && number == lines)
		lines++;
	expect(lines == ITEMS, "what was written is in order");
}

/* How a run ends in which a worker dies. */
static int
crash(size_t item)
{
	struct job job = { .crash = item };
	int status = 0;
	pid_t pid = fork();

	if (pid == 0) {
		fclose(stderr);
		run(&job, 3);
		_exit(0);
	}
	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int
main(void)
{
	static const int counts[] = { 1, 2, 3, 7, CREW_WORKERS };

	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		struct job job = { .crash = ITEMS };

		run(&job, counts[i]);
		expect(job.ordered && job.n == ITEMS &&
			   job.sum == ITEMS * (ITEMS - 1) / 2,
		    "every item is done once and told in order");
		expect(job.counts[0] == 1 + ITEMS && job.counts[1] == job.sum,
		    "what workers count is added up");
	}
	expect(crash(0) == DIE_INTERNAL && crash(ITEMS - 1) == DIE_INTERNAL,
	    "a worker that dies ends the run");
	expect(crew_processors() >= 1, "there is a processor");
	return expect_report();
}
