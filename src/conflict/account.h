/* What sums over goals need: amounts compared, and written as people do. */

#ifndef ACCOUNT_H
#define ACCOUNT_H

#include "base/span.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/word.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct date;
struct quantity;
struct token;
struct vocabulary;

/* The word lists rules/LANG/NAME.txt that sums are read by. */
enum account_list {
	ACCOUNT_DIRECTION,  /* 1 up, 2 down, 3 either way */
	ACCOUNT_WHOLE,	    /* things of which there are at most 100 % */
	ACCOUNT_PROPORTION, /* shares that end at 100 % by their name */
	ACCOUNT_NEEDS_UNIT,
	ACCOUNT_SUM, /* 1 some of the parts, 2 all of them */
	ACCOUNT_BUDGET,
	ACCOUNT_COST,
	ACCOUNT_NOT_COST, /* 1 it comes in, 2 it is not spent besides */
	ACCOUNT_HABIT,
	ACCOUNT_CAPACITY,
	ACCOUNT_TIMES, /* between a number and the price of one */
	ACCOUNT_MAKES, /* before what amounts make */
	ACCOUNT_EACH,
	ACCOUNT_SHARE, /* before shares: 1 some of them, 2 all */
	ACCOUNT_PEOPLE,
	ACCOUNT_TOTAL,
	ACCOUNT_TOTAL_NOT,
	ACCOUNT_FUNCTION,
	ACCOUNT_TALLY, /* what is announced by its number */
	ACCOUNT_TALLY_NOT,
	ACCOUNT_TARGET, /* labels of fields for it */
	ACCOUNT_PLURAL,
	ACCOUNT_WEEKDAY,
	ACCOUNT_MONTH,
	ACCOUNT_START, /* keys of front matter */
	ACCOUNT_END,
	ACCOUNT_FROM,	/* behind a sum: where it comes from */
	ACCOUNT_PERSON, /* given names */
	ACCOUNT_BASELINE,
	ACCOUNT_BETWEEN_NOT, /* "the gap between" */
	ACCOUNT_METRIC_WAY,  /* of what is measured better is: 1 more, 2 less */
	ACCOUNT_AGE_NAMED,
	ACCOUNT_AGE_AFTER,
	ACCOUNT_AGE_TO,
	ACCOUNT_VERB,	/* what it does, enum VERB_... of fact_clue.h */
	ACCOUNT_WORKED, /* enum account_worked */
	ACCOUNT_ALTERNATIVE,
	ACCOUNT_PRONOUN, /* 2 "I", 3 "we" */
	ACCOUNT_OWN,	 /* 2 "my" */
	ACCOUNT_RESULT,	 /* "KR" before its number */
	ACCOUNT_LISTS
};

/* What entries of ACCOUNT_WORKED are. */
enum account_worked {
	ACCOUNT_ANY,	    /* no word of its own; of other lists: any value */
	ACCOUNT_DIVIDED,    /* before groups */
	ACCOUNT_PACE,	    /* before a speed */
	ACCOUNT_HEADS,	    /* people, whoever they are */
	ACCOUNT_SAVED,	    /* money is put aside */
	ACCOUNT_PARTS,	    /* groups that a whole is divided into */
	ACCOUNT_IN_ALL,	    /* behind all there is */
	ACCOUNT_REST,	    /* what is left to something else */
	ACCOUNT_ALLOWED,    /* before a sum: it may be spent */
	ACCOUNT_COSTING,    /* before a sum: something costs it */
	ACCOUNT_COSTS,	    /* heads a column of sums that are spent */
	ACCOUNT_CHANGED,    /* before an amount: something changes by it */
	ACCOUNT_LOST,	    /* what is counted goes away */
	ACCOUNT_INTAKE,	    /* before those who come in */
	ACCOUNT_HELD,	    /* behind a speed: on all of the way */
	ACCOUNT_HOLDS,	    /* what holds so many people: rooms, tables */
	ACCOUNT_ENTRY,	    /* of which each lets one in: tickets */
	ACCOUNT_SLEEP,	    /* what a night is for */
	ACCOUNT_NAP,	    /* the same by day */
	ACCOUNT_SOLD,	    /* before what brings in all of a sum */
	ACCOUNT_AGE_BEFORE, /* something is done before an age */
	ACCOUNT_AGE_TURN,   /* right before its number */
	ACCOUNT_AGE_BEHIND, /* right behind it */
	ACCOUNT_BORN,	    /* before a day or year of birth */
	ACCOUNT_SHOWN,	    /* where each seat is taken once: shows */
	ACCOUNT_BED,	    /* before when one goes to bed */
	ACCOUNT_UP	    /* before when one gets up */
};

