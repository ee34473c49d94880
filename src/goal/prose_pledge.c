/* Paragraphs that nothing announces into whether they say what somebody will
 * do, how much and by when. */

#include "prose_line.h"

#include "cue/announce.h"
#include "cue/heading_time.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum {
	WITH_VERB = 2, /* the value of who writes and what they do */
	WHOSE = 12, /* tokens of "The main goal of the new sailing club is" */
	OF_PROJECT = 2, /* from "of" to "club", "of the club" */
	ADDRESS = 8,	/* of "Dear friends of the mill," at most */
	HEADER = 40,	/* of "To: all, From: the office, Date: 3 May" */
	AHEAD = 8,	/* of "Plan for the coming two weeks:" */
	LEAD_DATE = 7,	/* of "By the end of May 2028" */
	LEAD = 3,	/* of its first label with its colon, "To:" */
	ALONE = 2	/* the value of a pronoun: "I" */
};

enum whose { WHOSE_NONE, WHOSE_OTHER, WHOSE_PROJECT };

/* Whether a sentence is as short as a goal and of nothing else on the page. */
static bool
is_plain(
    const struct finder *f, const struct prose_line *line, struct span clause)
{
	return line->first <= 2 * PROSE_LINE_WORDS &&
	       !gist_refers_back(f, clause) && !gist_addresses(f, clause);
}

/* Whether a block stands above a letter: "Dear all,", "To: the crew". */
static bool
is_address(const struct finder *f, const struct block *block)
{
	struct span line = block->tokens;
	struct span lead = { line.start, line.start };

	if (block->kind != BLOCK_PARAGRAPH)
		return false;
	while (lead.end < line.end && lead.end < line.start + LEAD &&
	       !finder_ends(f, lead, ':'))
		lead.end++;
	return (line.end - line.start <= ADDRESS &&
		   (finder_ends(f, line, ',') || finder_ends(f, line, '!'))) ||
	       finder_reads(f, heading_day, line) ||
	       (line.end - line.start <= HEADER && finder_ends(f, lead, ':'));
}

/* Whether a line is the first below its heading, but for such blocks. */
static bool
opens_section(const struct finder *f, const struct prose_line *line)
{
	int block = line->index - 1;

	if (line->span.start != line->block->tokens.start)
		return false;
	while (block > line->section->block && is_address(f, &f->blocks[block]))
		block--;
	return block <= line->section->block;
}

/* Whether a page that has little else on it begins with a line. */
static bool
is_page(const struct finder *f, const struct prose_line *line)
{
	return f->brief && opens_section(f, line);
}

/* Whether a section begins with "I want to be a joiner by June 2028." alone. */
static bool
is_resolve(
    const struct finder *f, const struct prose_line *line, struct span clause)
{
	return line->first == line->words &&
	       finder_value(f, CUE_PRONOUN, clause) == ALONE &&
	       gist_wants(f, clause) && gist_acts(f, clause) &&
	       gist_ends(f, line->span) && opens_section(f, line);
}

/* Whether front matter, or a heading around it, says for or by when it is. */
static bool
is_timed(const struct finder *f, const struct prose_line *line)
{
	const struct section *section = line->section;

	for (; section->block != BLOCK_NONE;
	     section = finder_around(f, section)) {
		struct span words = finder_heading(f, section);

		if (finder_spans(f, words) || gist_ends(f, words))
			return true;
	}
	return finder_timed(f);
}

/* Whether a line says at least two of how much, from which level and when; what
 * stands above it may say when, and that it is of a plan is one of two, too. */
static bool
says_two(const struct finder *f, const struct prose_line *line)
{
	struct span text = line->span;

	return gist_measures(f, text) + gist_based(f, text) +
		   line->section->planned +
		   (gist_dated(f, text) || is_timed(f, line)) >
	       1;
}

/* Whether a sentence is bold and says by when and then what will be so, and how
 * much of it: "**By 2028 each crew has 5 pumps.**", but not "had". */
static bool
holds_bold(
    const struct finder *f, const struct prose_line *line, struct span first)
{
	struct phrase p = finder_phrase(f, first);
	const struct token *u = p.t;

	if (finder_bold(f, line->span).end != first.end ||
	    !finder_ends(f, first, '.') || !gist_promises(f, first))
		return false;
	for (int n = 1; n <= LEAD_DATE && p.t + n < p.end; n++)
		if (heading_date(phrase_to(p, p.t + n)))
			u = p.t + n;
	if (u == p.t)
		return false;
	for (; u < p.end && u->kind != TOKEN_NUMBER; u++)
		if (cue_value(phrase_from(p, u), CUE_PAST) == CUE_TOLD)
			return false;
	return true;
}

