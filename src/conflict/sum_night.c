/* Nights that are too short for the sleep they are to hold. */

#include "sum_check.h"

#include "base/arena.h"
#include "clock.h"
#include "fact/fact.h"
#include "quantity/reader.h"
#include "word/token.h"

enum { HOUR = 60, DAY = 24 * HOUR, MINUTE_SECONDS = 60, HOUR_SECONDS = 3600 };

/* From when on one goes to bed, till when one gets up; hours that one sleeps at
 * least and at most; tokens of a sentence. */
enum { BED = 20 * HOUR, LATE = 3 * HOUR, UP = 11 * HOUR };
enum { LEAST = 4, MOST = 12, SENTENCE = 60 };

/* What people round, in minutes. */
enum { ROUNDED = 10 };

/* The two times of day that a sentence names, the first when one goes to bed
 * and the second when one gets up, as minutes between them; 0: it names others,
 * as "no screens from 23:00 to 6:00". */
static int
read_night(const struct sum_sentence *s, struct span said, struct span *words)
{
	int first = 0, second = 0, times = 0;
	struct reader r;
	size_t n;

	account_reader(s->account, &r, s->block, said);
	for (const struct token *t = r.first; t<r.end; t += n> 0 ? n : 1) {
		int minutes = 0;
		uint32_t at = said.start + (uint32_t)(t - r.first);

		if ((n = clock_read(&r, t, &minutes)) == 0)
			continue;
		if (times++ == 0) {
			first = minutes;
			words->start = at;
		} else {
			second = minutes;
			words->end = at + (uint32_t)n;
		}
	}
	if (times != 2 || second < LATE || second > UP ||
	    (first >= LATE && first < BED) ||
	    !account_has_worked(s->account, s->block,
		(struct span){ said.start, words->start }, ACCOUNT_BED) ||
	    !account_has_worked(s->account, s->block, *words, ACCOUNT_UP))
		return 0;
	return first < LATE ? second - first : second + DAY - first;
}

/* The hours of sleep that an amount tells; 0: it tells none. */
static double
read_sleep(const struct quantity *q)
{
	double hours = 0;

	if (q->kind == QUANTITY_FREQUENCY)
		hours = q->hours;
	else if (q->kind == QUANTITY_TIME)
		hours = q->low / HOUR_SECONDS;
	return hours >= LEAST && hours <= MOST && q->bound != BOUND_MOST &&
		       q->role != QUANTITY_BASELINE
		   ? hours
		   : 0;
}

void
sum_night_check(const struct sum_sentence *s)
{
	const struct quantity *q = NULL;
	struct span said, words = { 0, 0 };
	double hours = 0;
	int minutes;

	for (size_t i = 0; i < s->n; i++)
		if (s->at[i].amount.weekdays) {
			return; /* "and 9 hours on Sundays" */
		} else if (read_sleep(&s->at[i].amount) > 0) {
			if (q)
				return;
			q = &s->at[i].amount;
			hours = read_sleep(q);
		}
	if (!q)
		return;
	said = account_sentence(s->account, s->tokens, q->words);
	if (said.end - said.start > SENTENCE ||
	    !account_has_worked(s->account, s->block, said, ACCOUNT_SLEEP) ||
	    account_has_worked(s->account, s->block, said, ACCOUNT_NAP) ||
	    (minutes = read_night(s, said, &words)) == 0 ||
	    minutes + ROUNDED >= hours * HOUR)
		return;
	sum_sentence_report(s, words, q->words,
	    arena_print(s->account->arena, "%s = %s",
		account_words(s->account, words),
		sum_sentence_time(s, (double)minutes * MINUTE_SECONDS)));
}
