/* Sentences into whether they announce the writer's goals: "Here are my goals
 * for 2027". */

#include "announce.h"

#include "date/date.h"
#include "document/document.h"
#include "word/ornament.h"

enum {
	WISHED = 5,   /* tokens of "learn in May 2027", behind "I want to" */
	LEAD = 3,     /* tokens in which a title comes to its point */
	TITLE = 8,    /* tokens of one */
	ROWS = 2,     /* breaks between three lines */
	STRONG = 2,   /* the value of a word that surely closes a section */
	ONE = 2,      /* the value of a word for one goal */
	ALONE = 2,    /* the value of a pronoun: "I" */
	ENDING = 4,   /* tokens in which a line ends, its colon among them */
	AGE_MIN = 18, /* of who makes a list for a birthday */
	ASKED = 5, /* tokens of a question in which "my" or "I want" stands */
	QUESTION = 7,	/* in which "your" does, its number among them */
	ASKED_WORDS = 3 /* behind it: "your own personal goals" */
};

bool
announce_dated(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	struct date date;

	for (int i = 0; i < cues->languages; i++)
		if (cue_dates(cues, i, t, end, &date, 1) > 0)
			return true;
	return false;
}

/* Whether somebody speaks of themselves: "my goals", "I have set". */
static bool
is_own(const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_occurs(cues, CUE_OWN, t, end) ||
	       cue_occurs(cues, CUE_INTENT, t, end) ||
	       cue_occurs(cues, CUE_SELF, t, end);
}

/* Whether a sentence ends at t, the next one behind it or nothing. */
static bool
ends_sentence(const struct token *t, const struct token *end)
{
	return t->kind == TOKEN_MARK &&
	       (t->id == '.' || t->id == '!' || t->id == '?') &&
	       (t + 1 == end || !token_touches(t + 1));
}

/* Where goals are named, and not "a goals fund"; NULL: nowhere. */
static const struct token *
find_goals(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *next;
	size_t n;

	for (; (t = cue_find(cues, CUE_GOALS, t, end, &n)); t++) {
		next = t + n;
		if (next >= end || next->kind != TOKEN_WORD ||
		    cue_begins(cues, CUE_FUNCTION, next, end))
			return t;
	}
	return NULL;
}

/* Whether a sentence names the writer's goals, and neither past ones nor the
 * reader's. */
static bool
names_goals(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return find_goals(cues, t, end) && is_own(cues, t, end) &&
	       cue_weight(cues, CUE_CLOSED, t, end) < STRONG &&
	       !cue_occurs(cues, CUE_READER, t, end) &&
	       !token_is(end - 1, end, '?');
}

const struct token *
announce_last(const struct token *t, const struct token *end)
{
	const struct token *last = end;

	while (last > t + 1)
		if (ends_sentence(--last - 1, end))
			return last;
	return t;
}

bool
announce_list(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *last = announce_last(t, end);
	const struct token *goals = find_goals(cues, last, end);

	return goals && is_own(cues, last, goals) &&
	       names_goals(cues, last, end);
}

/* Whether a title opens goals in its first words, and closes none there. */
static bool
opens_title(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	bool opens = false;

	for (int n = 0; t < end && n < LEAD; t++) {
		int value = 0;
		size_t len = cue_match(cues, CUE_OPEN, t, end, &value);

		/* "Project goal", "Goal of the club", but not "Goal rule" */
		if (value > 1 &&
		    !(value == ONE &&
			(t + len == end || token_is(t + len, end, ':') ||
			    cue_begins(cues, CUE_FUNCTION, t + len, end))))
			return false;
		opens |= value > 0;
		n += !(t->glue & TOKEN_APOSTROPHE);
	}
	return opens;
}

const struct token *
announce_title(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *line = end > t ? end - 1 : t;

	while (line > t && !(line->glue & TOKEN_LINE))
		line--;
	return line < end && token_before_bracket(line, end) - line <= TITLE &&
		       (line == t || line->letters != TOKEN_LOWER) &&
		       !token_is(end - 1, end, '.') &&
		       !token_is(end - 1, end, '?') &&
		       opens_title(cues, line, end) &&
		       cue_weight(cues, CUE_CLOSED, line, end) < STRONG &&
		       !cue_imperative(cues, line, end)
		   ? line
		   : NULL;
}

bool
announce_age(const struct token *t, const struct token *end)
{
	for (; t + 2 < end; t++)
		if (t->kind == TOKEN_NUMBER && t->id >= AGE_MIN &&
		    t[1].kind == TOKEN_WORD && t[2].kind == TOKEN_NUMBER &&
		    t[2].id == t->id)
			return true;
	return false;
}

/* The first sentence that names the writer's goals, and where it ends; NULL:
 * none does. */
static const struct token *
find_own(const struct cues *cues, const struct token *t,
    const struct token *end, const struct token **stop)
{
	for (; find_goals(cues, t, end); t = *stop) {
		*stop = t + 1;
		while (*stop < end && !ends_sentence(*stop - 1, end))
			++*stop;
		if (names_goals(cues, t, *stop))
			return t;
	}
	return NULL;
}

bool
announce_own(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *stop;

	return find_own(cues, t, end, &stop) != NULL;
}

bool
announce_page(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *stop;

	for (; (t = find_own(cues, t, end, &stop)); t = stop)
		if ((cue_occurs(cues, CUE_INTENT, t, stop) ||
			cue_occurs(cues, CUE_HERE, t, stop) ||
			cue_occurs(
			    cues, CUE_SPEECH, t, find_goals(cues, t, stop))) &&
		    announce_dated(cues, t, stop))
			return true;
	return false;
}

