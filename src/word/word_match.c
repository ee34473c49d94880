/* Tokens into the entries that start at them. */

#include "base/arena.h"
#include "base/budget.h"
#include "token.h"
#include "word_sense.h"

#include <string.h>

/* So many tokens word_note.c looks at to know what starts at the first. */
enum { LOOKED_AT = 3 };

/* Note what ends at a node that is depth tokens deep, and below it. */
static void
collect(struct word_collection *notes, uint32_t node, size_t depth,
    const struct token *t)
{
	const struct vocabulary *v = notes->v;
	const struct symbol *over;
	struct symbol room;
	size_t n;

	for (uint32_t i = v->nodes[node].meaning; i != 0;
	     i = v->meanings[i].next) {
		const struct meaning *m = &v->meanings[i];

		notes->n = word_note_put(notes->at, notes->n,
		    (struct word_note){ word_list_of(m->class, m->language),
			(uint8_t)depth, m->value });
	}
	notes->far |= depth == LOOKED_AT && v->nodes[node].over != 0;
	if (t == notes->end || depth == PHRASE_MAX || v->nodes[node].over == 0)
		return;
	over = word_symbols(t, &room, &n);
	for (size_t i = 0; i < n; i++) {
		uint32_t next;

		if ((v->nodes[node].over & word_edge_bit(over[i])) &&
		    (next = word_follow(v, node, over[i])) != 0)
			collect(notes, next, depth + 1, t + 1);
	}
}

/* The node to which a symbol leads; 0: none. */
static uint32_t
follow(const struct vocabulary *v, const struct word_lead *lead,
    struct symbol over)
{
	if (!(lead->over & word_edge_bit(over)))
		return 0;
	return word_follow(v, lead->node, over);
}

/* Whether it does. */
static bool
goes_on(const struct vocabulary *v, const struct word_sense *s,
    const struct token *t)
{
	const struct symbol *over;
	struct symbol room;
	size_t n;

	if (!word_may_go_on(s, t))
		return false;
	over = word_symbols(t, &room, &n);
	for (size_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < s->n_leads; j++)
			if (follow(v, &s->leads[j], over[i]) != 0)
				return true;
	return false;
}

/* As collect() from the root would. */
bool
word_collect_phrases(struct word_collection *notes, const struct word_sense *s,
    const struct token *t)
{
	const struct symbol *over;
	struct symbol room;
	size_t n;

	notes->n = s->notes->n;
	notes->over = 0;
	notes->far = false;
	if (notes->n > 0)
		memcpy(notes->at, s->notes->at, notes->n * sizeof *notes->at);
	over = word_symbols(t + 1, &room, &n);
	for (uint32_t j = 0; j < s->n_leads; j++)
		for (size_t i = 0; i < n; i++) {
			uint32_t next = follow(notes->v, &s->leads[j], over[i]);

			if (next == 0)
				continue;
			notes->over |= notes->v->nodes[next].over;
			collect(notes, next, 2, t + 2);
		}
	return notes->n > s->notes->n;
}

/* The entries that start at t, which has no notes, if need be in *room. */
static __attribute__((noinline)) size_t
find_entries(const struct vocabulary *v, const struct token *t,
    const struct token *end, struct word_collection *room,
    const struct word_note **at)
{
	const struct word_sense *s = token_starts(t)->sense;

	room->v = v;
	room->end = end;
	room->n = 0;
	room->far = false;
	*at = room->at;
	if (!s) {
		collect(room, 0, 0, t);
	} else if (t + 1 == end || !word_may_go_on(s, t + 1) ||
		   !word_collect_phrases(room, s, t)) {
		*at = s->notes->at;
		return s->notes->n;
	}
	room->at[room->n].list = WORD_NO_LIST;
	return room->n;
}

static inline size_t
entries(const struct vocabulary *v, const struct token *t,
    const struct token *end, struct word_collection *room,
    const struct word_note **at)
{
	const struct word_notes *notes = token_starts(t)->notes;

	if (!notes)
		return find_entries(v, t, end, room, at);
	*at = notes->at;
	return notes->n;
}

/* The longest of the entries from at on that is of so many lists, from one on,
 * and takes no more than that many tokens; of equals that of the first list.
 * NULL: none. */
static inline const struct word_note *
longest(
    const struct word_note *at, uint16_t list, uint16_t lists, ptrdiff_t most)
{
	const struct word_note *best = NULL;

	while (at->list < list)
		at++;
	for (; at->list - list < lists; at++)
		if (at->n <= most && (!best || at->n > best->n))
			best = at;
	return best;
}

static inline size_t
answer(const struct word_note *best, int *value)
{
	if (best && value)
		*value = best->value;
	return best ? best->n : 0;
}

/* The same where there are no notes. */
static __attribute__((noinline)) size_t
match_anew(const struct vocabulary *v, uint16_t list, uint16_t lists,
    const struct token *t, const struct token *end, int *value)
{
	struct word_collection room;
	const struct word_note *at;

	if (find_entries(v, t, end, &room, &at) == 0)
		return 0;
	return answer(longest(at, list, lists, end - t), value);
}

