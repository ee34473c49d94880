/* Blocks into whether they are headings, and the words of a heading into the
 * class of its section. */

#ifndef HEADING_H
#define HEADING_H

#include "cue.h"
#include "section.h"

#include <stdbool.h>
#include <stdint.h>

struct block;
struct document;

/* Tokens of a bold line that acts as a heading. */
enum { HEADING_BOLD_MAX = 14 };

/* The level of the heading that a block is or acts as, OUTLINE_BOLD and
 * OUTLINE_COLON included; 0: it is none. */
int heading_level(
    const struct cues *cues, const struct document *document, int block);

/* Whether a block is the line that a page begins with, names the goals of a
 * time and has headings below it that leave room for one above them: "Goals for
 * 2027", then "## Health". */
bool heading_above(
    const struct cues *cues, const struct document *document, int block);

/* Whether a bold line stands beside the bold heading of a section: a topic and
 * nothing else, "**Fleet**", beside one that could name means, "**People**", if
 * goals are around them (open); or a line that labels a goal beside another. */
bool heading_beside(const struct section *section, bool open,
    const struct cues *cues, const struct document *document, int index);

/* Where the last line of a paragraph begins if it is a label and nothing else
 * below other lines, "Steps:"; else where the paragraph does. */
uint32_t heading_label_line(
    const struct cues *cues, const struct document *document, int block);

/* Set what a heading says of its section; named: goals were named above it. */
void heading_classify(struct section *section, const struct cues *cues,
    const struct document *document, const struct block *block, bool named);

/* Whether a short line in front of a colon announces the writer's goals, and a
 * paragraph follows: "I set myself three targets:". */
bool heading_leads_prose(
    const struct cues *cues, const struct document *document, int block);

/* Whether it names the method, "Let's apply the SMART framework". */
bool heading_smart(struct phrase p);

/* How surely the words open a section of goals, 0: they do not. What is joined
 * to another word names something else, "Goal-driven development", and so does
 * the name of a tool, "Goal Kit - plan your year". */
int heading_opening(struct phrase p);

/* Whether a block's text is one short topic: at most three words, none of them
 * an action, and no number; "If possible" alone sorts what is below it. */
bool heading_topic(struct phrase p);

/* Whether a topic is a word for goals and one that says which they are: "Main
 * goals", « Objectifs principaux », but not "Goals met". */
bool heading_which(struct phrase p);

/* Whether a title names a meeting, not "4 metres", or an account of one and of
 * no week: « Compte rendu ». */
bool heading_meeting(struct phrase p);

/* Whether it says which the goal is, "My goal is to"; own: only one's own. */
bool heading_declares(struct phrase p, bool own);

/* Whether it begins with an action, as "Use public transit?" does. */
bool heading_bids(struct phrase p);

/* Whether a line ends in a question mark. */
bool heading_asks(struct phrase p);

/* Whether a list weighs on a heading: a soft word must stand first in it, or
 * the heading be a topic ("Team", but not "Build a team that stays"). */
bool heading_softly(struct phrase p, enum cue cue);

/* The field of which a heading is the name, and nothing else; FIELD_NONE. */
enum field heading_field(struct phrase p);

/* Whether it says what to do, then what for: "Build a shelter able to:". */
bool heading_able(struct phrase p);

/* Whether the list below a line goes on with its sentence: "able to:". */
bool heading_unfinished(struct phrase p);

#endif
