/* Wholes beside how they are divided: sessions of a week, a way and the speed
 * it is covered at. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"

enum { MINUTES = 60, MINUTE_SECONDS = 60, HOUR_SECONDS = 3600 };

enum { THOUSAND = 1000 };

/* Words before that of "all the way", which only lead to it. */
enum { HELD = 2 };

/* From so many hours on their minutes say nothing. */
enum { LONG = 1000 };

/* What people round of a time. */
static const double rounding = 0.06;

/* Seconds as "2 h 15 min". */
static const char *
write_time(const struct sum_sentence *s, double seconds)
{
	struct arena *a = s->account->arena;
	int minutes;

	if (seconds >= (double)LONG * HOUR_SECONDS)
		return arena_print(a, "%.0f h", seconds / HOUR_SECONDS);
	minutes = (int)(seconds / MINUTE_SECONDS + 0.5);
	if (minutes < MINUTES)
		return arena_print(a, "%d min", minutes);
	return minutes % MINUTES == 0
		   ? arena_print(a, "%d h", minutes / MINUTES)
		   : arena_print(a, "%d h %d min", minutes / MINUTES,
			 minutes % MINUTES);
}

/* Whether sessions can take so much each. */
static bool
can_take(const struct quantity *q)
{
	return sum_sentence_exact(q) && q->per_week == 0 &&
	       (q->kind == QUANTITY_TIME || q->kind == QUANTITY_LENGTH ||
		   q->kind == QUANTITY_MASS || q->kind == QUANTITY_MONEY ||
		   q->kind == QUANTITY_COUNT);
}

/* "3 evenings of 2 hours", "4 rides of 15 km": the k-th amount and the next, in
 * the unit of its kind; 0: it is none. */
static double
read_sessions(const struct sum_sentence *s, size_t k)
{
	const struct quantity *a = &s->at[k].amount, *b = &s->at[k + 1].amount;
	struct reader r;
	struct span link = { a->words.end, b->words.start };

	if ((a->kind != QUANTITY_COUNT && a->kind != QUANTITY_MULTIPLE) ||
	    !sum_sentence_exact(a) || !can_take(b) || link.end > link.start + 1)
		return 0;
	account_reader(s->account, &r, s->language, link);
	if (!span_empty(link) &&
	    reader_match(&r, READ_COUNT_OF, r.first, NULL) != 1 &&
	    account_match(s->account, s->language, ACCOUNT_TIMES, r.first,
		r.end, NULL) != 1)
		return 0;
	return a->low * b->low;
}

/* What a week has of it, in the unit of what its sessions take each; 0: it is
 * nothing of the kind. */
static double
read_week(const struct sum_sentence *s, const struct quantity *q,
    const struct quantity *each)
{
	if (q->round != 1 || !sum_sentence_exact(q))
		return 0;
	if (q->kind != QUANTITY_FREQUENCY)
		return account_same_unit(s->account, q, each) ? q->low : 0;
	if (q->hours > 0)
		return each->kind == QUANTITY_TIME
			   ? q->low * q->hours * HOUR_SECONDS
			   : 0;
	return each->kind == QUANTITY_COUNT && q->slot == SLOT_ANY &&
		       account_has_word(s->account, q->unit,
			   sum_sentence_token(s, each->unit.start))
		   ? q->low
		   : 0;
}

/* What all sessions take, as it is told. */
static const char *
write_all(
    const struct sum_sentence *s, double made, const struct quantity *each)
{
	return each->kind == QUANTITY_TIME || each->hours > 0
		   ? write_time(s, made)
		   : account_amount(s->account, s->language, made, each);
}

/* "5 hours a week: 3 evenings of 2 hours", "3 x 45 minutes, that is 3 hours a
 * week", "60 km a week: 4 rides of 12 km". */
static void
check_week(const struct sum_sentence *s)
{
	const struct quantity *whole = NULL, *first = NULL, *last = NULL;
	double made = 0, week;

	for (size_t i = 0; i < s->n; i++) {
		const struct quantity *q = &s->at[i].amount;

		if (!first && i + 1 < s->n &&
		    (made = read_sessions(s, i)) > 0) {
			first = q;
			last = &s->at[++i].amount;
		} else if (!whole && q->per_week > 0) {
			whole = q;
		} else {
			return;
		}
	}
	if (!whole || !first || (week = read_week(s, whole, last)) <= 0 ||
	    !sum_sentence_closes(s, last->words.end) ||
	    !sum_sentence_made(
		s, whole < first ? first->words.start : whole->words.start))
		return;
	if (made < week * (1 - rounding) || made > week * (1 + rounding))
		sum_sentence_report(s,
		    (struct span){ first->words.start, last->words.end },
		    whole->words,
		    arena_print(s->account->arena, "%s × %s = %s",
			first->kind == QUANTITY_MULTIPLE
			    ? account_number(
				  s->account, s->language, first->low)
			    : account_words(s->account, first->words),
			account_words(s->account, last->words),
			write_all(s, made, last)));
}

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
	account_reader(s->account, &r, s->language,
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
static void
check_pace(const struct sum_sentence *s)
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
			write_time(s, made)));
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
	    !are_alike(s, a, b) || !sum_sentence_made(s, b->words.start) ||
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
			write_all(s, made, b)));
}

void
sum_worked_check(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];

	for (size_t i = 0; i < facts->n_amounts;) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = &goal->parts[a->part];
		struct sum_sentence s = { account, index,
			account_language(account, part->block), part->tokens, a,
			1 };

		while (i + s.n < facts->n_amounts && a[s.n].part == a->part &&
		       !sum_term_ends(account, a[s.n - 1].amount.words.end,
			   a[s.n].amount.words.start))
			s.n++;
		sum_groups_check(&s, part);
		check_week(&s);
		check_pace(&s);
		for (size_t k = 0; k + 1 < s.n; k++)
			check_rounds(&s, k);
		sum_course_check(&s);
		sum_over_check(&s);
		sum_plus_check(&s);
		i += s.n;
	}
}
