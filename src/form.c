/* The rows of a date table into a trie. */

#include "form.h"

#include "arena.h"
#include "calendar.h"
#include "reckon.h"
#include "utf8.h"
#include "word.h"

#include <stdlib.h>
#include <string.h>

const struct form_kind form_kinds[] = {
	{ .name = "day",
	    .slot = SLOT_DAY,
	    .low_digits = 1,
	    .high_digits = 2,
	    .low = 1,
	    .high = 99,
	    .suffix = SUFFIX_MAY },
	{ .name = "day2",
	    .slot = SLOT_DAY2,
	    .low_digits = 1,
	    .high_digits = 2,
	    .low = 1,
	    .high = 99,
	    .suffix = SUFFIX_MAY },
	{ .name = "dd",
	    .slot = SLOT_DAY,
	    .low_digits = 2,
	    .high_digits = 2,
	    .low = 1,
	    .high = 99 },
	{ .name = "mm",
	    .slot = SLOT_MONTH,
	    .low_digits = 2,
	    .high_digits = 2,
	    .low = 1,
	    .high = 99 },
	{ .name = "a",
	    .slot = SLOT_DAY,
	    .low_digits = 1,
	    .high_digits = 2,
	    .low = 1,
	    .high = 99 },
	{ .name = "b",
	    .slot = SLOT_DAY2,
	    .low_digits = 1,
	    .high_digits = 2,
	    .low = 1,
	    .high = 99 },
	{ .name = "month", .slot = SLOT_MONTH, .lists = { "month" } },
	{ .name = "sure-month",
	    .slot = SLOT_MONTH,
	    .lists = { "month" },
	    .not = "month-doubtful" },
	{ .name = "year",
	    .slot = SLOT_YEAR,
	    .low_digits = 4,
	    .high_digits = 4,
	    .low = 1900,
	    .high = 2199 },
	{ .name = "plain-year",
	    .slot = SLOT_YEAR,
	    .low_digits = 4,
	    .high_digits = 4,
	    .low = 1900,
	    .high = 2199,
	    .plain = true },
	{ .name = "year2",
	    .slot = SLOT_YEAR2,
	    .low_digits = 4,
	    .high_digits = 4,
	    .low = 1900,
	    .high = 2199 },
	{ .name = "yy",
	    .slot = SLOT_YEAR,
	    .low_digits = 2,
	    .high_digits = 2,
	    .low = 0,
	    .high = 99 },
	{ .name = "yy2",
	    .slot = SLOT_YEAR2,
	    .low_digits = 2,
	    .high_digits = 2,
	    .low = 0,
	    .high = 99 },
	{ .name = "digit",
	    .slot = SLOT_N,
	    .low_digits = 1,
	    .high_digits = 1,
	    .low = 0,
	    .high = 9 },
	{ .name = "quarter",
	    .slot = SLOT_N,
	    .low_digits = 1,
	    .high_digits = 1,
	    .low = 1,
	    .high = 4 },
	{ .name = "half",
	    .slot = SLOT_N,
	    .low_digits = 1,
	    .high_digits = 1,
	    .low = 1,
	    .high = 2 },
	{ .name = "week",
	    .slot = SLOT_N,
	    .low_digits = 1,
	    .high_digits = 2,
	    .low = 1,
	    .high = 99 },
	{ .name = "n",
	    .slot = SLOT_N,
	    .lists = { "number-word", "date-number" },
	    .low_digits = 1,
	    .high_digits = 3,
	    .low = 1,
	    .high = 999 },
	{ .name = "n2",
	    .slot = SLOT_N2,
	    .lists = { "number-word", "date-number" },
	    .low_digits = 1,
	    .high_digits = 3,
	    .low = 1,
	    .high = 999 },
	{ .name = "ordinal",
	    .slot = SLOT_N,
	    .lists = { "ordinal" },
	    .low_digits = 1,
	    .high_digits = 3,
	    .low = 1,
	    .high = 999,
	    .suffix = SUFFIX_MUST },
	{ .name = "weekday", .slot = SLOT_WEEKDAY, .lists = { "weekday" } },
	{ .name = "season", .slot = SLOT_N, .lists = { "season" } },
	{ .name = "holiday", .slot = SLOT_N, .lists = { "holiday" } },
	{ .name = "unit", .slot = SLOT_UNIT, .lists = { "date-unit" } },
};