/* Whether somebody will do something in a clause, or may. */
static bool
undertakes(const struct finder *f, struct span clause)
{
	return gist_bids(f, clause) || gist_abstains(f, clause) ||
	       gist_intends(f, clause) || gist_wavers(f, clause);
}

/* Whether the first sentence of a short page says what it is to reach; own: it
 * is what its writer means to do. */
static bool
heads_page(const struct finder *f, const struct prose_line *line,
    struct span clause, bool own)
{
	struct span sentence = line->sentence;

	return (own && gist_dated(f, sentence)) ||
	       (finder_value(f, CUE_WRITER, clause) > 0 &&
		   !gist_recounts(f, clause) && gist_promises(f, sentence)) ||
	       (line->section->open && gist_intends(f, clause)) ||
	       holds_bold(f, line, sentence) ||
	       gist_foretells(f, sentence, line->span) ||
	       ((own || undertakes(f, clause)) && says_two(f, line));
}

bool
prose_pledge_is(const struct finder *f, const struct prose_line *line)
{
	struct span clause = gist_clause(f, line->sentence);
	bool own = gist_wants(f, clause) && gist_acts(f, clause);

	return ((is_page(f, line) && heads_page(f, line, clause, own)) ||
		   is_resolve(f, line, clause) ||
		   /* "On 1 May 2028 we will sell more, against 35 % today" */
		   (own && gist_based(f, line->sentence) &&
		       gist_dated(f, line->sentence))) &&
	       is_plain(f, line, clause);
}

bool
prose_pledge_quoted(const struct finder *f, const struct prose_line *line)
{
	if (!f->brief || (!finder_occurs(f, CUE_WRITER, line->span) &&
			     !finder_occurs(f, CUE_OWN, line->span) &&
			     !gist_bids(f, gist_clause(f, line->span))))
		return false;
	for (int i = line->section->block + 1; i < line->section->end; i++)
		if (f->blocks[i].quote == 0)
			return false;
	return true;
}

bool
prose_pledge_now(const struct finder *f, const struct prose_line *line)
{
	struct span clause = gist_clause(f, line->sentence);
	struct phrase p = finder_phrase(f, clause);
	int value = 0;
	size_t n = cue_match(p, CUE_WRITER, &value);

	return n > 0 && value > 0 &&
	       (value == WITH_VERB || cue_action(phrase_behind(p, n))) &&
	       !gist_recounts(f, clause) && !gist_mentions(f, clause) &&
	       is_plain(f, line, clause) && gist_ends(f, line->sentence);
}

/* What its first words say of whose goal it is: "The goal of the library", or
 * of what people undertake, "The goal of the club". */
static enum whose
whose_goal(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);
	const struct token *last = phrase_first(p, WHOSE).end;
	const struct token *of = p.t;
	enum whose whose = WHOSE_NONE;
	bool named = false;

	for (; p.t + 1 < last; p.t++) {
		if (named && cue_begins(phrase_to(p, last), CUE_OF))
			of = p.t;
		if (cue_begins(phrase_to(p, last), CUE_GOAL)) {
			named = true;
			if (cue_begins(phrase_cut(p, p.t + 1, last), CUE_OF))
				whose = WHOSE_OTHER;
		} else if (named && cue_begins(phrase_to(p, last), CUE_IS))
			break;
		else if (named && cue_begins(phrase_to(p, last), CUE_PROJECT) &&
			 !cue_begins(
			     phrase_cut(p, p.t - 1, last), CUE_NUMBER) &&
			 (p.t - of <= OF_PROJECT ||
			     cue_begins(phrase_cut(p, p.t + 1, last), CUE_IS)))
			return WHOSE_PROJECT;
	}
	return whose;
}

bool
prose_pledge_declares(const struct finder *f, const struct prose_line *line)
{
	enum whose whose;

	if (!gist_declares(f, line->sentence, false) ||
	    gist_addresses(f, line->sentence))
		return false;
	whose = whose_goal(f, line->sentence);
	if (whose == WHOSE_PROJECT)
		return f->brief || (gist_measures(f, line->sentence) &&
				       gist_ends(f, line->sentence));
	return whose == WHOSE_NONE && is_page(f, line);
}

