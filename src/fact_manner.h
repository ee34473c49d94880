/* A clause that tells a state into whether it says only how well that is so. */

#ifndef FACT_MANNER_H
#define FACT_MANNER_H

#include "fact_clause.h"

/* "The data are used effectively", « le guide est largement lu »: nobody can
 * check that, unless an amount says how much. Its kind is known. */
bool fact_manner_loose(const struct fact_clause *clause);

#endif
