/* Whether a date form may begin at a token, told before it is tried. */

#include "form_part.h"

#include "word/word.h"

/* Dates in dates that are looked into. */
enum { DATE_DEPTH = 4 };

static bool may_start(const struct forms *f, const struct token *t,
    const struct token *end, int depth);

/* Whether a word leads on from a node. */
static bool
takes_word(const struct forms *f, uint32_t at, const struct token *t)
{
	const struct form_node *node = &f->nodes[at];
	size_t n = 0;

	if (node->may & FORM_MAY_ANY)
		return true;
	if (node->words >> t->id % 64 & 1)
		form_flat_words(f, at, t->id, &n);
	return n > 0;
}

/* Whether an entry of a list that leads on from a node starts at a token. */
static bool
takes_entry(const struct forms *f, uint32_t at, const struct token *t)
{
	const struct form_node *node = &f->nodes[at];
	const struct form_edge *edge =
	    f->flat + node->flat + node->n[FORM_FREE] + node->n[FORM_DATES] +
	    node->n[FORM_NUMBERS];

	for (size_t n = node->n[FORM_LISTS]; n > 0; n--, edge++) {
		const struct form_lists *lists = &f->lists[edge->id];

		if ((lists->bits & token_starts(t)->classes) &&
		    (word_may_start(lists->classes[0], t, t + 1) ||
			word_may_start(lists->classes[1], t, t + 1)))
			return true;
	}
	return false;
}

/* Whether a token leads on from a node. */
static bool
takes(const struct forms *f, uint32_t at, const struct token *t)
{
	const struct form_node *node = &f->nodes[at];

	if (((node->lists & token_starts(t)->classes) &&
		takes_entry(f, at, t)) ||
	    ((node->may & FORM_MAY_HYPHEN) && (t->glue & TOKEN_HYPHEN)))
		return true;
	return t->kind == TOKEN_WORD ? takes_word(f, at, t)
				     : form_flat_takes(node, t);
}

/* Whether a form may end at a node, or go on from there at t; true, too, of
 * nodes with a '<' or a '>'. */
static bool
follows(const struct forms *f, uint32_t at, const struct token *t,
    const struct token *end, int depth)
{
	const struct form_node *node = &f->nodes[at];

	if (node->may & (FORM_MAY_END | FORM_MAY_CONTEXT))
		return true;
	if (t == end)
		return node->may & FORM_MAY_LAST;
	return takes(f, at, t) ||
	       ((node->may & FORM_MAY_DATE) && depth < DATE_DEPTH &&
		   may_start(f, t, end, depth + 1));
}

/* Whether a form may begin with a number, as the token behind it tells; true,
 * too, where a date may stand there. */
static bool
number_starts(
    const struct forms *f, const struct token *t, const struct token *end)
{
	uint32_t digits = t->len;
	const struct form_node *node =
	    &f->behind[digits <= FORM_DIGITS ? digits : 0];

	return (node->may & FORM_MAY_DATE) || form_flat_leads(node, t + 1, end);
}

/* Which of the words a form begins with this is; 0: none. */
static inline uint32_t
first_of(const struct forms *f, const struct token *t)
{
	return t->id < f->n_firsts ? f->first_of[t->id] : 0;
}

/* Whether a form may begin with that word, as the token behind it tells. */
static bool
word_starts(const struct forms *f, uint32_t first, const struct token *t,
    const struct token *end, int depth)
{
	const struct form_node *node = &f->firsts[first];
	const struct form_edge *edge = f->flat + node->flat;

	t++;
	if (!(node->may & FORM_MAY_DATE) && !form_flat_leads(node, t, end))
		return false;
	for (size_t n = node->n[FORM_WORDS]; n > 0; n--, edge++)
		if (follows(f, edge->to, t, end, depth))
			return true;
	return false;
}

/* Whether a form may begin with any word, or none. */
static inline bool
any_starts(const struct forms *f)
{
	return f->nodes[0].may & (FORM_MAY_ANY | FORM_MAY_HYPHEN);
}

/* The same as may_start for a word of forms that do not. */
static inline bool
may_start_word(const struct forms *f, const struct token *t,
    const struct token *end, int depth)
{
	uint32_t first;

	if (word_begins(t, &f->starts))
		return true;
	first = first_of(f, t);
	return first > 0 && word_starts(f, first, t, end, depth);
}

static bool
may_start(const struct forms *f, const struct token *t, const struct token *end,
    int depth)
{
	const struct form_node *root = &f->nodes[0];

	if (t->kind == TOKEN_WORD && !any_starts(f))
		return may_start_word(f, t, end, depth);
	if (t->kind == TOKEN_NUMBER &&
	    !(root->lists & token_starts(t)->classes) &&
	    !(root->may & FORM_MAY_HYPHEN))
		return number_starts(f, t, end);
	return takes(f, 0, t);
}

bool
form_start_may(const struct forms *f, const struct token *t,
    const struct token *start, const struct token *end)
{
	const struct form_node *root = &f->nodes[0];

	for (size_t i = 0; t == start && i < root->n[FORM_FREE]; i++) {
		const struct form_edge *edge = &f->flat[root->flat + i];

		if (edge->element == FORM_FIRST &&
		    follows(f, edge->to, t, end, 0))
			return true;
	}
	return may_start(f, t, end, 0);
}

const struct token *
form_start_next(const struct forms *f, const struct token *t,
    const struct token *start, const struct token *end)
{
	bool any = any_starts(f);

	if (t == start && t < end && !form_start_may(f, t, start, end))
		t++;
	else if (t == start)
		return t;
	for (; t < end; t++)
		if (t->kind == TOKEN_WORD && !any ? may_start_word(f, t, end, 0)
						  : may_start(f, t, end, 0))
			break;
	return t;
}
