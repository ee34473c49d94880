/* The steps in which label.c reads the label of a line. */

#ifndef LABEL_PART_H
#define LABEL_PART_H

#include "cue.h"
#include "field.h"
#include "label.h"
#include "word/token.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether a name with this value labels anything here, before these tokens: not
 * if it does only where OKRs are, or before a number. */
bool label_name_counts(struct phrase p, int value);

/* How many of its first tokens name what cue labels, CUE_GOAL, CUE_RESULT or
 * CUE_RANK; 0: none do, or only elsewhere (LABEL_LETTERS, LABEL_NUMBERED).
 * *value: that of the word, if any. */
static inline size_t
label_name_match(struct phrase p, enum cue cue, int *value)
{
	size_t n = cue_match(p, cue, value);

	return n > 0 && label_name_counts(phrase_behind(p, n), *value) ? n : 0;
}

/* The value of the word that names it in a label, at the start, "Objective 2
 * (growth)", or end, "First goal"; or 0. limit: the line's end. */
int label_name_value(struct phrase p, enum cue cue, const struct token *limit);

/* Whether what follows a word for goals makes it the name of a tool: a capital
 * and a dash, "Goal Kit - plan your year"; not "Goal One - sell 12 boats". */
bool label_names_tool(struct phrase p);

/* The field that the words of a label name, at their start or end; *exact: it
 * is all of them. "Define indicators" and "Response time" name none, nor
 * does "This year aims at three areas of impact". */
enum field label_field_named(struct phrase p, bool *exact);

/* Whether a label that names this field names a goal by its number behind it:
 * "Owner O1", "Deadline of goal 2", but not "Budget goal". */
bool label_field_begins(struct phrase p, enum field field);

/* Whether a field follows what a label names: "KR deadline", "Objective owner",
 * but not « Objectif à long terme ». */
bool label_field_ends(struct phrase p);

/* How many letters there are. */
enum { LABEL_LETTERS_OF_SMART = 5 };

/* The field of a text that is one of the letters, "M"; or FIELD_NONE. */
enum field label_letter_field(struct phrase p);

/* Which letter a line begins with as its label, 0 for the first; -1: none. A
 * word may say it again, "S (specific):", "S - Specific:". The label, of the
 * field that the letter stands for, goes to *label. */
int label_letter_read(const struct cues *cues, const struct token *tokens,
    struct span line, struct label *label);

/* As label_strip, of a line with this label. */
struct span label_strip_anew(const struct cues *cues,
    const struct token *tokens, struct span line, struct label label);

/* A number that counts is less; a year is not. */
enum { LABEL_ORDINAL_MAX = 100 };

/* Behind the number at t, up to end; t: there is none, or only its sign. */
const struct token *label_ordinal_skip(
    const struct token *t, const struct token *end);

/* The same; NULL: there is none, or a full stop. */
const struct token *label_ordinal_only(
    const struct token *t, const struct token *end);

/* Whether a number that counts stands at t, and no year. */
bool label_ordinal_counts(const struct token *t, const struct token *end);

/* Behind the ornaments and the numbers that begin a line, "1.2 Mend the gate":
 * an amount is no such number, "1.5 million visits". */
const struct token *label_ordinal_behind_marks(struct phrase p);
static inline const struct token *
label_ordinal_behind(struct phrase p)
{
	return p.t < p.end && p.t->kind == TOKEN_WORD
		   ? p.t
		   : label_ordinal_behind_marks(p);
}

#endif
