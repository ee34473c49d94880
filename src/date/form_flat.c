/* The trie of date forms made flat. */

#include "form_part.h"

#include "base/arena.h"
#include "word/word.h"

#include <stdlib.h>
#include <string.h>

/* Joins that stand one behind another; more are not looked through. */
enum { JOIN_DEPTH = 16, WORD_SLOTS = 1024 };

static struct form_word *
word_slot(struct form_word *slots, size_t n_slots, uint32_t node, uint32_t id)
{
	uint64_t hash = ((uint64_t)node << 32 | id) * 0x9e3779b97f4a7c15u;
	size_t i = (size_t)(hash >> 32) & (n_slots - 1);

	while (slots[i].n != 0 && (slots[i].node != node || slots[i].id != id))
		i = (i + 1) & (n_slots - 1);
	return &slots[i];
}

/* The first of a node's edges that ask for a word; they are its last ones. */
static const struct form_edge *
first_word(const struct forms *f, const struct form_node *node)
{
	const struct form_edge *edge = f->flat + node->flat;

	for (int group = 0; group < FORM_WORDS; group++)
		edge += node->n[group];
	return edge;
}

const struct form_edge *
form_flat_words(const struct forms *f, uint32_t at, uint32_t id, size_t *n)
{
	const struct form_node *node = &f->nodes[at];
	const struct form_edge *edge, *end;
	const struct form_word *slot;

	if (node->n[FORM_WORDS] > FORM_FEW) {
		slot = word_slot(f->words, f->n_word_slots, at, id);
		*n = slot->n;
		return f->flat + slot->first;
	}
	*n = 0;
	edge = first_word(f, node);
	end = edge + node->n[FORM_WORDS];
	while (edge < end && edge->id != id)
		edge++;
	while (edge + *n < end && edge[*n].id == id)
		++*n;
	return edge;
}

static void
add_words(struct form_gathering *g, struct form_word words)
{
	struct forms *f = g->forms;

	if (++f->n_words * 2 > f->n_word_slots) {
		size_t n_slots =
		    f->n_word_slots > 0 ? f->n_word_slots * 2 : WORD_SLOTS;
		struct form_word *slots =
		    arena_alloc(g->arena, n_slots * sizeof *slots);

		for (size_t i = 0; i < f->n_word_slots; i++)
			if (f->words[i].n != 0)
				*word_slot(slots, n_slots, f->words[i].node,
				    f->words[i].id) = f->words[i];
		f->words = slots;
		f->n_word_slots = n_slots;
	}
	*word_slot(f->words, f->n_word_slots, words.node, words.id) = words;
}

static void
gather_one(struct form_gathering *g, struct form_edge edge)
{
	ARENA_MORE(g->arena, g->at, g->n, g->cap);
	g->at[g->n++] = edge;
}

/* Gather what leads on from a node or ends there, and what does so behind its
 * joins. */
static void
gather(struct form_gathering *g, uint32_t node, int depth)
{
	const struct forms *f = g->forms;

	if (f->nodes[node].row != 0)
		gather_one(g, (struct form_edge){ .element = FORM_END,
				  .id = f->nodes[node].row });
	for (uint32_t e = f->nodes[node].edges; e != 0; e = f->edges[e].next)
		if (f->edges[e].element != FORM_JOIN)
			gather_one(g, f->edges[e]);
		else if (depth < JOIN_DEPTH)
			gather(g, f->edges[e].to, depth + 1);
}

/* The word_bits of the lists that an edge asks for. */
static uint64_t
edge_lists(const struct forms *f, const struct form_edge *edge)
{
	return edge->element == FORM_KIND || edge->element == FORM_LIST
		   ? f->lists[edge->id].bits
		   : 0;
}

