/* Sections into whether the goals of one are an exercise for its reader. */

#include "outline_section.h"

#include "announce.h"
#include "document.h"
#include "outline.h"

enum {
	GREETING = 6, /* tokens of "Welcome to the club!" */
	BIDDEN = 2    /* the value of what the reader has to do: "you must" */
};

/* Behind a paragraph that only greets: "Hello everyone," */
static int
behind_greeting(const struct document *document, int index)
{
	const struct token *t = document_first(document, index);
	const struct token *end = document_end(document, index);

	return end > t && end - t <= GREETING &&
		       (token_is(end - 1, end, '!') ||
			   token_is(end - 1, end, ',')) &&
		       index + 1 < document->n_blocks
		   ? index + 1
		   : index;
}

bool
outline_exercise(const struct section *section, const struct document *document,
    const struct cues *cues)
{
	int next = section->block + 1;
	const struct token *t, *end;

	if (section->class != SECTION_OPEN || section->level >= OUTLINE_BOLD ||
	    next >= document->n_blocks)
		return false;
	next = behind_greeting(document, next);
	if (document->blocks[next].kind != BLOCK_PARAGRAPH)
		return false;
	t = document_first(document, next), end = document_end(document, next);
	if (!section->single &&
	    (cue_weight(cues, CUE_READER, t, end) < BIDDEN ||
		announce_dated(cues, t, end)))
		return false;
	return cue_occurs(cues, CUE_READER, t, end) &&
	       !cue_occurs(cues, CUE_OWN, t, end) &&
	       !cue_occurs(cues, CUE_INTENT, t, end);
}
