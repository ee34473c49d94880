/* Lists that hold no goals into that: they tell of somebody, say what signs
 * stand for, or only name what is measured. */

#include "list.h"

#include "document/document.h"
#include "gist.h"
#include "planned.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	SIGN_TOKENS = 2,    /* of a sign: "P0", "H" */
	LEGEND_SIGNS = 2,   /* signs make a legend, at least */
	LEGEND_TOKENS = 12, /* of what one stands for */
	NAME_TOKENS = 6,    /* of what is measured: "Time to hire" */
	ARTICLE_TOKENS = 9  /* of "the initiative that the students take" */
};

/* Whether a list stands below what leads to a cause: "We left because". */
static bool
is_cause(const struct finder *f, const struct list *list)
{
	enum { CAUSE = 2 }; /* the value of what leads to one */
	int above = list->first - 1;
	const struct token *tail;
	struct phrase p;

	if (above < 0 || list->above != BLOCK_NONE ||
	    f->blocks[above].kind != BLOCK_PARAGRAPH)
		return false;
	p = finder_phrase(f, f->blocks[above].tokens);
	p.end = token_before_marks(p.t, p.end);
	tail = cue_tail(p, CUE_REASON);
	return tail && cue_value(phrase_from(p, tail), CUE_REASON) == CAUSE;
}

/* Whether an item says what is counted, though it begins like a deed: "Share of
 * meals that are still warm", "% of trains on time". */
static bool
counts_what(const struct finder *f, struct span text)
{
	struct phrase p = finder_phrase(f, text);

	return token_is(p.t, p.end, '%') || cue_begins(p, CUE_COUNTED);
}

/* Whether an item only names what is counted: "The number of members". */
static bool
only_counts(const struct finder *f, int index)
{
	struct span text = finder_strip(f, f->blocks[index].tokens);

	text.start +=
	    (uint32_t)cue_match(finder_phrase(f, text), CUE_DETERMINER, NULL);
	return counts_what(f, text) && !finder_holds(f, text, TOKEN_NUMBER);
}

/* Whether the first item of a list and most others do, and none bids. */
static bool
is_counted(const struct finder *f, const struct list *list)
{
	int counts = 0;

	if (list->n_items < 2 || list->n_bids > 0 ||
	    !only_counts(f, list->first))
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i))
		counts += only_counts(f, i);
	return counts * 2 > list->n_items;
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
	return told * 2 > list->n_items || is_cause(f, list) ||
	       is_counted(f, list);
}

/* Behind the sign that an item begins with: a priority, an emoji; or NULL. */
static const struct token *
behind_sign(const struct finder *f, int index)
{
	const struct token *t = document_first(f->document, index);
	const struct token *end = document_end(f->document, index);
	const struct token *first = ornament_behind(t, end), *stop;
	struct label label = finder_label(f, f->blocks[index].tokens);

	if (label.kind == LABEL_RANK)
		return finder_token(f, label.rest);
	if (label.kind != LABEL_NONE || first == end)
		return NULL;
	if (first > t && !token_is(t, end, '*'))
		return first;
	for (stop = first; stop < end && stop - first < SIGN_TOKENS; stop++)
		if (stop->kind == TOKEN_MARK || stop->letters != TOKEN_UPPER)
			break;
	if (stop == first && first->kind == TOKEN_WORD && first->len == 1)
		stop++;
	return stop > first && stop < end &&
		       (token_is(stop, end, ':') || token_is(stop, end, '=') ||
			   token_is(stop, end, '-'))
		   ? ornament_behind(stop, end)
		   : NULL;
}

bool
list_legend(const struct finder *f, const struct list *list)
{
	if (list->n_items < LEGEND_SIGNS || list->n_nested > 0 ||
	    list->n_tasks > 0)
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		struct phrase p = finder_phrase(f, f->blocks[i].tokens);
		size_t n;

		p.t = behind_sign(f, i);
		if (!p.t || p.t == p.end || p.end - p.t > LEGEND_TOKENS)
			return false;
		n = cue_match(p, CUE_STANDS, NULL);
		/* "Critical: mend the roof" is a goal of that rank */
		if (n == 0 || token_is(p.t + n, p.end, ':'))
			return false;
	}
	return true;
}

