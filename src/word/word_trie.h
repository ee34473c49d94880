/* What a vocabulary is made of; for the files of the family word alone. */

#ifndef WORD_TRIE_H
#define WORD_TRIE_H

#include "token.h"
#include "word.h"

struct word_form;

/* A phrase is a path in one trie. An edge leads from a node over a symbol: a
 * word, a stem, an ending, a number or a mark. From the root a name leads to
 * its node by itself, all other edges are in one hash table; what ends at a
 * node is a list of meanings. */

enum { PHRASE_MAX = 16, FOLD_MAX = 64, ENDING_MAX = 6, ENDING_BITS = 2048 };

/* Bits that tell of most edges that are not there without a look at the table,
 * which is far larger than what is near at hand. */
enum { EDGE_BITS = 1 << 17 };

/* A token is read as its word, its stem and its endings, so many at most. */
enum { ENDINGS = 4, SYMBOLS = 2 + ENDINGS };

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

struct node {
	uint64_t over;	  /* a bit (word_edge_bit) for every symbol that leads
			   * on */
	uint32_t meaning; /* its first; 0: none */
};

/* A word, a stem or an ending: never two of them, the latter are marked. */
struct name {
	uint32_t at;   /* its bytes in vocabulary.text, up to the next one's */
	uint32_t node; /* to which it leads from the root; 0: to none */
};

struct name_slot {
	uint32_t id; /* 0: an empty slot */
	uint32_t hash;
};

/* A node from where phrases go on. */
struct word_lead {
	uint64_t over; /* as the node has it */
	uint32_t node;
};

/* What a token of one form starts, read in one language; what every token
 * needs stands first. There are two for nearly every word that is met. */
struct word_sense {
	struct word_form *form;
	uint32_t open, alone; /* what starts there (token.starts): it is not
			       * known what follows; or nothing goes on */
	uint64_t over;	      /* the bits of all that leads on */
	uint64_t bits;	      /* of the symbols as which it is read */
	uint8_t n_symbols, n_leads;
	bool starts; /* whether an entry of the class asked for is this alone */
	int8_t speaker;	 /* before a language is known: the one of all entries,
			  * else -1 */
	int8_t language; /* in which it is read; -1: in none */
	int16_t asked_class;		/* by word_speakers; -1: none yet */
	const struct word_notes *notes; /* if nothing goes on */
	const struct symbol *symbols;	/* word, stem, the longest ending... */
	const struct word_lead *leads;
};

/* A word as it was met, folded; number and mark tokens have theirs too. */
struct word_form {
	uint64_t hash;
	const char *text;
	uint32_t len, id;
	uint32_t document;	 /* that has paid for it, word_form.c's */
	uint32_t open;		 /* as bare has it */
	struct arena *arena;	 /* where its senses go */
	struct word_sense *bare; /* before a language is known */
	struct word_sense *in[]; /* NULL: not looked up yet */
};

struct vocabulary {
	struct arena *arena;
	struct name *names; /* by id, from 1; a further one ends the last */
	size_t n_names, cap_names;
	struct name_slot *slots; /* open addressing; a power of two of them */
	size_t n_slots;
	char *text; /* all names, one behind the other */
	size_t n_text, cap_text;
	struct edge *edges;
	size_t n_edges, n_edge_slots;
	uint64_t met[EDGE_BITS / 64]; /* a bit for each of them, by its hash */
	struct node *nodes;	      /* [0] is the root */
	size_t n_nodes, cap_nodes;
	struct meaning *meanings; /* [0] is unused */
	size_t n_meanings, cap_meanings;
	uint64_t
	    endings[ENDING_BITS / 64]; /* a bit for each (word_ending_bit) */
	const char *languages[WORD_LANGUAGES];
	struct sb_stemmer *stemmers[WORD_LANGUAGES][2]; /* [1]: of ASCII */
	const uint32_t *stems; /* ids of the stems of the first n_stems names,
				* in each of the languages; 0: no list has it */
	size_t n_stems;
	void *tables[WORD_LANGUAGES];
	int n_languages;
	const char *classes[WORD_CLASSES];
	uint8_t longest[WORD_CLASSES]; /* entry of each, in tokens */
	int n_classes;
	struct word_known *known;
	struct word_forms *forms; /* those met; word_form.c's */
};

/* Bytes as a number; two texts hardly ever have the same. */
uint64_t word_hash(const char *s, size_t len);

/* 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3,
 * 6.4). */
static const uint64_t word_golden = 0x9e3779b97f4a7c15u;

static inline uint64_t
word_hash_last(uint64_t hash, uint64_t bytes)
{
	hash = (hash ^ bytes) * word_golden;
	return hash ^ hash >> 32;
}

static inline uint64_t
word_pack_four(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	       (uint64_t)p[3] << 24;
}

/* At most eight bytes as a number, the first lowest; four or more are the first
 * four and the last four, which may overlap. */
static inline uint64_t
word_pack(const char *s, size_t len)
{
	uint64_t x = 0;

	if (len >= 4)
		return word_pack_four(s) | word_pack_four(s + len - 4)
					       << 8 * (len - 4);
	for (size_t i = 0; i < len; i++)
		x |= (uint64_t)(unsigned char)s[i] << 8 * i;
	return x;
}

/* The same for at most eight bytes, as word_pack has them. No two words of one
 * length have the same. */
static inline uint64_t
word_hash_short(uint64_t bytes, size_t len)
{
	return word_hash_last(len * word_golden, bytes);
}

/* The bit of a symbol in node.over. */
static inline uint64_t
word_edge_bit(struct symbol over)
{
	return (uint64_t)1 << ((over.id * 0x9e3779b9u + over.kind) >> 26);
}

/* The node that an edge leads to, 0 if there is none; the same, made new. */
uint32_t word_follow(
    const struct vocabulary *v, uint32_t from, struct symbol over);
uint32_t word_extend(struct vocabulary *v, uint32_t from, struct symbol over);

/* The names under which the stem and an ending of a folded word are interned,
 * apart from words; returns their length. */
size_t word_stem_name(struct vocabulary *v, int language, const char *folded,
    size_t len, char out[FOLD_MAX + 1]);
size_t word_ending_name(
    int language, const char *folded, size_t len, char out[ENDING_MAX + 2]);

/* Where an ending of n letters, as word_pack has them, has its bit in
 * vocabulary.endings. */
static inline size_t
word_ending_bit(int language, uint64_t letters, size_t n)
{
	return word_hash_short(letters, n + (size_t)language * 8) % ENDING_BITS;
}

/* The sense of a token as it is marked now; never NULL. */
const struct word_sense *word_sense_of(
    const struct vocabulary *v, const struct token *t);

/* A copy of notes, sorted by list, on the arena. */
const struct word_notes *word_notes_keep(
    struct arena *a, const struct word_note *notes, size_t n);

/* The symbols that a token can be read as, *n of them; in *room if it is no
 * word. */
const struct symbol *word_symbols(
    const struct token *t, struct symbol *room, size_t *n);

/* Forget all forms, and the stems of words that no list has: the vocabulary is
 * about to change. */
void word_forget(struct vocabulary *v);
void word_stems_drop(void);

#endif
