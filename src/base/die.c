/* One-line complaints on stderr about the run itself. */

#include "die.h"

#include "utf8.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static bool warned, guards_runner;
static FILE *collected; /* NULL: stderr */

void
die_collect(FILE *out)
{
	collected = out;
}

void
die_guard_runner(void)
{
	guards_runner = true;
}

/* Whether the code point at s would mislead someone; *next goes behind it. */
static bool
misleads(const char *s, const char *end, const char **next, uint32_t *point)
{
	*next = s;
	*point = utf8_next(next, end);
	if (*next == s + 1 && (unsigned char)*s >= 0x80)
		*point = (unsigned char)*s; /* a byte that is no UTF-8 */
	else if (*point == '[')
		return guards_runner;
	else
		return utf8_is_hostile(*point);
	return true;
}

void
die_show(FILE *out, const char *s, size_t len)
{
	const char *shown = s, *next;
	uint32_t point;

	for (const char *end = s + len; s < end; s = next) {
		next = s + 1;
		if (*s >= ' ' && *s < 0x7f && *s != '[')
			continue;
		if (!misleads(s, end, &next, &point))
			continue;
		if (point == '[' &&
		    !(s - shown >= 2 && s[-1] == '#' && s[-2] == '#'))
			continue;
		fwrite(shown, 1, (size_t)(s - shown), out);
		shown = next;
		if (point < 0x80 || next == s + 1)
			fprintf(out, "\\x%02x", (unsigned)point);
		else
			fprintf(out, "\\u{%04X}", (unsigned)point);
	}
	fwrite(shown, 1, (size_t)(s - shown), out);
}

/* What is blank at the beginning of a text. */
static size_t
blank(const char *s, size_t len)
{
	const char *next = s, *end = s + len, *from = s;

	while (next < end && utf8_is_space(utf8_next(&next, end)))
		from = next;
	return (size_t)(from - s);
}

bool
die_is_command(const char *text, size_t len)
{
	size_t n = blank(text, len);

	return len - n >= 2 && text[n] == ':' && text[n + 1] == ':';
}

void
die_show_line(FILE *out, const char *text, size_t len)
{
	size_t n = blank(text, len);

	if (guards_runner && die_is_command(text, len)) {
		die_show(out, text, n++);
		fputs("\\x3a", out);
		text += n;
		len -= n;
	}
	die_show(out, text, len);
}

static void
complain(const char *fmt, va_list args)
{
	char line[1024];
	int saved = errno, len = vsnprintf(line, sizeof line, fmt, args);
	bool cut = len >= (int)sizeof line;
	FILE *out = collected ? collected : stderr;

	fputs("goallint: ", out);
	die_show(out, line, strlen(line));
	if (cut)
		fputs("...", out);
	if (fmt[strlen(fmt) - 1] == ':')
		fprintf(out, "%s %s", cut ? ":" : "", strerror(saved));
	putc('\n', out);
}

void
die_note(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	complain(fmt, args);
	va_end(args);
}

void
die_warn(const char *fmt, ...)
{
	va_list args;
	int why = errno;

	warned = true;
	va_start(args, fmt);
	complain(fmt, args);
	va_end(args);
	if (why == ENOMEM && fmt[strlen(fmt) - 1] == ':')
		exit(DIE_INTERNAL);
}

_Noreturn void
die_fatal(int code, const char *fmt, ...)
{
	va_list args;

	collected = NULL;
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