enum { KINDS = sizeof form_kinds / sizeof *form_kinds, SET = 256, FEW = 6 };

/* A named piece of pattern; several of one name are alternatives. */
struct piece {
	const char *name, *text;
	size_t name_len, len;
};

struct loader {
	struct vocabulary *v;
	struct arena *a;
	struct forms *forms;
	struct piece *pieces;
	size_t n_pieces, cap_pieces;
	int language;
};

/* The nodes that a pattern read so far has come to. */
struct set {
	size_t n;
	uint32_t at[SET];
};

struct pattern {
	struct loader *loader;
	const char *s, *end;
	int depth;
	bool space; /* a space stood before what comes */
};

static bool read_branches(struct pattern *p, struct set *set, char stop);

static bool
set_add(struct set *set, uint32_t node)
{
	for (size_t i = 0; i < set->n; i++)
		if (set->at[i] == node)
			return true;
	if (set->n == SET)
		return false;
	set->at[set->n++] = node;
	return true;
}

static bool
set_join(struct set *set, const struct set *more)
{
	for (size_t i = 0; i < more->n; i++)
		if (!set_add(set, more->at[i]))
			return false;
	return true;
}

/* The node behind this edge of a node, made if it is new. */
static uint32_t
step(struct loader *l, uint32_t node, const struct form_edge *wanted)
{
	struct forms *f = l->forms;
	uint32_t *head = node == 0 && wanted->element == FORM_WORD
			     ? &f->words[wanted->id % FORM_BUCKETS]
			     : &f->nodes[node].edges;
	struct form_edge edge = *wanted;

	for (uint32_t e = *head; e != 0; e = f->edges[e].next)
		if (f->edges[e].element == edge.element &&
		    f->edges[e].id == edge.id &&
		    f->edges[e].touch == edge.touch &&
		    f->edges[e].capital == edge.capital)
			return f->edges[e].to;
	edge.next = *head;
	edge.to = (uint32_t)f->n_nodes;
	*head = (uint32_t)f->n_edges;
	f->edges = arena_more(
	    l->a, f->edges, f->n_edges, &f->cap_edges, sizeof *f->edges);
	f->edges[f->n_edges++] = edge;
	if (edge.element == FORM_JOIN && edge.id < edge.to)
		return f->edges[f->n_edges - 1].to = edge.id;
	f->nodes = arena_more(
	    l->a, f->nodes, f->n_nodes, &f->cap_nodes, sizeof *f->nodes);
	f->nodes[f->n_nodes++] = (struct form_node){ 0 };
	return edge.to;
}

static bool
add_edge(struct pattern *p, struct set *set, struct form_edge edge)
{
	struct set next = { 0 };

	edge.touch = !p->space;
	p->space = false;
	for (size_t i = 0; i < set->n; i++)
		if (!set_add(&next, step(p->loader, set->at[i], &edge)))
			return false;
	*set = next;
	return true;
}

/* Many ways to the same place go on as one, lest their number multiply. */
static void
join(struct pattern *p, struct set *set)
{
	struct forms *f = p->loader->forms;
	uint32_t to;

	if (set->n <= FEW)
		return;
	to = (uint32_t)f->n_nodes;
	for (size_t i = 0; i < set->n; i++) {
		struct form_edge edge = { .element = FORM_JOIN, .id = to };

		step(p->loader, set->at[i], &edge);
	}
	*set = (struct set){ 1, { to } };
}

static bool
add_mark(struct pattern *p, struct set *set, uint32_t mark)
{
	return add_edge(
	    p, set, (struct form_edge){ .element = FORM_MARK, .id = mark });
}

