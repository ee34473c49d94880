/* Each block's language, and with it the stems of its words. */

#include "language.h"

#include "document.h"
#include "text/text.h"
#include "word/token.h"
#include "word/word.h"

#include <string.h>

/* Words of grammar say more than words that two languages may share. */
enum { GRAMMAR = 2, OTHER = 1, CLEAR = 2 * GRAMMAR };

struct score {
	uint32_t of[WORD_LANGUAGES];
};

/* The language of at least so many words, so many times any other's; or -1. */
static int
clear_language(const struct score *score, int n, uint32_t least, uint32_t times)
{
	uint32_t best = 0, second = 0;
	int language = -1;

	for (int i = 0; i < n; i++) {
		if (score->of[i] > best) {
			second = best;
			best = score->of[i];
			language = i;
		} else if (score->of[i] > second) {
			second = score->of[i];
		}
	}
	return best >= least && best > times * second ? language : -1;
}

/* The language whose name these bytes begin with: "fr", "fr-CA", "FR". */
static int
named_language(const struct vocabulary *v, const char *s, size_t len)
{
	for (int i = 0; i < word_languages(v); i++) {
		const char *name = word_language_name(v, i);
		size_t n = strlen(name), j = 0;

		while (j < n && j < len && (s[j] | 0x20) == name[j])
			j++;
		if (j == n &&
		    (j == len || (s[j] | 0x20) < 'a' || (s[j] | 0x20) > 'z'))
			return i;
	}
	return -1;
}

static int
meta_language(const struct document *document, const struct vocabulary *v)
{
	static const char *const keys[] = { "goallint.language", "language",
		"lang", "langue" };

	for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
		for (int i = 0; i < document->n_front; i++) {
			const struct block *block = &document->blocks[i];

			if (strcmp(block->key, keys[k]) == 0)
				return named_language(v,
				    document->plain + block->text.start,
				    block->text.end - block->text.start);
		}
	return -1;
}

/* The language that a directive names; -1 if it names none. */
static int
directive_language(const struct document *document, const struct vocabulary *v,
    const struct directive *directive)
{
	static const char key[] = "language=";
	const char *s = document->text->bytes + directive->text.start;
	size_t len = directive->text.end - directive->text.start;

	while (len > 0 && (*s == ' ' || *s == '\t')) {
		s++;
		len--;
	}
	if (len < sizeof key || memcmp(s, key, sizeof key - 1) != 0)
		return -1;
	return named_language(v, s + sizeof key - 1, len - (sizeof key - 1));
}

/* The score of a block's words, also added to the document's. */
static struct score
score_block(const struct document *document, const struct vocabulary *v,
    int function, const struct block *block, struct score *whole)
{
	const struct token *t = document->tokens.at + block->tokens.start;
	const struct token *end = document->tokens.at + block->tokens.end;
	uint32_t count[WORD_LANGUAGES][2] = { { 0 } };
	struct score score;

	word_speakers(v, function, t, end, count);
	for (int i = 0; i < WORD_LANGUAGES; i++) {
		score.of[i] = OTHER * count[i][0] + GRAMMAR * count[i][1];
		whole->of[i] += score.of[i];
	}
	return score;
}

/* The language of a document that names none, and of each clear block. */
static int
hear_blocks(struct document *document, struct vocabulary *v)
{
	int function = word_class(v, "function"), n = word_languages(v);
	struct score whole = { { 0 } };

	for (int i = 0; i < document->n_blocks; i++) {
		struct block *block = &document->blocks[i];
		struct score score =
		    score_block(document, v, function, block, &whole);

		block->language = (int8_t)clear_language(&score, n, CLEAR, 2);
	}
	return clear_language(&whole, n, 1, 1);
}

/* From the words' languages to the blocks'. */
static void
settle_blocks(
    struct document *document, struct vocabulary *v, int given, int meta)
{
	size_t next = 0;
	int told = meta; /* by front matter or the last directive */

	for (int i = 0; i < document->n_blocks; i++) {
		struct block *block = &document->blocks[i];

		for (; next < document->n_directives &&
		       document->directives[next].next <= i;
		     next++) {
			int named = directive_language(
			    document, v, &document->directives[next]);

			told = named >= 0 ? named : told;
		}
		if (given >= 0 || told >= 0)
			block->language = (int8_t)(given >= 0 ? given : told);
		else if (block->language < 0)
			block->language = (int8_t)document->language;
		word_stem(v, block->language,
		    document->tokens.at + block->tokens.start,
		    document->tokens.at + block->tokens.end);
	}
}

void
language_detect(
    struct document *document, struct vocabulary *v, int language, int usual)
{
	int meta = meta_language(document, v);

	meta = meta >= 0 ? meta : usual;
	document->language = language >= 0 ? language
			     : meta >= 0   ? meta
					   : hear_blocks(document, v);
	if (document->language < 0)
		document->language = 0;
	settle_blocks(document, v, language, meta);
}

bool
language_strange(const struct document *document, struct span span)
{
	const unsigned char *plain = (const unsigned char *)document->plain;
	int words = 0, strange = 0;

	for (uint32_t i = span.start; i < span.end; i++) {
		const struct token *t = &document->tokens.at[i];

		if (t->kind != TOKEN_WORD)
			continue;
		words++;
		/* Latin letters begin with less, or 0xE1 0xB8 to 0xBB */
		strange +=
		    plain[t->start] >= 0xcd &&
		    !(plain[t->start] == 0xe1 && plain[t->start + 1] >= 0xb8 &&
			plain[t->start + 1] <= 0xbb);
	}
	return strange * 2 > words;
}
