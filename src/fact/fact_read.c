/* A goal's part into what was seen in it: words of the lists that facts are
 * made of, amounts, and where its sentences end. */

#include "fact_read.h"

#include "base/arena.h"
#include "document/document.h"
#include "goal/goal.h"

/* More classes, or amounts, than one place or part can make use of. */
enum { HITS_MAX = 96 };

/* For so many sights a token there is room at first. */
enum { SIGHTS_USUAL = 3 };

bool
fact_read_is_accented(const struct fact_reading *r, uint32_t at)
{
	const struct token *t = fact_read_token(r, at);
	const char *plain = r->scope->document->plain;
	uint32_t length = t->len;

	return !r->scope->accented ||
	       (length > 1 && plain[token_end(t) - 1] & 0x80) ||
	       (length > 2 && plain[token_end(t) - 2] & 0x80);
}

bool
fact_read_is_present(const struct fact_reading *r, uint32_t at)
{
	return fact_read_value(r, CLUE_PARTICIPLE, at) == PARTICIPLE_ACCENTED &&
	       !fact_read_is_accented(r, at);
}

bool
fact_read_is_part(const struct fact_reading *r, struct span words)
{
	return fact_read_is_glued(r, words.start) ||
	       fact_read_is_glued(r, words.end);
}

/* See the entries that begin at a token; of those of one list the longest. */
static void
add_sights(struct fact_reading *r, struct fact_spot *spot, uint32_t at,
    const struct word_hit *hit, size_t n)
{
	const uint8_t *clue_of = r->scope->clues.of;
	struct sight *first = r->sights + r->n_sights, *next = first;
	uint64_t clues = 0, seen = r->seen;

	for (; n > 0; n--, hit++) {
		uint8_t clue = clue_of[hit->class];
		uint64_t bit = fact_read_bit(clue);
		struct sight *sight = next;

		if (clues & bit) {
			for (sight = first; sight->clue != clue;)
				sight++;
			if (hit->n <= sight->words.end - at)
				continue;
		} else {
			next++;
		}
		*sight =
		    (struct sight){ { at, at + hit->n }, clue, hit->value };
		if (!(seen & bit))
			r->firsts[clue] = at;
		clues |= bit;
		seen |= bit;
	}
	spot->clues = clues;
	r->seen = seen;
	r->n_sights += (size_t)(next - first);
}

/* Whether an address, "https://...", goes on at this token. */
static bool
is_address(const struct fact_reading *r, uint32_t at, bool before)
{
	const struct token *t = fact_read_token(r, at);

	if (before)
		return token_touches(t);
	return at >= r->tokens.start + 3 && t[-1].kind == TOKEN_MARK &&
	       t[-1].id == '/' && t[-2].kind == TOKEN_MARK && t[-2].id == '/' &&
	       t[-3].kind == TOKEN_MARK && t[-3].id == ':';
}

/* Whether a token stands in brackets; *depth: in how many the next one does. */
static bool
is_aside(const struct token *t, int *depth)
{
	bool mark = t->kind == TOKEN_MARK, aside;

	*depth += mark && (t->id == '(' || t->id == '[');
	aside = *depth > 0;
	*depth -= aside && mark && (t->id == ')' || t->id == ']');
	return aside;
}

/* "by 22 May": no auxiliary, as "may" would be. */
static bool
is_month(const struct fact_reading *r, uint32_t at)
{
	return at > r->tokens.start && fact_read_at(r, CLUE_CALENDAR, at) &&
	       fact_read_token(r, at)->letters == TOKEN_CAPITAL;
}

