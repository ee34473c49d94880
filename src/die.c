/* One-line complaints on stderr about the run itself. */

#include "die.h"

#include "utf8.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool warned;

void
die_show(FILE *out, const char *s, size_t len)
{
	for (const char *end = s + len; s < end;) {
		const char *start = s;
		uint32_t point = utf8_next(&s, end);

		if (s == start + 1 && (unsigned char)*start >= 0x80)
			fprintf(out, "\\x%02x", (unsigned char)*start);
		else if (!utf8_is_hostile(point))
			fwrite(start, 1, (size_t)(s - start), out);
		else if (point < 0x80)
			fprintf(out, "\\x%02x", (unsigned)point);
		else
			fprintf(out, "\\u{%04X}", (unsigned)point);
	}
}

static void
complain(const char *fmt, va_list args)
{
	char line[1024];
	int saved = errno;
	size_t len;

	vsnprintf(line, sizeof line, fmt, args);
	len = strlen(line);
	fputs("goallint: ", stderr);
	die_show(stderr, line, len);
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
