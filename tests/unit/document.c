/* What blocks a document has, what is left out of them, and that its encoding
 * and line ends make no difference. */

#include "document/document.h"

#include "base/arena.h"
#include "expect.h"
#include "rule/page.h"
#include "rule/rule.h"
#include "text/text.h"

#include <iconv.h>
#include <stdio.h>
#include <string.h>

enum { SIZE = 8192 };

static struct arena process, arena, other;
static struct vocabulary *words;

static void
check(bool good, const char *what, const char *input)
{
	if (!expect_that(good))
		printf("%s: %s\n", what, input);
}

static void
read_text(struct document *d, struct text *text, struct arena *a,
    const char *bytes, size_t len, const char *encoding)
{
	text_decode(text, a, "x.md", bytes, len, encoding);
	document_read(d, a, text, words);
}

/* One line a block: what it is and where, then its text. */
static void
print_block(char *out, const struct document *d, const struct block *b)
{
	static const char *const kinds[] = { "meta", "h", "item", "p", "cell",
		"summary" };
	static const char tasks[] = " ox~";

	out += sprintf(out, "%u-%u %s", b->line, b->end_line, kinds[b->kind]);
	if (b->kind == BLOCK_HEADING)
		out += sprintf(out, "%d", b->level);
	if (b->key)
		out += sprintf(out, " %s", b->key);
	if (b->depth > 0)
		out += sprintf(out, " depth%d", b->depth);
	if (b->quote > 0)
		out += sprintf(out, " quote%d", b->quote);
	if (b->item != BLOCK_NONE)
		out += sprintf(out, " in%d", b->item);
	if (b->ordered)
		out += sprintf(out, " #%d", b->ordinal);
	if (b->task != TASK_NONE)
		out += sprintf(out, " [%c]", tasks[b->task]);
	if (b->table > 0)
		out += sprintf(out, " %d:%d,%d", b->table, b->row, b->column);
	out += sprintf(out, ": %.*s\n", (int)(b->text.end - b->text.start),
	    d->plain + b->text.start);
}

static void
check_blocks(const char *input, const char *want)
{
	static char got[SIZE];
	struct document d;
	struct text text;

	arena_reset(&arena);
	read_text(&d, &text, &arena, input, strlen(input), NULL);
	got[0] = '\0';
	for (int i = 0; i < d.n_blocks; i++)
		print_block(got + strlen(got), &d, &d.blocks[i]);
	for (size_t i = 0; i < d.n_complaints; i++) {
		uint32_t at = d.complaints[i].source.start;
		uint32_t line = text_line(&text, at);

		sprintf(got + strlen(got), "%u:%u complaint %s\n", line,
		    text_column(&text, line, at, TEXT_CHAR),
		    d.complaints[i].rule);
	}
	check(strcmp(got, want) == 0, got, input);
}

