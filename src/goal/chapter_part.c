/* A section into what stands directly in it. */

#include "chapter_part.h"

#include "column.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "list.h"
#include "word/token.h"

/* How many lines begin with a field's name, below a title not "Version:". */
static int
count_fields(const struct finder *f, struct span rest, bool title)
{
	struct span line;
	int n = 0;

	while (finder_next(f, &rest, &line)) {
		struct label label = finder_label(f, line);

		n += (label.kind == LABEL_FIELD || label.tier) && label.exact &&
		     !(title && label.field == FIELD_OTHER);
	}
	return n;
}

/* Whether a section right below another is of its key results. */
static bool
heads_results(const struct finder *f, const struct section *inner)
{
	return inner->class == SECTION_RESULTS &&
	       finder_occurs(f, CUE_METHOD, finder_heading(f, inner));
}

/* Whether a section of results is one of measures, "KPIs:", no key results. */
static bool
heads_metrics(const struct finder *f, const struct section *inner)
{
	return inner->class == SECTION_RESULTS &&
	       finder_occurs(f, CUE_METRIC, finder_heading(f, inner)) &&
	       !heads_results(f, inner);
}

/* Whether a cell heads a column of key results, the first of its table. */
static bool
heads_column(const struct finder *f, const struct block *block,
    const struct section *section)
{
	return block->kind == BLOCK_CELL && block->row == 0 &&
	       block->column == 0 && section->level > 1 &&
	       column_read(&f->cues, f->document->tokens.at, block->tokens)
		       .role == COLUMN_RESULT;
}

/* Take in what a list below a heading is like. */
static void
add_list(struct chapter_parts *contents, const struct list *list)
{
	contents->list = true;
	contents->topics |= list_topics(list);
	contents->acts |= list->n_acts * 2 >= list->n_items;
	contents->ranked |= list->n_results * 2 > list->n_items;
}

/* Whether a block's label names a field; an item's if half its list's do. */
static bool
names_field(
    const struct finder *f, const struct block *block, struct label label)
{
	const struct list *list = &f->lists[block->list];

	return (label.kind == LABEL_FIELD || label.tier) &&
	       (block->kind != BLOCK_ITEM ||
		   (label.exact && list->n_fields * 2 >= list->n_items));
}

struct chapter_parts
chapter_parts(const struct finder *f, const struct section *section)
{
	struct chapter_parts contents = { 0 };
	const struct outline *outline = &f->outline;
	int self = outline->of[section->block];
	bool measured = false, others = false;

	for (int i = section->block + 1; i < section->end; i++) {
		const struct block *block = &f->blocks[i];
		const struct section *inner = &outline->at[outline->of[i]];
		struct label label;

		if (block->kind == BLOCK_HEADING) {
			contents.results |= heads_results(f, inner);
			break;
		}
		contents.fields |= inner->class == SECTION_FIELD;
		contents.results |= inner->class == SECTION_RESULTS;
		measured |= heads_metrics(f, inner);
		others |= inner->class == SECTION_RESULTS &&
			  (!heads_metrics(f, inner) ||
			      (block->kind == BLOCK_ITEM &&
				  f->lists[block->list].n_numbers > 0));
		contents.n_parts += inner->block == i &&
				    inner->level == OUTLINE_BOLD &&
				    inner->class == SECTION_FIELD;
		if (outline->of[i] != self && inner->level != OUTLINE_COLON)
			continue;
		label = finder_label(f, block->tokens);
		if (block->depth > 1)
			continue;
		contents.results |= label.kind == LABEL_RESULT;
		others |= label.kind == LABEL_RESULT;
		contents.table |= block->kind == BLOCK_CELL;
		contents.results |= heads_column(f, block, section);
		contents.goals |= label.kind == LABEL_GOAL && !label.tier;
		if (block->kind == BLOCK_ITEM)
			add_list(&contents, &f->lists[block->list]);
		contents.fields |= names_field(f, block, label);
		contents.n_fields +=
		    count_fields(f, block->tokens, section->level <= 1);
		contents.n_aims += label_is_word(label);
		/* what stands below "To do:" fills that in */
		contents.n_lines += outline->of[i] == self ||
				    inner->block == i ||
				    inner->class != SECTION_FIELD;
	}
	contents.metrics = measured && !others;
	return contents;
}

bool
chapter_part_topics(const struct finder *f, const struct section *section)
{
	bool topics = false;

	for (int i = section->block + 1; i < section->end; i++) {
		const struct section *inner = finder_section(f, i);

		if (f->blocks[i].kind != BLOCK_HEADING)
			continue;
		if (inner->class == SECTION_FIELD ||
		    inner->class == SECTION_RESULTS)
			return false;
		topics |= inner->class == SECTION_NEUTRAL;
	}
	return topics;
}

bool
chapter_part_heads(const struct finder *f, const struct section *section)
{
	const struct section *inner;

	if (!finder_below(f, section, BLOCK_HEADING))
		return false;
	inner = finder_section(f, section->block + 1);
	return inner->class != SECTION_FIELD && inner->class != SECTION_RESULTS;
}

bool
chapter_part_promises(
    const struct finder *f, const struct section *section, struct span heading)
{
	const struct block *next = finder_below(f, section, BLOCK_PARAGRAPH);
	struct span first;

	if (!next || gist_bids(f, heading) || gist_counts(f, heading) ||
	    !gist_intends(f, next->tokens))
		return false;
	first = finder_sentence_first(f, next->tokens);
	return gist_dated(f, first) &&
	       (gist_measures(f, first) || gist_based(f, first));
}
