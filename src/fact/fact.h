/* A goal's parts into named facts, each with the words it was read from.
 * Facts hold no opinion: pages judge. */

#ifndef FACT_H
#define FACT_H

#include "base/span.h"
#include "quantity/quantity.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct date_context;
struct document;
struct goals;
struct part;
struct vocabulary;

/* The built-in facts; their names, as pages write them, are in fact.c. The
 * numbers from FACT_BUILTIN on belong to facts that pages define. */
enum fact {
	/* what the statement says */
	FACT_ACTION,	    /* something is done: "publish", "courir" */
	FACT_STATE,	    /* something will be so: "churn falls" */
	FACT_TOPIC,	    /* only a thing is named: "JavaScript" */
	FACT_VAGUE_VERB,    /* improve, optimise: from where to where? */
	FACT_LOOSE_VERB,    /* work on, use, support: to do what? */
	FACT_KNOWING,	    /* understand, be aware: shown by what? */
	FACT_BEING,	    /* become, stay, feel: seen by what? */
	FACT_VAGUE_WORD,    /* better, more, some: how much? */
	FACT_VAGUE_THING,   /* something, things, etc.: which? */
	FACT_GENERAL_THING, /* all it acts on: skills, health, business */
	FACT_HEDGE,	    /* try, perhaps, if possible */
	FACT_UNDECIDED,	    /* a question, or one thing or another */
	FACT_SEVERAL,	    /* two goals in one statement */
	FACT_LONG,	    /* more words than are read at once */
	FACT_NAMED_THING,   /* a proper name, a title, a link, code */
	FACT_CONCRETE,	    /* says what is done, to what, without hedge */
	/* what can be measured */
	FACT_TARGET,	  /* an amount to reach */
	FACT_FREQUENCY,	  /* so often in so long */
	FACT_DELIVERABLE, /* one thing that will be there or not */
	FACT_METRIC,	  /* something that has a number: revenue, weight */
	FACT_COMPARISON,  /* more, fewer, increase: than what? */
	/* what makes it reachable */
	FACT_STEPS,	 /* sub-goals, milestones, a plan field */
	FACT_FIRST_STEP, /* first, then; step one */
	FACT_PLAN,	 /* by publishing, en allant */
	FACT_WAY,	 /* via a podcast, using a map: less than a plan */
	FACT_DOING,	 /* prose tells somebody at work on it */
	FACT_BASELINE,	 /* where it stands today */
	FACT_ARGUMENT,	 /* words that argue that it can be reached */
	FACT_DOUBT,	 /* its own author does not believe in it */
	FACT_ABSOLUTE,	 /* never, everyone, 100 % */
	/* what makes it worth reaching */
	FACT_KEEPING,	   /* maintain, keep, stay */
	FACT_BARE_MINIMUM, /* at least one */
	FACT_RAISE,	   /* the level rises all the same */
	/* what it takes */
	FACT_MEANS,	  /* people, money, hours, equipment */
	FACT_RISK,	  /* known risks and limits */
	FACT_FEASIBILITY, /* a study, a capacity */
	FACT_OWNER,	  /* who sees to it: a field, @name */
	/* what it is for */
	FACT_REASON,  /* so that, because; a Why field */
	FACT_PARENT,  /* it serves a larger goal */
	FACT_MISSION, /* a mission above the list */
	/* when it ends */
	FACT_DEADLINE,	     /* its own words or field give an end */
	FACT_PERIOD,	     /* its section, title or meta does */
	FACT_VAGUE_DEADLINE, /* soon, one day */
	/* what the key results, milestones and sub-goals say for it */
	FACT_CONCRETE_BELOW, /* one of them is concrete */
	FACT_MEASURED_BELOW, /* one of them can be measured */
	FACT_COUNTED_BELOW,  /* one of them has a number, or is a step */
	/* what is wrong with its dates */
	FACT_IMPOSSIBLE_DATE,	/* 31 June */
	FACT_WRONG_WEEKDAY,	/* Monday 30 June 2027; {1} is the nearest */
	FACT_AMBIGUOUS_DATE,	/* 03/04/2026: {0} or {1} */
	FACT_PAST_DEADLINE,	/* it ended on {0}, today is {1} */
	FACT_OUTSIDE_PERIOD,	/* ends on {0}, its section on {1} */
	FACT_MILESTONE_LATE,	/* a step on {0}, the goal ends on {1} */
	FACT_MILESTONE_EARLY,	/* a step on {0}, the goal begins on {1} */
	FACT_MILESTONE_ORDER,	/* a step on {0}, the one above on {1} */
	FACT_CHILD_LATE,	/* ends on {0}, its parent on {1} */
	FACT_START_AFTER_END,	/* starts on {0}, ends on {1} */
	FACT_DEPENDENCY_LATE,	/* ends on {0}, what it needs on {1} */
	FACT_DEADLINE_CONFLICT, /* a field says {0}, its own words {1} */
	FACT_DURATION_MISMATCH, /* from {0} to {1} there are {2} days */
	FACT_RELATIVE_DEADLINE, /* reckoned to be {0} */
	FACT_LONG_HORIZON,	/* more than six months, till {0} */
	/* what cannot hold: each sighting has args and a second place, as
	 * target.c, effort.c and conflict.c say */
	FACT_TARGET_NOT_BETTER,
	FACT_CHANGE_MISMATCH,
	FACT_SHARE_OVER_100,
	FACT_UNIT_MISMATCH,
	FACT_RELATIVE_CHANGE, /* +20 %: of what? */
	FACT_BARE_NUMBER,     /* revenue to 500: of what? */
	FACT_LOW_CONFIDENCE,
	FACT_CONFIDENCE, /* "confidence 8/10": its owner holds it for likely */
	FACT_CAPACITY,	 /* it says how much time there is for it */
	FACT_RATE_SHORT,
	FACT_CAPACITY_EXCEEDED,
	FACT_TIME_CLASH,
	FACT_SUM_MISMATCH,
	FACT_COUNT_MISMATCH, /* {0} are listed */
	FACT_BUDGET_EXCEEDED,
	FACT_MILESTONE_BEYOND,
	FACT_MILESTONE_BACK,
	FACT_BOUNDS_REVERSED,
	FACT_DUPLICATE_GOAL,
	FACT_METRIC_CONFLICT,
	FACT_TOO_MANY_GOALS,
	FACT_DEADLINE_PILEUP,
	FACT_BUILTIN
};

