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

/* One wish, in the order in which they count. */
struct level_wish {
	const char *name; /* of a rule or of a group */
	uint8_t level;	  /* enum rule_level, or LEVEL_ON */
};

/* Change the rules that a name stands for: a rule; a criterion, which is all
 * of its rules; "all", which is those that are on by their pages; "extra",
 * those that are off by them. Returns false if the name is none of these. */
bool level_set(struct rules *rules, struct level_wish wish);

/* What is written behind -W ("RULE", "no-RULE", "error=RULE",
 * "no-error=RULE", "note=RULE") as a wish. */
struct level_wish level_read(const char *option);

/* Warnings become errors (-Werror). */
void level_raise(struct rules *rules);

/* A table of its own on the arena whose levels may change; all else is
 * shared. Rules keep their places in it. */
struct rules *level_copy(const struct rules *rules, struct arena *a);

/* Bring the levels of another table of the same rules into this one. */
void level_restore(struct rules *rules, const struct rules *from);

/* The known name nearest to one that level_set does not know; NULL: none. */
const char *level_nearest(const struct rules *rules, const char *name);

#endif
