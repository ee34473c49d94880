/* The embedded rules are sorted, complete and NUL-terminated. */

#include "base/embed.h"
#include "expect.h"

#include <stdio.h>
#include <string.h>

static void
check(int ok, const char *name, const char *what)
{
	if (expect_that(ok))
		return;
	printf("%s: %s\n", name, what);
}

int
main(void)
{
	for (size_t i = 0; i < embed_count; i++) {
		const struct embed_file *file = &embed_files[i];

		check(i == 0 || strcmp(file[-1].name, file->name) < 0,
		    file->name, "out of order");
		check(file->bytes[file->len] == '\0', file->name, "no NUL");
	}
	check(!embed_files[embed_count].name, "the table", "has no end");
	return expect_report();
}
