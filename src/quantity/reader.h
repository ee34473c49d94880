/* Tokens being read for amounts, and the word classes looked for in them. */

#ifndef READER_H
#define READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "word/token.h"
#include "word/word.h"

struct vocabulary;

/* The word classes that amounts are read with: rules/LANG/NAME.txt, where
 * NAME is the row of the same number in reader.c. What their values mean is
 * said here and at the head of the files. */
enum reader_class {
	/* with these an amount may begin, or what is none; with no other: */
	/* it is of their words alone */
	READ_MULTIPLE,	/* double = 200, in per cent */
	READ_FRACTION,	/* half of = 50, in per cent */
	READ_RANK_WORD, /* first place = 1 */
	READ_MASKED,
	READ_EVERY,
	READ_NTH,	      /* the *first* Monday of the month */
	READ_FREQUENCY,	      /* daily = 86400, the period in seconds */
	READ_FREQUENCY_TIMES, /* twice = 2 */
	READ_SLOT,	      /* enum quantity_slot */
	READ_SLOT_PAIR,	      /* morning and evening = 2 a day */
	READ_WEEKDAY,	      /* 1 Monday to 7 Sunday */
	READ_WEEKDAY_OFTEN,   /* the same, in a form that says every week */
	READ_WEEKDAY_GROUP,   /* weekdays = 31, a bit set, 1 Monday */
	READ_ALONE,
	/* or it goes on behind them */
	READ_NOT_AMOUNT = READ_ALONE,
	READ_NUMBER_WORD,	/* five = 5 */
	READ_NUMBER_SCALE,	/* million = 6, a power of ten */
	READ_NUMBER_COLLECTIVE, /* douzaine = 12 */
	READ_NUMBER_ONE,	/* the words that are also an article */
	READ_DURATION,		/* half an hour = 1800 */
	READ_UNIT_MULTIPLE,
	READ_STARTS,
	/* these are looked for behind and before it; units first */
	READ_UNIT_TIME = READ_STARTS, /* in seconds */
	READ_UNIT_INSTANT,	      /* in nanoseconds */
	READ_UNIT_LENGTH,	      /* in millimetres */
	READ_UNIT_MASS,		      /* in milligrams */
	READ_UNIT_OTHER,
	READ_UNIT_PERCENT,
	READ_UNIT_POINTS,
	READ_UNIT_GRADE,
	READ_UNITS,
	READ_NUMBER_SUFFIX = READ_UNITS, /* k = 3 */
	READ_NUMBER_HALF,		 /* two hours *and a half* */
	READ_NUMBER_AND,		 /* two hundred *and* fifty */
	READ_NUMBER_DECIMAL,		 /* the mark before decimals: 3,5 */
	READ_CURRENCY,			 /* the ISO 4217 number */
	READ_CURRENCY_SUFFIX, /* million written m or b beside a currency */
	READ_MULTIPLE_BY,     /* multiply by = 1, divide by = 2 */
	READ_MULTIPLE_BARE,   /* double, which may be an adjective too */
	READ_MULTIPLE_VERB,   /* before it where it is none */
	READ_FRACTION_LINK,   /* 7 *out of* 17; 2: behind a number only */
	READ_FRACTION_IN,     /* one *in* ten */
	READ_RANK_BEFORE,
	READ_RANK_AFTER,
	READ_ORDINAL, /* the th of 4th */
	READ_GRADE_NEAR,
	READ_CONFIDENCE,
	READ_BOUND,	  /* at least = 1, at most = 2 */
	READ_BOUND_AFTER, /* the same, behind the amount */
	READ_APPROXIMATE,
	READ_RANGE_LINK,
	READ_RANGE_OPEN,
	READ_RANGE_AND,
	READ_CHANGE_FROM, /* from = 1; 2: opens a range as well */
	READ_CHANGE_LINK, /* by half, *going* from 40 to 20 */
	READ_CHANGE_TO,
	READ_CHANGE_ARROW,
	READ_CHANGE_BY,
	READ_CHANGE_VERB, /* grow = 1, reduce = 2, either = 3 */
	READ_CHANGE_AFTER,
	READ_BASELINE_BEFORE,
	READ_BASELINE_AFTER,
	READ_TARGET_BEFORE,
	READ_LEVEL_BEFORE,
	READ_TIME_BEFORE, /* in 3h36 */
	READ_TIME_TAKEN,  /* a *delay* of 9 h */
	READ_PER,
	READ_TIMES,
	READ_EVERY_NOT,
	READ_EVERY_OTHER,
	READ_NTH_NOT,
	READ_NTH_OF,		/* the first Monday *of the* month */
	READ_FREQUENCY_METRIC,	/* monthly traffic */
	READ_FREQUENCY_MEASURE, /* budget mensuel */
	READ_FREQUENCY_NOT,
	READ_SLOT_ALONE,
	READ_SLOT_OFTEN,
	READ_SLOT_LINK,
	READ_DURATION_LINK,
	READ_CLOCK_BEFORE,
	READ_CLOCK_AFTER,
	READ_NAME_BEFORE,
	READ_AGE_BEFORE,   /* 2: of two ages, « les 12-16 ans » */
	READ_AGE_AFTER,	   /* 2: whatever stands before it */
	READ_NAME_OR_VERB, /* names only where nothing is counted behind */
	READ_DEADLINE_BEFORE,
	READ_DATE_BEFORE,
	READ_DATE_AFTER,
	READ_DATE_SPAN,
	READ_DATE_NEXT,
	READ_DAY_BEFORE,
	READ_DAY_AFTER,
	READ_MONTH,
	READ_VERB,
	READ_ADDRESS,
	READ_COUNT_STOP,
	READ_COUNT_OF,
	READ_CLASSES
};

