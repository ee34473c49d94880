/* Fields and prose that belong to all goals of a list: hangs them on each. */

#include "finder.h"

#include "base/arena.h"
#include "gist.h"
#include "word/token.h"

enum {
	CONTEXT_MAX = 8, /* parts of context a goal takes */
	FIELDS_MAX = 8,	 /* sections looked back over */
	SHARE_MAX = 16,	 /* parts that the goals of a list share */
	GOALS_MAX = 64,	 /* goals that share one */
};

/* Whether only fields stand between the goals of a section and this one. */
static bool
follows_goals(const struct finder *f, int own, int around)
{
	const struct section *sections = f->outline.at;

	for (int s = own - 1; s > around && s >= own - FIELDS_MAX; s--)
		if (sections[s].level < OUTLINE_BOLD &&
		    sections[s].class != SECTION_FIELD)
			return false;
	return true;
}

/* The section whose goals a field section speaks of: the one around it, if
 * they stand in it right before the field. A title holds more than goals, so
 * that headings below it speak of none; -1: there is no such section. */
static int
shared_section(const struct finder *f, int own)
{
	const struct section *sections = f->outline.at;
	int around = sections[own].parent;
	int in;

	if (sections[own].borrowed || f->in[around].last == GOAL_NONE ||
	    (sections[own].level < OUTLINE_BOLD && sections[around].level <= 1))
		return -1;
	in = f->outline.of[f->goals->at[f->in[around].last].block];
	while (in > around && sections[in].level >= OUTLINE_BOLD)
		in = sections[in].parent;
	return in == around && follows_goals(f, own, around) ? around : -1;
}

int
finder_share(struct finder *f, struct part part)
{
	int around = shared_section(f, f->outline.of[part.block]);
	struct finder_section *in;

	if (around < 0)
		return GOAL_NONE;
	in = &f->in[around];
	if (in->first == in->last) {
		finder_attach(f, in->first, part);
		return in->first;
	}
	part.kind = PART_SHARED;
	if (in->taken++ < SHARE_MAX)
		for (int i = in->first; i <= in->last; i++)
			finder_attach(f, i, part);
	return in->last;
}

/* Whether the token begins a line and is bold. */
static bool
begins_bold(const struct finder *f, uint32_t at, int block)
{
	const struct token *t = finder_token(f, at);

	return (t->style & TOKEN_STRONG) &&
	       ((t->glue & TOKEN_LINE) || at == f->blocks[block].tokens.start);
}

/* Whether it stands behind all items of a list, or in the text that goes on
 * below the last one's: not in what one of them says of itself. */
static bool
is_behind_list(const struct finder *f, struct part part)
{
	const struct block *block = &f->blocks[part.block];

	return block->item == BLOCK_NONE &&
	       (block->kind == BLOCK_PARAGRAPH ||
		   (block->kind == BLOCK_ITEM &&
		       part.label.start > block->tokens.start &&
		       finder_next_item(f, part.block) == BLOCK_NONE));
}

/* Whether goals may share a field: each has a status and a target itself. */
static bool
is_common(uint8_t field)
{
	return field != FIELD_TARGET && field != FIELD_STATUS &&
	       field != FIELD_START && field != FIELD_CONFIDENCE;
}

/* Whether a field stands as a bold label beside that of a list of goals. */
static bool
is_beside(
    const struct finder *f, const struct section *section, struct part part)
{
	return section->level >= OUTLINE_BOLD && section->open &&
	       section->block != BLOCK_NONE &&
	       begins_bold(
		   f, f->blocks[section->block].tokens.start, section->block) &&
	       begins_bold(f, part.label.start, part.block) &&
	       is_behind_list(f, part);
}

/* Whether a field is a paragraph right below a list of goals, first to last. */
static bool
is_below(const struct finder *f, int first, int last, struct part part)
{
	const struct block *one = &f->blocks[f->goals->at[first].block];

	return f->blocks[part.block].kind == BLOCK_PARAGRAPH &&
	       f->blocks[part.block].item == BLOCK_NONE && part.block > 0 &&
	       f->blocks[part.block].depth == 0 &&
	       f->goals->at[last].block == part.block - 1 &&
	       one->kind == BLOCK_ITEM &&
	       one->list == f->blocks[part.block - 1].list;
}

bool
finder_share_beside(struct finder *f, struct part part)
{
	int s = f->outline.of[part.block], last = f->in[s].last;
	int first = f->in[s].first;

	if (part.kind != PART_FIELD || !is_common(part.field) ||
	    last == GOAL_NONE || first >= last || last - first >= GOALS_MAX ||
	    (!is_beside(f, &f->outline.at[s], part) &&
		!is_below(f, first, last, part)))
		return false;
	for (int i = first; i < last; i++)
		for (size_t p = 0; p < f->goals->at[i].n_parts; p++)
			if (f->goals->at[i].parts[p].kind == PART_FIELD &&
			    f->goals->at[i].parts[p].field == part.field)
				return false;
	if (f->in[s].taken++ >= SHARE_MAX)
		return true;
	part.kind = part.field == FIELD_DEADLINE ? PART_FIELD : PART_SHARED;
	for (int i = first; i <= last; i++)
		if (part.kind == PART_SHARED ||
		    !gist_ends(f, f->goals->at[i].statement))
			finder_attach(f, i, part);
	return true;
}

int
finder_share_before(struct finder *f, struct part part)
{
	const struct section *sections = f->outline.at;
	int own = f->outline.of[part.block], around = sections[own].parent;
	int last = around < 0 ? GOAL_NONE : f->in[around].last, first;
	int run = GOAL_NONE;

	for (first = last; first >= 0; first--) {
		int in = f->outline.of[f->goals->at[first].block];

		while (in > around && sections[in].parent != around)
			in = sections[in].parent;
		if (in <= around || sections[in].level != sections[own].level ||
		    (run != GOAL_NONE && in != run))
			break;
		run = in;
	}
	if (last == GOAL_NONE || last - first > GOALS_MAX)
		return GOAL_NONE;
	part.kind = PART_SHARED;
	for (int i = first + 1; i <= last; i++)
		finder_attach(f, i, part);
	return first == last ? GOAL_NONE : last;
}

void
finder_context(struct finder *f, struct part part)
{
	part.kind = PART_CONTEXT;
	ARENA_MORE(f->scratch, f->context, f->n_context, f->cap_context);
	f->context[f->n_context++] = part;
}

/* Per section its first context part, the others in a chain. */
struct chain {
	int first, last;
};

void
finder_spread(struct finder *f)
{
	const struct outline *outline = &f->outline;
	struct chain *chains =
	    arena_alloc(f->scratch, (size_t)outline->n * sizeof *chains);
	int *next = arena_alloc(f->scratch, (f->n_context + 1) * sizeof *next);

	for (size_t i = 0; i < f->n_context; i++) {
		struct chain *chain = &chains[outline->of[f->context[i].block]];

		/* indices are one too high: 0 ends a chain */
		if (chain->first == 0)
			chain->first = (int)i + 1;
		else
			next[chain->last - 1] = (int)i + 1;
		chain->last = (int)i + 1;
	}
	for (int i = 0; i < f->goals->n; i++) {
		int section = outline->of[f->goals->at[i].block];
		int taken = 0;

		for (; section >= 0; section = outline->at[section].parent)
			for (int c = chains[section].first;
			     c > 0 && taken < CONTEXT_MAX;
			     c = next[c - 1], taken++)
				finder_attach(f, i, f->context[c - 1]);
	}
}
