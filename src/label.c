/* The start of a line into what is said before the statement: ornaments,
 * numbers, "Objective 2:", "KR1:", "Due:", "CEO:". */

#include "label.h"

#include "arena.h"
#include "label_field.h"
#include "label_letter.h"
#include "label_name.h"
#include "label_ordinal.h"
#include "label_strip.h"
#include "token.h"

enum {
	LABEL_MAX = 9, /* tokens before the separator of a label */
	ARROW = 0x2192
};

/* Whether a mark separates: a colon, or a dash or an arrow with blanks around
 * it. */
static bool
separates(const struct token *t, const struct token *end)
{
	return t->id == ':' ||
	       ((token_is_dash(t, end) || t->id == ARROW) &&
		   !token_touches(t) && t + 1 < end && !token_touches(t + 1));
}

/* Where the label ends: at a colon, a spaced dash, or where bold ends. *rest
 * is set to what follows it; 0: there is no separator. One in brackets that
 * the label opens is theirs: "Wax the skis (deadline: May)". */
static uint32_t
separator(
    const struct token *tokens, uint32_t start, uint32_t end, uint32_t *rest)
{
	bool strong = tokens[start].style & TOKEN_STRONG;
	int open = 0;

	for (uint32_t i = start; i < end && i <= start + LABEL_MAX; i++) {
		const struct token *t = &tokens[i];
		bool breaks = i > start && (t->glue & TOKEN_LINE);

		if (t->kind != TOKEN_MARK && !strong && !breaks)
			continue;
		if (breaks) {
			/* "**Goal**", and below it what that is */
			*rest = i;
			return strong && !(t->style & TOKEN_STRONG) ? i : 0;
		}
		open += token_is(t, &tokens[end], '(') -
			token_is(t, &tokens[end], ')');
		if (open > 0 && t->id == ':' && t->kind == TOKEN_MARK)
			return 0;
		if (i > start && t->kind == TOKEN_MARK &&
		    separates(t, &tokens[end])) {
			*rest = i + 1;
			return i;
		}
		if (strong && !(t->style & TOKEN_STRONG)) {
			*rest = i;
			return i;
		}
	}
	*rest = end;
	return strong && end - start <= LABEL_MAX ? end : 0;
}

/* Behind a priority in brackets, "(P0)", "[P1]" or "`M(P2)`", when more follows
 * it; start: there is none. */
static uint32_t
skip_rank(const struct cues *cues, const struct token *tokens, uint32_t start,
    uint32_t end)
{
	uint32_t i = start;
	size_t n;

	if (i + 1 < end && tokens[i].kind == TOKEN_WORD &&
	    (tokens[i].style & TOKEN_CODE))
		i++;
	if (!token_is(&tokens[i], &tokens[end], '(') &&
	    !token_is(&tokens[i], &tokens[end], '['))
		return start;
	n = cue_match(cues, CUE_RANK, &tokens[i + 1], &tokens[end], NULL);
	i += 1 + (uint32_t)n;
	return n > 0 && i + 1 < end && tokens[i].kind == TOKEN_MARK &&
		       (tokens[i].id == ')' || tokens[i].id == ']')
		   ? i + 1
		   : start;
}

/* Whether a label names whose goal it is, "Goal of the quarter", or that it is
 * of this day, "Goal for today", though its last word alone would name a field.
 */
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
		   cue_field(cues, t + of, end, &day) == FIELD_BASELINE);
}

/* What the words [start, stop) before a separator are; the field that they name
 * is kept in the label. */
static enum label_kind
kind_of(const struct cues *cues, const struct token *tokens, uint32_t start,
    uint32_t stop, uint32_t end, struct label *label)
{
	int value;

	label->field = (uint8_t)label_field_named(
	    cues, tokens, start, stop, &label->exact);
	if (label->field != FIELD_NONE && !label->exact &&
	    label_field_ends(cues, tokens, start, stop) &&
	    !is_goal_of(cues, &tokens[start], &tokens[stop]))
		return LABEL_FIELD;
	if (label_name_value(cues, CUE_RESULT, tokens, start, stop, end))
		return LABEL_RESULT;
	value = label_name_value(cues, CUE_GOAL, tokens, start, stop, end);
	label->method = value & LABEL_METHOD;
	label->tier = value > 0 && label->field == FIELD_TARGET &&
		      label->exact && stop > start + 1;
	if (value > 0)
		return LABEL_GOAL;
	if (label_name_value(cues, CUE_RANK, tokens, start, stop, end))
		return LABEL_RANK;
	return label->field != FIELD_NONE ? LABEL_FIELD : LABEL_NONE;
}

/* Behind a label that only its number ends, or a bracket, "KR1 Sign 20
 * schools", "Goal 2", "[O1] Grow"; 0: there is none. */