bool
announce_before(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *above = block - 1;
	const struct token *t = document_first(document, index);
	const struct token *end = document_end(document, index);
	const struct token *last = announce_last(t, end);

	if (!cue_occurs(cues, CUE_HERE, last, end))
		return false;
	/* "Here they are:", but not "The crews here are:" */
	return (end - last <= ENDING && cue_begins(cues, CUE_HERE, last, end) &&
		   announce_own(cues, t, last)) ||
	       (index > 0 && above->kind == BLOCK_PARAGRAPH &&
		   above->depth == block->depth &&
		   above->quote == block->quote &&
		   announce_own(cues, document_first(document, index - 1),
		       document_end(document, index - 1)));
}

bool
announce_wish(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *behind;
	size_t n;

	end = ornament_before(t, end);
	t = cue_find(cues, CUE_INTENT, t, end, &n);
	if (!t)
		return false;
	behind = t + n;
	/* « Ce que je retiendrai de 2027 » */
	if (cue_begins(cues, CUE_SPEECH, behind - 1, end))
		return false;
	/* "What I want to learn this year" */
	return behind == end ||
	       ((behind + 1 == end ||
		    (end - behind <= WISHED && behind < end &&
			announce_dated(cues, behind + 1, end))) &&
		   cue_value(cues, CUE_PRONOUN, t, end) == ALONE &&
		   !cue_begins(cues, CUE_SPEECH, behind, end));
}

bool
announce_ends_in_wish(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_tail(cues, CUE_INTENT, t, end) != NULL;
}

/* Whether a sentence leads to the goals of a time: "Here are the goals of this
 * week:". */
static bool
leads_to_goals(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_occurs(cues, CUE_HERE, t, end) && find_goals(cues, t, end) &&
	       announce_dated(cues, t, end) &&
	       cue_weight(cues, CUE_CLOSED, t, end) < STRONG &&
	       !cue_occurs(cues, CUE_READER, t, end);
}

bool
announce_headings(
    const struct cues *cues, const struct document *document, int index)
{
	const struct token *t = document_first(document, index);
	const struct token *end = document_end(document, index);

	if (index + 1 >= document->n_blocks || t == end ||
	    document->blocks[index + 1].kind != BLOCK_HEADING ||
	    !token_is(end - 1, end, ':'))
		return false;
	t = announce_last(t, end);
	/* "Our goals for 2026 were:" */
	return announce_ends_in_wish(cues, t, end) ||
	       ((names_goals(cues, t, end) || leads_to_goals(cues, t, end)) &&
		   !cue_tail(cues, CUE_PAST, t, end));
}

bool
announce_own_title(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_begins(cues, CUE_OWN, t, end) &&
	       announce_title(cues, t, end) == t &&
	       !cue_occurs(cues, CUE_BEING, t, end) &&
	       !cue_occurs(cues, CUE_PAST, t, end);
}

bool
announce_rows(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *next = &document->blocks[index + 1];
	const struct token *t = document_first(document, index);
	const struct token *end = document_end(document, index);
	int breaks = 0;

	if (index + 1 >= document->n_blocks || next->kind != BLOCK_PARAGRAPH ||
	    next->depth > 0 || announce_title(cues, t, end) != t)
		return false;
	for (uint32_t i = next->tokens.start + 1; i < next->tokens.end; i++)
		breaks += (document->tokens.at[i].glue & TOKEN_LINE) != 0;
	return breaks >= ROWS;
}

bool
announce_deeds(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n;

	t = cue_find(cues, CUE_HERE, announce_last(t, end), end, &n);
	if (!t || cue_weight(cues, CUE_CLOSED, t, end) >= STRONG ||
	    cue_occurs(cues, CUE_READER, t, end) ||
	    cue_occurs(cues, CUE_TEXT, t, end))
		return false;
	t = cue_find(cues, CUE_MODAL, t, end, &n);
	/* "The following prizes will be given:" */
	return t && !cue_begins(cues, CUE_BEING, t, end) &&
	       !cue_begins(cues, CUE_BEING, t + n, end);
}

bool
announce_promises(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *modal = cue_tail(cues, CUE_MODAL, t, end);

	return modal && modal > t;
}

bool
announce_asks(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return is_own(cues, t, t + ASKED < end ? t + ASKED : end);
}

bool
announce_asked(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *stop = t + QUESTION < end ? t + QUESTION : end;
	size_t n;

	if (t == end || !token_is(end - 1, end, '?'))
		return false;
	/* "2. What", "Q: What" */
	while (t < stop && !cue_begins(cues, CUE_ASKED, t, end))
		t++;
	t = cue_find(cues, CUE_READER, t, stop, &n);
	for (int i = 0; t && i < ASKED_WORDS && t + n + i < end; i++)
		if (cue_begins(cues, CUE_GOALS, t + n + i, end) ||
		    cue_begins(cues, CUE_GOAL, t + n + i, end))
			return true;
	return false;
}

bool
announce_which(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	end = token_before_marks(t, end);
	for (const struct token *u = t; u < end; u++)
		if (cue_is(cues, CUE_WHICH, u, end))
			return cue_occurs(cues, CUE_OPEN, t, u);
	return false;
}

bool
announce_below(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *last = announce_last(t, end);

	return end - last > ENDING && cue_occurs(cues, CUE_HERE, last, end) &&
	       cue_occurs(cues, CUE_OPEN, end - ENDING, end);
}
