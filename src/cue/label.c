/* The start of a line into what is said before the statement: ornaments,
 * numbers, "Objective 2:", "KR1:", "Due:", "CEO:". */

#include "label.h"

#include "base/arena.h"
#include "label_part.h"
#include "word/token.h"

enum {
	LABEL_MAX = 9,	/* tokens before the separator of a label */
	RUN_IN_MAX = 3, /* words of one that a full stop ends */
	ARROW = 0x2192
};

/* Whether a mark separates: a colon, or a dash or an arrow with blanks around
 * it, or where a question ends that more follows: "Why? Because". */
static bool
separates(const struct token *t, const struct token *end)
{
	return t->id == ':' ||
	       (t->id == '?' && t + 1 < end && !token_touches(t + 1)) ||
	       ((token_is_dash(t, end) || t->id == ARROW) &&
		   token_apart(t, end));
}

/* Whether a label names whose goal it is, "Goal of the choir", or for when,
 * "Goal for this quarter", though its last word names a field. */
static bool
is_goal_of(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n = cue_match(cues, CUE_GOAL, t, end, NULL), of, day;

	if (n == 0 || t + n >= end)
		return false;
	t += n;
	of = cue_match(cues, CUE_OF, t, end, NULL);
	return of > 0 &&
	       (cue_begins(cues, CUE_DETERMINER, t, end) ||
		   cue_begins(cues, CUE_DETERMINER, t + of, end) ||
		   cue_is(cues, CUE_WHEN, end - 1, end) ||
		   cue_field(cues, t + of, end, &day) == FIELD_BASELINE);
}

/* Whether [start, stop) is a line that names a goal and no more, "Our goal",
 * and what begins below it is no rest of a sentence. */
static bool
is_alone(const struct cues *cues, const struct token *start,
    const struct token *stop)
{
	const struct token *t =
	    start + cue_match(cues, CUE_OWN, start, stop, NULL);
	size_t n = cue_match(cues, CUE_GOAL, t, stop, NULL);

	return n > 0 && start->letters != TOKEN_LOWER &&
	       stop->letters != TOKEN_LOWER &&
	       (t + n == stop || is_goal_of(cues, t, stop));
}

/* Where the label ends: at a colon, a spaced dash, where bold ends, or a line
 * that only names a goal. *rest: what follows; NULL: nowhere. A colon in
 * brackets of the label is theirs: "Wax the skis (deadline: May)". */
static const struct token *
separator(const struct cues *cues, const struct token *tokens,
    const struct token *start, const struct token *end,
    const struct token **rest)
{
	bool strong = start->style & TOKEN_STRONG;
	const uint32_t *stops = strong ? NULL : cues->stops;
	int open = 0;

	for (const struct token *t = start;
	     (t = stops ? tokens + stops[t - tokens] : t) < end &&
	     t - start <= LABEL_MAX;
	     t++) {
		bool breaks = t > start && (t->glue & TOKEN_LINE);

		if (t->kind != TOKEN_MARK && !strong && !breaks)
			continue;
		if (breaks && token_is(t, end, ':') && t + 1 < end &&
		    !token_touches(t + 1)) {
			/* "Goal", and below it ": what that is" */
			*rest = t + 1;
			return t;
		}
		if (breaks) {
			/* "**Goal**", and below it what that is */
			*rest = t;
			return (strong ? !(t->style & TOKEN_STRONG)
				       : is_alone(cues, start, t))
				   ? t
				   : NULL;
		}
		open += token_is(t, end, '(') - token_is(t, end, ')');
		if (open > 0 && token_is(t, end, ':'))
			return NULL;
		if (t > start && t->kind == TOKEN_MARK && separates(t, end)) {
			*rest = t + 1;
			return t;
		}
		if (strong && !(t->style & TOKEN_STRONG)) {
			*rest = t;
			return t;
		}
	}
	*rest = end;
	return strong && end - start <= LABEL_MAX ? end : NULL;
}

/* Behind a bracketed priority, "(P0)", "`M(P2)`", before more; start: none. */
static const struct token *
skip_rank(
    const struct cues *cues, const struct token *start, const struct token *end)
{
	const struct token *t = start;
	size_t n;

	if (t + 1 < end && t->kind == TOKEN_WORD && (t->style & TOKEN_CODE))
		t++;
	if (!token_is(t, end, '(') && !token_is(t, end, '['))
		return start;
	n = cue_match(cues, CUE_RANK, t + 1, end, NULL);
	t += 1 + n;
	return n > 0 && t + 1 < end &&
		       (token_is(t, end, ')') || token_is(t, end, ']'))
		   ? t + 1
		   : start;
}