static uint32_t
skip_numbered(const struct cues *cues, enum label_kind kind,
    const struct token *tokens, uint32_t start, uint32_t end, int *value)
{
	bool bracket = token_is(&tokens[start], &tokens[end], '[') ||
		       token_is(&tokens[start], &tokens[end], '(');
	uint32_t i = start + bracket, after;
	size_t n = label_name_match(cues,
	    kind == LABEL_GOAL ? CUE_GOAL : CUE_RESULT, tokens, i, end, value);

	if (n == 0 || (*value & LABEL_ALONE))
		return 0;
	after = label_ordinal_only(tokens, i + (uint32_t)n, end);
	if (bracket)
		return after > 0 && after + 1 < end &&
			       (token_is(&tokens[after], &tokens[end], ']') ||
				   token_is(
				       &tokens[after], &tokens[end], ')')) &&
			       !token_touches(&tokens[after + 1])
			   ? after + 1
			   : 0;
	/* "objectif 50 mm" is a lens */
	return kind == LABEL_GOAL && after > 0 && after < end &&
		       tokens[after].kind == TOKEN_WORD &&
		       tokens[after].letters == TOKEN_LOWER
		   ? 0
		   : after;
}

/* A label with a number that ends it: kind LABEL_NONE if there is none. */
static struct label
read_numbered(const struct cues *cues, const struct token *tokens,
    uint32_t start, uint32_t end)
{
	struct label label = { .rest = start, .words = { start, start } };

	for (int kind = LABEL_GOAL;
	     label.kind == LABEL_NONE && kind <= LABEL_RESULT; kind++) {
		int value = 0;
		uint32_t stop = skip_numbered(
		    cues, (enum label_kind)kind, tokens, start, end, &value);

		if (stop == 0)
			continue;
		label.kind = (uint8_t)kind;
		label.method = kind == LABEL_GOAL && (value & LABEL_METHOD);
		label.words.end = stop;
		label.rest = label_ordinal_behind(cues, tokens, stop, end);
	}
	return label;
}

/* Whether a full stop ends a label's number: "Objective 1. Grow the choir", all
 * of it bold. */
static bool
is_stopped(const struct token *tokens, uint32_t end, struct label label)
{
	return label.kind != LABEL_NONE && label.rest < end &&
	       token_is(&tokens[label.words.end - 1], &tokens[end], '.') &&
	       !token_touches(&tokens[label.rest]);
}

static struct label
read_anew(const struct cues *cues, const struct token *tokens, struct span line)
{
	uint32_t start =
	    label_ordinal_behind(cues, tokens, line.start, line.end);
	struct label label = { .rest = start, .words = { start, start } };
	struct label numbered;
	uint32_t stop, rest;

	if (start >= line.end ||
	    (cues->smart && label_letter_read(cues, tokens, line, &label) >= 0))
		return label;
	stop = rest = skip_rank(cues, tokens, start, line.end);
	if (stop > start)
		label.kind = LABEL_RANK;
	else {
		numbered = read_numbered(cues, tokens, start, line.end);
		if (is_stopped(tokens, line.end, numbered))
			return numbered;
		stop = separator(tokens, start, line.end, &rest);
		if (stop > start)
			label.kind = (uint8_t)kind_of(
			    cues, tokens, start, stop, line.end, &label);
		if (label.kind == LABEL_NONE)
			return numbered;
	}
	label.words.end = stop;
	label.rest = label_ordinal_behind(cues, tokens, rest, line.end);
	return label;
}

struct label_memo *
label_memo(struct arena *a)
{
	struct label_memo *memo = arena_room(a, LABEL_MEMO * sizeof *memo);

	/* nothing else is looked at before it is set */
	for (size_t i = 0; i < LABEL_MEMO; i++)
		memo[i].line = (struct span){ 0, 0 };
	return memo;
}

/* What is remembered of a line, its label at least; room is for cues that
 * remember nothing. */
static inline struct label_memo *
recall(const struct cues *cues, const struct token *tokens, struct span line,
    struct label_memo *room)
{
	struct label_memo *memo =
	    cues->labels ? &cues->labels[line.start % LABEL_MEMO] : room;

	if (memo->line.start == line.start && memo->line.end == line.end &&
	    line.end != 0)
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
	struct label_memo room = { .line = { 0, 0 } };

	return recall(cues, tokens, line, &room)->label;
}

struct span
label_strip(
    const struct cues *cues, const struct token *tokens, struct span line)
{
	struct label_memo room = { .line = { 0, 0 } };
	struct label_memo *memo = recall(cues, tokens, line, &room);

	if (memo->stripped.end == 0)
		memo->stripped =
		    label_strip_anew(cues, tokens, line, memo->label);
	return memo->stripped;
}
