/* Sentences into whether they announce the writer's goals: "Here are my goals
 * for 2027". */

#ifndef ANNOUNCE_H
#define ANNOUNCE_H

#include "cue.h"

#include <stdbool.h>

struct document;

/* Whether the last sentence of [t, end) leads to a list of one's goals. */
bool announce_list(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Where in [t, end), the words above a list, a heading of goals in all but its
 * markup begins, "Goals for 2027": at its last line. NULL: it is none. */
const struct token *announce_title(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether a sentence of [t, end) names the writer's goals. */
bool announce_own(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Where the last sentence of [t, end) begins. */
const struct token *announce_last(
    const struct token *t, const struct token *end);

/* Whether [t, end) says that the page is of one's goals for a period. */
bool announce_page(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether a block that ends in "In no order, they are:" takes up goals which
 * it, or the paragraph right above it, announces before that. */
bool announce_before(
    const struct cues *cues, const struct document *document, int block);

/* Whether a heading is a wish that its list fulfils: "This month I want to". */
bool announce_wish(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether it ends in who will do what is listed: "In 2027 the club will:". */
bool announce_promises(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether a line ends in what its writer will do: "Above all, I want to:". */
bool announce_ends_in_wish(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether a paragraph ends in a wish that the headings below it fulfil, "This
 * year I want to:", or leads to goals there: "Our goals for 2027 are:". */
bool announce_headings(
    const struct cues *cues, const struct document *document, int block);

/* Whether it is the writer's title, "Our goals for May:", not "Our goals
 * were:". */
bool announce_own_title(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether a block names goals above a paragraph of three lines or more, which
 * may be a list without bullets: "Goals for next week:". */
bool announce_rows(
    const struct cues *cues, const struct document *document, int block);

/* Whether a line leads to deeds: "Here is what the club will build:". */
bool announce_deeds(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether the list below says which goals they are: "The end goal is:". */
bool announce_which(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether it ends in the goals below: "We want to reach the next goals:". */
bool announce_below(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether it asks for goals: "What are your personal goals for May?". */
bool announce_asked(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether a question is the writer's own: "What do I want to achieve?" */
bool announce_asks(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Whether a title counts what to do before an age: "30 before 30". */
bool announce_age(const struct token *t, const struct token *end);

/* Whether [t, end) names a date or a period. */
bool announce_dated(
    const struct cues *cues, const struct token *t, const struct token *end);

#endif
