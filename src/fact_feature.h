/* A line without a verb into whether it names one thing that will be there or
 * not. */

#ifndef FACT_FEATURE_H
#define FACT_FEATURE_H

#include "fact_clause.h"

/* "GPX export", « Mode sombre en CSS »: a name says which thing it is, and
 * nothing how good it is to be. Of a clause without a verb. */
bool fact_feature(const struct fact_clause *clause);

#endif
