/* The formats in which findings leave, and what every one of them is told. */

#ifndef REPORT_H
#define REPORT_H

#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct lint;

/* One report of one run. */
struct report {
	FILE *out;
	enum text_unit unit; /* of columns */
	bool snippet;	     /* text: show the source line */
	bool color;
};

/* A format: a file of this family and a row of report_formats. */
struct report_format {
	const char *name;
	void (*file)(const struct report *report, const struct lint *lint);
};

extern const struct report_format report_formats[];
extern const size_t report_n_formats;

/* In report_text.c and report_goals.c. */
void report_text(const struct report *report, const struct lint *lint);
void report_goals(const struct report *report, const struct lint *lint);

#endif
