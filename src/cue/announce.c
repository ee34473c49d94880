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
announce_dated(struct phrase p)
{
	struct date date;

	for (int i = 0; i < p.cues->languages; i++)
		if (cue_dates(p, i, &date, 1) > 0)
			return true;
	return false;
}

/* Whether somebody speaks of themselves: "my goals", "I have set". */
static bool
is_own(struct phrase p)
{
	return cue_occurs(p, CUE_OWN) || cue_occurs(p, CUE_INTENT) ||
	       cue_occurs(p, CUE_SELF);
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
find_goals(struct phrase p)
{
	const struct token *next;
	size_t n;

	for (; (p.t = cue_find(p, CUE_GOALS, &n)); p.t++) {
		next = p.t + n;
		if (next >= p.end || next->kind != TOKEN_WORD ||
		    cue_begins(phrase_from(p, next), CUE_FUNCTION))
			return p.t;
	}
	return NULL;
}

/* Whether a sentence names the writer's goals, and neither past ones nor the
 * reader's. */
static bool
names_goals(struct phrase p)
{
	return find_goals(p) && is_own(p) &&
	       cue_weight(p, CUE_CLOSED) < STRONG &&
	       !cue_occurs(p, CUE_READER) && !phrase_ends(p, '?');
}

struct phrase
announce_last(struct phrase p)
{
	const struct token *last = p.end;

	while (last > p.t + 1)
		if (ends_sentence(--last - 1, p.end))
			return phrase_from(p, last);
	return p;
}

bool
announce_list(struct phrase p)
{
	const struct token *goals;

	p = announce_last(p);
	goals = find_goals(p);
	return goals && is_own(phrase_to(p, goals)) && names_goals(p);
}

/* Whether a title opens goals in its first words, and closes none there. */
static bool
opens_title(struct phrase p)
{
	bool opens = false;

	for (int n = 0; p.t < p.end && n < LEAD; p.t++) {
		int value = 0;
		size_t len = cue_match(p, CUE_OPEN, &value);

		/* "Project goal", "Goal of the club", but not "Goal rule" */
		if (value > 1 &&
		    !(value == ONE &&
			(p.t + len == p.end ||
			    token_is(p.t + len, p.end, ':') ||
			    cue_begins(phrase_behind(p, len), CUE_FUNCTION))))
			return false;
		opens |= value > 0;
		n += !(p.t->glue & TOKEN_APOSTROPHE);
	}
	return opens;
}

const struct token *
announce_title(struct phrase p)
{
	const struct token *line = p.end > p.t ? p.end - 1 : p.t;

	while (line > p.t && !(line->glue & TOKEN_LINE))
		line--;
	return line < p.end &&
		       token_before_bracket(line, p.end) - line <= TITLE &&
		       (line == p.t || line->letters != TOKEN_LOWER) &&
		       !phrase_ends(p, '.') && !phrase_ends(p, '?') &&
		       opens_title(phrase_from(p, line)) &&
		       cue_weight(phrase_from(p, line), CUE_CLOSED) < STRONG &&
		       !cue_imperative(phrase_from(p, line))
		   ? line
		   : NULL;
}

bool
announce_age(struct phrase p)
{
	for (; p.t + 2 < p.end; p.t++)
		if (p.t->kind == TOKEN_NUMBER && p.t->id >= AGE_MIN &&
		    p.t[1].kind == TOKEN_WORD && p.t[2].kind == TOKEN_NUMBER &&
		    p.t[2].id == p.t->id)
			return true;
	return false;
}

/* The first sentence that names the writer's goals; its t NULL: none does. */
static struct phrase
find_own(struct phrase p)
{
	struct phrase own = p;

	for (; find_goals(p); p.t = own.end) {
		own = phrase_to(p, p.t + 1);
		while (own.end < p.end && !ends_sentence(own.end - 1, p.end))
			own.end++;
		if (names_goals(own))
			return own;
	}
	return phrase_from(p, NULL);
}

bool
announce_own(struct phrase p)
{
	return find_own(p).t != NULL;
}

bool
announce_page(struct phrase p)
{
	struct phrase own;

	for (; (own = find_own(p)).t; p.t = own.end)
		if ((cue_occurs(own, CUE_INTENT) || cue_occurs(own, CUE_HERE) ||
			cue_occurs(
			    phrase_to(own, find_goals(own)), CUE_SPEECH)) &&
		    announce_dated(own))
			return true;
	return false;
}

bool
announce_before(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *above = block - 1;
	struct phrase p = phrase_block(cues, document, index);
	struct phrase last = announce_last(p);

	if (!cue_occurs(last, CUE_HERE))
		return false;
	/* "Here they are:", but not "The crews here are:" */
	return (last.end - last.t <= ENDING && cue_begins(last, CUE_HERE) &&
		   announce_own(phrase_to(p, last.t))) ||
	       (index > 0 && above->kind == BLOCK_PARAGRAPH &&
		   above->depth == block->depth &&
		   above->quote == block->quote &&
		   announce_own(phrase_block(cues, document, index - 1)));
}

bool
announce_wish(struct phrase p)
{
	const struct token *behind;
	size_t n;

	p.end = ornament_before(p.t, p.end);
	p.t = cue_find(p, CUE_INTENT, &n);
	if (!p.t)
		return false;
	behind = p.t + n;
	/* « Ce que je retiendrai de 2027 » */
	if (cue_begins(phrase_from(p, behind - 1), CUE_SPEECH))
		return false;
	/* "What I want to learn this year" */
	return behind == p.end ||
	       ((behind + 1 == p.end ||
		    (p.end - behind <= WISHED && behind < p.end &&
			announce_dated(phrase_from(p, behind + 1)))) &&
		   cue_value(p, CUE_PRONOUN) == ALONE &&
		   !cue_begins(phrase_from(p, behind), CUE_SPEECH));
}

bool
announce_ends_in_wish(struct phrase p)
{
	return cue_tail(p, CUE_INTENT) != NULL;
}

/* Whether a sentence leads to the goals of a time: "Here are the goals of this
 * week:". */
static bool
leads_to_goals(struct phrase p)
{
	return cue_occurs(p, CUE_HERE) && find_goals(p) && announce_dated(p) &&
	       cue_weight(p, CUE_CLOSED) < STRONG && !cue_occurs(p, CUE_READER);
}

bool
announce_headings(
    const struct cues *cues, const struct document *document, int index)
{
	struct phrase p = phrase_block(cues, document, index);

	if (index + 1 >= document->n_blocks || p.t == p.end ||
	    document->blocks[index + 1].kind != BLOCK_HEADING ||
	    !phrase_ends(p, ':'))
		return false;
	p = announce_last(p);
	/* "Our goals for 2026 were:" */
	return announce_ends_in_wish(p) ||
	       ((names_goals(p) || leads_to_goals(p)) &&
		   !cue_tail(p, CUE_PAST));
}

bool
announce_own_title(struct phrase p)
{
	return cue_begins(p, CUE_OWN) && announce_title(p) == p.t &&
	       !cue_occurs(p, CUE_BEING) && !cue_occurs(p, CUE_PAST);
}

bool
announce_rows(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *next = &document->blocks[index + 1];
	struct phrase p = phrase_block(cues, document, index);
	int breaks = 0;

	if (index + 1 >= document->n_blocks || next->kind != BLOCK_PARAGRAPH ||
	    next->depth > 0 || announce_title(p) != p.t)
		return false;
	for (uint32_t i = next->tokens.start + 1; i < next->tokens.end; i++)
		breaks += (document->tokens.at[i].glue & TOKEN_LINE) != 0;
	return breaks >= ROWS;
}

bool
announce_deeds(struct phrase p)
{
	size_t n;

	p.t = cue_find(announce_last(p), CUE_HERE, &n);
	if (!p.t || cue_weight(p, CUE_CLOSED) >= STRONG ||
	    cue_occurs(p, CUE_READER) || cue_occurs(p, CUE_TEXT))
		return false;
	p.t = cue_find(p, CUE_MODAL, &n);
	/* "The following prizes will be given:" */
	return p.t && !cue_begins(p, CUE_BEING) &&
	       !cue_begins(phrase_behind(p, n), CUE_BEING);
}

bool
announce_promises(struct phrase p)
{
	const struct token *modal = cue_tail(p, CUE_MODAL);

	return modal && modal > p.t;
}

bool
announce_asks(struct phrase p)
{
	return is_own(phrase_first(p, ASKED));
}

bool
announce_asked(struct phrase p)
{
	const struct token *stop = phrase_first(p, QUESTION).end;
	size_t n;

	if (!phrase_ends(p, '?'))
		return false;
	/* "2. What", "Q: What" */
	while (p.t < stop && !cue_begins(p, CUE_ASKED))
		p.t++;
	p.t = cue_find(phrase_to(p, stop), CUE_READER, &n);
	for (int i = 0; p.t && i < ASKED_WORDS && p.t + n + i < p.end; i++)
		if (cue_begins(phrase_from(p, p.t + n + i), CUE_GOALS) ||
		    cue_begins(phrase_from(p, p.t + n + i), CUE_GOAL))
			return true;
	return false;
}

bool
announce_which(struct phrase p)
{
	p.end = token_before_marks(p.t, p.end);
	for (const struct token *u = p.t; u < p.end; u++)
		if (cue_is(phrase_from(p, u), CUE_WHICH))
			return cue_occurs(phrase_to(p, u), CUE_OPEN);
	return false;
}

bool
announce_below(struct phrase p)
{
	p = announce_last(p);
	return p.end - p.t > ENDING && cue_occurs(p, CUE_HERE) &&
	       cue_occurs(phrase_last(p, ENDING), CUE_OPEN);
}
