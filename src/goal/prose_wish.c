/* Paragraphs into the sentences in which their writer says what they mean to
 * do. */

#include "prose_line.h"

#include "base/arena.h"
#include "cue/announce.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum {
	ACTS = 4,	  /* the value of an intent with its action */
	NAMED_INTENT = 3, /* tokens of "The aim is to" */
	ALONE = 2,	  /* the value of a pronoun: "I" */
	SEVERAL = 2,	  /* wishes that back one another */
	BOTH_SIGNS = 2,	  /* how much, and by when */
	SURE = 3,	  /* signs that one is meant */
	LEADS = 3,	  /* small words before an action */
	BID_MIN = 3,	  /* tokens of more than "Read books." */
	SENTENCES_MAX = 8 /* of a paragraph that is a list */
};

/* Whether a sentence says, behind what leads to it, what its writer means to do
 * and not to tell; any: also what something aims to, "The project aims to". */
static bool
intends(const struct finder *f, struct span sentence, bool any)
{
	struct span clause = gist_clause(f, sentence);
	struct phrase p = finder_phrase(f, clause);
	int value = 0;
	size_t n = cue_match(p, CUE_INTENT, &value);

	if (n < 2 || value == 0 ||
	    !(cue_begins(p, CUE_PRONOUN) || (any && n >= NAMED_INTENT)))
		return false;
	p.t += n;
	if (value == ACTS)
		return !cue_begins(phrase_from(p, p.t - 1), CUE_SPEECH);
	for (int i = 0; i < LEADS && cue_begins(p, CUE_LEAD); i++)
		p.t++;
	return cue_action(p) && !cue_begins(p, CUE_SPEECH);
}

/* The same of the writer alone. */
static bool
wishes(const struct finder *f, struct span sentence)
{
	return intends(f, sentence, false);
}

/* The first sentence of a line, or less if a capital begins the next line of
 * the source; *line is what follows it. */
static struct span
next_sentence(const struct finder *f, struct span *line)
{
	struct span sentence = finder_sentence_first(f, *line);

	for (uint32_t i = sentence.start + 1; i < sentence.end; i++)
		if ((finder_token(f, i)->glue & TOKEN_LINE) &&
		    finder_token(f, i)->letters != TOKEN_LOWER) {
			sentence.end = i;
			break;
		}
	line->start = sentence.end;
	return sentence;
}

/* Whether a paragraph of the text itself says anywhere what someone intends, or
 * names a goal: most do not, and none of their sentences wishes. */
static bool
may_wish(const struct finder *f, const struct block *block)
{
	return document_is_prose(block) &&
	       word_occurs(&f->cues.wishes,
		   finder_token(f, block->tokens.start),
		   finder_token(f, block->tokens.end)) &&
	       (finder_occurs(f, CUE_INTENT, block->tokens) ||
		   finder_occurs(f, CUE_GOAL, block->tokens));
}

/* Whether a sentence begins a line of the source. */
static bool
begins_line(const struct finder *f, struct span sentence)
{
	return finder_token(f, sentence.start)->glue & TOKEN_LINE;
}

/* Whether a sentence bids, behind "Last but not least" as well. */
static bool
goes_on(const struct finder *f, struct span sentence)
{
	struct span clause = gist_clause(f, sentence);
	struct phrase p = finder_phrase(f, clause);

	p.t += cue_match(p, CUE_FIRST, NULL);
	return cue_imperative(p);
}

/* How many lines of a paragraph wish, or bid below one that does; 0: one of
 * them does neither, or the paragraph asks or speaks to a reader. */
static int
count_wishes(const struct finder *f, const struct block *block)
{
	struct span line = block->tokens;
	int n = 0;

	if (finder_occurs(f, CUE_READER, line))
		return 0;
	while (line.start < line.end) {
		bool first = line.start == block->tokens.start;
		struct span sentence = next_sentence(f, &line);

		if (finder_ends(f, sentence, '?'))
			return 0;
		if (!first && !begins_line(f, sentence))
			continue;
		if (!wishes(f, sentence) && (first || !goes_on(f, sentence)))
			return 0;
		n++;
	}
	return n;
}

/* Whether all that stands on a short page, below its title at most, are lines
 * in which its writer wishes something: a note of goals without a name. */
static bool
is_page(const struct finder *f)
{
	int lines = 0;

	for (int i = 0; i < f->document->n_blocks && f->brief; i++) {
		const struct block *block = &f->blocks[i];
		int n;

		if (block->kind == BLOCK_META ||
		    (block->kind == BLOCK_HEADING &&
			!finder_section(f, i)->closed))
			continue;
		if (!document_is_prose(block) ||
		    (n = count_wishes(f, block)) == 0)
			return false;
		lines += n;
	}
	return lines >= SEVERAL;
}

void
prose_wish_survey(struct finder *f)
{
	f->wishful = !f->minutes && is_page(f);
	f->wishing = arena_alloc(f->scratch, (size_t)f->document->n_blocks + 1);
	for (int i = 0; i < f->document->n_blocks; i++) {
		struct span line = f->blocks[i].tokens;

		f->wishing[i] = may_wish(f, &f->blocks[i]);
		while (f->wishing[i] && line.start < line.end &&
		       f->wishes < SEVERAL)
			f->wishes += wishes(f, next_sentence(f, &line));
	}
}