/* What entries of the lists begin at each token. */
static void
read_words(struct fact_reading *r)
{
	const struct fact_scope *scope = r->scope;
	const struct token *first = fact_read_token(r, 0);
	const struct token *end = first + r->tokens.end;
	size_t length = r->tokens.end - r->tokens.start;
	size_t cap = length * SIGHTS_USUAL;
	struct fact_spot *spot;
	uint32_t contents = 0;
	bool address = false;
	int depth = 0;

	r->spots = spot =
	    arena_alloc(scope->scratch, (length + 1) * sizeof *spot);
	r->sights = arena_room(scope->scratch, cap * sizeof *r->sights);
	for (const struct token *t = first + r->tokens.start; t < end;
	     t++, spot++) {
		uint32_t at = (uint32_t)(t - first);
		struct word_hit room[HITS_MAX];
		const struct word_hit *hits;
		size_t n = 0;

		spot->first = (uint32_t)r->n_sights;
		spot->contents = contents;
		spot->aside = is_aside(t, &depth);
		if (t->kind == TOKEN_MARK)
			r->marks |= fact_read_mark_bit(t->id);
		address = is_address(r, at, address);
		if (!address)
			n = word_hits(scope->v, r->language, scope->clues.set,
			    t, end, room, HITS_MAX, &hits);
		while (cap - r->n_sights < n)
			r->sights = arena_more(scope->scratch, r->sights, cap,
			    &cap, sizeof *r->sights);
		if (n > 0)
			add_sights(r, spot, at, hits, n);
		if ((spot->clues & fact_read_bit(CLUE_FUNCTION)) &&
		    !is_month(r, at))
			spot->grammar =
			    (uint8_t)fact_read_value(r, CLUE_FUNCTION, at);
		contents +=
		    t->kind == TOKEN_WORD && spot->grammar == 0 && !spot->aside;
	}
	spot->contents = contents;
}

int
fact_read_language(const struct fact_scope *scope, const struct part *part)
{
	int language = scope->document->blocks[part->block].language;

	return language < 0 ? 0 : language;
}

struct span
fact_read_only(const struct fact_scope *scope, const struct part *part,
    enum clue clue, int *most)
{
	const struct token *first = scope->document->tokens.at;
	const struct token *t = first + part->tokens.start;
	const struct token *end = first + part->tokens.end;
	int class = scope->clues.set->numbers[clue];
	struct span words = { 0, 0 };

	*most = 0;
	while ((t = word_skip_to(class, t, end)) < end) {
		int value = 0;
		size_t n = word_match(scope->v, fact_read_language(scope, part),
		    class, t, end, &value);

		if (n > 0 && value > *most) {
			words.start = (uint32_t)(t - first);
			words.end = words.start + (uint32_t)n;
			*most = value;
		}
		t += n > 0 && value == 0 ? n : 1;
	}
	return words;
}

void
fact_read(struct fact_reading *r, const struct fact_scope *scope,
    const struct part *part)
{
	*r = (struct fact_reading){ .scope = scope,
		.part = part,
		.language = fact_read_language(scope, part),
		.all = scope->document->tokens.at,
		.tokens = part->tokens };
	if (r->tokens.end < r->tokens.start)
		r->tokens.end = r->tokens.start;
	if (span_empty(r->tokens))
		return;
	read_words(r);
}

const struct sight *
fact_read_begun(const struct fact_reading *r, enum clue clue, uint32_t at)
{
	const struct sight *sight =
	    r->sights + r->spots[at - r->tokens.start].first;

	while (sight->clue != clue)
		sight++;
	return sight->value > 0 ? sight : NULL;
}

bool
fact_read_any(
    const struct fact_reading *r, const uint8_t *clues, size_t n, uint32_t at)
{
	for (size_t i = 0; i < n; i++)
		if (fact_read_at(r, clues[i], at))
			return true;
	return false;
}

const struct sight *
fact_read_seek(const struct fact_reading *r, enum clue clue, struct span span)
{
	const struct fact_spot *spots = r->spots;
	uint32_t first = r->tokens.start;
	uint64_t bit = fact_read_bit(clue);

	if (span.start < r->firsts[clue])
		span.start = r->firsts[clue];
	if (span.end > r->tokens.end)
		span.end = r->tokens.end;
	for (uint32_t at = span.start; at < span.end; at++) {
		const struct sight *sight;

		if (!(spots[at - first].clues & bit))
			continue;
		sight = r->sights + spots[at - first].first;
		while (sight->clue != clue)
			sight++;
		if (sight->value == 0)
			at = sight->words.end - 1; /* hides what is in it */
		else if (sight->words.end <= span.end)
			return sight;
	}
	return NULL;
}

