/* What options, configs and documents say of levels, onto a rule table. */

#ifndef LEVEL_H
#define LEVEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct rules;

/* What becomes of a rule beside being set to an enum rule_level. */
enum {
	LEVEL_ON = 4, /* a rule: a warning at least; of a group, those that
		       * are off: as their pages say, or a warning */
};

/* One wish. */
struct level_wish {
	const char *name; /* of a rule or of a group */
	uint8_t level;	  /* enum rule_level, or LEVEL_ON */
	const char *from; /* where it is said, for whoever asks */
};

/* In the order in which they count: the last one does. */
struct level_wishes {
	struct level_wish *at;
	size_t n, cap;
};

/* All that is wished in a run; a document's own wishes come in between. */
struct level_plan {
	struct level_wishes project, command;
	bool errors; /* -Werror: warnings become errors */
};

/* Whether a name stands for this rule. */
struct rule;
bool level_holds(const char *name, const struct rule *rule);

/* Whether a name stands for rules: for one; for a criterion, which is all of
 * its rules; "all", which is those that are on by their pages; "extra", those
 * that are off by them. */
bool level_known(const struct rules *rules, const char *name);

/* The level with this name, or LEVEL_ON for "on"; -1: none has it. */
int level_named(const char *name);

/* Add a wish. */
void level_wish(
    struct level_wishes *wishes, struct arena *a, struct level_wish wish);

/* What is written behind -W ("RULE", "no-RULE", "error=RULE",
 * "no-error=RULE", "note=RULE") as a wish. */
struct level_wish level_read(const char *option);

/* A table of the same rules, in their places, with levels as their pages say
 * and then as wished. Names that nobody knows are passed over. The table given,
 * which is as its pages say or as this same plan does, if nothing is wished. */
const struct rules *level_apply(const struct rules *rules, struct arena *a,
    const struct level_plan *plan, const struct level_wishes *document);

/* The known name nearest to one that is not; NULL: none. */
const char *level_nearest(const struct rules *rules, const char *name);

#endif
