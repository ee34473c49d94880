/* Where the time of a run goes: laps of a clock into stages and rules. */

#ifndef PROFILE_H
#define PROFILE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct arena;
struct rule;
struct rule_fact;
struct rules;

/* In the order in which a document passes them. */
enum profile_stage {
	PROFILE_START,
	PROFILE_READ,
	PROFILE_DECODE,
	PROFILE_PARSE,
	PROFILE_LANGUAGE,
	PROFILE_WORDS,
	PROFILE_EXTRACTION,
	PROFILE_FACTS,
	PROFILE_RULES, /* what no rule of its own stands for */
	PROFILE_SUPPRESSION,
	PROFILE_REPORT,
	PROFILE_NONE, /* waiting, and what is not told */
	PROFILE_STAGES,
};

/* The time that a run has taken so far; the counts are nanoseconds, goals and
 * findings, which those of several processes may be added to. */
struct profile {
	uint64_t (*clock)(void); /* nanoseconds since any moment */
	uint64_t since;		 /* when the lap began that goes on */
	uint64_t *into;		 /* the count that it belongs to */
	const struct rules *rules;
	uint64_t *counts; /* of the stages, then of each rule */
	size_t n_counts;
};

/* Begin with PROFILE_START, at a moment that clock told. The rules are those
 * of the run; documents may have other levels. */
void profile_open(struct profile *p, struct arena *a, const struct rules *rules,
    uint64_t (*clock)(void), uint64_t since);

/* In all of these p may be NULL: nothing is done, no clock is asked. */

/* From here on the time belongs to a stage; or to a rule, until the next. */
void profile_stage(struct profile *p, enum profile_stage stage);
void profile_rule(
    struct profile *p, const struct rules *rules, const struct rule *rule);

/* The same for the rule whose page defines a fact. */
void profile_fact(struct profile *p, const struct rule_fact *fact);

/* A goal or key result (enum rule_kind) was looked at by these rules. */
void profile_goal(struct profile *p, const struct rules *rules, unsigned kind);

/* A rule has said something, in a finding or as a further reason of one. */
void profile_hit(
    struct profile *p, const struct rules *rules, const struct rule *rule);

/* Two tables, for people: rules and stages. */
void profile_write(struct profile *p, FILE *out);

#endif
