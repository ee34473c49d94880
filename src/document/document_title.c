/* A line of plain text into whether it is a title, though no Markdown says so.
 */

#include "document_reader.h"

#include "base/utf8.h"

#include <string.h>

enum {
	BYTES_MAX = 80, /* of a title */
	LETTERS = 6,	/* that make a line of capitals one */
	LEVELS = 6	/* of "######" */
};

bool
document_title_capitals(const struct document_reader *r, uint32_t i)
{
	const char *s = r->bytes + r->lines[i].start;
	const char *end = r->bytes + r->lines[i].end;
	int letters = 0;

	if (end - s > BYTES_MAX || s == end || end[-1] == '.')
		return false;
	while (s < end) {
		const char *from = s;
		uint32_t point = utf8_next(&s, end);
		char fold[4];

		if (!utf8_is_letter(point))
			continue;
		if (point < 0x80 ? point >= 'a'
				 : utf8_fold(fold, sizeof fold, from,
				       (size_t)(s - from)) > 0 &&
				       point >= 0xdf && point <= 0xff)
			return false;
		letters++;
	}
	return letters >= LETTERS;
}

/* Whether another word begins with "#": "#garden #goals". */
static bool
names_tag(const char *s, const char *end)
{
	for (; s + 2 < end; s++)
		if (s[0] == ' ' && s[1] == '#' && s[2] != ' ' && s[2] != '#')
			return true;
	return false;
}

uint32_t
document_title_mark(const struct document_reader *r, uint32_t i)
{
	const char *s = r->bytes + r->lines[i].start;
	size_t len = r->lines[i].end - r->lines[i].start, n = 0;
	unsigned char first;

	if (len == 0 || *s != '#' || (s > r->bytes && s[-1] != '\n') ||
	    len > BYTES_MAX || s[len - 1] == '.')
		return 0;
	while (n < len && s[n] == '#')
		n++;
	if (n == len || n > LEVELS || memchr(s, '=', len) ||
	    memchr(s, '<', len) || names_tag(s + n, s + len) ||
	    (n == 1 && r->titled && !memchr(s, ' ', len)))
		return 0;
	first = (unsigned char)s[n];
	return (first >= 'A' && first <= 'Z') || first >= 0x80 ||
		       first == '*' ||
		       (n > 1 && first >= '0' && first <= '9') ||
		       (first >= 'a' && first <= 'z' && memchr(s, ' ', len))
		   ? (uint32_t)n
		   : 0;
}
