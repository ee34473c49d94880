/* Lines of paragraphs into whether they are goals, answers, explanations. */

#ifndef PROSE_LINE_H
#define PROSE_LINE_H

#include "base/span.h"
#include "cue/label.h"
#include "goal.h"

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
	struct span span, sentence; /* all of it, its first sentence */
	int words, first;	    /* in these */
	bool full, colon;	    /* it ends in a full stop, in a colon */
	bool listed;		    /* a list follows */
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

/* Whether "As of 2 May 2027, to be looked at in June", or "Sprint: 3 to 14 May"
 * dates the text below. */
bool prose_line_is_dateline(const struct finder *f, struct span line);

/* Whether it says how much by when below "Target", and no goal is there. */
bool prose_line_is_target(
    const struct finder *f, const struct prose_line *line);

/* Whether it says what to do below "Money", a part of life among goals. */
bool prose_line_is_deed(const struct finder *f, const struct prose_line *line);

/* Whether it answers: "What are your goals?", then "I want to paint it". */
bool prose_answer_is(const struct finder *f, const struct prose_line *line);

/* Whether it bids right below "Objectives", and nothing but prose and steps
 * stands behind it. */
bool prose_answer_heading(
    const struct finder *f, const struct prose_line *line);

/* Whether a line of prose speaks to the reader, or tells at length what neither
 * acts, counts nor names a time: "The property `flex` is a friend". */
bool prose_explain_is(const struct finder *f, const struct prose_line *line);

/* Whether it only quotes somebody, who is named behind a dash: "*Fortune
 * favours the bold.* - Virgil". */
bool prose_answer_quotes(const struct finder *f, const struct prose_line *line);

/* What a paragraph says behind "Report prepared by: Ann" and lines that go on
 * so, "Version: 2"; empty where two lines say who writes to whom. */
struct span prose_below_letterhead(const struct finder *f, int index);

/* Whether its first sentence says what its writer means to do, how much, from
 * which level and by when: "On 3 June we will sell 70, against 40 today"; at
 * the head of a short page two of these do, whoever means it. */
bool prose_pledge_is(const struct finder *f, const struct prose_line *line);

/* Whether it bids, or says what "we" or "our own" do, and is quoted as all that
 * a short page says below a heading: no clause of a lease. */
bool prose_pledge_quoted(const struct finder *f, const struct prose_line *line);

/* Whether it is in the present, with its end: "I learn six songs by June". */
bool prose_pledge_now(const struct finder *f, const struct prose_line *line);

/* Whether a page that has little else on it begins by saying what the goal is,
 * and not that of a thing, "The goal is to rebuild the site by June.", or says
 * so of a project; elsewhere that a project's is, how much and by when. */
bool prose_pledge_declares(
    const struct finder *f, const struct prose_line *line);

/* Whether its writer says below "Next week" what they will do: "We will solder
 * the board", but not "We will be away" nor "I want to thank you". */
bool prose_pledge_next(const struct finder *f, const struct prose_line *line);

/* The last sentence of a line if its writer says there what they will do next:
 * "Next week we will solder the board". Empty: they do not. */
struct span prose_pledge_ahead(
    const struct finder *f, const struct prose_line *line);

/* Whether it bids right below a line that is a heading in all but its markup:
 * "Project goal", then "Build a raft that carries four."; below a bare "Goal"
 * only where the page begins. */
bool prose_pledge_titled(const struct finder *f, const struct prose_line *line);

/* Whether a line is one of several below a heading of goals that bid, "Bake
 * bread", or that name somebody who is to, "**Juniors** - grow to 30". */
bool prose_row_is(const struct finder *f, const struct prose_line *line);

/* Whether a label that could name means, "**Money:** save 50 € a month", names
 * what the goal is about, as those of the paragraphs beside it do. */
bool prose_row_area(
    const struct finder *f, const struct prose_line *line, struct label label);

/* Whether a bold action begins one of several paragraphs; one promises. */
bool prose_row_promises(const struct finder *f, const struct prose_line *line);

/* Whether it is nothing but a name in bold or in italics, and the paragraph
 * below says what will be done there: "**Garden**", "Plant 12 trees." */
bool prose_row_names(const struct finder *f, const struct prose_line *line);

/* Whether a goal is only a name of a few words: "Running", "Goal: fitness". */
bool prose_hang_names(const struct finder *f, const struct goal *goal);

/* Give the list right behind a block, if one follows, to this goal. */
void prose_hang_list(struct finder *f, int block, int goal);

/* Hang a line on the goal it stands under (or GOAL_NONE), else on the one just
 * above, else on all that follow in an open section. What is to be done, right
 * below a heading that is a name, is a second PART_STATEMENT. */
void prose_hang_note(struct finder *f, const struct prose_line *line, int goal);

/* Hang what stands behind a line's label on a goal as this field of it, or
 * without one on those that the section speaks of. */
void prose_hang_field(struct finder *f, const struct prose_line *line, int goal,
    struct label label, enum field field);

/* Count the wishes of all paragraphs into f->wishes, and see whether the page
 * holds nothing else, into f->wishful; once, before they are read. */
void prose_wish_survey(struct finder *f);

/* Whether two sentences of a paragraph wish and say how much or by when, or one
 * behind others says both, so that each may be a goal of its own. */
bool prose_wish_several(const struct finder *f, int block);

/* Whether each sentence of a paragraph below goals is one, "Plant 40 trees.
 * Renew the fence.": no goal itself, all bid, half with how much or by when; or
 * each line of a page of wishes. */
bool prose_wish_bids(const struct finder *f, int block);

/* The next goal of such a paragraph (bids: of one whose sentences all bid), and
 * what says more: narrows *line to it and returns what follows. */
struct span prose_wish_cut(
    const struct finder *f, struct span *line, bool bids);

/* Whether its first sentence wishes, and enough says that it is meant. */
bool prose_wish_is(const struct finder *f, const struct prose_line *line);

/* A line of a list from a later sentence in which its writer wishes, how much
 * and by when: "43 wait. We want to have 25 by May."; or empty. */
struct span prose_wish_later(const struct finder *f, struct span line);

/* Whether a paragraph among goals is one of several short lines. */
bool rows_item(const struct finder *f, int block);

/* Whether each line of a paragraph is an item, most acting; the first may lead
 * to them by a colon. */
bool rows_within(const struct finder *f, int block);

/* Whether the first of such lines leads to goals: "My goals for May:". */
bool rows_leads(const struct finder *f, struct span line);

/* Whether a line is the name, "**Health**", of what the others list. */
bool rows_heads(const struct finder *f, int index, struct span line);

/* Behind the line of the source that begins at token i, at end at most. */
uint32_t rows_line_end(const struct finder *f, uint32_t i, uint32_t end);

#endif
