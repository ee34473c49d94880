/* Where the time of a run goes: laps of a clock into stages and rules. */

#include "profile.h"

#include "base/arena.h"
#include "rule.h"

#include <stdbool.h>
#include <stdlib.h>

static const char *const stages[] = {
	[PROFILE_START] = "start: settings, rules, finding the files",
	[PROFILE_READ] = "reading",
	[PROFILE_DECODE] = "decoding",
	[PROFILE_PARSE] = "parsing Markdown into tokens",
	[PROFILE_LANGUAGE] = "language and settings of the document",
	[PROFILE_WORDS] = "looking up words",
	[PROFILE_EXTRACTION] = "finding goals",
	[PROFILE_FACTS] = "finding facts",
	[PROFILE_RULES] = "rules",
	[PROFILE_SUPPRESSION] = "suppressions and baseline",
	[PROFILE_REPORT] = "reports",
};

/* The counts of a rule. */
enum { TIME, GOALS, HITS, COUNTS };

/* A rule as it is told of. */
struct row {
	const struct rule *rule;
	const uint64_t *counts;
};

static uint64_t *
counts_of(const struct profile *p, size_t rule)
{
	return p->counts + PROFILE_STAGES + rule * COUNTS;
}

/* End the lap; the next one is for another count. */
static void
turn(struct profile *p, uint64_t *into)
{
	uint64_t now = p->clock();

	*p->into += now - p->since;
	p->since = now;
	p->into = into;
}

void
profile_open(struct profile *p, struct arena *a, const struct rules *rules,
    uint64_t (*clock)(void), uint64_t since)
{
	size_t n = PROFILE_STAGES + rules->n * COUNTS;

	*p = (struct profile){ .clock = clock,
		.since = since,
		.rules = rules,
		.counts = arena_alloc(a, n * sizeof *p->counts),
		.n_counts = n };
	p->into = &p->counts[PROFILE_START];
}

void
profile_stage(struct profile *p, enum profile_stage stage)
{
	if (p)
		turn(p, &p->counts[stage]);
}

void
profile_rule(
    struct profile *p, const struct rules *rules, const struct rule *rule)
{
	if (p)
		turn(p, counts_of(p, (size_t)(rule - rules->at)) + TIME);
}

void
profile_fact(struct profile *p, const struct rule_fact *fact)
{
	const struct rule *rule = p ? rule_find(p->rules, fact->rule) : NULL;

	if (rule)
		profile_rule(p, p->rules, rule);
}

void
profile_goal(struct profile *p, const struct rules *rules, unsigned kind)
{
	for (size_t i = 0; p && i < rules->n; i++)
		if (rules->at[i].level != RULE_OFF &&
		    (rules->at[i].applies & kind))
			counts_of(p, i)[GOALS]++;
}

void
profile_hit(
    struct profile *p, const struct rules *rules, const struct rule *rule)
{
	if (p)
		counts_of(p, (size_t)(rule - rules->at))[HITS]++;
}

/* Whether a rule did anything of its own, whatever the clock says. */
static bool
is_told(const struct profile *p, const struct row *row)
{
	const struct rules *rules = p->rules;

	for (size_t i = 0; i < rules->n_facts; i++)
		if (rule_find(rules, rules->facts[i].rule) == row->rule)
			return true;
	return row->rule->path || row->counts[HITS] > 0;
}

static int
compare(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->counts[TIME] != y->counts[TIME])
		return x->counts[TIME] > y->counts[TIME] ? -1 : 1;
	return x->rule < y->rule ? -1 : x->rule > y->rule;
}

/* "    1.234   5.6 %" */
static void
put_time(FILE *out, uint64_t time, uint64_t all)
{
	fprintf(out, "%9.3f %5.1f %%", (double)time / 1e6,
	    all > 0 ? (double)time * 100 / (double)all : 0);
}

static void
put_rules(const struct profile *p, FILE *out, uint64_t all)
{
	struct row *rows =
	    arena_alloc(p->rules->arena, (p->rules->n + 1) * sizeof *rows);
	size_t n = 0;

	for (size_t i = 0; i < p->rules->n; i++) {
		rows[n] = (struct row){ &p->rules->at[i], counts_of(p, i) };
		n += is_told(p, &rows[n]);
	}
	qsort(rows, n, sizeof *rows, compare);
	fputs("time (ms)   share    hits   goals  rule\n", out);
	for (size_t i = 0; i < n; i++) {
		const uint64_t *counts = rows[i].counts;

		put_time(out, counts[TIME], all);
		fprintf(out, " %7llu %7llu  %s\n",
		    (unsigned long long)counts[HITS],
		    (unsigned long long)counts[GOALS], rows[i].rule->name);
	}
	fprintf(out, "%36s%zu more without hits, words or patterns\n", "",
	    p->rules->n - n);
}

void
profile_write(struct profile *p, FILE *out)
{
	uint64_t all = 0;

	if (!p)
		return;
	profile_stage(p, PROFILE_NONE);
	for (size_t i = 0; i < p->rules->n; i++)
		p->counts[PROFILE_RULES] += counts_of(p, i)[TIME];
	for (int i = 0; i < PROFILE_NONE; i++)
		all += p->counts[i];
	put_rules(p, out, all);
	fputs("\ntime (ms)   share  stage\n", out);
	for (int i = 0; i < PROFILE_NONE; i++) {
		put_time(out, p->counts[i], all);
		fprintf(out, "  %s\n", stages[i]);
	}
	put_time(out, all, all);
	fputs("  all of them\n", out);
}