/* Whether an edge is of a group; a count is of two, {n} is 3 or three. */
static bool
is_of(const struct forms *f, const struct form_edge *edge, int group)
{
	static const uint8_t groups[] = { [FORM_WORD] = FORM_WORDS,
		[FORM_MARK] = FORM_MARKS,
		[FORM_NUMBER] = FORM_NUMBERS,
		[FORM_KIND] = FORM_LISTS,
		[FORM_LIST] = FORM_LISTS,
		[FORM_DATE] = FORM_DATES,
		[FORM_ANY] = FORM_FREE,
		[FORM_FIRST] = FORM_FREE,
		[FORM_LAST] = FORM_FREE,
		[FORM_BEHIND] = FORM_FREE,
		[FORM_AHEAD] = FORM_FREE,
		[FORM_END] = FORM_FREE };

	if (edge->element == FORM_MARK && edge->id == '-')
		return group == FORM_FREE;
	if (edge->element == FORM_KIND && group == FORM_NUMBERS)
		return form_kinds[edge->id].high_digits > 0;
	if (edge->element == FORM_KIND && edge_lists(f, edge) == 0)
		return false;
	return groups[edge->element] == group;
}

/* What an edge says of what may come at its node. */
static void
note_edge(
    const struct forms *f, struct form_node *node, const struct form_edge *edge)
{
	static const uint8_t may[] = { [FORM_END] = FORM_MAY_END,
		[FORM_BEHIND] = FORM_MAY_CONTEXT,
		[FORM_AHEAD] = FORM_MAY_CONTEXT,
		[FORM_LAST] = FORM_MAY_LAST,
		[FORM_DATE] = FORM_MAY_DATE,
		[FORM_ANY] = FORM_MAY_ANY };

	node->may |= may[edge->element];
	if (is_of(f, edge, FORM_NUMBERS))
		node->may |= FORM_MAY_NUMBER;
	node->lists |= edge_lists(f, edge);
	if (edge->element == FORM_WORD)
		node->words |= (uint64_t)1 << edge->id % 64;
	if (edge->element == FORM_MARK)
		node->marks |= (uint64_t)1 << edge->id % 64;
	if (edge->element == FORM_MARK && edge->id == '-')
		node->may |= FORM_MAY_HYPHEN;
}

static void
put(struct form_gathering *g, const struct form_edge *edge)
{
	struct forms *f = g->forms;

	ARENA_MORE(g->arena, f->flat, f->n_flat, f->cap_flat);
	f->flat[f->n_flat++] = *edge;
}

/* In the order of words, those that ask for none first. */
static int
compare_words(const void *a, const void *b)
{
	const struct form_edge *e = a, *o = b;
	bool word = e->element == FORM_WORD, other = o->element == FORM_WORD;

	if (word != other)
		return word - other;
	if (e->id != o->id)
		return e->id < o->id ? -1 : 1;
	return (e->to > o->to) - (e->to < o->to);
}

/* Put those that ask for a word, of one word side by side. */
static void
put_words(struct form_gathering *g, uint32_t node)
{
	size_t n = g->forms->nodes[node].n[FORM_WORDS], end = g->n;
	bool many = n > FORM_FEW;

	if (n > 0)
		qsort(g->at, end, sizeof *g->at, compare_words);
	for (size_t i = end - n; i < end;) {
		struct form_word words = { node, g->at[i].id,
			(uint32_t)g->forms->n_flat, 0 };

		for (; i < end && g->at[i].id == words.id; words.n++)
			put(g, &g->at[i++]);
		if (many)
			add_words(g, words);
	}
}

/* The classes that the root's edges name. */
static void
find_starts(struct forms *f)
{
	const struct form_node *root = &f->nodes[0];
	const struct form_edge *edge =
	    f->flat + root->flat + root->n[FORM_FREE] + root->n[FORM_DATES] +
	    root->n[FORM_NUMBERS];

	for (size_t n = root->n[FORM_LISTS]; n > 0; n--, edge++)
		for (int i = 0; i < 2; i++)
			word_group_add(
			    &f->starts, f->lists[edge->id].classes[i]);
}

/* Add what may come at a node to what may come at another; returns whether that
 * is more. */
static bool
join_nodes(struct form_node *to, const struct form_node *from)
{
	struct form_node old = *to;

	to->may |= from->may;
	to->lists |= from->lists;
	to->words |= from->words;
	to->marks |= from->marks;
	return to->may != old.may || to->lists != old.lists ||
	       to->words != old.words || to->marks != old.marks;
}

