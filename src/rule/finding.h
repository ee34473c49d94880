/* Rules that fired into findings: where, how grave, in which words. */

#ifndef FINDING_H
#define FINDING_H

#include "base/span.h"

#include <stddef.h>
#include <stdint.h>

struct arena;
struct document;
struct facts;
struct goals;
struct mark;
struct profile;
struct rule;
struct rules;
struct suppress;

/* A further reason, or a second place. */
struct finding_note {
	const struct rule *rule; /* of a reason; NULL: of a second place */
	struct span source;	 /* bytes of the text */
	const char *message;
};

struct finding {
	const struct rule *rule;
	const char *message;	/* in the goal's language; may hold anything
				 * that the document does, but no line end */
	const char *hint;	/* one way to mend it, or NULL */
	struct span source;	/* bytes of the text that it points at */
	int goal;		/* index, or GOAL_NONE: about the document */
	uint32_t note, n_notes; /* into findings.notes: finding_notes */
	uint8_t level;		/* enum rule_level, never RULE_OFF */
};

/* The findings of one document, on its arena. */
struct findings {
	struct finding *at;
	size_t n, cap;
	struct finding_note *notes; /* of all of them, those of one together */
	size_t n_notes, cap_notes;
};

/* The first of a finding's notes; NULL if it has none. */
static inline const struct finding_note *
finding_notes(const struct findings *findings, const struct finding *finding)
{
	return finding->n_notes > 0 ? findings->notes + finding->note : NULL;
}

/* What findings are made from. */
struct finding_source {
	struct arena *arena;
	const struct document *document;
	const struct goals *goals;
	const struct facts *facts; /* parallel to goals->at */
	const struct rules *rules;
	uint8_t criteria;	   /* of the profile: bit N is criterion N */
	int messages;		   /* as lint_settings has it */
	struct suppress *suppress; /* what is silenced; may be NULL */
	struct profile *profile;   /* NULL: none is asked for */
};

/* Add a goal's findings: one a criterion, led by the rule of the lowest rank,
 * the other reasons as notes; and one a sighting for rules with each set.
 * Rules of criteria outside of the profile add nothing. */
void finding_add_goal(
    struct findings *findings, const struct finding_source *from, int goal);

/* Add what the rules that show a fact say of one sighting of it, with words,
 * in a place in this language that belongs to no goal. */
void finding_add_beside(struct findings *findings,
    const struct finding_source *from, int language, const struct mark *mark);

/* Add a finding about the document; detail (or NULL) fills {0} and {words}
 * of the rule's message. A rule that is off or NULL adds nothing. */
void finding_add(struct findings *findings, struct arena *a,
    const struct rule *rule, int language, struct span source,
    const char *detail);

/* Add a finding about a name that is not known: it fills {0}, and the nearest
 * that is known {1} of the hint, which is left out if that is NULL. */
void finding_add_unknown(struct findings *findings, struct arena *a,
    const struct rule *rule, int language, struct span source, const char *name,
    const char *near);

/* Bring them into the order of the text; of one place, of the criteria. What
 * several goals say of one place in the same words is said once. */
void finding_sort(struct findings *findings);

#endif
