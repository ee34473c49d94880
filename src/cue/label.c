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

/* Whether a label names whose goal it is, "Goal of the choir", for when, "Goal
 * for this quarter", or of what kind, « Objectif d'impact », though its last
 * word names a field. */
static bool
is_goal_of(struct phrase p)
{
	size_t n = cue_match(p, CUE_GOAL, NULL), of, day;
	enum field field;

	if (n == 0 || p.t + n >= p.end)
		return false;
	p.t += n;
	of = cue_match(p, CUE_OF, NULL);
	if (of == 0)
		return false;
	field = cue_field(phrase_behind(p, of), &day);
	return cue_begins(p, CUE_DETERMINER) ||
	       cue_begins(phrase_behind(p, of), CUE_DETERMINER) ||
	       cue_is(phrase_last(p, 1), CUE_WHEN) || field == FIELD_BASELINE ||
	       field == FIELD_WHY;
}

/* Whether it is a line that names a goal and no more, "Our goal", and what
 * begins below it is no rest of a sentence. */
static bool
is_alone(struct phrase p)
{
	const struct token *t = p.t + cue_match(p, CUE_OWN, NULL);
	size_t n = cue_match(phrase_from(p, t), CUE_GOAL, NULL);

	return n > 0 && p.t->letters != TOKEN_LOWER &&
	       p.end->letters != TOKEN_LOWER &&
	       (t + n == p.end || is_goal_of(phrase_from(p, t)));
}

/* Where the label ends: at a colon, a spaced dash, where bold ends, or a line
 * that only names a goal. *rest: what follows; NULL: nowhere. A colon in
 * brackets of the label is theirs: "Wax the skis (deadline: May)". */
static const struct token *
separator(
    struct phrase p, const struct token *tokens, const struct token **rest)
{
	bool strong = p.t->style & TOKEN_STRONG;
	const uint32_t *stops = strong ? NULL : p.cues->stops;
	int open = 0;

	for (const struct token *t = p.t;
	     (t = stops ? tokens + stops[t - tokens] : t) < p.end &&
	     t - p.t <= LABEL_MAX;
	     t++) {
		bool breaks = t > p.t && (t->glue & TOKEN_LINE);

		if (t->kind != TOKEN_MARK && !strong && !breaks)
			continue;
		if (breaks && token_is(t, p.end, ':') && t + 1 < p.end &&
		    !token_touches(t + 1)) {
			/* "Goal", and below it ": what that is" */
			*rest = t + 1;
			return t;
		}
		if (breaks) {
			/* "**Goal**", and below it what that is */
			*rest = t;
			return (strong ? !(t->style & TOKEN_STRONG)
				       : is_alone(phrase_to(p, t)))
				   ? t
				   : NULL;
		}
		open += token_is(t, p.end, '(') - token_is(t, p.end, ')');
		if (open > 0 && token_is(t, p.end, ':'))
			return NULL;
		if (t > p.t && t->kind == TOKEN_MARK && separates(t, p.end)) {
			*rest = t + 1;
			return t;
		}
		if (strong && !(t->style & TOKEN_STRONG)) {
			*rest = t;
			return t;
		}
	}
	*rest = p.end;
	return strong && p.end - p.t <= LABEL_MAX ? p.end : NULL;
}

/* Behind a bracketed priority, "(P0)", "`M(P2)`", before more; start: none. */
static const struct token *
skip_rank(struct phrase p)
{
	const struct token *t = p.t;
	size_t n;

	if (t + 1 < p.end && t->kind == TOKEN_WORD && (t->style & TOKEN_CODE))
		t++;
	if (!token_is(t, p.end, '(') && !token_is(t, p.end, '['))
		return p.t;
	n = cue_match(phrase_from(p, t + 1), CUE_RANK, NULL);
	t += 1 + n;
	return n > 0 && t + 1 < p.end &&
		       (token_is(t, p.end, ')') || token_is(t, p.end, ']'))
		   ? t + 1
		   : p.t;
}

/* What the words of a label are, in a line up to end; *label: their field. */
static enum label_kind
kind_of(struct phrase p, const struct token *end, struct label *label)
{
	int value;

	label->field = (uint8_t)label_field_named(p, &label->exact);
	if (label->field != FIELD_NONE && !label->exact &&
	    label_field_ends(p) && !is_goal_of(p))
		return LABEL_FIELD;
	if (label_field_begins(p, (enum field)label->field))
		return LABEL_FIELD;
	/* "Why this goal" */
	if (label->field == FIELD_WHY && label->exact && p.end > p.t + 1)
		return LABEL_FIELD;
	if (label_name_value(p, CUE_RESULT, end))
		return LABEL_RESULT;
	value = label_name_value(p, CUE_GOAL, end);
	label->method = value & LABEL_METHOD;
	label->tier = value > 0 && label->field == FIELD_TARGET &&
		      label->exact && p.end > p.t + 1;
	if (value > 0)
		return LABEL_GOAL;
	if (label_name_value(p, CUE_RANK, end))
		return LABEL_RANK;
	return label->field != FIELD_NONE ? LABEL_FIELD : LABEL_NONE;
}

/* Behind a label that only its number ends, or a bracket, "KR1 Sign 20
 * schools", "Goal 2", "[O1] Grow"; NULL: there is none. */
