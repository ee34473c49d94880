/* The time that stands around goals. */

#include "period_around.h"

#include "base/arena.h"
#include "document/document.h"
#include "document/frontmatter.h"
#include "goal/goal.h"
#include "word/token.h"
#include "word/word.h"

#include <string.h>

enum { MAX = 32, NEST = 16, BELOW = 8, MONTH = 27 /* days */ };

/* A block's own period; read once. */
struct period_block {
	struct date date;
	struct span vague; /* "short term"; may be empty */
	bool known, has;
	bool report_known, report; /* its words are those of a report */
};

/* That of a block, made when it is first asked for: few ever are. */
static struct period_block *
own_of(const struct period_around *around, int block)
{
	struct period_block **own = &around->blocks[block];

	if (!*own)
		*own = arena_alloc(around->arena, sizeof **own);
	return *own;
}

static size_t
read_in(const struct period_around *around, int language, struct span tokens,
    const struct date_context *context, struct date *out, size_t max)
{
	const struct token *t = around->document->tokens.at;
	size_t n = date_read(around->v, language, t + tokens.start,
	    t + tokens.end, context, out, max);

	for (size_t i = 0; i < n; i++)
		span_shift(&out[i].words, tokens.start);
	return n;
}

size_t
period_around_read(const struct period_around *around, int block,
    struct span tokens, const struct date_context *context, struct date *out,
    size_t max)
{
	const struct document *document = around->document;

	if (block < 0 || block >= document->n_blocks || span_empty(tokens))
		return 0;
	return read_in(around, document->blocks[block].language, tokens,
	    context, out, max);
}

static uint32_t
words_read(const struct date *dates, size_t n)
{
	uint32_t words = 0;

	for (size_t i = 0; i < n; i++)
		words += dates[i].words.end - dates[i].words.start;
	return words;
}

size_t
period_around_read_any(const struct period_around *around, int block,
    struct span tokens, const struct date_context *context, struct date *out,
    size_t max)
{
	size_t n = period_around_read(around, block, tokens, context, out, max);
	struct date other[MAX];

	for (int l = 0; l < word_languages(around->v) && !span_empty(tokens);
	     l++) {
		size_t m;

		if (l == around->document->blocks[block].language ||
		    words_read(out, n) == tokens.end - tokens.start)
			continue;
		m = read_in(around, l, tokens, context, other, MAX);
		if (m > max || words_read(other, m) <= words_read(out, n))
			continue;
		memcpy(out, other, m * sizeof *other);
		n = m;
	}
	return n;
}

/* The period of a heading, read in that of the headings around it. */
static struct period_block *
read_heading(const struct period_around *around, int block, int nest)
{
	struct period_block *own = own_of(around, block);
	int above = around->goals->above[block];
	const struct date *outer = NULL;
	struct date_context context;
	struct date dates[MAX];
	const struct date *found;
	size_t n, led;

	if (own->known)
		return own;
	own->known = true;
	for (; above >= 0 && above < block && nest < NEST && !outer;
	     above = around->goals->above[above]) {
		struct period_block *b = read_heading(around, above, nest + 1);

		if (b->has)
			outer = &b->date;
	}
	context = period_meta_context(around, outer);
	n = period_around_read_any(around, block,
	    around->document->blocks[block].tokens, &context, dates, MAX);
	for (size_t i = 0; i < n; i++)
		if (dates[i].vague)
			own->vague = dates[i].words;
	led = period_intro_led(
	    around, around->document->blocks[block].tokens, dates, n);
	found = period_meta_first(dates + led, n - led);
	if ((found || (found = period_meta_first(dates, led))) &&
	    !period_meta_is_label(around, &around->document->blocks[block]) &&
	    !period_intro_is_told(around, block, found)) {
		own->has = true;
		own->date = *found;
		if (!outer || !outer->relative)
			period_meta_anchor(&own->date, &context);
	}
	return own;
}

