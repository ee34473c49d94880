/* A section into what stands in it, and into whether its heading is a goal. */

#ifndef CHAPTER_PART_H
#define CHAPTER_PART_H

#include "base/span.h"

#include <stdbool.h>

struct finder;
struct section;

struct chapter_parts {
	bool fields, list, table, results, goals, topics;
	int n_lines, n_fields; /* those that fill a field in, by its name */
	int n_parts;	       /* bold lines that name a field */
	int n_aims;	       /* lines that only say what it is for */
	bool acts;	       /* of the list, half of the items at least */
	bool ranked;	       /* most items of the list are key results */
	bool metrics;	       /* results: only names of KPIs */
};

/* Look at the blocks of a section up to the next heading. */
struct chapter_parts chapter_parts(
    const struct finder *f, const struct section *section);

/* Whether headings below a section's name topics, and none a field. */
bool chapter_part_topics(const struct finder *f, const struct section *section);

/* Whether another heading that names no field stands right below a section's,
 * so that this one only says what they are parts of: "Music", then "Piano". */
bool chapter_part_heads(const struct finder *f, const struct section *section);

/* Whether the paragraph right below a section's heading says what somebody will
 * do, how much and when, so that the heading only names it: "Reading aloud",
 * then "The pupils will read 75 words a minute in May". */
bool chapter_part_promises(
    const struct finder *f, const struct section *section, struct span heading);

/* Whether a heading begins with a verb of programmes: "Support", "Preserve". */
bool chapter_pledge_vague(const struct finder *f, struct span line);

/* Whether a heading says, beside others that do, what will be done for a town
 * that the whole page is about: "1.2 Improve the footpaths". */
bool chapter_pledge_is(const struct finder *f, const struct section *section);

/* Whether a heading says how far it goes from which level, "Cut the queue from
 * 9 to 4 minutes", and by when, or heads all that a short page tells; on such a
 * page the front matter may give the end instead of the level. */
bool chapter_pledge_promises(
    const struct finder *f, const struct section *section);

/* Whether a heading is one of several that count the same word and say what,
 * "Stair 3: Lights", and nothing but prose stands below it. */
bool chapter_stage_counted(
    const struct finder *f, const struct section *section);

/* Whether a heading is numbered, "Action 1.2: insulate the school", and what
 * stands below it names who is to do it and another field. */
bool chapter_stage_charged(
    const struct finder *f, const struct section *section);

/* Whether a heading is one of several that count what sorts a plan, "Priority
 * 2: Reading", and what stands below it names the target and another field. */
bool chapter_stage_aimed(const struct finder *f, const struct section *section);

/* Count the headings in each section; once, behind list_survey. */
void chapter_survey(struct finder *f);

/* Whether a heading in an open section is a goal rather than a category. */
bool chapter_is_goal(const struct finder *f, const struct section *section);

/* Whether a heading that nothing opens is the objective of key results below
 * it; above names of measures, "KPIs:", it must bid. */
bool chapter_is_objective(
    const struct finder *f, const struct section *section);

/* Whether a heading right below "Key results" is one of them: it says more than
 * a topic, and what stands below it only fills it in. */
bool chapter_is_result(const struct finder *f, const struct section *section);

/* Whether a heading that no label calls a goal is one in a plan or a pledge, by
 * what stands below it or how those beside it begin. */
bool chapter_is_planned(const struct finder *f, const struct section *section);

/* Whether a heading names a milestone and says what it is, "Milestone 2: cut
 * over to the new till", "Deliverable: a till that weighs". */
bool chapter_is_milestone(
    const struct finder *f, const struct section *section);

/* Whether a title heads a page of one goal: metadata follow it. */
bool chapter_is_page(const struct finder *f, const struct section *section);

#endif
