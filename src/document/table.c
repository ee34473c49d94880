/* The rows and cells of a GFM table. */

#include "table.h"

#include "text/text.h"

enum { TICKS_MAX = 8 };

/* Behind the code span that begins here; behind its first backticks if it
 * does not end in the row. No length fails twice in a row of the table, so
 * that a cap on it bounds the work. */
static uint32_t
skip_code(const char *bytes, struct span row, uint32_t at)
{
	uint32_t open = at, stop, n;

	while (at < row.end && bytes[at] == '`')
		at++;
	n = at - open;
	for (stop = at; n <= TICKS_MAX && stop < row.end;) {
		uint32_t run = stop;

		if (bytes[stop] != '`') {
			stop++;
			continue;
		}
		while (stop < row.end && bytes[stop] == '`')
			stop++;
		if (stop - run == n)
			return stop;
	}
	return at;
}

bool
table_cell(const char *bytes, struct span row, uint32_t *at, struct span *cell)
{
	uint32_t end;

	row = text_trim(bytes, row);
	if (*at <= row.start) {
		*at = row.start;
		if (!span_empty(row) && bytes[row.start] == '|')
			++*at;
	}
	if (*at >= row.end)
		return false;
	end = *at;
	while (end < row.end && bytes[end] != '|') {
		if (bytes[end] == '`')
			end = skip_code(bytes, row, end);
		else
			end += bytes[end] == '\\' && end + 1 < row.end ? 2 : 1;
	}
	*cell = text_trim(bytes, (struct span){ *at, end });
	*at = end + 1;
	return true;
}

uint32_t
table_cells(const char *bytes, struct span row)
{
	uint32_t at = row.start, n = 0;
	struct span cell;

	while (table_cell(bytes, row, &at, &cell))
		n++;
	return n;
}

bool
table_is_delimiter(const char *bytes, struct span row)
{
	uint32_t at = row.start, bars = 0, n = 0;
	struct span cell;

	for (uint32_t i = row.start; i < row.end; i++) {
		bars += bytes[i] == '|';
		if (!text_is_blank(bytes[i]) && bytes[i] != '|' &&
		    bytes[i] != '-' && bytes[i] != ':')
			return false;
	}
	for (; table_cell(bytes, row, &at, &cell); n++) {
		cell.start += cell.start < cell.end && bytes[cell.start] == ':';
		cell.end -= cell.start < cell.end && bytes[cell.end - 1] == ':';
		if (span_empty(cell))
			return false;
		for (; cell.start < cell.end; cell.start++)
			if (bytes[cell.start] != '-')
				return false;
	}
	return bars > 0 && n > 0;
}
