/* The dates of a goal's parts, and of what hangs on it, into which of them
 * may be its end. */

#ifndef PERIOD_END_H
#define PERIOD_END_H

#include <stdbool.h>

struct arena;
struct date;
struct date_context;
struct document;
struct goal;
struct goals;
struct part;
struct period;
struct period_around;
struct token;

/* Whether dates of such a part are about the goal's own time; whether it is the
 * field for its end. */
bool period_end_timed(const struct part *part);
bool period_end_field(const struct part *part);

/* How surely a date of a part is the goal's end, 0: it is none. In prose only
 * what says that something ends then; of a statement the date that ends it
 * outweighs one ahead of it, "Q3: ...", and that one a duration. t: the
 * document's tokens. */
int period_end_strength(const struct period *period, const struct token *t,
    const struct part *part, const struct date *date,
    const struct date_context *context);

/* Whether a date stands in a remark on what helps, on what comes first or on
 * what was before: "Sell 80 loaves a day, with a van bought in March"; or in a
 * column of years as that of the thing, "Ulysses | 1922": it is over before the
 * period of the context begins; or behind what came about, "has doubled in
 * three years"; or in prose below a heading of its own within
 * the goal, where the headings around it tell its period. */
bool period_end_aside(const struct period_around *around,
    const struct goal *goal, const struct part *part, const struct date *date,
    const struct date_context *context);

/* Let each goal that has no end yet, of an array parallel to goals->at, end
 * with the last of its steps or of its goals, if all of them end: two steps or
 * more, a goal or more. Parents stand before their children. */
void period_below(struct period *at, const struct document *document,
    const struct goals *goals, struct arena *a);

#endif
