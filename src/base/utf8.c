/* UTF-8 bytes into code points, and words into the form they are looked up. */

#include "utf8.h"

#include "eight.h"

#include <string.h>

/* The length of the well-formed sequence at s, 0 if there is none. The ranges
 * of the second byte are those of RFC 3629, section 4. */
static size_t
sequence(const unsigned char *s, const unsigned char *end)
{
	unsigned char low = 0x80, high = 0xbf;
	size_t len;

	if (s[0] < 0x80)
		return 1;
	if (s[0] < 0xc2 || s[0] > 0xf4)
		return 0;
	len = s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
	if ((size_t)(end - s) < len)
		return 0;
	if (s[0] == 0xe0)
		low = 0xa0;
	else if (s[0] == 0xed)
		high = 0x9f;
	else if (s[0] == 0xf0)
		low = 0x90;
	else if (s[0] == 0xf4)
		high = 0x8f;
	if (s[1] < low || s[1] > high)
		return 0;
	for (size_t i = 2; i < len; i++)
		if (s[i] < 0x80 || s[i] > 0xbf)
			return 0;
	return len;
}

bool
utf8_valid(const char *bytes, size_t n)
{
	const unsigned char *s = (const unsigned char *)bytes, *end = s + n;

	for (size_t len; s < end; s += len) {
		uint64_t tops = 0;

		while (end - s >= EIGHT &&
		       !(tops = eight_load((const char *)s) & eight_tops))
			s += EIGHT;
		if (tops != 0)
			s += eight_first(tops);
		while (s < end && *s < 0x80)
			s++;
		if (s == end)
			break;
		if ((len = sequence(s, end)) == 0)
			return false;
	}
	return true;
}

