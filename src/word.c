/* The vocabulary: words and phrases of every language, by class. */

#include "word.h"

#include "arena.h"
#include "die.h"
#include "token.h"
#include "utf8.h"

#include <libstemmer.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A phrase is a path in one trie. An edge leads from a node over a symbol: a
 * word, a stem of one language, a number or a mark. All edges are in one
 * hash table; what ends at a node is a list of meanings. */

enum { PHRASE_MAX = 16, FOLD_MAX = 64, CACHE = 4096, ENDING_MAX = 6 };

enum symbol_kind {
	SYMBOL_WORD,
	SYMBOL_NUMBER,
	SYMBOL_MARK,
	SYMBOL_STEM,
	SYMBOL_ENDING
};

struct symbol {
	uint32_t kind;
	uint32_t id;
};

struct meaning {
	uint16_t class;
	uint8_t language;
	int value;
	uint32_t next; /* another meaning of the same node; 0: none */
};

struct edge {
	uint32_t from, to; /* nodes; to == 0: an empty slot */
	struct symbol over;
};

struct name {
	const char *text;
	uint32_t len, id; /* id == 0: an empty slot */
};

/* A word already looked up: the hash stands for it. */
struct seen {
	uint64_t hash;
	uint32_t stem, ending;
	uint8_t language, known;
};

struct vocabulary {
	struct arena *arena;
	struct name *names; /* open addressing; n_slots is a power of two */
	size_t n_names, n_name_slots;
	struct edge *edges;
	size_t n_edges, n_edge_slots;
	uint32_t *nodes; /* node to its first meaning; node 0 is the root */
	size_t n_nodes, cap_nodes;
	struct meaning *meanings; /* [0] is unused */
	size_t n_meanings, cap_meanings;
	const char *languages[WORD_LANGUAGES];
	struct sb_stemmer *stemmers[WORD_LANGUAGES];
	void *tables[WORD_LANGUAGES];
	int n_languages;
	const char *classes[WORD_CLASSES];
	int n_classes;
	struct seen *seen;
	size_t n_seen; /* entries made since it was empty */
	struct word_forms *forms[WORD_LANGUAGES]; /* by word, or NULL */
	size_t n_forms;				  /* of words, in each */
	uint8_t *speakers; /* by word: bits of languages */
	size_t cap_speakers;
};

/* FNV-1a (Fowler, Noll, Vo), 64 bits. */
static uint64_t
hash_bytes(const char *s, size_t len)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)s[i]) * 0x100000001b3u;
	return hash ^ hash >> 32;
}

static uint64_t
hash_edge(uint32_t from, struct symbol over)
{
	uint64_t x =
	    ((uint64_t)from << 34 ^ (uint64_t)over.kind << 32 ^ over.id) *
	    0x9e3779b97f4a7c15u;

	return x ^ x >> 32;
}

struct vocabulary *
word_new(struct arena *a)
{
	struct vocabulary *v = arena_alloc(a, sizeof *v);

	v->arena = a;
	v->n_name_slots = v->n_edge_slots = 1024;
	v->names = arena_alloc(a, v->n_name_slots * sizeof *v->names);
	v->edges = arena_alloc(a, v->n_edge_slots * sizeof *v->edges);
	v->seen = arena_alloc(a, CACHE * sizeof *v->seen);
	v->nodes = arena_more(a, NULL, 0, &v->cap_nodes, sizeof *v->nodes);
	v->n_nodes = 1;
	v->speakers = arena_more(a, NULL, 0, &v->cap_speakers, 1);
	v->meanings =
	    arena_more(a, NULL, 0, &v->cap_meanings, sizeof *v->meanings);
	v->n_meanings = 1;
	return v;
}

