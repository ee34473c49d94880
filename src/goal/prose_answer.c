/* Lines of paragraphs into whether they answer a question or explain a thing,
 * and paragraphs into what stands below the head of a letter. */

#include "prose_line.h"

#include "cue/announce.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum { AUTHOR_TOKENS = 6 /* of who is quoted, and the dash before that */ };

/* Whether t is a quotation mark. */
static bool
is_quote(const struct token *t, const struct token *end)
{
	return token_is(t, end, '"') || token_is(t, end, 0xAB) ||
	       token_is(t, end, 0xBB);
}

/* Whether a sentence ends in t. */
static bool
is_stop(const struct token *t, const struct token *end)
{
	return token_is(t, end, '.') || token_is(t, end, '!') ||
	       token_is(t, end, '?') || token_is(t, end, 0x2026);
}

bool
prose_answer_quotes(const struct finder *f, const struct prose_line *line)
{
	struct phrase p = finder_phrase(f, line->span);
	const struct token *start = p.t, *end = p.end, *t = end;
	const struct token *last = token_before_marks(start, end);
	const struct token *from =
	    end - start > AUTHOR_TOKENS ? end - AUTHOR_TOKENS : start;

	if (last <= from)
		return false;
	while (t > from && !token_is_dash(t - 1, end))
		t--;
	if (t <= from + 1 || t >= last || t->kind != TOKEN_WORD ||
	    heading_date(phrase_cut(p, t, last)))
		return false;
	return is_quote(start, end)
		   ? is_quote(t - 2, end)
		   : start->style & t[-2].style & TOKEN_EMPHASIS &&
			 is_stop(t - 2, end) &&
			 (t->letters != TOKEN_LOWER ||
			     t->style & TOKEN_EMPHASIS);
}

bool
prose_answer_is(const struct finder *f, const struct prose_line *line)
{
	const struct block *asked = line->block - 1;
	struct span reply = finder_strip(f, line->span);
	struct phrase p = finder_phrase(f, reply);

	if (line->index == 0 || span_empty(reply) ||
	    (asked->kind != BLOCK_PARAGRAPH && asked->kind != BLOCK_HEADING) ||
	    asked->depth != line->block->depth ||
	    (line->section->shut && line->section->block != line->index - 1) ||
	    line->span.start != line->block->tokens.start ||
	    !finder_reads(
		f, announce_asked, f->blocks[line->index - 1].tokens) ||
	    heading_asks(p) || gist_addresses(f, line->span))
		return false;
	if (cue_match(p, CUE_LEAD, NULL) == 1)
		p.t++;
	return gist_intends(f, line->span) || gist_acts(f, line->span) ||
	       cue_imperative(p);
}

/* Whether a heading right below "Goals for 2027" is a part of life: "Money". */
static bool
names_part(const struct finder *f, const struct section *section)
{
	struct span name = finder_heading(f, section);
	const struct section *outer;

	if (section->class != SECTION_NEUTRAL ||
	    section->level >= OUTLINE_BOLD || section->parent < 0)
		return false;
	outer = finder_around(f, section);
	return outer->class == SECTION_OPEN &&
	       (outer->leads || outer->promised) && !outer->told &&
	       (name.end - name.start == 1 || finder_topic(f, name));
}

bool
prose_answer_heading(const struct finder *f, const struct prose_line *line)
{
	const struct block *next = line->block + 1;
	struct span name = { line->span.start, line->span.start + 2 };

	return ((line->section->class == SECTION_OPEN &&
		    line->section->plain) ||
		   names_part(f, line->section)) &&
	       line->section->block == line->index - 1 &&
	       line->words <= 2 * PROSE_LINE_WORDS &&
	       (gist_bids(f, line->span) || gist_abstains(f, line->span)) &&
	       /* "Trainer: Ann" */
	       !(name.end <= line->span.end && finder_ends(f, name, ':')) &&
	       (line->index + 1 == line->section->end ||
		   next->kind == BLOCK_PARAGRAPH ||
		   /* by when, or by what steps: "bins set up in March" */
		   (line->listed && (!gist_acts(f, next->tokens) ||
					gist_ends(f, line->span))));
}

