/* The words of a heading into how much they close its section. */

#include "heading.h"

#include "announce.h"
#include "document/document.h"
#include "word/ornament.h"

enum {
	DENIED_CUE = 2, /* the value of what will not be done */
	TRACK_CUE = 4,	/* of what keeps track of goals, "Goal tracker": as the
			 * title of a page with its period it holds them */
	SO_FAR_CUE = 5, /* of what ends a heading that says what was done */
	CHOICE_TOKENS = 6, /* in which a line ends, its colon among them */
	ANY_CUE = 2,	   /* of "a", which any one of its kind is */
	DATE_TOKENS = 6	   /* of a line that says no more than when */
};

/* Where a period's goals follow what closes: "Review and goals for 2027". */
static const struct token *
skip_closed(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	for (const struct token *u = t + 1; u < end; u++) {
		size_t n = cue_match(cues, CUE_JOINER, u, end, NULL);

		/* what is not behind the first one is behind none */
		if (n > 0)
			return cue_occurs(cues, CUE_OPEN, u + n, end) &&
				       announce_dated(cues, u + n, end)
				   ? u + n
				   : t;
	}
	return t;
}

/* Where a heading that names goals first goes on with what was reached: "Goals
 * and achievements" has both below it. end: nowhere. */
static const struct token *
before_closed(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n, goals;

	t = ornament_behind(t, end);
	goals = cue_match(cues, CUE_OPEN, t, end, NULL);
	if (goals == 0)
		return end;
	n = cue_match(cues, CUE_JOINER, t + goals, end, NULL);
	return n > 0 && t + goals + n < end &&
		       cue_is(cues, CUE_REPORT, t + goals + n, end)
		   ? t + goals
		   : end;
}

/* Whether a heading ends in words that say what was done: "Read so far". */
static bool
is_so_far(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *tail = cue_tail(cues, CUE_CLOSED, t, end);

	return tail && tail > t &&
	       cue_value(cues, CUE_CLOSED, tail, end) == SO_FAR_CUE;
}

int
heading_close_weight(const struct section *section, const struct cues *cues,
    const struct token *t, const struct token *end, int opens)
{
	const struct token *last = announce_last(t, end);
	int value = 0;

	if (section->level > 1 && section->level < OUTLINE_COLON &&
	    opens == 0 && heading_bids(cues, t, end)) {
		cue_match(cues, CUE_CLOSED, t, end, &value);
		return is_so_far(cues, t, end) ? SO_FAR_CUE : value;
	}
	if (section->level == OUTLINE_COLON &&
	    (cue_occurs(cues, CUE_OPEN, last, end) ||
		heading_period(cues, last, end)))
		t = last;
	else if (section->level < OUTLINE_COLON) {
		t = skip_closed(cues, t, end);
		end = before_closed(cues, t, end);
	}
	value = cue_weight(cues, CUE_CLOSED, t, end);
	/* "Our goals so far" */
	if (value == SO_FAR_CUE && (opens > 0 || !is_so_far(cues, t, end)))
		return 0;
	return value == TRACK_CUE && section->level <= 1 &&
		       announce_dated(cues, t, end)
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
heading_close_asks(const struct cues *cues, const struct document *document,
    const struct block *block, const struct token *t, const struct token *end,
    int opens)
{
	if (!heading_asks(t, end))
		return false;
	t = ornament_behind(t, end);
	if (cue_begins(cues, CUE_YES_NO, t, end))
		return true;
	/* "What's next?", "What will I do?", "With what?" */
	if (cue_is(cues, CUE_PLANNED, t, end - 1) ||
	    cue_is(cues, CUE_CARD, t, end - 1) ||
	    heading_field(cues, t, end) != FIELD_NONE)
		return false;
	return !heading_bids(cues, t, end) &&
	       (opens == 0 ||
		   (!announce_dated(cues, t, end) &&
		       !announce_asks(cues, t, end) &&
		       /* "What are the goals of the club?" */
		       !(is_listed(document, block) && t + 2 < end &&
			   cue_match(cues, CUE_WHICH, t + 1, end, NULL) == 1 &&
			   cue_begins(cues, CUE_DETERMINER, t + 2, end))));
}

/* Whether a line says of any goal, or what measures one, what it is made of or
 * has to be: "A good KPI consists of:", but not "A goal for May:". */
static bool
defines(const struct cues *cues, const struct token *t, const struct token *end)
{
	static const enum cue named[] = { CUE_GOALS, CUE_GOAL, CUE_METHOD,
		CUE_RESULT, CUE_METRIC };
	size_t n = 0;

	if (cue_value(cues, CUE_DETERMINER, t, end) != ANY_CUE)
		return false;
	for (t++; t < end && t->kind == TOKEN_WORD; t++) {
		for (size_t i = 0; n == 0 && i < sizeof named / sizeof *named;
		     i++)
			n = cue_match(cues, named[i], t, end, NULL);
		/* "a good KPI" */
		if (n > 0 || !cue_begins(cues, CUE_DETERMINER, t, end))
			break;
	}
	t += n;
	return n > 0 && token_before_marks(t, end) > t &&
	       !announce_dated(cues, t, end) &&
	       !cue_occurs(cues, CUE_OWN, t, end) &&
	       !cue_occurs(cues, CUE_WRITER, t, end) &&
	       !cue_occurs(cues, CUE_IS, t, end);
}

bool
heading_close_tells(const struct section *section, const struct cues *cues,
    const struct token *t, const struct token *end)
{
	int choice;

	t = announce_last(t, end);
	if (section->level != OUTLINE_COLON)
		return false;
	if (defines(cues, t, end))
		return true;
	if (cue_occurs(cues, CUE_OPEN, t, end))
		return false;
	choice = cue_weight(cues, CUE_CHOICE,
	    end - t > CHOICE_TOKENS ? end - CHOICE_TOKENS : t, end);
	if (section->announced || choice == DENIED_CUE)
		return choice == DENIED_CUE;
	/* "By May 2027:" is no choice */
	return cue_occurs(cues, CUE_DID, t, end) ||
	       (choice > 0 &&
		   (end - t > DATE_TOKENS || !announce_dated(cues, t, end)));
}
