/* Any input's bytes into UTF-8 with a line index: the one place that knows
 * lines and columns. */

#include "text.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/utf8.h"

#include <assert.h>
#include <errno.h>
#include <iconv.h>
#include <string.h>

static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE",
	"ISO-8859-1", "ISO-8859-15", "WINDOWS-1252" };

enum { UTF8, UTF16LE, UTF16BE, LATIN1, LATIN9, CP1252 };
enum { N_ENCODINGS = sizeof encodings / sizeof *encodings };

/* How much of the input is looked at for UTF-16's NUL bytes. */
enum { LOOK = 4096 };

/* So many lines further one is sought one by one. */
enum { NEAR = 8 };

static const char replacement[] = "\xef\xbf\xbd";

static int
encoding_find(const char *name)
{
	for (int i = 0; name && i < N_ENCODINGS; i++)
		if (strcmp(encodings[i], name) == 0)
			return i;
	return -1;
}

bool
text_encoding_known(const char *name)
{
	return encoding_find(name) >= 0;
}

/* The byte order mark's encoding and length; -1 if there is none. */
static int
read_mark(const char *raw, size_t len, size_t *mark)
{
	static const struct {
		const char *bytes;
		size_t len;
		int encoding;
	} marks[] = {
		{ "\xef\xbb\xbf", 3, UTF8 },
		{ "\xff\xfe", 2, UTF16LE },
		{ "\xfe\xff", 2, UTF16BE },
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		*mark = marks[i].len;
		if (len >= *mark && memcmp(raw, marks[i].bytes, *mark) == 0)
			return marks[i].encoding;
	}
	*mark = 0;
	return -1;
}

/* Half of all units with a NUL in the same byte, and none in the other:
 * European text in UTF-16; -1 if it is not that. */
static int
guess_utf16(const char *raw, size_t len)
{
	size_t nuls[2] = { 0, 0 };
	size_t units = (len < LOOK ? len : LOOK) / 2;

	if (!memchr(raw, '\0', units * 2))
		return -1;
	for (size_t i = 0; i < units * 2; i++)
		nuls[i % 2] += raw[i] == '\0';
	if (units == 0 || (nuls[0] > 0) == (nuls[1] > 0))
		return -1;
	if (nuls[0] + nuls[1] < (units + 1) / 2)
		return -1;
	return nuls[1] > 0 ? UTF16LE : UTF16BE;
}

static void
put(char **out, const char *bytes, size_t len)
{
	memcpy(*out, bytes, len);
	*out += len;
}

/* UTF-8 with each bad byte made U+FFFD. */
static void
repair_utf8(char **out, const char *raw, const char *end)
{
	while (raw < end) {
		const char *start = raw;
		char point[4];

		put(out, point, utf8_put(point, utf8_next(&raw, end)));
		assert(raw > start);
	}
}

/* iconv with each bad unit made U+FFFD. out has room for any result. */
static void
convert(char **out, size_t room, int encoding, const char *raw, const char *end)
{
	size_t unit = encoding == UTF16LE || encoding == UTF16BE ? 2 : 1;
	iconv_t cd = iconv_open("UTF-8", encodings[encoding]);
	/* iconv's input is not const, yet never written to. */
	union {
		const char *in;
		char *iconv_in;
	} u = { raw };
	size_t left = (size_t)(end - raw);

	if (cd == (iconv_t)-1)
		die_fatal(DIE_INTERNAL,
		    "no conversion from %s:", encodings[encoding]);
	while (left > 0) {
		size_t before = room;
		char *start = *out;

		if (iconv(cd, &u.iconv_in, &left, out, &room) != (size_t)-1)
			break;
		assert(errno != E2BIG);
		room = before - (size_t)(*out - start);
		if (left < unit)
			unit = left;
		put(out, replacement, 3);
		u.in += unit;
		left -= unit;
		room = before - (size_t)(*out - start);
	}
	iconv_close(cd);
}

/* Valid: it is UTF-8 and nothing has to be done. */
static void
decode(struct text *text, struct arena *a, int encoding, bool valid,
    const char *raw, size_t len)
{
	size_t room = len * 3 + 3;
	char *out, *start;

	text->encoding = encodings[encoding];
	if (valid) {
		text->bytes = raw;
		text->len = (uint32_t)len;
		return;
	}
	if (encoding == UTF16LE || encoding == UTF16BE)
		room = len / 2 * 3 + 3;
	out = start = arena_alloc(a, room + 1);
	if (encoding == UTF8)
		repair_utf8(&out, raw, raw + len);
	else
		convert(&out, room, encoding, raw, raw + len);
	text->bytes = start;
	text->len = (uint32_t)(out - start);
}

/* The next such byte, looked for again only behind the last one found: a text
 * that ends its lines with the other kind must not be searched each time. */
static const char *
next_byte(const char *last, const char *s, const char *end, char byte)
{
	if (last >= s)
		return last;
	last = memchr(s, byte, (size_t)(end - s));
	return last ? last : end;
}

