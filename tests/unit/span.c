/* Every word of generated Markdown is found at its own bytes: the constructs
 * in which libcmark's own positions are wrong, in random company. Paths of
 * documents may be given: then each run of them is held against its source. */

#include "base/arena.h"
#include "document/document.h"
#include "expect.h"
#include "text/text.h"
#include "word/word.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DOCUMENTS = 4000, WORDS_MAX = 4000, SIZE = 1 << 18, DEEPEST = 4 };

static unsigned long words_seen, words_unaligned, blocks_seen, blocks_lost;

/* A visible word and the source bytes that it was written as. */
struct expected {
	char text[40];
	uint32_t start, end;
};

struct container {
	bool quote;
	unsigned width;
};

static char source[SIZE];
static uint32_t n_source;
static unsigned column;
static struct expected words[WORDS_MAX];
static size_t n_words;
static unsigned serial, references;
static struct container containers[DEEPEST * 2];
static unsigned n_containers;
static const char *line_end;
static bool may_break, line_start;
static enum { ANY, NO_MARKUP, ONLY_NAMES } plainness; /* of words */
static uint64_t state;

static unsigned
below(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)(state >> 33) % n;
}

static void
put(const char *s)
{
	for (; *s; s++) {
		if (n_source < SIZE - 1)
			source[n_source++] = *s;
		column += *s == '\t' ? 4 - column % 4 : 1;
	}
}

static void
put_blanks(unsigned n)
{
	while (n-- > 0)
		put(" ");
}

/* A name that occurs once in the document: letters only. */
static void
name(char out[8], char first)
{
	unsigned n = ++serial;

	out[0] = first;
	for (int i = 1; i < 6; i++, n /= 20)
		out[i] = "bcdfghjklmnpqrstvwxz"[n % 20];
	out[6] = '\0';
}

static void
put_hidden(void)
{
	char word[8];

	name(word, 'u');
	put(word);
}

static void
promise(const char *text, uint32_t start)
{
	if (n_words == WORDS_MAX)
		return;
	snprintf(words[n_words].text, sizeof words[n_words].text, "%s", text);
	words[n_words].start = start;
	words[n_words++].end = n_source;
}

/* A word, now and then one that is written otherwise than it reads. */
static void
put_word(void)
{
	static const struct {
		const char *written, *read;
	} parts[] = {
		{ "&eacute;", "\303\251" },
		{ "&#233;", "\303\251" },
		{ "&#xE9;", "\303\251" },
		{ "\303\251", "\303\251" },
		{ "e\314\201", "e\314\201" },
		{ "&Eacute;&egrave;", "\303\211\303\250" },
		{ "&fjlig;", "fj" },
		{ "*o*", "o" },
		{ "**o**", "o" },
		{ "<b>o</b>", "o" },
		{ "[o](u)", "o" },
	};
	char first[8], text[40];
	uint32_t start = n_source;
	unsigned part = below(60);

	if (plainness == ONLY_NAMES)
		part = 60;
	else if (plainness == NO_MARKUP && part > 6)
		part = 60;
	name(first, 'q');
	put(first);
	if (part < sizeof parts / sizeof *parts) {
		put(parts[part].written);
		put("y");
		snprintf(text, sizeof text, "%s%sy", first, parts[part].read);
		promise(text, start);
	} else {
		promise(first, start);
	}
	line_start = false;
}

/* What continues the containers on a further line; lazily: not all of it. */
static void
put_prefix(bool lazy)
{
	static const char *const quotes[] = { "> ", "> ", " > ", "  > ",
		"   > " };
	unsigned n = lazy ? below(n_containers + 1) : n_containers;

	for (unsigned i = 0; i < n; i++) {
		if (containers[i].quote)
			put(quotes[below(5)]);
		else if (column % 4 == 0 && containers[i].width == 4 &&
			 below(2))
			put("\t");
		else
			put_blanks(containers[i].width);
	}
}

static void
put_line(void)
{
	put(line_end);
	column = 0;
}

/* A line break inside a paragraph, the next line lazy or indented. */
static void
put_break(void)
{
	static const char *const before[] = { "", "", "", " ", "\t", "  ",
		"   ", "\\" };
	static const char *const after[] = { "", "", "", " ", "  ", "\t",
		"      " };

	put(before[below(8)]);
	put_line();
	put_prefix(n_containers > 0 && below(3) == 0);
	put(after[below(7)]);
	line_start = true;
}

static void
put_space(void)
{
	if (may_break && below(5) == 0)
		put_break();
	else
		put(below(12) ? " " : below(2) ? "  " : "\t");
}

static void
put_words(unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		if (i > 0)
			put_space();
		put_word();
	}
}

static void
put_pair(const char *open, const char *close, unsigned n)
{
	int before = plainness;

	plainness = *open == '`' || *open == '<' ? ONLY_NAMES : NO_MARKUP;
	put(open);
	put_words(n);
	put(close);
	plainness = before;
}

