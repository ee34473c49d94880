/* The kinds of numbers and words that date forms name: {day}, {month}. */

#include "form.h"

/* clang-format off */
#define DIGITS(low, high)  { NULL, NULL }, NULL, low, high
#define WORDS(list)        { list, NULL }, NULL, 0, 0, 0, 0, SUFFIX_NONE, false
#define COUNT              { "number-word", "date-number" }, NULL, 1, 3, 1, 999

const struct form_kind form_kinds[] = {
	{ "day", FORM_DAY, DIGITS(1, 2), 1, 99, SUFFIX_MAY, false },
	{ "day2", FORM_DAY2, DIGITS(1, 2), 1, 99, SUFFIX_MAY, false },
	{ "nth-day", FORM_DAY, DIGITS(1, 2), 1, 31, SUFFIX_MUST, false },
	{ "dom", FORM_DAY, DIGITS(1, 2), 1, 31, SUFFIX_MAY, false },
	{ "day-word", FORM_DAY, WORDS("date-day") },
	{ "compact", FORM_YEAR, DIGITS(8, 8), 19000101, 21991231, SUFFIX_NONE,
		false },
	{ "dd", FORM_DAY, DIGITS(2, 2), 1, 99, SUFFIX_NONE, false },
	{ "a", FORM_DAY, DIGITS(1, 2), 1, 99, SUFFIX_NONE, false },
	{ "b", FORM_DAY2, DIGITS(1, 2), 1, 99, SUFFIX_NONE, false },
	{ "mm", FORM_MONTH, DIGITS(2, 2), 1, 99, SUFFIX_NONE, false },
	{ "month", FORM_MONTH, WORDS("month") },
	{ "sure-month", FORM_MONTH, { "month", NULL }, "month-doubtful", 0, 0,
		0, 0, SUFFIX_NONE, false },
	{ "year", FORM_YEAR, DIGITS(4, 4), 1900, 2199, SUFFIX_NONE, false },
	{ "year2", FORM_YEAR2, DIGITS(4, 4), 1900, 2199, SUFFIX_NONE, false },
	{ "plain-year", FORM_YEAR, DIGITS(4, 4), 1900, 2199, SUFFIX_NONE, true },
	{ "yy", FORM_YEAR, DIGITS(2, 2), 0, 99, SUFFIX_NONE, false },
	{ "yy2", FORM_YEAR2, DIGITS(2, 2), 0, 99, SUFFIX_NONE, false },
	{ "digit", FORM_N, DIGITS(1, 1), 0, 9, SUFFIX_NONE, false },
	{ "quarter", FORM_N, DIGITS(1, 1), 1, 4, SUFFIX_NONE, false },
	{ "half", FORM_N, DIGITS(1, 1), 1, 2, SUFFIX_NONE, false },
	{ "week", FORM_N, DIGITS(1, 2), 1, 99, SUFFIX_NONE, false },
	{ "clock", FORM_N, DIGITS(2, 2), 0, 60, SUFFIX_NONE, false },
	{ "n", FORM_N, COUNT, SUFFIX_NONE, false },
	{ "figure", FORM_N, DIGITS(1, 9), 0, 999999999, SUFFIX_NONE, false },
	{ "many", FORM_N, DIGITS(2, 3), 10, 999, SUFFIX_NONE, false },
	{ "n2", FORM_N2, COUNT, SUFFIX_NONE, false },
	{ "ordinal", FORM_N, { "ordinal", NULL }, NULL, 1, 3, 1, 999,
		SUFFIX_MUST, false },
	{ "season", FORM_N, WORDS("season") },
	{ "holiday", FORM_N, WORDS("holiday") },
	{ "weekday", FORM_WEEKDAY, WORDS("weekday") },
	{ "unit", FORM_UNIT, WORDS("date-unit") },
};
/* clang-format on */

const uint32_t form_n_kinds = sizeof form_kinds / sizeof *form_kinds;
