/* XML written as it comes, to a stream. */

#include "xml.h"

#include "base/utf8.h"

#include <string.h>

/* XML 1.0's production Char. */
static bool
is_char(uint32_t point)
{
	return point >= 0x20 ? point != 0xfffe && point != 0xffff
			     : point == '\t' || point == '\n' || point == '\r';
}

static void
put_point(FILE *out, uint32_t point, const char *s, size_t len)
{
	static const char special[] = "&<>\"'";
	static const char *const entities[] = { "&amp;", "&lt;", "&gt;",
		"&quot;", "&apos;" };
	const char *found =
	    point < 0x80 && point > 0 ? strchr(special, (int)point) : NULL;

	if (found)
		fputs(entities[found - special], out);
	else if (point == 0xfffd || !is_char(point))
		fputs("\xef\xbf\xbd", out);
	else if (utf8_is_hostile(point))
		fprintf(out, "&#x%X;", (unsigned)point);
	else
		fwrite(s, 1, len, out);
}

void
xml_text(FILE *out, const char *text)
{
	const char *s = text, *end = s + strlen(s);

	while (s < end) {
		const char *start = s;
		uint32_t point = utf8_next(&s, end);

		if (point == '[' && start - text >= 2 &&
		    memcmp(start - 2, "##", 2) == 0)
			fputs("&#91;", out);
		else
			put_point(out, point, start, (size_t)(s - start));
	}
}

void
xml_attribute(FILE *out, const char *name, const char *value)
{
	fprintf(out, " %s=\"", name);
	xml_text(out, value);
	putc('"', out);
}

void
xml_number(FILE *out, const char *name, unsigned long value)
{
	fprintf(out, " %s=\"%lu\"", name, value);
}