/* Read a piece of its own in the place of its name. */
static bool
add_pieces(struct pattern *p, struct set *set, const char *name, size_t len,
    bool *known)
{
	struct set from = *set, all = { 0 };
	bool space = p->space;

	for (size_t i = 0; i < p->loader->n_pieces; i++) {
		const struct piece *piece = &p->loader->pieces[i];
		struct pattern inner = { p->loader, piece->text,
			piece->text + piece->len, p->depth + 1, space };
		struct set branch = from;

		if (piece->name_len != len ||
		    memcmp(piece->name, name, len) != 0)
			continue;
		*known = true;
		if (inner.depth > 8 || !read_branches(&inner, &branch, '\0') ||
		    !set_join(&all, &branch))
			return false;
	}
	if (*known) {
		*set = all;
		join(p, set);
	}
	p->space = false;
	return true;
}

static bool
add_kind(struct pattern *p, struct set *set, const char *name, size_t len)
{
	struct loader *l = p->loader;
	struct form_edge edge = { .element = FORM_LIST };
	char *lower = arena_copy(l->a, name, len);

	if (lower[0] >= 'A' && lower[0] <= 'Z') {
		lower[0] |= 0x20;
		edge.capital = true;
	}
	if (strcmp(lower, "date") == 0 || strcmp(lower, "word") == 0) {
		edge.element = lower[0] == 'd' ? FORM_DATE : FORM_ANY;
		return add_edge(p, set, edge);
	}
	for (uint32_t k = 0; k < KINDS; k++) {
		if (strcmp(form_kinds[k].name, lower) != 0)
			continue;
		edge.element = FORM_KIND;
		edge.id = k;
		for (int i = 0; i < 2; i++)
			edge.classes[i] = form_kinds[k].lists[i]
					      ? (int16_t)word_class(l->v,
						    form_kinds[k].lists[i])
					      : -1;
		edge.not = form_kinds[k].not ? (int16_t)word_class(
						   l->v, form_kinds[k].not )
					     : -1;
		return add_edge(p, set, edge);
	}
	edge.id = (uint32_t)word_class(l->v, lower);
	return add_edge(p, set, edge);
}

static bool
read_braces(struct pattern *p, struct set *set)
{
	const char *name = p->s + 1;
	const char *close = memchr(p->s, '}', (size_t)(p->end - p->s));
	bool known = false, space = p->space;

	if (!close || close == name)
		return false;
	p->s = close + 1;
	if (!add_pieces(p, set, name, (size_t)(close - name), &known))
		return false;
	if (known)
		return true;
	p->space = space;
	return add_kind(p, set, name, (size_t)(close - name));
}

static bool
read_group(struct pattern *p, struct set *set)
{
	bool may_lack = *p->s == '[';
	struct set skipped = *set;

	p->s++;
	if (!read_branches(p, set, may_lack ? ']' : ')') || p->s == p->end)
		return false;
	p->s++;
	if (may_lack && !set_join(set, &skipped))
		return false;
	join(p, set);
	return true;
}

static bool
read_word(struct pattern *p, struct set *set)
{
	struct form_edge edge = { .element = FORM_WORD };
	const char *start = p->s, *next = start;
	char folded[64];
	size_t len;

	while (next < p->end && utf8_is_letter(utf8_next(&next, p->end)))
		p->s = next;
	len = utf8_fold(folded, sizeof folded, start, (size_t)(p->s - start));
	edge.id = word_add(p->loader->v, folded, len);
	edge.capital = *start >= 'A' && *start <= 'Z';
	if (!add_edge(p, set, edge))
		return false;
	next = p->s + 1;
	if (next < p->end && (*p->s == '-' || *p->s == '\'') &&
	    utf8_is_letter(utf8_next(&next, p->end))) {
		p->s++;
		p->space = true;
	}
	return true;
}

static bool
read_number(struct pattern *p, struct set *set)
{
	struct form_edge edge = { .element = FORM_NUMBER };

	for (; p->s < p->end && *p->s >= '0' && *p->s <= '9'; p->s++)
		edge.id = edge.id * 10 + (uint32_t)(*p->s - '0');
	return add_edge(p, set, edge);
}