/* How many of these a sentence says: how much, and by when. */
static int
count_signs(const struct finder *f, struct span sentence)
{
	return gist_measures(f, sentence) +
	       (gist_ends(f, sentence) || gist_lasts(f, sentence));
}

/* Whether a sentence is only about its text: "My aim is to show how". */
static bool
tells(const struct finder *f, struct span sentence)
{
	struct phrase p = finder_phrase(f, sentence);
	size_t n;

	p.t = cue_find(p, CUE_IS, &n);
	return p.t && cue_begins(phrase_behind(p, n), CUE_SPEECH);
}

/* Whether a sentence says which goal one person has, "A goal of mine is to
 * sail", and how much or when, or which one there is for a time. */
static bool
declares(const struct finder *f, struct span sentence)
{
	if (gist_declares_when(f, sentence))
		return true;
	return gist_declares(f, sentence, true) && !tells(f, sentence) &&
	       cue_weight(finder_phrase(f, sentence), CUE_OWN) == ALONE &&
	       (gist_measures(f, sentence) || gist_lasts(f, sentence)) &&
	       !gist_addresses(f, sentence);
}

/* Whether a sentence wishes, and how much or by when, or says which goal there
 * is. */
static bool
states(const struct finder *f, struct span sentence)
{
	return (wishes(f, sentence) && count_signs(f, sentence) > 0) ||
	       declares(f, sentence);
}

bool
prose_wish_bids(const struct finder *f, int index)
{
	int s = f->outline.of[index], n = 0, stated = 0;
	const struct section *section = &f->outline.at[s];
	const struct block *block = &f->blocks[index];
	struct span line = block->tokens;

	if (f->wishful)
		return document_is_prose(block);
	if (!document_is_prose(block) || !section->open || section->promised ||
	    section->told || section->single || f->in[s].goal != GOAL_NONE)
		return false;
	for (; line.start < line.end && n <= SENTENCES_MAX; n++) {
		struct span sentence = next_sentence(f, &line);

		if (sentence.end - sentence.start <= BID_MIN ||
		    !(gist_bids(f, sentence) || goes_on(f, sentence)) ||
		    gist_addresses(f, sentence))
			return false;
	}
	if (n < SEVERAL || n > SENTENCES_MAX)
		return false;
	for (line = block->tokens; line.start < line.end;) {
		struct span sentence = next_sentence(f, &line);

		stated += count_signs(f, sentence) > 0;
	}
	return stated * 2 >= n;
}

/* Whether a sentence is of one person, or begins a line: "we" may tell. */
static bool
is_own(const struct finder *f, struct span sentence)
{
	return begins_line(f, sentence) ||
	       finder_value(f, CUE_PRONOUN, gist_clause(f, sentence)) == ALONE;
}

bool
prose_wish_several(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	struct span line = block->tokens;
	bool first = true;
	int n = 0;

	if (!f->wishing[index])
		return false;
	for (; line.start < line.end && n < SEVERAL; first = false) {
		struct span sentence = next_sentence(f, &line);

		/* "Example:" */
		if (first && finder_ends(f, sentence, ':'))
			return false;
		if (!states(f, sentence))
			continue;
		n++;
		/* one of them is told from what stands before it */
		if (!first &&
		    (declares(f, sentence) ||
			(is_own(f, sentence) && gist_measures(f, sentence) &&
			    gist_lasts(f, sentence))))
			return true;
	}
	return n >= SEVERAL;
}

struct span
prose_wish_cut(const struct finder *f, struct span *line, bool bids)
{
	struct span rest = *line, next;

	next_sentence(f, &rest);
	for (next = rest; next.start < next.end; rest.start = next.start) {
		struct span sentence = next_sentence(f, &next);

		if (bids && f->wishful ? begins_line(f, sentence)
		    : bids ? gist_bids(f, sentence) || goes_on(f, sentence)
			   : states(f, sentence))
			break;
	}
	line->end = rest.start;
	return rest;
}

/* Whether the document's title names a time, or whose it is: "My 2027". */
static bool
is_titled(const struct finder *f)
{
	int block = outline_title(&f->outline);

	return block != BLOCK_NONE &&
	       finder_reads(f, announce_dated, f->blocks[block].tokens);
}

bool
prose_wish_is(const struct finder *f, const struct prose_line *line)
{
	int signs;

	if (line->colon || line->first > 2 * PROSE_LINE_WORDS ||
	    !document_is_prose(line->block) ||
	    !intends(f, line->sentence, true) ||
	    gist_addresses(f, line->sentence) ||
	    gist_refers_back(f, gist_clause(f, line->sentence)))
		return false;
	signs = count_signs(f, line->sentence);
	return signs == BOTH_SIGNS ||
	       (signs > 0 && wishes(f, line->sentence) &&
		   (line->section->told ||
		       signs + (f->wishes >= SEVERAL) + is_titled(f) >= SURE));
}

struct span
prose_wish_later(const struct finder *f, struct span line)
{
	if (!finder_occurs(f, CUE_INTENT, line))
		return (struct span){ line.end, line.end };
	line.start = finder_sentence_first(f, line).end;
	while (line.start < line.end) {
		struct span sentence = finder_sentence_first(f, line);

		if (wishes(f, sentence) &&
		    count_signs(f, sentence) == BOTH_SIGNS)
			break;
		line.start = sentence.end;
	}
	return line;
}