const struct quantity *
fact_read_amount(const struct fact_reading *r, struct span span)
{
	for (size_t i = 0; i < r->n_amounts; i++)
		if (r->amounts[i].amount.words.start >= span.start &&
		    r->amounts[i].amount.words.start < span.end)
			return &r->amounts[i].amount;
	return NULL;
}

const struct quantity *
fact_read_amount_over(const struct fact_reading *r, uint32_t at)
{
	for (size_t i = 0; i < r->n_amounts; i++)
		if (r->amounts[i].amount.words.start <= at &&
		    at < r->amounts[i].amount.words.end)
			return &r->amounts[i].amount;
	return NULL;
}

/* Whether a mark ends a title, "Mrs. Bell"; not "one MR. Merge it", "in 200 ms.
 * Then". */
static bool
ends_title(const struct fact_reading *r, uint32_t at)
{
	const struct sight *title =
	    at > r->tokens.start ? fact_read_at(r, CLUE_PERSON, at - 1) : NULL;

	return title && title->words.end == at + 1 &&
	       fact_read_token(r, at - 1)->letters == TOKEN_CAPITAL;
}

/* A full stop in "e.g. so" closes no sentence, what follows begins small; nor
 * does one behind a single letter, "M. Lebrun", or a title. */
static bool
closes(const struct fact_reading *r, uint32_t at)
{
	const struct token *t = fact_read_token(r, at);

	if (t->kind != TOKEN_MARK ||
	    (t->id != '.' && t->id != '!' && t->id != '?' && t->id != 0x2026))
		return false;
	if (at + 1 == r->tokens.end)
		return true;
	if (token_touches(t + 1) || ends_title(r, at) ||
	    (t->id == '.' && at > r->tokens.start && t[-1].kind == TOKEN_WORD &&
		t[-1].len == 1))
		return false;
	if (t->id == '.' && t[1].kind == TOKEN_NUMBER && at > r->tokens.start &&
	    fact_read_at(r, CLUE_CALENDAR, at - 1))
		return false; /* "by Nov. 12" */
	return t->id != '.' || t[1].kind != TOKEN_WORD ||
	       t[1].letters != TOKEN_LOWER;
}

struct span
fact_read_sentence(const struct fact_reading *r, uint32_t from)
{
	uint64_t closing = fact_read_mark_bit('.') | fact_read_mark_bit('!') |
			   fact_read_mark_bit('?') | fact_read_mark_bit(0x2026);
	uint32_t at = from == r->tokens.start ? fact_read_behind_lead(r) : 0;

	if (at > from)
		return (struct span){ from, at };
	at = from;
	if (at < r->tokens.end && !(r->marks & closing))
		at = r->tokens.end;
	while (
	    at < r->tokens.end && (fact_read_token(r, at)->kind != TOKEN_MARK ||
				      fact_read_aside(r, at) || !closes(r, at)))
		at++;
	return (struct span){ from, at < r->tokens.end ? at + 1 : at };
}

const struct sight *
fact_read_find_value(
    const struct fact_reading *r, enum clue clue, struct span span, int value)
{
	const struct sight *sight;

	while ((sight = fact_read_find(r, clue, span)) != NULL) {
		if (sight->value >= value)
			return sight;
		span.start = sight->words.start + 1;
	}
	return NULL;
}

const struct sight *
fact_read_find_plain(
    const struct fact_reading *r, enum clue clue, struct span span)
{
	const struct sight *sight;

	while ((sight = fact_read_find(r, clue, span)) != NULL) {
		if (!fact_read_aside(r, sight->words.start) &&
		    !fact_read_amount_over(r, sight->words.start))
			return sight;
		span.start = sight->words.start + 1;
	}
	return NULL;
}

void
fact_read_add(const struct fact_reading *r, int fact, struct span words)
{
	fact_add_words(r->facts, r->scope->arena, fact, words);
}

void
fact_read_add_sight(
    const struct fact_reading *r, int fact, const struct sight *sight)
{
	if (sight)
		fact_read_add(r, fact, sight->words);
}

void
fact_read_add_first(
    const struct fact_reading *r, int fact, enum clue clue, struct span span)
{
	fact_read_add_sight(r, fact, fact_read_find(r, clue, span));
}