static int
number_of(
    struct arena *a, const char **names, int *n, int max, const char *name)
{
	for (int i = 0; i < *n; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	if (*n == max)
		die_fatal(
		    DIE_USAGE, "too many languages or word lists: %s", name);
	names[*n] = arena_copy(a, name, strlen(name));
	return (*n)++;
}

int
word_language(struct vocabulary *v, const char *name)
{
	return number_of(
	    v->arena, v->languages, &v->n_languages, WORD_LANGUAGES, name);
}

int
word_class(struct vocabulary *v, const char *name)
{
	return number_of(
	    v->arena, v->classes, &v->n_classes, WORD_CLASSES, name);
}

const char *
word_language_name(const struct vocabulary *v, int language)
{
	return v->languages[language];
}

int
word_languages(const struct vocabulary *v)
{
	return v->n_languages;
}

static struct name *
name_slot(struct name *slots, size_t n_slots, const char *text, size_t len)
{
	size_t i = hash_bytes(text, len) & (n_slots - 1);

	while (slots[i].id != 0 &&
	       (slots[i].len != len || memcmp(slots[i].text, text, len) != 0))
		i = (i + 1) & (n_slots - 1);
	return &slots[i];
}

uint32_t
word_id(const struct vocabulary *v, const char *folded, size_t len)
{
	return name_slot(v->names, v->n_name_slots, folded, len)->id;
}

static uint32_t
intern(struct vocabulary *v, const char *text, size_t len)
{
	struct name *slot = name_slot(v->names, v->n_name_slots, text, len);

	if (slot->id != 0)
		return slot->id;
	if (v->n_names * 2 >= v->n_name_slots) {
		size_t n_slots = v->n_name_slots * 4;
		struct name *slots =
		    arena_alloc(v->arena, n_slots * sizeof *slots);

		for (size_t i = 0; i < v->n_name_slots; i++)
			if (v->names[i].id != 0)
				*name_slot(slots, n_slots, v->names[i].text,
				    v->names[i].len) = v->names[i];
		v->names = slots;
		v->n_name_slots = n_slots;
		slot = name_slot(v->names, v->n_name_slots, text, len);
	}
	slot->text = arena_copy(v->arena, text, len);
	slot->len = (uint32_t)len;
	slot->id = (uint32_t)++v->n_names;
	v->speakers =
	    arena_more(v->arena, v->speakers, slot->id, &v->cap_speakers, 1);
	v->speakers[slot->id] = 0;
	return slot->id;
}

uint32_t
word_add(struct vocabulary *v, const char *folded, size_t len)
{
	return intern(v, folded, len);
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

static struct edge *
edge_slot(struct edge *slots, size_t n_slots, uint32_t from, struct symbol over)
{
	size_t i = hash_edge(from, over) & (n_slots - 1);

	while (slots[i].to != 0 &&
	       (slots[i].from != from || slots[i].over.kind != over.kind ||
		   slots[i].over.id != over.id))
		i = (i + 1) & (n_slots - 1);
	return &slots[i];
}

static uint32_t
follow(const struct vocabulary *v, uint32_t from, struct symbol over)
{
	return edge_slot(v->edges, v->n_edge_slots, from, over)->to;
}

static uint32_t
extend(struct vocabulary *v, uint32_t from, struct symbol over)
{
	struct edge *slot = edge_slot(v->edges, v->n_edge_slots, from, over);

	if (slot->to != 0)
		return slot->to;
	if (v->n_edges * 2 >= v->n_edge_slots) {
		size_t n_slots = v->n_edge_slots * 4;
		struct edge *slots =
		    arena_alloc(v->arena, n_slots * sizeof *slots);

		for (size_t i = 0; i < v->n_edge_slots; i++)
			if (v->edges[i].to != 0)
				*edge_slot(slots, n_slots, v->edges[i].from,
				    v->edges[i].over) = v->edges[i];
		v->edges = slots;
		v->n_edge_slots = n_slots;
		slot = edge_slot(v->edges, v->n_edge_slots, from, over);
	}
	v->nodes = arena_more(
	    v->arena, v->nodes, v->n_nodes, &v->cap_nodes, sizeof *v->nodes);
	v->nodes[v->n_nodes] = 0;
	*slot = (struct edge){ from, (uint32_t)v->n_nodes++, over };
	v->n_edges++;
	return slot->to;
}

/* The Snowball algorithm of a language; NULL if it has none. */
static struct sb_stemmer *
stemmer(struct vocabulary *v, int language)
{
	if (!v->stemmers[language])
		v->stemmers[language] =
		    sb_stemmer_new(v->languages[language], "UTF_8");
	return v->stemmers[language];
}

/* Stems are interned with a '~' before them, apart from the words. */
static size_t
stem_name(struct vocabulary *v, int language, const char *folded, size_t len,
    char out[FOLD_MAX + 1])
{
	struct sb_stemmer *s = stemmer(v, language);

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
static size_t
ending_name(
    int language, const char *folded, size_t len, char out[ENDING_MAX + 2])
{
	out[0] = '$';
	out[1] = (char)('0' + language);
	memcpy(out + 2, folded, len);
	return len + 2;
}

static uint32_t
longest_ending(
    const struct vocabulary *v, int language, const char *folded, size_t len)
{
	char ending[ENDING_MAX + 2];
	size_t n = len - 1 < ENDING_MAX ? len - 1 : ENDING_MAX;
	uint32_t id = 0;

	if (len == 0)
		return 0;
	for (; n > 0 && id == 0; n--)
		id = word_id(v, ending,
		    ending_name(language, folded + len - n, n, ending));
	return id;
}

static const struct seen *
look_up(struct vocabulary *v, int language, const char *folded, size_t len)
{
	uint64_t hash = hash_bytes(folded, len);
	struct seen *seen = &v->seen[hash & (CACHE - 1)];
	char stem[FOLD_MAX + 1];
	size_t n;

	if (seen->known && seen->hash == hash && seen->language == language)
		return seen;
	n = stem_name(v, language, folded, len, stem);
	v->n_seen++;
	*seen = (struct seen){ hash, word_id(v, stem, n),
		longest_ending(v, language, folded, len), (uint8_t)language,
		1 };
	return seen;
}

struct word_forms *
word_forms(struct vocabulary *v, int language, uint32_t id)
{
	if (!v->forms[language]) {
		v->n_forms = v->n_names + 1;
		v->forms[language] =
		    arena_alloc(v->arena, v->n_forms * sizeof **v->forms);
	}
	return id > 0 && id < v->n_forms ? &v->forms[language][id] : NULL;
}

unsigned
word_speakers(const struct vocabulary *v, uint32_t id)
{
	return id > 0 && id <= v->n_names ? v->speakers[id] : 0;
}

uint32_t
word_stem(struct vocabulary *v, int language, const char *folded, size_t len)
{
	return look_up(v, language, folded, len)->stem;
}

uint32_t
word_ending(struct vocabulary *v, int language, const char *folded, size_t len)
{
	return look_up(v, language, folded, len)->ending;
}

/* One word of an entry as a symbol; how it is marked decides its kind. */
static struct symbol
read_word(struct vocabulary *v, int language, const char *s,
    const struct token *t, enum symbol_kind kind)
{
	char folded[FOLD_MAX], name[FOLD_MAX + 1];
	size_t len =
	    utf8_fold(folded, sizeof folded, s + t->start, t->end - t->start);

	if (kind == SYMBOL_STEM) {
		len = stem_name(v, language, folded, len, name);
		return (struct symbol){ kind, intern(v, name, len) };
	}
	if (kind == SYMBOL_ENDING) {
		len = len < ENDING_MAX ? len : ENDING_MAX;
		len = ending_name(language, folded, len, name);
		return (struct symbol){ kind, intern(v, name, len) };
	}
	return (struct symbol){ kind, intern(v, folded, len) };
}

/* The symbols of one entry, "improve~ the odds"; 0 if it has none or too
 * many. */
static size_t
read_phrase(struct vocabulary *v, int language, const char *s, size_t len,
    struct symbol out[PHRASE_MAX])
{
	struct arena scratch = { 0 };
	struct tokens tokens = { 0 };
	const struct token *end;
	size_t n = 0;

	token_scan(&scratch, &tokens, v, s, 0, (uint32_t)len);
	end = tokens.at + tokens.n;
	for (const struct token *t = tokens.at; t < end; t++) {
		bool stems = token_is(t + 1, end, '~') && token_touches(t + 1);
		bool ends = token_is(t, end, '~') && t + 1 < end &&
			    t[1].kind == TOKEN_WORD && token_touches(t + 1);

		if (n == PHRASE_MAX) {
			n = 0;
			break;
		}
		if (ends)
			out[n++] =
			    read_word(v, language, s, ++t, SYMBOL_ENDING);
		else if (t->kind == TOKEN_WORD)
			out[n++] = read_word(v, language, s, t,
			    stems ? SYMBOL_STEM : SYMBOL_WORD);
		else
			out[n++] = (struct symbol){ t->kind == TOKEN_NUMBER
							? SYMBOL_NUMBER
							: SYMBOL_MARK,
				t->id };
		if (t->kind == TOKEN_WORD && stems)
			t++;
	}
	arena_free(&scratch);
	return n;
}

static bool
add_line(
    struct vocabulary *v, int language, int class, const char *s, size_t len)
{
	struct symbol phrase[PHRASE_MAX];
	const char *equals = NULL;
	uint32_t node = 0;
	long value = 1;
	size_t n;

	for (size_t i = 1; i < len; i++)
		if (s[i] == '=' && s[i - 1] == ' ')
			equals = s + i;
	if (equals) {
		char digits[32], *stop;

		n = (size_t)(s + len - equals) - 1;
		if (n >= sizeof digits)
			return false;
		memcpy(digits, equals + 1, n);
		digits[n] = '\0';
		value = strtol(digits, &stop, 10);
		if (stop == digits || *stop != '\0')
			return false;
		len = (size_t)(equals - s);
	}
	if ((n = read_phrase(v, language, s, len, phrase)) == 0)
		return false;
	if (n == 1 && phrase[0].kind == SYMBOL_WORD)
		v->speakers[phrase[0].id] |= (uint8_t)(1u << language);
	for (size_t i = 0; i < n; i++)
		node = extend(v, node, phrase[i]);
	v->meanings = arena_more(v->arena, v->meanings, v->n_meanings,
	    &v->cap_meanings, sizeof *v->meanings);
	v->meanings[v->n_meanings] = (struct meaning){ (uint16_t) class,
		(uint8_t)language, (int)value, v->nodes[node] };
	v->nodes[node] = (uint32_t)v->n_meanings++;
	return true;
}

int
word_add_list(
    struct vocabulary *v, int language, int class, const char *list, size_t len)
{
	const char *end = list + len;

	if (v->n_seen > 0)
		memset(v->seen, 0, CACHE * sizeof *v->seen);
	v->n_seen = 0;
	memset(v->forms, 0, sizeof v->forms);
	for (int line = 1; list < end; line++) {
		const char *next = memchr(list, '\n', (size_t)(end - list));
		const char *stop = next ? next : end;
		const char *comment = memchr(list, '#', (size_t)(stop - list));
		const char *last = comment ? comment : stop;

		while (last > list && (unsigned char)last[-1] <= ' ')
			last--;
		if (last > list &&
		    !add_line(v, language, class, list, (size_t)(last - list)))
			return line;
		list = next ? next + 1 : end;
	}
	return 0;
}

static const struct meaning *
meaning_of(const struct vocabulary *v, uint32_t node, int language, int class)
{
	for (uint32_t m = v->nodes[node]; m != 0; m = v->meanings[m].next)
		if (v->meanings[m].class == class &&
		    v->meanings[m].language == language)
			return &v->meanings[m];
	return NULL;
}

/* The symbols that a token can be read as; returns how many. */
static size_t
symbols_of(const struct token *t, struct symbol out[3])
{
	size_t n = 0;

	if (t->kind != TOKEN_WORD) {
		out[0] =
		    (struct symbol){ t->kind == TOKEN_NUMBER ? SYMBOL_NUMBER
							     : SYMBOL_MARK,
			    t->id };
		return 1;
	}
	if (t->id != 0)
		out[n++] = (struct symbol){ SYMBOL_WORD, t->id };
	if (t->stem != 0)
		out[n++] = (struct symbol){ SYMBOL_STEM, t->stem };
	if (t->ending != 0)
		out[n++] = (struct symbol){ SYMBOL_ENDING, t->ending };
	return n;
}

/* The longest match below a node that is depth tokens deep already. */
static size_t
descend(const struct vocabulary *v, int language, int class, uint32_t node,
    size_t depth, const struct token *t, const struct token *end, int *value)
{
	const struct meaning *m =
	    node ? meaning_of(v, node, language, class) : NULL;
	size_t best = m ? depth : 0;
	struct symbol over[3];

	if (m)
		*value = m->value;
	if (t == end || depth == PHRASE_MAX)
		return best;
	for (size_t i = 0, n = symbols_of(t, over); i < n; i++) {
		uint32_t next = follow(v, node, over[i]);
		int found = 1;
		size_t len;

		if (next == 0)
			continue;
		len = descend(
		    v, language, class, next, depth + 1, t + 1, end, &found);
		if (len > best) {
			best = len;
			*value = found;
		}
	}
	return best;
}

size_t
word_match(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, int *value)
{
	int ignored;

	return descend(
	    v, language, class, 0, 0, t, end, value ? value : &ignored);
}

const struct token *
word_find(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, size_t *n)
{
	for (; t < end; t++)
		if ((*n = word_match(v, language, class, t, end, NULL)) > 0)
			return t;
	return NULL;
}

struct collection {
	struct word_hit *hits;
	size_t n, max;
};

static void
collect_hit(struct collection *c, const struct meaning *m, size_t depth)
{
	for (size_t i = 0; i < c->n; i++) {
		if (c->hits[i].class != m->class)
			continue;
		if (depth > c->hits[i].n)
			c->hits[i] = (struct word_hit){ m->class,
				(uint16_t)depth, m->value };
		return;
	}
	if (c->n < c->max)
		c->hits[c->n++] =
		    (struct word_hit){ m->class, (uint16_t)depth, m->value };
}

static void
collect(const struct vocabulary *v, int language, uint32_t node, size_t depth,
    const struct token *t, const struct token *end, struct collection *c)
{
	struct symbol over[3];

	for (uint32_t m = node ? v->nodes[node] : 0; m != 0;
	     m = v->meanings[m].next)
		if (v->meanings[m].language == language)
			collect_hit(c, &v->meanings[m], depth);
	if (t == end || depth == PHRASE_MAX)
		return;
	for (size_t i = 0, n = symbols_of(t, over); i < n; i++) {
		uint32_t next = follow(v, node, over[i]);

		if (next != 0)
			collect(v, language, next, depth + 1, t + 1, end, c);
	}
}

size_t
word_hits(const struct vocabulary *v, int language, const struct token *t,
    const struct token *end, struct word_hit *out, size_t max)
{
	struct collection c = { out, 0, max };

	collect(v, language, 0, 0, t, end, &c);
	return c.n;
}
