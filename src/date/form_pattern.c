/* The patterns of date forms ("{day} [of] {month}") into nodes of the trie. */

#include "form_part.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "word/word.h"

#include <string.h>

/* More ways than this to one place go on as one. */
enum { FEW = 6 };

struct pattern {
	struct form_loader *loader;
	const char *s, *end;
	int depth;
	bool space; /* a space stood before what comes */
};

static bool read_branches(struct pattern *p, struct form_set *set, char stop);

/* Only as many as there are: the room is large and seldom full. */
static void
set_copy(struct form_set *to, const struct form_set *from)
{
	to->n = from->n;
	memcpy(to->at, from->at, from->n * sizeof *from->at);
}

static bool
set_add(struct form_set *set, uint32_t node)
{
	for (size_t i = 0; i < set->n; i++)
		if (set->at[i] == node)
			return true;
	if (set->n == FORM_SET)
		return false;
	set->at[set->n++] = node;
	return true;
}

static bool
set_join(struct form_set *set, const struct form_set *more)
{
	for (size_t i = 0; i < more->n; i++)
		if (!set_add(set, more->at[i]))
			return false;
	return true;
}

/* The node behind this edge of a node, made if it is new. */
static uint32_t
step(struct form_loader *l, uint32_t node, const struct form_edge *wanted)
{
	struct forms *f = l->forms;
	uint32_t *head = &f->nodes[node].edges;
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
	ARENA_MORE(l->a, f->edges, f->n_edges, f->cap_edges);
	f->edges[f->n_edges++] = edge;
	if (edge.element == FORM_JOIN && edge.id < edge.to)
		return f->edges[f->n_edges - 1].to = edge.id;
	ARENA_MORE(l->a, f->nodes, f->n_nodes, f->cap_nodes);
	f->nodes[f->n_nodes++] = (struct form_node){ 0 };
	return edge.to;
}

static bool
add_edge(struct pattern *p, struct form_set *set, struct form_edge edge)
{
	struct form_set next;

	next.n = 0;
	edge.touch = !p->space;
	p->space = false;
	for (size_t i = 0; i < set->n; i++)
		if (!set_add(&next, step(p->loader, set->at[i], &edge)))
			return false;
	set_copy(set, &next);
	return true;
}

/* Many ways to the same place go on as one, lest their number multiply. */
static void
join(struct pattern *p, struct form_set *set)
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
	set->n = 1;
	set->at[0] = to;
}

static bool
add_mark(struct pattern *p, struct form_set *set, uint32_t mark)
{
	return add_edge(
	    p, set, (struct form_edge){ .element = FORM_MARK, .id = mark });
}

/* Read a piece of its own in the place of its name. */
static bool
add_pieces(struct pattern *p, struct form_set *set, const char *name,
    size_t len, bool *known)
{
	struct form_set from, all, branch;
	bool space = p->space;

	set_copy(&from, set);
	all.n = 0;
	for (size_t i = 0; i < p->loader->n_pieces; i++) {
		const struct form_piece *piece = &p->loader->pieces[i];
		struct pattern inner = { p->loader, piece->text,
			piece->text + piece->len, p->depth + 1, space };

		set_copy(&branch, &from);
		if (piece->name_len != len ||
		    memcmp(piece->name, name, len) != 0)
			continue;
		*known = true;
		if (inner.depth > 8 || !read_branches(&inner, &branch, '\0') ||
		    !set_join(&all, &branch))
			return false;
	}
	if (*known) {
		set_copy(set, &all);
		join(p, set);
	}
	p->space = false;
	return true;
}

/* The row of form_kinds with this name; form_n_kinds if none has it. */
static uint32_t
find_kind(const char *name)
{
	uint32_t k = 0;

	while (k < form_n_kinds && strcmp(form_kinds[k].name, name) != 0)
		k++;
	return k;
}

/* The number of a list, WORD_NONE if there is no name. */
static int16_t
class_of(struct form_loader *l, const char *name)
{
	return name ? (int16_t)word_class(l->v, name) : WORD_NONE;
}

static struct form_lists
kind_lists(struct form_loader *l, const struct form_kind *kind)
{
	struct form_lists lists = { { class_of(l, kind->lists[0]),
					class_of(l, kind->lists[1]) },
		class_of(l, kind->not ), 0 };

	lists.bits = word_bit(lists.classes[0]) | word_bit(lists.classes[1]);
	return lists;
}

/* The row of a list of this name among the forms' lists, made if it is new. */
static uint32_t
find_list(struct form_loader *l, const char *name)
{
	struct forms *f = l->forms;
	int16_t class = class_of(l, name);
	uint32_t i = form_n_kinds;

	while (i < f->n_lists && f->lists[i].classes[0] != class)
		i++;
	if (i < f->n_lists)
		return i;
	ARENA_MORE(l->a, f->lists, f->n_lists, f->cap_lists);
	f->lists[f->n_lists++] = (struct form_lists){ { class, WORD_NONE },
		WORD_NONE, word_bit(class) };
	return i;
}

static bool
add_kind(struct pattern *p, struct form_set *set, const char *name, size_t len)
{
	struct form_loader *l = p->loader;
	struct form_edge edge = { .element = FORM_KIND };
	char *lower = arena_copy(l->a, name, len);

	if (lower[0] >= 'A' && lower[0] <= 'Z') {
		lower[0] |= 0x20;
		edge.capital = true;
	}
	edge.id = find_kind(lower);
	if (strcmp(lower, "date") == 0 || strcmp(lower, "word") == 0) {
		edge.element = lower[0] == 'd' ? FORM_DATE : FORM_ANY;
		edge.id = 0;
	} else if (edge.id < form_n_kinds) {
		l->forms->lists[edge.id] = kind_lists(l, &form_kinds[edge.id]);
	} else {
		edge.element = FORM_LIST;
		edge.id = find_list(l, lower);
	}
	return add_edge(p, set, edge);
}

static bool
read_braces(struct pattern *p, struct form_set *set)
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
read_group(struct pattern *p, struct form_set *set)
{
	bool may_lack = *p->s == '[';
	struct form_set skipped;

	set_copy(&skipped, set);
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
read_word(struct pattern *p, struct form_set *set)
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
read_number(struct pattern *p, struct form_set *set)
{
	struct form_edge edge = { .element = FORM_NUMBER };

	for (; p->s < p->end && *p->s >= '0' && *p->s <= '9'; p->s++)
		edge.id = edge.id * 10 + (uint32_t)(*p->s - '0');
	return add_edge(p, set, edge);
}

static bool
read_mark(struct pattern *p, struct form_set *set)
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
read_element(struct pattern *p, struct form_set *set)
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
read_branches(struct pattern *p, struct form_set *set, char stop)
{
	struct form_set from, all;
	bool space = p->space;

	set_copy(&from, set);
	all.n = 0;
	for (;;) {
		while (p->s < p->end && *p->s != '|' && *p->s != stop)
			if (!read_element(p, set))
				return false;
		if (!set_join(&all, set))
			return false;
		if (p->s == p->end || *p->s != '|')
			break;
		p->s++;
		set_copy(set, &from);
		p->space = space;
	}
	set_copy(set, &all);
	join(p, set);
	return true;
}

bool
form_pattern(struct form_loader *l, const char *pattern, size_t len,
    struct form_set *set)
{
	struct pattern p = { l, pattern, pattern + len, 0, true };

	set->n = 1;
	set->at[0] = 0;
	return read_branches(&p, set, '\0');
}
