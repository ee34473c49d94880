/* Times of the day as people write them, from when to when. */

#ifndef CLOCK_H
#define CLOCK_H

#include <stddef.h>

struct reader;
struct token;

/* In minutes of the day; the same: it ends some time. */
struct clock_hours {
	int from, to;
};

/* A time of day at t, "22:30", "10 pm", « 22 h 30 », or a bare hour that a word
 * such as "at" leads to, « à 22 h », in minutes; returns its length in tokens,
 * 0 if it is none, or may be a length of time. */
size_t clock_read(const struct reader *r, const struct token *t, int *minutes);

/* "18:00 to 20:00", "18h-20h", "6-8 pm" at t, or what stands behind a word such
 * as "at", when it begins; returns its length in tokens, 0 if it is neither, or
 * ends before it begins. */
size_t clock_hours_read(
    const struct reader *r, const struct token *t, struct clock_hours *out);

#endif
