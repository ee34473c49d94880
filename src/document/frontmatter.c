/* What stands above the Markdown: YAML between "---" lines, TOML between "+++"
 * lines, or header lines like "Title: x", into meta blocks. */

#include "frontmatter.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "plain.h"
#include "text/text.h"
#include "text/tree.h"
#include "toml.h"
#include "word/token.h"
#include "word/word.h"

#include <string.h>

enum { KEY_MAX = 256 };

/* The dotted, folded key of a node: of all mappings that it stands in. */
static const char *
full_key(struct arena *a, const struct tree_node *node)
{
	const struct tree_node *path[TREE_DEPTH + 1];
	char key[KEY_MAX];
	size_t len = 0;
	int n = 0;

	for (; node; node = node->parent)
		if (node->key)
			path[n++] = node;
	while (n-- > 0) {
		if (len > 0 && len < sizeof key)
			key[len++] = '.';
		len += utf8_fold(key + len, sizeof key - len, path[n]->key,
		    strlen(path[n]->key));
	}
	return arena_copy(a, key, len);
}

/* The next word of bytes[*at, end), behind blanks. */
static struct span
next_word(const char *bytes, uint32_t *at, uint32_t end)
{
	struct span word;

	while (*at < end && text_is_blank(bytes[*at]))
		++*at;
	word.start = *at;
	while (*at < end && !text_is_blank(bytes[*at]))
		++*at;
	word.end = *at;
	return word;
}

/* Add a scalar word by word: only what is between the words may differ. False
 * at a word that is written in another way (an escape). */
static bool
add_words(struct plain *p, const struct tree_node *node, struct span source)
{
	const char *bytes = p->document->text->bytes;
	uint32_t at = 0, from = source.start;

	if (!node->plain && (bytes[from] == '|' || bytes[from] == '>'))
		while (from < source.end && bytes[from] != '\n' &&
		       bytes[from] != '\r')
			from++;
	else if (!node->plain)
		from++;
	for (bool first = true;; first = false) {
		uint32_t before = at;
		struct span word = next_word(node->value, &at, node->len);
		struct span there = next_word(bytes, &from, source.end);
		uint32_t len = word.end - word.start;

		if (len == 0)
			return true;
		if (there.end - there.start < len ||
		    memcmp(node->value + word.start, bytes + there.start,
			len) != 0)
			return false;
		if (!first &&
		    memchr(node->value + before, '\n', word.start - before))
			plain_line(p);
		else if (!first)
			plain_decoded(p, " ", 1, there.start - 1, 1, 0);
		plain_add(p, there.start, len, 0);
		from = there.start + len;
	}
}

static void
add_value(struct plain *p, const struct tree_node *node, uint32_t offset)
{
	const struct text *text = p->document->text;
	struct span source = { node->source.start + offset,
		node->source.end + offset };
	struct block block = { .kind = BLOCK_META,
		.item = BLOCK_NONE,
		.key = full_key(p->arena, node),
		.line = text_line(text, source.start),
		.end_line = text_line(
		    text, !span_empty(source) ? source.end - 1 : source.end) };

	plain_begin(p);
	if (!add_words(p, node, source)) {
		plain_begin(p);
		plain_decoded(p, node->value, node->len, source.start, 0, 0);
	}
	plain_end(p, block);
}

static void
add_values(struct plain *p, const struct tree_node *node, uint32_t offset)
{
	for (; node; node = node->next) {
		if (node->kind == TREE_SCALAR)
			add_value(p, node, offset);
		else
			add_values(p, node->child, offset);
	}
}

static bool
is_fence(const char *bytes, struct span line, char mark)
{
	while (line.end > line.start && text_is_blank(bytes[line.end - 1]))
		line.end--;
	return line.end - line.start == 3 && bytes[line.start] == mark &&
	       bytes[line.start + 1] == mark && bytes[line.start + 2] == mark;
}

/* Whether the line is "Key: value" or "Key:"; *key and *value are set. */
static bool
is_header(
    const char *bytes, struct span line, struct span *key, struct span *value)
{
	uint32_t at = line.start;

	while (at < line.end && at - line.start < 40 &&
	       ((unsigned char)bytes[at] >= 0x80 || bytes[at] == ' ' ||
		   bytes[at] == '-' || bytes[at] == '_' ||
		   (bytes[at] | 0x20) - 'a' + 0u < 26u ||
		   bytes[at] - '0' + 0u < 10u))
		at++;
	if (at == line.start || at == line.end || bytes[at] != ':' ||
	    text_is_blank(bytes[line.start]) || bytes[line.start] == '-')
		return false;
	*key = (struct span){ line.start, at++ };
	if (at < line.end && !text_is_blank(bytes[at]))
		return false;
	while (at < line.end && text_is_blank(bytes[at]))
		at++;
	*value = (struct span){ at, line.end };
	return true;
}

