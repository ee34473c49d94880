/* Paragraphs into the sentences in which their writer says what they mean to
 * do: "At work, I want to pass the exam by June." */

#ifndef PROSE_WISH_H
#define PROSE_WISH_H

#include "span.h"

#include <stdbool.h>

struct finder;
struct prose_line;

/* Count the wishes of all paragraphs into f->wishes, and see whether the page
 * holds nothing else, into f->wishful; once, before they are read. */
void prose_wish_survey(struct finder *f);

/* Whether two or more sentences of a paragraph wish and say how much or by
 * when, or one behind others says both, so that each may be a goal of its own.
 */
bool prose_wish_several(const struct finder *f, int block);

/* Whether a paragraph stands below a heading of goals that is no goal itself,
 * and all of its sentences bid, half of them with how much or by when, so that
 * each is a goal: "Plant 40 trees. Renew the fence."; any paragraph of a page
 * of wishes, each line of which is one. */
bool prose_wish_bids(const struct finder *f, int block);

/* The next goal of such a paragraph (bids: of one where all sentences bid),
 * with the sentences behind it that are none: narrows *line to it and returns
 * what follows. */
struct span prose_wish_cut(
    const struct finder *f, struct span *line, int language, bool bids);

/* Whether the first sentence of a line wishes, and how much, by when, the title
 * and other wishes beside it say that it is meant. */
bool prose_wish_is(const struct finder *f, const struct prose_line *line);

/* A line of a list from the sentence behind its first one in which its writer
 * wishes, with how much and by when: "43 wait. We want to have 25 by May."
 * Empty if none does. */
struct span prose_wish_later(
    const struct finder *f, int block, struct span line);

#endif