enum {
	ASIDE = 16,    /* blocks looked at behind one */
	EXPLAINED = 12 /* a sentence this long may explain */
};

/* Whether nothing but a few paragraphs stands in the section behind a block. */
static bool
is_only_prose(const struct finder *f, const struct section *section, int index)
{
	if (section->end - index > ASIDE)
		return false;
	while (++index < section->end)
		if (f->blocks[index].kind != BLOCK_PARAGRAPH)
			return false;
	return true;
}

/* Whether its name closes it: "Definition: what one sets out to reach". */
static bool
is_closed_by_name(const struct finder *f, const struct prose_line *line)
{
	struct span name = { line->span.start,
		gist_behind_name(f, line->span).start };

	return name.start + 1 < name.end &&
	       cue_weight(finder_phrase(f, name), CUE_CLOSED) > 1;
}

bool
prose_explain_is(const struct finder *f, const struct prose_line *line)
{
	if (is_closed_by_name(f, line))
		return true;
	if (!is_only_prose(f, line->section, line->index) ||
	    finder_occurs(f, CUE_INTENT, line->span) ||
	    gist_acts(f, gist_clause(f, line->sentence)) ||
	    gist_intends(f, line->sentence) ||
	    gist_declares(f, line->sentence, false) ||
	    gist_aims(f, line->sentence))
		return false;
	return gist_addresses(f, line->sentence) ||
	       gist_asks(f, line->sentence) ||
	       (line->first > EXPLAINED && !gist_measures(f, line->sentence) &&
		   !gist_ends(f, line->sentence));
}

/* Whether a line begins as one above a letter does: "From: the office". */
static bool
is_letterhead(struct phrase p)
{
	size_t n = cue_match(p, CUE_LETTERHEAD, NULL);

	return n > 0 && token_is(p.t + n, p.end, ':');
}

/* Whether a text begins with the name of who stands behind it, "Report prepared
 * by: Ann", and fills in no field: "Due by: May". */
static bool
names_author(const struct finder *f, struct span text)
{
	enum { BY = 2 }; /* the value of what ends such a name */
	struct phrase p = finder_phrase(f, text);
	const struct token *t = finder_token(f, f->cues.stops[text.start + 1]);

	return token_is(t, p.end, ':') &&
	       cue_value(phrase_from(p, t - 1), CUE_LETTERHEAD) == BY &&
	       finder_label(f, text).kind == LABEL_NONE;
}

/* Behind it and lines below that begin with a name, too: "Date: 3 May". */
static struct span
behind_author(const struct finder *f, struct span text)
{
	const struct token *end = finder_token(f, text.end);
	struct span line = { text.start,
		rows_line_end(f, text.start, text.end) };

	text.start = finder_sentence_first(f, line).end;
	while (text.start < text.end &&
	       (finder_token(f, text.start)->glue & TOKEN_LINE) &&
	       token_is(
		   finder_token(f, f->cues.stops[text.start + 1]), end, ':') &&
	       finder_label(f, text).kind != LABEL_GOAL)
		text.start = rows_line_end(f, text.start, text.end);
	return text;
}

struct span
prose_below_letterhead(const struct finder *f, int index)
{
	struct span text = f->blocks[index].tokens, rest = text;
	int n = 0;

	if (span_empty(text))
		return text;
	if (names_author(f, text))
		return behind_author(f, text);
	for (; !span_empty(rest); rest.start = f->cues.stops[rest.start + 1])
		n += (finder_token(f, rest.start)->glue & TOKEN_LINE) &&
		     is_letterhead(finder_phrase(f, rest));
	return n > 1 ? (struct span){ text.end, text.end } : text;
}
