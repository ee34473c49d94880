/* A run into figures: goals that meet each criterion, findings of each rule. */

#include "report.h"

#include "base/arena.h"
#include "lint/lint.h"
#include "report_verdict.h"
#include "rule/finding.h"

#include <stdlib.h>

struct counted {
	const struct rule *rule;
	size_t n;
};

struct figures {
	struct report_verdicts verdicts;
	size_t documents, key_results;
	size_t levels[RULE_ERROR + 1];
	size_t criteria[RULE_NO_CRITERION + 1];
	struct counted *rules; /* parallel to the rule table */
};

void
report_statistics_begin(struct report *r)
{
	struct figures *figures = arena_alloc(r->arena, sizeof *figures);

	figures->rules =
	    arena_alloc(r->arena, (r->rules->n + 1) * sizeof *figures->rules);
	for (size_t i = 0; i < r->rules->n; i++)
		figures->rules[i].rule = &r->rules->at[i];
	r->state = figures;
}

void
report_statistics(struct report *r, const struct lint *lint)
{
	struct figures *figures = r->state;

	figures->documents++;
	for (int i = 0; i < lint->goals.n; i++) {
		if (lint->goals.at[i].status != GOAL_OPEN)
			continue;
		if (lint->goals.at[i].kind == GOAL_GOAL)
			report_verdict_add(&figures->verdicts, lint, i);
		else
			figures->key_results++;
	}
	for (size_t i = 0; i < lint->findings.n; i++) {
		const struct finding *f = &lint->findings.at[i];

		figures->levels[f->level]++;
		figures->criteria[f->rule->criterion]++;
		figures->rules[report_rule(lint, f)].n++;
	}
}

static int
compare(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return x->rule < y->rule ? -1 : x->rule > y->rule;
}

static unsigned
percent(size_t part, size_t all)
{
	return all > 0 ? (unsigned)((part * 100 + all / 2) / all) : 0;
}

static void
put_criteria(struct report *r, const struct figures *figures)
{
	const struct report_verdicts *verdicts = &figures->verdicts;

	fputs("goals that meet it    findings  criterion\n", r->out);
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (verdicts->judged[c] > 0 || figures->criteria[c] > 0)
			fprintf(r->out, "%11zu  %3u %% %11zu  %s\n",
			    verdicts->met[c],
			    percent(verdicts->met[c], verdicts->judged[c]),
			    figures->criteria[c], rule_criteria[c]);
	fprintf(r->out, "%11zu  %3u %% %11s  all of them (SMART)\n",
	    verdicts->smart, percent(verdicts->smart, verdicts->goals), "");
	if (figures->criteria[RULE_NO_CRITERION] > 0)
		fprintf(r->out, "%30zu  none\n",
		    figures->criteria[RULE_NO_CRITERION]);
}

void
report_statistics_end(struct report *r)
{
	struct figures *figures = r->state;
	const size_t *levels = figures->levels;

	fprintf(r->out,
	    "goals: %zu, key results: %zu, documents: %zu\n"
	    "errors: %zu, warnings: %zu, notes: %zu\n\n",
	    figures->verdicts.goals, figures->key_results, figures->documents,
	    levels[RULE_ERROR], levels[RULE_WARNING], levels[RULE_NOTE]);
	put_criteria(r, figures);
	if (r->rules->n > 0)
		qsort(figures->rules, r->rules->n, sizeof *figures->rules,
		    compare);
	fputs("\nfindings  rule\n", r->out);
	for (size_t i = 0; i < r->rules->n && figures->rules[i].n > 0; i++)
		fprintf(r->out, "%8zu  %s\n", figures->rules[i].n,
		    figures->rules[i].rule->name);
}
