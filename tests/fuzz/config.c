/* Any bytes as a project's settings. */

#define _GNU_SOURCE

#include "cli/config.h"

#include "base/arena.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int fd = -1;
	static char path[32];
	struct arena process = { 0 };
	struct config config = { 0 };
	struct rules *rules = page_rules(&process);

	if (fd < 0 && (fd = memfd_create("config", 0)) < 0)
		abort();
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	if (ftruncate(fd, 0) != 0 || pwrite(fd, data, size, 0) != (ssize_t)size)
		abort();
	page_add(rules, "en/function.txt", NULL, "the\n", 4);
	page_add(rules, "fr/function.txt", NULL, "le\n", 3);
	page_finish(rules);
	if (config_read(&config, &process, path))
		config_settle(&config, &process, rules);
	arena_free(&process);
	return 0;
}
