/* An item of a list and what stands around it into the odds that it is a goal,
 * where no rule of list.c and item.c is sure. */

#include "evidence.h"

#include "document/document.h"
#include "evidence_weights.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

#include <stdio.h>

/* The cues looked for in the headings of the list, around it, and the title. */
static const struct {
	const char *name;
	enum cue cue;
} heading_cues[] = {
	{ "open", CUE_OPEN },
	{ "weak", CUE_WEAK },
	{ "planned", CUE_PLANNED },
	{ "closed", CUE_CLOSED },
	{ "results", CUE_RESULTS },
	{ "method", CUE_METHOD },
	{ "goals", CUE_GOALS }, /* or CUE_GOAL */
	{ "milestone", CUE_MILESTONE },
	{ "steps", CUE_STEPS },
	{ "design", CUE_DESIGN },
	{ "charter", CUE_CHARTER },
	{ "manual", CUE_MANUAL },
	{ "own", CUE_OWN },
	{ "intent", CUE_INTENT },
	{ "reader", CUE_READER },
	{ "reason", CUE_REASON },
	{ "rank", CUE_RANK },
	{ "metric", CUE_METRIC },
	{ "group", CUE_GROUP },
};

/* What else its words show. */
enum heading_trait {
	HEADING_NONE,
	HEADING_CUES, /* as many as those */
	HEADING_NUMBER =
	    HEADING_CUES + sizeof heading_cues / sizeof *heading_cues,
	HEADING_YEAR,
	HEADING_SPANS,
	HEADING_ASKS,
	HEADING_ACTS,
	HEADING_TOPIC,
	HEADING_SHORT,
	HEADING_LONG,
	HEADING_COUNT
};

static const char *const heading_names[] = { "number", "year", "spans", "asks",
	"acts", "topic", "short", "long" };

/* Which heading. */
enum place { PLACE_LEAD, PLACE_NEAR, PLACE_OUTER, PLACE_TITLE, PLACE_COUNT };

static const char *const place_names[PLACE_COUNT] = { "lead", "near", "outer",
	"title" };

/* Where the list stands. */
enum where_trait { WHERE_COLON, WHERE_BOLD, WHERE_GOAL, WHERE_COUNT };

static const char *const where_names[WHERE_COUNT] = { "below-sentence",
	"below-bold", "below-goal" };

/* What an item does; of a list, what some or most of its items do. */
enum item_trait {
	ITEM_ACTS,
	ITEM_BIDS,
	ITEM_NUMBERS,
	ITEM_TASKS,
	ITEM_LINKS,
	ITEM_NESTS,
	ITEM_TOPICS,
	ITEM_NAMED,
	ITEM_FIELDS,
	ITEM_TELLS,
	ITEM_INTENDS,
	ITEM_DETERMINED,
	ITEM_STOPS,
	ITEM_STRONG,
	ITEM_COLON,
	ITEM_CODE,
	ITEM_ASKS,
	ITEM_DATED,
	ITEM_COUNT
};

static const char *const item_names[ITEM_COUNT] = { "acts", "bids", "numbers",
	"tasks", "links", "nests", "topics", "named", "fields", "tells",
	"intends", "determined", "stops", "strong", "colon", "code", "asks",
	"dated" };

/* Bounds of items' mean length in tokens and number; the last step has none. */
static const int lengths[] = { 2, 5, 12, 25 };
static const int numbers[] = { 1, 3, 7, 15 };

enum {
	STEPS = sizeof lengths / sizeof *lengths + 1,
	AT_HEADING = 1, /* 0 is the bias */
	AT_WHERE = AT_HEADING + PLACE_COUNT * HEADING_COUNT,
	AT_SOME = AT_WHERE + WHERE_COUNT,
	AT_MOST = AT_SOME + ITEM_COUNT,
	AT_LENGTH = AT_MOST + ITEM_COUNT,
	AT_NUMBER = AT_LENGTH + STEPS,
	AT_ORDERED = AT_NUMBER + STEPS,
	AT_OWN = AT_ORDERED + 1, /* of the item itself */
	AT_OWN_LENGTH = AT_OWN + ITEM_COUNT,
	TRAITS = AT_OWN_LENGTH + STEPS,
	SHORT_HEADING = 2,
	LONG_HEADING = 8 /* words */
};