static void
test_blocks(void)
{
	check_blocks("# A *b* #\n\nC\nd\n--\n\ne\\\nf  \ng\n",
	    "1-1 h1: A b\n3-5 h2: C\nd\n7-9 p: e\nf\ng\n");
	check_blocks("- a\n  b\n\n  c\n  1) d\n     - e\n  2) f\n* g\n",
	    "1-2 item depth1: a\nb\n4-4 p depth1 in0: c\n"
	    "5-5 item depth2 in0 #1: d\n6-6 item depth3 in2: e\n"
	    "7-7 item depth2 in0 #2: f\n8-8 item depth1: g\n");
	check_blocks("- [ ] a\n- [x] b\n- [X]\n- [~] c\n- [x](u) d\n- [-]e\n",
	    "1-1 item depth1 [o]: a\n2-2 item depth1 [x]: b\n"
	    "4-4 item depth1 [~]: c\n5-5 item depth1: x d\n"
	    "6-6 item depth1: [-]e\n");
	check_blocks("> a\nb\n> > c\n", "1-2 p quote1: a\nb\n"
					"3-3 p quote2: c\n");
	check_blocks("a\n\n```\nb\n```\n\n    c\n\n<!-- d -->\n\n"
		     "<style>\ne\n</style>\n\n<script>f</script>\n",
	    "1-1 p: a\n");
	check_blocks("a ![b](c) {{ d }} <!-- e --> <b title='f'>g</b>\n\n"
		     "{% include h %}\n\n<%\ni\n%>\n\n![j][k]\n\n[k]: l 'm'\n",
	    "1-1 p: a    g\n");
	check_blocks("a &amp; b&eacute; \\* ~~c *d*~~ ==e== ~~ f\n",
	    "1-1 p: a & b\303\251 * c d e ~~ f\n");
	check_blocks("<details>\n<summary><b>A</b> &lt; B</summary>\n\nC\n\n"
		     "</details>\n",
	    "2-2 summary: A < B\n4-4 p: C\n");
	check_blocks("<h2 align=\"center\">A\nb</h2>\n", "1-2 h2: A\nb\n");
	check_blocks("- x\n\n  <ol>\n  <li>a</li><li>b <i>c</i>\n"
		     "  <ul><li>d</li><!-- e --><li>f</ul><li>g</ol>\n\n"
		     "<li>h</li>\n",
	    "1-1 item depth1: x\n4-4 item depth2 in0 #1: a\n"
	    "4-4 item depth2 in0 #2: b c\n5-5 item depth3 in2: d\n"
	    "5-5 item depth3 in0: f\n5-5 item depth2 in0 #3: g\n"
	    "7-7 item depth1: h\n");
}

static void
test_tables(void)
{
	check_blocks("a | b\n--|:-:\n*c* | `d|e`\nf \\| g | |\n",
	    "1-1 cell 1:0,0: a\n1-1 cell 1:0,1: b\n3-3 cell 1:1,0: c\n"
	    "3-3 cell 1:1,1: d|e\n4-4 cell 1:2,0: f | g\n");
	check_blocks("- x\n\n  | a |\n  |---|\n  | b |\n",
	    "1-1 item depth1: x\n3-3 cell depth1 in0 1:0,0: a\n"
	    "5-5 cell depth1 in0 1:1,0: b\n");
	check_blocks("text\n| a | b |\n|---|---|\n| c | d |\n",
	    "1-1 p: text\n2-2 cell 1:0,0: a\n2-2 cell 1:0,1: b\n"
	    "4-4 cell 1:1,0: c\n4-4 cell 1:1,1: d\n");
	check_blocks("a | b\n---|---|---\n", "1-2 p: a | b\n---|---|---\n");
	check_blocks("<table>\n<tr><th>a</th><th>b</th></tr>\n"
		     "<tr><td>c\nd<td><i>e</i></tr></table>\n",
	    "2-2 cell 1:0,0: a\n2-2 cell 1:0,1: b\n"
	    "3-4 cell 1:1,0: c\nd\n4-4 cell 1:1,1: e\n");
}

static void
test_meta(void)
{
	check_blocks("---\nTitle: 'A ''b'\ngoal:\n  due: 2027-01-31 # x\n"
		     "tags: [c, d]\nlong: >\n  e\n  f\n...\n# G\n",
	    "2-2 meta title: A 'b\n4-4 meta goal.due: 2027-01-31\n"
	    "5-5 meta tags: c\n5-5 meta tags: d\n6-8 meta long: e f\n"
	    "10-10 h1: G\n");
	check_blocks("---\nkey: [a\n---\nb\n",
	    "4-4 p: b\n3:1 complaint broken-front-matter\n");
	check_blocks("---\n\na\n\n---\nb\n", "3-3 p: a\n6-6 p: b\n");
	check_blocks("Title: A b\nDate: 2027-01-01\n\nText\n",
	    "1-1 meta title: A b\n2-2 meta date: 2027-01-01\n4-4 p: Text\n");
	check_blocks("Titre: \303\211t\303\251\r\n\r\nTexte\r\n",
	    "1-1 meta titre: \303\211t\303\251\n3-3 p: Texte\n");
	check_blocks(
	    "Goal: run far\n\nText\n", "1-1 p: Goal: run far\n3-3 p: Text\n");
	check_blocks("---\n---\na\n", "3-3 p: a\n");
	check_blocks("---\na: b\n---\n", "2-2 meta a: b\n");
}

