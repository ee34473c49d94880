/* Tokens into dates, left to right. */

#include "date.h"

#include "base/arena.h"
#include "calendar.h"
#include "form_part.h"
#include "reading.h"
#include "word/token.h"

#include <string.h>

const struct date_context date_alone = { .written = DATE_NONE,
	.first = DATE_NONE,
	.last = DATE_NONE,
	.day_first = 1 };

int
date_add_forms(struct vocabulary *v, struct arena *a, int language,
    const char *table, size_t len)
{
	return form_add(v, a, language, table, len);
}

/* Whether words and slashes touch before this slash: "example.org/pull/2108".
 */
static bool
in_path(const struct token *start, const struct token *slash)
{
	return slash - start > 2 && token_touches(slash) &&
	       slash[-1].kind == TOKEN_WORD && token_touches(slash - 1) &&
	       slash[-2].kind == TOKEN_MARK && slash[-2].id == '/';
}

/* Whether the token touches a mark or word that makes more of a number than
 * a date has: v2026, #2026, 555-2026, 1,2026. */
static bool
bound_before(const struct token *start, const struct token *t)
{
	if (t == start || t->kind != TOKEN_NUMBER || !token_touches(t))
		return false;
	if (t[-1].kind != TOKEN_MARK)
		return true;
	switch (t[-1].id) {
	case '#':
	case '$':
	case '+':
	case '_':
	case '@':
	case 0xa3:   /* pound */
	case 0x20ac: /* euro */
		return true;
	case '/':
		if (in_path(start, t - 1))
			return true;
		/* fall through */
	case '.':
	case ',':
	case ':':
	case '-':
		return t - start > 1 && token_touches(t - 1) &&
		       t[-2].kind == TOKEN_NUMBER;
	default:
		return false;
	}
}

/* The same behind: 2026-1234, 2.0.1, 2026 %, 30k, quarter-final. */
static bool
bound_behind(const struct token *t, const struct token *end)
{
	if (t == end)
		return false;
	if (t[-1].kind != TOKEN_NUMBER)
		return (t->glue & TOKEN_HYPHEN) != 0;
	if (t->kind == TOKEN_WORD)
		return token_touches(t);
	if (t->kind != TOKEN_MARK)
		return false;
	switch (t->id) {
	case '%':
	case '$':
	case 0xa3:
	case 0x20ac:
	case 0xb0: /* degree */
		return true;
	case '.':
	case ',':
	case '/':
	case ':':
	case '-':
		return token_touches(t) && t + 1 < end &&
		       t[1].kind == TOKEN_NUMBER && token_touches(t + 1);
	default:
		return false;
	}
}

/* Whether words say no day but how large a part of what follows: "2/3 of the
 * wall", « 1/4 des membres », and not "01/04 of this year". */
static bool
is_share(const struct reader *r, const struct token *t)
{
	enum { PARTS = 5 /* of a whole, at most */ };

	if (t - r->start < 3 || t == r->end || t->kind != TOKEN_WORD ||
	    t[-1].kind != TOKEN_NUMBER || !token_is(t - 2, t, '/') ||
	    t[-3].kind != TOKEN_NUMBER || t[-3].id >= t[-1].id ||
	    t[-1].id > PARTS || t[-3].len > 1 || t[-1].len > 1)
		return false;
	return word_match_any(r->v, r->forms->share, t, r->end, NULL) > 0;
}

size_t
date_read(const struct vocabulary *v, int language, const struct token *t,
    const struct token *end, const struct date_context *context,
    struct date *out, size_t max)
{
	struct reading_memo memo;
	struct reader r = { v, form_table(v, language), t, end, *context,
		language, &memo, false };
	size_t n = 0;

	if (!r.forms)
		return 0;
	memo.cut = false;
	memset(memo.at, 0, sizeof memo.at);
	while (
	    n < max && (t = form_start_next(r.forms, t, r.start, end)) < end) {
		struct date date;
		enum reading reading = reading_date(&r, t, 0, &date);

		if (reading == READING_NOTHING) {
			t++;
			continue;
		}
		if (reading == READING_DATE &&
		    (bound_before(r.start, r.start + date.words.start) ||
			bound_behind(r.start + date.words.end, end) ||
			is_share(&r, r.start + date.words.end))) {
			t++;
			continue;
		}
		if (reading == READING_DATE)
			out[n++] = date;
		t = r.start + date.words.end;
	}
	return n;
}

bool
date_may_begin(const struct vocabulary *v, int language, const struct token *t,
    const struct token *start, const struct token *end)
{
	const struct forms *forms = form_table(v, language);

	return forms && form_start_may(forms, t, start, end);
}

bool
date_day_first(const struct vocabulary *v, int language)
{
	const struct forms *forms = form_table(v, language);

	return forms && forms->day_first;
}

int
date_day(int year, int month, int day)
{
	return calendar_day(year, month, day);
}

void
date_civil(int day, int *year, int *month, int *dom)
{
	calendar_civil(day, year, month, dom);
}

bool
date_exists(int year, int month, int day)
{
	return calendar_exists(year, month, day);
}

/* Two digits as a number, -1 if they are none. */
static int
two_digits(const char *s)
{
	if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
		return -1;
	return (s[0] - '0') * 10 + s[1] - '0';
}

int
date_parse(const char *iso)
{
	int century, year, month, day;

	if ((century = two_digits(iso)) < 0 ||
	    (year = two_digits(iso + 2)) < 0 || iso[4] != '-' ||
	    (month = two_digits(iso + 5)) < 0 || iso[7] != '-' ||
	    (day = two_digits(iso + 8)) < 0 || iso[10] != '\0')
		return DATE_NONE;
	year += century * 100;
	if (!calendar_exists(year, month, day))
		return DATE_NONE;
	return calendar_day(year, month, day);
}

bool
date_occurs(const struct vocabulary *v, int language, const struct token *t,
    const struct token *end)
{
	struct date date;

	return date_read(v, language, t, end, &date_alone, &date, 1) > 0;
}

struct span
date_bare(int month, int weekday, const struct token *first, struct span words)
{
	const struct token *end = first + words.end;

	for (uint32_t at = words.start; at < words.end; at++)
		if (first[at].kind == TOKEN_NUMBER ||
		    word_may_start(month, first + at, end) ||
		    word_may_start(weekday, first + at, end))
			return (struct span){ at, words.end };
	return words;
}

/* A number as so many digits. */
static char *
put_digits(char *out, int value, int digits)
{
	for (int i = digits; i > 0; i--, value /= 10)
		out[i - 1] = (char)('0' + value % 10);
	return out + digits;
}

char *
date_format(int day, char out[11])
{
	int year, month, dom;
	char *s;

	calendar_civil(day, &year, &month, &dom);
	if (year < 0 || year > 9999)
		year = 9999;
	s = put_digits(out, year, 4);
	*s++ = '-';
	s = put_digits(s, month, 2);
	*s++ = '-';
	*put_digits(s, dom, 2) = '\0';
	return out;
}

const char *
date_print(struct arena *a, int day)
{
	char out[11];

	return day == DATE_NONE ? NULL
				: arena_copy(a, date_format(day, out), 10);
}
