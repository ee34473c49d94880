/* Commands run one after another, round after round, against the first.
 * usage: pace ROUNDS TIMES COMMAND... (a command is one argument, split at
 * blanks, run TIMES times a round with its output thrown away) */

#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COMMANDS = 16, ROUNDS = 99, WORDS = 256 };

struct cost {
	double wall, cpu; /* seconds */
	long peak;	  /* KiB */
	int status;
};

static struct cost costs[COMMANDS][ROUNDS];

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
run(const char *command, struct cost *cost)
{
	char line[1 << 14], *words[WORDS] = { 0 };
	struct rusage usage;
	size_t n = 0;
	pid_t pid;

	snprintf(line, sizeof line, "%s", command);
	for (char *w = strtok(line, " "); w && n < WORDS - 1;
	     w = strtok(NULL, " "))
		words[n++] = w;
	if ((pid = fork()) == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, 1);
		dup2(null, 2);
		execvp(words[0], words);
		_exit(127);
	}
	wait4(pid, &cost->status, 0, &usage);
	cost->cpu +=
	    (double)usage.ru_utime.tv_sec + (double)usage.ru_stime.tv_sec +
	    (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
	cost->peak = usage.ru_maxrss;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
print(const char *what, double *values, int n)
{
	qsort(values, (size_t)n, sizeof *values, compare);
	printf("  %s %.2f %.2f %.2f", what, values[0], values[n / 2],
	    values[n - 1]);
}

int
main(int argc, char **argv)
{
	int rounds = argc > 3 ? atoi(argv[1]) : 0, times, n = argc - 3;

	if (rounds < 1 || rounds > ROUNDS || n > COMMANDS ||
	    (times = atoi(argv[2])) < 1)
		return 2;
	for (int r = 0; r < rounds; r++)
		for (int c = 0; c < n; c++) {
			double start = now();

			for (int i = 0; i < times; i++)
				run(argv[3 + c], &costs[c][r]);
			costs[c][r].wall = now() - start;
		}
	puts("(wall and processor time against the first: "
	     "least, median, most)");
	for (int c = 0; c < n; c++) {
		double wall[ROUNDS], cpu[ROUNDS];

		for (int r = 0; r < rounds; r++) {
			wall[r] = costs[c][r].wall / costs[0][r].wall;
			cpu[r] = costs[c][r].cpu / costs[0][r].cpu;
		}
		print("wall", wall, rounds);
		print("cpu", cpu, rounds);
		printf("  %6.1f ms  %5ld KiB  %.120s%s\n",
		    costs[c][0].cpu / times * 1e3, costs[c][0].peak,
		    argv[3 + c],
		    WIFEXITED(costs[c][0].status) &&
			    WEXITSTATUS(costs[c][0].status) < 2
			? ""
			: " (FAILED)");
	}
	return 0;
}
