/* Paragraphs of a section into whether they are rows of goals alike. */

#include "prose_line.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum {
	BOLD_NAME = 5, /* tokens of a bold name before what it will do */
	ROW_MAX = 6,   /* paragraphs looked at on either side of one */
	ROW_TOKENS =
	    4 * PROSE_LINE_WORDS /* of a short line, marks among them */
};

/* A block if it is a paragraph of the section and has words; else NULL. */
static const struct block *
paragraph_of(const struct finder *f, int section, int index)
{
	const struct block *block;

	if (index < 0 || index >= f->document->n_blocks ||
	    f->outline.of[index] != section)
		return NULL;
	block = &f->blocks[index];
	return block->kind == BLOCK_PARAGRAPH && !span_empty(block->tokens)
		   ? block
		   : NULL;
}

/* Whether a block is a short line that bids: "✨ Bake bread". */
static bool
is_bid(const struct finder *f, int section, int index)
{
	const struct block *block = paragraph_of(f, section, index);
	struct prose_line line;

	if (!block || block->tokens.end - block->tokens.start > ROW_TOKENS)
		return false;
	line = prose_line_at(f, index, block->tokens);
	return !line.full && line.words <= PROSE_LINE_WORDS &&
	       gist_bids(f, line.span);
}

/* Whether it is one of several such lines below a heading of goals. */
static bool
is_row(const struct finder *f, const struct prose_line *line)
{
	int s = f->outline.of[line->index];

	return line->section->class == SECTION_OPEN && line->section->near &&
	       is_bid(f, s, line->index) &&
	       (is_bid(f, s, line->index - 1) || is_bid(f, s, line->index + 1));
}

/* The name that a paragraph begins with, set in bold or in italics. */
static struct span
name_of(const struct finder *f, struct span line)
{
	uint32_t i = line.start;

	while (i < line.end &&
	       (finder_token(f, i)->style & (TOKEN_STRONG | TOKEN_EMPHASIS)))
		i++;
	return (struct span){ line.start, i };
}

/* What stands behind the name of a paragraph and a mark, "**Juniors** - grow to
 * 30", "**Juniors.** Grow to 30", or behind its line; empty: it has none. */
static struct span
behind_name(const struct finder *f, struct span line)
{
	struct span bold = name_of(f, line), rest = { bold.end, line.end };
	bool marked = finder_ends(f, bold, ':') || finder_ends(f, bold, '.');

	if (span_empty(bold) || bold.end - bold.start > BOLD_NAME)
		return (struct span){ line.end, line.end };
	marked |= rest.start < rest.end &&
		  (finder_token(f, rest.start)->glue & TOKEN_LINE);
	while (rest.start < rest.end &&
	       finder_token(f, rest.start)->kind == TOKEN_MARK) {
		marked = true;
		rest.start++;
	}
	return marked ? rest : (struct span){ line.end, line.end };
}

/* What a paragraph of a section says of somebody or something that it names
 * first, "**Books:** 20 this year"; empty: it is none, or fills in a field. */
static struct span
said_of_name(const struct finder *f, int section, int index)
{
	const struct block *block = paragraph_of(f, section, index);
	const struct token *t;
	struct label label;

	if (!block || block->tokens.end - block->tokens.start < 2)
		return (struct span){ 0, 0 };
	t = finder_token(f, block->tokens.start);
	label = finder_label(f, block->tokens);
	/* "2. Trams" is a name, "2028 forecast" none */
	return (label_is_field(label) && label.field != FIELD_MEANS) ||
		       (t->kind == TOKEN_NUMBER && t[1].kind != TOKEN_MARK)
		   ? (struct span){ 0, 0 }
		   : behind_name(f, block->tokens);
}

/* Whether it says what they will do, or how much. */
static bool
is_named_bid(const struct finder *f, const struct prose_line *line)
{
	struct span rest =
	    said_of_name(f, f->outline.of[line->index], line->index);

	return !span_empty(rest) &&
	       (gist_acts(f, rest) ||
		   (finder_label(f, line->span).kind == LABEL_NONE &&
		       gist_measures(f, rest)));
}

/* Whether the next paragraph that way, but for lists, begins with a name. */
static bool
stands_beside(const struct finder *f, int section, int index, int step)
{
	for (int n = 0; n < ROW_MAX; n++) {
		index += step;
		if (paragraph_of(f, section, index) &&
		    f->blocks[index].item == BLOCK_NONE)
			return !span_empty(said_of_name(f, section, index));
	}
	return false;
}

