/* Findings that are known, by rule, path and words, into a file and back. */

#include "baseline.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "document/document.h"
#include "finding.h"
#include "goal/goal.h"
#include "message.h"
#include "rule.h"
#include "text/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The words that are shown of a statement; of a rule's reasons in a finding,
 * no more are compared. */
enum { SHOWN = 60, RULES = 32, FOLDED = 256 };

static int
compare(const struct baseline_entry *x, const struct baseline_entry *y)
{
	int order = strcmp(x->path, y->path);

	if (order == 0)
		order = strcmp(x->rule, y->rule);
	if (order == 0 && x->hash != y->hash)
		order = x->hash < y->hash ? -1 : 1;
	return order;
}

static int
compare_all(const void *a, const void *b)
{
	const struct baseline_entry *x = a, *y = b;
	int order = compare(x, y);

	if (order == 0)
		order = (x->line > y->line) - (x->line < y->line);
	return order;
}

static void
sort(struct baseline *b)
{
	if (b->n > 0)
		qsort(b->at, b->n, sizeof *b->at, compare_all);
}

static struct baseline_entry *
add(struct baseline *b, struct baseline_entry entry)
{
	ARENA_MORE(b->arena, b->at, b->n, b->cap);
	b->at[b->n] = entry;
	return &b->at[b->n++];
}

/* The next field of a line, up to a tab; its end becomes a NUL. */
static char *
take_field(char **line)
{
	char *field = *line, *tab = strchr(field, '\t');

	if (!tab)
		return NULL;
	*tab = '\0';
	*line = tab + 1;
	return *field == '\0' ? NULL : field;
}

static bool
read_line(struct baseline *b, char *line, uint32_t number)
{
	struct baseline_entry entry = { .line = number };
	char *hash, *end;

	entry.path = take_field(&line);
	entry.rule = entry.path ? take_field(&line) : NULL;
	hash = entry.rule ? take_field(&line) : NULL;
	if (!hash || strspn(hash, "0123456789abcdef") != 16)
		return false;
	entry.hash = strtoull(hash, &end, 16);
	entry.words = line;
	add(b, entry);
	return *end == '\0';
}

uint32_t
baseline_read(
    struct baseline *b, struct arena *a, const char *bytes, size_t len)
{
	char *s = arena_copy(a, bytes, len), *end = s + strlen(s);
	uint32_t number = 1;

	*b = (struct baseline){ .arena = a };
	if ((size_t)(end - s) != len)
		return 1; /* a NUL */
	for (; s < end; number++) {
		size_t n = strcspn(s, "\n");
		bool comment = *s == '#' || *s == '\r' || *s == '\n';

		s[n] = '\0';
		if (n > 0 && s[n - 1] == '\r')
			s[n - 1] = '\0';
		if (!comment && !read_line(b, s, number))
			return number;
		s += n + 1;
	}
	sort(b);
	return 0;
}

/* The words of tokens, folded, as a number; marks do not count. */
static uint64_t
hash_words(const struct document *document, struct span tokens)
{
	uint64_t hash = hash_start;

	for (uint32_t i = tokens.start; i < tokens.end; i++) {
		const struct token *t = &document->tokens.at[i];
		char folded[FOLDED];
		size_t n;

		if (t->kind == TOKEN_MARK)
			continue;
		n = utf8_fold(
		    folded, sizeof folded, document->plain + t->start, t->len);
		hash = hash_bytes(hash_bytes(hash, folded, n), " ", 1);
	}
	return hash;
}

/* The words a finding is about: of its goal; but of the block it stands in if
 * that is elsewhere, as several goals may share it. */
static struct span
words_of(const struct baseline_source *from, const struct finding *finding)
{
	const struct document *document = from->document;
	struct span none = { 0, 0 };
	uint32_t line = text_line(document->text, finding->source.start);

	if (finding->goal >= 0 && from->goals->at[finding->goal].line <= line &&
	    from->goals->at[finding->goal].end_line >= line)
		return from->goals->at[finding->goal].statement;
	if (finding->source.start == 0)
		return none;
	for (int i = 0; i < document->n_blocks; i++)
		if (document->blocks[i].line <= line &&
		    document->blocks[i].end_line >= line)
			return document->blocks[i].tokens;
	return none;
}