/* Whether a sentence says, in its first words, what somebody will do. */
static bool
will_act(const struct finder *f, struct span sentence)
{
	return finder_begins(f, CUE_INTENT, sentence) &&
	       gist_acts(f, gist_clause(f, sentence)) &&
	       !finder_occurs(f, CUE_BEING, sentence) &&
	       !gist_addresses(f, sentence);
}

bool
prose_pledge_next(const struct finder *f, const struct prose_line *line)
{
	return line->section->next && !line->listed &&
	       will_act(f, line->sentence);
}

bool
prose_pledge_titled(const struct finder *f, const struct prose_line *line)
{
	const struct block *above = line->block - 1;
	struct phrase p;

	if (line->index == 0 || above->kind != BLOCK_PARAGRAPH ||
	    above->depth > 0 || line->block->depth > 0 ||
	    line->span.start != line->block->tokens.start ||
	    line->words > 2 * PROSE_LINE_WORDS || line->section->shut)
		return false;
	p = finder_phrase(f, above->tokens);
	/* a bare "Goal" below a heading may be what that page is for */
	if (line->index > 1 && !cue_occurs(p, CUE_OWN) &&
	    !cue_occurs(p, CUE_PROJECT))
		return false;
	return announce_title(p) == p.t && gist_bids(f, line->span) &&
	       !line->colon && !gist_addresses(f, line->span);
}

/* Behind the words of a sentence that only say that what follows is for the
 * time right ahead: "Next week", "For the next meeting,"; its start: it
 * has none. */
static const struct token *
behind_ahead(struct phrase p)
{
	const struct token *stop = p.t;
	bool ahead = false;

	while (stop < p.end && stop - p.t < AHEAD) {
		size_t n = cue_match(phrase_from(p, stop), CUE_WHEN, NULL);
		size_t next = heading_next_period(phrase_from(p, stop));

		if (ahead && cue_begins(phrase_from(p, stop), CUE_INTENT))
			break;
		/* « aujourd'hui » is one word, as "today" is */
		ahead |= next > 0 || n > 2 ||
			 (n == 2 && !(stop[1].glue & TOKEN_APOSTROPHE));
		n = n > next ? n : next;
		if (n == 0)
			n = token_is(stop, p.end, ',') ||
			    token_is(stop, p.end, ':') ||
			    cue_begins(phrase_from(p, stop), CUE_FUNCTION);
		if (n == 0)
			return p.t;
		stop += n;
	}
	return ahead ? stop : p.t;
}

/* Whether a sentence says so of that time. */
static bool
is_ahead(const struct finder *f, struct span sentence)
{
	struct phrase p = finder_phrase(f, sentence);
	uint32_t ahead = (uint32_t)(behind_ahead(p) - p.t);

	sentence.start += ahead;
	return ahead > 0 && will_act(f, sentence) &&
	       !gist_refers_back(f, sentence) &&
	       !finder_occurs(f, CUE_QUESTION, sentence);
}

/* Whether a sentence says what its writer means to do, how much of it and by
 * when: "We lack trees. We undertake to plant 500 by 2029". */
static bool
is_bound(const struct finder *f, struct span sentence)
{
	struct span clause;

	if (!finder_holds(f, sentence, TOKEN_NUMBER) ||
	    !finder_occurs(f, CUE_WRITER, sentence))
		return false;
	clause = gist_clause(f, sentence);
	return gist_wants(f, clause) && gist_acts(f, clause) &&
	       gist_promises(f, sentence) && gist_ends(f, sentence) &&
	       !gist_refers_back(f, clause) && !gist_addresses(f, sentence);
}

struct span
prose_pledge_ahead(const struct finder *f, const struct prose_line *line)
{
	struct span said = line->sentence;

	if (line->section->shut || line->listed || line->colon || f->minutes ||
	    !document_is_prose(line->block))
		said.end = said.start;
	else if (is_ahead(f, said))
		said.end = line->span.end;
	else {
		said.end = line->span.end;
		said.start =
		    (uint32_t)(announce_last(finder_phrase(f, said)).t -
			       f->document->tokens.at);
		if (!is_ahead(f, said) &&
		    (line->section->closed || !is_bound(f, said)))
			said.start = said.end;
	}
	return said;
}