static void
test_indented_list(void)
{
	check_blocks("# G\n\t\t- a\n\t\t- [ ] b\n\t\t\t1. *c*\n\n\t\t- d\n",
	    "1-1 h1: G\n2-2 item depth1: a\n3-3 item depth1 [o]: b\n"
	    "4-4 item depth2 in2 #1: c\n6-6 item depth1: d\n");
	check_blocks("a\n\n    - b\n    c\n", "1-1 p: a\n");
	check_blocks("a\n\n```\n- b\n```\n", "1-1 p: a\n");
}

/* Bullets that were typed or pasted, not Markdown's. */
static void
test_bullets(void)
{
	check_blocks("a :\n\u2022 b\n  c\n\u2022\t[x] *d*\n",
	    "1-1 p: a :\n2-3 item depth1: b\nc\n4-4 item depth1 [x]: d\n");
	check_blocks("\u25aa a\n\n\u25aa b\n",
	    "1-1 item depth1: a\n3-3 item depth1: b\n");
	check_blocks("# G\n\n\t\u2022\ta\n\t\u2022\tb\n",
	    "1-1 h1: G\n3-3 item depth1: a\n4-4 item depth1: b\n");
	check_blocks(
	    "\u2013 a\n\u2013 b\n", "1-1 item depth1: a\n2-2 item depth1: b\n");
	check_blocks("\u2014 a, said one\n", "1-1 p: \u2014 a, said one\n");
	check_blocks("a\n\u2013b\n\u2013c\n", "1-3 p: a\n\u2013b\n\u2013c\n");
}

static void
test_directives(void)
{
	static const char input[] = "a\n\n<!-- goallint language=fr -->\n\nb\n"
				    "<!--goallint-disable-next x: y-->\n\n"
				    "c <!-- goallint z -->\n\nd <!-- no -->\n";
	static const struct {
		const char *text;
		int next;
	} want[] = { { " language=fr ", 1 }, { "-disable-next x: y", 2 },
		{ " z ", 3 } };
	struct document d;
	struct text text;

	arena_reset(&arena);
	read_text(&d, &text, &arena, input, strlen(input), NULL);
	check(d.n_directives == 3, "not three directives", input);
	for (size_t i = 0; i < d.n_directives && i < 3; i++) {
		struct span span = d.directives[i].text;

		check(strlen(want[i].text) == span.end - span.start &&
			  memcmp(input + span.start, want[i].text,
			      span.end - span.start) == 0 &&
			  d.directives[i].next == want[i].next,
		    "a directive is read wrongly", want[i].text);
	}
}

static void
check_style(const char *input, const char *word, int style)
{
	struct document d;
	struct text text;
	bool found = false;

	arena_reset(&arena);
	read_text(&d, &text, &arena, input, strlen(input), NULL);
	for (size_t i = 0; i < d.tokens.n; i++) {
		const struct token *t = &d.tokens.at[i];

		if (strlen(word) == t->len &&
		    memcmp(word, d.plain + t->start, strlen(word)) == 0)
			found = t->style == style;
	}
	check(found, word, input);
}

