/* The start of a line into what is said before the statement: ornaments,
 * numbers, "Objective 2:", "KR1:", "Due:", "CEO:". */

#include "label.h"

#include "label_field.h"
#include "label_letter.h"
#include "label_strip.h"
#include "ornament.h"
#include "token.h"

enum {
	LABEL_MAX = 9,	 /* tokens before the separator of a label */
	NAME_MAX = 5,	 /* of "Owner of the goal"; a sentence is longer */
	NUMBER_MAX = 100 /* a number that counts is less, a year is not */
};

/* What the value of a word says of it, a bit set with LABEL_LETTERS. */
enum {
	ALONE = 2,    /* it must be all of the label */
	NUMBERED = 4, /* a number must follow it: "OKR 2" */
	METHOD = 8    /* it is of OKRs: "O1" */
};

static bool
is_dash(const struct token *t)
{
	return t->kind == TOKEN_MARK && (t->id == '-' || t->id == 0x2014);
}

/* Whether a mark separates: a colon, or a dash with blanks around it. */
static bool
separates(const struct token *t, const struct token *end)
{
	return t->id == ':' || (is_dash(t) && !token_touches(t) &&
				   t + 1 < end && !token_touches(t + 1));
}

/* Where the label ends: at a colon, a spaced dash, or where bold ends. *rest
 * is set to what follows it; 0: there is no separator. */
