/* Lists into what their items are: goals, key results, steps, fields. */

#ifndef LIST_H
#define LIST_H

#include "finder.h"

#include <stdbool.h>

/* Count what each list holds; once, before all else here. */
void list_survey(struct finder *f);

/* Whether an item only says when the list below it is: "Q3 2027:". */
bool list_dated(const struct finder *f, int item);

/* What the items of a list are; decided when it is first asked for. */
enum list_role list_role(struct finder *f, struct list *list);

/* Whether most items of a list act; whether all are boxes to tick. */
static inline bool
list_acts(const struct list *list)
{
	return list->n_acts * 2 > list->n_items;
}

static inline bool
list_ticks(const struct list *list)
{
	return list->n_tasks == list->n_items;
}

/* Whether items only head boxes below: "**Purchase of the shelves:**". */
bool list_heads(const struct list *list);

/* Whether a list's items are topics with lists of their own below. */
bool list_topics(const struct list *list);

/* The field that the list below an item fills in, if the item is its name and
 * nothing else: "Why", "With what:"; FIELD_NONE if it is none of those that say
 * why, with what, by when, from where or at what risk. */
enum field list_field(const struct finder *f, int item);

/* Whether a list below such an item fills it in: no deeds below "Team". */
bool list_fills(const struct finder *f, const struct list *list);

/* Whether a line of an item names the field that the list below it fills in, in
 * a list that begins with "What" above the goals. */
bool list_beside_what(const struct finder *f, const struct list *list, int item,
    struct span line);

/* Whether a line states nothing itself: its list is none of goals, or it
 * explains a word, or names the topic or the field of what is below it. */
bool list_silent(const struct finder *f, int item, struct span line,
    enum list_role role, struct label label);

/* Whether an item is a topic of goals: "Health" beside "Read 12 books". */
bool list_topic(const struct finder *f, int block);

/* Whether most items have key results of their own below them. */
bool list_objectives(const struct list *list);

/* Whether many items are outcomes of a lesson, "Explain what a lock is", by
 * Bloom's verbs of knowledge (1956), but for what plans do: "define". */
bool list_lesson(const struct list *list);

/* Whether the bold names of a list are its topics, though some of them name
 * fields elsewhere: "**Team**: 3 trained"; if it is numbered, most of them. */
bool list_topical(const struct finder *f, const struct list *list);

/* Whether most items say who did something, for whom a program is, a time of
 * the day, what goals are or what to do with them: none are goals. */
bool list_told(const struct finder *f, const struct list *list);

/* Whether a list only tells what signs stand for: "P0: must-have". */
bool list_legend(const struct finder *f, const struct list *list);

/* Whether all items of a list begin with a name, "Money: save 200 a month",
 * those of fields being no more than half of them. */
bool list_prefixed(const struct list *list);

/* Whether a list only names what is looked at, "KPIs: time to hire": most of it
 * counts nothing and makes no sentence, and it belongs to no OKRs, no plan and
 * no project; below a goal all of it only names, and nothing is done in it. */
bool list_unmeasured(const struct finder *f, const struct list *list,
    const struct section *section, int goal);

/* Whether an item is labelled as a key result: by a priority where goals are
 * expected, and among the milestones of a roadmap. */
bool list_result(const struct finder *f, int block, struct label label);

/* Whether "Goal: 200" below an item says how far the item is to go. */
bool list_target(const struct finder *f, int block, struct label label);

/* Whether more around a list speaks for goals than against; not of an inner
 * one. */
bool list_likely(const struct finder *f, struct list *list);

#endif
