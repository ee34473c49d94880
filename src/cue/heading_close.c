/* The words of a heading into how much they close its section. */

#include "heading_close.h"

#include "announce.h"
#include "document/document.h"
#include "heading.h"
#include "heading_time.h"
#include "word/ornament.h"

enum {
	DENIED_CUE = 2, /* the value of what will not be done */
	TRACK_CUE = 4,	/* of what keeps track of goals, "Goal tracker": as the
			 * title of a page with its period it holds them */
	SO_FAR_CUE = 5, /* of what ends a heading that says what was done */
	AREA_CUE = 7,	/* of an area, "Processes", which goals may lie in */
	CHOICE_TOKENS = 6, /* in which a line ends, its colon among them */
	ANY_CUE = 2,	   /* of "a", which any one of its kind is */
	DATE_TOKENS = 6	   /* of a line that says no more than when */
};

/* Where a period's goals, or what it is to bring, follow what closes: "Review
 * and goals for 2027", « Bilan 2026 et perspectives 2027 ». */
static const struct token *
skip_closed(struct phrase p)
{
	for (const struct token *u = p.t + 1; u < p.end; u++) {
		size_t n = cue_match(phrase_from(p, u), CUE_JOINER, NULL);

		/* what is not behind the first one is behind none */
		if (n > 0)
			return (cue_occurs(phrase_from(p, u + n), CUE_OPEN) ||
				   cue_occurs(
				       phrase_from(p, u + n), CUE_WEAK)) &&
				       announce_dated(phrase_from(p, u + n))
				   ? u + n
				   : p.t;
	}
	return p.t;
}

/* Where a heading that names goals first goes on with what was reached: "Goals
 * and achievements" has both below it. end: nowhere. */
static const struct token *
before_closed(struct phrase p)
{
	size_t n, goals;

	p.t = ornament_behind(p.t, p.end);
	goals = cue_match(p, CUE_OPEN, NULL);
	if (goals == 0)
		return p.end;
	n = cue_match(phrase_behind(p, goals), CUE_JOINER, NULL);
	return n > 0 && p.t + goals + n < p.end &&
		       cue_is(phrase_from(p, p.t + goals + n), CUE_REPORT)
		   ? p.t + goals
		   : p.end;
}

/* Whether a heading ends in words that say what was done: "Read so far". */
static bool
is_so_far(struct phrase p)
{
	const struct token *tail = cue_tail(p, CUE_CLOSED);

	return tail && tail > p.t &&
	       cue_value(phrase_from(p, tail), CUE_CLOSED) == SO_FAR_CUE;
}

/* Whether it is the name of the way to a goal and no more, « Comment »: only
 * what follows makes a manual or a question of it. */
static bool
is_way(struct phrase p)
{
	p.t = ornament_behind(p.t, p.end);
	return !phrase_ends(p, '?') &&
	       token_before_marks(p.t, p.end) - p.t == 1 &&
	       heading_field(p) == FIELD_HOW;
}

int
heading_close_weight(const struct section *section, struct phrase p, int opens)
{
	struct phrase last = announce_last(p);
	int value;

	if (section->level > 1 && section->level < OUTLINE_COLON &&
	    opens == 0 && heading_bids(p))
		return is_so_far(p) ? SO_FAR_CUE : cue_value(p, CUE_CLOSED);
	if (section->level == OUTLINE_COLON &&
	    (cue_occurs(last, CUE_OPEN) || heading_period(last)))
		p = last;
	else if (section->level < OUTLINE_COLON) {
		p.t = skip_closed(p);
		p.end = before_closed(p);
	}
	value = cue_weight(p, CUE_CLOSED);
	/* "Our goals so far" */
	if (value == SO_FAR_CUE && (opens > 0 || !is_so_far(p)))
		return 0;
	if (value > 0 && is_way(p))
		return 0;
	if (value == AREA_CUE)
		return 1;
	return value == TRACK_CUE && section->level <= 1 && announce_dated(p)
		   ? 0
		   : value;
}

bool
heading_close_tracks(const struct section *section, int closes)
{
	return closes == TRACK_CUE && section->level == 1;
}

/* Whether a list stands below a heading, or below the first within it. */
static bool
is_listed(const struct document *document, const struct block *block)
{
	const struct block *end = document->blocks + document->n_blocks;
	const struct block *next = block + 1;

	if (block->kind == BLOCK_HEADING && next < end &&
	    next->kind == BLOCK_HEADING && next->level > block->level)
		next++;
	return next < end && next->kind == BLOCK_ITEM;
}

bool
heading_close_asks(struct phrase p, const struct document *document,
    const struct block *block, int opens)
{
	if (!heading_asks(p))
		return false;
	p.t = ornament_behind(p.t, p.end);
	if (cue_begins(p, CUE_YES_NO))
		return true;
	/* "What's next?", "What will I do?", "With what?" */
	if (cue_is(phrase_to(p, p.end - 1), CUE_PLANNED) ||
	    cue_is(phrase_to(p, p.end - 1), CUE_CARD) ||
	    heading_field(p) != FIELD_NONE)
		return false;
	return !heading_bids(p) &&
	       (opens == 0 ||
		   (!announce_dated(p) && !announce_asks(p) &&
		       /* "What are the goals of the club?" */
		       !(is_listed(document, block) && p.t + 2 < p.end &&
			   cue_match(phrase_behind(p, 1), CUE_WHICH, NULL) ==
			       1 &&
			   cue_begins(phrase_behind(p, 2), CUE_DETERMINER))));
}

/* Whether a line says of any goal, or what measures one, what it is made of or
 * has to be: "A good KPI consists of:", but not "A goal for May:". */
static bool
defines(struct phrase p)
{
	static const enum cue named[] = { CUE_GOALS, CUE_GOAL, CUE_METHOD,
		CUE_RESULT, CUE_METRIC };
	size_t n = 0;

	if (cue_value(p, CUE_DETERMINER) != ANY_CUE)
		return false;
	for (p.t++; p.t < p.end && p.t->kind == TOKEN_WORD; p.t++) {
		for (size_t i = 0; n == 0 && i < sizeof named / sizeof *named;
		     i++)
			n = cue_match(p, named[i], NULL);
		/* "a good KPI" */
		if (n > 0 || !cue_begins(p, CUE_DETERMINER))
			break;
	}
	p.t += n;
	return n > 0 && token_before_marks(p.t, p.end) > p.t &&
	       !announce_dated(p) && !cue_occurs(p, CUE_OWN) &&
	       !cue_occurs(p, CUE_WRITER) && !cue_occurs(p, CUE_IS);
}

bool
heading_close_tells(const struct section *section, struct phrase p)
{
	int choice;

	p = announce_last(p);
	if (section->level != OUTLINE_COLON)
		return false;
	if (defines(p))
		return true;
	if (cue_occurs(p, CUE_OPEN))
		return false;
	choice = cue_weight(phrase_last(p, CHOICE_TOKENS), CUE_CHOICE);
	if (section->announced || choice == DENIED_CUE)
		return choice == DENIED_CUE;
	/* "By May 2027:" is no choice */
	return cue_occurs(p, CUE_DID) ||
	       (choice > 0 &&
		   (p.end - p.t > DATE_TOKENS || !announce_dated(p)));
}
