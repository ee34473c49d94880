/* The rows of a date table ("by {month} {year} = end month") into a trie of
 * elements that the reader walks. */

#ifndef FORM_H
#define FORM_H

#include "word/word.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct vocabulary;

/* What an element of a form asks of the tokens at its place. */
enum form_element {
	FORM_WORD,   /* this word */
	FORM_MARK,   /* this mark; '-' is met by a hyphen inside words too */
	FORM_NUMBER, /* this number */
	FORM_KIND,   /* a kind of number or word, kept in a slot */
	FORM_LIST,   /* a word of this list */
	FORM_DATE,   /* a date */
	FORM_ANY,    /* any word */
	FORM_FIRST,  /* ^ nothing stands before */
	FORM_LAST,   /* $ nothing stands behind */
	FORM_BEHIND, /* < what came so far is context: the date begins here */
	FORM_AHEAD,  /* > what follows is context: the date ends here */
	FORM_JOIN,   /* nothing: many alternatives go on as one */
	FORM_END,    /* a form ends here: its row */
};

/* The edges that lead on from a node, by what they ask for. */
enum form_group {
	FORM_FREE,    /* no token of their own, or any */
	FORM_DATES,   /* a date */
	FORM_NUMBERS, /* digits */
	FORM_LISTS,   /* a word of a list */
	FORM_MARKS,
	FORM_WORDS, /* this word: found by hash where there are many */
	FORM_GROUPS,
};

/* Where a form keeps what it reads. */
enum form_slot {
	FORM_DAY,
	FORM_DAY2,
	FORM_MONTH,
	FORM_YEAR,
	FORM_YEAR2,
	FORM_N, /* a count, an ordinal, a season, a holiday */
	FORM_N2,
	FORM_UNIT,
	FORM_WEEKDAY,
	FORM_SLOTS
};

/* A kind of element, "{day}": digits and the values they may have, or the
 * words of up to two lists. */
struct form_kind {
	const char *name;
	uint8_t slot;
	const char *lists[2], *not ;	 /* not: a list whose words are out */
	uint8_t low_digits, high_digits; /* 0: no digits */
	int low, high;
	enum { SUFFIX_NONE, SUFFIX_MAY, SUFFIX_MUST } suffix; /* 1st, 2e */
	bool plain; /* no round hundreds, which are counts more often */
};

extern const struct form_kind form_kinds[];
extern const uint32_t form_n_kinds;

struct form_edge {
	uint32_t to, next; /* nodes; the node's next edge, 0: none */
	uint32_t id;	   /* of a word, mark, number, row; of a kind or list:
			    * in forms.lists */
	uint8_t element;   /* enum form_element */
	bool touch;	   /* no space before it */
	bool capital;	   /* written with a capital */
};

/* The words that a kind or a list stands for. */
struct form_lists {
	int16_t classes[2], not ; /* WORD_NONE: none */
	uint64_t bits;		  /* word_bits of the two */
};

/* What a form makes of what it read. */
struct form_row {
	uint8_t action;	  /* reckon_action */
	int8_t role;	  /* enum date_role, -1: as the action has it */
	bool part;	  /* a date only inside another form */
	int16_t argument; /* of the action */
	uint16_t unit;	  /* of the action, 0: the slot's */
	uint32_t line;	  /* of the table: an earlier row wins a tie */
};

struct form_node {
	uint32_t edges; /* its first edge as the table has it */
	uint32_t row;	/* 0: none ends here */
	/* the same as it is read, form_flat.c's: */
	uint32_t flat;		 /* its first edge in forms.flat, */
	uint16_t n[FORM_GROUPS]; /* of each group so many */
	/* what may come, behind a '<' or a '>' at this place too: */
	uint16_t may;	       /* enum form_may */
	uint64_t lists;	       /* word_bits of the lists that lead on, */
	uint64_t words, marks; /* and ids modulo 64 */
};

/* What may come at a node beside lists, words and marks. */
enum form_may {
	FORM_MAY_END = 1,      /* anything, or nothing */
	FORM_MAY_LAST = 2,     /* nothing, at the end */
	FORM_MAY_ANY = 4,      /* any word */
	FORM_MAY_HYPHEN = 8,   /* a token behind a hyphen */
	FORM_MAY_DATE = 16,    /* what begins a date */
	FORM_MAY_NUMBER = 32,  /* a number */
	FORM_MAY_CONTEXT = 64, /* what may come behind a '<' or a '>' */
};

/* The edges of a node that ask for one word, if the node has many words. */
struct form_word {
	uint32_t node, id;
	uint32_t first, n; /* in forms.flat; n == 0: an empty slot */
};

/* Digits that a number in a form may have; more are as none. */
enum { FORM_DIGITS = 4 };

struct forms {
	struct form_edge *edges; /* [0] is unused */
	size_t n_edges, cap_edges;
	struct form_node *nodes; /* [0] is the root */
	size_t n_nodes, cap_nodes;
	uint32_t united; /* from this one on some join others; 0: none yet */
	struct form_row *rows; /* [0] is unused */
	size_t n_rows, cap_rows;
	struct form_lists *lists; /* of form_kinds, then of each list */
	size_t n_lists, cap_lists;
	struct form_edge *flat; /* without joins, node by node */
	size_t n_flat, cap_flat;
	struct form_word *words; /* open addressing; a power of two of slots */
	size_t n_words, n_word_slots;
	int suffix;		  /* class of ordinal suffixes */
	int share;		  /* class of what a part of a whole is of */
	struct word_group starts; /* classes a form may begin with */
	uint16_t *first_of; /* and words: by id which of firsts, 0: none, */
	uint32_t n_firsts;  /* of ids below this */
	struct form_node *firsts; /* each a word at the root: what may come
				   * behind it, and its edges from there */
	struct form_node behind[FORM_DIGITS + 1]; /* the same for a number of
						   * so many digits */
	bool day_first; /* 03/04 is 3 April in this language */
};

/* Read a table's rows into the forms of a language; the lists it names are
 * added apart. Returns the number of the first line that cannot be read, or
 * 0. The table's grammar is told in date.h. */
int form_add(struct vocabulary *v, struct arena *a, int language,
    const char *table, size_t len);

/* The forms of a language, NULL if there are none. */
const struct forms *form_table(const struct vocabulary *v, int language);

#endif
