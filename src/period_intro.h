/* What stands before all goals of a document into the time of all of them: a
 * section that tells the period, a heading of nothing else, a sentence that
 * names the goals with it. */

#ifndef PERIOD_INTRO_H
#define PERIOD_INTRO_H

struct period_around;
struct vocabulary;

/* Read them into meta, unless the front matter or a label told it, and into
 * intro. */
void period_intro_read(struct period_around *around, struct vocabulary *v);

#endif
