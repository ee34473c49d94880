/* Facts that pages define: read from a page, found in a goal. */

#include "page_part.h"

#include "base/arena.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "profile.h"
#include "rule.h"
#include "text/tree.h"
#include "word/pattern.h"
#include "word/token.h"
#include "word/word.h"

#include <stdint.h>
#include <string.h>

static void
read_words(
    struct page_reader *r, const struct tree_node *node, struct rule_fact *fact)
{
	struct vocabulary *v = r->rules->words;

	if (node->kind != TREE_MAPPING)
		page_complain(
		    r, node, "not a list a language:", node->key, NULL, 0);
	fact->class =
	    word_class(v, arena_print(r->rules->arena, "fact:%s", fact->name));
	for (const struct tree_node *list = node->child; list;
	     list = list->next) {
		int language = page_language(r, list);

		for (const struct tree_node *word = list->child;
		     word && language >= 0; word = word->next)
			if (!word->value ||
			    word_add_list(v, language, fact->class, word->value,
				word->len) != 0)
				page_complain(r, word, "not a word or phrase:",
				    word->value ? word->value : "", NULL, 0);
	}
}

static void
read_pattern(struct page_reader *r, const struct tree_node *node,
    struct pattern **pattern)
{
	const char *error = NULL;
	size_t offset;

	if (node->kind != TREE_SCALAR) {
		page_complain(r, node, "not a pattern:", "", NULL, 0);
		return;
	}
	*pattern = pattern_new(r->rules->arena, node->value, node->len);
	if (r->rule->path) /* those built in are tested */
		error = pattern_compile(*pattern, &offset);
	if (error)
		page_complain(r, node,
		    arena_print(r->rules->arena, "%s at byte %zu of", error,
			offset + 1),
		    node->value, NULL, 0);
}

static void
read_patterns(
    struct page_reader *r, const struct tree_node *node, struct rule_fact *fact)
{
	if (node->kind == TREE_MAPPING) {
		for (const struct tree_node *item = node->child; item;
		     item = item->next) {
			int language = page_language(r, item);

			if (language >= 0)
				read_pattern(r, item, &fact->pattern[language]);
		}
		return;
	}
	read_pattern(r, node, &fact->pattern[0]);
	for (int i = 1; i < WORD_LANGUAGES; i++)
		fact->pattern[i] = fact->pattern[0];
}

void
page_fact_read(struct page_reader *r, const struct tree_node *node)
{
	static const char *const scopes[] = { "goal", "statement" };
	static const char *const keys[] = { "name", "words", "pattern",
		"scope" };
	struct rules *rules = r->rules;
	const struct tree_node *name = tree_get(node, "name");
	struct rule_fact fact = { .class = WORD_NONE,
		.rule = r->rule->name,
		.number = FACT_BUILTIN + (int)rules->n_facts };

	if (!name || name->kind != TREE_SCALAR) {
		page_complain(
		    r, node, "no name for the fact of", r->rule->name, NULL, 0);
		return;
	}
	fact.name = name->value;
	if (rule_fact_find(rules, fact.name) >= 0)
		page_complain(
		    r, name, "there is a fact called", fact.name, NULL, 0);
	if (fact.number >= FACT_MAX)
		page_complain(
		    r, name, "one fact too many:", fact.name, NULL, 0);
	for (const struct tree_node *item = node->child; item;
	     item = item->next) {
		if (strcmp(item->key, "words") == 0)
			read_words(r, item, &fact);
		else if (strcmp(item->key, "pattern") == 0)
			read_patterns(r, item, &fact);
		else if (strcmp(item->key, "scope") == 0)
			fact.statement = page_choose(r, item, "unknown scope",
					     scopes, 2) == 1;
		else if (item != name)
			page_complain(
			    r, item, "unknown key", item->key, keys, 4);
	}
	if (r->wrong)
		return;
	ARENA_MORE(
	    rules->arena, rules->facts, rules->n_facts, rules->cap_facts);
	rules->facts[rules->n_facts++] = fact;
	r->rule->shown = fact.number;
}