/* Whether it says how a measure is taken: "Cover time: days from request". */
static bool
defines_measure(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);
	const struct token *stop = p.t;

	while (stop < p.end && !token_is(stop, p.end, ':'))
		stop++;
	if (stop == p.t || stop == p.end || stop - p.t > NAME_TOKENS)
		return false;
	p.t = ornament_behind(stop + 1, p.end);
	return p.t < p.end && cue_begins(p, CUE_COUNTED) &&
	       !gist_counts(f, line);
}

/* Whether a list within "Metrics" says what is done with them. */
static bool
is_beside_measures(const struct finder *f, const struct list *list,
    const struct section *section)
{
	if (section->class != SECTION_NEUTRAL || list->n_numbers > 0 ||
	    list->n_tasks > 0 || list->n_acts < list->n_items)
		return false;
	while (section->class != SECTION_RESULTS && section->parent >= 0)
		section = finder_around(f, section);
	return finder_occurs(f, CUE_METRIC, finder_heading(f, section));
}

/* Whether items below "KPIs" count nothing and most name a measure. */
static bool
names_measures(const struct finder *f, const struct list *list,
    const struct section *section)
{
	int names = 0;

	if (list->n_tasks + list->n_nested + list->n_results > 0 ||
	    !finder_occurs(f, CUE_METRIC, finder_heading(f, section)))
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		struct span line = f->blocks[i].tokens;
		struct span text = finder_strip(f, line);
		bool counted = counts_what(f, text);

		if (finder_holds(f, line, TOKEN_NUMBER) ||
		    (!counted && gist_acts(f, text)))
			return false;
		names += counted || text.end - text.start <= NAME_TOKENS ||
			 finder_ends(f, text, ')');
	}
	return names * 2 > list->n_items;
}

/* Whether an item is no longer than the name of what is measured, up to a
 * bracket: "Breadth (market, trends, rivals)"; one with an article may be. */
static bool
is_name(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);
	bool article;

	p.end = token_before_bracket(p.t, p.end);
	article = cue_begins(p, CUE_DETERMINER) && !cue_begins(p, CUE_OWN) &&
		  !cue_occurs(p, CUE_BEING);
	return p.end - p.t <= (article ? ARTICLE_TOKENS : NAME_TOKENS);
}

bool
list_unmeasured(const struct finder *f, const struct list *list,
    const struct section *section, int goal)
{
	int names = 0, defined = 0;

	if (names_measures(f, list, section))
		return true;
	if (section->method || list->n_numbers * 2 >= list->n_items ||
	    (goal != GOAL_NONE && list->n_numbers + list->n_acts +
					  list->n_tasks + list->n_nested >
				      0))
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		struct span line = f->blocks[i].tokens;

		names += is_name(f, line);
		defined += defines_measure(f, line);
	}
	if (defined * 2 > list->n_items ||
	    (goal == GOAL_NONE && is_beside_measures(f, list, section)))
		return true;
	/* "**Bug rate**: bugs found in a month" only says what is counted */
	if (names * 2 <= list->n_items &&
	    (list->n_named < list->n_items || list->n_acts > 0 ||
		list->n_numbers > 0))
		return false;
	if (goal != GOAL_NONE)
		return finder_occurs(f, CUE_METRIC, finder_heading(f, section));
	while (section->results && section->parent >= 0)
		section = finder_around(f, section);
	if (planned_expects(section))
		return false;
	/* a word of a name may be that of an action */
	if (list->n_numbers + list->n_tasks + list->n_nested == 0 &&
	    list->n_acts * 3 <= list->n_items && list->n_bids == 0)
		return true;
	for (; section->parent >= 0; section = finder_around(f, section))
		if (finder_occurs(f, CUE_PROJECT, finder_heading(f, section)))
			return false;
	return true;
}
