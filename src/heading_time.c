/* The words of a heading into whether it names a time. */

#include "heading.h"

#include "date.h"
#include "ornament.h"

enum {
	DATES = 4,	 /* that a heading is made of */
	DATE_WORDS = 4,	 /* words that each of them has, of many */
	MONTH = 28,	 /* days of the shortest period of a plan */
	RANGE_TOKENS = 4 /* "Days 1-30", of a range without a calendar */
};

bool
heading_period(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	uint32_t words = 0;

	while (t < end && ornament_is(t))
		t++;
	for (const struct token *u = t; u < end; u++)
		words += u->kind != TOKEN_MARK;
	if (words > DATES * DATE_WORDS)
		return false;
	for (int i = 0; i < cues->languages; i++) {
		struct date dates[DATES];
		size_t n =
		    date_read(cues->v, i, t, end, &date_alone, dates, DATES);
		uint32_t covered = 0;

		for (size_t j = 0; j < n; j++)
			covered += dates[j].words.end - dates[j].words.start;
		if (n > 0 && covered >= words)
			return true;
	}
	return false;
}

bool
heading_spans(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	for (int i = 0; i < cues->languages; i++) {
		struct date d[2];
		size_t n = date_read(cues->v, i, t, end, &date_alone, d, 2);

		for (size_t j = 0; j < n; j++)
			if (d[j].vague ||
			    (d[j].first != DATE_NONE &&
				d[j].last - d[j].first >= MONTH - 1) ||
			    (d[j].unresolved &&
				d[j].words.end - d[j].words.start >=
				    RANGE_TOKENS))
				return true;
	}
	return false;
}

bool
heading_entry(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n;

	while (t < end && ornament_is(t))
		t++;
	n = cue_match(cues, CUE_ENTRY, t, end, NULL);
	while (n > 0 && t + n < end && t[n].kind == TOKEN_MARK)
		n++;
	if (n == 0 || t + n >= end || t[n].kind != TOKEN_NUMBER)
		return false;
	t += n + 1;
	for (int i = 0; i < cues->languages; i++) {
		struct date date;

		if (date_read(cues->v, i, t, end, &date_alone, &date, 1) > 0 &&
		    date.first != DATE_NONE && date.first == date.last)
			return true;
	}
	return false;
}

bool
heading_ahead(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n;

	while (t < end && ornament_is(t))
		t++;
	while (end > t && (ornament_is(end - 1) || token_is(end - 1, end, '?')))
		end--;
	n = cue_match(cues, CUE_AHEAD, t, end, NULL);
	return n > 0 && t + n < end && heading_period(cues, t + n, end);
}

bool
heading_horizon(const struct cues *cues, struct label label,
    const struct token *t, const struct token *end)
{
	return label.field == FIELD_DEADLINE && !label.exact &&
	       heading_period(cues, t, end);
}
