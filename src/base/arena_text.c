/* Strings in an arena; apart from it, as freeze.c has one of its own. */

#include "arena.h"

#include "die.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

char *
arena_copy(struct arena *a, const char *bytes, size_t len)
{
	char *s = arena_room(a, len + 1);

	if (len > 0)
		memcpy(s, bytes, len);
	s[len] = '\0';
	return s;
}

char *
arena_print(struct arena *a, const char *fmt, ...)
{
	va_list args;
	char *s;
	int len;

	va_start(args, fmt);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (len < 0)
		die_fatal(DIE_INTERNAL, "cannot format a message:");
	s = arena_room(a, (size_t)len + 1);
	va_start(args, fmt);
	vsnprintf(s, (size_t)len + 1, fmt, args);
	va_end(args);
	return s;
}
