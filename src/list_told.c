/* Lists into whether their items are told of somebody, and are no goals. */

#include "list.h"

#include "document.h"
#include "finder.h"
#include "gist.h"
#include "token.h"

bool
list_told(const struct finder *f, const struct list *list)
{
	int told = 0, left = list->n_items;

	for (int i = list->first;
	     i != BLOCK_NONE && (told + left) * 2 > list->n_items;
	     i = finder_next_item(f, i), left--) {
		struct span line = f->document->blocks[i].tokens;

		told += gist_recounts(f, gist_behind_name(f, line)) ||
			gist_user_story(f, line) || gist_gives_hour(f, line) ||
			gist_defines(f, line) || gist_addresses(f, line) ||
			gist_reports(f, line) || gist_asks(f, line) ||
			gist_outcome(f, line) ||
			(list->n_items > 1 && gist_mentions(f, line));
	}
	return told * 2 > list->n_items;
}
