/* Rates beside what they make: a speed, a way and a time, and so much a week
 * beside so much a month. */

#include "sum_check.h"

#include "base/arena.h"
#include "date/date.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"

enum { HOUR_SECONDS = 3600, THOUSAND = 1000 };

/* Words before that of "all the way", which only lead to it. */
enum { HELD = 2 };

/* What people round of a time; and how many times a rate is more than another
 * beside it that it should tell anew. */
static const double rounding = 0.06, anew = 1.2;

/* In days; dates of a statement; what is paid or done so many times a year is
 * told by the month, and how many times a total it makes to be another. */
enum { YEAR = 365, DATES = 4, MONTHS = 12 };
static const double over = 1.45;

/* Seconds that a metre takes by "25 km/h", "5 min/km"; *words: those of it, to
 * the unit behind; 0: it is no speed. */
static double
read_pace(
    const struct sum_sentence *s, const struct quantity *q, struct span *words)
{
	struct reader r;
	const struct token *t;
	struct unit other;
	size_t n, per;
	int metre = 0; /* thousandths of it */

	*words = q->words;
	if (!sum_sentence_exact(q) || q->per_week > 0 ||
	    (q->kind != QUANTITY_TIME && q->kind != QUANTITY_OTHER))
		return 0;
	account_reader(s->account, &r, s->block,
	    (struct span){
		q->kind == QUANTITY_TIME ? q->words.end : q->unit.start,
		s->tokens.end });
	t = r.first;
	if (q->kind == QUANTITY_OTHER) {
		n = reader_match(&r, READ_UNIT_LENGTH, t, &metre);
		if (n == 0 || metre <= 0)
			return 0;
		t += n;
	}
	per = reader_match(&r, READ_PER, t, NULL);
	n = per > 0 ? unit_read(&r, t + per, &other) : 0;
	if (n == 0)
		return 0;
	words->end = (uint32_t)(t + per + n - sum_sentence_token(s, 0));
	if (q->kind == QUANTITY_TIME)
		return other.kind == QUANTITY_LENGTH && other.factor > 0
			   ? q->low / other.factor
			   : 0;
	return other.kind == QUANTITY_TIME
		   ? other.factor / (q->low * metre / THOUSAND)
		   : 0;
}

/* Whether a token comes right behind an amount, or a comma between them. */
static bool
is_next(const struct sum_sentence *s, const struct quantity *q, uint32_t at)
{
	uint32_t end = q->words.end;

	return at == end ||
	       (at == end + 1 && token_is(sum_sentence_token(s, end),
				     sum_sentence_token(s, at), ','));
}

/* Behind "on average", "all the way" at a token; the token if neither is there.
 */
static uint32_t
behind_held(const struct sum_sentence *s, uint32_t at)
{
	struct span words = { at, s->tokens.end };
	int value = 0;

	for (int n = 0; n <= HELD; n++, words.start++) {
		if (words.start < words.end &&
		    sum_sentence_match(s, ACCOUNT_WORKED, words, &value) == 1 &&
		    value == ACCOUNT_HELD)
			return words.start + 1;
		if (sum_sentence_match(s, ACCOUNT_FUNCTION, words, NULL) == 0)
			break;
	}
	return at;
}

/* "120 km in 4 hours at 25 km/h": the one way, the one time and the one speed
 * of a sentence, side by side. */
void
sum_pace_check(const struct sum_sentence *s)
{
	const struct quantity *way = NULL, *time = NULL;
	struct span words, speed = { 0, 0 };
	double pace = 0, value, made;
	bool is_speed = false;
	uint32_t lead, end;

	for (size_t i = 0; i < s->n; i++) {
		const struct quantity *q = &s->at[i].amount;

		if ((value = read_pace(s, q, &words)) > 0 && pace == 0) {
			pace = value;
			speed = words;
			is_speed = q->kind == QUANTITY_OTHER;
		} else if (!way && q->kind == QUANTITY_LENGTH &&
			   sum_sentence_exact(q)) {
			way = q;
		} else if (!time && q->kind == QUANTITY_TIME &&
			   sum_sentence_exact(q)) {
			time = q;
		} else {
			return;
		}
	}
	if (!way || !time || pace == 0)
		return;
	end = speed.end > time->words.end ? speed.end : time->words.end;
	end = behind_held(s, end);
	if (!sum_sentence_closes(s, end))
		return;
	lead =
	    sum_sentence_phrase(s, ACCOUNT_WORKED, ACCOUNT_PACE, speed.start);
	if (!sum_sentence_made(s, lead) &&
	    (lead == speed.start ||
		!(is_next(s, way, lead) || is_next(s, time, lead))))
		return;
	made = way->low * pace;
	if (made < time->low * (1 - rounding) ||
	    made > time->low * (1 + rounding))
		sum_sentence_report(s, speed, time->words,
		    arena_print(s->account->arena, "%s %s %s = %s",
			account_words(s->account, way->words),
			is_speed ? "÷" : "×", account_words(s->account, speed),
			sum_sentence_time(s, made)));
}

/* How often something comes round in a week and in a year, by the calendar; and
 * what is left at least of all it brings in the next longer stretch, as nobody
 * works on each day, in each week and in each month; a school has 36 weeks a
 * year. */
static const struct {
	double a_week, a_year, least;
} rounds[] = {
	{ 7, 364, 5 / 7.0 },
	{ 1, 52, 0.85 },
	{ 0.23, 12, 0.92 },
	{ 0.0767, 4, 0.9 },
	{ 0.0192, 1, 1 },
};

enum { ROUNDS = sizeof rounds / sizeof *rounds };

/* Which of these a rate goes by, and in *each how much it brings each time, in
 * seconds if it is hours; ROUNDS: by none, and *each is not set. */
