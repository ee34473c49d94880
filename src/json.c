/* JSON written as it comes, to a stream. */

#include "json.h"

#include "utf8.h"

#include <stdint.h>
#include <string.h>

static void
put_unit(FILE *out, unsigned unit)
{
	fprintf(out, "\\u%04x", unit);
}

/* The end of what surely needs no escape. */
static const char *
skip_plain(const char *s, const char *end)
{
	while (s < end && *s >= ' ' && *s < 0x7f && *s != '"' && *s != '\\' &&
	       *s != '[')
		s++;
	return s;
}

static void
put_text(FILE *out, const char *s, size_t len)
{
	const char *first = s;

	putc('"', out);
	for (const char *end = s + len; s < end;) {
		const char *start = s;
		uint32_t point;

		if ((s = skip_plain(s, end)) > start) {
			fwrite(start, 1, (size_t)(s - start), out);
			continue;
		}
		point = utf8_next(&s, end);
		if (point == '"' || point == '\\')
			fprintf(out, "\\%c", (char)point);
		else if (point == '[' && start - first >= 2 &&
			 memcmp(start - 2, "##", 2) == 0)
			put_unit(out, point);
		else if (point == '\n')
			fputs("\\n", out);
		else if (point == '\t')
			fputs("\\t", out);
		else if (point == 0xfffd)
			fputs("\xef\xbf\xbd", out);
		else if (!utf8_is_hostile(point))
			fwrite(start, 1, (size_t)(s - start), out);
		else if (point < 0x10000)
			put_unit(out, (unsigned)point);
		else {
			put_unit(out, 0xd7c0 + (unsigned)(point >> 10));
			put_unit(out, 0xdc00 + (unsigned)(point & 0x3ff));
		}
	}
	putc('"', out);
}

static void
put_key(struct json *json, const char *key)
{
	if (json->comma)
		putc(',', json->out);
	json->comma = true;
	if (key) {
		put_text(json->out, key, strlen(key));
		putc(':', json->out);
	}
}

void
json_open(struct json *json, const char *key, char bracket)
{
	put_key(json, key);
	putc(bracket, json->out);
	json->comma = false;
}

void
json_close(struct json *json, char bracket)
{
	putc(bracket, json->out);
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
	fputs("null", json->out);
}

void
json_bytes(struct json *json, const char *key, const char *bytes, size_t len)
{
	put_key(json, key);
	put_text(json->out, bytes, len);
}

void
json_number(struct json *json, const char *key, long number)
{
	put_key(json, key);
	fprintf(json->out, "%ld", number);
}

void
json_bool(struct json *json, const char *key, bool value)
{
	put_key(json, key);
	fputs(value ? "true" : "false", json->out);
}

void
json_line(struct json *json)
{
	putc('\n', json->out);
	json->comma = false;
}

void
json_break(struct json *json)
{
	if (json->comma)
		putc(',', json->out);
	putc('\n', json->out);
	json->comma = false;
}
