/* The formats in which findings leave, and what every one of them is told. */

#include "report.h"

const struct report_format report_formats[] = {
	{ "text", report_text },
	{ "goals", report_goals },
};

const size_t report_n_formats = sizeof report_formats / sizeof *report_formats;
