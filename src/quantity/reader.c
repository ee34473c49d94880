/* Tokens being read for amounts, and the word classes looked for in them. */

#include "reader.h"

enum { JOINTS_MAX = 4 };

static const char *const names[READ_CLASSES] = {
	[READ_MULTIPLE] = "multiple",
	[READ_FRACTION] = "fraction",
	[READ_RANK_WORD] = "rank-word",
	[READ_MASKED] = "masked",
	[READ_EVERY] = "every",
	[READ_NTH] = "nth",
	[READ_FREQUENCY] = "frequency",
	[READ_FREQUENCY_TIMES] = "frequency-times",
	[READ_SLOT] = "slot",
	[READ_SLOT_PAIR] = "slot-pair",
	[READ_WEEKDAY] = "weekday",
	[READ_WEEKDAY_OFTEN] = "weekday-often",
	[READ_WEEKDAY_GROUP] = "weekday-group",
	[READ_NOT_AMOUNT] = "not-amount",
	[READ_NUMBER_WORD] = "number-word",
	[READ_NUMBER_SCALE] = "number-scale",
	[READ_NUMBER_COLLECTIVE] = "number-collective",
	[READ_NUMBER_ONE] = "number-one",
	[READ_DURATION] = "duration",
	[READ_UNIT_MULTIPLE] = "unit-multiple",
	[READ_UNIT_TIME] = "unit-time",
	[READ_UNIT_INSTANT] = "unit-instant",
	[READ_UNIT_LENGTH] = "unit-length",
	[READ_UNIT_MASS] = "unit-mass",
	[READ_UNIT_OTHER] = "unit-other",
	[READ_UNIT_PERCENT] = "unit-percent",
	[READ_UNIT_POINTS] = "unit-points",
	[READ_UNIT_GRADE] = "unit-grade",
	[READ_NUMBER_SUFFIX] = "number-suffix",
	[READ_NUMBER_HALF] = "number-half",
	[READ_NUMBER_AND] = "number-and",
	[READ_NUMBER_DECIMAL] = "number-decimal",
	[READ_CURRENCY] = "currency",
	[READ_CURRENCY_SUFFIX] = "currency-suffix",
	[READ_MULTIPLE_BY] = "multiple-by",
	[READ_MULTIPLE_BARE] = "multiple-bare",
	[READ_MULTIPLE_VERB] = "multiple-verb",
	[READ_FRACTION_LINK] = "fraction-link",
	[READ_FRACTION_IN] = "fraction-in",
	[READ_RANK_BEFORE] = "rank-before",
	[READ_RANK_AFTER] = "rank-after",
	[READ_ORDINAL] = "ordinal-suffix",
	[READ_GRADE_NEAR] = "grade-near",
	[READ_CONFIDENCE] = "confidence",
	[READ_BOUND] = "bound",
	[READ_BOUND_AFTER] = "bound-after",
	[READ_APPROXIMATE] = "approximate",
	[READ_RANGE_LINK] = "range-link",
	[READ_RANGE_OPEN] = "range-open",
	[READ_RANGE_AND] = "range-and",
	[READ_CHANGE_FROM] = "change-from",
	[READ_CHANGE_LINK] = "change-link",
	[READ_CHANGE_TO] = "change-to",
	[READ_CHANGE_ARROW] = "change-arrow",
	[READ_CHANGE_BY] = "change-by",
	[READ_CHANGE_VERB] = "change-verb",
	[READ_CHANGE_AFTER] = "change-after",
	[READ_BASELINE_BEFORE] = "baseline-before",
	[READ_BASELINE_AFTER] = "baseline-after",
	[READ_TARGET_BEFORE] = "target-before",
	[READ_LEVEL_BEFORE] = "level-before",
	[READ_TIME_BEFORE] = "time-before",
	[READ_TIME_TAKEN] = "time-taken",
	[READ_PER] = "per",
	[READ_TIMES] = "times",
	[READ_EVERY_NOT] = "every-not",
	[READ_EVERY_OTHER] = "every-other",
	[READ_NTH_NOT] = "nth-not",
	[READ_NTH_OF] = "nth-of",
	[READ_FREQUENCY_METRIC] = "frequency-metric",
	[READ_FREQUENCY_MEASURE] = "frequency-measure",
	[READ_FREQUENCY_NOT] = "frequency-not",
	[READ_SLOT_ALONE] = "slot-alone",
	[READ_SLOT_OFTEN] = "slot-often",
	[READ_SLOT_LINK] = "slot-link",
	[READ_DURATION_LINK] = "duration-link",
	[READ_CLOCK_BEFORE] = "clock-before",
	[READ_CLOCK_AFTER] = "clock-after",
	[READ_NAME_BEFORE] = "name-before",
	[READ_AGE_BEFORE] = "age-before",
	[READ_AGE_AFTER] = "age-after",
	[READ_NAME_OR_VERB] = "name-or-verb",
	[READ_DEADLINE_BEFORE] = "deadline-before",
	[READ_DATE_BEFORE] = "date-before",
	[READ_DATE_AFTER] = "date-after",
	[READ_DATE_SPAN] = "date-span",
	[READ_DATE_NEXT] = "date-next",
	[READ_DAY_BEFORE] = "day-before",
	[READ_DAY_AFTER] = "day-after",
	[READ_MONTH] = "month",
	[READ_VERB] = "verb",
	[READ_ADDRESS] = "address",
	[READ_COUNT_STOP] = "count-stop",
	[READ_COUNT_OF] = "count-of",
};

