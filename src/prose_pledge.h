/* Paragraphs that nothing announces into whether they say what somebody will
 * do, how much and by when. */

#ifndef PROSE_PLEDGE_H
#define PROSE_PLEDGE_H

#include <stdbool.h>

struct finder;
struct prose_line;

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

/* Whether it bids right below a line that is a heading in all but its markup:
 * "Project goal", then "Build a raft that carries four."; below a bare "Goal"
 * only where the page begins. */
bool prose_pledge_titled(const struct finder *f, const struct prose_line *line);

#endif