static size_t
find_round(const struct quantity *q, double *each)
{
	double round = q->round > 0 ? q->round : q->per_week;
	size_t i = 0;

	while (i < ROUNDS &&
	       account_apart(round, rounds[i].a_week) > rounds[i].a_week / 100)
		i++;
	if (i == ROUNDS)
		return i;
	*each = q->kind != QUANTITY_FREQUENCY ? q->low
		: q->hours > 0 ? q->low * q->hours * HOUR_SECONDS / round
			       : q->low / round;
	return i;
}

/* Whether two rates bring the same, by its name or as both are hours. */
static bool
are_alike(const struct sum_sentence *s, const struct quantity *a,
    const struct quantity *b)
{
	return a->kind == b->kind && (a->hours > 0) == (b->hours > 0) &&
	       (a->hours > 0 || account_same_unit(s->account, a, b));
}

/* Whether the second of two rates tells the first anew: it is said to, or both
 * are hours of one thing that stand beside each other, "30 minutes a day, 5
 * hours a week", and there are clearly more than the shorter time makes, less
 * than twice; fewer, "8 hours a day, 32 hours a week", leave days free. */
static bool
tells_anew(const struct sum_sentence *s, const struct quantity *a,
    const struct quantity *b)
{
	const struct quantity *often = a->round > b->round ? a : b;
	const struct quantity *seldom = often == a ? b : a;
	double few = often->hours * often->low;
	double many = seldom->hours * seldom->low;
	uint32_t end = a->words.end;

	if (sum_sentence_made(s, b->words.start))
		return true;
	return few > 0 && many > few * anew && many < few * 2 &&
	       b->words.start == end + 1 &&
	       token_is(sum_sentence_token(s, end),
		   sum_sentence_token(s, b->words.start), ',');
}

/* "£50 a week, that is £150 a month", "4 sessions of 45 minutes a week (4 hours
 * a week)": the k-th amount and the next are one rate told in two ways. */
static void
check_rounds(const struct sum_sentence *s, size_t k)
{
	const struct quantity *a = &s->at[k].amount, *b = &s->at[k + 1].amount;
	double often = 0, seldom = 0, made, least = 1;
	size_t first = find_round(a, &often), last = find_round(b, &seldom);

	if (first == ROUNDS || last == ROUNDS || b->weekdays ||
	    !sum_sentence_exact(a) || !sum_sentence_exact(b) ||
	    !are_alike(s, a, b) || !tells_anew(s, a, b) ||
	    sum_sentence_match(s, ACCOUNT_EACH,
		(struct span){ b->words.end, s->tokens.end }, NULL) > 0 ||
	    !sum_sentence_closes(s, b->words.end))
		return;
	often *= rounds[first].a_year;
	seldom *= rounds[last].a_year;
	made = often / rounds[last].a_year;
	for (size_t i = first; i < last; i++)
		least *= rounds[i].least;
	for (size_t i = last; i < first; i++)
		least /= rounds[i].least;
	if (seldom < often * (least < 1 ? least : 1) * (1 - rounding) ||
	    seldom > often * (least > 1 ? least : 1) * (1 + rounding))
		sum_sentence_report(s, a->words, b->words,
		    arena_print(s->account->arena, "%s = %s",
			account_words(s->account, a->words),
			sum_sentence_write(s, made, b)));
}

/* Whether a goal has the whole of a year, and no day of its own words ends it.
 */
static bool
has_year(const struct sum_sentence *s)
{
	const struct facts *facts = &s->account->facts[s->goal];
	const struct goal *goal = &s->account->goals->at[s->goal];
	struct date dates[DATES];
	size_t n;

	if (facts->period_start == DATE_NONE || facts->deadline == DATE_NONE ||
	    account_apart(facts->deadline - facts->period_start, YEAR) > 1)
		return false;
	n = account_dates(
	    s->account, s->goal, goal->block, goal->statement, dates, DATES);
	for (size_t i = 0; i < n; i++)
		if (dates[i].role != DATE_MENTION &&
		    dates[i].first == dates[i].last)
			return false;
	return n < DATES;
}

/* "24 articles in 2027, that is 3 a month": the k-th amount is what the next
 * makes in the year; summers may be left out, and a part of the year, above all
 * of "1 a month". Of a course, weeks tell too little. */
static void
check_year(const struct sum_sentence *s, size_t k)
{
	const struct quantity *a = &s->at[k].amount, *b = &s->at[k + 1].amount;
	double each = 0, made;
	size_t round = find_round(b, &each);

	if (round == ROUNDS || rounds[round].a_year > MONTHS || each <= 1 ||
	    a->per_week > 0 || !sum_sentence_exact(a) ||
	    !sum_sentence_exact(b) || b->hours > 0 ||
	    (a->kind != QUANTITY_COUNT && a->kind != QUANTITY_MONEY) ||
	    (b->kind == QUANTITY_FREQUENCY
		    ? a->kind != QUANTITY_COUNT
		    : !account_same_unit(s->account, a, b)))
		return;
	made = each * rounds[round].a_year;
	if (made < a->low * over || made > a->low * 2 ||
	    !sum_sentence_made(s, b->words.start) ||
	    !sum_sentence_closes(s, b->words.end) || !has_year(s))
		return;
	sum_sentence_report(s, b->words, a->words,
	    arena_print(s->account->arena, "%.0f × %s = %s",
		rounds[round].a_year, account_words(s->account, b->words),
		account_amount(s->account, s->block, made, a)));
}

void
sum_rounds_check(const struct sum_sentence *s)
{
	for (size_t k = 0; k + 1 < s->n; k++) {
		check_rounds(s, k);
		check_year(s, k);
	}
}
