/* The steps in which schedule.c checks the dates of a document's goals. */

#ifndef SCHEDULE_CHECK_H
#define SCHEDULE_CHECK_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct date;
struct date_context;
struct document;
struct facts;
struct goal;
struct goals;
struct part;
struct period;
struct period_date;
struct schedule_name;
struct vocabulary;

/* Lists of words that a heading of goals or of a plan has. */
enum { SCHEDULE_STEP_PLANS = 5 };

/* The value of what stands before the subject of words, in "date-of-thing". */
enum { SCHEDULE_STEP_SUBJECT = 2 };

struct schedule_step {
	const struct document *document;
	const struct goals *goals;
	const struct vocabulary *v;
	int reason, lasting, aftermath, month, weekday, thing, started, season,
	    deed, owner, step, plural, told, unit, within, participle, function,
	    begins, quality; /* word classes */
	int plan[SCHEDULE_STEP_PLANS];
	int table; /* block.table of the last that was asked about, or -1 */
	int head;  /* its first cell */
	bool ordered;
};

/* One goal with its days. */
struct schedule_goal {
	const struct schedule_step *step;
	struct arena *a; /* of its facts */
	struct facts *facts;
	const struct goal *goal;
	const struct period *period;
};

/* Begin for a document. */
void schedule_step_open(struct schedule_step *s,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v);

/* Whether an entry of a class stands among these words of a block. */
bool schedule_step_has(
    const struct schedule_step *s, int block, int class, struct span words);

/* Whether a date names its days, and nothing is wrong with it. */
bool schedule_step_plain(const struct date *d);

/* Whether the k-th date of a goal's period is that of a step on the way. One
 * that is only spoken of is none, nor is one that a reason speaks of, or that
 * is only named behind the end its part has by then: "Lose 5 kg by March. Then
 * a trip in 2028."; one without a year may have been put into the wrong year
 * unless dated: something tells it. */
bool schedule_step_is(struct schedule_step *s, int goal,
    const struct period *period, size_t k, bool dated);

/* Whether these words of a block tell of what is done when all is over, "review
 * the results": it may come after the end. */
bool schedule_step_follows(
    const struct schedule_step *s, int block, struct span words);

/* Whether a goal's start is told in another sentence than its end, far from it:
 * the two may be those of two things. */
bool schedule_step_parted(
    const struct schedule_step *s, const struct period *period);

/* How many days two ends may be apart and still be one, as a season has no day
 * that all count as its last: one of them names one. Else 0. */
int schedule_step_slack(
    const struct schedule_step *s, struct span words, struct span other);

/* Whether a step lies behind the goal's end, or a range of days runs far over
 * it. */
bool schedule_step_late(const struct schedule_step *s,
    const struct period *period, const struct date *step, int today);

/* Whether a step is to be done in the year before its goal, of which the first
 * day is given: long before that, and a year later in the midst of the goal's
 * time or right before. What is still to come may prepare the goal. */
bool schedule_step_early(const struct schedule_step *s, int goal,
    const struct period *period, const struct period_date *step, int first,
    int today);

/* The first day beyond the goal's own end on which what it depends on will be
 * there, "Depends on: the permit, due on 30 September 2027"; NULL: none. */
const struct date *schedule_step_needed(
    const struct schedule_step *s, int goal, const struct period *period);

/* "March 2027 and quarterly thereafter": whether a step goes on beside what
 * follows it. Asked of one part behind the other; *at, 0 at first, is kept. */
bool schedule_order_recurs(
    const struct facts *facts, const struct part *part, size_t *at);

/* Whether the days of two steps can be out of order: both end, begin or name
 * something, and both or neither say how far something gets, "from 3 to 6
 * crossings by June", which a deed beside it may come before or after. Parts:
 * their goal's. */
bool schedule_order_alike(const struct facts *facts, const struct part *parts,
    const struct period_date *a, const struct period_date *b);

/* Whether the rows of the table that a cell stands in follow each other: not
 * if a heading says that they are the deeds of several, "Action | Lead | By".
 */
bool schedule_step_ordered(struct schedule_step *s, int block);

/* Whether two steps stand in one order: in the same list, table or line. What
 * another list holds begins anew. */
bool schedule_order_listed(struct schedule_step *s, int block, int other);

/* "through 2028", "for H1 2027", so many days: how long something lasts or what
 * it is for, rather than when it ends. The words stand in this block. */
bool schedule_step_lasts(
    const struct schedule_step *s, int block, struct span words, int days);

struct schedule_depend {
	struct arena *arena;
	const struct document *document;
	const struct goals *goals;
	const struct vocabulary *v;
	int label, also, field; /* word classes */
	int after, function, month;
	size_t budget; /* comparisons left: beyond, nothing is found */
	struct schedule_name *names; /* of the goals; NULL: not read yet */
};

/* No goal depends on more than these. */
enum { SCHEDULE_DEPEND_MAX = 16 };

/* Begin for a document; a: of what is kept between two goals. */
void schedule_depend_open(struct schedule_depend *d, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v);

/* The other goals that a goal's "depends on" fields name: by the label before
 * a goal ("G2", "KR 1", "Objectif 2"), by its number behind any word for a
 * goal or alone, by the words it opens with, by its heading, by a heading's
 * id, by a link to a heading of the document. A link elsewhere is no name,
 * whatever its words. In the goal's own sentence and in prose only a label or a
 * number behind a word for a goal is one ("after goal 2"). Returns how many
 * were written to out. */
size_t schedule_depend(
    struct schedule_depend *d, int goal, int out[SCHEDULE_DEPEND_MAX]);

/* The goal that must be reached first by what a goal's own sentence says:
 * "once the barn is insulated" waits for "Insulate the barn". All words of the
 * clause that carry sense, two at least, must be words of the other goal but
 * for their endings, and the first of those must be among them. GOAL_NONE: it
 * waits for none, or for one of several. */
int schedule_after(struct schedule_depend *d, int goal);

/* Add to a goal's facts:
 *
 * duration-mismatch  "for 12 weeks, from 4 January to 28 February 2027", or the
 *		      same in fields: args: first day, last day, how many days
 */
void schedule_length(const struct schedule_goal *g);

/* Whether the own end of the i-th goal lies outside of the period that the
 * headings around it give; at is parallel to the goals. */
bool schedule_outside(const struct schedule_step *step, const struct period *at,
    const struct date_context *context, int i);

/* Add to a goal's facts:
 *
 * deadline-conflict  its own words end by one day, and a field for the end has
 *		      another: args: that of the field, that of the words
 */
void schedule_twice(const struct schedule_goal *g);

#endif
