/* Short lines below one another, which make a list without its bullets. */

#include "prose_line.h"

#include "cue/announce.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum {
	WORDS = 20,	/* of a short line */
	TOKENS = 640,	/* of a paragraph that may be one, or begin with it */
	ASIDE = 6,	/* lines looked at on either side of one */
	HURRIED = 8,	/* words of a line that begins with no capital */
	LEAST = 3,	/* lines that make a list */
	SAYS = 3,	/* words of what is said of a topic: no price */
	CLOSING = 4,	/* tokens of "Cheers, Pat" */
	TOPIC_WORDS = 4 /* of the name above them */
};

uint32_t
rows_line_end(const struct finder *f, uint32_t i, uint32_t end)
{
	while (++i < end && !(f->document->tokens.at[i].glue & TOKEN_LINE))
		continue;
	return i;
}

/* The next line of the source into *line, *rest being what follows it; false:
 * nothing was left. */
static bool
next_line(const struct finder *f, struct span *rest, struct span *line)
{
	*line = *rest;
	if (span_empty(*rest))
		return false;
	line->end = rest->start = rows_line_end(f, rest->start, rest->end);
	return true;
}

/* The words that a line begins with, up to a mark or a number. */
static struct span
first_words(const struct finder *f, struct span line)
{
	struct span words = { line.start, line.start };

	while (words.end < line.end &&
	       finder_token(f, words.end)->kind == TOKEN_WORD)
		words.end++;
	return words;
}

/* Whether this mark stands behind some words of a line. */
static bool
is_before(
    const struct finder *f, struct span words, struct span line, uint32_t mark)
{
	return !span_empty(words) && token_is(finder_token(f, words.end),
					 finder_token(f, line.end), mark);
}

/* Whether it begins with a bold deed: "**Mend the roof** -- slates came." */
static bool
leads_bold(const struct finder *f, struct span line)
{
	struct span bold = finder_bold(f, line);

	return bold.end > bold.start + 1 && gist_bids(f, bold) &&
	       !finder_ends(f, bold, ':');
}

/* Whether a line is one sentence that bids: "Plant forty trees." */
static bool
is_bid(const struct finder *f, struct span line)
{
	uint32_t i = line.start;

	while (i + 1 < line.end &&
	       !(token_is(finder_token(f, i), finder_token(f, line.end), '.') &&
		   !token_touches(finder_token(f, i + 1))))
		i++;
	return i + 1 == line.end && gist_bids(f, line);
}

/* Whether it names what holds no goals, "Not now: X", or ends a letter. */
static bool
is_apart(const struct finder *f, struct span line)
{
	struct span name = first_words(f, line);

	return (is_before(f, name, line, ':') &&
		   finder_is(f, CUE_CLOSED, name)) ||
	       (is_before(f, name, line, ',') &&
		   line.end - line.start <= CLOSING &&
		   line.end == f->document->tokens.n &&
		   finder_token(f, line.end - 1)->letters != TOKEN_LOWER);
}

/* Whether a line says something of the one above it: "Due: May 2027". */
static bool
is_field(const struct finder *f, struct span line)
{
	struct label label;

	if (!is_before(f, first_words(f, line), line, ':'))
		return false;
	label = finder_label(f, line);
	return label_is_field(label) && label.rest < line.end;
}

/* Whether a line names its topic first, "German: the B2 exam in May."; not
 * "**Team:** Sailmakers", nor "March: the ball.", which is when. */
static bool
is_topic(const struct finder *f, struct span line)
{
	struct span topic = first_words(f, line);
	struct span rest = { topic.end, line.end };

	return !(finder_token(f, line.start)->style & TOKEN_STRONG) &&
	       topic.end <= line.start + TOPIC_WORDS + 1 &&
	       topic.end + 1 < line.end && is_before(f, topic, line, ':') &&
	       finder_words(f, line) <= HURRIED &&
	       finder_words(f, rest) >= SAYS &&
	       !finder_reads(f, heading_period, topic) && !is_field(f, line) &&
	       !gist_tells(f, line);
}

