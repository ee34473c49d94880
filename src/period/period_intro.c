/* What stands before all goals of a document into the time of all of them. */

#include "period_around.h"

#include "base/arena.h"
#include "document/document.h"
#include "goal/goal.h"
#include "word/token.h"
#include "word/word.h"

/* So many dates of a paragraph are read, so many blocks before the goals; what
 * is shorter than a quarter is no period of all goals. */
enum { MAX = 32, BEFORE = 24, QUARTER = 89 };

/* Words before a date that are a subject and its verb. */
enum { SUBJECT = 3 };

/* Of the list "past": what surely tells it. */
enum { TOLD = 2 };

/* Words that name goals, or say that one means to. */
static const char *const naming[] = { "goals-named", "announce",
	"section-plan" };

/* The words of a heading behind its number and ornaments. */
static bool
heads_period(const struct period_around *around, int block, int class)
{
	const struct document *document = around->document;
	const struct token *t = document_first(document, block);
	const struct token *end = document_end(document, block);

	while (t < end && t->kind != TOKEN_WORD)
		t++;
	end = token_before_marks(t, end);
	return t < end && word_match_any(around->v, class, t, end, NULL) ==
			      (size_t)(end - t);
}

/* Take a date into what is known of a period: of phases and of days told by
 * the way the whole lasts till the last. */
static void
widen(struct date *kept, const struct date *d)
{
	int first = d->first < kept->first ? d->first : kept->first;

	if (d->last > kept->last)
		*kept = *d;
	kept->first = first;
}

static bool
closes(const struct token *t, const struct token *end)
{
	return token_is(t, end, '.') || token_is(t, end, '!') ||
	       token_is(t, end, '?');
}

bool
period_intro_has_year(
    const struct period_around *around, const struct block *block)
{
	const struct token *t = around->document->tokens.at;

	for (uint32_t i = block->tokens.start; i < block->tokens.end; i++)
		if (t[i].kind == TOKEN_NUMBER &&
		    (t[i].len >= 4 || t[i].len == 2))
			return true;
	return false;
}

size_t
period_intro_led(const struct period_around *around, struct span tokens,
    const struct date *dates, size_t n)
{
	const struct token *all = around->document->tokens.at;
	const struct token *end = all + tokens.end;
	uint32_t at = tokens.end;
	size_t led = 0;

	if (n < 2 || !token_is(end - 1, end, ':'))
		return 0;
	while (at > tokens.start && !closes(all + at - 1, end))
		at--;
	while (led < n && dates[led].words.end <= at)
		led++;
	return led < n ? led : 0;
}

/* The sentence around a date, without its closing mark. */
static struct span
sentence_of(const struct period_around *around, const struct block *block,
    const struct date *d)
{
	const struct token *all = around->document->tokens.at;
	struct span s = d->words;

	while (s.start > block->tokens.start &&
	       !closes(all + s.start - 1, all + s.start))
		s.start--;
	while (s.end < block->tokens.end &&
	       !closes(all + s.end, all + block->tokens.end))
		s.end++;
	return s;
}

bool
period_intro_is_told(
    const struct period_around *around, int block, const struct date *d)
{
	const struct block *b = &around->document->blocks[block];
	const struct token *all = around->document->tokens.at;
	struct span sentence = sentence_of(around, b, d);

	if (b->kind != BLOCK_PARAGRAPH || d->first != d->last ||
	    d->role != DATE_MENTION || d->edge || d->relative)
		return false;
	if (sentence.end < b->tokens.end - 1)
		return true;
	while (
	    !span_empty(sentence) && (all[sentence.end - 1].kind == TOKEN_MARK))
		sentence.end--;
	return period_meta_is_day(around, d) &&
	       (sentence.start < d->words.start || sentence.end > d->words.end);
}

/* "The hall is closed from 3 July to 14 August": a range of something that the
 * sentence speaks of first, which is neither the plan nor who makes it. */
static bool
is_of_else(const struct period_around *around, const struct block *block,
    const struct date *d)
{
	const struct token *all = around->document->tokens.at;
	uint32_t at = sentence_of(around, block, d).start;
	int words = 0;

	for (; at < d->words.start; at++) {
		const struct token *t = all + at;
		const struct token *end = all + d->words.start;

		words += t->kind == TOKEN_WORD;
		if (t->kind == TOKEN_MARK ||
		    word_match(around->v, block->language, around->whole, t,
			end, NULL) > 0 ||
		    word_match(around->v, block->language, around->who, t, end,
			NULL) > 0)
			return false;
	}
	return d->role == DATE_SPAN && words >= SUBJECT;
}

/* The period in the paragraphs right below a heading: an end, a range or a
 * stretch, no day on which something happens, nor one range of something else;
 * of several, from the first to the last. */
static const struct date *
read_section(const struct period_around *around, int heading)
{
	const struct document *document = around->document;
	struct date *kept = NULL;
	bool else_only = true;

	for (int b = heading + 1;
	     b < document->n_blocks &&
	     document->blocks[b].kind == BLOCK_PARAGRAPH && !around->of_goal[b];
	     b++) {
		struct date dates[MAX];
		size_t n = period_around_read_any(around, b,
		    document->blocks[b].tokens, around->context, dates, MAX);

		for (size_t i = 0; i < n; i++) {
			const struct date *d = &dates[i];

			if (!period_meta_is_period(d) || d->relative ||
			    (d->role != DATE_END && d->first == d->last))
				continue;
			else_only &= !kept && is_of_else(around,
						  &document->blocks[b], d);
			if (kept) {
				widen(kept, d);
				continue;
			}
			kept = arena_alloc(around->arena, sizeof *kept);
			*kept = *d;
		}
	}
	return else_only ? NULL : kept;
}