static uint32_t
separator(
    const struct token *tokens, uint32_t start, uint32_t end, uint32_t *rest)
{
	bool strong = tokens[start].style & TOKEN_STRONG;

	for (uint32_t i = start; i < end && i <= start + LABEL_MAX; i++) {
		const struct token *t = &tokens[i];

		if (i > start && (t->glue & TOKEN_LINE))
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

/* A number that belongs to the label: "2", "n° 3", "#4", "1.1". */
static uint32_t
skip_ordinal(const struct token *tokens, uint32_t i, uint32_t end)
{
	if (i + 1 < end && tokens[i].kind == TOKEN_WORD && tokens[i].len == 1 &&
	    token_is(&tokens[i + 1], &tokens[end], 0xb0))
		i += 2;
	if (token_is(&tokens[i], &tokens[end], '#'))
		i++;
	while (i < end && (tokens[i].kind == TOKEN_NUMBER ||
			      (token_is(&tokens[i], &tokens[end], '.') &&
				  token_touches(&tokens[i]))))
		i++;
	return i;
}

static uint32_t
ordinal_only(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t j = skip_ordinal(tokens, i, end);

	/* "a long-term objective. But" has none */
	return j > i && !token_is(&tokens[i], &tokens[end], '.') ? j : 0;
}

/* Whether a number that counts stands at i: "2", "n° 3", "#4". */
static bool
is_counted(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t stop = skip_ordinal(tokens, i, end);

	while (i < stop && tokens[i].kind != TOKEN_NUMBER)
		i++;
	return i < stop && tokens[i].id < NUMBER_MAX;
}

/* Whether the word at i only says what another is of: "the approach to the
 * goal", "l'approche du défi". */
static bool
is_of(const struct cues *cues, const struct token *tokens, uint32_t start,
    uint32_t i)
{
	const struct token *t = &tokens[i];

	if (i > start + 1 && cue_is(cues, CUE_DETERMINER, t - 1, t))
		t--;
	return t > &tokens[start] && cue_is(cues, CUE_OF, t - 1, t);
}

/* Whether a word goes on at t behind a hyphen: "Goal-oriented". */
static bool
is_joined(const struct token *t, const struct token *end)
{
	return t < end && (t->glue & TOKEN_HYPHEN) && t->kind == TOKEN_WORD;
}

/* Whether what follows the word that names a goal is half a sentence: "goal
 * board with neither pins nor paper". A number settles it: "Goal 2". */
static bool
runs_on(const struct cues *cues, const struct token *t, const struct token *end)
{
	int words = 0;
	size_t n;

	for (const struct token *u = t; u < end; u++) {
		if (u->kind != TOKEN_WORD)
			return false;
		words += !cue_begins(cues, CUE_FUNCTION, u, end);
	}
	return words >= NAME_MAX && cue_find(cues, CUE_FUNCTION, t, end, &n);
}

bool
label_names_tool(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *stop = t;

	if (t >= end || t->kind != TOKEN_WORD || t->len == 1 ||
	    t->letters != TOKEN_CAPITAL ||
	    cue_begins(cues, CUE_NUMBER, t, end) ||
	    cue_begins(cues, CUE_FUNCTION, t, end) ||
	    cue_begins(cues, CUE_QUALIFIER, t, end))
		return false;
	while (stop < end && stop - t < NAME_MAX && stop->kind == TOKEN_WORD)
		stop++;
	return stop < end && is_dash(stop) && !token_touches(stop);
}

/* Whether the word before is the name of a file: "GOAL.md". */
static bool
is_file(const struct token *t, const struct token *end)
{
	return t + 1 < end && token_is(t, end, '.') && token_touches(t) &&
	       t[1].kind == TOKEN_WORD && token_touches(&t[1]);
}

/* How many tokens at i name a goal or a key result; 0: none do. */
static size_t
name_match(const struct cues *cues, enum cue cue, const struct token *tokens,
    uint32_t i, uint32_t end, int *value)
{
	size_t n = cue_match(cues, cue, &tokens[i], &tokens[end], value);

	if (n == 0 || ((*value & LABEL_LETTERS) && !cues->letters) ||
	    ((*value & NUMBERED) && !is_counted(tokens, i + (uint32_t)n, end)))
		return 0;
	return n;
}

/* How the words [start, stop) name a goal or a key result: at the start
 * ("Objective 2 (growth)") or at the end ("First goal"). Returns the value of
 * the word that does, 0: none. */
static int
names(const struct cues *cues, enum cue cue, const struct token *tokens,
    uint32_t start, uint32_t stop, uint32_t limit)
{
	uint32_t end = stop;

	while (end > start && tokens[end - 1].kind != TOKEN_WORD)
		end--;
	/* "The aim of this lesson:", "objectif atteint :" */
	if (cue == CUE_GOAL &&
	    cue_weight(cues, CUE_CLOSED, &tokens[start], &tokens[stop]) > 1)
		return 0;
	if (start + 1 < end && cue_match(cues, CUE_DETERMINER, &tokens[start],
				   &tokens[end], NULL) == 1)
		start++;
	for (uint32_t i = start; i < end; i++) {
		int value = 0;
		size_t n = name_match(cues, cue, tokens, i, stop, &value);
		/* "But n° 1" */
		bool alone =
		    i == start &&
		    (i + n == end ||
			skip_ordinal(tokens, i + (uint32_t)n, stop) == stop);

		/* "`goal add`: add a goal" is a command */
		if (n > 0 && (tokens[i].style & TOKEN_CODE) &&
		    !is_counted(tokens, i + (uint32_t)n, stop))
			return 0;
		if (n == 0 || (i != start && i + n != end) ||
		    (i == start &&
			runs_on(cues, &tokens[i + n], &tokens[end])) ||
		    is_joined(&tokens[i + n], &tokens[stop]) ||
		    is_file(&tokens[i + n], &tokens[stop]) ||
		    (i == start && label_names_tool(
				       cues, &tokens[i + n], &tokens[limit])) ||
		    (i != start && is_of(cues, tokens, start, i)))
			continue;
		if (!(value & ALONE) ||
		    (alone && ((tokens[start].style & TOKEN_STRONG) ||
				  (stop < limit && token_is(&tokens[stop],
						       &tokens[limit], ':')))))
			return value;
		return 0;
	}
	return 0;
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

/* Whether a label names whose goal it is, "Goal of the quarter", though its
 * last word alone would name a field. */
static bool
is_goal_of(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n = cue_match(cues, CUE_GOAL, t, end, NULL), of;

	if (n == 0 || t + n >= end)
		return false;
	t += n;
	of = cue_match(cues, CUE_OF, t, end, NULL);
	return of > 0 && (cue_begins(cues, CUE_DETERMINER, t, end) ||
			     cue_begins(cues, CUE_DETERMINER, t + of, end));
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
	if (names(cues, CUE_RESULT, tokens, start, stop, end))
		return LABEL_RESULT;
	value = names(cues, CUE_GOAL, tokens, start, stop, end);
	label->method = value & METHOD;
	label->tier = value > 0 && label->field == FIELD_TARGET &&
		      label->exact && stop > start + 1;
	if (value > 0)
		return LABEL_GOAL;
	if (names(cues, CUE_RANK, tokens, start, stop, end))
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
	size_t n = name_match(cues, kind == LABEL_GOAL ? CUE_GOAL : CUE_RESULT,
	    tokens, i, end, value);

	if (n == 0 || (*value & ALONE))
		return 0;
	after = ordinal_only(tokens, i + (uint32_t)n, end);
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
		label.method = kind == LABEL_GOAL && (value & METHOD);
		label.words.end = stop;
		label.rest = ornament_skip(tokens, stop, end);
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
	uint32_t start = ornament_skip(tokens, line.start, line.end);
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
	label.rest = ornament_skip(tokens, rest, line.end);
	return label;
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
	struct label_memo room = { 0 };

	return recall(cues, tokens, line, &room)->label;
}

struct span
label_strip(
    const struct cues *cues, const struct token *tokens, struct span line)
{
	struct label_memo room = { 0 };
	struct label_memo *memo = recall(cues, tokens, line, &room);

	if (memo->stripped.end == 0)
		memo->stripped =
		    label_strip_anew(cues, tokens, line, memo->label);
	return memo->stripped;
}