/* Returns whether one is longer than TEXT_STEP. */
static bool
index_lines(struct text *text, struct arena *a)
{
	const char *s = text->bytes, *end = s + text->len, *start;
	const char *lf = NULL, *cr = NULL;
	size_t cap = text->len / 24 + 16, n = 0;
	bool is_long = false;

	text->lines = arena_room(a, cap * sizeof *text->lines);
	do {
		if (n == cap)
			ARENA_MORE(a, text->lines, n, cap);
		text->lines[n++] = (uint32_t)(s - text->bytes);
		start = s;
		lf = next_byte(lf, s, end, '\n');
		cr = next_byte(cr, s, end, '\r');
		s = cr < lf && cr + 1 != lf ? cr + 1 : lf + 1;
		is_long |= s - start > TEXT_STEP;
	} while (s < end);
	text->n_lines = (uint32_t)n;
	return is_long;
}

/* Eight bytes at a time: a byte that continues a code point begins with bits
 * 10, one that begins a long one with 1111. */
static struct text_count
count(const char *s, size_t len)
{
	static const uint64_t each = 0x0101010101010101u;
	struct text_count c = { 0, 0 };
	const char *end = s + len, *eights = s + len / 8 * 8;

	for (uint64_t x = 0; s < end; s += sizeof x, x = 0) {
		if (s < eights)
			memcpy(&x, s, sizeof x);
		else
			memcpy(&x, s, (size_t)(end - s));
		if (!(x & 0x80 * each))
			continue;
		c.inner += (uint32_t)((x >> 7 & ~(x >> 6) & each) * each >> 56);
		c.astral +=
		    (uint32_t)((x >> 7 & x >> 6 & x >> 5 & x >> 4 & each) *
				   each >>
			       56);
	}
	return c;
}

static void
index_columns(struct text *text, struct arena *a)
{
	struct text_count sum = { 0, 0 };

	for (uint32_t at = 0, step; at < text->len; at += step) {
		struct text_count c;

		step = text->len - at < TEXT_STEP ? text->len - at : TEXT_STEP;
		c = count(text->bytes + at, step);
		if (c.inner > 0 && !text->counts)
			text->counts = arena_alloc(
			    a, (text->len / TEXT_STEP + 1) * sizeof c);
		sum.inner += c.inner;
		sum.astral += c.astral;
		if (text->counts && step == TEXT_STEP)
			text->counts[at / TEXT_STEP + 1] = sum;
	}
}

void
text_decode(struct text *text, struct arena *a, const char *path,
    const char *raw, size_t len, const char *encoding)
{
	size_t mark;
	int found = read_mark(raw, len, &mark);
	bool valid = found == UTF8 && utf8_valid(raw + mark, len - mark);

	assert(len <= TEXT_MAX);
	*text = (struct text){ .path = path, .marked = mark > 0 };
	if (found < 0)
		found = guess_utf16(raw, len);
	if (found < 0 && (valid = utf8_valid(raw, len)))
		found = UTF8;
	if (found < 0)
		found = encoding_find(encoding);
	if (found < 0) {
		found = CP1252;
		text->guessed = true;
	}
	decode(text, a, found, valid, raw + mark, len - mark);
	if (index_lines(text, a))
		index_columns(text, a);
}

uint32_t
text_line_from(const struct text *text, uint32_t line, uint32_t offset)
{
	for (int i = 0; i < NEAR; i++, line++)
		if (line >= text->n_lines || text->lines[line] > offset)
			return line;
	return text_line(text, offset);
}

uint32_t
text_line(const struct text *text, uint32_t offset)
{
	uint32_t low = 0, high = text->n_lines;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (text->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low + 1;
}

/* What stands before an offset. */
static struct text_count
count_to(const struct text *text, uint32_t offset)
{
	uint32_t at = offset / TEXT_STEP * TEXT_STEP;
	struct text_count c = text->counts[at / TEXT_STEP];
	struct text_count more = count(text->bytes + at, offset - at);

	c.inner += more.inner;
	c.astral += more.astral;
	return c;
}

uint32_t
text_column(const struct text *text, uint32_t line, uint32_t offset,
    enum text_unit unit)
{
	uint32_t start = text->lines[line - 1];
	struct text_count from, to;
	uint32_t column = offset - start + 1;

	if (unit == TEXT_BYTE)
		return column;
	if (offset - start <= TEXT_STEP) {
		from = (struct text_count){ 0, 0 };
		to = count(text->bytes + start, offset - start);
	} else if (!text->counts) {
		return column;
	} else {
		from = count_to(text, start);
		to = count_to(text, offset);
	}
	column -= to.inner - from.inner;
	if (unit == TEXT_UTF16)
		column += to.astral - from.astral;
	return column;
}

struct span
text_trim(const char *bytes, struct span span)
{
	while (!span_empty(span) && text_is_blank(bytes[span.start]))
		span.start++;
	while (!span_empty(span) && text_is_blank(bytes[span.end - 1]))
		span.end--;
	return span;
}
