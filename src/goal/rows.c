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
	struct span name = { line.start, line.start };

	while (name.end < line.end &&
	       finder_token(f, name.end)->kind == TOKEN_WORD)
		name.end++;
	if (name.end == line.end || span_empty(name))
		return false;
	return (token_is(finder_token(f, name.end), finder_token(f, line.end),
		    ':') &&
		   finder_is(f, CUE_CLOSED, name)) ||
	       (token_is(finder_token(f, name.end), finder_token(f, line.end),
		    ',') &&
		   line.end - line.start <= CLOSING &&
		   line.end == f->document->tokens.n &&
		   finder_token(f, line.end - 1)->letters != TOKEN_LOWER);
}

/* Whether a line says something of the one above it: "Due: May 2027". */
static bool
is_field(const struct finder *f, struct span line)
{
	struct label label;
	uint32_t i = line.start;

	while (i < line.end && finder_token(f, i)->kind == TOKEN_WORD)
		i++;
	if (i == line.start || i >= line.end ||
	    !token_is(finder_token(f, i), finder_token(f, line.end), ':'))
		return false;
	label = finder_label(f, line);
	return label_is_field(label) && label.rest < line.end;
}

/* Whether a line names its topic first, "German: the B2 exam in May."; not
 * "**Team:** Sailmakers", nor "March: the ball.", which is when. */
static bool
is_topic(const struct finder *f, struct span line)
{
	uint32_t i = line.start;

	if (finder_token(f, i)->style & TOKEN_STRONG)
		return false;
	while (i < line.end && i - line.start <= TOPIC_WORDS &&
	       finder_token(f, i)->kind == TOKEN_WORD)
		i++;
	return i > line.start && i + 1 < line.end &&
	       token_is(finder_token(f, i), finder_token(f, line.end), ':') &&
	       finder_words(f, line) <= HURRIED &&
	       finder_words(f, (struct span){ i, line.end }) >= SAYS &&
	       !heading_period(
		   &f->cues, finder_token(f, line.start), finder_token(f, i)) &&
	       !is_field(f, line) && !gist_tells(f, line);
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
	const struct token *t = finder_token(f, line.start);
	const struct token *end = finder_token(f, line.end);

	return finder_ends(f, line, ':')
		   ? announce_own(&f->cues, t, end) ||
			 announce_ends_in_wish(&f->cues, t, end) ||
			 announce_title(&f->cues, t, end - 1)
		   : !gist_announced(f, line) &&
			 announce_title(&f->cues, t, end) != NULL;
}

/* Behind the number of a part of a plan, "Theme B:"; t: it has none. */
static const struct token *
behind_part(
    const struct finder *f, const struct token *t, const struct token *end)
{
	size_t n = t < end ? cue_match(&f->cues, CUE_GROUP, t, end, NULL) : 0;
	const struct token *mark = t + n + 1;

	return n > 0 && mark + 1 < end && mark->kind == TOKEN_MARK ? mark + 1
								   : t;
}

bool
rows_heads(const struct finder *f, int index, struct span line)
{
	const struct block *block = &f->blocks[index];
	const struct token *t = finder_token(f, line.start);
	const struct token *end = finder_token(f, line.end);

	t = behind_part(f, t, end);
	return line.start == block->tokens.start &&
	       line.end < block->tokens.end &&
	       (finder_ends(f, line, ':') ||
		   finder_bold(f, line).end == line.end) &&
	       finder_words(f, line) <= TOPIC_WORDS && !gist_counts(f, line) &&
	       !is_field(f, line) &&
	       /* "Work", "Travel" are names there, too */
	       (finder_words(f, line) == 1 ||
		   (!gist_acts(f, line) &&
		       heading_topic(&f->cues, t, token_before_marks(t, end))));
}

/* Whether a line begins as an item does, in a hurry without its capital. */
static bool
begins(const struct finder *f, struct span line)
{
	const struct token *t = finder_token(f, line.start);

	return t->kind == TOKEN_MARK || t->letters != TOKEN_LOWER ||
	       (gist_bids(f, line) && finder_words(f, line) <= HURRIED);
}

