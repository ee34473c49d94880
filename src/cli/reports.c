/* The reports of a run and the files that some of them go to. */

#include "reports.h"

#include "lint/lint.h"

#include <limits.h>
#include <unistd.h>

/* More findings at once than stdio writes by itself; lines to a terminal. */
static void
widen_output(bool terminal)
{
	static char room[1 << 16];

	if (!terminal)
		setvbuf(stdout, room, _IOFBF, sizeof room);
}

void
reports_begin(struct reports *reports, struct arena *a,
    const struct options *options, const struct lint_settings *settings,
    bool colored)
{
	bool terminal = isatty(STDOUT_FILENO);
	static char folder[PATH_MAX];

	widen_output(terminal);
	for (; reports->n < options->n_reports; reports->n++) {
		const struct options_report *asked =
		    &options->reports[reports->n];
		struct output *output = &reports->outputs[reports->n];
		struct report *report = &reports->at[reports->n];

		if (asked->file)
			output_open(output, a, asked->file);
		*report = (struct report){
			.format = &report_formats[asked->format],
			.out = asked->file ? output->file : stdout,
			.arena = a,
			.rules = settings->rules,
			.folder = getcwd(folder, sizeof folder),
			.unit = (enum text_unit)options->unit,
			.snippet = options->snippet == SNIPPET_ALWAYS ||
				   (options->snippet == SNIPPET_AUTO &&
				       terminal && !asked->file),
			.color = colored && terminal && !asked->file,
		};
		report_begin(report);
	}
}

void
reports_end(struct reports *reports)
{
	for (size_t i = 0; i < reports->n; i++)
		report_end(&reports->at[i]);
}

void
reports_keep(struct reports *reports)
{
	for (size_t i = 0; i < reports->n; i++)
		if (reports->outputs[i].file)
			output_keep(&reports->outputs[i]);
}
