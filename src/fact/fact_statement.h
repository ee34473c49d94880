/* A goal's parts into facts: its statement, and what hangs on it. */

#ifndef FACT_STATEMENT_H
#define FACT_STATEMENT_H

#include "fact.h"
#include "fact_read.h"

struct fact_clause;

/* Read the first sentence of a reading as what the goal says. */
void fact_statement_read(const struct fact_reading *r);

/* Read an amount field ("Target: 60 accounts") as part of what it says; aim:
 * its label says that it is what is to be reached. */
void fact_statement_target(const struct fact_reading *r, bool aim);

/* Read a step of the goal, or a field that tells its steps, all of it one
 * clause: whether they are concrete, and can be measured. What is there or not
 * measures the goal only if the step is a milestone of it. */
void fact_statement_step(const struct fact_clause *step, bool milestone);

/* Read the sentence behind a goal's statement: without a verb it says how often
 * ("Meet new people. Ideally, one a day."). */
void fact_statement_rate(
    const struct fact_reading *reading, struct span sentence);

/* Read a sentence of the prose below a goal: a will that can be counted makes
 * the goal concrete ("Cook better. I want to learn ten new dishes."). */
void fact_statement_will(const struct fact_reading *r, struct span sentence);

/* Whether a step is none: it only names a thing ("Ambition: the largest of
 * its kind") or says that it was never done before. */
bool fact_statement_remark(const struct fact_clause *step);
bool fact_statement_tells(const struct fact_clause *step);

/* Whether it is nothing but figures: the target of what stands above it. */
bool fact_statement_figure(const struct fact_reading *r);

/* Whether these facts are those of a statement by which a level rises. */
bool fact_statement_raises(const struct facts *facts);
bool fact_statement_measured(const struct facts *facts);

/* Read the statement's own evidence: "up from 4 km", "with my neighbour",
 * "so that". Sentences behind its first one are read as prose. */
void fact_evidence_statement(const struct fact_reading *r);

/* Read another part of the goal by its kind and field. */
void fact_evidence_part(const struct fact_reading *r);

/* Read a field: the goal's own, or one that counts for several goals. */
void fact_evidence_field(const struct fact_reading *r);

#endif