/* Count the lines of a paragraph and those that say what will be done for what
 * each names in bold: "**Health**: walk to work"; false: one names nothing. */
static bool
count_named(
    const struct finder *f, const struct block *block, int *n, int *bids)
{
	struct span line = block->tokens;
	int lines = 0, all = 0;

	while (line.start < block->tokens.end) {
		line.end = rows_line_end(f, line.start, block->tokens.end);
		if (!gist_has_name(f, line))
			return false;
		lines++;
		all += gist_bids(f, gist_behind_name(f, line));
		line.start = line.end;
	}
	*n += lines;
	*bids += all;
	return true;
}

/* Whether a block is a paragraph of lines with bold names, and count it. */
static bool
counts_named(const struct finder *f, int section, int index, int *n, int *bids)
{
	const struct block *block;

	if (index < 0 || index >= f->document->n_blocks ||
	    f->outline.of[index] != section)
		return false;
	block = &f->blocks[index];
	return document_is_prose(block) && !span_empty(block->tokens) &&
	       count_named(f, block, n, bids);
}

/* Whether it stands below a year and nothing else, and most lines of it and
 * those beside it, three or more, say what to do for their bold names. */
static bool
is_named(const struct finder *f, const struct block *block)
{
	int index = (int)(block - f->blocks);
	int s = f->outline.of[index], n = 0, bids = 0;
	const struct section *section = &f->outline.at[s];

	if (section->class != SECTION_PERIOD || section->closed ||
	    !counts_named(f, s, index, &n, &bids))
		return false;
	for (int i = 1; i <= ASIDE; i++)
		if (!counts_named(f, s, index - i, &n, &bids))
			break;
	for (int i = 1; i <= ASIDE; i++)
		if (!counts_named(f, s, index + i, &n, &bids))
			break;
	return n >= LEAST && bids * 2 > n;
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

/* Whether a paragraph of goals has three lines or more, all with bold names,
 * most of them such goals; one bids, as in no price list. */
static bool
is_sheet(const struct finder *f, const struct block *block)
{
	const struct section *section =
	    finder_section(f, (int)(block - f->blocks));
	struct span line = block->tokens;
	int n = 0, goals = 0, bids = 0;

	if (section->class != SECTION_OPEN || section->single || section->told)
		return false;
	for (; line.start < block->tokens.end; line.start = line.end, n++) {
		line.end = rows_line_end(f, line.start, block->tokens.end);
		if (!gist_has_name(f, line))
			return false;
		goals += is_named_goal(f, line);
		bids += gist_bids(f, gist_behind_name(f, line));
	}
	return n >= LEAST && goals * 2 > n && bids > 0;
}

/* Whether a line is such a one, or a note, "Less noise."; *busy: as above. */
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
	struct span line = block->tokens;
	int busy = 0, bold = 0, n = 0, announced = 0;
	bool open = (section->open && !section->told) ||
		    (section->dated && !section->chapter),
	     headed = false;

	if (section->closed || block->depth > 0 || block->quote > 0)
		return false;
	if (is_named(f, block) || is_sheet(f, block))
		return true;
	while (line.start < block->tokens.end) {
		line.end = rows_line_end(f, line.start, block->tokens.end);
		if (line.start == block->tokens.start && rows_leads(f, line))
			open = true;
		else if (rows_heads(f, index, line)) {
			headed = true;
			line.start = line.end;
			continue;
		} else if (n > 0 && is_field(f, line)) {
			line.start = line.end;
			continue;
		} else if (!begins(f, line) || !is_noted(f, line, &busy))
			return false;
		else
			n++;
		announced += gist_announced(f, line);
		bold += leads_bold(f, line);
		if (!open && announced < n)
			return false;
		line.start = line.end;
	}
	return headed
		   ? busy * 2 >= n
		   : (n >= LEAST && busy * 3 >= n * 2) || (n > 1 && bold == n);
}
