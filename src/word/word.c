/* The vocabulary: words and phrases of every language, by class. */

#include "word.h"

#include "base/arena.h"
#include "base/budget.h"
#include "base/die.h"
#include "word_trie.h"

#include <errno.h>
#include <libstemmer.h>
#include <string.h>

/* Numbers of classes, by name and by table of names. */
enum { CLASS_SLOTS = 1024, CLASS_TABLES = 32 };

struct word_known {
	uint16_t slots[CLASS_SLOTS]; /* open addressing; plus 1 */
	int n;
	struct class_table {
		const char *const *names;
		int n;
		const struct word_set *set;
	} tables[CLASS_TABLES];
};

static uint64_t
hash_edge(uint32_t from, struct symbol over)
{
	uint64_t x =
	    ((uint64_t)from << 34 ^ (uint64_t)over.kind << 32 ^ over.id) *
	    word_golden;

	return x ^ x >> 32;
}

struct vocabulary *
word_new(struct arena *a)
{
	struct vocabulary *v = arena_alloc(a, sizeof *v);

	v->arena = a;
	v->n_slots = v->n_edge_slots = 1024;
	v->slots = arena_alloc(a, v->n_slots * sizeof *v->slots);
	v->names = arena_more(a, NULL, 0, &v->cap_names, sizeof *v->names);
	v->edges = arena_alloc(a, v->n_edge_slots * sizeof *v->edges);
	v->nodes = arena_more(a, NULL, 0, &v->cap_nodes, sizeof *v->nodes);
	v->n_nodes = 1;
	v->meanings =
	    arena_more(a, NULL, 0, &v->cap_meanings, sizeof *v->meanings);
	v->n_meanings = 1;
	v->n_classes = WORD_NONE + 1;
	v->known = arena_alloc(a, sizeof *v->known);
	word_forget(v);
	return v;
}

int
word_language_find(const struct vocabulary *v, const char *name)
{
	for (int i = 0; name && i < v->n_languages; i++)
		if (strcmp(v->languages[i], name) == 0)
			return i;
	return -1;
}

int
word_language(struct vocabulary *v, const char *name)
{
	int n = v->n_languages, found = word_language_find(v, name);

	if (found >= 0)
		return found;
	if (n == WORD_LANGUAGES)
		die_fatal(DIE_USAGE, "too many languages: %s", name);
	v->languages[n] = arena_copy(v->arena, name, strlen(name));
	word_forget(v);
	return v->n_languages++;
}

/* Lists of the commonest words, the commonest first. The bit of a class is that
 * of some others too (word_bit), and these share theirs with each other: so of
 * most lists it tells at once that nothing starts. */
static const char *const common[] = { "function", "count-stop", "date-function",
	"date-before", "verb", "participle", "section-span", "line-unfinished",
	"plural", "nominal", "column-qualifier", "noun-of", "lead-in",
	"noun-ending", "determiner", "duration-link", "clock-before",
	"tally-not", "intent", "general-thing", "deliverable", "frequency-not",
	"sum-from", "per", "whole", "chained", "change-to", "frequency-measure",
	"metric", "field-means", "sum-worked", "range-link", "section-closed",
	"date-lasting", "approximate", "age-to", "slot-link", "every-not",
	"number-decimal", "multiple-verb" };

enum {
	SHARERS = WORD_CLASSES / 64, /* classes to a bit */
	COMMON = sizeof common / sizeof *common,
	COMMON_BITS = (COMMON + SHARERS - 1) / SHARERS
};

/* The number of a new class; WORD_CLASSES: there is none left. */
static int
next_number(struct vocabulary *v, const char *name)
{
	for (int i = 0; i < COMMON; i++)
		if (strcmp(common[i], name) == 0)
			return i % SHARERS * 64 + i / SHARERS + 1;
	while ((v->n_classes - 1) % 64 < COMMON_BITS)
		v->n_classes++;
	return v->n_classes < WORD_CLASSES ? v->n_classes++ : WORD_CLASSES;
}

/* Where the number of a class is kept, or would be; WORD_NONE in the latter
 * case. */
static uint16_t *
class_slot(const struct vocabulary *v, const char *name)
{
	size_t i = word_hash(name, strlen(name)) % CLASS_SLOTS;

	while (v->known->slots[i] != WORD_NONE &&
	       strcmp(v->classes[v->known->slots[i]], name) != 0)
		i = (i + 1) % CLASS_SLOTS;
	return &v->known->slots[i];
}

