/* Lines of paragraphs into whether they are goals, answers, explanations. */

#ifndef PROSE_LINE_H
#define PROSE_LINE_H

#include "span.h"

#include <stdbool.h>

struct block;
struct finder;
struct section;

/* Words of a one-line paragraph that is a goal. */
enum { PROSE_LINE_WORDS = 20 };

/* A line of a paragraph, and where it stands. */
struct prose_line {
	int index; /* its block */
	const struct block *block;
	const struct section *section;
	struct span span;
	int words, first; /* in all of it, in its first sentence */
	bool full, colon; /* it ends in a full stop, in a colon */
	bool listed;	  /* a list follows */
};

/* The section that the lines of a block stand in: if the last of them acts as
 * its heading, the one around it. */
int prose_line_section(const struct finder *f, int block);

/* A line of a block, span: its tokens. */
struct prose_line prose_line_at(
    const struct finder *f, int block, struct span span);

/* Whether it is a goal, as what stands around it announces one, or by itself:
 * a bold action, or, in a plan, somebody who will do something. */
bool prose_line_is_goal(const struct finder *f, const struct prose_line *line);

/* Whether "As of 2 May 2027, to be looked at in June" dates the text below. */
bool prose_line_is_dateline(const struct finder *f, struct span line);

/* Whether it says how much by when below "Target", where no goal is that it
 * could belong to. */
bool prose_line_is_target(
    const struct finder *f, const struct prose_line *line);

/* Whether it says what to do below "Money", a part of life in a section of
 * goals: "Put aside 200 a month". */
bool prose_line_is_deed(const struct finder *f, const struct prose_line *line);

/* Whether it answers a question right above it that asks for one's goals: "What
 * are your goals for May?", then "I want to paint the hall". */
bool prose_answer_is(const struct finder *f, const struct prose_line *line);

/* Whether it is what "Objectives" above it has: a paragraph that begins with an
 * action, and nothing else but prose and steps. */
bool prose_answer_heading(
    const struct finder *f, const struct prose_line *line);

/* Whether a line is of prose alone that speaks to the reader, or tells at some
 * length what neither acts nor counts nor names a time: "The property `flex` is
 * a friend of yours". */
bool prose_explain_is(const struct finder *f, const struct prose_line *line);

/* Whether its first sentence says what its writer means to do, how much, from
 * which level and by when: "On 3 June we will sell 70, against 40 today"; at
 * the head of a short page two of these are enough, and who means it does not
 * matter. */
bool prose_pledge_is(const struct finder *f, const struct prose_line *line);

/* Whether it says by when in the present, as it may below a heading of goals:
 * "For the fair, I learn six songs by June". */
bool prose_pledge_now(const struct finder *f, const struct prose_line *line);

/* Whether a page that has little else on it begins by saying what the goal is,
 * and not that of a thing: "The goal is to rebuild the site by June." */
bool prose_pledge_declares(
    const struct finder *f, const struct prose_line *line);

/* Whether its writer says below "Next week" what they will do: "We will solder
 * the board", but not "We will be away" nor "I want to thank you". */
bool prose_pledge_next(const struct finder *f, const struct prose_line *line);

/* The last sentence of a line, if its writer says in it what they will do in
 * the time right ahead: "Next week we will solder the board". Empty: it does
 * not. */
struct span prose_pledge_ahead(
    const struct finder *f, const struct prose_line *line);

/* Whether it bids right below a line that is a heading in all but its markup:
 * "Project goal", then "Build a raft that carries four."; below a bare "Goal"
 * only where the page begins. */
bool prose_pledge_titled(const struct finder *f, const struct prose_line *line);

#endif
