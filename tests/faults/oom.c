/* Preloaded, makes the OOM_AT-th allocation of a process fail, and every one
 * behind it with OOM_ON=1; OOM_COUNT=FILE gets how many there were. */

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* glibc's own, under the names that no preloading takes away. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *old, size_t size);

static long seen, at = -1, on;

static int
fails(void)
{
	if (at < 0) {
		const char *wanted = getenv("OOM_AT");

		at = wanted ? atol(wanted) : 0;
		on = getenv("OOM_ON") != NULL;
	}
	seen++;
	if (at == 0 || seen < at || (seen > at && !on))
		return 0;
	errno = ENOMEM;
	return 1;
}

void *
malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *old, size_t size)
{
	return fails() ? NULL : __libc_realloc(old, size);
}

__attribute__((destructor)) static void
tell(void)
{
	const char *file = getenv("OOM_COUNT");
	char line[32];
	int fd = file ? open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;

	if (fd < 0)
		return;
	if (write(fd, line,
		(size_t)snprintf(line, sizeof line, "%ld\n", seen)) < 0)
		_exit(9);
	close(fd);
}
