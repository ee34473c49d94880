/* The rows of a date table ("by {month} {year} = end month") into a trie of
 * elements that the reader walks. */

#ifndef FORM_H
#define FORM_H

#include "word.h"

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
	uint32_t to, next;	  /* nodes; the node's next edge, 0: none */
	uint32_t id;		  /* of a word, mark, number, kind or list */
	uint8_t element;	  /* enum form_element */
	bool touch;		  /* no space before it */
	bool capital;		  /* written with a capital */
	int16_t classes[2], not ; /* of a kind: word classes, -1: none */
	uint64_t lists;		  /* of a kind or list: word_bits */
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

enum { FORM_BUCKETS = 512 };

struct form_node {
	uint32_t edges;	       /* its first edge */
	uint32_t row;	       /* 0: none ends here */
	uint64_t lists;	       /* word_bits of what may follow, */
	uint64_t words, marks; /* ids modulo 64 of words that may, */
	uint16_t may_follow;   /* and what else: enum form_follow */
};

struct forms {
	struct form_edge *edges; /* [0] is unused */
	size_t n_edges, cap_edges;
	struct form_node *nodes; /* [0] is the root; its words are in words */
	size_t n_nodes, cap_nodes;
	struct form_row *rows; /* [0] is unused */
	size_t n_rows, cap_rows;
	uint32_t words[FORM_BUCKETS];	    /* the root's words by id */
	int suffix;			    /* class of ordinal suffixes */
	uint64_t starts[WORD_CLASSES / 64]; /* classes a form may begin with */
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