/* What may start at tokens that were not looked at. */
static const struct word_group all = { UINT64_MAX,
	{ UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

void
reader_open(struct reader *r, const struct vocabulary *v, int language,
    const char *plain, const struct token *first, const struct token *end)
{
	*r = (struct reader){ v, language, plain, first, end,
		word_classes(v, names, READ_CLASSES),
		&word_set(v, names, READ_STARTS)->group,
		&word_set(v, names, READ_ALONE)->group,
		&word_set(v, names + READ_UNIT_MULTIPLE,
		    READ_UNITS - READ_UNIT_MULTIPLE)
		     ->group,
		all };
}

void
reader_see(struct reader *r)
{
	r->seen = (struct word_group){ 0 };
	word_group_see(&r->seen, r->first, r->end);
}

size_t
reader_before_seen(
    const struct reader *r, int class, const struct token *t, int *value)
{
	int list = r->classes[class], found = 0;
	uint64_t bit = word_bit(list);
	size_t longest = word_longest(r->v, list);
	const struct token *start = r->first;

	if (longest < (size_t)(t - start))
		start = t - longest;
	for (; start < t; start++) {
		size_t n = (size_t)(t - start);

		if (!(token_starts(start)->classes & bit) ||
		    word_match(r->v, r->language, list, start, t, &found) != n)
			continue;
		if (value)
			*value = found;
		return n;
	}
	return 0;
}

size_t
reader_bound(const struct reader *r, const struct token *t, int *bound)
{
	size_t n = reader_before(r, READ_BOUND, t, bound);

	if (n > 0 || t - r->first < 3 || !reader_mark(r, t - 1, ')'))
		return n;
	n = reader_before(r, READ_BOUND, t - 1, bound);
	return n > 0 && (size_t)(t - r->first) >= n + 2 &&
		       reader_mark(r, t - n - 2, '(')
		   ? n + 2
		   : 0;
}

bool
reader_within(const struct reader *r, int class, const struct token *t,
    const struct token *stop)
{
	if (t < r->first)
		t = r->first;
	for (; t < stop && t < r->end; t++)
		if (reader_match(r, class, t, NULL) > 0)
			return true;
	return false;
}

bool
reader_opens(const struct reader *r, const struct token *t)
{
	const struct token *before = t - 1;

	return t == r->first ||
	       (before->kind == TOKEN_MARK &&
		   (before->id == '.' || before->id == ':' ||
		       before->id == '!' || before->id == '?' ||
		       before->id == ']' || before->id == '>'));
}

bool
reader_joint(const struct token *t)
{
	return t->kind == TOKEN_MARK &&
	       (t->id == '-' || t->id == '.' || t->id == '/' || t->id == ':' ||
		   t->id == '_');
}

size_t
reader_joints(const struct reader *r, const struct token *t)
{
	size_t n = 0;

	while (n < JOINTS_MAX && t + 2 < r->end && reader_touches(r, t + 1) &&
	       reader_joint(t + 1) && reader_touches(r, t + 2) &&
	       t[2].kind == TOKEN_NUMBER) {
		n++;
		t += 2;
	}
	return n;
}

const struct token *
reader_past(const struct reader *r, const struct token *t)
{
	for (t++; reader_touches(r, t); t++)
		if (t->kind == TOKEN_MARK &&
		    (!reader_joint(t) || !reader_touches(r, t + 1) ||
			t[1].kind == TOKEN_MARK))
			break;
	return t;
}
