/* Word lists against tokens: whole words, stems, endings and phrases. */

#include "expect.h"

#include "base/arena.h"
#include "word/token.h"
#include "word/word.h"

#include <stdio.h>
#include <string.h>

static struct tokens
read(struct arena *a, struct vocabulary *v, int language, const char *plain)
{
	struct tokens tokens = { 0 };

	token_scan(a, &tokens, v, plain, 0, (uint32_t)strlen(plain));
	word_stem(v, language, tokens.at, tokens.at + tokens.n);
	return tokens;
}

/* How many tokens the class takes at the text's start, and its value; the
 * same whether the tokens were noted or not, and for every end. */
static size_t
match(struct arena *a, struct vocabulary *v, int language, int class,
    const char *plain, int *value)
{
	struct tokens bare = read(a, v, language, plain);
	struct tokens noted = read(a, v, language, plain);
	int ignored = -1, there;
	size_t n = 0;

	word_note(v, noted.at, noted.n);
	for (size_t end = 0; end <= bare.n; end++) {
		there = ignored;
		n = word_match(
		    v, language, class, noted.at, noted.at + end, &ignored);
		if (n != word_match(v, language, class, bare.at, bare.at + end,
			     &there) ||
		    there != ignored)
			expect(false, plain);
	}
	if (n > 0 && value)
		*value = ignored;
	return n;
}

static void
add(struct vocabulary *v, int language, int class, const char *list)
{
	expect(word_add_list(v, language, class, list, strlen(list)) == 0,
	    "a list is read");
}

/* How many entries of these lists start at the first token; at most max. */
static size_t
hits(struct vocabulary *v, int language, const char *const *names, int n,
    const struct tokens *tokens, size_t max)
{
	struct word_hit room[4];
	const struct word_hit *hit;

	return word_hits(v, language, word_set(v, names, n), tokens->at,
	    tokens->at + tokens->n, room, max, &hit);
}

/* What a pair of words starts may hang on the third, and on those behind it. */
static void
thirds(struct arena *a, struct vocabulary *v, int en, int class)
{
	static const struct {
		const char *plain;
		size_t n;
	} rows[] = { { "as soon dry", 0 }, { "as soon as dry", 3 },
		{ "as soon as dry", 3 }, { "as soon dry", 0 },
		{ "as soon as we dry", 4 }, { "as soon as they dry", 3 },
		{ "as soon as we dry", 4 }, { "as soon if dry", 3 },
		{ "as soon as dry", 3 }, { "as soon", 0 } };

	add(v, en, class, "as soon as\nas soon if\nas soon as we\n");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		expect(match(a, v, en, class, rows[i].plain, NULL) == rows[i].n,
		    rows[i].plain);
}

/* A word too long for a token, which ends within one of its letters. */
static void
read_long(struct arena *a, const struct vocabulary *v)
{
	enum { LONG = 3 * TOKEN_LONGEST };
	static char plain[LONG + 3];
	struct tokens tokens = { 0 };
	const struct token *t;

	memset(plain, 'b', LONG);
	memcpy(plain + TOKEN_LONGEST - 1, "\xc3\xa9", 2);
	memcpy(plain + LONG, "-c", 3);
	token_scan(a, &tokens, v, plain, 0, LONG + 2);
	t = tokens.at;
	expect(tokens.n == 2 && t[0].len == TOKEN_LONGEST - 1 &&
		   (t[1].glue & TOKEN_HYPHEN) && t[1].start == LONG + 1,
	    "a long word is cut behind a letter");
}

/* What words of one vocabulary start is nothing to another one's. */
static void
forget_other(struct arena *a, struct vocabulary *v, int en, int way)
{
	struct arena other = { 0 };
	struct vocabulary *w = word_new(&other);
	int english = word_language(w, "english"), met = word_class(w, "met");
	struct tokens tokens, first, again;

	add(w, english, met, "by night\nby\n");
	first = read(a, w, english, "by night");
	word_note(w, first.at, first.n);
	tokens = read(a, v, en, "by painting fences");
	word_note(v, tokens.at, tokens.n);
	word_rest(w);
	again = read(a, w, english, "by night and by day");
	word_note(w, again.at, again.n);
	expect(word_match(v, en, way, tokens.at, tokens.at + tokens.n, NULL) ==
		       2 &&
		   word_match(w, english, met, again.at, again.at + again.n,
		       NULL) == 2 &&
		   word_match(w, english, met, again.at + 3, again.at + again.n,
		       NULL) == 1,
	    "one vocabulary forgets, another does not");
	expect(match(a, w, english, met, "repainted", NULL) == 0 &&
		   match(a, v, en, way, "repainted", NULL) == 1 &&
		   match(a, w, english, met, "repainted", NULL) == 0,
	    "the stems of one are none of the other's");
	word_rest(w);
	arena_free(&other);
}

