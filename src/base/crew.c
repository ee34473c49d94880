/* Items of work shared out among processes, what they write brought back in
 * the order of the items. */

#include "crew.h"

#include "die.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Items go to the workers in turns of so many: a pipe then holds a turn. */
enum { TURN = 8 };

struct worker {
	pid_t pid;
	FILE *in; /* what it sends */
};

/* What a worker sends of an item, before the bytes of its streams; the last
 * is that of complaints. */
struct parcel {
	uint64_t item;
	uint64_t sizes[CREW_STREAMS + 1];
	max_align_t result[CREW_RESULT / sizeof(max_align_t)];
};

/* A stream in memory that is emptied after each item. */
struct memory {
	FILE *file;
	char *bytes;
	size_t size;
};

int
crew_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > CREW_WORKERS ? CREW_WORKERS : (int)n;
}

static void
send_item(
    const struct crew *crew, size_t item, struct memory *memory, FILE *out)
{
	struct parcel parcel = { .item = item };

	crew->work(crew->with, item, parcel.result);
	for (size_t i = 0; i <= crew->n_streams; i++) {
		if (fflush(memory[i].file) != 0)
			die_fatal(DIE_INTERNAL, "out of memory");
		parcel.sizes[i] = memory[i].size;
	}
	fwrite(&parcel, sizeof parcel, 1, out);
	for (size_t i = 0; i <= crew->n_streams; i++) {
		fwrite(memory[i].bytes, 1, memory[i].size, out);
		rewind(memory[i].file);
	}
}

static _Noreturn void
be_worker(const struct crew *crew, size_t number, size_t workers, int fd)
{
	struct memory memory[CREW_STREAMS + 1];
	FILE *streams[CREW_STREAMS + 1], *out = fdopen(fd, "wb");

	for (size_t i = 0; i <= crew->n_streams; i++) {
		streams[i] = memory[i].file =
		    open_memstream(&memory[i].bytes, &memory[i].size);
		if (!out || !streams[i])
			die_fatal(DIE_INTERNAL, "out of memory");
	}
	die_collect(streams[crew->n_streams]);
	if (crew->n_counts > 0)
		memset(crew->counts, 0, crew->n_counts * sizeof *crew->counts);
	crew->begin(crew->with, streams);
	for (size_t i = number * TURN; i < crew->n && !ferror(out); i++) {
		send_item(crew, i, memory, out);
		if (i % TURN == TURN - 1)
			i += (workers - 1) * TURN;
	}
	if (crew->n_counts > 0)
		fwrite(crew->counts, sizeof *crew->counts, crew->n_counts, out);
	_exit(fflush(out) != 0 || ferror(out) ? DIE_INTERNAL : DIE_CLEAN);
}

static void
start(const struct crew *crew, struct worker *workers, size_t n)
{
	fflush(NULL);
	for (size_t i = 0; i < n; i++) {
		int ends[2];

		if (pipe(ends) != 0 || (workers[i].pid = fork()) < 0)
			die_fatal(DIE_INTERNAL, "no worker can be started:");
		if (workers[i].pid == 0) {
			close(ends[0]);
			for (size_t k = 0; k < i; k++)
				close(fileno(workers[k].in));
			be_worker(crew, i, n, ends[1]);
		}
		close(ends[1]);
		if (!(workers[i].in = fdopen(ends[0], "rb")))
			die_fatal(DIE_INTERNAL, "no worker can be started:");
	}
}

static bool
copy(FILE *out, FILE *in, uint64_t size)
{
	char bytes[16384];

	while (size > 0) {
		size_t n = size < sizeof bytes ? (size_t)size : sizeof bytes;

		if (fread(bytes, 1, n, in) != n)
			return false;
		fwrite(bytes, 1, n, out);
		size -= n;
	}
	return true;
}

static bool
receive(const struct crew *crew, size_t item, FILE *in)
{
	struct parcel parcel;

	if (fread(&parcel, sizeof parcel, 1, in) != 1 || parcel.item != item)
		return false;
	for (size_t i = 0; i < crew->n_streams; i++)
		if (!copy(crew->streams[i], in, parcel.sizes[i]))
			return false;
	if (!copy(stderr, in, parcel.sizes[crew->n_streams]))
		return false;
	crew->done(crew->with, item, parcel.result);
	return true;
}

static bool
lost(const struct crew *crew)
{
	for (size_t i = 0; i < crew->n_streams; i++)
		if (ferror(crew->streams[i]))
			return true;
	return false;
}

/* Add up what a worker has counted. */
static bool
receive_counts(const struct crew *crew, FILE *in)
{
	uint64_t count;

	for (size_t i = 0; i < crew->n_counts; i++) {
		if (fread(&count, sizeof count, 1, in) != 1)
			return false;
		crew->counts[i] += count;
	}
	return true;
}

/* Say how the worker ended that broke off. */
static _Noreturn void
give_up(const struct worker *worker)
{
	int status = 0;

	fflush(NULL);
	while (waitpid(worker->pid, &status, 0) < 0 && errno == EINTR)
		;
	if (WIFSIGNALED(status))
		die_fatal(DIE_INTERNAL, "a worker was ended by signal %d",
		    WTERMSIG(status));
	die_fatal(DIE_INTERNAL, "a worker ended before its work, with %d",
	    WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

void
crew_run(const struct crew *crew, int wanted)
{
	struct worker workers[CREW_WORKERS];
	size_t n = wanted < CREW_WORKERS ? (size_t)wanted : CREW_WORKERS;

	start(crew, workers, n);
	for (size_t i = 0; i < crew->n && !lost(crew); i++) {
		struct worker *worker = &workers[i / TURN % n];

		if (!receive(crew, i, worker->in))
			give_up(worker);
	}
	for (size_t i = 0; i < n; i++)
		if (!lost(crew) && !receive_counts(crew, workers[i].in))
			give_up(&workers[i]);
	for (size_t i = 0; i < n; i++)
		fclose(workers[i].in);
	for (size_t i = 0; i < n; i++)
		while (waitpid(workers[i].pid, NULL, 0) < 0 && errno == EINTR)
			;
}