/* "## Timeline": the only section that tells a period. */
static const struct date *
read_sections(const struct period_around *around, int class)
{
	const struct document *document = around->document;
	const struct date *found = NULL;
	int n = 0;

	for (int b = 0; b < document->n_blocks; b++)
		if (document->blocks[b].kind == BLOCK_HEADING &&
		    !around->of_goal[b] && heads_period(around, b, class) &&
		    n++ == 0)
			found = read_section(around, b);
	return n == 1 ? found : NULL;
}

/* Whether a sentence names goals or says what is meant. */
static bool
names_goals(const struct period_around *around, int language,
    struct span sentence, const int *classes)
{
	const struct token *all = around->document->tokens.at;

	for (size_t i = 0; i < sizeof naming / sizeof *naming; i++)
		if (word_find(around->v, language, classes[i],
			all + sentence.start, all + sentence.end, NULL))
			return true;
	return false;
}

/* Whether a sentence tells what was done. */
static bool
tells_past(const struct period_around *around, int language,
    struct span sentence, int past)
{
	const struct token *all = around->document->tokens.at;

	for (uint32_t at = sentence.start; at < sentence.end; at++) {
		int value = 0;

		if (word_match(around->v, language, past, all + at,
			all + sentence.end, &value) > 0 &&
		    value == TOLD)
			return true;
	}
	return false;
}

/* The block of the first goal that stands in a list, a table or a heading;
 * those in prose are a part of the introduction. */
static int
first_listed(const struct period_around *around)
{
	const struct goals *goals = around->goals;
	const struct block *blocks = around->document->blocks;
	int i = 0;

	while (
	    i < goals->n && blocks[goals->at[i].block].kind == BLOCK_PARAGRAPH)
		i++;
	return i < goals->n ? goals->at[i].block : goals->at[0].block;
}

/* "Here is what I plan to do in 2027", above all goals: the latest period that
 * such a sentence tells, unless the document was written behind it, or that is
 * over, was told as such and is not the last one named. */
static void
read_prose(struct period_around *around, struct vocabulary *v)
{
	const struct document *document = around->document;
	int goal = first_listed(around);
	int classes[sizeof naming / sizeof *naming];
	int past = word_class(v, "past");
	int last = DATE_NONE, latest = DATE_NONE;
	bool over = false;

	for (size_t i = 0; i < sizeof naming / sizeof *naming; i++)
		classes[i] = word_class(v, naming[i]);
	for (int b = 0; b < goal && b < BEFORE; b++) {
		const struct block *block = &document->blocks[b];
		struct date dates[MAX];
		size_t n = 0;

		if (block->kind == BLOCK_PARAGRAPH && !around->of_goal[b] &&
		    period_intro_has_year(around, block))
			n = period_around_read(around, b, block->tokens,
			    around->context, dates, MAX);
		for (size_t i = 0; i < n; i++) {
			const struct date *d = &dates[i];
			struct span sentence;

			if (!period_meta_is_period(d) || d->relative ||
			    d->yearless || d->last - d->first < QUARTER ||
			    d->last < around->context->written ||
			    (last != DATE_NONE && d->last <= last))
				continue;
			if (d->last > latest)
				latest = d->last;
			sentence = sentence_of(around, block, d);
			if (!names_goals(
				around, block->language, sentence, classes))
				continue;
			last = d->last;
			over =
			    last < around->context->today &&
			    tells_past(around, block->language, sentence, past);
			around->has_intro = true;
			around->intro = *d;
		}
	}
	if (over && latest > last)
		around->has_intro = false;
}

/* "For 2027": whether a heading has only that, and at most one word before. */
static bool
is_period_alone(const struct period_around *around, int block, struct date *out)
{
	const struct block *head = &around->document->blocks[block];
	const struct token *all = around->document->tokens.at;
	struct date dates[MAX];
	size_t n = period_around_read_any(
	    around, block, head->tokens, around->context, dates, MAX);
	uint32_t words = 0;

	if (n != 1 || !period_meta_is_period(&dates[0]) || dates[0].relative ||
	    dates[0].yearless || dates[0].last - dates[0].first < QUARTER)
		return false;
	for (uint32_t at = head->tokens.start; at < head->tokens.end; at++)
		if (at < dates[0].words.start || at >= dates[0].words.end)
			words += all[at].kind != TOKEN_MARK;
	*out = dates[0];
	return words <= 1;
}

/* "## For 2027", a few words, "## Learn the lute", "## Mend the roof": beside
 * headings that are goals, the first one only says when. */
static void
read_heading(struct period_around *around)
{
	const struct block *blocks = around->document->blocks;
	int goal = around->goals->at[0].block, b = goal - 1;

	if (blocks[goal].kind != BLOCK_HEADING)
		return;
	while (b > 0 && blocks[b].kind == BLOCK_PARAGRAPH)
		b--;
	if (b >= 0 && blocks[b].kind == BLOCK_HEADING && !around->of_goal[b] &&
	    blocks[b].level == blocks[goal].level)
		around->has_intro = is_period_alone(around, b, &around->intro);
}

void
period_intro_read(struct period_around *around, struct vocabulary *v)
{
	if (around->goals->n == 0)
		return;
	if (!around->meta)
		around->meta =
		    read_sections(around, word_class(v, "meta-period"));
	if (!around->meta)
		read_heading(around);
	if (!around->meta && !around->has_intro)
		read_prose(around, v);
}
