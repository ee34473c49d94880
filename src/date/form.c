/* The rows of a date table into a trie. */

#include "form.h"

#include "base/arena.h"
#include "calendar.h"
#include "form_part.h"
#include "reckon_act.h"

#include <stdlib.h>
#include <string.h>

/* Whether the word is one of the names; its number then in *n. */
static bool
name_find(
    const char *const *names, size_t count, const char *s, size_t len, int *n)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(names[i]) == len && memcmp(names[i], s, len) == 0) {
			*n = (int)i;
			return true;
		}
	return false;
}

/* "end part month", "past in -1 day": roles, an action, its arguments. */
static bool
read_action(struct form_row *row, const char *s, const char *end)
{
	static const char *const roles[] = { "mention", "end", "start", "span",
		"past" };
	static const char *const units[] = { "day", "week", "month", "quarter",
		"half", "year" };
	static const uint16_t lengths[] = { CALENDAR_DAY, CALENDAR_WEEK,
		CALENDAR_MONTH, CALENDAR_QUARTER, CALENDAR_HALF,
		CALENDAR_YEAR };
	bool acted = false, argued = false;
	int n;

	row->role = -1;
	row->action = RECKON_NONE + 1;
	for (; s < end; s++) {
		const char *word = s;

		while (s < end && *s != ' ')
			s++;
		if (s == word)
			continue;
		if (name_find(roles, 5, word, (size_t)(s - word), &n)) {
			row->role = (int8_t)n;
		} else if (s - word == 4 && memcmp(word, "part", 4) == 0) {
			row->part = true;
		} else if (!acted) {
			if ((n = reckon_action(word, (size_t)(s - word))) < 0)
				return false;
			row->action = (uint8_t)n;
			acted = true;
		} else if (name_find(units, 6, word, (size_t)(s - word), &n)) {
			row->unit = lengths[n];
		} else if (!argued) {
			row->argument = (int16_t)atoi(word);
			argued = true;
		} else {
			row->unit = (uint16_t)atoi(word);
		}
	}
	return true;
}

static bool
add_row(struct form_loader *l, const char *pattern, size_t len,
    const char *action, const char *end, uint32_t line)
{
	struct forms *f = l->forms;
	struct form_set set;
	struct form_row row = { .line = line };

	if (!read_action(&row, action, end) ||
	    !form_pattern(l, pattern, len, &set))
		return false;
	ARENA_MORE(l->a, f->rows, f->n_rows, f->cap_rows);
	f->rows[f->n_rows] = row;
	for (size_t i = 0; i < set.n; i++) {
		if (set.at[i] == 0)
			return false;
		if (f->nodes[set.at[i]].row == 0)
			f->nodes[set.at[i]].row = (uint32_t)f->n_rows;
	}
	f->n_rows++;
	return true;
}

static const char *
find_sign(const char *s, const char *end, const char *sign)
{
	size_t len = strlen(sign);

	for (; s + len <= end; s++)
		if (memcmp(s, sign, len) == 0)
			return s;
	return NULL;
}

/* A named piece, on the first pass; a row or a setting, on the second. */
static bool
add_line(struct form_loader *l, const char *s, const char *end, uint32_t line,
    bool pieces)
{
	const char *sign = find_sign(s, end, " := ");

	if (pieces != (sign != NULL))
		return true;
	if (sign) {
		ARENA_MORE(l->a, l->pieces, l->n_pieces, l->cap_pieces);
		l->pieces[l->n_pieces++] = (struct form_piece){ s, sign + 4,
			(size_t)(sign - s), (size_t)(end - sign) - 4 };
		return true;
	}
	if (*s == '!') {
		l->forms->day_first = find_sign(s, end, "day-first") != NULL;
		return l->forms->day_first;
	}
	if ((sign = find_sign(s, end, " = ")))
		return add_row(l, s, (size_t)(sign - s), sign + 3, end, line);
	return false;
}

static struct forms *
forms_new(struct form_loader *l)
{
	struct forms *f = arena_alloc(l->a, sizeof *f);

	f->edges = arena_more(l->a, NULL, 0, &f->cap_edges, sizeof *f->edges);
	f->nodes = arena_more(l->a, NULL, 0, &f->cap_nodes, sizeof *f->nodes);
	f->rows = arena_more(l->a, NULL, 0, &f->cap_rows, sizeof *f->rows);
	f->n_edges = f->n_nodes = f->n_rows = 1;
	f->n_lists = f->cap_lists = form_n_kinds;
	f->lists = arena_alloc(l->a, f->n_lists * sizeof *f->lists);
	f->suffix = word_class(l->v, "ordinal-suffix");
	f->share = word_class(l->v, "fraction-link");
	word_set_table(l->v, l->language, f);
	return f;
}

const struct forms *
form_table(const struct vocabulary *v, int language)
{
	return word_table(v, language);
}

static int
read_lines(
    struct form_loader *l, const char *table, const char *end, bool pieces)
{
	for (int line = 1; table < end; line++) {
		const char *next = memchr(table, '\n', (size_t)(end - table));
		const char *stop = next ? next : end;
		const char *comment = find_sign(table, stop, " #");

		if (*table == '#')
			stop = table;
		else if (comment)
			stop = comment;
		while (stop > table && (unsigned char)stop[-1] <= ' ')
			stop--;
		if (stop > table &&
		    !add_line(l, table, stop, (uint32_t)line, pieces))
			return line;
		table = next ? next + 1 : end;
	}
	return 0;
}

int
form_add(struct vocabulary *v, struct arena *a, int language, const char *table,
    size_t len)
{
	struct form_loader l = { .v = v, .a = a, .language = language };
	int line;

	if (!(l.forms = word_table(v, language)))
		l.forms = forms_new(&l);
	if ((line = read_lines(&l, table, table + len, true)) == 0)
		line = read_lines(&l, table, table + len, false);
	form_flat_make(l.forms, a);
	return line;
}