/* The heading around a block, or the title of the document where that tells the
 * time of all chapters; BLOCK_NONE: none is. */
static int
heading_over(const struct period_around *around, int block)
{
	int above = around->goals->above[block];

	return above < 0 && block > around->title ? around->title : above;
}

/* The nearest heading around a block that has a period, or BLOCK_NONE. */
static int
dated_heading(const struct period_around *around, int block)
{
	int nest = 0;

	for (int above = heading_over(around, block); above >= 0 && nest < NEST;
	     above = heading_over(around, above), nest++)
		if (read_heading(around, above, 0)->has)
			return above;
	return BLOCK_NONE;
}

const struct date *
period_around_heading(const struct period_around *around, int block)
{
	int heading = dated_heading(around, block);

	return heading == BLOCK_NONE ? NULL : &own_of(around, heading)->date;
}

bool
period_around_is_entry(const struct period_around *around, int block, int *day)
{
	int heading = dated_heading(around, block);
	struct period_block *own;
	const struct date *d;

	*day = DATE_NONE;
	if (heading == BLOCK_NONE)
		return false;
	own = own_of(around, heading);
	d = &own->date;
	if (period_meta_is_day(around, d)) {
		*day = d->first;
		return true;
	}
	if (!own->report_known) {
		own->report_known = true;
		own->report = period_meta_is_report(around, heading);
	}
	return own->report;
}

struct span
period_around_vague(const struct period_around *around, int block)
{
	int above = around->goals->above[block];

	if (above < 0)
		return (struct span){ 0, 0 };
	return read_heading(around, above, 0)->vague;
}

const struct date *
period_around_block(const struct period_around *around, int block)
{
	const struct date *d = period_around_heading(around, block);

	return d && !d->relative ? d : around->meta;
}

/* Prose right below a heading that gives a range or an end. */
static const struct date *
read_below(const struct period_around *around, int heading)
{
	const struct document *document = around->document;

	for (int b = heading + 1;
	     b < document->n_blocks && b <= heading + BELOW &&
	     document->blocks[b].kind == BLOCK_PARAGRAPH && !around->of_goal[b];
	     b++) {
		struct period_block *own = own_of(around, b);
		struct date dates[MAX];
		size_t n = 0;

		if (!own->known &&
		    !period_meta_is_label(around, &document->blocks[b]))
			n = period_around_read(around, b,
			    document->blocks[b].tokens, around->context, dates,
			    MAX);
		for (size_t i = 0; i < n && !own->has; i++)
			if (period_meta_is_period(&dates[i]) &&
			    !dates[i].yearless && !dates[i].relative &&
			    (dates[i].role == DATE_END ||
				dates[i].role == DATE_SPAN)) {
				own->has = true;
				own->date = dates[i];
			}
		own->known = true;
		if (own->has)
			return &own->date;
	}
	return NULL;
}

/* Of prose above a list: an end or a range, or a whole month or more. */
static const struct date *
read_context(const struct period_around *around, const struct goal *goal)
{
	for (size_t i = 0; i < goal->n_parts; i++) {
		const struct part *part = &goal->parts[i];
		struct period_block *b;
		struct date_context context;
		struct date dates[MAX];
		size_t n = 0;

		if (part->kind != PART_CONTEXT)
			continue;
		b = own_of(around, part->block);
		context = period_meta_context(
		    around, period_around_heading(around, part->block));
		if (!b->known && !period_meta_is_label(around,
				     &around->document->blocks[part->block]))
			n = period_around_read(around, part->block,
			    part->tokens, &context, dates, MAX);
		for (size_t k = 0; k < n && !b->has; k++) {
			if (!period_meta_is_period(&dates[k]) ||
			    (dates[k].role == DATE_MENTION &&
				(dates[k].yearless ||
				    dates[k].last - dates[k].first < 27)))
				continue;
			b->has = true;
			b->date = dates[k];
			period_meta_anchor(&b->date, &context);
		}
		b->known = true;
		if (b->has)
			return &b->date;
	}
	return NULL;
}

