/* Headings and what stands below them into whether they are goals. */

#ifndef CHAPTER_H
#define CHAPTER_H

#include <stdbool.h>

struct finder;
struct section;

/* Count the headings in each section; once, behind list_survey. */
void chapter_survey(struct finder *f);

/* Whether a heading in an open section is a goal rather than a category. */
bool chapter_is_goal(const struct finder *f, const struct section *section);

/* Whether a heading that nothing opens stands above key results of its own:
 * then it says their objective, if it can be a goal at all. Above names of
 * measures, "KPIs:", it must bid. */
bool chapter_is_objective(
    const struct finder *f, const struct section *section);

/* Whether a heading right below "Key results" is one of them: it says more than
 * a topic, and what stands below it only fills it in. */
bool chapter_is_result(const struct finder *f, const struct section *section);

/* Whether a heading of a roadmap stands over what is told of one goal: "Why:",
 * "Owner:", "Priority:". */
bool chapter_is_sheet(const struct finder *f, const struct section *section);

/* Whether a heading of a plan is one of several that are numbered alike, "Stage
 * 2: the roof", and only prose stands below it. */
bool chapter_is_stage(const struct finder *f, const struct section *section);

/* Whether a heading of a plan is numbered, "Action 1.2: insulate the school",
 * and it is said below who is to do that; or counts a priority, "Priority 2:
 * Reading", and the target is told below it, but no line labelled as the goal.
 */
bool chapter_is_charge(const struct finder *f, const struct section *section);

/* Whether a heading names a milestone and says what it is, "Milestone 2: cut
 * over to the new till", "Deliverable: a till that weighs". */
bool chapter_is_milestone(
    const struct finder *f, const struct section *section);

/* Whether a title heads a page about one goal: a table or lines of metadata
 * follow it. */
bool chapter_is_page(const struct finder *f, const struct section *section);

#endif
