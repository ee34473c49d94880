/* The time that stands around goals, in headings, title, front matter and
 * introductions; and what a document says of its own time. */

#ifndef PERIOD_AROUND_H
#define PERIOD_AROUND_H

#include "base/span.h"
#include "date/date.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct block;
struct document;
struct goal;
struct goals;
struct part;
struct period;
struct token;

struct period_around {
	struct arena *arena;
	const struct document *document;
	const struct goals *goals;
	const struct vocabulary *v;
	struct date_context *context; /* of the document as a whole */
	struct period_block **blocks; /* what was read of each; NULL: nothing */
	bool *of_goal;		      /* of a block: it stands in a goal */
	int title;		      /* the heading that dates all chapters */
	int written;		      /* word class of "Date", "Written on" */
	int aside;		      /* of "with", "up from" */
	int told;		      /* of "has doubled" */
	int column;		      /* of a column "Year" */
	int report;		      /* of "minutes", "annual report" */
	int whole, who;		      /* of "project", of "we" */
	const struct date *meta;      /* the front matter's; NULL: none */
	bool meta_report;	      /* it stands beside a word for a report */
	bool has_intro;		      /* prose above all goals tells a period */
	struct date intro;
};

/* Read the front matter, and from it and the first lines when the document
 * was written; settle from its other dates whether days come first. Updates
 * written, day_first and fiscal_start of the context. */
void period_around_prepare(struct period_around *around, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v, struct date_context *context);

/* The dates of tokens in the language of their block; their words are tokens
 * of the document. */
size_t period_around_read(const struct period_around *around, int block,
    struct span tokens, const struct date_context *context, struct date *out,
    size_t max);

/* The same, but in the language that reads most of it: for headings, front
 * matter and deadline fields, in which languages mix. */
size_t period_around_read_any(const struct period_around *around, int block,
    struct span tokens, const struct date_context *context, struct date *out,
    size_t max);

/* The period of the nearest heading around a block, title included, that has
 * one, NULL if there is none; period_around_block gives only such that need no
 * other date, or else the front matter's. */
const struct date *period_around_heading(
    const struct period_around *around, int block);
const struct date *period_around_block(
    const struct period_around *around, int block);

/* Whether that heading tells when something was written or held, more likely
 * than when it is to be done: one day that is over, or minutes or a report.
 * *day is that day, DATE_NONE if the heading has none. */
bool period_around_is_entry(
    const struct period_around *around, int block, int *day);

/* The vague words ("short term") of the nearest heading; may be empty. */
struct span period_around_vague(const struct period_around *around, int block);

/* The period that the prose above a goal's list tells; NULL: none. */
const struct date *period_around_intro(
    const struct period_around *around, const struct goal *goal);

/* Read what stands before all goals, a section that tells the period, a heading
 * of nothing else, a sentence that names the goals with it, into intro, and
 * into meta unless the front matter or a label told it. */
void period_intro_read(struct period_around *around, struct vocabulary *v);

/* Read what a document says of its own time, in its front matter, its first
 * lines and the order of its dates, into the context (written, day_first,
 * fiscal_start) and meta. */
void period_meta_read(struct period_around *around, struct vocabulary *v);

/* Whether a block opens with a label such as "Date:" or "Written on". */
bool period_meta_is_label(
    const struct period_around *around, const struct block *block);

/* Whether a date in a heading or in the front matter says when what stands
 * below it is to be done; the first of them that does, or NULL. */
bool period_meta_is_period(const struct date *d);
const struct date *period_meta_first(const struct date *dates, size_t n);

/* Whether it names one day that is over: when something was written or held,
 * more likely than when it is to be done. */
bool period_meta_is_day(
    const struct period_around *around, const struct date *d);

/* Whether a number of a block may be a year, or a day written as one, 20260105.
 */
bool period_intro_has_year(
    const struct period_around *around, const struct block *block);

/* Of n dates of the prose above a list, the first in the sentence that leads to
 * it by a colon: "2025 was dry. For 2027 we want:"; 0: that is none of them. */
size_t period_intro_led(const struct period_around *around, struct span tokens,
    const struct date *dates, size_t n);

/* Whether the day of a line that stands as a heading is one of which its
 * sentences only tell, not the one of the list below it: of a sentence before
 * the last, or a past one among other words: "We agreed on 14 November 2026:".
 * False for true headings and for more than a day. */
bool period_intro_is_told(
    const struct period_around *around, int block, const struct date *d);

/* Whether a block speaks of minutes or of a report. */
bool period_meta_is_report(const struct period_around *around, int block);

/* The context in which what stands under this period (NULL: the front
 * matter's) is read. */
struct date_context period_meta_context(
    const struct period_around *around, const struct date *d);

/* A relative date is none any more where there is a day to count it from. */
void period_meta_anchor(struct date *d, const struct date_context *context);

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
