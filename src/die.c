/* One-line complaints on stderr about the run itself. */

#include "die.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool warned;

static void
complain(const char *fmt, va_list args)
{
	char line[1024];
	int saved = errno;
	size_t len;

	vsnprintf(line, sizeof line, fmt, args);
	len = strlen(line);
	fputs("goallint: ", stderr);
	for (const char *s = line; *s != '\0'; s++) {
		if ((unsigned char)*s < 0x20 || *s == 0x7f)
			fprintf(stderr, "\\x%02x", (unsigned char)*s);
		else
			putc(*s, stderr);
	}
	if (len > 0 && line[len - 1] == ':')
		fprintf(stderr, " %s", strerror(saved));
	putc('\n', stderr);
	warned = true;
}

void
die_warn(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	complain(fmt, args);
	va_end(args);
}

_Noreturn void
die_fatal(int code, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	complain(fmt, args);
	va_end(args);
	exit(code);
}

bool
die_warned(void)
{
	return warned;
}
