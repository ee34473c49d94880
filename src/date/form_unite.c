/* The trie of date forms into one in which no two edges of a node ask for the
 * same: Rabin and Scott, Finite automata and their decision problems, 1959. */

#include "form_part.h"

#include "base/arena.h"

/* After so many steps no more are united: some tables would take two to the
 * power of their length. */
enum { MANY = 1 << 24 };

static bool
ask_the_same(const struct form_edge *a, const struct form_edge *b)
{
	return a->element == b->element && a->id == b->id &&
	       a->touch == b->touch && a->capital == b->capital;
}

/* Join a node to another one, once; its joins are in the order of nodes. */
static void
add_join(struct form_gathering *g, uint32_t node, uint32_t to)
{
	struct forms *f = g->forms;
	uint32_t *at;

	ARENA_MORE(g->arena, f->edges, f->n_edges, f->cap_edges);
	at = &f->nodes[node].edges;
	for (; *at != 0 && f->edges[*at].to < to; g->steps++)
		at = &f->edges[*at].next;
	if (*at != 0 && f->edges[*at].to == to)
		return;
	f->edges[f->n_edges] =
	    (struct form_edge){ .element = FORM_JOIN, .to = to, .next = *at };
	*at = (uint32_t)f->n_edges++;
}

/* Whether a node does nothing but join what another one joins. */
static bool
joins_the_same(struct form_gathering *g, uint32_t node, uint32_t other)
{
	const struct forms *f = g->forms;
	uint32_t e = f->nodes[node].edges, o = f->nodes[other].edges;

	for (; e != 0 && o != 0 && f->edges[e].element == FORM_JOIN &&
	       f->edges[e].to == f->edges[o].to;
	     g->steps++) {
		e = f->edges[e].next;
		o = f->edges[o].next;
	}
	g->steps++;
	return e == 0 && o == 0 && f->nodes[node].row == 0;
}

/* The node to which all edges lead together that ask for the same as the i-th
 * and stand behind it: theirs, or one that joins theirs, made if it is new. */
static uint32_t
united_end(struct form_gathering *g, size_t i)
{
	struct forms *f = g->forms;
	uint32_t node = (uint32_t)f->n_nodes, same = f->united;
	size_t n_edges = f->n_edges;
	bool alone;

	ARENA_MORE(g->arena, f->nodes, f->n_nodes, f->cap_nodes);
	f->nodes[node] = (struct form_node){ 0 };
	for (size_t k = i; k < g->n; k++)
		if (ask_the_same(&g->at[k], &g->at[i]))
			add_join(g, node, g->at[k].to);
	alone = f->n_edges == n_edges + 1;
	while (!alone && same < node && !joins_the_same(g, same, node))
		same++;
	if (!alone && same == node) {
		f->n_nodes++;
		return node;
	}
	f->n_edges = n_edges;
	return alone ? g->at[i].to : same;
}

void
form_unite(struct form_gathering *g)
{
	size_t n = 0;

	g->steps += g->n * g->n;
	if (g->steps > MANY)
		return;
	for (size_t i = 0; i < g->n; i++) {
		struct form_edge edge = g->at[i];
		size_t k = 0;

		while (k < n && !ask_the_same(&g->at[k], &edge))
			k++;
		if (k < n)
			continue;
		if (edge.element != FORM_END)
			edge.to = united_end(g, i);
		g->at[n++] = edge;
	}
	g->n = n;
}