/* "(to "title")" in its many forms, or a reference. */
static void
put_tail(void)
{
	static const char *const titles[] = { " \"", "\"", " '", "'", " (",
		")" };
	char label[32];
	unsigned title = below(3);

	switch (below(6)) {
	case 0:
		put("(http://e.x/a(b)c\\)d)");
		break;
	case 1:
		put("(<a b\\>c> )");
		break;
	case 2:
		put("(");
		if (may_break && below(2)) {
			put_line();
			put_prefix(below(3) == 0);
		}
		put("/u");
		put(titles[title * 2]);
		put_hidden();
		if (may_break && below(2)) {
			put_line();
			put_prefix(false);
		} else {
			put(" &amp; ");
		}
		put_hidden();
		put(titles[title * 2 + 1]);
		put(" )");
		break;
	case 3:
		snprintf(label, sizeof label, "[ref %u]", ++references);
		put(label);
		break;
	default:
		put("(/u)");
		break;
	}
}

static void put_element(unsigned depth);

static void
put_elements(unsigned n, unsigned depth)
{
	for (unsigned i = 0; i < n; i++) {
		if (i > 0)
			put_space();
		put_element(depth);
	}
}

static void
put_nested(const char *open, const char *close, unsigned depth)
{
	int before = plainness;

	plainness = NO_MARKUP;
	put(open);
	put_word();
	put_space();
	put_elements(1 + below(2), depth + 1);
	put_space();
	put_word();
	put(close);
	plainness = before;
}

/* Things that begin no word, or hide one. */
static void
put_oddity(void)
{
	static const char *const odd[] = { "\\*", "&amp;", "&amp;amp;",
		"&nosuch;", "AT&T", "\\\\", "\\q", "&lt;b&gt;", "*", "_", "\\`",
		"[", "]", "![", "&#0;", "<", "&copy", "\360\237\230\200",
		"\342\200\224", "&nbsp;", "!", "&NotEqualTilde;", "~~~",
		"==", "~~", "~", "|", "\\&amp;", "[]", "&", "\\[", "{x}", "<%",
		"&ngE;", "\302\240" };

	put(odd[below(sizeof odd / sizeof *odd)]);
}

static void
put_hidden_element(void)
{
	put_word();
	switch (below(6)) {
	case 0:
		put(" ![alt](u)");
		break;
	case 1:
		put(" ![");
		put_hidden();
		put(" *");
		put_hidden();
		put("*](u 't')");
		break;
	case 2:
		put(" <!-- ");
		put_hidden();
		put(" -->");
		break;
	case 3:
		put(" {{ ");
		put_hidden();
		put(" }}");
		break;
	case 4:
		put(" {% ");
		put_hidden();
		put(" %}");
		break;
	default:
		put(" <span title=\"");
		put_hidden();
		put("\">");
		break;
	}
}

static void
put_element(unsigned depth)
{
	static const struct {
		const char *open, *close;
	} pairs[] = { { "*", "*" }, { "**", "**" }, { "***", "***" },
		{ "_", "_" }, { "__", "__" }, { "~~", "~~" }, { "==", "==" },
		{ "`", "`" }, { "`` ` ", " ``" }, { "<b>", "</b>" },
		{ "<i\tclass='x'>", "</i>" }, { "\"", "\"" }, { "(", ")" } };
	unsigned pair = below(sizeof pairs / sizeof *pairs);

	/* At a line's start some of this would begin a block. */
	if (line_start || depth > 3) {
		put_word();
		return;
	}
	switch (below(12)) {
	case 0:
	case 1:
	case 2:
		put_pair(pairs[pair].open, pairs[pair].close, 1 + below(3));
		break;
	case 3:
		pair = below(7);
		put_nested(pairs[pair].open, pairs[pair].close, depth);
		break;
	case 4:
		put_pair("[", "]", 1 + below(3));
		put_tail();
		break;
	case 5:
		put_oddity();
		put(" ");
		put_word();
		break;
	case 6:
		put_hidden_element();
		break;
	case 7:
		put_pair("<http://", "/&amp;\\*>", 1);
		break;
	default:
		put_words(1 + below(4));
		break;
	}
}

static void
put_inlines(unsigned n, bool breaks)
{
	may_break = breaks;
	line_start = true;
	put_elements(n, 0);
	may_break = false;
}

static void
put_definitions(void)
{
	for (unsigned n = below(3); n > 0; n--) {
		put("[");
		put_hidden();
		put("]: ");
		if (below(3) == 0) {
			put_line();
			put_prefix(false);
		}
		put("/u");
		if (below(2)) {
			put(" 'a");
			put_line();
			put_prefix(false);
			put("title'");
		}
		put_line();
		put_prefix(false);
	}
}