/* Whether a line is short and no sentence, or bids; *busy rises if it acts. */
static bool
is_short(const struct finder *f, struct span line, int *busy)
{
	int words = finder_words(f, line);

	if (leads_bold(f, line)) {
		++*busy;
		return true;
	}
	if (words == 0 || words > WORDS ||
	    (finder_ends(f, line, '.') && !is_bid(f, line)) ||
	    finder_ends(f, line, ':') || finder_ends(f, line, '?') ||
	    finder_link(f, line))
		return false;
	*busy += gist_acts(f, line);
	return true;
}

/* Whether a block is in a section, or below its line "The goal is to:". */
static bool
is_within(const struct finder *f, int section, int index)
{
	int s;

	if (index < 0 || index >= f->document->n_blocks)
		return false;
	s = f->outline.of[index];
	return s == section || (f->outline.at[s].level == OUTLINE_COLON &&
				   f->outline.at[s].parent == section);
}

/* The same for a whole paragraph of a section. */
static bool
is_row(const struct finder *f, int section, int index, int *busy)
{
	const struct block *block;

	if (!is_within(f, section, index))
		return false;
	block = &f->blocks[index];
	return document_is_prose(block) && !span_empty(block->tokens) &&
	       block->tokens.end - block->tokens.start <= TOKENS &&
	       rows_line_end(f, block->tokens.start, block->tokens.end) ==
		   block->tokens.end &&
	       !is_apart(f, block->tokens) && is_short(f, block->tokens, busy);
}

bool
rows_item(const struct finder *f, int index)
{
	int s = f->outline.of[index], busy = 0, n = 1, i;

	if (!is_row(f, s, index, &busy))
		return false;
	for (i = 1; i <= ASIDE && is_row(f, s, index - i, &busy); i++)
		n++;
	for (i = 1; i <= ASIDE && is_row(f, s, index + i, &busy); i++)
		n++;
	return n >= LEAST && busy * 2 >= n;
}

bool
rows_leads(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);

	return finder_ends(f, line, ':')
		   ? announce_own(p) || announce_ends_in_wish(p) ||
			 announce_title(phrase_to(p, p.end - 1))
		   : !gist_announced(f, line) && announce_title(p) != NULL;
}

/* Behind the number of a part of a plan, "Theme B:"; its start: it has none. */
static const struct token *
behind_part(struct phrase p)
{
	size_t n = p.t < p.end ? cue_match(p, CUE_GROUP, NULL) : 0;
	const struct token *mark = p.t + n + 1;

	return n > 0 && mark + 1 < p.end && mark->kind == TOKEN_MARK ? mark + 1
								     : p.t;
}

bool
rows_heads(const struct finder *f, int index, struct span line)
{
	const struct block *block = &f->blocks[index];
	struct phrase p = finder_phrase(f, line);

	p.t = behind_part(p);
	return line.start == block->tokens.start &&
	       line.end < block->tokens.end &&
	       (finder_ends(f, line, ':') ||
		   finder_bold(f, line).end == line.end) &&
	       finder_words(f, line) <= TOPIC_WORDS && !gist_counts(f, line) &&
	       !is_field(f, line) &&
	       /* "Work", "Travel" are names there, too */
	       (finder_words(f, line) == 1 ||
		   (!gist_acts(f, line) &&
		       heading_topic(
			   phrase_to(p, token_before_marks(p.t, p.end)))));
}

/* Whether a line begins as an item does, in a hurry without its capital. */
static bool
begins(const struct finder *f, struct span line)
{
	const struct token *t = finder_token(f, line.start);

	return t->kind == TOKEN_MARK || t->letters != TOKEN_LOWER ||
	       (gist_bids(f, line) && finder_words(f, line) <= HURRIED);
}

/* Whether a line fills in no field and says what will be done, or how much, for
 * what it names in bold: "**Tickets**: 400, against 310 in May". */
