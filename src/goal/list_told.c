/* Lists into whether their items are told of somebody, and are no goals. */

#include "list.h"

#include "document/document.h"
#include "gist.h"
#include "word/token.h"

/* Whether a list stands below what leads to a cause: "We left because". */
static bool
is_cause(const struct finder *f, const struct list *list)
{
	enum { CAUSE = 2 }; /* the value of what leads to one */
	int above = list->first - 1;
	const struct token *t, *end, *tail;

	if (above < 0 || list->above != BLOCK_NONE ||
	    f->blocks[above].kind != BLOCK_PARAGRAPH)
		return false;
	t = document_first(f->document, above);
	end = token_before_marks(t, document_end(f->document, above));
	tail = cue_tail(&f->cues, CUE_REASON, t, end);
	return tail && cue_value(&f->cues, CUE_REASON, tail, end) == CAUSE;
}

bool
list_told(const struct finder *f, const struct list *list)
{
	int told = 0, left = list->n_items;

	for (int i = list->first;
	     i != BLOCK_NONE && (told + left) * 2 > list->n_items;
	     i = finder_next_item(f, i), left--) {
		struct span line = f->blocks[i].tokens;

		told += gist_recounts(f, gist_behind_name(f, line)) ||
			gist_user_story(f, line) || gist_gives_hour(f, line) ||
			gist_defines(f, line) || gist_addresses(f, line) ||
			gist_reports(f, line) || gist_asks(f, line) ||
			gist_outcome(f, line) ||
			(list->n_items > 1 && gist_mentions(f, line));
	}
	return told * 2 > list->n_items || is_cause(f, list);
}