/* What the words [start, stop) of a label are; their field goes into it. */
static enum label_kind
kind_of(const struct cues *cues, const struct token *start,
    const struct token *stop, const struct token *end, struct label *label)
{
	int value;

	label->field =
	    (uint8_t)label_field_named(cues, start, stop, &label->exact);
	if (label->field != FIELD_NONE && !label->exact &&
	    label_field_ends(cues, start, stop) &&
	    !is_goal_of(cues, start, stop))
		return LABEL_FIELD;
	if (label_field_begins(cues, start, stop, (enum field)label->field))
		return LABEL_FIELD;
	/* "Why this goal" */
	if (label->field == FIELD_WHY && label->exact && stop > start + 1)
		return LABEL_FIELD;
	if (label_name_value(cues, CUE_RESULT, start, stop, end))
		return LABEL_RESULT;
	value = label_name_value(cues, CUE_GOAL, start, stop, end);
	label->method = value & LABEL_METHOD;
	label->tier = value > 0 && label->field == FIELD_TARGET &&
		      label->exact && stop > start + 1;
	if (value > 0)
		return LABEL_GOAL;
	if (label_name_value(cues, CUE_RANK, start, stop, end))
		return LABEL_RANK;
	return label->field != FIELD_NONE ? LABEL_FIELD : LABEL_NONE;
}

/* Behind a label that only its number ends, or a bracket, "KR1 Sign 20
 * schools", "Goal 2", "[O1] Grow"; NULL: there is none. */
static const struct token *
skip_numbered(const struct cues *cues, enum label_kind kind,
    const struct token *t, const struct token *end, int *value)
{
	bool bracket = token_is(t, end, '[') || token_is(t, end, '(');
	const struct token *after;
	size_t n;

	t += bracket;
	n = label_name_match(
	    cues, kind == LABEL_GOAL ? CUE_GOAL : CUE_RESULT, t, end, value);
	if (n == 0 || (*value & LABEL_ALONE))
		return NULL;
	after = label_ordinal_only(t + n, end);
	if (!after)
		return NULL;
	if (bracket)
		return after + 1 < end &&
			       (token_is(after, end, ']') ||
				   token_is(after, end, ')')) &&
			       !token_touches(after + 1)
			   ? after + 1
			   : NULL;
	/* "objectif 50 mm" is a lens */
	return kind == LABEL_GOAL && after < end && after->kind == TOKEN_WORD &&
		       after->letters == TOKEN_LOWER
		   ? NULL
		   : after;
}

/* A label with a number that ends it: kind LABEL_NONE if there is none. */
static struct label
read_numbered(const struct cues *cues, const struct token *tokens,
    const struct token *start, const struct token *end)
{
	uint32_t at = (uint32_t)(start - tokens);
	struct label label = { .rest = at, .words = { at, at } };

	for (int kind = LABEL_GOAL;
	     label.kind == LABEL_NONE && kind <= LABEL_RESULT; kind++) {
		int value = 0;
		const struct token *stop = skip_numbered(
		    cues, (enum label_kind)kind, start, end, &value);

		if (!stop)
			continue;
		label.kind = (uint8_t)kind;
		label.method = kind == LABEL_GOAL && (value & LABEL_METHOD);
		label.words.end = (uint32_t)(stop - tokens);
		label.rest =
		    (uint32_t)(label_ordinal_behind(cues, stop, end) - tokens);
	}
	return label;
}

/* Whether a full stop ends its number: "Objective 1. Grow the choir". */
static bool
is_stopped(const struct token *tokens, uint32_t end, struct label label)
{
	return label.kind != LABEL_NONE && label.rest < end &&
	       token_is(&tokens[label.words.end - 1], &tokens[end], '.') &&
	       !token_touches(&tokens[label.rest]);
}

/* Whether a name and its full stop are all that is bold: "**Goal.** Dry the
 * nets", "**Why.** They rot"; "**Money.** Save 9 a month" names a topic. */
static bool
is_run_in(const struct cues *cues, const struct token *start,
    const struct token *stop, const struct token *end, struct label *label)
{
	enum label_kind kind;

	if (stop <= start + 1 || !token_is(stop - 1, stop, '.'))
		return false;
	kind = kind_of(cues, start, stop - 1, end, label);
	return kind == LABEL_GOAL || (kind == LABEL_FIELD && label->exact &&
					 !(label->field == FIELD_MEANS &&
					     cue_imperative(cues, stop, end)));
}