static bool
is_named_goal(const struct finder *f, struct span line)
{
	struct span rest = gist_behind_name(f, line);
	struct label label = finder_label(f, line);

	return (label.kind == LABEL_NONE || label.field == FIELD_MEANS) &&
	       (gist_bids(f, rest) || gist_measures(f, rest));
}

/* Lines that name something in bold first, "**Health**: walk to work": those
 * that are goals, those that bid. */
struct named {
	int n, goals, bids;
};

/* Add the lines of a paragraph; false, and none is: one names nothing. */
static bool
add_named(const struct finder *f, const struct block *block, struct named *all)
{
	struct span rest = block->tokens, line;
	struct named sum = *all;

	while (next_line(f, &rest, &line)) {
		if (!gist_has_name(f, line))
			return false;
		sum.n++;
		sum.goals += is_named_goal(f, line);
		sum.bids += gist_bids(f, gist_behind_name(f, line));
	}
	*all = sum;
	return true;
}

/* The same of a block that may be no paragraph of a section. */
static bool
add_beside(const struct finder *f, int section, int index, struct named *all)
{
	return index >= 0 && index < f->document->n_blocks &&
	       f->outline.of[index] == section &&
	       document_is_prose(&f->blocks[index]) &&
	       !span_empty(f->blocks[index].tokens) &&
	       add_named(f, &f->blocks[index], all);
}

/* Whether it stands below a year and nothing else, and most lines of it and
 * those beside it, three or more, say what to do for their bold names. */
static bool
is_named(const struct finder *f, int index)
{
	int s = f->outline.of[index];
	struct named all = { 0 };

	if (f->outline.at[s].class != SECTION_PERIOD ||
	    f->outline.at[s].closed || !add_beside(f, s, index, &all))
		return false;
	for (int step = -1; step <= 1; step += 2)
		for (int i = 1; i <= ASIDE; i++)
			if (!add_beside(f, s, index + i * step, &all))
				break;
	return all.n >= LEAST && all.bids * 2 > all.n;
}

/* Whether a paragraph of goals has three lines or more, all with bold names,
 * most of them such goals; one bids, as in no price list. */
static bool
is_sheet(const struct finder *f, int index)
{
	const struct section *section = finder_section(f, index);
	struct named all = { 0 };

	return section->class == SECTION_OPEN && !section->single &&
	       !section->told && add_named(f, &f->blocks[index], &all) &&
	       all.n >= LEAST && all.goals * 2 > all.n && all.bids > 0;
}

/* Whether a line is such a one, or a note, "Less noise."; *busy rises for one
 * that names its topic, too. */
static bool
is_noted(const struct finder *f, struct span line, int *busy)
{
	if (is_topic(f, line)) {
		++*busy;
		return true;
	}
	return is_short(f, line, busy) ||
	       (finder_words(f, line) <= HURRIED && finder_ends(f, line, '.') &&
		   !gist_tells(f, line) && !finder_link(f, line));
}

bool
rows_within(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	const struct section *section = finder_section(f, index);
	struct span rest = block->tokens, line;
	int busy = 0, bold = 0, n = 0, announced = 0;
	bool open = (section->open && !section->told) ||
		    (section->dated && !section->chapter),
	     headed = false;

	if (section->closed || block->depth > 0 || block->quote > 0)
		return false;
	if (is_named(f, index) || is_sheet(f, index))
		return true;
	while (next_line(f, &rest, &line)) {
		if (line.start == block->tokens.start && rows_leads(f, line))
			open = true;
		else if (rows_heads(f, index, line)) {
			headed = true;
			continue;
		} else if (n > 0 && is_field(f, line))
			continue;
		else if (!begins(f, line) || !is_noted(f, line, &busy))
			return false;
		else
			n++;
		announced += gist_announced(f, line);
		bold += leads_bold(f, line);
		if (!open && announced < n)
			return false;
	}
	return headed
		   ? busy * 2 >= n
		   : (n >= LEAST && busy * 3 >= n * 2) || (n > 1 && bold == n);
}