/* Let what may come behind a '<' or a '>' come before it: that alone tells most
 * places where "plan" or "goals" lead to no date. */
static void
look_through_context(struct forms *f)
{
	bool more = true;

	while (more) {
		more = false;
		for (uint32_t i = 0; i < f->n_nodes; i++) {
			struct form_node *node = &f->nodes[i];
			const struct form_edge *edge = f->flat + node->flat;

			for (size_t n = node->n[FORM_FREE]; n > 0; n--, edge++)
				if (edge->element == FORM_BEHIND ||
				    edge->element == FORM_AHEAD)
					more |= join_nodes(
					    node, &f->nodes[edge->to]);
		}
	}
}

/* The words that the root's edges name, those of one side by side, and what may
 * come behind each. */
static void
find_first_words(struct forms *f, struct arena *a)
{
	const struct form_node *root = &f->nodes[0];
	const struct form_edge *edge = first_word(f, root);
	size_t n = root->n[FORM_WORDS];
	struct form_node *first;

	for (size_t i = 0; i < n; i++)
		if (edge[i].id >= f->n_firsts)
			f->n_firsts = edge[i].id + 1;
	f->first_of = arena_alloc(a, (f->n_firsts + 1) * sizeof *f->first_of);
	first = f->firsts = arena_alloc(a, (n + 1) * sizeof *f->firsts);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || edge[i].id != edge[i - 1].id)
			(++first)->flat = (uint32_t)(edge + i - f->flat);
		f->first_of[edge[i].id] = (uint16_t)(first - f->firsts);
		first->n[FORM_WORDS]++;
		join_nodes(first, &f->nodes[edge[i].to]);
	}
}

/* Whether an edge that asks for a number may take one of so many digits. */
static bool
has_digits(const struct form_edge *edge, int digits)
{
	return edge->element != FORM_KIND ||
	       (digits >= form_kinds[edge->id].low_digits &&
		   digits <= form_kinds[edge->id].high_digits);
}

/* What may come behind a number that begins a form, and its edges. */
static void
find_behind(struct form_gathering *g)
{
	struct forms *f = g->forms;
	const struct form_node *root = &f->nodes[0];
	size_t from = root->flat + root->n[FORM_FREE] + root->n[FORM_DATES];

	memset(f->behind, 0, sizeof f->behind);
	for (int digits = 0; digits <= FORM_DIGITS; digits++) {
		struct form_node *behind = &f->behind[digits];

		behind->flat = (uint32_t)f->n_flat;
		for (size_t i = 0; i < root->n[FORM_NUMBERS]; i++) {
			struct form_edge edge = f->flat[from + i];

			if (!has_digits(&edge, digits))
				continue;
			put(g, &edge);
			behind->n[FORM_NUMBERS]++;
			join_nodes(behind, &f->nodes[edge.to]);
			behind->lists |= word_bit(f->suffix);
		}
	}
}

void
form_flat_make(struct forms *f, struct arena *a)
{
	struct form_gathering g = { .forms = f, .arena = a };

	f->n_flat = f->n_words = f->n_word_slots = 0;
	if (f->united == 0)
		f->united = (uint32_t)f->n_nodes;
	for (uint32_t i = 0; i < f->n_nodes; i++) {
		struct form_node *node;

		g.n = 0;
		/* a united one joins those that it stands for, one more */
		gather(&g, i, i < f->united ? 0 : -1);
		form_unite(&g);
		node = &f->nodes[i];
		*node = (struct form_node){ .edges = node->edges,
			.row = node->row,
			.flat = (uint32_t)f->n_flat };
		for (size_t k = 0; k < g.n; k++)
			note_edge(f, node, &g.at[k]);
		for (int group = 0; group < FORM_GROUPS; group++)
			for (size_t k = 0; k < g.n; k++)
				if (is_of(f, &g.at[k], group)) {
					node->n[group]++;
					if (group != FORM_WORDS)
						put(&g, &g.at[k]);
				}
		put_words(&g, i);
	}
	look_through_context(f);
	find_first_words(f, a);
	find_starts(f);
	find_behind(&g);
}
