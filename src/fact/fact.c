/* The names of the facts, and the record of those that were seen. */

#include "fact.h"

#include "base/arena.h"

#include <string.h>

static const char *const names[FACT_BUILTIN] = {
	[FACT_ACTION] = "action",
	[FACT_STATE] = "state",
	[FACT_TOPIC] = "topic",
	[FACT_VAGUE_VERB] = "vague-verb",
	[FACT_LOOSE_VERB] = "loose-verb",
	[FACT_KNOWING] = "knowing",
	[FACT_BEING] = "being",
	[FACT_VAGUE_WORD] = "vague-word",
	[FACT_VAGUE_THING] = "vague-thing",
	[FACT_GENERAL_THING] = "general-thing",
	[FACT_HEDGE] = "hedge",
	[FACT_UNDECIDED] = "undecided",
	[FACT_SEVERAL] = "several-goals",
	[FACT_LONG] = "long-statement",
	[FACT_NAMED_THING] = "named-thing",
	[FACT_CONCRETE] = "concrete",
	[FACT_TARGET] = "target",
	[FACT_FREQUENCY] = "frequency",
	[FACT_DELIVERABLE] = "deliverable",
	[FACT_METRIC] = "metric",
	[FACT_COMPARISON] = "comparison",
	[FACT_STEPS] = "steps",
	[FACT_FIRST_STEP] = "first-step",
	[FACT_PLAN] = "plan",
	[FACT_WAY] = "way",
	[FACT_DOING] = "doing",
	[FACT_BASELINE] = "baseline",
	[FACT_ARGUMENT] = "argument",
	[FACT_DOUBT] = "doubt",
	[FACT_ABSOLUTE] = "absolute",
	[FACT_KEEPING] = "keeping",
	[FACT_BARE_MINIMUM] = "bare-minimum",
	[FACT_RAISE] = "raise",
	[FACT_MEANS] = "means",
	[FACT_RISK] = "risk",
	[FACT_FEASIBILITY] = "feasibility",
	[FACT_OWNER] = "owner",
	[FACT_REASON] = "reason",
	[FACT_PARENT] = "parent",
	[FACT_MISSION] = "mission",
	[FACT_DEADLINE] = "deadline",
	[FACT_PERIOD] = "period",
	[FACT_VAGUE_DEADLINE] = "vague-deadline",
	[FACT_CONCRETE_BELOW] = "concrete-below",
	[FACT_MEASURED_BELOW] = "measured-below",
	[FACT_COUNTED_BELOW] = "counted-below",
	[FACT_IMPOSSIBLE_DATE] = "impossible-date",
	[FACT_WRONG_WEEKDAY] = "wrong-weekday",
	[FACT_AMBIGUOUS_DATE] = "ambiguous-date",
	[FACT_PAST_DEADLINE] = "past-deadline",
	[FACT_OUTSIDE_PERIOD] = "outside-period",
	[FACT_MILESTONE_LATE] = "milestone-late",
	[FACT_MILESTONE_EARLY] = "milestone-early",
	[FACT_MILESTONE_ORDER] = "milestone-order",
	[FACT_CHILD_LATE] = "child-late",
	[FACT_START_AFTER_END] = "start-after-end",
	[FACT_DEPENDENCY_LATE] = "dependency-late",
	[FACT_DEADLINE_CONFLICT] = "deadline-conflict",
	[FACT_DURATION_MISMATCH] = "duration-mismatch",
	[FACT_RELATIVE_DEADLINE] = "relative-deadline",
	[FACT_LONG_HORIZON] = "long-horizon",
	[FACT_TARGET_NOT_BETTER] = "target-not-better",
	[FACT_CHANGE_MISMATCH] = "change-mismatch",
	[FACT_SHARE_OVER_100] = "share-over-100",
	[FACT_UNIT_MISMATCH] = "unit-mismatch",
	[FACT_RELATIVE_CHANGE] = "relative-change",
	[FACT_BARE_NUMBER] = "bare-number",
	[FACT_LOW_CONFIDENCE] = "low-confidence",
	[FACT_CONFIDENCE] = "confidence",
	[FACT_CAPACITY] = "capacity",
	[FACT_RATE_SHORT] = "rate-short",
	[FACT_CAPACITY_EXCEEDED] = "capacity-exceeded",
	[FACT_TIME_CLASH] = "time-clash",
	[FACT_SUM_MISMATCH] = "sum-mismatch",
	[FACT_COUNT_MISMATCH] = "count-mismatch",
	[FACT_MILESTONE_BEYOND] = "milestone-beyond",
	[FACT_MILESTONE_BACK] = "milestone-back",
	[FACT_BOUNDS_REVERSED] = "bounds-reversed",
	[FACT_BUDGET_EXCEEDED] = "budget-exceeded",
	[FACT_DUPLICATE_GOAL] = "duplicate-goal",
	[FACT_METRIC_CONFLICT] = "metric-conflict",
	[FACT_TOO_MANY_GOALS] = "too-many-goals",
	[FACT_DEADLINE_PILEUP] = "deadline-pileup",
};

_Static_assert(FACT_BUILTIN <= FACT_MAX / 2, "pages need room for theirs");

static void
keep(struct facts *facts, struct arena *a, struct fact_mark mark)
{
	ARENA_MORE(a, facts->marks, facts->n_marks, facts->cap_marks);
	facts->marks[facts->n_marks++] = mark;
}

void
fact_add_words(
    struct facts *facts, struct arena *a, int fact, struct span tokens)
{
	fact_put(&facts->set, fact);
	if (!facts->shown || fact_in(facts->shown, fact))
		keep(facts, a,
		    (struct fact_mark){ .fact = fact, .tokens = tokens });
}

void
fact_add(struct facts *facts, struct arena *a, struct mark mark)
{
	bool whole = !span_empty(mark.second);

	for (size_t i = 0; i < sizeof mark.args / sizeof *mark.args; i++)
		whole |= mark.args[i] != NULL;
	fact_add_words(facts, a, mark.fact, mark.tokens);
	if (whole && (!facts->shown || fact_in(facts->shown, mark.fact))) {
		struct mark *copy = arena_room(a, sizeof *copy);

		*copy = mark;
		facts->marks[facts->n_marks - 1].whole = copy;
	}
}

void
fact_share(struct facts *facts, struct arena *a, const struct facts *from)
{
	for (size_t i = 0; i < FACT_MAX / 64; i++)
		facts->set.bits[i] |= from->set.bits[i];
	for (size_t i = 0; i < from->n_marks; i++)
		keep(facts, a, from->marks[i]);
}

int
fact_find(const char *name)
{
	for (int fact = 0; fact < FACT_BUILTIN; fact++)
		if (strcmp(names[fact], name) == 0)
			return fact;
	return -1;
}

const char *
fact_name(int fact)
{
	return fact >= 0 && fact < FACT_BUILTIN ? names[fact] : NULL;
}
