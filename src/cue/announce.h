/* Sentences into whether they announce the writer's goals: "Here are my goals
 * for 2027". */

#ifndef ANNOUNCE_H
#define ANNOUNCE_H

#include "cue.h"

#include <stdbool.h>

struct document;

/* Whether the last sentence leads to a list of one's goals. */
bool announce_list(struct phrase p);

/* Where in the words above a list a heading of goals in all but its markup
 * begins, "Goals for 2027": at its last line. NULL: it is none. */
const struct token *announce_title(struct phrase p);

/* Whether one of its sentences names the writer's goals. */
bool announce_own(struct phrase p);

/* The last sentence. */
struct phrase announce_last(struct phrase p);

/* Whether it says that the page is of one's goals for a period. */
bool announce_page(struct phrase p);

/* Whether a block that ends in "In no order, they are:" takes up goals which
 * it, or the paragraph right above it, announces before that. */
bool announce_before(
    const struct cues *cues, const struct document *document, int block);

/* Whether a heading is a wish that its list fulfils: "This month I want to". */
bool announce_wish(struct phrase p);

/* Whether it ends in who will do what is listed: "In 2027 the club will:". */
bool announce_promises(struct phrase p);

/* Whether a line ends in what its writer will do: "Above all, I want to:". */
bool announce_ends_in_wish(struct phrase p);

/* Whether a paragraph ends in a wish that the headings below it fulfil, "This
 * year I want to:", or leads to goals there: "Our goals for 2027 are:". */
bool announce_headings(
    const struct cues *cues, const struct document *document, int block);

/* Whether it is the writer's title, "Our goals for May:", not "Our goals
 * were:". */
bool announce_own_title(struct phrase p);

/* Whether a block names goals above a paragraph of three lines or more, which
 * may be a list without bullets: "Goals for next week:". */
bool announce_rows(
    const struct cues *cues, const struct document *document, int block);

/* Whether a line leads to deeds: "Here is what the club will build:". */
bool announce_deeds(struct phrase p);

/* Whether the list below says which goals they are: "The end goal is:". */
bool announce_which(struct phrase p);

/* Whether it ends in the goals below: "We want to reach the next goals:". */
bool announce_below(struct phrase p);

/* Whether it asks for goals: "What are your personal goals for May?". */
bool announce_asked(struct phrase p);

/* Whether a question is the writer's own: "What do I want to achieve?" */
bool announce_asks(struct phrase p);

/* Whether a title counts what to do before an age: "30 before 30". */
bool announce_age(struct phrase p);

/* Whether it names a date or a period. */
bool announce_dated(struct phrase p);

#endif