enum { FACT_MAX = 192 };

struct fact_set {
	uint64_t bits[FACT_MAX / 64];
};

/* One sighting of a fact. Token spans are of the goal's document. */
struct mark {
	int fact;
	struct span tokens;  /* the words that show it; empty: the statement */
	struct span second;  /* a second place, for the note; may be empty */
	const char *args[4]; /* fill {0} to {3} of the page's messages: dates
			      * as YYYY-MM-DD, sums, names; NULL where unused */
};

/* The same as it is kept: most have but their words. */
struct fact_mark {
	int fact;
	struct span tokens;
	const struct mark *whole; /* NULL: no second place and no args */
};

/* An amount that one of a goal's parts names; its spans are of the document's
 * tokens. */
struct fact_amount {
	struct quantity amount;
	const struct part *part; /* of its goal */
};

struct facts {
	struct fact_set set;
	const struct fact_set *shown; /* facts that have marks; NULL: all */
	struct fact_mark *marks;
	size_t n_marks, cap_marks;
	struct fact_amount *amounts; /* in order; of all parts but contexts */
	size_t n_amounts, cap_amounts;
	int period_start, deadline; /* days, or DATE_NONE */
};

/* Read the facts of every goal of a document: an array parallel to goals->at,
 * on the arena. Total: a goal without parts has no facts. Tokens must have
 * their stems. A statement of over most_words is long. Marks are kept of those
 * facts whose words are shown. */
struct facts *fact_compute(struct arena *a, const struct document *document,
    const struct goals *goals, struct vocabulary *v,
    const struct date_context *context, int most_words,
    const struct fact_set *shown);

/* Add a fact to a goal's facts with its words; with its words alone. */
void fact_add(struct facts *facts, struct arena *a, struct mark mark);
void fact_add_words(
    struct facts *facts, struct arena *a, int fact, struct span tokens);

/* Add the facts of one goal to those of another. */
void fact_share(struct facts *facts, struct arena *a, const struct facts *from);

/* Whether a fact is in a set; whether a goal has it; and put one into a set. */
static inline bool
fact_in(const struct fact_set *set, int fact)
{
	return set->bits[fact / 64] >> fact % 64 & 1;
}

static inline bool
fact_has(const struct facts *facts, int fact)
{
	return fact_in(&facts->set, fact);
}

static inline void
fact_put(struct fact_set *set, int fact)
{
	set->bits[fact / 64] |= (uint64_t)1 << fact % 64;
}

/* The number of a built-in fact by name ("vague-verb"), -1 if there is none;
 * and the name of a number, NULL if it is not built in. */
int fact_find(const char *name);
const char *fact_name(int fact);

#endif
