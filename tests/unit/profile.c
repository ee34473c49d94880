/* The time of a run, told by a clock of our own, goes where it belongs. */

#include "expect.h"

#include "rule/profile.h"

#include "base/arena.h"
#include "rule/rule.h"

#include <stdlib.h>
#include <string.h>

static uint64_t time_now;
static int asked;

/* Each time a millisecond later. */
static uint64_t
tick(void)
{
	asked++;
	return time_now += 1000000;
}

static struct rule rules_at[] = {
	{ .name = "quick", .level = RULE_WARNING, .applies = RULE_GOAL },
	{ .name = "slow",
	    .level = RULE_NOTE,
	    .applies = RULE_GOAL,
	    .path = "x" },
	{ .name = "off", .applies = RULE_GOAL, .path = "y" },
	{ .name = "silent", .level = RULE_NOTE, .applies = RULE_KEY_RESULT },
};
static struct rule_fact fact = { .name = "word", .rule = "slow" };

/* What is done in a run. */
static void
run(struct profile *p, const struct rules *rules)
{
	profile_stage(p, PROFILE_READ);
	profile_stage(p, PROFILE_FACTS);
	profile_stage(p, PROFILE_RULES);
	profile_goal(p, rules, RULE_GOAL);
	profile_rule(p, rules, &rules->at[0]);
	profile_fact(p, &fact);
	if (p)
		time_now += 5000000;
	profile_stage(p, PROFILE_NONE);
	profile_hit(p, rules, &rules->at[0]);
	profile_hit(p, rules, &rules->at[0]);
	if (p)
		time_now += 70000000;
}

int
main(void)
{
	struct arena a = { 0 };
	struct rules rules = { .arena = &a,
		.at = rules_at,
		.n = 4,
		.facts = &fact,
		.n_facts = 1 };
	struct profile p;
	char *told = NULL;
	size_t size;
	FILE *out = open_memstream(&told, &size);

	run(NULL, &rules);
	profile_write(NULL, out);
	expect(asked == 0, "nobody asks the clock unless it is asked for");

	profile_open(&p, &a, &rules, tick, 0);
	run(&p, &rules);
	profile_write(&p, out);
	fclose(out);
	expect(strstr(told, "time (ms)   share    hits   goals  rule\n"
			    "    6.000  54.5 %       0       1  slow\n"
			    "    1.000   9.1 %       2       1  quick\n"
			    "    0.000   0.0 %       0       0  off\n") == told,
	    "rules by time, those of no hits only if a user's");
	expect(strstr(told, " 1 more without hits"), "the others are counted");
	expect(strstr(told, "    1.000   9.1 %  start"), "the start");
	expect(strstr(told, "    1.000   9.1 %  reading\n"), "a stage");
	expect(strstr(told, "    8.000  72.7 %  rules\n"), "that of all rules");
	expect(strstr(told, "   11.000 100.0 %  all of them\n"),
	    "what is in between is not told");
	free(told);
	arena_free(&a);
	return expect_report();
}
