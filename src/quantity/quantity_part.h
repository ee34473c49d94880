/* The steps in which quantity.c reads amounts, from the number to its role. */

#ifndef QUANTITY_PART_H
#define QUANTITY_PART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct quantity;
struct reader;
struct token;

struct number {
	size_t n; /* tokens; 0: there is none */
	double value;
	double scale;	 /* what a suffix or scale word multiplied it by */
	bool words;	 /* written in words */
	bool one;	 /* a word that is also an article: un, a */
	bool collective; /* douzaine: "de" and the noun follow */
	bool whole;	 /* digits only: no decimals, groups or suffix */
};

/* Read the number that starts at t; returns its length in tokens, 0 if there
 * is none. A letter that is a unit and a suffix ("m") is a suffix when it is
 * a capital or when money says that a currency stands before. */
size_t number_read(const struct reader *r, const struct token *t, bool money,
    struct number *out);

struct unit {
	double factor;	  /* one of it in the base unit of the kind */
	uint8_t kind;	  /* enum quantity_kind; QUANTITY_PLAIN: no unit */
	uint8_t slot;	  /* enum quantity_slot, of "4 evenings" */
	char currency[4]; /* ISO 4217, "" if not money or not known */
};

/* Read the unit that starts at t; returns its length in tokens, 0 if there is
 * none (then out is QUANTITY_PLAIN with factor 1). A noun that is counted is
 * a unit too: QUANTITY_COUNT. */
size_t unit_read(
    const struct reader *r, const struct token *t, struct unit *out);

/* Read a currency at t, "$", "EUR", "euros"; 0 if there is none. */
size_t unit_currency(
    const struct reader *r, const struct token *t, struct unit *out);

struct value {
	struct number number;
	struct unit unit;
	double amount; /* in the base unit of unit.kind */
	uint8_t bound; /* enum quantity_bound, of "5k+ users" */
	bool hyphen;   /* the unit is tied by a hyphen: "6-month" */
	const struct token *start, *stop; /* with currency and unit */
	const struct token *unit_start;
};

/* Read the value that starts at t (its number, or a currency before it);
 * false if there is none. */
bool value_read(const struct reader *r, const struct token *t, struct value *v);

/* If what starts at t (number_read's, without money) is such a number (a year,
 * a date, a time of day, a version, a telephone number, a list or issue number,
 * a part of a name), how many tokens it takes; else 0. */
size_t naming_read(
    const struct reader *r, const struct token *t, const struct number *number);

/* If the number that starts at t (number_read's, without money) says when, or
 * whom to call, how many tokens it takes; else 0. Versions and addresses on a
 * chain, "1.2.3", are among them. */
size_t moment_read(
    const struct reader *r, const struct token *t, const struct number *number);

/* Whether "/km", "min/km", "per mile" stands at t, so that the time before it
 * is what so much of a way takes. */
bool moment_paces(const struct reader *r, const struct token *t);

/* Whether the number at t is a part of an address: "12, rue du Port". */
bool moment_is_address(const struct reader *r, const struct token *t);

/* Make of a value what the words around it say: a fraction, a grade, a rank,
 * a confidence, or a frequency such as "1 week-end / 2". Moves the ends of v
 * and sets q; false, with both as they were, if it is none of these. */
bool ratio_read(const struct reader *r, struct value *v, struct quantity *q);

/* Whether the amount in [start, stop) says how sure its author is: "80 %
 * confident". */
bool ratio_is_confidence(const struct reader *r, const struct token *start,
    const struct token *stop);

/* Read a level of the European framework for languages (CEFR), "B2", where a
 * language or a level is spoken of near by: 1 for A1 to 6 for C2; or one of the
 * Japanese-Language Proficiency Test, 1 for N5 to 5 for N1. Returns its length
 * in tokens, 0 if there is none. */
size_t ratio_level(
    const struct reader *r, const struct token *t, struct quantity *q);

struct frequency {
	double per_week;  /* how often it comes round in a week */
	uint8_t slot;	  /* enum quantity_slot */
	uint8_t weekdays; /* bit 0 Monday to bit 6 Sunday */
};

/* Read a period with what ties it to an amount: "a week", "/semaine", "par
 * soir", "every two months", "daily". Returns its length, 0 if there is
 * none. A period shorter than a day is read with per_week 0. */
size_t frequency_period(
    const struct reader *r, const struct token *t, struct frequency *out);

/* Read a frequency that needs no number before it: "twice a week", "every
 * other Monday", "lundi et jeudi soir", "daily". */
size_t frequency_read(
    const struct reader *r, const struct token *t, struct frequency *out);

/* Read the amount whose number (or currency) starts at t. Returns how many
 * tokens it takes from t on, 0 if it is an article or no number. A deadline is
 * read past, and leaves out without words.
 * The words of out may begin before t, with a bound or a currency. */
size_t amount_read(
    const struct reader *r, const struct token *t, struct quantity *out);

/* The slot that a frequency's words name behind it, at t: "twice a week in the
 * evening". Returns what stands behind that, else t. */
const struct token *amount_slot(
    const struct reader *r, const struct token *t, struct quantity *q);

/* A bound before or behind the amount in [*start, *stop), which grows by its
 * words: "at least", "ou plus". The head of an arrow is none. */
void amount_bound(const struct reader *r, const struct token **start,
    const struct token **stop, struct quantity *q);

/* Set the role of an amount whose number starts at t, from the words on both
 * sides of it. */
void role_set(
    const struct reader *r, const struct token *t, struct quantity *q);

/* Whether it is told at t by when something is done, "by 30 June 2027", and not
 * only when it is so, "in winter". */
bool role_leads_to_date(const struct reader *r, const struct token *t);

/* Whether a span of days from start to stop says how fast something is done and
 * not until when: it is compared, or stands beside the end itself, "within 5
 * days by May 2027". */
bool role_is_pace(const struct reader *r, const struct token *start,
    const struct token *stop);

/* Whether "from A to B", with A at start and B at second, speaks of a change
 * and not of a range. counted: both are of a thing that ranges are made of. */
bool role_is_change(const struct reader *r, const struct token *start,
    const struct token *second, bool counted);

/* Give the two ends of each "from A to B" among n amounts their roles. */
void role_pair(const struct reader *r, struct quantity *q, size_t n);

#endif