static void
test_styles(void)
{
	check_style("a **b** c", "b", TOKEN_STRONG);
	check_style("a **b** c", "c", 0);
	check_style("a ***b***", "b", TOKEN_STRONG | TOKEN_EMPHASIS);
	check_style("a `b` c", "b", TOKEN_CODE);
	check_style("[a *b*](c)", "b", TOKEN_LINK | TOKEN_EMPHASIS);
	check_style("<http://a.b>", "b", TOKEN_LINK | TOKEN_CODE);
	check_style("see https://a.example/b.", "b", TOKEN_LINK | TOKEN_CODE);
	check_style("see https://a.example/b. C", "C", 0);
	check_style(
	    "see www.a.example now", "example", TOKEN_LINK | TOKEN_CODE);
	check_style("~~a **b** c~~ d", "b", TOKEN_STRUCK | TOKEN_STRONG);
	check_style("~~a **b** c~~ d", "d", 0);
	check_style("<del>a</del> b", "a", TOKEN_STRUCK);
	check_style("<del>a</del> b", "b", 0);
	check_style("a ~~ b ~~ c", "b", 0);
}

/* The same tokens, at the same lines and columns. */
static bool
is_same(const struct document *a, const struct document *b)
{
	if (a->tokens.n != b->tokens.n || a->n_blocks != b->n_blocks)
		return false;
	for (uint32_t i = 0; i < a->tokens.n; i++) {
		const struct token *s = &a->tokens.at[i];
		const struct token *t = &b->tokens.at[i];
		struct span one = { i, i + 1 };
		uint32_t from = document_token_source(a, one).start;
		uint32_t to = document_token_source(b, one).start;
		uint32_t line = text_line(a->text, from);

		if (s->kind != t->kind || s->id != t->id ||
		    s->style != t->style || s->len != t->len ||
		    memcmp(a->plain + s->start, b->plain + t->start, s->len) !=
			0 ||
		    line != text_line(b->text, to) ||
		    text_column(a->text, line, from, TEXT_CHAR) !=
			text_column(b->text, line, to, TEXT_CHAR))
			return false;
	}
	return true;
}

/* The document with other line ends. */
static size_t
set_line_ends(char *out, const char *input, const char *end)
{
	char *start = out;

	for (; *input; input++)
		if (*input == '\n')
			out += sprintf(out, "%s", end);
		else
			*out++ = *input;
	return (size_t)(out - start);
}

static void
test_encodings(void)
{
	static const char input[] =
	    "---\ntitle: \303\211t\303\251\n---\n# R\303\251sum\303\251\n\n"
	    "- \303\240 c\303\264t\303\251 de **l'\303\251t\303\251**\n"
	    "  \302\253 d\303\251j\303\240 \302\273 &eacute;\n\n"
	    "| \303\251 | b |\n|---|---|\n| c \303\247 | d |\n";
	static const struct {
		const char *name, *mark, *given;
		size_t mark_len;
	} encodings[] = {
		{ "UTF-8", "", NULL, 0 },
		{ "UTF-8", "\xef\xbb\xbf", NULL, 3 },
		{ "UTF-16LE", "\xff\xfe", NULL, 2 },
		{ "UTF-16BE", "\xfe\xff", NULL, 2 },
		{ "UTF-16LE", "", NULL, 0 },
		{ "UTF-16BE", "", NULL, 0 },
		{ "ISO-8859-1", "", "ISO-8859-1", 0 },
		{ "ISO-8859-15", "", "ISO-8859-15", 0 },
		{ "WINDOWS-1252", "", "WINDOWS-1252", 0 },
		{ "WINDOWS-1252", "", NULL, 0 },
	};
	static const char *const ends[] = { "\n", "\r\n", "\r" };
	static char utf8[SIZE], encoded[SIZE];
	struct document plain, d;
	struct text plain_text, text;

	arena_reset(&arena);
	read_text(&plain, &plain_text, &arena, input, strlen(input), NULL);
	for (size_t i = 0; i < sizeof encodings / sizeof *encodings * 3; i++) {
		char *in = utf8, *out = encoded + encodings[i / 3].mark_len;
		size_t left = set_line_ends(utf8, input, ends[i % 3]);
		size_t room = SIZE - 8;
		iconv_t cd = iconv_open(encodings[i / 3].name, "UTF-8");

		memcpy(
		    encoded, encodings[i / 3].mark, encodings[i / 3].mark_len);
		iconv(cd, &in, &left, &out, &room);
		iconv_close(cd);
		*out = '\0';
		arena_reset(&other);
		read_text(&d, &text, &other, encoded, (size_t)(out - encoded),
		    encodings[i / 3].given);
		check(is_same(&plain, &d) &&
			  strcmp(text.encoding, encodings[i / 3].name) == 0,
		    "not the same tokens", encodings[i / 3].name);
		check(text.guessed == (i / 3 == 9), "wrongly guessed",
		    encodings[i / 3].name);
	}
}

