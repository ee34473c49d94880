/* Any bytes are read for amounts in both languages without a fault, and what
 * is found lies in order within the tokens. Build with
 * clang -fsanitize=fuzzer,address,undefined from the project's root. */

#include "quantity/quantity.h"
#include "base/arena.h"
#include "rule/page.h"
#include "rule/rule.h"
#include "word/token.h"
#include "word/word.h"

#include <stdint.h>
#include <stdlib.h>

enum { MAX = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena process, document;
static struct vocabulary *v;

static void
check(const struct quantity *found, size_t n, size_t n_tokens)
{
	uint32_t floor = 0;

	for (size_t i = 0; i < n; i++) {
		if (found[i].words.start < floor ||
		    found[i].words.end <= found[i].words.start ||
		    found[i].words.end > n_tokens ||
		    found[i].unit.end > n_tokens ||
		    !(found[i].low <= found[i].high))
			abort();
		floor = found[i].words.end;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct quantity found[MAX];
	struct tokens tokens = { 0 };
	const char *text = (const char *)data;

	if (!v) {
		struct rules *rules = page_rules(&process);

		page_add_embedded(rules);
		v = rules->words;
	}
	token_scan(&document, &tokens, v, text, 0, (uint32_t)size);
	if (tokens.n == 0)
		return 0;
	for (int language = 0; language < word_languages(v); language++) {
		struct token *end = tokens.at + tokens.n;
		size_t n;

		word_stem(v, language, tokens.at, end);
		n = quantity_read(
		    v, language, text, tokens.at, end, found, MAX);
		check(found, n, tokens.n);
	}
	arena_reset(&document);
	return 0;
}
