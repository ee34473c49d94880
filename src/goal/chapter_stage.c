/* Headings that are counted, "Stage 2: the roof", into whether each is told in
 * prose. */

#include "chapter_part.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	NAME_TOKENS = 5, /* before the number of one: "Action sheet no. 3" */
	CHARGES = 2	 /* fields that fill in what is in one's charge */
};

/* Behind the number that at most so many words of a heading stand before,
 * "Stage 2"; NULL: there is none, or it is of a day or a week. */
static const struct token *
behind_number(struct phrase p, int most)
{
	const struct token *t = p.t;

	while (t < p.end && t - p.t < most && t->kind != TOKEN_NUMBER)
		t++;
	if (t == p.t || t >= p.end || t->kind != TOKEN_NUMBER ||
	    cue_begins(p, CUE_ENTRY) || cue_begins(p, CUE_SPAN))
		return NULL;
	while (
	    t < p.end && (t->kind == TOKEN_NUMBER || token_is(t, p.end, '.')))
		t++;
	return t;
}

/* The word that a heading counts, in "Stage 2: the roof"; NULL: it is none, or
 * counts weeks, or names nothing but a period behind its number. */
static const struct token *
counted_word(const struct finder *f, const struct section *section)
{
	struct phrase p = finder_phrase(f, finder_heading(f, section));
	const struct token *t;

	p.t = ornament_behind(p.t, p.end);
	t = behind_number(p, 1);
	if (!t || p.t->kind != TOKEN_WORD)
		return NULL;
	t = token_behind_marks(t, p.end);
	return t < p.end && !heading_period(phrase_from(p, t)) ? p.t : NULL;
}

/* Whether another heading beside one, not far from it, counts the same word. */
static bool
counted_beside(const struct finder *f, const struct section *section)
{
	const struct token *word = counted_word(f, section), *other;
	int self = f->outline.of[section->block];

	if (!word)
		return false;
	for (int s = 0; (s = outline_beside(&f->outline, self, s)) > 0;) {
		if (f->outline.at[s].level >= OUTLINE_BOLD)
			continue;
		other = counted_word(f, &f->outline.at[s]);
		if (other && other->id == word->id)
			return true;
	}
	return false;
}

/* Whether nothing but prose or code stands below a heading, if anything: no
 * prose to the reader, none labelled as a goal. */
static bool
has_prose_only(const struct finder *f, const struct section *section)
{
	const struct token *tokens = f->document->tokens.at;

	for (int i = section->block + 1; i < section->end; i++) {
		const struct block *block = &f->blocks[i];

		if (block->kind != BLOCK_PARAGRAPH ||
		    gist_addresses(f, block->tokens) ||
		    label_read(&f->cues, tokens, block->tokens).kind ==
			LABEL_GOAL)
			return false;
	}
	return true;
}

bool
chapter_stage_counted(const struct finder *f, const struct section *section)
{
	return has_prose_only(f, section) && counted_beside(f, section);
}

/* Whether a heading has a number, of no day or week, and then says what will be
 * done: "Action 1.2: insulate the school", "Measure no. 3 - a new well". */
static bool
is_counted(const struct finder *f, const struct section *section)
{
	struct phrase p = finder_phrase(f, finder_heading(f, section));
	const struct token *t;

	p.t = ornament_behind(p.t, p.end);
	t = behind_number(p, NAME_TOKENS);
	if (!t || t >= p.end || t->kind != TOKEN_MARK)
		return false;
	t = token_behind_marks(t, p.end);
	return t + 1 < p.end && (cue_imperative(phrase_from(p, t)) ||
				    cue_deed(phrase_from(p, t)));
}

/* How many fields the lines and the first cells of a block name, and of these
 * who does it and, below no item, what is to be reached. */
struct charges {
	int n_fields, n_owners, n_targets;
};

static void
count_charge(struct charges *n, const struct block *block, enum field field)
{
	n->n_fields += field != FIELD_NONE;
	n->n_owners += field == FIELD_OWNER;
	n->n_targets += field == FIELD_TARGET && block->item == BLOCK_NONE;
}

static void
count_charges(struct charges *n, const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	struct span rest = block->tokens, line;

	if (block->kind == BLOCK_CELL) {
		if (block->column == 0 && !span_empty(rest))
			count_charge(n, block, finder_field(f, rest));
		return;
	}
	while (finder_next(f, &rest, &line)) {
		struct label label = finder_label(f, line);

		if (label_is_field(label))
			count_charge(n, block, label.field);
	}
}

/* The fields that stand below a heading, up to the next. */
static struct charges
charges_below(const struct finder *f, const struct section *section)
{
	struct charges n = { 0 };

	for (int i = section->block + 1; i < section->end; i++) {
		if (f->blocks[i].kind == BLOCK_HEADING)
			break;
		count_charges(&n, f, i);
	}
	return n;
}

bool
chapter_stage_charged(const struct finder *f, const struct section *section)
{
	struct charges n;

	if (!is_counted(f, section))
		return false;
	n = charges_below(f, section);
	return n.n_owners > 0 && n.n_fields >= CHARGES;
}

bool
chapter_stage_aimed(const struct finder *f, const struct section *section)
{
	struct phrase p = finder_phrase(f, finder_heading(f, section));
	struct charges n;

	p.t = counted_word(f, section);
	if (!p.t || !cue_begins(p, CUE_GROUP) || !counted_beside(f, section))
		return false;
	n = charges_below(f, section);
	return n.n_targets > 0 && n.n_fields >= CHARGES;
}
