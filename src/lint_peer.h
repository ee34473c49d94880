/* What the goals of a document need of other documents of the same run. */

#ifndef LINT_PEER_H
#define LINT_PEER_H

struct lint;

/* Add to the facts of goals that end before what they depend on in another
 * document: a goal that a "depends on" field links to, "plans.md#barn", or
 * the only goal of "barn.md". That document is read as lint_read does, and no
 * link of its own is followed. Needs lint->facts; total. */
void lint_peer(struct lint *lint);

#endif
