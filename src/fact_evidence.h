/* The fields, steps and prose that hang on a goal into the evidence they
 * give: a path, means, a reason, a level to start from. */

#ifndef FACT_EVIDENCE_H
#define FACT_EVIDENCE_H

#include "fact.h"
#include "fact_read.h"

/* Read the statement's own evidence: "up from 4 km", "with my neighbour",
 * "so that". Sentences behind its first one are read as prose. */
void fact_evidence_statement(struct facts *facts, const struct fact_reading *r);

/* Read another part of the goal by its kind and field. */
void fact_evidence_part(struct facts *facts, const struct fact_reading *r);

/* Read a field that counts for several goals. */
void fact_evidence_shared(struct facts *facts, const struct fact_reading *r);

#endif
