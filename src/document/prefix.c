/* Where a line's own text begins behind the marks of the block quotes and
 * list items that it stands in. */

#include "prefix.h"

/* All of this follows libcmark 0.30 (src/blocks.c): S_advance_offset,
 * check_open_blocks, parse_list_marker. */

enum { TAB = 4, DIGITS_MAX = 9 };

static bool
is_blank_at(const char *bytes, struct span line, uint32_t at)
{
	return at < line.end && (bytes[at] == ' ' || bytes[at] == '\t');
}

static void
advance(const char *bytes, struct span line, struct prefix_place *place,
    uint32_t columns)
{
	while (columns > 0 && place->at < line.end) {
		uint32_t wide = 1;

		if (bytes[place->at] == '\t')
			wide = TAB - place->column % TAB;
		if (wide > columns) {
			place->column += columns;
			return;
		}
		place->column += wide;
		place->at++;
		columns -= wide;
	}
}

struct prefix_place
prefix_blanks(const char *bytes, struct span line, struct prefix_place place)
{
	while (is_blank_at(bytes, line, place.at)) {
		place.column +=
		    bytes[place.at] == '\t' ? TAB - place.column % TAB : 1;
		place.at++;
	}
	return place;
}

struct prefix_place
prefix_skip(const char *bytes, struct span line,
    const struct prefix *containers, size_t n, bool all)
{
	struct prefix_place place = { line.start, 0 };

	for (size_t i = 0; i < n; i++) {
		bool quote = containers[i].kind == PREFIX_QUOTE;
		struct prefix_place text =
		    quote || !all ? prefix_blanks(bytes, line, place) : place;
		uint32_t indent = text.column - place.column;

		if (quote) {
			if (!all && (indent >= TAB || text.at == line.end ||
					bytes[text.at] != '>'))
				break;
			place = text;
			advance(bytes, line, &place, 1);
			if (is_blank_at(bytes, line, place.at))
				advance(bytes, line, &place, 1);
		} else if (containers[i].kind == PREFIX_ITEM) {
			if (!all && text.at < line.end &&
			    indent < containers[i].width)
				break;
			advance(bytes, line, &place, containers[i].width);
		}
	}
	return place;
}

uint32_t
prefix_marker(const char *bytes, struct span line, uint32_t at, int *number)
{
	uint32_t start = at;
	int value = 0;

	*number = -1;
	if (at == line.end)
		return 0;
	if (bytes[at] == '-' || bytes[at] == '*' || bytes[at] == '+') {
		at++;
	} else {
		while (at < line.end && at - start < DIGITS_MAX &&
		       (unsigned)(bytes[at] - '0') < 10)
			value = value * 10 + (bytes[at++] - '0');
		if (at == start || at == line.end ||
		    (bytes[at] != '.' && bytes[at] != ')'))
			return 0;
		*number = value;
		at++;
	}
	if (at < line.end && !is_blank_at(bytes, line, at))
		return 0;
	return at - start;
}

uint32_t
prefix_item_width(const char *bytes, struct span line,
    const struct prefix *containers, size_t n)
{
	struct prefix_place place =
	    prefix_skip(bytes, line, containers, n, true);
	struct prefix_place text = prefix_blanks(bytes, line, place);
	uint32_t indent = text.column - place.column, blanks;
	int number;
	uint32_t marker = prefix_marker(bytes, line, text.at, &number);

	place = text;
	advance(bytes, line, &place, marker);
	text = prefix_blanks(bytes, line, place);
	blanks = text.column - place.column;
	if (blanks > TAB || blanks < 1 || text.at == line.end)
		blanks = 1;
	return indent + marker + blanks;
}
