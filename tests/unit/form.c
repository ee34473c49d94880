/* The trie of date forms made flat: what leads on from a node. */

#include "expect.h"

#include "date/form.h"

#include "base/arena.h"
#include "date/form_part.h"
#include "word/token.h"
#include "word/word.h"

#include <stdio.h>
#include <string.h>

static struct arena arena;
static struct vocabulary *v;

static const struct forms *
load(const char *table)
{
	static const char months[] = "march = 3\nmay = 5\n";

	v = word_new(&arena);
	word_language(v, "en");
	word_add_list(v, 0, word_class(v, "month"), months, sizeof months - 1);
	expect(form_add(v, &arena, 0, table, strlen(table)) == 0, table);
	return form_table(v, 0);
}

/* Whether a form may begin at the text's token with this index. */
static bool
may(const struct forms *f, const char *text, size_t at)
{
	struct tokens tokens = { 0 };

	token_scan(&arena, &tokens, v, text, 0, (uint32_t)strlen(text));
	word_stem(v, 0, tokens.at, tokens.at + tokens.n);
	word_note(v, tokens.at, tokens.n);
	return form_start_may(
	    f, tokens.at + at, tokens.at, tokens.at + tokens.n);
}

static void
starts(void)
{
	const struct forms *f = load("by := by | till | until | due | before "
				     "| eta | ends\n"
				     "{by} {month} = end month\n"
				     "{by} the {day} of {month} = end day\n"
				     "{year}-{mm} = month\n"
				     "{day} {month} = day\n"
				     "^ {month} $ = month\n");

	expect(may(f, "by March", 0), "a word and a list behind it");
	expect(may(f, "all by the 3", 1), "a word and a word behind it");
	expect(!may(f, "all by hand", 1), "nothing that goes on");
	expect(!may(f, "all by", 1), "nothing behind it");
	expect(may(f, "March", 0), "what must come first");
	expect(!may(f, "in March", 1), "and comes second");
	expect(may(f, "in 2027-03", 1), "a number");
	expect(may(f, "on 3 March", 1), "a number and a list behind it");
	expect(!may(f, "on 3 hands", 1), "a number and no more");
	expect(!may(f, "on 300 March", 1), "a number with too many digits");
	expect(!may(f, "all hands", 0), "words of no form");
}

/* Seven ways to one place are a join; the words behind it lead on from each. */
static void
joins(void)
{
	const struct forms *f = load("by := by | till | until | due | before "
				     "| eta | ends\n"
				     "{by} the {month} = end month\n"
				     "{by} May = end month\n");
	uint32_t the = word_id(v, "the", 3), till = word_id(v, "till", 4);
	const struct form_edge *edges;
	size_t n;

	edges = form_flat_words(f, 0, till, &n);
	expect(n == 1, "one edge over a word");
	if (n == 1)
		form_flat_words(f, edges->to, the, &n);
	expect(n == 1, "the edge behind the join");
	form_flat_words(f, 0, the, &n);
	expect(n == 0, "and not from the root");
	for (size_t i = 0; i < f->n_flat; i++)
		if (f->flat[i].element == FORM_JOIN)
			expect(false, "no join is left");
	expect(may(f, "by May", 0), "a word with a capital");
}

/* Two ways over the same words are one, which leads where both do. */
static void
unites(void)
{
	const struct forms *f = load("by := by | till | until | due | before "
				     "| eta | ends\n"
				     "{by} the {month} = end month\n"
				     "by the {day} of {month} = end day\n");
	const struct form_edge *edges;
	size_t n;

	edges = form_flat_words(f, 0, word_id(v, "by", 2), &n);
	if (n == 1)
		form_flat_words(f, edges->to, word_id(v, "the", 3), &n);
	expect(n == 1, "one edge over the second word");
	expect(may(f, "by the March", 0), "a list behind it");
	expect(may(f, "by the 3", 0), "or a number");
}

/* As many joins one behind another as are looked through are so, too, behind
 * two ways that were united. */
static void
unites_before_joins(void)
{
	char table[1024] = "by := by | till | until | due | before "
			   "| eta | ends\n"
			   "{by} the {month} = end month\n"
			   "by the";
	const struct form_edge *edges;
	const struct forms *f;
	size_t n;

	for (int i = 0; i < 16; i++)
		strcat(table, " [a|b|c|d|e|f]");
	strcat(table, " {year} = end year\n");
	f = load(table);
	edges = form_flat_words(f, 0, word_id(v, "by", 2), &n);
	if (n == 1)
		edges = form_flat_words(f, edges->to, word_id(v, "the", 3), &n);
	expect(n == 1, "one edge over the second word");
	expect(f->nodes[edges->to].may & FORM_MAY_NUMBER,
	    "the number behind sixteen joins");
}

/* What would take two to the power of its length stays as it is. */
static void
stays_small(void)
{
	char table[512] = "";
	const struct forms *f;

	for (int i = 0; i < 24; i++)
		strcat(table, i == 12 ? "may " : "[june|may] ");
	strcat(table, "{year} = month\n");
	f = load(table);
	expect(f->n_nodes < 10000, "no more nodes than some for each");
	expect(may(f, "june may may 2027", 0), "and they are read");
}

/* A large table has no more united nodes for its size. */
static void
stays_small_when_large(void)
{
	static char table[1 << 18];
	size_t len = 0;
	const struct forms *f;

	for (int i = 0; i < 2000; i++) {
		for (int k = i % 11; k > 0; k--)
			len += (size_t)sprintf(table + len, "[june|may] ");
		len += (size_t)sprintf(table + len, "x%c%c%c {year} = year\n",
		    'a' + i / 400, 'a' + i / 20 % 20, 'a' + i % 20);
	}
	f = load(table);
	expect(f->n_nodes - f->united < 6000, "few nodes are united");
	expect(may(f, "june may xbcd 2027", 0), "and they are read");
}

/* A table that is added to is made flat anew. */
static void
adds(void)
{
	static const char more[] = "late {month} = month\n";
	const struct forms *f = load("{month} {year} = month\n");

	expect(!may(f, "it is late May", 2), "not yet");
	word_rest(v);
	expect(form_add(v, &arena, 0, more, sizeof more - 1) == 0, more);
	expect(may(f, "it is late May", 2), "now");
	expect(may(f, "it is May 2027", 2), "and still");
}

int
main(void)
{
	starts();
	joins();
	unites();
	unites_before_joins();
	stays_small();
	stays_small_when_large();
	adds();
	word_rest(v);
	arena_free(&arena);
	return expect_report();
}
