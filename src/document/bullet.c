/* The start of a line into the bullet that was typed there, which is none of
 * Markdown's: "•", "o", "1°", "1 :", "a)", "(i)", "-text", "[ ]". */

#include "bullet.h"

#include "base/utf8.h"

#include <string.h>

/* Outlines of word processors go from "A." to "1." to "•" to "o". */
enum {
	RANK_ROMAN, /* "II." */
	RANK_UPPER, /* "B." */
	RANK_NUMBER,
	RANK_SURE,
	RANK_LOWER,
	RANK_SHARED,
	RANK_ROMAN_LOWER
};

enum {
	NUMBER_MAX = 99,
	ROMAN_MAX = 5,	  /* letters of "XVIII" */
	FORM = 24,	  /* bits of a style below those of its marks */
	COUNTED = 1 << 23 /* the style of a bullet that counts */
};

/* What is a bullet wherever it stands at the start of a line. */
static const uint32_t sure[] = { 0x2022, 0x2023, 0x2043, 0x25aa, 0x25ab, 0x25cf,
	0x25e6, 0x25a0, 0x27a2, 0x2756 };

/* What is one if several lines begin with it: dashes, arrows, boxes, and the
 * letters that a word processor's own signs become. */
static const uint32_t shared[] = { 0x2013, 0x2014, 0xb7, 0x2010, 0x2212, 0x25cb,
	0x25a1, 0x2610, 0x2611, 0x2713, 0x2714, 0x2751, 0x2752, 0x25c6, 0x25c7,
	0x25ba, 0x25b6, 0x25b8, 0x25b9, 0x2192, 0x21d2, 0x2794, 0x279c, 0x27a4,
	0xd8, 0xfc, 0xa7, 0xbb, 'o' };

/* Those that say how far it is stay in the text. */
static const uint32_t kept[] = { 0x2610, 0x2611, 0x2713, 0x2714 };

/* What may follow a number that is one, right behind it and behind a blank. */
static const uint32_t behind_number[] = { ':', '-', '/', 0xb0, 0xba, 0x2013,
	0x2014 };
static const uint32_t behind_blank[] = { ':', '-', 0x2013, 0x2014 };

#define HAS(set, point) has(set, sizeof(set) / sizeof *(set), point)

static bool
has(const uint32_t *set, size_t n, uint32_t point)
{
	for (size_t i = 0; i < n; i++)
		if (set[i] == point)
			return true;
	return false;
}

/* The byte at an offset; 0 at the line's end. */
static int
byte_at(const char *bytes, struct span line, uint32_t at)
{
	return at < line.end ? (unsigned char)bytes[at] : 0;
}

static uint32_t
point_at(const char *bytes, struct span line, uint32_t at, uint32_t *next)
{
	const char *s = bytes + at;
	uint32_t point = at < line.end ? utf8_next(&s, bytes + line.end) : 0;

	*next = (uint32_t)(s - bytes);
	return point;
}

/* Whether a blank stands at an offset. */
static bool
is_blank(const char *bytes, struct span line, uint32_t at)
{
	uint32_t next;
	uint32_t point = point_at(bytes, line, at, &next);

	return point == ' ' || point == '\t' || point == 0xa0 ||
	       point == 0x202f;
}

/* Word writes its signs as code points for private use. */
static bool
is_private(uint32_t point)
{
	return point >= 0xf020 && point <= 0xf0ff;
}

/* One sign. */
static struct bullet
read_sign(const char *bytes, struct span line, uint32_t at)
{
	struct bullet bullet = { 0 };
	uint32_t next;
	uint32_t point = point_at(bytes, line, at, &next);

	if (HAS(sure, point) ||
	    (is_private(point) && is_blank(bytes, line, next))) {
		bullet.sure = true;
		bullet.rank = RANK_SURE;
	} else if (HAS(shared, point) && is_blank(bytes, line, next)) {
		bullet.rank = RANK_SHARED;
	} else {
		return bullet;
	}
	bullet.kept = HAS(kept, point);
	/* a list has boxes that are ticked and others */
	bullet.style = bullet.kept ? kept[0] : point;
	bullet.length = next - at;
	return bullet;
}

/* "[ ]", "[x]": a box to tick. */
static struct bullet
read_box(const char *bytes, struct span line, uint32_t at)
{
	struct bullet bullet = {
		.rank = RANK_SHARED, .kept = true, .boxed = true
	};
	int mark = byte_at(bytes, line, at + 1);

	bullet.style = '[';
	if (mark != 0 && strchr(" xX~-/", mark) &&
	    byte_at(bytes, line, at + 2) == ']' &&
	    is_blank(bytes, line, at + 3))
		bullet.length = 3;
	return bullet;
}

/* "-text", "*text", "-> text", "=> text", and "\- text" from converters. */
static struct bullet
read_ascii(const char *bytes, struct span line, uint32_t at)
{
	struct bullet bullet = { .rank = RANK_SHARED, .bare = true };
	int first = byte_at(bytes, line, at), second;
	uint32_t escape = first == '\\', next;

	at += escape;
	first = byte_at(bytes, line, at);
	second = byte_at(bytes, line, at + 1);
	bullet.style = (uint32_t)first;
	if (first != '-' && first != '*' && (first != '=' || escape))
		return bullet;
	if ((second == '>' || (first == '-' && second == '-')) && !escape &&
	    is_blank(bytes, line, at + 2)) {
		bullet.length = 2;
		bullet.style |= (uint32_t)second << 8;
	} else if (first != '=' && is_blank(bytes, line, at + 1)) {
		bullet.length = 1 + escape;
	} else if (first != '=' && !escape &&
		   utf8_is_letter(point_at(bytes, line, at + 1, &next)) &&
		   next < line.end &&
		   !memchr(bytes + next, '*', line.end - next)) {
		bullet.length = 1;
	}
	return bullet;
}