static bool
read_mark(struct pattern *p, struct set *set)
{
	static const struct {
		char sign;
		uint8_t element;
	} signs[] = { { '^', FORM_FIRST }, { '$', FORM_LAST },
		{ '<', FORM_BEHIND }, { '>', FORM_AHEAD } };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (*p->s == signs[i].sign) {
			p->s++;
			p->space = true;
			return add_edge(p, set,
			    (struct form_edge){ .element = signs[i].element });
		}
	if (*p->s == '\\')
		p->s++;
	return p->s < p->end && add_mark(p, set, utf8_next(&p->s, p->end));
}

static bool
read_element(struct pattern *p, struct set *set)
{
	const char *next = p->s;

	if (*p->s == ' ' || *p->s == '\t') {
		p->space = true;
		p->s++;
		return true;
	}
	if (*p->s == '{')
		return read_braces(p, set);
	if (*p->s == '[' || *p->s == '(')
		return read_group(p, set);
	if (*p->s >= '0' && *p->s <= '9')
		return read_number(p, set);
	if (utf8_is_letter(utf8_next(&next, p->end)))
		return read_word(p, set);
	return read_mark(p, set);
}

/* Read alternatives up to stop (or to the end), from every node of the set. */
static bool
read_branches(struct pattern *p, struct set *set, char stop)
{
	struct set from = *set, all = { 0 };
	bool space = p->space;

	for (;;) {
		while (p->s < p->end && *p->s != '|' && *p->s != stop)
			if (!read_element(p, set))
				return false;
		if (!set_join(&all, set))
			return false;
		if (p->s == p->end || *p->s != '|')
			break;
		p->s++;
		*set = from;
		p->space = space;
	}
	*set = all;
	join(p, set);
	return true;
}

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
	bool acted = false;
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
		} else {
			row->argument = (int16_t)atoi(word);
		}
	}
	return true;
}

static bool
add_row(struct loader *l, const char *pattern, size_t len, const char *action,
    const char *end, uint32_t line)
{
	struct forms *f = l->forms;
	struct pattern p = { l, pattern, pattern + len, 0, true };
	struct set set = { 1, { 0 } };
	struct form_row row = { .line = line };

	if (!read_action(&row, action, end) || !read_branches(&p, &set, '\0'))
		return false;
	f->rows =
	    arena_more(l->a, f->rows, f->n_rows, &f->cap_rows, sizeof *f->rows);
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

static bool
add_line(struct loader *l, const char *s, const char *end, uint32_t line)
{
	const char *sign;

	if (*s == '!') {
		l->forms->day_first = find_sign(s, end, "day-first") != NULL;
		return l->forms->day_first;
	}
	if ((sign = find_sign(s, end, " := "))) {
		l->pieces = arena_more(l->a, l->pieces, l->n_pieces,
		    &l->cap_pieces, sizeof *l->pieces);
		l->pieces[l->n_pieces++] = (struct piece){ s, sign + 4,
			(size_t)(sign - s), (size_t)(end - sign) - 4 };
		return true;
	}
	if ((sign = find_sign(s, end, " = ")))
		return add_row(l, s, (size_t)(sign - s), sign + 3, end, line);
	return false;
}

static struct forms *
forms_new(struct loader *l)
{
	struct forms *f = arena_alloc(l->a, sizeof *f);

	f->edges = arena_more(l->a, NULL, 0, &f->cap_edges, sizeof *f->edges);
	f->nodes = arena_more(l->a, NULL, 0, &f->cap_nodes, sizeof *f->nodes);
	f->rows = arena_more(l->a, NULL, 0, &f->cap_rows, sizeof *f->rows);
	f->n_edges = f->n_nodes = f->n_rows = 1;
	f->suffix = word_class(l->v, "ordinal-suffix");
	word_set_table(l->v, l->language, f);
	return f;
}

const struct forms *
form_table(const struct vocabulary *v, int language)
{
	return word_table(v, language);
}

int
form_add(struct vocabulary *v, struct arena *a, int language, const char *table,
    size_t len)
{
	struct loader l = { .v = v, .a = a, .language = language };
	const char *end = table + len;

	if (!(l.forms = word_table(v, language)))
		l.forms = forms_new(&l);
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
		if (stop > table && !add_line(&l, table, stop, (uint32_t)line))
			return line;
		table = next ? next + 1 : end;
	}
	return 0;
}