static void
check_columns(const char *raw, size_t len, const char *encoding,
    uint32_t offset, uint32_t line, uint32_t chars, uint32_t units)
{
	struct text text;

	arena_reset(&arena);
	text_decode(&text, &arena, "x", raw, len, encoding);
	check(text_line(&text, offset) == line &&
		  text_column(&text, line, offset, TEXT_CHAR) == chars &&
		  text_column(&text, line, offset, TEXT_UTF16) == units,
	    "wrong line or column", raw);
}

static void
test_columns(void)
{
	static char longest[1 << 20];

	check_columns("a\nb", 3, NULL, 2, 2, 1, 1);
	check_columns("a\r\nb", 4, NULL, 3, 2, 1, 1);
	check_columns("a\rb\n", 4, NULL, 2, 2, 1, 1);
	check_columns("\360\237\230\200x", 5, NULL, 4, 1, 2, 3);
	check_columns("\303\251\ne\314\201x", 7, NULL, 6, 2, 3, 3);
	check_columns("", 0, NULL, 0, 1, 1, 1);
	check_columns("a\n", 2, NULL, 2, 1, 3, 3);
	check_columns("\x81x", 2, "WINDOWS-1252", 3, 1, 2, 2);
	check_columns("\xff\xfe\x3d\xd8\x00\xde"
		      "a",
	    7, NULL, 4, 1, 2, 3);
	check_columns("a\xff\xff", 3, "UTF-8", 4, 1, 3, 3);
	for (size_t i = 0; i < sizeof longest - 4; i += 4)
		memcpy(longest + i, "\360\237\230\200", 5);
	check_columns(
	    longest, strlen(longest), NULL, 1000000, 1, 250001, 500001);
}

static void
test_too_complex(void)
{
	static char input[1 << 18];
	static const struct {
		const char *unit, *middle, *tail;
	} shapes[] = {
		{ "- ", "x", "\n" },
		{ "1) ", "x", "\n" },
		{ ">", "", "a*" },
		{ "![[]()", "", "" },
		{ "> - ", "x\n", ">\n" },
	};

	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		struct document d;
		struct text text;
		char *out = input;

		for (int j = 0; j < 20000; j++)
			out += sprintf(out, "%s", shapes[i].unit);
		out += sprintf(out, "%s", shapes[i].middle);
		for (int j = 0; j < 20000; j++)
			out += sprintf(out, "%s", shapes[i].tail);
		arena_reset(&arena);
		read_text(
		    &d, &text, &arena, input, (size_t)(out - input), NULL);
		check(d.n_blocks == 0 && d.n_complaints == 1 &&
			  strcmp(d.complaints[0].rule, "too-complex") == 0,
		    "not refused", shapes[i].unit);
	}
	check_blocks("- - - - -\n* * *\n", "");
}

/* How many blocks a text has if those are the same where it defines a link,
 * else -1; there must be room for the definition. */
static int
count_defined(char *input, size_t len)
{
	struct document with, without;
	struct text text, defined;
	bool same;

	arena_reset(&arena);
	arena_reset(&other);
	read_text(&without, &text, &arena, input, len, NULL);
	len += (size_t)sprintf(input + len, "\n\n[unheard of]: y\n");
	read_text(&with, &defined, &other, input, len, NULL);
	same = is_same(&without, &with) && without.n_links == with.n_links &&
	       without.n_directives == with.n_directives;
	for (int i = 0; same && i < without.n_blocks; i++) {
		const struct block *a = &without.blocks[i];
		const struct block *b = &with.blocks[i];

		same = a->kind == b->kind && a->line == b->line &&
		       a->end_line == b->end_line && a->list == b->list &&
		       a->table == b->table && a->row == b->row &&
		       a->item == b->item && a->depth == b->depth &&
		       a->quote == b->quote;
	}
	return same ? without.n_blocks : -1;
}