/* A Roman number of small or capital letters; 0: it is none. */
static int
read_roman(const char *s, uint32_t len)
{
	static const char letters[] = "ivxl";
	static const int values[] = { 1, 5, 10, 50 };
	int sum = 0, last = 0;

	while (len > 0) {
		const char *found = strchr(letters, s[--len] | 0x20);
		int value = found && *found ? values[found - letters] : 0;

		if (value == 0)
			return 0;
		sum += value < last ? -value : value;
		last = value;
	}
	return sum;
}

/* Read what counts, "12", "1.1", "b", "iv"; returns its length. */
static uint32_t
read_count(const char *bytes, struct span line, uint32_t at, struct bullet *b)
{
	uint32_t start = at, digits = at;
	bool upper = byte_at(bytes, line, at) < 'a';
	uint32_t parts = 0;

	while (byte_at(bytes, line, at) >= '0' &&
	       byte_at(bytes, line, at) <= '9' && b->number <= NUMBER_MAX) {
		b->number = b->number * 10 + bytes[at++] - '0';
		if (byte_at(bytes, line, at) == '.' && at + 1 < line.end &&
		    bytes[at + 1] >= '0' && bytes[at + 1] <= '9') {
			parts = parts * 100 + (uint32_t)b->number + 1;
			b->number = 0;
			digits = ++at;
		}
	}
	if (at > digits && b->number <= NUMBER_MAX && b->number > 0) {
		b->rank = RANK_NUMBER;
		b->style = 1 + (parts & 0xffff) * 4;
		return at - start;
	}
	while (at - start < ROMAN_MAX &&
	       ((byte_at(bytes, line, at) | 0x20) >= 'a' &&
		   (byte_at(bytes, line, at) | 0x20) <= 'z') &&
	       (byte_at(bytes, line, at) < 'a') == upper)
		at++;
	if (at == start)
		return 0;
	b->number = at == start + 1 ? (bytes[start] | 0x20) - 'a' + 1 : 0;
	b->roman = read_roman(bytes + start, at - start);
	b->style = upper ? 3 : 2;
	b->rank = upper		 ? RANK_UPPER
		  : b->roman > 0 ? RANK_ROMAN_LOWER
				 : RANK_LOWER;
	if (upper && b->roman > 0)
		b->rank = RANK_ROMAN;
	return b->number > 0 || b->roman > 0 ? at - start : 0;
}

/* "1°", "1)", "1.", "1.)", "1-", "1/", "1:", "1 -", "1.1", "(a)", "IV." */
static struct bullet
read_counted(const char *bytes, struct span line, uint32_t at)
{
	struct bullet bullet = { .counts = true };
	bool open = byte_at(bytes, line, at) == '(', number, apart = false;
	uint32_t next = at + open, length, point, behind;
	int second;

	if ((length = read_count(bytes, line, next, &bullet)) == 0)
		return bullet;
	next += length;
	number = bullet.rank == RANK_NUMBER;
	if (!open && number && bullet.style > 4 &&
	    is_blank(bytes, line, next)) {
		bullet.length = next - at;
		bullet.style |= COUNTED;
		return bullet;
	}
	if (byte_at(bytes, line, next) == '\\')
		next++;
	point = point_at(bytes, line, next, &behind);
	if (number && is_blank(bytes, line, next)) {
		point = point_at(bytes, line, behind, &behind);
		apart = !HAS(behind_blank, point);
	}
	if (open ? point != ')'
		 : apart || (point != ')' && point != '.' &&
				!(number && HAS(behind_number, point))))
		return bullet;
	second = byte_at(bytes, line, behind);
	if ((point == '.' && (second == '-' || second == ')')) ||
	    (point == ')' && second == '.'))
		behind++;
	if (is_blank(bytes, line, behind)) {
		bullet.length = behind - at;
		bullet.style |= (point + open) << FORM | COUNTED;
	}
	return bullet;
}

struct bullet
bullet_read(const char *bytes, struct span line, uint32_t at)
{
	static const struct bullet none;
	int c = byte_at(bytes, line, at), second = byte_at(bytes, line, at + 1);
	int small = c | 0x20;
	struct bullet bullet;

	if (c >= 0x80 || (c == 'o' && (second == ' ' || second == '\t' ||
					  second == 0xc2 || second == 0xe2)))
		return read_sign(bytes, line, at);
	if (c == '-' || c == '*' || c == '=' || c == '\\')
		return read_ascii(bytes, line, at);
	if (c == '[')
		return read_box(bytes, line, at);
	if ((c < '0' || c > '9') && c != '(' && second != '.' &&
	    second != ')' && second != '\\' && small != 'i' && small != 'v' &&
	    small != 'x')
		return none;
	bullet = read_counted(bytes, line, at);
	return bullet.length > 0 ? bullet : none;
}

bool
bullet_begins(const struct bullet *bullet)
{
	return bullet->number == 1 || bullet->roman == 1;
}

bool
bullet_follows(const struct bullet *bullet, const struct bullet *before)
{
	return bullet->style == before->style &&
	       (!bullet->counts ||
		   (before->number > 0 &&
		       bullet->number == before->number + 1) ||
		   (before->roman > 0 && bullet->roman == before->roman + 1));
}