/* The rules that speak in a finding, each once. */
static size_t
rules_of(const struct findings *findings, const struct finding *finding,
    const struct rule *rules[RULES])
{
	const struct finding_note *notes = finding_notes(findings, finding);
	size_t n = 0;

	rules[n++] = finding->rule;
	for (size_t i = 0; i < finding->n_notes && n < RULES; i++) {
		size_t j = 0;

		while (j < n && rules[j] != notes[i].rule)
			j++;
		if (j == n && notes[i].rule)
			rules[n++] = notes[i].rule;
	}
	return n;
}

/* The place of the first entry that is not before this key. */
static size_t
find_place(const struct baseline *b, const struct baseline_entry *key)
{
	size_t low = 0, high = b->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(&b->at[middle], key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The first entry of this key, if one of them is still free; else NULL. */
static struct baseline_entry *
find(struct baseline *b, const struct baseline_entry *key)
{
	size_t first = find_place(b, key);
	size_t free = first < b->n ? first + b->at[first].taken : b->n;

	return free < b->n && compare(&b->at[free], key) == 0 ? &b->at[first]
							      : NULL;
}

/* Whether all rules of the finding are known; takes their entries if so. */
static bool
is_known(struct baseline *b, const struct baseline_source *from,
    const struct findings *findings, const struct finding *finding)
{
	struct span words = words_of(from, finding);
	struct baseline_entry key = { .path = from->path,
		.hash = hash_words(from->document, words) };
	const struct rule *rules[RULES];
	struct baseline_entry *found[RULES];
	size_t n = rules_of(findings, finding, rules);
	bool known = true;

	for (size_t i = 0; i < n; i++) {
		key.rule = rules[i]->name;
		found[i] = find(b, &key);
		if (!found[i])
			known = false;
	}
	/* Of a finding that has a new reason, the others are not stale. */
	for (size_t i = 0; i < n; i++)
		if (found[i])
			found[i][found[i]->taken++].used = true;
	return known;
}

/* Nothing that ends a field or a line, or misleads who reads it. */
static const char *
make_plain(struct arena *a, const char *text)
{
	char *copy = arena_copy(a, text, strlen(text));
	const char *end = copy + strlen(copy);

	for (const char *s = copy; s < end;) {
		const char *start = s;

		if (utf8_is_hostile(utf8_next(&s, end)))
			memset(copy + (start - copy), '?', (size_t)(s - start));
	}
	return copy;
}

void
baseline_filter(struct baseline *b, const struct baseline_source *from,
    struct findings *findings)
{
	struct baseline_source plain = *from;
	struct baseline_entry key = { .rule = "" };
	size_t n = 0;

	key.path = plain.path = make_plain(b->arena, from->path);
	for (size_t i = find_place(b, &key);
	     i < b->n && !b->at[i].compared &&
	     strcmp(b->at[i].path, key.path) == 0;
	     i++)
		b->at[i].compared = true;
	for (size_t i = 0; i < findings->n; i++)
		if (!is_known(b, &plain, findings, &findings->at[i]))
			findings->at[n++] = findings->at[i];
	findings->n = n;
}

void
baseline_add(struct baseline *b, const struct baseline_source *from,
    const struct findings *findings)
{
	struct arena *a = b->arena;

	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->at[i];
		const struct rule *rules[RULES];
		size_t n = rules_of(findings, finding, rules);
		struct span words = words_of(from, finding);
		struct baseline_entry entry = {
			.path = make_plain(a, from->path),
			.hash = hash_words(from->document, words),
			.words = make_plain(
			    a, message_quote(a, from->document, words, SHOWN)),
		};

		for (size_t j = 0; j < n; j++) {
			entry.rule = arena_copy(
			    a, rules[j]->name, strlen(rules[j]->name));
			add(b, entry);
		}
	}
}

bool
baseline_is_stale(const struct baseline_entry *entry)
{
	return entry->compared && !entry->used;
}

void
baseline_write(struct baseline *b, FILE *out, bool prune)
{
	sort(b);
	fputs("# What goallint does not report: path, rule, words of the goal\n"
	      "# (as a number, and the first of them). Written by goallint\n"
	      "# --write-baseline; lines may be taken out.\n",
	    out);
	for (size_t i = 0; i < b->n; i++) {
		const struct baseline_entry *e = &b->at[i];

		if (!prune || !baseline_is_stale(e))
			fprintf(out, "%s\t%s\t%016" PRIx64 "\t%s\n", e->path,
			    e->rule, e->hash, e->words);
	}
}
