/* JSON written as it comes, to a stream. */

#include "json.h"

#include "base/eight.h"
#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

enum { NUMBER = 24, TOGETHER = 16, POINT = 16, PIECE = 256 };

void
json_flush(struct json *json)
{
	if (json->n > 0)
		fwrite(json->room, 1, json->n, json->out);
	json->n = 0;
}

/* Room for n more bytes, few of them; they are not yet counted. */
static char *
room(struct json *json, size_t n)
{
	if (json->n + n > sizeof json->room)
		json_flush(json);
	return json->room + json->n;
}

static void
put(struct json *json, char byte)
{
	*room(json, 1) = byte;
	json->n++;
}

static void
put_bytes(struct json *json, const char *bytes, size_t len)
{
	while (len > 0) {
		size_t n = len < JSON_ROOM / 2 ? len : JSON_ROOM / 2;

		memcpy(room(json, n), bytes, n);
		json->n += n;
		bytes += n;
		len -= n;
	}
}

/* What surely needs no escape: all of ASCII that can be seen, and the blank,
 * but for " and [ and a backslash. */
static bool
is_plain(char byte)
{
	static const uint64_t plain[] = { 0xfffffffb00000000u,
		0x7fffffffe7ffffffu };
	unsigned char c = (unsigned char)byte;

	return c < 0x80 && (plain[c / 64] >> c % 64 & 1);
}

/* The high bit of each of eight bytes that is 0. */
static uint64_t
find_zero(uint64_t x)
{
	return (x - eight_ones) & ~x & eight_tops;
}

/* How many of eight bytes are plain before the first that is not. */
static size_t
count_plain(const char *s)
{
	const uint64_t each = eight_ones;
	uint64_t x = eight_load(s);
	/* of the high bits that are set the lowest is right */
	uint64_t others = (((x - ' ' * each) | (x + each) | x) & eight_tops) |
			  find_zero(x ^ '"' * each) |
			  find_zero(x ^ '\\' * each) |
			  find_zero(x ^ '[' * each);

	return others ? eight_first(others) : EIGHT;
}

/* Whether bytes that are looked at together are all plain. */
static bool
are_plain(const char *s)
{
	typedef signed char lanes __attribute__((vector_size(TOGETHER)));
	lanes x, others;
	uint64_t halves[2];

	memcpy(&x, s, sizeof x);
	others =
	    (x < ' ') | (x == 0x7f) | (x == '"') | (x == '\\') | (x == '[');
	memcpy(halves, &others, sizeof halves);
	return (halves[0] | halves[1]) == 0;
}

static char *
write_bytes(char *out, const char *bytes, size_t len)
{
	memcpy(out, bytes, len);
	return out + len;
}

static char *
write_unit(char *out, uint32_t unit)
{
	static const char digits[] = "0123456789abcdef";

	out = write_bytes(out, "\\u", 2);
	for (int shift = 12; shift >= 0; shift -= 4)
		*out++ = digits[unit >> shift & 15];
	return out;
}

/* Write the code point that stands at start, before end, in a text from first
 * on, as it may stand in a string: POINT bytes at most. Returns what is
 * behind it. */
static char *
write_point(char *out, const char *first, const char *start, const char *end,
    uint32_t c)
{
	if (c == '[' && start - first >= 2 && memcmp(start - 2, "##", 2) == 0)
		return write_unit(out, c);
	if (c == '"' || c == '\\' || c == '\n' || c == '\t') {
		*out++ = '\\';
		*out++ = c == '\n' ? 'n' : c == '\t' ? 't' : (char)c;
		return out;
	}
	if (c == 0xfffd)
		return write_bytes(out, "\xef\xbf\xbd", 3);
	if (!utf8_is_hostile(c))
		return write_bytes(out, start, (size_t)(end - start));
	if (c < 0x10000)
		return write_unit(out, c);
	out = write_unit(out, 0xd7c0 + (c >> 10));
	return write_unit(out, 0xdc00 + (c & 0x3ff));
}

static void
put_text(struct json *json, const char *s, size_t len)
{
	const char *first = s, *end = s + len;
	char *out = room(json, PIECE + EIGHT + POINT), *stop = out + PIECE;

	*out++ = '"';
	while (s < end) {
		const char *start;
		uint32_t c;

		if (out >= stop) {
			json->n = (size_t)(out - json->room);
			out = room(json, PIECE + EIGHT + POINT);
			stop = out + PIECE;
		}
		if (end - s >= TOGETHER && are_plain(s)) {
			out = write_bytes(out, s, TOGETHER);
			s += TOGETHER;
			continue;
		}
		if (end - s >= EIGHT) {
			size_t n = count_plain(s);

			write_bytes(out, s, EIGHT);
			out += n;
			s += n;
			if (n == EIGHT)
				continue;
		} else if (is_plain(*s)) {
			*out++ = *s++;
			continue;
		}
		start = s;
		c = utf8_next(&s, end);
		out = write_point(out, first, start, s, c);
	}
	*out++ = '"';
	json->n = (size_t)(out - json->room);
}

static void
put_key(struct json *json, const char *key)
{
	size_t len = key ? strlen(key) : 0;
	char *out = room(json, len + 4);

	if (json->comma)
		*out++ = ',';
	json->comma = true;
	if (key) {
		*out++ = '"';
		out = write_bytes(out, key, len);
		out = write_bytes(out, "\":", 2);
	}
	json->n = (size_t)(out - json->room);
}

void
json_open(struct json *json, const char *key, char bracket)
{
	put_key(json, key);
	put(json, bracket);
	json->comma = false;
}

void
json_close(struct json *json, const char *brackets)
{
	for (; *brackets != '\0'; brackets++)
		put(json, *brackets);
	json->comma = true;
}

void
json_string(struct json *json, const char *key, const char *text)
{
	if (text) {
		json_bytes(json, key, text, strlen(text));
		return;
	}
	put_key(json, key);
	put_bytes(json, "null", 4);
}

void
json_bytes(struct json *json, const char *key, const char *bytes, size_t len)
{
	put_key(json, key);
	put_text(json, bytes, len);
}

void
json_name(struct json *json, const char *key, const char *name)
{
	size_t len = strlen(name);
	char *out;

	put_key(json, key);
	out = room(json, len + 2);
	*out++ = '"';
	out = write_bytes(out, name, len);
	*out = '"';
	json->n += len + 2;
}

void
json_number(struct json *json, const char *key, long number)
{
	unsigned long left = (unsigned long)number;
	char digits[NUMBER], *end = digits + sizeof digits, *s = end;

	if (number < 0)
		left = -left;
	put_key(json, key);
	do
		*--s = (char)('0' + left % 10);
	while ((left /= 10) > 0);
	if (number < 0)
		*--s = '-';
	put_bytes(json, s, (size_t)(end - s));
}

void
json_bool(struct json *json, const char *key, bool value)
{
	put_key(json, key);
	put_bytes(json, value ? "true" : "false", value ? 4 : 5);
}

void
json_line(struct json *json)
{
	put(json, '\n');
	json->comma = false;
}

void
json_break(struct json *json)
{
	if (json->comma)
		put(json, ',');
	put(json, '\n');
	json->comma = false;
}
