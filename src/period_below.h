/* What ends below a goal into its own end. */

#ifndef PERIOD_BELOW_H
#define PERIOD_BELOW_H

struct arena;
struct document;
struct goals;
struct period;

/* Let each goal that has no end yet, of an array parallel to goals->at, end
 * with the last of its steps or of its goals, if all of them end: two steps or
 * more, a goal or more. Parents stand before their children. */
void period_below(struct period *at, const struct document *document,
    const struct goals *goals, struct arena *a);

#endif
