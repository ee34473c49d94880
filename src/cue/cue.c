/* The words that give a document its structure, in every language at once:
 * section words, labels, field names, marks of status. */

#include "cue.h"

#include "date/date.h"

#include <limits.h>

/* The value of a field's name that is a verb too, "lead": more words behind it
 * are what is led; of one that is a common word, "order": no word may stand
 * before it either. */
enum { LAST = 2, ALONE = 3 };

static const char *const lists[CUE_COUNT] = {
	[CUE_OPEN] = "section-open",
	[CUE_ABBREVIATION] = "abbreviation",
	[CUE_WEAK] = "section-weak",
	[CUE_PLANNED] = "section-plan",
	[CUE_HORIZON] = "section-horizon",
	[CUE_NEXT] = "section-next",
	[CUE_SPAN] = "section-span",
	[CUE_MONTH] = "month",
	[CUE_AHEAD] = "section-ahead",
	[CUE_ENTRY] = "section-entry",
	[CUE_CLOSED] = "section-closed",
	[CUE_REPORT] = "heading-report",
	[CUE_RESULTS] = "section-results",
	[CUE_METHOD] = "okr-word",
	[CUE_GOAL] = "label-goal",
	[CUE_RESULT] = "label-result",
	[CUE_WHEN] = "label-when",
	[CUE_CARD] = "label-card",
	[CUE_SHEET] = "goal-sheet",
	[CUE_RANK] = "label-rank",
	[CUE_STANDS] = "rank-meaning",
	[CUE_INTENT] = "announce",
	[CUE_FIRST] = "first-word",
	[CUE_ASPECT] = "aspect",
	[CUE_MODAL] = "modal",
	[CUE_LEAD] = "lead-in",
	[CUE_VERB] = "verb",
	[CUE_VAGUE] = "vague-verb",
	[CUE_KEEP] = "keep-verb",
	[CUE_HEDGE] = "hedge",
	[CUE_CONDITION] = "condition",
	[CUE_PERMISSION] = "permission",
	[CUE_BEING] = "being-verb",
	[CUE_NOMINAL] = "nominal",
	[CUE_DETERMINER] = "determiner",
	[CUE_ON] = "line-unfinished",
	[CUE_ABLE] = "line-able",
	[CUE_CHOICE] = "line-choice",
	[CUE_DID] = "line-past",
	[CUE_YES_NO] = "question-closed",
	[CUE_ASKED] = "question-open",
	[CUE_MILESTONE] = "label-milestone",
	[CUE_JOINER] = "joiner",
	[CUE_OWN] = "own",
	[CUE_GOALS] = "goals-named",
	[CUE_SELF] = "self",
	[CUE_HERE] = "list-here",
	[CUE_IS] = "goal-is",
	[CUE_AIMS] = "goal-of",
	[CUE_WHICH] = "goal-which",
	[CUE_RELATIVE] = "relative",
	[CUE_QUESTION] = "question-word",
	[CUE_OF] = "noun-of",
	[CUE_DEED] = "deed-noun",
	[CUE_POINTER] = "pointer",
	[CUE_READER] = "reader",
	[CUE_ASKS] = "reader-verb",
	[CUE_BACK] = "back-reference",
	[CUE_TEXT] = "this-text",
	[CUE_PAST] = "past",
	[CUE_SPEECH] = "speech",
	[CUE_PRONOUN] = "pronoun",
	[CUE_WHERE] = "label-where",
	[CUE_WRITER] = "writer",
	[CUE_STORY] = "user-story",
	[CUE_NUMBER] = "number-word",
	[CUE_REASON] = "reason",
	[CUE_PURPOSE] = "purpose",
	[CUE_PLAN] = "plan",
	[CUE_COLUMN] = "column-goal",
	[CUE_METRIC] = "column-metric",
	[CUE_MEASURE] = "metric",
	[CUE_COUNTED] = "measure-of",
	[CUE_TICK] = "tick",
	[CUE_RECALL] = "recall",
	[CUE_GROUP] = "column-group",
	[CUE_STAGE] = "column-stage",
	[CUE_QUALIFIER] = "column-qualifier",
	[CUE_FUNCTION] = "function",
	[CUE_LEVEL] = "table-level",
	[CUE_STEPS] = "column-step",
	[CUE_END] = "column-end",
	[CUE_DONE] = "status-done",
	[CUE_CANCELLED] = "status-cancelled",
	[CUE_STARTED] = "status-started",
	[CUE_PLACEHOLDER] = "placeholder-word",
	[CUE_DESIGN] = "document-design",
	[CUE_CHARTER] = "document-charter",
	[CUE_COURSE] = "document-course",
	[CUE_CIVIC] = "document-civic",
	[CUE_PROJECT] = "document-project",
	[CUE_MINUTES] = "document-minutes",
	[CUE_MANUAL] = "document-manual",
	[CUE_LETTER] = "smart-letter",
	[CUE_SMART] = "smart-name",
	[CUE_LESSON] = "smart-lesson",
	[CUE_TEACH] = "okr-lesson",
	[CUE_TRAIT] = "goal-trait",
	[CUE_WRITTEN] = "meta-written",
	[CUE_META_END] = "meta-deadline",
	[CUE_META_PERIOD] = "meta-period",
	[CUE_LETTERHEAD] = "letterhead",
	[CUE_ARCHIVE] = "document-archive",
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
cue_find(const struct cues *cues, enum cue cue, const struct token *t,
    const struct token *end, size_t *n)
{
	int class = cues->classes[cue];

	for (t = word_skip_to(class, t, end); t < end;
	     t = word_skip_to(class, t + 1, end))
		if ((*n = cue_match(cues, cue, t, end, NULL)) > 0)
			return t;
	return NULL;
}

const struct token *
cue_tail(const struct cues *cues, enum cue cue, const struct token *t,
    const struct token *end)
{
	size_t longest = word_longest(cues->v, cues->classes[cue]);

	end = token_before_marks(t, end);
	for (const struct token *u = end; u > t && (size_t)(end - u) < longest;)
		if (cue_is(cues, cue, --u, end))
			return u;
	return NULL;
}

bool
cue_occurs(const struct cues *cues, enum cue cue, const struct token *t,
    const struct token *end)
{
	int value;

	while ((t = word_skip_to(cues->classes[cue], t, end)) < end) {
		size_t n = cue_match(cues, cue, t, end, &value);

		if (n > 0 && value > 0)
			return true;
		t += n > 0 ? n : 1;
	}
	return false;
}

int
cue_weight(const struct cues *cues, enum cue cue, const struct token *t,
    const struct token *end)
{
	int best = 0, value;

	while ((t = word_skip_to(cues->classes[cue], t, end)) < end) {
		size_t n = cue_match(cues, cue, t, end, &value);

		if (n > 0 && value > best)
			best = value;
		t += n > 0 ? n : 1;
	}
	return best;
}

/* Whether an entry of CUE_VERB begins at t, and no language says that it is no
 * verb though it looks like one: its value is 0 ("janvier", the French "pour").
 */
static bool
is_listed_verb(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t longest = 0;
	bool denied = false;

	for (int i = 0; i < cues->languages; i++) {
		int value = 1;
		size_t n = word_match(
		    cues->v, i, cues->classes[CUE_VERB], t, end, &value);

		if (n >= longest)
			denied = value == 0 || (denied && n == longest);
		longest = n > longest ? n : longest;
	}
	return longest > 0 && !denied;
}

static bool
is_verb(const struct cues *cues, const struct token *t, const struct token *end)
{
	return is_listed_verb(cues, t, end) ||
	       cue_begins(cues, CUE_VAGUE, t, end) ||
	       cue_begins(cues, CUE_KEEP, t, end) ||
	       cue_begins(cues, CUE_HEDGE, t, end) ||
	       cue_begins(cues, CUE_BEING, t, end);
}

bool
cue_action(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int nominal = 0;

	cue_match(cues, CUE_NOMINAL, t, end, &nominal);
	return nominal <= CUE_GERUND && is_verb(cues, t, end);
}

bool
cue_deed(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_match(cues, CUE_NOMINAL, t, end, NULL) > 0 &&
	       is_verb(cues, t, end);
}

bool
cue_imperative(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int nominal = 0;

	cue_match(cues, CUE_NOMINAL, t, end, &nominal);
	return nominal == 0 && is_verb(cues, t, end);
}

bool
cue_handles(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return t < end && cue_begins(cues, CUE_DETERMINER, t + 1, end) &&
	       cue_imperative(cues, t, end);
}

size_t
cue_dates(const struct cues *cues, int language, const struct token *t,
    const struct token *end, struct date *out, size_t max)
{
	return cues->spoken >> language & 1
		   ? date_read(cues->v, language, t, end, &date_alone, out, max)
		   : 0;
}

/* The field that words at t name by an entry of no higher value; 0: none. */
static enum field
field_up_to(const struct cues *cues, const struct token *t,
    const struct token *end, int highest, size_t *n)
{
	enum field best = FIELD_NONE;

	*n = 0;
	if (t >= end || !word_begins(t, cues->any_field))
		return best;
	for (int i = FIELD_NONE + 1; i < FIELD_COUNT; i++) {
		int value = 0;
		size_t len =
		    word_match_any(cues->v, cues->fields[i], t, end, &value);

		if (len > *n && value <= highest &&
		    (value < LAST || len == (size_t)(end - t))) {
			*n = len;
			best = value > 0 ? (enum field)i : FIELD_NONE;
		}
	}
	return best;
}

enum field
cue_field(const struct cues *cues, const struct token *t,
    const struct token *end, size_t *n)
{
	return field_up_to(cues, t, end, ALONE, n);
}

enum field
cue_field_within(const struct cues *cues, const struct token *t,
    const struct token *end, size_t *n)
{
	return field_up_to(cues, t, end, LAST, n);
}