/* An entry with alternatives is as many entries, none of them nested. */
static void
alternatives(struct arena *a, struct vocabulary *v, int en)
{
	int who = word_class(v, "who"), value = 0;
	static char many[2000] = "goal";
	static const char *const bad[] = {
		"[a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b]"
		"[a|b][a|b][a|b][a|b][a|b]\n",
		"[a|b|c|d|e|f|g|h] [a|b|c|d|e|f|g|h] [a|b|c|d|e|f|g|h] "
		"[a|b|c|d|e|f|g|h] [a|b|c|d|e|f|g|h] [a|b|c|d|e|f|g|h]\n",
		"[|]\n",
		many,
	};

	memset(many + 4, ' ', sizeof many - 10);
	memcpy(many + sizeof many - 6, "[a|b]", 5);
	add(v, en, who, "[the|our] [boat club|choir] sing~ = 5\n[x] done\n");
	expect(match(a, v, en, who, "our boat club sings", &value) == 4 &&
		   value == 5 && match(a, v, en, who, "the choir sings", NULL),
	    "each way to take the alternatives");
	expect(match(a, v, en, who, "boat club sings", NULL) == 0,
	    "no way without one of them");
	expect(match(a, v, en, who, "[x] done", NULL) == 4,
	    "brackets without alternatives are marks");
	add(v, en, who, "[odd [pair|even] sum\n");
	expect(match(a, v, en, who, "even sum", NULL) == 2 &&
		   match(a, v, en, who, "odd [pair sum", NULL) == 4,
	    "a bracket among them is a mark");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		expect(word_add_list(v, en, who, bad[i], strlen(bad[i])) == 1,
		    "too many alternatives, or none");
}

int
main(void)
{
	struct arena a = { 0 };
	struct vocabulary *v = word_new(&a);
	int en = word_language(v, "english"), fr = word_language(v, "french");
	int way = word_class(v, "way"), grow = word_class(v, "grow");
	static const char *const both[] = { "grow", "way" };
	static const char *const ways[] = { "way" };
	size_t found;
	struct tokens tokens;
	int value = -1;

	add(v, en, way, "by ~ing # a means\n~ing = 3\nmorning = 0\n");
	add(v, fr, way, "en ~ant\nen l ~ant = 2\n");
	add(v, en, grow, "paint~\nby painting fences = 9\n");

	expect(match(&a, v, en, way, "by painting fences", NULL) == 2,
	    "a phrase takes a word by its ending");
	expect(
	    match(&a, v, en, way, "Painting fences", &value) == 1 && value == 3,
	    "an ending alone");
	expect(
	    match(&a, v, en, way, "morning walks", &value) == 1 && value == 0,
	    "a whole word goes before its ending");
	add(v, fr, way, "afin d' = 4\n");
	expect(match(&a, v, fr, way, "afin d'aller", &value) == 2 && value == 4,
	    "an entry that ends in an apostrophe");
	add(v, en, grow, "~ng = 7\n");
	expect(match(&a, v, en, grow, "fencing", &value) == 1 && value == 7 &&
		   match(&a, v, en, way, "fencing", NULL) == 1,
	    "a word is known by each of its endings");
	expect(match(&a, v, en, way, "\xcc\x81", NULL) == 0,
	    "a mark alone is a word of no letters");
	expect(match(&a, v, en, way, "ing", NULL) == 0,
	    "an ending is no word of its own");
	expect(
	    match(&a, v, fr, way, "en l'écrivant", &value) == 3 && value == 2,
	    "an ending behind an apostrophe");
	expect(match(&a, v, fr, way, "painting", NULL) == 0,
	    "an ending belongs to its language");
	expect(match(&a, v, en, grow, "painters", NULL) == 0 &&
		   match(&a, v, en, grow, "painted", NULL) == 1,
	    "a stem");
	expect(
	    match(&a, v, en, grow, "stitched", NULL) == 0, "a stem of no list");
	add(v, en, grow, "stitch~\n");
	expect(match(&a, v, en, grow, "stitched", NULL) == 1,
	    "a stem that a list has come to have");
	tokens = read(&a, v, en, "by painting fences");
	expect(hits(v, en, both, 2, &tokens, 4) == 2, "every entry");
	expect(hits(v, en, both, 2, &tokens, 1) == 1,
	    "no more hits than there is room for");
	expect(hits(v, en, ways, 1, &tokens, 4) == 1,
	    "no classes but those that are asked for");
	word_note(v, tokens.at, tokens.n);
	expect(word_begins(tokens.at, &word_set(v, ways, 1)->group) &&
		   !word_begins(tokens.at + 2, &word_set(v, ways, 1)->group),
	    "whether an entry of any of them starts");
	tokens = read(&a, v, en, "painting");
	word_note(v, tokens.at, tokens.n);
	found = hits(v, en, both, 2, &tokens, 4);
	expect(found > 0 && hits(v, en, both, 2, &tokens, 4) == found &&
		   hits(v, fr, both, 2, &tokens, 4) == 0 &&
		   hits(v, en, ways, 1, &tokens, 4) < found,
	    "what was kept is of its list and language");
	read_long(&a, v);
	thirds(&a, v, en, way);
	add(v, en, way, "repaint~\n");
	forget_other(&a, v, en, way);
	alternatives(&a, v, en);
	arena_free(&a);
	return expect_report();
}
