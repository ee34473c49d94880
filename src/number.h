/* Tokens into a number: digits in groups, decimals, number words, scales. */

#ifndef NUMBER_H
#define NUMBER_H

#include <stdbool.h>
#include <stddef.h>

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

#endif
