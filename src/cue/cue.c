/* The words that give a document its structure, in every language at once:
 * section words, labels, field names, marks of status. */

#include "cue.h"

#include "date/date.h"

#include <limits.h>

/* The value of a field's name that is a verb too, "lead": more words behind it
 * are what is led; of one that is a common word, "order": no word may stand
 * before it either. */
enum { LAST = 2, ALONE = 3 };

enum { ADJECTIVE = 1, VERB_END = 2 }; /* of CUE_NAMES */

static const char *const lists[CUE_COUNT] = {
#define CUE(name, list) [CUE_##name] = (list),
#include "cue_list.h"
};

static const char *const fields[FIELD_COUNT] = {
	[FIELD_DEADLINE] = "field-deadline",
	[FIELD_START] = "field-start",
	[FIELD_TARGET] = "field-target",
	[FIELD_BASELINE] = "field-baseline",
	[FIELD_WHY] = "field-why",
	[FIELD_MEANS] = "field-means",
	[FIELD_OWNER] = "field-owner",
	[FIELD_HOW] = "field-how",
	[FIELD_RISK] = "field-risk",
	[FIELD_REACH] = "field-reach",
	[FIELD_STATUS] = "field-status",
	[FIELD_DEPENDS] = "field-depends",
	[FIELD_CONFIDENCE] = "field-confidence",
	[FIELD_PROBLEM] = "field-problem",
	[FIELD_OTHER] = "field-other",
};

void
cue_load(struct cues *cues, const struct vocabulary *v)
{
	cues->v = v;
	cues->languages = word_languages(v);
	cues->spoken = UINT_MAX;
	cues->classes = word_classes(v, lists, CUE_COUNT);
	cues->fields = word_classes(v, fields, FIELD_COUNT);
	cues->any_field = &word_set(v, fields, FIELD_COUNT)->group;
	cues->labels = NULL;
	cues->stops = NULL;
	cues->letters = cues->smart = false;
	cues->marks = cues->wishes = cues->named = (struct word_group){ 0 };
	for (int cue = CUE_DONE; cue <= CUE_STARTED; cue++)
		word_group_add(&cues->marks, cues->classes[cue]);
	word_group_add(&cues->wishes, cues->classes[CUE_INTENT]);
	word_group_add(&cues->wishes, cues->classes[CUE_GOAL]);
	word_group_add(&cues->named, cues->classes[CUE_GOALS]);
	word_group_add(&cues->named, cues->classes[CUE_METHOD]);
	word_group_add(&cues->named, cues->classes[CUE_RESULT]);
}

const struct token *
cue_find(struct phrase p, enum cue cue, size_t *n)
{
	int class = p.cues->classes[cue];

	for (p.t = word_skip_to(class, p.t, p.end); p.t < p.end;
	     p.t = word_skip_to(class, p.t + 1, p.end))
		if ((*n = cue_match(p, cue, NULL)) > 0)
			return p.t;
	return NULL;
}

const struct token *
cue_tail(struct phrase p, enum cue cue)
{
	size_t longest = word_longest(p.cues->v, p.cues->classes[cue]);

	p.end = token_before_marks(p.t, p.end);
	for (const struct token *u = p.end;
	     u > p.t && (size_t)(p.end - u) < longest;)
		if (cue_is(phrase_from(p, --u), cue))
			return u;
	return NULL;
}

bool
cue_occurs(struct phrase p, enum cue cue)
{
	int value;

	while ((p.t = word_skip_to(p.cues->classes[cue], p.t, p.end)) < p.end) {
		size_t n = cue_match(p, cue, &value);

		if (n > 0 && value > 0)
			return true;
		p.t += n > 0 ? n : 1;
	}
	return false;
}

int
cue_weight(struct phrase p, enum cue cue)
{
	int best = 0, value;

	while ((p.t = word_skip_to(p.cues->classes[cue], p.t, p.end)) < p.end) {
		size_t n = cue_match(p, cue, &value);

		if (n > 0 && value > best)
			best = value;
		p.t += n > 0 ? n : 1;
	}
	return best;
}