uint32_t
utf8_next(const char **s, const char *end)
{
	const unsigned char *p = (const unsigned char *)*s;
	size_t len = sequence(p, (const unsigned char *)end);

	*s += len > 0 ? len : 1;
	switch (len) {
	case 1:
		return p[0];
	case 2:
		return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
	case 3:
		return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 |
		       (p[2] & 0x3fu);
	case 4:
		return (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 |
		       (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
	default:
		return 0xfffd;
	}
}

size_t
utf8_put(char out[4], uint32_t point)
{
	if (point < 0x80) {
		out[0] = (char)point;
		return 1;
	}
	if (point < 0x800) {
		out[0] = (char)(0xc0 | point >> 6);
		out[1] = (char)(0x80 | (point & 0x3f));
		return 2;
	}
	if (point < 0x10000) {
		out[0] = (char)(0xe0 | point >> 12);
		out[1] = (char)(0x80 | (point >> 6 & 0x3f));
		out[2] = (char)(0x80 | (point & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | point >> 18);
	out[1] = (char)(0x80 | (point >> 12 & 0x3f));
	out[2] = (char)(0x80 | (point >> 6 & 0x3f));
	out[3] = (char)(0x80 | (point & 0x3f));
	return 4;
}

size_t
utf8_points(const char *s, size_t len)
{
	size_t n = 0;

	for (const char *end = s + len; s < end; n++)
		utf8_next(&s, end);
	return n;
}

bool
utf8_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 0x20) - 'a' < 26;
	if (c < 0x250)
		return c == 0xaa || c == 0xb5 || c == 0xba ||
		       (c >= 0xc0 && c != 0xd7 && c != 0xf7);
	if (c >= 0x2000 && c < 0x2c00) /* punctuation, signs, symbols */
		return false;
	if ((c >= 0x3000 && c < 0x3040) || (c >= 0xfe00 && c < 0xfe70))
		return false;
	return c < 0xe000 || (c >= 0xf900 && c < 0xff00) ||
	       (c >= 0x20000 && c < 0xe0000);
}

bool
utf8_is_space(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xa0 ||
	       c == 0x1680 || (c >= 0x2000 && c <= 0x200b) || c == 0x2028 ||
	       c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000 ||
	       c == 0xfeff;
}

bool
utf8_is_hostile(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c ||
	       (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
	       (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c < 0xe1000);
}

int
utf8_width(uint32_t c)
{
	/* Unicode 15, EastAsianWidth W and F, in blocks. */
	static const struct {
		uint32_t first, last;
	} wide[] = { { 0x1100, 0x115f }, { 0x231a, 0x231b }, { 0x23e9, 0x23ec },
		{ 0x2614, 0x2615 }, { 0x26a1, 0x26a1 }, { 0x26bd, 0x26be },
		{ 0x2705, 0x2705 }, { 0x270a, 0x270b }, { 0x2728, 0x2728 },
		{ 0x274c, 0x274e }, { 0x2753, 0x2757 }, { 0x2795, 0x2797 },
		{ 0x2b1b, 0x2b1c }, { 0x2b50, 0x2b55 }, { 0x2e80, 0x303e },
		{ 0x3041, 0xa4cf }, { 0xa960, 0xa97c }, { 0xac00, 0xd7a3 },
		{ 0xf900, 0xfaff }, { 0xfe30, 0xfe6f }, { 0xff00, 0xff60 },
		{ 0xffe0, 0xffe6 }, { 0x1f18e, 0x1f19a }, { 0x1f200, 0x1f320 },
		{ 0x1f32d, 0x1f64f }, { 0x1f680, 0x1f6ff },
		{ 0x1f7e0, 0x1f7eb }, { 0x1f90c, 0x1faff },
		{ 0x20000, 0x3fffd } };

	if ((c >= 0x300 && c < 0x370) || (c >= 0x1ab0 && c < 0x1b00) ||
	    (c >= 0x1dc0 && c < 0x1e00) || (c >= 0x200b && c <= 0x200f) ||
	    (c >= 0x20d0 && c < 0x2100) || (c >= 0xfe00 && c < 0xfe10) ||
	    (c >= 0xfe20 && c < 0xfe30))
		return 0;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (c >= wide[i].first && c <= wide[i].last)
			return 2;
	return 1;
}

/* The base letters of U+00C0 to U+017F; '*' stands for two letters, '.' for
 * a sign that is no letter. */
static const char latin[] =
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static const char *
two_letters(uint32_t c)
{
	switch (c) {
	case 0xc6:
	case 0xe6:
		return "ae";
	case 0xde:
	case 0xfe:
		return "th";
	case 0xdf:
		return "ss";
	case 0x132:
	case 0x133:
		return "ij";
	default:
		return "oe"; /* U+0152, U+0153 */
	}
}

char
utf8_base(uint32_t c)
{
	char base = c >= 0xc0 && c < 0x180 ? latin[c - 0xc0] : '.';

	return base >= 'a' ? base : '\0';
}

size_t
utf8_fold(char *out, size_t cap, const char *s, size_t len)
{
	size_t n = 0;

	for (const char *end = s + len; s < end;) {
		uint32_t c = (unsigned char)*s;
		char buf[4];
		const char *form = buf;
		size_t form_len = 1;

		if (c < 0x80 && n < cap) {
			out[n++] = (char)(c - 'A' < 26 ? c | 0x20 : c);
			s++;
			continue;
		}
		c = utf8_next(&s, end);
		if (c >= 0x300 && c < 0x370)
			continue;
		if (c >= 0xc0 && c < 0x180 && latin[c - 0xc0] == '*') {
			form = two_letters(c);
			form_len = 2;
		} else if (c >= 0xc0 && c < 0x180 && latin[c - 0xc0] != '.') {
			buf[0] = latin[c - 0xc0];
		} else if (c == 0x2019 || c == 0x2bc) {
			buf[0] = '\'';
		} else {
			form_len = utf8_put(buf, c);
		}
		if (n + form_len > cap)
			break;
		memcpy(out + n, form, form_len);
		n += form_len;
	}
	return n;
}
