/* What may follow a node of the trie of forms, known before it is tried. */

#include "form_start.h"

#include "token.h"
#include "word.h"

/* Elements without tokens that may stand one behind another; more are not
 * looked through. */
enum { EMPTY_DEPTH = 16 };

enum form_follow {
	FOLLOW_END = 1,	   /* a form may end there without another token */
	FOLLOW_NUMBER = 2, /* a number */
	FOLLOW_HYPHEN = 8, /* a token behind a hyphen */
	FOLLOW_WORD = 16,  /* any word */
	FOLLOW_DATE = 32,  /* a date */
	FOLLOW_FIRST = 64, /* what is the first token */
	FOLLOW_LAST = 128, /* nothing, at the end */
	FOLLOW_EVERY = FOLLOW_END | FOLLOW_WORD | FOLLOW_HYPHEN,
};

static void add_edges(
    const struct forms *f, struct form_node *to, uint32_t edge, int depth);

static void
add_edge(const struct forms *f, struct form_node *to,
    const struct form_edge *edge, int depth)
{
	static const uint8_t others[] = { [FORM_NUMBER] = FOLLOW_NUMBER,
		[FORM_ANY] = FOLLOW_WORD,
		[FORM_DATE] = FOLLOW_DATE,
		[FORM_FIRST] = FOLLOW_FIRST,
		[FORM_LAST] = FOLLOW_LAST,
		[FORM_KIND] = FOLLOW_NUMBER,
		[FORM_JOIN] = 0 };

	to->may_follow |= others[edge->element];
	switch (edge->element) {
	case FORM_WORD:
		to->words |= (uint64_t)1 << edge->id % 64;
		break;
	case FORM_KIND:
	case FORM_LIST:
		to->lists |= edge->lists;
		break;
	case FORM_MARK:
		to->marks |= (uint64_t)1 << edge->id % 64;
		if (edge->id == '-')
			to->may_follow |= FOLLOW_HYPHEN;
		break;
	case FORM_BEHIND:
	case FORM_AHEAD:
	case FORM_JOIN:
		if (f->nodes[edge->to].row != 0 || depth == EMPTY_DEPTH)
			to->may_follow |= FOLLOW_END;
		else
			add_edges(f, to, f->nodes[edge->to].edges, depth + 1);
		break;
	default:
		break;
	}
}

static void
add_edges(const struct forms *f, struct form_node *to, uint32_t edge, int depth)
{
	for (; edge != 0 && !(to->may_follow & FOLLOW_END);
	     edge = f->edges[edge].next)
		add_edge(f, to, &f->edges[edge], depth);
}

static void
add_class(struct forms *f, int class)
{
	if (class >= 0)
		f->starts[class / 64] |= (uint64_t)1 << class % 64;
}

/* The classes that lead on from a node. */
static void
add_classes(struct forms *f, uint32_t node, int depth)
{
	for (uint32_t e = f->nodes[node].edges; e != 0; e = f->edges[e].next) {
		const struct form_edge *edge = &f->edges[e];

		if (edge->element == FORM_KIND) {
			add_class(f, edge->classes[0]);
			add_class(f, edge->classes[1]);
		} else if (edge->element == FORM_LIST) {
			add_class(f, (int)edge->id);
		} else if (edge->element >= FORM_BEHIND &&
			   depth < EMPTY_DEPTH) {
			add_classes(f, edge->to, depth + 1);
		}
	}
}

void
form_start_find(struct forms *f)
{
	add_classes(f, 0, 0);
	for (size_t i = 0; i < f->n_nodes; i++) {
		f->nodes[i].lists = 0;
		f->nodes[i].words = f->nodes[i].marks = 0;
		f->nodes[i].may_follow = 0;
		add_edges(f, &f->nodes[i], f->nodes[i].edges, 0);
	}
}

/* What all nodes ask of a token that is there. */
static bool
takes(const struct form_node *node, const struct token *t)
{
	static const uint8_t kinds[] = { [TOKEN_WORD] = FOLLOW_WORD,
		[TOKEN_NUMBER] = FOLLOW_NUMBER,
		[TOKEN_MARK] = 0 };
	unsigned wanted = kinds[t->kind] | FOLLOW_END;

	if (t->glue & TOKEN_HYPHEN)
		wanted |= FOLLOW_HYPHEN;
	return (node->may_follow & wanted) || (node->lists & t->classes) ||
	       (t->kind == TOKEN_WORD && (node->words >> t->id % 64 & 1)) ||
	       (t->kind == TOKEN_MARK && (node->marks >> t->id % 64 & 1));
}

/* Whether a word that the root leads on over goes on from there. */
static bool
word_goes_on(
    const struct forms *f, const struct token *t, const struct token *end)
{
	for (uint32_t e = f->words[t->id % FORM_BUCKETS]; e != 0;
	     e = f->edges[e].next) {
		const struct form_node *node = &f->nodes[f->edges[e].to];

		if (f->edges[e].id == t->id &&
		    (node->row != 0 ||
			form_start_follows(f, node, t + 1, NULL, end)))
			return true;
	}
	return false;
}

/* The same of the root, whose lists are known one by one. */
static bool
starts(const struct forms *f, const struct token *t)
{
	const struct form_node *root = &f->nodes[0];

	if (!takes(root, t))
		return false;
	return t->kind != TOKEN_WORD || (root->may_follow & FOLLOW_EVERY) ||
	       (root->words >> t->id % 64 & 1) || word_starts_any(t, f->starts);
}

bool
form_start_may(
    const struct forms *f, const struct token *t, const struct token *end)
{
	return starts(f, t) ||
	       (t->kind == TOKEN_WORD && word_goes_on(f, t, end));
}

bool
form_start_follows(const struct forms *f, const struct form_node *node,
    const struct token *t, const struct token *start, const struct token *end)
{
	if (t == end)
		return node->may_follow & (FOLLOW_END | FOLLOW_LAST |
					      (t == start ? FOLLOW_FIRST : 0));
	if (t == start && (node->may_follow & (FOLLOW_FIRST | FOLLOW_DATE)))
		return true;
	return takes(node, t) ||
	       ((node->may_follow & FOLLOW_DATE) && form_start_may(f, t, end));
}