/* Behind the full stop of a field's name that opens a line, in slanted letters
 * or plain, "*Rationale.* The oven is old"; start: none does. */
static const struct token *
skip_run_in(const struct cues *cues, const struct token *start,
    const struct token *end, struct label *label)
{
	const struct token *t = start;

	while (t < end && t - start < RUN_IN_MAX && t->kind == TOKEN_WORD)
		t++;
	if (t + 1 >= end || !token_is(t, end, '.') || token_touches(t + 1) ||
	    start->letters == TOKEN_LOWER || t[1].letters == TOKEN_LOWER ||
	    !is_run_in(cues, start, t + 1, end, label) ||
	    kind_of(cues, start, t, end, label) != LABEL_FIELD)
		return start;
	return t + 1;
}

/* Whether it numbers parts of a plan, no field: "Theme 2: Buildings". */
static bool
numbers_part(const struct cues *cues, struct label label,
    const struct token *start, const struct token *stop)
{
	return label.kind == LABEL_FIELD && label.field == FIELD_OTHER &&
	       stop[-1].kind == TOKEN_NUMBER &&
	       cue_begins(cues, CUE_GROUP, start, stop);
}

static struct label
read_anew(const struct cues *cues, const struct token *tokens, struct span line)
{
	const struct token *end = tokens + line.end, *stop, *rest;
	const struct token *start =
	    label_ordinal_behind(cues, tokens + line.start, end);
	uint32_t at = (uint32_t)(start - tokens);
	struct label label = { .rest = at, .words = { at, at } };
	struct label numbered;

	if (start >= end ||
	    (cues->smart && label_letter_read(cues, tokens, line, &label) >= 0))
		return label;
	stop = rest = skip_rank(cues, start, end);
	if (stop > start)
		label.kind = LABEL_RANK;
	else {
		numbered = read_numbered(cues, tokens, start, end);
		if (is_stopped(tokens, line.end, numbered))
			return numbered;
		stop = separator(cues, tokens, start, end, &rest);
		if (!stop &&
		    (rest = skip_run_in(cues, start, end, &label)) > start)
			stop = rest - 1;
		else if (stop && is_run_in(cues, start, stop, end, &label))
			stop--;
		if (stop && stop > start)
			label.kind =
			    (uint8_t)kind_of(cues, start, stop, end, &label);
		/* "Is that our goal? We do not know" */
		if (stop && label.kind != LABEL_FIELD &&
		    token_is(stop, end, '?'))
			return numbered;
		/* "Goal", and below it ": A description of ..." */
		if (label.kind == LABEL_GOAL && token_is(stop, end, ':') &&
		    (stop->glue & TOKEN_LINE) &&
		    cue_begins(cues, CUE_DETERMINER, rest, end))
			return numbered;
		if (label.kind == LABEL_NONE ||
		    numbers_part(cues, label, start, stop))
			return numbered;
	}
	label.words.end = (uint32_t)(stop - tokens);
	label.rest = (uint32_t)(label_ordinal_behind(cues, rest, end) - tokens);
	return label;
}

struct label_memo *
label_memo(struct arena *a)
{
	struct label_memo *memo = arena_room(a, LABEL_MEMO * sizeof *memo);

	/* no line; nothing else is looked at before it is set */
	for (size_t i = 0; i < LABEL_MEMO; i++)
		memo[i].line = (struct span){ 0, UINT32_MAX };
	return memo;
}

/* What is remembered of a line, its label at least. */
static inline struct label_memo *
recall(const struct cues *cues, const struct token *tokens, struct span line)
{
	struct label_memo *memo = &cues->labels[line.start % LABEL_MEMO];

	if (memo->line.start == line.start && memo->line.end == line.end)
		return memo;
	memo->label = read_anew(cues, tokens, line);
	memo->line = line;
	memo->stripped.end = 0;
	return memo;
}

struct label
label_read(
    const struct cues *cues, const struct token *tokens, struct span line)
{
	return recall(cues, tokens, line)->label;
}

struct span
label_strip(
    const struct cues *cues, const struct token *tokens, struct span line)
{
	struct label_memo *memo = recall(cues, tokens, line);

	if (memo->stripped.end == 0)
		memo->stripped =
		    label_strip_anew(cues, tokens, line, memo->label);
	return memo->stripped;
}