/* Limits where nothing else is said. */
enum { ACCOUNT_GOALS_MOST = 7, ACCOUNT_PILEUP_MOST = 5 };

/* The goals of one document and what they say in numbers. */
struct account {
	struct arena *arena, *scratch; /* scratch: of the check at hand */
	const struct document *document;
	const struct goals *goals;
	struct facts *facts; /* parallel to goals->at; marks are added */
	const struct vocabulary *v;
	int today;	     /* a day */
	int goals_most;	     /* that one owner can pursue at once */
	int pileup_most;     /* that may end in one week */
	int hours, evenings; /* that a week has, if the document declares no
			      * others; 0: as many as it has */
	bool named;	     /* lines of its goals open with who does it */
	const int *lists;    /* numbers, by enum account_list */
};

/* Open an account: look up the lists, set the usual limits. */
void account_open(struct account *account, struct vocabulary *v);

/* The language of a goal's part or statement, never below 0. */
static inline int
account_language(const struct account *account, int block)
{
	int language = account->document->blocks[block].language;

	return language < 0 ? 0 : language;
}

/* How many tokens the longest entry of a list takes at t in a block, with its
 * value, which may be NULL; 0: none. */
static inline size_t
account_match(const struct account *account, int block, enum account_list list,
    const struct token *t, const struct token *end, int *value)
{
	return word_match(account->v, account_language(account, block),
	    account->lists[list], t, end, value);
}

/* The first place in these tokens where a list matches, with the value of the
 * entry; end if there is none. */
uint32_t account_find(const struct account *account, int block,
    enum account_list list, struct span tokens, int *value);

/* Whether there is such a place. */
bool account_has(const struct account *account, int block,
    enum account_list list, struct span tokens);

/* The same as account_find for the last place. */
uint32_t account_find_last(const struct account *account, int block,
    enum account_list list, struct span tokens, int *value);

/* Whether a sentence ends between two tokens. */
bool account_ends(const struct account *account, uint32_t from, uint32_t to);

/* Whether a word of ACCOUNT_WORKED with this value stands among these. */
bool account_has_worked(const struct account *account, int block,
    struct span words, enum account_worked what);

/* The sentence within some tokens that words stand in, a few dozen tokens each
 * way at most. */
struct span account_sentence(
    const struct account *account, struct span within, struct span words);

/* "£200 a month and the rest in June", "30 % to games, the rest to maps":
 * whether this sentence or the next leaves some to something else behind an
 * amount. */
bool account_leaves_rest(
    const struct account *account, const struct fact_amount *amount);

/* The dates of a block's words, those without a year in a goal's time, or in
 * the year before its end. */
size_t account_dates(const struct account *account, int goal, int block,
    struct span words, struct date *dates, size_t max);

/* Begin to read a stretch of the document's tokens by reader.h. */
void account_reader(const struct account *account, struct reader *r, int block,
    struct span tokens);

/* What kind of amount it compares with: a frequency of counted things with
 * their count. */
int account_kind(const struct quantity *q);

/* Whether two amounts measure the same: kind, currency, and for counts and
 * other units a word in common, which says what they are in both or which in
 * both: "two farms" are no "farm cats". */
bool account_same_unit(const struct account *account, const struct quantity *a,
    const struct quantity *b);

/* Whether a word stands among these tokens, but for case, accents and a plural
 * s. */
bool account_has_word(const struct account *account, struct span tokens,
    const struct token *word);

/* Find out whether goals open with a name; what is asked below needs it. */
void account_survey(struct account *account);

/* A number for the owner that a goal's field, or the name it opens with, tells;
 * 0: none does. */
uint64_t account_owner(const struct account *account, int goal);

/* How far two values are from each other. */
static inline double
account_apart(double a, double b)
{
	return a < b ? b - a : a - b;
}

/* The words of these tokens as written, in one line. */
const char *account_words(const struct account *account, struct span tokens);

/* A number with at most two decimals, none from 1,000 on, with the decimal mark
 * of a block's language; and with the unit of an amount of its kind behind or
 * before it. */
const char *account_number(
    const struct account *account, int block, double value);
const char *account_amount(const struct account *account, int block,
    double value, const struct quantity *like);

/* Add a sighting to a goal's facts. */
void account_add(const struct account *account, int goal, struct mark mark);

/* Add one of an amount that does not fit another one: both are pointed at and
 * told by their words. */
void account_add_pair(const struct account *account, int goal, int fact,
    const struct quantity *amount, const struct quantity *other);

#endif