size_t
word_match_noted(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, int *value)
{
	const struct word_notes *notes = token_starts(t)->notes;
	uint16_t list = word_list_of(class, language);

	if (!notes)
		return match_anew(v, list, 1, t, end, value);
	return answer(longest(notes->at, list, 1, end - t), value);
}

size_t
word_longest(const struct vocabulary *v, int class)
{
	return v->longest[class];
}

size_t
word_match_any_noted(const struct vocabulary *v, int class,
    const struct token *t, const struct token *end, int *value)
{
	const struct word_notes *notes = token_starts(t)->notes;
	uint16_t list = word_list_of(class, 0);

	if (!notes)
		return match_anew(v, list, WORD_LANGUAGES, t, end, value);
	return answer(longest(notes->at, list, WORD_LANGUAGES, end - t), value);
}

const struct token *
word_find(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, size_t *n)
{
	for (t = word_skip_to(class, t, end); t < end;
	     t = word_skip_to(class, t + 1, end)) {
		size_t length = word_match(v, language, class, t, end, NULL);

		if (length > 0 && n)
			*n = length;
		if (length > 0)
			return t;
	}
	return NULL;
}

/* What entries of a set start at t and take so many tokens at most, into out.
 */
static size_t
find_hits(const struct vocabulary *v, int language, const struct word_set *set,
    const struct token *t, ptrdiff_t most, struct word_hit *out, size_t max)
{
	struct word_collection room;
	const struct word_note *at;
	size_t n = entries(v, t, t + most, &room, &at), n_hits = 0;

	for (size_t i = 0; i < n && n_hits < max; i++) {
		uint16_t class = at[i].list / WORD_LANGUAGES;

		if (at[i].list % WORD_LANGUAGES == language &&
		    (set->group.bits[class / 64] & word_bit(class)) &&
		    at[i].n <= most)
			out[n_hits++] =
			    (struct word_hit){ class, at[i].n, at[i].value };
	}
	return n_hits;
}

/* Hear what entries of a set are among the notes of t, whatever follows. */
static void
hear(const struct vocabulary *v, int language, const struct word_set *set,
    const struct token *t, struct word_hit *room, size_t max)
{
	struct word_heard *heard = token_starts(t)->notes->heard;
	size_t n = find_hits(v, language, set, t, UINT8_MAX, room,
	    max < UINT8_MAX ? max : UINT8_MAX); /* more are not counted */

	if (n > heard->room) {
		budget_hold();
		heard->hits = arena_room(&v->forms->arena, n * sizeof *room);
		budget_release();
		heard->room = (uint8_t)n;
	}
	heard->set = set;
	heard->language = (int8_t)language;
	heard->n = (uint8_t)n;
	heard->longest = 0;
	for (size_t i = 0; i < n; i++) {
		heard->hits[i] = room[i];
		if (room[i].n > heard->longest)
			heard->longest = (uint8_t)room[i].n;
	}
}

size_t
word_hits(const struct vocabulary *v, int language, const struct word_set *set,
    const struct token *t, const struct token *end, struct word_hit *room,
    size_t max, const struct word_hit **hits)
{
	const struct word_notes *notes;
	const struct word_heard *heard;

	*hits = room;
	if (t >= end)
		return 0;
	notes = token_starts(t)->notes;
	if (!notes)
		return find_hits(v, language, set, t, end - t, room, max);
	if (!(heard = notes->heard))
		return 0;
	if (heard->set != set || heard->language != language)
		hear(v, language, set, t, room, max);
	if (heard->longest > end - t)
		return find_hits(v, language, set, t, end - t, room, max);
	*hits = heard->hits;
	return heard->n < max ? heard->n : max;
}

/* Whether an entry of the class starts at a token of this sense in the language
 * of its entries; what its own notes say is asked once. */
static bool
ask(const struct vocabulary *v, int class, struct word_sense *s,
    const struct token *t, const struct token *end)
{
	if (s->asked_class != class) {
		s->asked_class = (int16_t) class;
		s->starts = false;
		for (uint32_t i = 0; i < s->notes->n; i++)
			s->starts |=
			    s->notes->at[i].list / WORD_LANGUAGES == class;
	}
	return s->starts ||
	       (t + 1 < end && goes_on(v, s, t + 1) &&
		   word_match(v, s->speaker, class, t, end, NULL) > 0);
}

void
word_speakers(const struct vocabulary *v, int class, const struct token *t,
    const struct token *end, uint32_t count[WORD_LANGUAGES][2])
{
	for (; t < end; t++) {
		struct word_sense *s = token_starts(t)->sense;
		bool starts;

		if (!s || s->speaker < 0 || (t->style & TOKEN_CODE))
			continue;
		starts = s->starts;
		if (s->asked_class != class ||
		    (!starts && t + 1 < end && word_may_go_on(s, t + 1)))
			starts = ask(v, class, s, t, end);
		count[s->speaker][starts]++;
	}
}
