/* Whether a document only speaks about goals without setting any. */

#include "genre.h"

#include "document.h"
#include "finder.h"
#include "token.h"

enum {
	MANUAL_SIGNS = 3,  /* headings that make a document a manual */
	LETTERS = 3,	   /* SMART words that make it a lesson */
	READERS = 8,	   /* words that speak to the reader, and their */
	READER_SHARE = 33, /* share, 1 in so many: it is advice */
	ITEMS = 8,	   /* list items of which so many percent */
	MENTIONS = 25,	   /* speak of goals: it is about setting them */
	ARCHIVE_BLOCKS = 8 /* a record says so in its first blocks */
};

/* What a document shows of each kind. */
struct signs {
	int designs, opens, letters, lessons;
	int words, readers;
	int items, mentions;
	uint32_t manuals[MANUAL_SIGNS]; /* first words of headings, by id */
	int n_manuals;
	bool archive;
};

/* A heading that is named like a part of a manual; one that comes back in
 * every chapter counts once. */
static void
read_manual(struct signs *signs, const struct cues *cues, const struct token *t,
    const struct token *end)
{
	size_t n;

	if (cue_match(cues, CUE_MANUAL, t, end, NULL) == 0) {
		if (!heading_topic(cues, t, end))
			return;
		t = cue_find(cues, CUE_MANUAL, t, end, &n);
	}
	if (t == NULL || signs->n_manuals == MANUAL_SIGNS)
		return;
	for (int i = 0; i < signs->n_manuals; i++)
		if (signs->manuals[i] == t->id)
			return;
	signs->manuals[signs->n_manuals++] = t->id;
}

static void
read_heading(struct signs *signs, const struct cues *cues,
    const struct token *t, const struct token *end)
{
	signs->designs += cue_weight(cues, CUE_DESIGN, t, end) > 0;
	signs->opens += cue_weight(cues, CUE_OPEN, t, end) > 0;
}

static bool
is_labelled(
    const struct cues *cues, const struct token *tokens, struct span line)
{
	struct label label = label_read(cues, tokens, line);

	return label.words.end > label.words.start;
}

/* Whether a text has goals or OKRs for its subject. */
static bool
mentions(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_weight(cues, CUE_OPEN, t, end) > 0 ||
	       cue_weight(cues, CUE_METHOD, t, end) > 0;
}

static void
read_block(struct signs *signs, const struct finder *f, int index)
{
	const struct cues *cues = &f->cues;
	const struct block *block = &f->document->blocks[index];
	const struct token *tokens = f->document->tokens.at;
	const struct token *t = tokens + block->tokens.start;
	const struct token *end = tokens + block->tokens.end;

	if (block->kind == BLOCK_HEADING) {
		struct span text = label_strip(cues, tokens, block->tokens);

		read_heading(signs, cues, t, end);
		read_manual(signs, cues, tokens + text.start, end);
	}
	if (cue_match(cues, CUE_LETTER, t, end, NULL) > 0)
		signs->letters += block->kind == BLOCK_HEADING ||
				  (t->style & TOKEN_STRONG) ||
				  is_labelled(cues, tokens, block->tokens);
	signs->lessons += cue_weight(cues, CUE_LESSON, t, end) > 0;
	signs->items += block->kind == BLOCK_ITEM;
	/* a mere link leads to goals elsewhere and tells nothing of them */
	signs->mentions += block->kind == BLOCK_ITEM &&
			   mentions(cues, t, end) &&
			   !is_labelled(cues, tokens, block->tokens) &&
			   !finder_link(f, block->tokens);
	if (index < ARCHIVE_BLOCKS)
		signs->archive |= cue_weight(cues, CUE_ARCHIVE, t, end) > 0;
	for (; t < end; t++) {
		signs->words += t->kind == TOKEN_WORD;
		signs->readers += cue_match(cues, CUE_READER, t, end, NULL) > 0;
	}
}

bool
genre_excludes(const struct finder *f)
{
	struct signs signs = { 0 };

	for (int i = 0; i < f->document->n_blocks; i++)
		read_block(&signs, f, i);
	if (signs.archive || signs.n_manuals == MANUAL_SIGNS)
		return true;
	if (signs.designs > 0 && signs.opens > signs.designs)
		return true;
	if (signs.letters >= LETTERS && signs.lessons > 0)
		return true;
	if (signs.items >= ITEMS &&
	    signs.mentions * 100 >= signs.items * MENTIONS)
		return true;
	return signs.readers >= READERS &&
	       signs.readers * READER_SHARE >= signs.words;
}
