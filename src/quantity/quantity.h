/* Tokens into amounts: values, units, bounds, changes and frequencies. */

#ifndef QUANTITY_H
#define QUANTITY_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct token;
struct vocabulary;

/* What an amount measures. */
enum quantity_kind {
	QUANTITY_COUNT, /* of a named thing: "12 modules" */
	QUANTITY_MONEY,
	QUANTITY_SHARE,	     /* per cent */
	QUANTITY_POINTS,     /* percentage points */
	QUANTITY_MULTIPLE,   /* 3x, double, tripler */
	QUANTITY_TIME,	     /* a duration, in seconds */
	QUANTITY_LENGTH,     /* in metres */
	QUANTITY_MASS,	     /* in grams */
	QUANTITY_OTHER,	     /* another unit of measure: kWh, MB, points */
	QUANTITY_RANK,	     /* top 10, 3rd place */
	QUANTITY_GRADE,	     /* B2, 15/20, 4.5 stars, grade A */
	QUANTITY_FRACTION,   /* 7 out of 17, 7 sur 17 */
	QUANTITY_FREQUENCY,  /* 3 times a week, daily, every Monday */
	QUANTITY_CONFIDENCE, /* confidence 8/10: per cent of certainty */
	QUANTITY_MASKED,     /* $N, X %: an amount left open */
	QUANTITY_PLAIN,	     /* a number without a unit */
};

enum quantity_bound { BOUND_EXACT, BOUND_LEAST, BOUND_MOST };

/* What the words around it make of it. */
enum quantity_role {
	QUANTITY_VALUE,	   /* nothing said */
	QUANTITY_BASELINE, /* from 4, currently 4, contre 4 aujourd'hui */
	QUANTITY_TARGET,   /* to 10, jusqu'à 10 */
	QUANTITY_CHANGE,   /* by 20 %, +20 %, de 20 % */
};

/* The part of the day or week that a frequency takes. */
enum quantity_slot {
	SLOT_ANY,
	SLOT_EVENING,
	SLOT_MORNING,
	SLOT_AFTERNOON,
	SLOT_NIGHT,
	SLOT_DAY,
	SLOT_WEEKEND
};

struct quantity {
	struct span words; /* tokens, unit and bound included; indices
			    * counted from the first token given */
	struct span unit;  /* tokens of the unit's own words; may be empty */
	double low, high;  /* in the kind's base unit; equal for a value */
	double whole;	   /* FRACTION, GRADE: out of how many; 0: not said */
	uint8_t kind, bound, role; /* enums above */
	char currency[4];	   /* MONEY: "EUR", "USD" ... */
	/* FREQUENCY: low and high are events a week, and per_week is low, 0 if
	 * it cannot be reckoned ("3 times a sprint"). Of another kind, an
	 * amount that comes round ("9 euros a month"): how often in a week. */
	double per_week;
	double round; /* how often in a week its period comes round; 0: none */
	uint8_t slot; /* enum quantity_slot; of a COUNT too: "4 soirs" */
	uint8_t weekdays; /* bit 0 Monday to bit 6 Sunday; 0: not named */
	double hours;	  /* each event's own duration; 0: not given. "5 h par
			   * semaine" is one event of 5 hours */
};

/* Whether it is one value, neither a range nor a bound. */
static inline bool
quantity_exact(const struct quantity *q)
{
	return q->bound == BOUND_EXACT && q->low == q->high;
}

/* Whether it is a bare number, or one of things. */
static inline bool
quantity_counts(const struct quantity *q)
{
	return q->kind == QUANTITY_COUNT || q->kind == QUANTITY_PLAIN;
}

/* Whether an amount can be what a goal aims at: not where it stands today, not
 * how sure its author is, not a span of days without a word that compares. */
bool quantity_aims(const struct quantity *q);

/* Find every amount in [t, end), left to right, not overlapping; writes up to
 * max and returns how many. Numbers that measure nothing (dates, years,
 * versions, list and issue numbers, telephone numbers, times of day, names
 * such as "Web 2.0") yield nothing. */
size_t quantity_read(const struct vocabulary *v, int language,
    const char *plain, const struct token *t, const struct token *end,
    struct quantity *out, size_t max);

/* Count its tokens from the document's first; start: the index of t there. */
static inline void
quantity_shift(struct quantity *q, uint32_t start)
{
	span_shift(&q->words, start);
	span_shift(&q->unit, start);
}

#endif
