/* Fields under one another into the goal that the line before them states. */

#ifndef CARD_H
#define CARD_H

#include "base/span.h"
#include "cue/field.h"

#include <stdbool.h>
#include <stdint.h>

struct finder;

/* The fields of a set, a bit each, with one more if it may make a card. */
uint32_t card_add(uint32_t seen, enum field field);

/* Whether they make one: three, by one of them a goal ends, or four. */
bool card_is_full(uint32_t seen);

/* CUE_CARD's value of the name that all of a text is but for an article and
 * marks, "Target", « Le quoi »; 0: it names nothing to be reached. */
int card_value(const struct finder *f, struct span text);

/* The same of a name of goals: "Goal", "Our goal". */
bool card_is_goal(const struct finder *f, struct span text);

/* Whether a text says what is to be reached; value: CUE_CARD's of its name. */
bool card_states(const struct finder *f, struct span text, int value);

/* Whether a cell names the goal that the one beside it states: "What". */
bool card_cell_names(const struct finder *f, int cell);

/* Whether the other lines of a paragraph or a list fill in the fields of a goal
 * that a text in its first states, with those that its own words do. */
bool card_beside(const struct finder *f, int block, struct span text);

/* Read a block as the statement of a goal if its label, or a heading that is
 * one, names what is to be reached, "Target: ...", three fields or more stand
 * beside it in lines or headings of its kind, and nothing around states the
 * goal; they then belong to it. False: it is something else. */
bool card_read(struct finder *f, int block);

#endif
