/* TOML between "+++" lines into meta blocks. */

#include "toml.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "plain.h"
#include "text/text.h"

#include <stdbool.h>
#include <string.h>

enum { KEY_MAX = 256 };

static bool
is_fence(const char *bytes, struct span line)
{
	line = text_trim(bytes, line);
	return line.end - line.start == 3 &&
	       memcmp(bytes + line.start, "+++", 3) == 0;
}

static bool
is_key_byte(char c)
{
	return (c | 0x20) - 'a' + 0u < 26u || c - '0' + 0u < 10u || c == '_' ||
	       c == '-' || c == '.';
}

/* The bare key that a line begins with. */
static struct span
key_of(const char *bytes, struct span line)
{
	struct span key = { line.start, line.start };

	while (key.end < line.end && is_key_byte(bytes[key.end]))
		key.end++;
	return key;
}

/* Narrow to what a value says; false: it is none that fits on a line. */
static bool
value_of(const char *bytes, struct span *value)
{
	char quote = value->start < value->end ? bytes[value->start] : '[';
	const char *end;

	if (quote == '[' || quote == '{')
		return false;
	if (quote != '"' && quote != '\'') {
		end = memchr(
		    bytes + value->start, '#', value->end - value->start);
		if (end)
			value->end = (uint32_t)(end - bytes);
		*value = text_trim(bytes, *value);
		return value->start < value->end;
	}
	value->start++;
	end = memchr(bytes + value->start, quote, value->end - value->start);
	if (!end || end == bytes + value->start)
		return false;
	/* what is escaped is not what is meant */
	if (quote == '"' &&
	    memchr(bytes + value->start, '\\', value->end - value->start))
		return false;
	value->end = (uint32_t)(end - bytes);
	return true;
}

/* Add a line "key = value"; others say nothing. */
static void
add_line(struct plain *p, uint32_t number, struct span table)
{
	const struct text *text = p->document->text;
	const char *bytes = text->bytes;
	struct span line = text_trim(bytes, text_line_span(text, number));
	struct span key = key_of(bytes, line);
	struct span value = { key.end, line.end };
	struct block block = { .kind = BLOCK_META,
		.item = BLOCK_NONE,
		.line = number,
		.end_line = number };
	char name[KEY_MAX];
	size_t len = 0;

	value = text_trim(bytes, value);
	if (span_empty(key) || span_empty(value) || bytes[value.start] != '=')
		return;
	value.start++;
	value = text_trim(bytes, value);
	if (!value_of(bytes, &value))
		return;
	if (!span_empty(table)) {
		len = utf8_fold(name, sizeof name - 1, bytes + table.start,
		    table.end - table.start);
		name[len++] = '.';
	}
	len += utf8_fold(name + len, sizeof name - len, bytes + key.start,
	    key.end - key.start);
	block.key = arena_copy(p->arena, name, len);
	plain_begin(p);
	plain_add(p, value.start, value.end - value.start, 0);
	plain_end(p, block);
}

uint32_t
toml_read(struct plain *p)
{
	const struct text *text = p->document->text;
	struct span table = { 0, 0 };
	uint32_t last = 2;

	while (last <= text->n_lines &&
	       !is_fence(text->bytes, text_line_span(text, last)))
		last++;
	if (last > text->n_lines)
		return 0;
	for (uint32_t i = 2; i < last; i++) {
		struct span line =
		    text_trim(text->bytes, text_line_span(text, i));

		if (!span_empty(line) && text->bytes[line.start] == '[') {
			line.start++;
			table = key_of(text->bytes, line);
		} else {
			add_line(p, i, table);
		}
	}
	return last < text->n_lines ? text->lines[last] : text->len;
}