int
word_class(struct vocabulary *v, const char *name)
{
	uint16_t *slot = class_slot(v, name);
	int number;

	if (*slot != WORD_NONE)
		return *slot;
	number = next_number(v, name);
	if (number == WORD_CLASSES)
		die_fatal(DIE_USAGE, "too many word lists: %s", name);
	v->classes[number] = arena_copy(v->arena, name, strlen(name));
	v->known->n = 0;
	memset(v->known->tables, 0, sizeof v->known->tables);
	*slot = (uint16_t)number;
	return number;
}

/* Where a set is kept, or would be: one slot at least is empty. */
static struct class_table *
table_slot(const struct vocabulary *v, const char *const *names, int n)
{
	size_t i = ((uintptr_t)names / sizeof *names + (size_t)n);
	struct class_table *table = &v->known->tables[i % CLASS_TABLES];

	while (table->set && (table->names != names || table->n != n))
		table = &v->known->tables[++i % CLASS_TABLES];
	return table;
}

const struct word_set *
word_set(const struct vocabulary *v, const char *const *names, int n)
{
	struct class_table *table = table_slot(v, names, n);
	struct word_set *set;
	int *numbers;

	if (table->set)
		return table->set;
	budget_hold();
	set = arena_alloc(v->arena, sizeof *set);
	set->numbers = numbers =
	    arena_alloc(v->arena, (size_t)n * sizeof *numbers);
	for (int i = 0; i < n; i++) {
		numbers[i] = names[i] ? *class_slot(v, names[i]) : WORD_NONE;
		word_group_add(&set->group, numbers[i]);
	}
	if (v->known->n < CLASS_TABLES - 1) {
		v->known->n++;
		*table = (struct class_table){ names, n, set };
	}
	budget_release();
	return set;
}

const int *
word_classes(const struct vocabulary *v, const char *const *names, int n)
{
	return word_set(v, names, n)->numbers;
}

const char *
word_language_name(const struct vocabulary *v, int language)
{
	return v->languages[language];
}

const char *const *
word_language_names(const struct vocabulary *v)
{
	return v->languages;
}

int
word_languages(const struct vocabulary *v)
{
	return v->n_languages;
}

void
word_set_table(struct vocabulary *v, int language, void *table)
{
	v->tables[language] = table;
}

void *
word_table(const struct vocabulary *v, int language)
{
	return v->tables[language];
}

/* The slot of an edge, or the one that is free for it. Any number of slots will
 * do, of which a hash takes its share (Lemire, Fast random integer generation
 * in an interval, 2019). */
static struct edge *
edge_slot(struct edge *slots, size_t n_slots, uint32_t from, struct symbol over)
{
	size_t i = (uint32_t)hash_edge(from, over) * (uint64_t)n_slots >> 32;

	while (slots[i].to != 0 &&
	       (slots[i].from != from || slots[i].over.kind != over.kind ||
		   slots[i].over.id != over.id))
		i = i + 1 < n_slots ? i + 1 : 0;
	return &slots[i];
}

/* The number of an edge's bit in vocabulary.met. */
static size_t
edge_bit(uint32_t from, struct symbol over)
{
	return (size_t)(hash_edge(from, over) >> 32) % EDGE_BITS;
}

/* Whether it is a name that leads on from the root. */
static bool
is_first(uint32_t from, struct symbol over)
{
	return from == 0 && over.kind != SYMBOL_NUMBER &&
	       over.kind != SYMBOL_MARK;
}

uint32_t
word_follow(const struct vocabulary *v, uint32_t from, struct symbol over)
{
	size_t bit;

	if (is_first(from, over))
		return v->names[over.id].node;
	bit = edge_bit(from, over);
	if (!(v->met[bit / 64] >> bit % 64 & 1))
		return 0;
	return edge_slot(v->edges, v->n_edge_slots, from, over)->to;
}

/* Give the table of edges so many slots: it is a good part of the program. */
static void
fit_edges(struct vocabulary *v, size_t n_slots)
{
	size_t n = v->n_edge_slots;
	struct edge *old = v->edges;

	v->n_edge_slots = n_slots;
	v->edges = arena_alloc(v->arena, n_slots * sizeof *v->edges);
	for (size_t i = 0; i < n; i++)
		if (old[i].to != 0)
			*edge_slot(v->edges, n_slots, old[i].from,
			    old[i].over) = old[i];
}