/* A long document is parsed in parts, one with a link definition is not: the
 * same must be read, whatever stands where a part might end. */
static void
test_parts(void)
{
	static const char *const sections[] = {
		"## Sell *cakes*\n\n- one\n- two\n\n  more\n\n",
		"Plain text\nin lines\n\n> quoted\nlazily\n\n",
		"```\nnot\n\nout\n\n# of code\n\n```\n\n",
		"- item\n\n  ```\n  open code\n\n",
		"~~~\ncode\n~~~\n\n",
		"    indented\n\nText behind it\n\n",
		"<script>\nlet a\n\nlet b\n</script>\n\n",
		"<!-- a\n\ncomment -->\n\n",
		"<div>\n\nText inside\n\n</div>\n\n",
		"<table><tr><td>a</td>\n\n<td>b</td></tr></table>\n\n",
		"| a | b |\n|---|---|\n| c | d |\n\n",
		"1. first\n\n2. second\n\nTitle\n---\n\n",
	};
	enum { SECTIONS = 20000, N = sizeof sections / sizeof *sections };
	static char input[SECTIONS * 64];
	char *out = input;

	for (unsigned i = 0, state = 1; i < SECTIONS; i++) {
		state = state * 1103515245u + 12345u;
		out += sprintf(out, "%s", sections[(state >> 16) % N]);
	}
	check(count_defined(input, (size_t)(out - input)) > SECTIONS,
	    "parts differ", "a long text");
}

/* libcmark does not see the plain ends of lines, in a document with a link
 * definition it sees them: the same must be read. */
static void
test_short(void)
{
	static const char *const pieces[] = { "\n", "\n", "\n", "\n\n", "\r\n",
		"- ", "  ", "    ", "\t", "1. ", "> ", "# ", " #", "---",
		"===", "a word or two of it", "nothing that is said here",
		"un \303\251t\303\251 tr\303\250s long", "b", "*", "**", "_",
		"__", "`", "``", "```", "~~", "==", "[", "]", "](c d)", "](e\n",
		"![", "(", ")", "\"", "<b>", "</b>", "<!-- ", " -->",
		"<script>", "</script>", "<", ">", "&amp;", "&", "\\", "\\\n",
		"  \n", "{{", "}}", "| ", " |", "|-", "[x] ", "[h i]",
		"http://f.g/", "!", "\1", "\2", "\nand the line below goes on",
		"\nas does this one, at length", "\nand a third of them\n",
		" \n" };
	enum {
		TEXTS = 20000,
		LONGEST = 24,
		N = sizeof pieces / sizeof *pieces
	};
	static char input[LONGEST * 32 + 32];

	for (unsigned i = 0, state = 1; i < TEXTS; i++) {
		char *out = input;

		for (int n = 0; n < LONGEST; n++) {
			state = state * 1103515245u + 12345u;
			out += sprintf(out, "%s", pieces[(state >> 16) % N]);
		}
		/* where libcmark says that the last block ends varies */
		out += sprintf(out, "\n\nThe end\n");
		check(count_defined(input, (size_t)(out - input)) >= 0,
		    "lines read in short differ", input);
	}
}

int
main(void)
{
	struct rules *rules = page_rules(&process);

	page_add_embedded(rules);
	words = rules->words;
	test_blocks();
	test_tables();
	test_meta();
	test_indented_list();
	test_bullets();
	test_directives();
	test_styles();
	test_encodings();
	test_columns();
	test_too_complex();
	test_parts();
	test_short();
	arena_free(&arena);
	arena_free(&other);
	arena_free(&process);
	return expect_report();
}