const struct date *
period_around_intro(const struct period_around *around, const struct goal *goal)
{
	const struct date *d = read_context(around, goal);
	int nest = 0;

	for (int above = heading_over(around, goal->block);
	     above >= 0 && nest < NEST && !d;
	     above = heading_over(around, above), nest++)
		d = read_below(around, above);
	if (!d && around->has_intro)
		return &around->intro;
	return d;
}

static void
mark_goals(struct period_around *around)
{
	for (int i = 0; i < around->goals->n; i++) {
		const struct goal *goal = &around->goals->at[i];

		around->of_goal[goal->block] = true;
		for (size_t k = 0; k < goal->n_parts; k++)
			if (goal->parts[k].kind < PART_CONTEXT)
				around->of_goal[goal->parts[k].block] = true;
	}
}

/* A front matter that tells the day of the end may tell that of the start too,
 * "start: 2027-04-01", by a key of this class: then its goals have all the time
 * between. */
static void
read_start(struct period_around *around, int class)
{
	const struct document *document = around->document;
	struct date d, *whole;

	if (!around->meta || around->meta->first != around->meta->last)
		return;
	for (int b = 0; b < document->n_front; b++) {
		const struct block *block = &document->blocks[b];

		if (strchr(block->key, '.') ||
		    !frontmatter_key(document, around->v, b, class) ||
		    period_around_read_any(around, b, block->tokens,
			around->context, &d, 1) != 1 ||
		    d.first != d.last || d.yearless || d.relative ||
		    d.first == DATE_NONE || d.first >= around->meta->first)
			continue;
		whole = arena_alloc(around->arena, sizeof *whole);
		*whole = *around->meta;
		whole->first = d.first;
		around->meta = whole;
		return;
	}
}

/* The first heading where it is of the level of the chapters, names a period
 * that is not over, as none of them does, and is of no report: "# Plan 2027",
 * "# Boats"; BLOCK_NONE: it is no such title. */
static int
find_title(const struct period_around *around)
{
	const struct document *document = around->document;
	const struct date *d;
	int title = BLOCK_NONE;

	for (int b = document->n_front; b < document->n_blocks; b++) {
		if (document->blocks[b].kind != BLOCK_HEADING ||
		    (title != BLOCK_NONE && document->blocks[b].level != 1))
			continue;
		title = title == BLOCK_NONE ? b : title;
		d = &own_of(around, title)->date;
		if (document->blocks[b].level != 1 ||
		    read_heading(around, b, 0)->has != (b == title) ||
		    (b == title && (d->yearless || d->relative ||
				       d->last < around->context->today ||
				       d->last - d->first < MONTH ||
				       period_meta_is_report(around, title))))
			return BLOCK_NONE;
	}
	return title;
}

void
period_around_prepare(struct period_around *around, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v, struct date_context *context)
{
	size_t n = (size_t)document->n_blocks + 1;

	*around = (struct period_around){ .arena = a,
		.document = document,
		.goals = goals,
		.v = v,
		.context = context,
		.title = BLOCK_NONE };
	around->blocks = arena_alloc(a, n * sizeof *around->blocks);
	around->of_goal = arena_alloc(a, n * sizeof *around->of_goal);
	mark_goals(around);
	around->written = word_class(v, "meta-written");
	around->report = word_class(v, "heading-report");
	around->whole = word_class(v, "document-project");
	around->who = word_class(v, "pronoun");
	around->aside = word_class(v, "date-aside");
	around->told = word_class(v, "date-told");
	around->column = word_class(v, "column-end");
	period_meta_read(around, v);
	read_start(around, word_class(v, "field-start"));
	period_intro_read(around, v);
	around->title = find_title(around);
}