/* An edge to a new node. */
static void
add_edge(struct vocabulary *v, uint32_t from, struct symbol over)
{
	size_t bit = edge_bit(from, over);

	if (v->n_edges * 8 >= v->n_edge_slots * 7)
		fit_edges(v, v->n_edge_slots + v->n_edge_slots / 4);
	v->met[bit / 64] |= (uint64_t)1 << bit % 64;
	*edge_slot(v->edges, v->n_edge_slots, from, over) =
	    (struct edge){ from, (uint32_t)v->n_nodes, over };
	v->n_edges++;
}

uint32_t
word_extend(struct vocabulary *v, uint32_t from, struct symbol over)
{
	uint32_t to = word_follow(v, from, over);

	if (to != 0)
		return to;
	if (is_first(from, over))
		v->names[over.id].node = (uint32_t)v->n_nodes;
	else
		add_edge(v, from, over);
	ARENA_MORE(v->arena, v->nodes, v->n_nodes, v->cap_nodes);
	v->nodes[v->n_nodes] = (struct node){ 0 };
	v->nodes[from].over |= word_edge_bit(over);
	return (uint32_t)v->n_nodes++;
}

static bool
is_ascii(const char *s, size_t len)
{
	while (len > 0 && (unsigned char)s[len - 1] < 0x80)
		len--;
	return len == 0;
}

/* The Snowball algorithm of a language, for ASCII or for all; NULL if it has
 * none. */
static struct sb_stemmer *
stemmer(struct vocabulary *v, int language, bool ascii)
{
	struct sb_stemmer **s = &v->stemmers[language][ascii];

	if (*s)
		return *s;
	errno = 0;
	*s = sb_stemmer_new(
	    v->languages[language], ascii ? "ISO_8859_1" : "UTF_8");
	if (!*s && errno == ENOMEM)
		die_fatal(DIE_INTERNAL, "out of memory");
	return *s;
}

/* Stems are interned with a '~' before them, apart from the words. Most words
 * are ASCII once folded, which takes two thirds of the time. */
size_t
word_stem_name(struct vocabulary *v, int language, const char *folded,
    size_t len, char out[FOLD_MAX + 1])
{
	struct sb_stemmer *s = NULL;

	if (is_ascii(folded, len))
		s = stemmer(v, language, true);
	if (!s)
		s = stemmer(v, language, false);
	if (s) {
		folded = (const char *)sb_stemmer_stem(
		    s, (const sb_symbol *)folded, (int)len);
		if (!folded)
			die_fatal(DIE_INTERNAL, "out of memory");
		len = (size_t)sb_stemmer_length(s);
	}
	if (len > FOLD_MAX)
		len = FOLD_MAX;
	out[0] = '~';
	memcpy(out + 1, folded, len);
	return len + 1;
}

/* Endings are interned with a '$' and their language before them. */
size_t
word_ending_name(
    int language, const char *folded, size_t len, char out[ENDING_MAX + 2])
{
	out[0] = '$';
	out[1] = (char)('0' + language);
	memcpy(out + 2, folded, len);
	return len + 2;
}

void
word_keep_stems(struct vocabulary *v)
{
	size_t n = (size_t)v->n_languages;
	uint32_t *stems = arena_alloc(v->arena, v->n_names * n * sizeof *stems);

	for (size_t i = 0; i < v->n_names; i++) {
		const struct name *name = &v->names[i + 1];
		char stem[FOLD_MAX + 1];

		for (size_t k = 0; k < n; k++)
			stems[i * n + k] = word_id(v, stem,
			    word_stem_name(v, (int)k, v->text + name->at,
				name[1].at - name->at, stem));
	}
	v->stems = stems;
	v->n_stems = v->n_names;
}

void
word_rest(struct vocabulary *v)
{
	for (int i = 0; i < WORD_LANGUAGES; i++) {
		for (int ascii = 0; ascii < 2; ascii++) {
			sb_stemmer_delete(v->stemmers[i][ascii]);
			v->stemmers[i][ascii] = NULL;
		}
	}
	word_forget(v);
	/* room for one in eleven more */
	fit_edges(v, v->n_edges * 5 / 4);
}
