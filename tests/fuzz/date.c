/* Any bytes, read as dates in every language: what must hold of each date. */

#include "date/date.h"
#include "base/arena.h"
#include "date/calendar.h"
#include "base/embed.h"
#include "word/token.h"
#include "word/word.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DATES = 64 };

static struct arena process, once;
static struct vocabulary *words;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
load(void)
{
	words = word_new(&process);
	for (size_t i = 0; i < embed_count; i++) {
		const struct embed_file *f = &embed_files[i];
		const char *slash = strchr(f->name, '/');
		const char *dot = strrchr(f->name, '.');
		char *class;
		int language;

		if (!slash || !dot || strcmp(dot, ".txt") != 0)
			continue;
		language = word_language(words,
		    arena_copy(&process, f->name, (size_t)(slash - f->name)));
		class =
		    arena_copy(&process, slash + 1, (size_t)(dot - slash - 1));
		if (strcmp(class, "date-forms") == 0)
			date_add_forms(
			    words, &process, language, f->bytes, f->len);
		else
			word_add_list(words, language, word_class(words, class),
			    f->bytes, f->len);
	}
}

static void
require(int right)
{
	if (!right)
		abort();
}

static void
check(const struct date *d, uint32_t before, size_t n_tokens)
{
	require(d->words.start >= before && d->words.start < d->words.end);
	require(d->words.end <= n_tokens);
	require(d->role <= DATE_PAST && d->problem <= DATE_BACKWARDS);
	require((d->first == DATE_NONE) == (d->last == DATE_NONE));
	if (d->problem == DATE_IMPOSSIBLE || d->vague || d->unresolved)
		require(d->first == DATE_NONE);
	else
		require(d->first != DATE_NONE);
	require(d->problem == DATE_BACKWARDS ? d->last < d->first
					     : d->first <= d->last);
	if (d->first != DATE_NONE)
		require(calendar_year(d->first) > 1000 &&
			calendar_year(d->last) < 9000);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct date_context context = { date_day(2026, 11, 21), DATE_NONE,
		DATE_NONE, DATE_NONE, 1, -1 };
	struct tokens tokens = { 0 };
	struct date dates[DATES];

	if (!words)
		load();
	if (size < 2)
		return 0;
	if (data[0] & 1)
		context.written = date_day(2024, 2, 29) + data[1];
	if (data[0] & 2) {
		context.first = date_day(2025, 1, 1) + 31 * (data[1] & 15);
		context.last = context.first + 10 * (data[1] >> 4);
	}
	context.day_first = (int8_t)((data[0] >> 2) % 3) - 1;
	context.fiscal_start = (data[0] >> 4) % 12 + 1;
	token_scan(
	    &once, &tokens, words, (const char *)data, 2, (uint32_t)size);
	if (tokens.n == 0) {
		arena_reset(&once);
		return 0;
	}
	for (int l = 0; l < word_languages(words); l++) {
		uint32_t before = 0;
		size_t n = date_read(words, l, tokens.at, tokens.at + tokens.n,
		    &context, dates, DATES);

		require(n <= DATES);
		for (size_t i = 0; i < n; i++) {
			check(&dates[i], before, tokens.n);
			before = dates[i].words.end;
		}
	}
	arena_reset(&once);
	return 0;
}