static void
put_table(void)
{
	unsigned columns = 1 + below(3), rows = 1 + below(3);

	for (unsigned i = 0; i <= rows; i++) {
		for (unsigned j = 0; j < columns; j++) {
			put(below(2) ? "| " : "|\t");
			put_word();
			if (below(3) == 0) {
				put(" a\\|b ");
				put_word();
			}
			if (below(3) == 0)
				put_pair(" **", "** ", 2);
			if (below(6) == 0)
				put_pair(" [", "](/u)", 1);
			if (below(6) == 0)
				put_pair(" `a|", "b`", 0);
		}
		put(" |");
		put_line();
		if (i == 0) {
			put_prefix(false);
			for (unsigned j = 0; j < columns; j++)
				put(below(2) ? "|---" : "| :-: ");
			put("|");
			put_line();
		}
		if (i < rows)
			put_prefix(false);
	}
}

static void put_blocks(unsigned n, unsigned depth, bool open);

static void
put_list(unsigned depth)
{
	static const char *const markers[] = { "-", "*", "+", "1.", "10)" };
	const char *marker = markers[below(5)];
	unsigned n = 1 + below(3);

	for (unsigned i = 0; i < n; i++) {
		struct container *item = &containers[n_containers];
		unsigned start = column, indent = i > 0 ? below(2) : 0;

		if (i > 0)
			put_prefix(false);
		start = column;
		put_blanks(indent);
		put(marker);
		if (column % 4 == 3 && below(2))
			put("\t");
		else
			put_blanks(1 + below(4));
		item->quote = false;
		item->width = column - start;
		n_containers++;
		if (below(4) == 0) {
			put(below(2) ? "[ ] " : "[x]  ");
			put_inlines(3, true);
			put_line();
			n_containers--;
			continue;
		}
		put_blocks(1 + below(2), depth + 1, true);
		n_containers--;
	}
}

static void
put_quote(unsigned depth)
{
	put(below(2) ? "> " : ">");
	containers[n_containers].quote = true;
	n_containers++;
	put_blocks(1 + below(2), depth + 1, true);
	n_containers--;
}

static void
put_html(void)
{
	if (below(2)) {
		put("<details><summary>");
		may_break = false;
		put_words(3);
		put("</summary>");
		put_line();
		put_prefix(false);
		put("</details>");
	} else {
		put("<!-- ");
		put_hidden();
		put_line();
		put_prefix(false);
		put_hidden();
		put(" -->");
	}
	put_line();
}

static void
put_fence(void)
{
	put("```");
	put_line();
	put_prefix(false);
	put_hidden();
	put_line();
	put_prefix(false);
	put("```");
	put_line();
}

static void
put_block(unsigned depth)
{
	switch (below(depth < DEEPEST ? 16 : 8)) {
	case 0:
		put(below(2) ? "## " : "#\t");
		put_inlines(3, false);
		put(below(2) ? " ##" : "");
		put_line();
		break;
	case 1:
		put_inlines(3, true);
		put_line();
		put_prefix(false);
		put(below(2) ? "===" : " ---");
		put_line();
		break;
	case 2:
		put_table();
		break;
	case 3:
		put_html();
		break;
	case 4:
		put_fence();
		break;
	case 8:
	case 9:
	case 10:
	case 11:
		put_list(depth);
		break;
	case 12:
	case 13:
		put_quote(depth);
		break;
	default:
		if (below(4) == 0)
			put_definitions();
		else
			put_blanks(n_containers == 0 ? below(4) : 0);
		put_inlines(1 + below(9), true);
		put_line();
		break;
	}
}

/* open: the first block's prefix is written already. */
static void
put_blocks(unsigned n, unsigned depth, bool open)
{
	for (unsigned i = 0; i < n; i++) {
		if (!open || i > 0) {
			put_prefix(false);
			put_line();
			put_prefix(false);
		}
		put_block(depth);
	}
}

static void
generate(unsigned seed)
{
	char line[64];

	state = 88172645463325252u + seed * 0x9e3779b97f4a7c15u;
	n_source = column = serial = references = n_containers = 0;
	n_words = 0;
	line_end = seed % 5 == 1 ? "\r\n" : seed % 5 == 2 ? "\r" : "\n";
	put_blocks(1 + below(6), 0, true);
	put_line();
	for (unsigned i = 1; i <= references; i++) {
		snprintf(line, sizeof line, "[ref %u]: /u", i);
		put(line);
		put_line();
	}
	source[n_source] = '\0';
}

static void
report(const char *what, const char *detail, unsigned seed)
{
	failed++;
	if (failed > 20)
		return;
	printf("document %u: %s: %s\n", seed, what, detail);
}