/* Whether the verb that it begins with could be a noun in the one language that
 * has it, and what follows says so: « Mesure principale », not « Rouler propre
 * ». */
static bool
is_noun(struct phrase p)
{
	const int *classes = p.cues->classes;
	struct phrase behind = phrase_behind(p, 1);
	bool noun = false;

	if (behind.t >= p.end || behind.t->letters != TOKEN_LOWER ||
	    cue_value(behind, CUE_NAMES) != ADJECTIVE ||
	    cue_value(p, CUE_NAMES) == VERB_END)
		return false;
	for (int i = 0; i < p.cues->languages; i++) {
		if (word_match(
			p.cues->v, i, classes[CUE_VERB], p.t, p.end, NULL) == 0)
			continue;
		noun = word_match(p.cues->v, i, classes[CUE_NAMES], behind.t,
			   p.end, NULL) > 0;
		if (!noun)
			return false;
	}
	return noun;
}

/* Whether it begins with an entry of CUE_VERB, and no language says that it is
 * no verb though it looks like one: its value is 0 ("janvier", the French
 * "pour").
 */
static bool
is_listed_verb(struct phrase p)
{
	size_t longest = 0;
	bool denied = false;

	for (int i = 0; i < p.cues->languages; i++) {
		int value = 1;
		size_t n = word_match(p.cues->v, i, p.cues->classes[CUE_VERB],
		    p.t, p.end, &value);

		if (n >= longest)
			denied = value == 0 || (denied && n == longest);
		longest = n > longest ? n : longest;
	}
	return longest > 0 && !denied && !(longest == 1 && is_noun(p));
}

static bool
is_verb(struct phrase p)
{
	return is_listed_verb(p) || cue_begins(p, CUE_VAGUE) ||
	       cue_begins(p, CUE_KEEP) || cue_begins(p, CUE_HEDGE) ||
	       cue_begins(p, CUE_BEING);
}

bool
cue_action(struct phrase p)
{
	return cue_value(p, CUE_NOMINAL) <= CUE_GERUND && is_verb(p);
}

bool
cue_deed(struct phrase p)
{
	return cue_begins(p, CUE_NOMINAL) && is_verb(p);
}

bool
cue_imperative(struct phrase p)
{
	return cue_value(p, CUE_NOMINAL) == 0 && is_verb(p);
}

bool
cue_handles(struct phrase p)
{
	return p.t < p.end && cue_begins(phrase_behind(p, 1), CUE_DETERMINER) &&
	       cue_imperative(p);
}

size_t
cue_dates(struct phrase p, int language, struct date *out, size_t max)
{
	return p.cues->spoken >> language & 1
		   ? date_read(
			 p.cues->v, language, p.t, p.end, &date_alone, out, max)
		   : 0;
}

/* The field that its first words name by an entry of no higher value; 0: none.
 */
static enum field
field_up_to(struct phrase p, int highest, size_t *n)
{
	enum field best = FIELD_NONE;

	*n = 0;
	if (p.t >= p.end || !word_begins(p.t, p.cues->any_field))
		return best;
	for (int i = FIELD_NONE + 1; i < FIELD_COUNT; i++) {
		int value = 0;
		size_t len = word_match_any(
		    p.cues->v, p.cues->fields[i], p.t, p.end, &value);

		if (len > *n && value <= highest &&
		    (value < LAST || len == (size_t)(p.end - p.t))) {
			*n = len;
			best = value > 0 ? (enum field)i : FIELD_NONE;
		}
	}
	return best;
}

enum field
cue_field(struct phrase p, size_t *n)
{
	return field_up_to(p, ALONE, n);
}

enum field
cue_field_within(struct phrase p, size_t *n)
{
	return field_up_to(p, LAST, n);
}
