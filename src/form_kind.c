/* The kinds of numbers and words that date forms name: {day}, {month}. */

#include "form.h"

/* clang-format off */
#define DIGITS(low, high)  { NULL, NULL }, NULL, low, high
#define WORDS(list)        { list, NULL }, NULL, 0, 0, 0, 0, SUFFIX_NONE, false
#define COUNT              { "number-word", "date-number" }, NULL, 1, 3, 1, 999

const struct form_kind form_kinds[] = {
	{ "day", SLOT_DAY, DIGITS(1, 2), 1, 99, SUFFIX_MAY, false },
	{ "day2", SLOT_DAY2, DIGITS(1, 2), 1, 99, SUFFIX_MAY, false },
	{ "dd", SLOT_DAY, DIGITS(2, 2), 1, 99, SUFFIX_NONE, false },
	{ "a", SLOT_DAY, DIGITS(1, 2), 1, 99, SUFFIX_NONE, false },
	{ "b", SLOT_DAY2, DIGITS(1, 2), 1, 99, SUFFIX_NONE, false },
	{ "mm", SLOT_MONTH, DIGITS(2, 2), 1, 99, SUFFIX_NONE, false },
	{ "month", SLOT_MONTH, WORDS("month") },
	{ "sure-month", SLOT_MONTH, { "month", NULL }, "month-doubtful", 0, 0,
		0, 0, SUFFIX_NONE, false },
	{ "year", SLOT_YEAR, DIGITS(4, 4), 1900, 2199, SUFFIX_NONE, false },
	{ "year2", SLOT_YEAR2, DIGITS(4, 4), 1900, 2199, SUFFIX_NONE, false },
	{ "plain-year", SLOT_YEAR, DIGITS(4, 4), 1900, 2199, SUFFIX_NONE, true },
	{ "yy", SLOT_YEAR, DIGITS(2, 2), 0, 99, SUFFIX_NONE, false },
	{ "yy2", SLOT_YEAR2, DIGITS(2, 2), 0, 99, SUFFIX_NONE, false },
	{ "digit", SLOT_N, DIGITS(1, 1), 0, 9, SUFFIX_NONE, false },
	{ "quarter", SLOT_N, DIGITS(1, 1), 1, 4, SUFFIX_NONE, false },
	{ "half", SLOT_N, DIGITS(1, 1), 1, 2, SUFFIX_NONE, false },
	{ "week", SLOT_N, DIGITS(1, 2), 1, 99, SUFFIX_NONE, false },
	{ "clock", SLOT_N, DIGITS(2, 2), 0, 60, SUFFIX_NONE, false },
	{ "n", SLOT_N, COUNT, SUFFIX_NONE, false },
	{ "n2", SLOT_N2, COUNT, SUFFIX_NONE, false },
	{ "ordinal", SLOT_N, { "ordinal", NULL }, NULL, 1, 3, 1, 999,
		SUFFIX_MUST, false },
	{ "season", SLOT_N, WORDS("season") },
	{ "holiday", SLOT_N, WORDS("holiday") },
	{ "weekday", SLOT_WEEKDAY, WORDS("weekday") },
	{ "unit", SLOT_UNIT, WORDS("date-unit") },
};
/* clang-format on */

const uint32_t form_n_kinds = sizeof form_kinds / sizeof *form_kinds;
