/* Items of lists that nothing announces into whether they are goals. */

#include "goal_step.h"

#include "base/bits.h"
#include "document/document.h"
#include "filled.h"
#include "finder.h"
#include "gist.h"
#include "list.h"
#include "word/token.h"

/* Of how many items one must read as a goal, if any is not to be by chance. */
enum { STRAY = 3 };

/* Whether it says "We close the books in five days by May": writer, amount,
 * end. */
static bool
tells_own(const struct finder *f, struct span line)
{
	struct span clause = gist_clause(f, line);

	return f->brief && finder_value(f, CUE_WRITER, clause) > 0 &&
	       !gist_recounts(f, clause) && gist_promises(f, line);
}

/* Whether it is the one item of a page and somebody will do it by when, or says
 * from which level to which something is to go. */
static bool
is_only(const struct finder *f, const struct list *list, struct span line)
{
	return f->brief && list->n_items == 1 &&
	       ((gist_intends(f, line) && gist_promises(f, line)) ||
		   gist_foretells(f, line, line));
}

/* Whether it acts, or does so by when: "In May 2028 sow the oats". */
static bool
acts(const struct finder *f, struct span line)
{
	return gist_acts(f, line) || gist_acts(f, gist_clause(f, line));
}

/* Whether a line reads as a goal where nothing around it says so. */
static bool
reads_alone(
    const struct finder *f, struct list *list, int index, struct span line)
{
	const struct block *block = &f->blocks[index];

	if (block->quote > 0 || gist_tells(f, line) ||
	    (!tells_own(f, line) &&
		(!acts(f, line) || !acts(f, gist_behind_name(f, line)))))
		return false;
	return gist_reads_as_goal(f, line,
	    list_likely(f, list) ||
		    (f->brief && (f->nests[index] || list->n_items == 1))
		? 1
		: -1);
}

/* Count the items of a loose list that read as goals; once. */
static void
read_items(const struct finder *f, struct list *list)
{
	if (list->read_alone)
		return;
	list->read_alone = true;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		const struct block *block = &f->blocks[i];
		bool alone = reads_alone(f, list, i, block->tokens);

		list->n_alone += alone;
		list->n_bold += gist_bids_bold(f, block->tokens);
		list->n_promised += alone && gist_promises(f, block->tokens);
	}
}

/* Whether all items of a list bid in bold, "**Stop the leak.** Churn is 4 %.",
 * and one of them says how much by when: the others will not be less. */
static bool
is_series(const struct finder *f, struct list *list)
{
	if (list->n_items < 2 || f->blocks[list->first].quote > 0)
		return false;
	read_items(f, list);
	return list->n_bold == list->n_items && list->n_promised > 0;
}

/* Whether it bids as most of its list do: "Read more", "Run 10 km by May". */
static bool
goes_along(const struct finder *f, struct list *list, struct span line)
{
	if (f->blocks[list->first].quote > 0)
		return false;
	read_items(f, list);
	return list->n_alone * 2 > list->n_items && gist_bids(f, line) &&
	       gist_acts(f, line) && !gist_tells(f, line);
}

/* Whether a heading over it below the title is a period: "Season 2027/28". */
static bool
is_dated(const struct finder *f, int index)
{
	const struct section *section = finder_section(f, index);

	for (; section->block != BLOCK_NONE && section->level > 1;
	     section = finder_around(f, section))
		if (section->level < OUTLINE_BOLD && !section->closed &&
		    finder_spans(f, finder_heading(f, section)))
			return true;
	return false;
}

/* Whether it says what will be done, and fields below it why, with what, fewer
 * beside how much or when; or below a period how much from which level. */
static bool
is_filled_in(const struct finder *f, int index, struct span line)
{
	const struct block *block = &f->blocks[index];
	bool measured, dated;
	unsigned fields;
	int n;

	if (block->quote > 0 || gist_tells(f, line))
		return false;
	if (!gist_bids(f, line)) {
		fields = gist_counts(f, line) ? filled_below(f, index) : 0;
		return (filled_asks(fields) ||
			   (f->brief && fields && gist_ends(f, line))) &&
		       gist_measures(f, line);
	}
	measured = gist_measures(f, line);
	dated = is_dated(f, index);
	if (dated && measured && gist_based(f, line))
		return true;
	fields = filled_below(f, index);
	n = bits_count(fields);
	return filled_asks(fields) ||
	       ((fields & 1u << FIELD_WHY) && n > 1 &&
		   (measured || dated || finder_spans(f, line)));
}

bool
item_alone_is(
    const struct finder *f, struct list *list, int index, struct span line)
{
	if (is_series(f, list) || is_filled_in(f, index, line) ||
	    (!gist_tells(f, line) && is_only(f, list, line)))
		return true;
	if (f->speaks && goes_along(f, list, line))
		return true;
	if (!reads_alone(f, list, index, line))
		return false;
	if (f->speaks) {
		read_items(f, list);
		return gist_reads_as_goal(f, line, 0) ||
		       list->n_alone * STRAY >= list->n_items;
	}
	return (f->brief && list->n_items == 1) || gist_promises(f, line);
}