static const struct token *
skip_numbered(struct phrase p, enum label_kind kind, int *value)
{
	bool bracket = token_is(p.t, p.end, '[') || token_is(p.t, p.end, '(');
	const struct token *after;
	size_t n;

	p.t += bracket;
	n = label_name_match(
	    p, kind == LABEL_GOAL ? CUE_GOAL : CUE_RESULT, value);
	if (n == 0 || (*value & LABEL_ALONE))
		return NULL;
	after = label_ordinal_only(p.t + n, p.end);
	if (!after)
		return NULL;
	if (bracket)
		return after + 1 < p.end &&
			       (token_is(after, p.end, ']') ||
				   token_is(after, p.end, ')')) &&
			       !token_touches(after + 1)
			   ? after + 1
			   : NULL;
	/* "objectif 50 mm" is a lens */
	return kind == LABEL_GOAL && after < p.end &&
		       after->kind == TOKEN_WORD &&
		       after->letters == TOKEN_LOWER
		   ? NULL
		   : after;
}

/* A label with a number that ends it: kind LABEL_NONE if there is none. */
static struct label
read_numbered(struct phrase p, const struct token *tokens)
{
	uint32_t at = (uint32_t)(p.t - tokens);
	struct label label = { .rest = at, .words = { at, at } };

	for (int kind = LABEL_GOAL;
	     label.kind == LABEL_NONE && kind <= LABEL_RESULT; kind++) {
		int value = 0;
		const struct token *stop =
		    skip_numbered(p, (enum label_kind)kind, &value);

		if (!stop)
			continue;
		label.kind = (uint8_t)kind;
		label.method = kind == LABEL_GOAL && (value & LABEL_METHOD);
		label.words.end = (uint32_t)(stop - tokens);
		label.rest =
		    (uint32_t)(label_ordinal_behind(phrase_from(p, stop)) -
			       tokens);
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
is_run_in(struct phrase p, const struct token *end, struct label *label)
{
	enum label_kind kind;

	if (p.end <= p.t + 1 || !phrase_ends(p, '.'))
		return false;
	kind = kind_of(phrase_to(p, p.end - 1), end, label);
	return kind == LABEL_GOAL ||
	       (kind == LABEL_FIELD && label->exact &&
		   !(label->field == FIELD_MEANS &&
		       cue_imperative(phrase_cut(p, p.end, end))));
}

/* Behind the full stop of a field's name that opens a line, in slanted letters
 * or plain, "*Rationale.* The oven is old"; start: none does. */
static const struct token *
skip_run_in(struct phrase p, struct label *label)
{
	const struct token *t = p.t;

	while (t < p.end && t - p.t < RUN_IN_MAX && t->kind == TOKEN_WORD)
		t++;
	if (t + 1 >= p.end || !token_is(t, p.end, '.') ||
	    token_touches(t + 1) || p.t->letters == TOKEN_LOWER ||
	    t[1].letters == TOKEN_LOWER ||
	    !is_run_in(phrase_to(p, t + 1), p.end, label) ||
	    kind_of(phrase_to(p, t), p.end, label) != LABEL_FIELD)
		return p.t;
	return t + 1;
}

/* Whether it numbers parts of a plan, no field: "Theme 2: Buildings". */
static bool
numbers_part(struct phrase p, struct label label)
{
	return label.kind == LABEL_FIELD && label.field == FIELD_OTHER &&
	       p.end[-1].kind == TOKEN_NUMBER && cue_begins(p, CUE_GROUP);
}

static struct label
read_anew(const struct cues *cues, const struct token *tokens, struct span line)
{
	struct phrase p =
	    phrase_of(cues, tokens + line.start, tokens + line.end);
	const struct token *stop, *rest;
	struct label label = { 0 }, numbered;

	p.t = label_ordinal_behind(p);
	label.rest = (uint32_t)(p.t - tokens);
	label.words = (struct span){ label.rest, label.rest };
	if (p.t >= p.end ||
	    (cues->smart && label_letter_read(cues, tokens, line, &label) >= 0))
		return label;
	stop = rest = skip_rank(p);
	if (stop > p.t)
		label.kind = LABEL_RANK;
	else {
		numbered = read_numbered(p, tokens);
		if (is_stopped(tokens, line.end, numbered))
			return numbered;
		stop = separator(p, tokens, &rest);
		if (!stop && (rest = skip_run_in(p, &label)) > p.t)
			stop = rest - 1;
		else if (stop && is_run_in(phrase_to(p, stop), p.end, &label))
			stop--;
		if (stop && stop > p.t)
			label.kind =
			    (uint8_t)kind_of(phrase_to(p, stop), p.end, &label);
		/* "Is that our goal? We do not know" */
		if (stop && label.kind != LABEL_FIELD &&
		    token_is(stop, p.end, '?'))
			return numbered;
		/* "Goal", and below it ": A description of ..." */
		if (label.kind == LABEL_GOAL && token_is(stop, p.end, ':') &&
		    (stop->glue & TOKEN_LINE) &&
		    cue_begins(phrase_from(p, rest), CUE_DETERMINER))
			return numbered;
		if (label.kind == LABEL_NONE ||
		    numbers_part(phrase_to(p, stop), label))
			return numbered;
	}
	label.words.end = (uint32_t)(stop - tokens);
	label.rest =
	    (uint32_t)(label_ordinal_behind(phrase_from(p, rest)) - tokens);
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
