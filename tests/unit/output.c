/* Files come whole or not at all, and their making is the business of the
 * process that opened them. */

#include "expect.h"

#include "base/output.h"

#include "base/arena.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena arena;

static bool
holds(const char *path, const char *wanted)
{
	char line[32] = "";
	FILE *file = fopen(path, "r");

	if (file && !fgets(line, sizeof line, file))
		line[0] = '\0';
	if (file)
		fclose(file);
	return file && strcmp(line, wanted) == 0;
}

/* How a child's end leaves what its parent is making. */
static void
end_child(const char *path, int signal)
{
	struct output output;
	pid_t pid;

	output_open(&output, &arena, path);
	fputs("new\n", output.file);
	fflush(NULL);
	if ((pid = fork()) == 0) {
		if (signal != 0)
			raise(signal);
		exit(3);
	}
	waitpid(pid, NULL, 0);
	expect(holds(output.temporary, "new\n"),
	    "a worker's end leaves its parent's file");
	expect(!holds(path, "new\n"), "a file in the making is not in place");
	output_keep(&output);
	expect(holds(path, "new\n") && access(output.temporary, F_OK) != 0,
	    "a file that is kept is in place");
	unlink(path);
}

/* How the process's own end does. */
static void
end_self(const char *path, int signal)
{
	const char *temporary;
	struct output output;
	pid_t pid = fork();

	if (pid == 0) {
		output_open(&output, &arena, path);
		if (signal != 0)
			raise(signal);
		exit(3);
	}
	waitpid(pid, NULL, 0);
	temporary = arena_print(&arena, "%s.goallint-%ld.tmp", path, (long)pid);
	expect(access(temporary, F_OK) != 0 && access(path, F_OK) != 0,
	    "an end takes away what was in the making");
}

int
main(void)
{
	static const int signals[] = { 0, SIGTERM, SIGHUP, SIGINT, SIGPIPE };
	char path[] = "build/output.XXXXXX";
	int fd = mkstemp(path);

	expect(fd >= 0, "there is a place to write");
	unlink(path);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		end_self(path, signals[i]);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		end_child(path, signals[i]);
	return expect_report();
}