/* Each run stands in the source as it says; runs and tokens are in order. */
static bool
check_runs(const struct document *d)
{
	const char *bytes = d->text->bytes;

	for (size_t i = 0; i < d->n_runs; i++) {
		const struct run *run = &d->runs[i];

		if (run->source + run->source_len > d->text->len ||
		    run->plain + run->len > d->n_plain)
			return false;
		if (!run->decoded && memcmp(bytes + run->source,
					 d->plain + run->plain, run->len) != 0)
			return false;
		if (i > 0 && run->plain < run[-1].plain + run[-1].len)
			return false;
	}
	for (uint32_t i = 0; i < d->tokens.n; i++) {
		const struct token *t = &d->tokens.at[i];
		struct span s =
		    document_token_source(d, (struct span){ i, i + 1 });

		if (i > 0 && t->start < token_end(&t[-1]))
			return false;
		if (s.end - s.start == t->len &&
		    memcmp(bytes + s.start, d->plain + t->start,
			s.end - s.start) == 0)
			continue;
		if (t->kind == TOKEN_NUMBER && s.end > s.start)
			return false;
	}
	return true;
}

static void
count_blocks(const struct document *d)
{
	size_t run = 0;

	for (int i = 0; i < d->n_blocks; i++) {
		while (run < d->n_runs &&
		       d->runs[run].plain < d->blocks[i].text.start)
			run++;
		blocks_seen++;
		if (run < d->n_runs && d->runs[run].decoded &&
		    d->runs[run].source_len == 0)
			blocks_lost++;
	}
}

/* Every word is a token, in order, and leads to its own bytes, or, in a block
 * that could not be aligned, to nothing. */
static void
check_words(const struct document *d, unsigned seed)
{
	uint32_t at = 0;

	for (size_t i = 0; i < n_words; i++) {
		const struct expected *w = &words[i];
		size_t len = strlen(w->text);
		const struct token *t = d->tokens.at;
		struct span s;

		while (at < d->tokens.n &&
		       (t[at].len != len ||
			   memcmp(d->plain + t[at].start, w->text, len) != 0))
			at++;
		if (at == d->tokens.n) {
			report("a word is lost", w->text, seed);
			return;
		}
		s = document_token_source(d, (struct span){ at, at + 1 });
		words_seen++;
		if (s.start == s.end)
			words_unaligned++;
		else if (s.start != w->start || s.end != w->end)
			report("a word is elsewhere", w->text, seed);
		at++;
	}
	passed++;
}

static void
check_hidden(const struct document *d, unsigned seed)
{
	for (size_t i = 0; i < d->tokens.n; i++) {
		const struct token *t = &d->tokens.at[i];

		struct span at = { (uint32_t)i, (uint32_t)i + 1 };
		struct span where = document_token_source(d, at);

		if (t->len == 6 && d->plain[t->start] == 'u' &&
		    where.start < where.end)
			report("a hidden word is seen", "", seed);
	}
}

static void
check_files(int argc, char **argv, struct arena *a, struct vocabulary *v)
{
	static char bytes[1 << 22];

	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");
		struct document d;
		struct text text;
		size_t len;

		if (!file) {
			failed++;
			printf("%s: cannot be read\n", argv[i]);
			continue;
		}
		len = fread(bytes, 1, sizeof bytes - 1, file);
		fclose(file);
		bytes[len] = '\0';
		text_decode(&text, a, argv[i], bytes, len, NULL);
		document_read(&d, a, &text, v);
		count_blocks(&d);
		words_seen += d.tokens.n;
		if (!expect_that(check_runs(&d)))
			printf("%s: a run is not where it says\n", argv[i]);
		arena_reset(a);
	}
}

int
main(int argc, char **argv)
{
	struct arena process = { 0 }, a = { 0 };
	struct vocabulary *v = word_new(&process);
	unsigned only = getenv("SEED") ? (unsigned)atoi(getenv("SEED")) : 0;

	check_files(argc, argv, &a, v);
	for (unsigned i = 1; argc == 1 && i <= DOCUMENTS; i++) {
		struct document d;
		struct text text;

		if (only && i != only)
			continue;
		generate(i);
		if (only)
			fwrite(source, 1, n_source, stderr);
		text_decode(&text, &a, "generated", source, n_source, NULL);
		document_read(&d, &a, &text, v);
		if (!check_runs(&d))
			report("a run is not where it says", "", i);
		check_words(&d, i);
		check_hidden(&d, i);
		count_blocks(&d);
		arena_reset(&a);
	}
	if (blocks_lost * 1000 > blocks_seen || getenv("SHOW"))
		printf("%lu words, %lu in blocks not aligned: %lu of %lu\n",
		    words_seen, words_unaligned, blocks_lost, blocks_seen);
	expect(blocks_lost * 1000 <= blocks_seen, "blocks are aligned");
	arena_free(&a);
	arena_free(&process);
	return expect_report();
}
