/* The reports of a run and the files that some of them go to. */

#ifndef REPORTS_H
#define REPORTS_H

#include "base/output.h"
#include "options.h"
#include "report/report.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct lint_settings;

struct reports {
	struct report at[OPTIONS_REPORTS];
	struct output outputs[OPTIONS_REPORTS]; /* none: no file */
	size_t n;
};

/* Begin all that the options ask for, on an arena that lives as long. Colored:
 * so are those on a terminal. */
void reports_begin(struct reports *reports, struct arena *a,
    const struct options *options, const struct lint_settings *settings,
    bool colored);

/* Write what stands behind all documents. */
void reports_end(struct reports *reports);

/* Bring the files into their places, when all of the rest has gone well. */
void reports_keep(struct reports *reports);

#endif