/* The tokens of [first, last) that lie in these bytes of plain. */
static struct span
tokens_of(
    const struct document *document, struct span within, struct span bytes)
{
	struct span found = { within.end, within.start };

	for (uint32_t i = within.start; i < within.end; i++) {
		const struct token *t = &document->tokens.at[i];

		if (token_end(t) <= bytes.start || t->start >= bytes.end)
			continue;
		if (found.start > i)
			found.start = i;
		found.end = i + 1;
	}
	if (found.start > found.end)
		found.start = found.end;
	return found;
}

static void
seek_words(const struct page_fact_goal *where, const struct rule_fact *fact,
    struct span part)
{
	const struct token *tokens = where->document->tokens.at;
	const struct token *t = tokens + part.start, *end = tokens + part.end;
	size_t n;

	while ((t = word_find(
		    where->words, where->language, fact->class, t, end, &n))) {
		struct span words = { (uint32_t)(t - tokens),
			(uint32_t)(t - tokens + (ptrdiff_t)n) };

		fact_add_words(where->facts, where->arena, fact->number, words);
		t += n;
	}
}

/* The first parts of a goal, as patterns read them. */
enum { TEXTS = 8 };
struct texts {
	struct pattern_text at[TEXTS + 1]; /* the last: any other part */
	unsigned known;			   /* a bit each */
};

/* The tokens of a goal's part; the first is the statement. */
static struct span
part_tokens(const struct goal *goal, size_t part)
{
	return part == 0 ? goal->statement : goal->parts[part].tokens;
}

/* The text of a part, read once for all patterns if it is one of the first. */
static const struct pattern_text *
part_text(const struct page_fact_goal *where, struct texts *texts, size_t part)
{
	size_t slot = part < TEXTS ? part : TEXTS;
	const struct token *tokens = where->document->tokens.at;
	struct span span = part_tokens(where->goal, part), bytes = { 0, 0 };

	if (slot < TEXTS && (texts->known >> slot & 1))
		return &texts->at[slot];
	if (!span_empty(span))
		bytes = (struct span){ tokens[span.start].start,
			token_end(&tokens[span.end - 1]) };
	pattern_read(&texts->at[slot], where->document->plain + bytes.start,
	    bytes.end - bytes.start);
	texts->known |= 1u << slot;
	return &texts->at[slot];
}

/* Returns whether the pattern hit a limit. */
static bool
seek_pattern(const struct page_fact_goal *where, const struct rule_fact *fact,
    const struct pattern_text *text, size_t part)
{
	enum pattern_result result;
	struct span found;
	size_t from = 0;

	if (text->len == 0)
		return false;
	while ((result = pattern_find(fact->pattern[where->language], text,
		    from, &found)) == PATTERN_MATCH) {
		struct span tokens = part_tokens(where->goal, part);
		uint32_t start = where->document->tokens.at[tokens.start].start;
		struct span bytes = { start + found.start, start + found.end };

		fact_add_words(where->facts, where->arena, fact->number,
		    tokens_of(where->document, tokens, bytes));
		from = found.end;
	}
	return result == PATTERN_LIMIT;
}

const struct rule_fact *
page_fact_find(const struct rules *rules, const struct page_fact_goal *where)
{
	const struct rule_fact *gave_up = NULL;
	struct texts texts;

	texts.known = 0;
	for (size_t i = 0; i < rules->n_facts; i++) {
		const struct rule_fact *fact = &rules->facts[i];
		size_t n = fact->statement ? 1 : where->goal->n_parts;

		profile_fact(where->profile, fact);
		for (size_t j = 0; j < n; j++) {
			if (fact->class != WORD_NONE)
				seek_words(
				    where, fact, part_tokens(where->goal, j));
			if (fact->pattern[where->language] &&
			    seek_pattern(
				where, fact, part_text(where, &texts, j), j))
				gave_up = fact;
		}
	}
	return gave_up;
}