_Static_assert(TRAITS <= EVIDENCE_WORDS * 64, "traits are bits");

const size_t evidence_count = TRAITS;

void (*evidence_watch)(const struct finder *, const struct list *);

_Static_assert(sizeof evidence_weights / sizeof *evidence_weights == TRAITS,
    "a weight a trait");

static const char *
heading_name(size_t trait)
{
	return trait == HEADING_NONE ? "none"
	       : trait < HEADING_NUMBER
		   ? heading_cues[trait - HEADING_CUES].name
		   : heading_names[trait - HEADING_NUMBER];
}

const char *
evidence_name(size_t trait, char *name, size_t size)
{
	size_t i = trait;

	if (trait < AT_HEADING)
		snprintf(name, size, "bias");
	else if (trait < AT_WHERE)
		snprintf(name, size, "%s-%s",
		    place_names[(i - AT_HEADING) / HEADING_COUNT],
		    heading_name((i - AT_HEADING) % HEADING_COUNT));
	else if (trait < AT_SOME)
		snprintf(name, size, "%s", where_names[i - AT_WHERE]);
	else if (trait < AT_MOST)
		snprintf(name, size, "some-%s", item_names[i - AT_SOME]);
	else if (trait < AT_LENGTH)
		snprintf(name, size, "most-%s", item_names[i - AT_MOST]);
	else if (trait < AT_NUMBER)
		snprintf(name, size, "length-%zu", i - AT_LENGTH);
	else if (trait < AT_ORDERED)
		snprintf(name, size, "number-%zu", i - AT_NUMBER);
	else if (trait < AT_OWN)
		snprintf(name, size, "ordered");
	else if (trait < AT_OWN_LENGTH)
		snprintf(name, size, "own-%s", item_names[i - AT_OWN]);
	else
		snprintf(name, size, "own-length-%zu", i - AT_OWN_LENGTH);
	return name;
}

static void
add(struct evidence *e, int trait, bool seen)
{
	uint64_t bit = (uint64_t)1 << trait % 64;

	if (!seen || (e->bits[trait / 64] & bit))
		return;
	e->bits[trait / 64] |= bit;
	e->odds += evidence_weights[trait];
}

static int
step_of(const int *bounds, int value)
{
	int step = 0;

	while (step < STEPS - 1 && value > bounds[step])
		step++;
	return step;
}

static void
read_heading(
    struct evidence *e, const struct finder *f, enum place place, int block)
{
	int base = AT_HEADING + (int)place * HEADING_COUNT;
	struct phrase p;
	struct span line;
	int words = 0;

	add(e, base + HEADING_NONE, block == BLOCK_NONE);
	if (block == BLOCK_NONE)
		return;
	line = f->blocks[block].tokens;
	p = finder_phrase(f, line);
	for (int i = HEADING_CUES; i < HEADING_NUMBER; i++) {
		enum cue cue = heading_cues[i - HEADING_CUES].cue;

		add(e, base + i,
		    finder_occurs(f, cue, line) ||
			(cue == CUE_GOALS && finder_occurs(f, CUE_GOAL, line)));
	}
	add(e, base + HEADING_SPANS, finder_spans(f, line));
	add(e, base + HEADING_ACTS, cue_imperative(p));
	add(e, base + HEADING_TOPIC, finder_topic(f, line));
	add(e, base + HEADING_ASKS, finder_ends(f, line, '?'));
	for (; p.t < p.end; p.t++) {
		words += p.t->kind == TOKEN_WORD;
		add(e, base + HEADING_NUMBER, p.t->kind == TOKEN_NUMBER);
		add(e, base + HEADING_YEAR, token_is_year(p.t));
	}
	add(e, base + HEADING_SHORT, words <= SHORT_HEADING);
	add(e, base + HEADING_LONG, words > LONG_HEADING);
}

/* The section of the next heading around one; at the top: the document. */
static const struct section *
around(const struct finder *f, const struct section *section)
{
	do
		section =
		    &f->outline.at[section->parent < 0 ? 0 : section->parent];
	while (section->level >= OUTLINE_BOLD);
	return section;
}