struct reader {
	const struct vocabulary *v;
	int language;
	const char *plain;
	const struct token *first, *end;
	const int *classes;		 /* numbers, by enum reader_class */
	const struct word_group *starts; /* of an amount, */
	const struct word_group *alone;	 /* of one that is words alone, */
	const struct word_group *units;	 /* and of a unit */
	struct word_group seen;		 /* what may start at any of them */
};

/* Begin to read these tokens. */
void reader_open(struct reader *r, const struct vocabulary *v, int language,
    const char *plain, const struct token *first, const struct token *end);

/* Look at all of them once, which pays where reader_before is asked often. */
void reader_see(struct reader *r);

/* How many tokens the longest entry of a class takes that starts at t, with
 * its value (which may be NULL); 0 if there is none or t is the end. */
static inline size_t
reader_match(
    const struct reader *r, int class, const struct token *t, int *value)
{
	return word_match(
	    r->v, r->language, r->classes[class], t, r->end, value);
}

/* How many tokens an entry of a class takes that ends right before t. Most
 * classes start nowhere in what is read: asked first of all. */
size_t reader_before_seen(
    const struct reader *r, int class, const struct token *t, int *value);
static inline size_t
reader_before(
    const struct reader *r, int class, const struct token *t, int *value)
{
	return word_group_has(&r->seen, r->classes[class])
		   ? reader_before_seen(r, class, t, value)
		   : 0;
}

/* The same of what bounds an amount, which may stand in parentheses: "at
 * least", "(at least)". */
size_t reader_bound(const struct reader *r, const struct token *t, int *bound);

/* Whether an entry of the class starts in [t, stop). */
bool reader_within(const struct reader *r, int class, const struct token *t,
    const struct token *stop);

/* Whether t is a number, a word, or this mark; false at the end. */
static inline bool
reader_number(const struct reader *r, const struct token *t)
{
	return t < r->end && t->kind == TOKEN_NUMBER;
}

static inline bool
reader_word(const struct reader *r, const struct token *t)
{
	return t < r->end && t->kind == TOKEN_WORD;
}

static inline bool
reader_mark(const struct reader *r, const struct token *t, uint32_t mark)
{
	return token_is(t, r->end, mark);
}

/* Whether t is there and touches the token before it. */
static inline bool
reader_touches(const struct reader *r, const struct token *t)
{
	return t < r->end && t > r->first && token_touches(t);
}

/* Whether a sentence, or what is read, begins at t. */
bool reader_opens(const struct reader *r, const struct token *t);

/* The length of a token in bytes. */
static inline uint32_t
reader_length(const struct token *t)
{
	return t->len;
}

/* Whether an amount may begin at t; it cannot at most words. */
static inline bool
reader_starts(const struct reader *r, const struct token *t)
{
	if (word_begins(t, r->starts))
		return true;
	if (t->kind == TOKEN_WORD)
		return reader_length(t) == 1;		 /* the level B2 */
	return t->kind == TOKEN_NUMBER || t->id >= 0x80; /* a half */
}

/* Whether t is a mark that joins numbers: "1.2.3", "2026-11-21", "12/08". */
bool reader_joint(const struct token *t);

/* How many numbers hang on the one at t by touching joints; counts to 4. */
size_t reader_joints(const struct reader *r, const struct token *t);

/* The end of what touches t: of "R2D2", "1.2.3". */
const struct token *reader_past(const struct reader *r, const struct token *t);

#endif