/* Whether it is such a paragraph of goals beside others with names. */
static bool
is_named_row(const struct finder *f, const struct prose_line *line)
{
	int s = f->outline.of[line->index];

	return line->section->class == SECTION_OPEN &&
	       (!line->listed || finder_ends(f, line->span, '.')) &&
	       line->words <= 2 * PROSE_LINE_WORDS && is_named_bid(f, line) &&
	       (stands_beside(f, s, line->index, -1) ||
		   stands_beside(f, s, line->index, 1));
}

/* Whether a block is a paragraph that begins with a bold action. */
static bool
is_bold_bid(const struct finder *f, int section, int index)
{
	const struct block *block = paragraph_of(f, section, index);

	return block && block->quote == 0 && gist_bids_bold(f, block->tokens);
}

bool
prose_row_promises(const struct finder *f, const struct prose_line *line)
{
	int s = f->outline.of[line->index], first = line->index, n = 0;
	bool promised = false;

	if (!is_bold_bid(f, s, line->index))
		return false;
	while (line->index - first < ROW_MAX && is_bold_bid(f, s, first - 1))
		first--;
	for (; n < 2 * ROW_MAX && is_bold_bid(f, s, first + n); n++) {
		const struct block *block = &f->blocks[first + n];

		promised |= gist_promises(f, block->tokens);
	}
	return n > 1 && promised;
}

/* Whether a block is a paragraph of a section whose first sentence bids and
 * says how much or by when: "Save 900 € for the roof. My sister helps." */
static bool
is_stated_bid(const struct finder *f, int section, int index)
{
	const struct block *block = paragraph_of(f, section, index);
	struct span first;

	if (!block || block->quote > 0 || block->depth > 0)
		return false;
	first = finder_sentence_first(f, block->tokens);
	return gist_bids(f, first) && !gist_addresses(f, first) &&
	       (gist_measures(f, first) || gist_ends(f, first));
}

/* Whether it is one of several such paragraphs below a heading of goals, or the
 * first below a topic of theirs: "### Roof". */
static bool
is_stated_row(const struct finder *f, const struct prose_line *line)
{
	int s = f->outline.of[line->index];
	const struct section *section = line->section;

	if (line->span.start != line->block->tokens.start ||
	    line->words > 3 * PROSE_LINE_WORDS ||
	    !is_stated_bid(f, s, line->index))
		return false;
	if (section->class == SECTION_OPEN)
		return is_stated_bid(f, s, line->index - 1) ||
		       is_stated_bid(f, s, line->index + 1);
	return section->class == SECTION_NEUTRAL && section->open &&
	       !section->promised && section->block == line->index - 1 &&
	       section->level < OUTLINE_BOLD;
}

bool
prose_row_names(const struct finder *f, const struct prose_line *line)
{
	int s = f->outline.of[line->index];
	const struct block *next = paragraph_of(f, s, line->index + 1);

	return next && name_of(f, line->span).end == line->span.end &&
	       line->words <= BOLD_NAME && !gist_counts(f, line->span) &&
	       (line->words == 1 || !gist_acts(f, line->span)) &&
	       gist_bids(f, next->tokens);
}

/* Whether it begins what stands below such a name of goals, and bids. */
static bool
is_below_name(const struct finder *f, const struct prose_line *line)
{
	int s = f->outline.of[line->index];
	const struct block *above = paragraph_of(f, s, line->index - 1);
	struct prose_line name;

	if (!above || line->section->class != SECTION_OPEN ||
	    line->span.start != line->block->tokens.start ||
	    !gist_bids(f, line->span))
		return false;
	name = prose_line_at(f, line->index - 1, above->tokens);
	return prose_row_names(f, &name);
}

bool
prose_row_area(
    const struct finder *f, const struct prose_line *line, struct label label)
{
	struct span rest = { label.rest, line->span.end };

	return label.field == FIELD_MEANS && gist_has_name(f, line->span) &&
	       gist_bids(f, rest) && is_named_row(f, line);
}

bool
prose_row_is(const struct finder *f, const struct prose_line *line)
{
	return is_row(f, line) || is_named_row(f, line) ||
	       is_stated_row(f, line) || is_below_name(f, line);
}