static void
read_section(struct evidence *e, const struct finder *f, int s)
{
	const struct section *section = &f->outline.at[s];

	add(e, AT_WHERE + WHERE_COLON, section->level == OUTLINE_COLON);
	add(e, AT_WHERE + WHERE_BOLD, section->level == OUTLINE_BOLD);
	add(e, AT_WHERE + WHERE_GOAL, f->in[s].goal != GOAL_NONE);
	read_heading(e, f, PLACE_LEAD,
	    section->level >= OUTLINE_BOLD ? section->block : BLOCK_NONE);
	if (section->level >= OUTLINE_BOLD)
		section = around(f, section);
	read_heading(e, f, PLACE_NEAR, section->block);
	section = around(f, section);
	read_heading(e, f, PLACE_OUTER, section->block);
	read_heading(e, f, PLACE_TITLE, outline_title(&f->outline));
}

/* What a line of an item does, a bit each of enum item_trait. */
static unsigned
read_item(const struct finder *f, int item)
{
	const struct block *block = &f->blocks[item];
	struct span line = block->tokens;
	unsigned style =
	    span_empty(line) ? 0 : finder_token(f, line.start)->style;
	struct label label = finder_label(f, line);
	const bool all[ITEM_COUNT] = {
		[ITEM_ACTS] = gist_acts(f, line),
		[ITEM_BIDS] = gist_bids(f, line),
		[ITEM_NUMBERS] = gist_counts(f, line),
		[ITEM_TASKS] = block->task != TASK_NONE,
		[ITEM_LINKS] = finder_link(f, line),
		[ITEM_NESTS] = f->nests[item],
		[ITEM_TOPICS] = finder_topic(f, line),
		[ITEM_NAMED] = gist_has_name(f, line),
		[ITEM_FIELDS] = label.kind == LABEL_FIELD,
		[ITEM_TELLS] = gist_tells(f, line) || gist_recounts(f, line),
		[ITEM_INTENDS] =
		    gist_announced(f, line) || gist_intends(f, line),
		[ITEM_DETERMINED] = finder_begins(f, CUE_DETERMINER, line),
		[ITEM_STOPS] = finder_ends(f, line, '.'),
		[ITEM_STRONG] = style & TOKEN_STRONG,
		[ITEM_COLON] = finder_ends(f, line, ':'),
		[ITEM_CODE] = style & TOKEN_CODE,
		[ITEM_ASKS] = finder_ends(f, line, '?'),
		[ITEM_DATED] = finder_spans(f, line),
	};
	unsigned seen = 0;

	for (unsigned i = 0; i < ITEM_COUNT; i++)
		seen |= (unsigned)all[i] << i;
	return seen;
}

static int
item_length(const struct finder *f, int item)
{
	struct span line = f->blocks[item].tokens;

	return (int)(line.end - line.start);
}

/* Add what one item does. */
static void
add_own(struct evidence *e, unsigned traits, int length)
{
	for (int i = 0; i < ITEM_COUNT; i++)
		add(e, AT_OWN + i, traits >> i & 1);
	add(e, AT_OWN_LENGTH + step_of(lengths, length), true);
}

struct evidence
evidence_list(const struct finder *f, const struct list *list)
{
	struct evidence e = { 0 };
	int n[ITEM_COUNT] = { 0 }, tokens = 0, own = 0;
	int first = list->first;

	for (int i = first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		struct evidence item = { 0 };
		unsigned traits;

		tokens += item_length(f, i);
		traits = read_item(f, i);
		add_own(&item, traits, item_length(f, i));
		own += item.odds;
		for (unsigned k = 0; k < ITEM_COUNT; k++)
			n[k] += traits >> k & 1;
	}
	add(&e, 0, true);
	read_section(&e, f, f->outline.of[first]);
	for (int i = 0; i < ITEM_COUNT; i++) {
		add(&e, AT_SOME + i, n[i] > 0);
		add(&e, AT_MOST + i, n[i] * 2 > list->n_items);
	}
	add(&e, AT_LENGTH + step_of(lengths, tokens / list->n_items), true);
	add(&e, AT_NUMBER + step_of(numbers, list->n_items), true);
	add(&e, AT_ORDERED, f->blocks[first].ordered);
	e.mean = e.odds + own / list->n_items;
	return e;
}

struct evidence
evidence_item(const struct finder *f, const struct evidence *list, int item)
{
	struct evidence e = *list;

	add_own(&e, read_item(f, item), item_length(f, item));
	return e;
}
