/* The rule table, and a goal's facts into verdicts. */

#ifndef RULE_H
#define RULE_H

#include "fact/fact.h"
#include "word/word.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct pattern;
struct tree_node;
struct vocabulary;

/* In the order in which findings of one place and verdicts are shown. */
enum rule_criterion {
	RULE_SPECIFIC,
	RULE_MEASURABLE,
	RULE_ACHIEVABLE,
	RULE_AMBITIOUS,
	RULE_REALISTIC,
	RULE_RELEVANT,
	RULE_TIME_BOUND,
	RULE_NO_CRITERION, /* it is about none of them */
};

enum { RULE_CRITERIA = RULE_NO_CRITERION };

enum rule_level { RULE_OFF, RULE_NOTE, RULE_WARNING, RULE_ERROR };

/* What a rule applies to, a bit set. */
enum rule_kind {
	RULE_GOAL = 1,
	RULE_KEY_RESULT = 2,
	RULE_DOCUMENT = 4, /* reported by name, never by facts */
};

/* A text in each language of the vocabulary; NULL where it has none. */
struct rule_text {
	const char *in[WORD_LANGUAGES];
};

struct rule {
	const char *name;
	uint8_t criterion, level, applies; /* enums above */
	uint8_t usual;			   /* its level as the page says */
	const char *from; /* what has set another level; NULL: the page */
	bool decides;	  /* when it fires, its criterion fails */
	uint8_t fails;	  /* all criteria that fail then: bit N criterion N */
	bool each;	  /* every sighting is a finding of its own; else one
			   * finding a goal and criterion tells them all */
	int rank;	  /* which reason leads: the lowest; 50 if not given */
	struct fact_set has, lacks;
	int shown; /* the fact whose words it points at; -1: the statement */
	struct rule_text message, hint, note; /* note: of the second place */
	const struct tree_node *has_names, *lacks_names; /* as the page says;
							  * NULL once settled */
	bool settled;	  /* has and lacks are set */
	const char *page; /* its page, whole, NUL-terminated */
	const char *body; /* the page behind its front matter */
	const char *path; /* of a user's page; NULL: built in */
};

/* A fact that a page defines, by words or by a pattern. */
struct rule_fact {
	const char *name;
	const char *rule; /* whose page it is */
	int number;	  /* as in struct mark */
	bool statement;	  /* sought in the statement only, not in all parts */
	int class;	  /* its words in the vocabulary; or WORD_NONE */
	struct pattern *pattern[WORD_LANGUAGES]; /* NULL: none */
};

struct rules {
	struct arena *arena; /* the process's */
	struct vocabulary *words;
	struct rule *at; /* sorted by criterion, rank and name */
	size_t n, cap;
	struct rule_fact *facts;
	size_t n_facts, cap_facts;
	bool finished; /* by page_finish, and no page was added since */
};

/* The seven criteria, "specific" to "time-bound"; the profiles and the
 * criteria each judges by (bit N: criterion N). */
struct rule_profile {
	const char *name;
	uint8_t criteria;
};

extern const char *const rule_criteria[RULE_CRITERIA];
extern const char *const rule_levels[4];
extern const struct rule_profile rule_profiles[3];

/* The rule with this name; NULL if there is none. */
const struct rule *rule_find(const struct rules *rules, const char *name);

/* The number of a fact, built in or of a page, by its name; -1: none. And
 * the name of a number, NULL: no such fact. */
int rule_fact_find(const struct rules *rules, const char *name);
const char *rule_fact_name(const struct rules *rules, int fact);

/* The rules that fire on a goal or key result (RULE_GOAL or RULE_KEY_RESULT)
 * with these facts, in the table's order: writes at most rules->n to fired,
 * returns how many. A rule that is off does not fire. */
size_t rule_judge(const struct rules *rules, const struct fact_set *facts,
    unsigned kind, const struct rule **fired);

/* The criteria that fail (bit N: criterion N), all seven whatever the kind: a
 * key result is judged here even for what no rule warns about. */
uint8_t rule_failed(
    const struct rules *rules, const struct fact_set *facts, unsigned kind);

/* A text in this language, else in the first language that has it; NULL if
 * none has. */
const char *rule_say(const struct rule_text *text, int language);

#endif
