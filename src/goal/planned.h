/* Lists of plans and roadmaps into what their items are. */

#ifndef PLANNED_H
#define PLANNED_H

#include "finder.h"

#include <stdbool.h>

/* What a list is in no section of goals and below none; LIST_LOOSE: no plan. */
enum list_role planned_role(const struct finder *f, const struct list *list,
    const struct section *section);

/* Whether a list of more than topics stands right below "Priorities for 2027",
 * or below a line there which says that it will be done. */
bool planned_timed(const struct finder *f, const struct list *list,
    const struct section *section);

/* Whether a section, or one around it, is marked as done: "v0.3 ✅". */
bool planned_done(const struct finder *f, const struct section *section);

/* Whether most items of a list begin with an action that is no gerund. */
bool planned_bids(const struct finder *f, const struct list *list);

/* Whether a heading, up to a mark, only says when: "Next (summer)". */
bool planned_stage(const struct finder *f, const struct section *section);

/* Whether a heading says that each item is reached or not: "Deliverables". */
bool planned_milestones(const struct finder *f, const struct section *section);

/* Whether most items say when and then what will be done, "**May 2027:** open
 * the gates"; below a roadmap's milestones, or what will be there. */
bool planned_calendar(const struct finder *f, const struct list *list);

/* Whether most items say in which month and then bid, "**May:** open the
 * gates", in a plan where no goals are named that they would lead to. */
bool planned_months(const struct finder *f, const struct list *list,
    const struct section *section);

/* Whether items begin with the days by which things are to be there, "end of
 * May: new roof", or with a date and an action below "My deadlines:". */
bool planned_timeline(const struct finder *f, const struct list *list,
    const struct section *section);

/* Whether a list of no goal is of a plan below the name of a field: "Tasks" in
 * a chapter, "Now" beside "Next", "Long term" below "Deliverables". */
bool planned_under_field(const struct finder *f, const struct list *list,
    const struct section *section);

/* Whether a field may hold what is to be reached: "Milestones", but not "Why",
 * nor "To get there:" below a goal, nor anything beside "Goals". */
bool planned_field(const struct finder *f, const struct section *section);

/* Whether goals are expected, by a heading of goals or of a plan around. */
bool planned_expects(const struct section *section);

/* Whether the heading of a section names a date or a period. */
bool planned_dated(const struct finder *f, const struct section *section);

/* Whether a line that its label calls a goal is one: where none are expected it
 * must count them or say when, "Goal 2:", the document speak of OKRs, lines
 * behind it say by when or who, or the line itself read as one. */
bool planned_labelled(
    const struct finder *f, int block, struct label label, struct span line);

/* Whether a section is a part of a roadmap, by its title, that is not done. */
bool planned_road(const struct finder *f, const struct section *section);

#endif