/* The offset behind a line and its end. */
static uint32_t
line_after(const struct text *text, uint32_t line)
{
	return line < text->n_lines ? text->lines[line] : text->len;
}

/* "---" lines; a thematic break at the top is none. */
static uint32_t
read_yaml(struct plain *p)
{
	const struct text *text = p->document->text;
	uint32_t start = line_after(text, 1), line = 2, end;
	struct span key, value, where;
	struct tree tree;

	while (line <= text->n_lines &&
	       !is_fence(text->bytes, text_line_span(text, line), '-') &&
	       !is_fence(text->bytes, text_line_span(text, line), '.'))
		line++;
	if (line > text->n_lines)
		return 0;
	end = text->lines[line - 1];
	if (tree_read(&tree, p->arena, text->bytes + start, end - start)) {
		if (tree.root && tree.root->kind != TREE_MAPPING)
			return 0;
		add_values(p, tree.root, start);
		return line_after(text, line);
	}
	if (!is_header(text->bytes, text_line_span(text, 2), &key, &value))
		return 0;
	where.start = where.end = start + tree.offset;
	plain_complain(p, "broken-front-matter", where, tree.error);
	return line_after(text, line);
}

static bool
is_header_key(struct plain *p, struct span key)
{
	struct vocabulary *v = p->vocabulary;
	int class = word_class(v, "header-key");
	struct tokens tokens = { 0 };

	token_scan(
	    p->arena, &tokens, v, p->document->text->bytes, key.start, key.end);
	for (int i = 0; i < word_languages(v); i++)
		if (tokens.n > 0 && word_match(v, i, class, tokens.at,
					tokens.at + tokens.n, NULL) == tokens.n)
			return true;
	return false;
}

static uint32_t
read_headers(struct plain *p)
{
	const struct text *text = p->document->text;
	struct span key, value, line;
	uint32_t n = 0, known = 0;

	while (n < text->n_lines) {
		line = text_line_span(text, n + 1);
		if (!is_header(text->bytes, line, &key, &value))
			break;
		known += is_header_key(p, key);
		n++;
	}
	line = text_line_span(text, n + 1);
	while (line.start < line.end && text_is_blank(text->bytes[line.start]))
		line.start++;
	if (known == 0 || !span_empty(line))
		return 0;
	for (uint32_t i = 1; i <= n; i++) {
		struct block block = { .kind = BLOCK_META,
			.item = BLOCK_NONE,
			.line = i,
			.end_line = i };
		char folded[KEY_MAX];

		is_header(text->bytes, text_line_span(text, i), &key, &value);
		block.key = arena_copy(p->arena, folded,
		    utf8_fold(folded, sizeof folded, text->bytes + key.start,
			key.end - key.start));
		plain_begin(p);
		plain_add(p, value.start, value.end - value.start, 0);
		plain_end(p, block);
	}
	return line_after(text, n);
}

uint32_t
frontmatter_read(struct plain *p)
{
	const struct text *text = p->document->text;

	if (is_fence(text->bytes, text_line_span(text, 1), '-'))
		return read_yaml(p);
	if (is_fence(text->bytes, text_line_span(text, 1), '+'))
		return toml_read(p);
	return read_headers(p);
}

/* The words of the last part of a key, "goal.due_date". */
static struct tokens
key_words(struct plain *p, const char *key)
{
	const char *dot = strrchr(key, '.');
	struct tokens tokens = { 0 };
	size_t length = strlen(dot ? dot + 1 : key);
	char *words = arena_copy(p->arena, dot ? dot + 1 : key, length);

	for (size_t i = 0; i < length; i++)
		if (words[i] == '_')
			words[i] = ' ';
	token_scan(
	    p->arena, &tokens, p->vocabulary, words, 0, (uint32_t)length);
	return tokens;
}

void
frontmatter_split_keys(struct plain *p)
{
	struct document *document = p->document;
	size_t n = (size_t)document->n_blocks;

	document->n_front = document->n_blocks;
	if (n == 0)
		return;
	document->keys = arena_alloc(p->arena, n * sizeof *document->keys);
	for (size_t i = 0; i < n; i++)
		document->keys[i] = key_words(p, document->blocks[i].key);
}

int
frontmatter_key(const struct document *document, const struct vocabulary *v,
    int block, int class)
{
	const struct tokens *key = &document->keys[block];
	int value = 0;

	for (int l = 0; l < word_languages(v) && key->n > 0; l++)
		if (word_match(v, l, class, key->at, key->at + key->n,
			&value) == key->n)
			return value;
	return 0;
}
