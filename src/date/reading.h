/* The longest date form at a place in the tokens. */

#ifndef READING_H
#define READING_H

#include "date.h"
#include "form.h"

/* Dates within dates that have been read already, by place and depth: without
 * it a row of prepositions would be read again from each of them. */
enum { READING_MEMO = 32 };
struct reading_memo {
	/* some lay too deep to be read */
	bool cut;
	const struct token *at[READING_MEMO]; /* NULL: empty */
	struct {
		int depth;
		int found; /* enum reading */
		struct date date;
	} seen[READING_MEMO];
};

/* What the forms are read with; lasts for one date_read. */
struct reader {
	const struct vocabulary *v;
	const struct forms *forms;
	const struct token *start, *end; /* all the tokens */
	struct date_context context;
	int language;
	struct reading_memo *memo;
	bool again; /* a part is read in the year of another one */
};

/* What a form read along its way; DATE_NONE in an unused slot. */
struct match {
	const struct form_row *row;
	int slots[FORM_SLOTS];
	struct date inner[2]; /* the dates in it, and where they begin */
	const struct token *at[2];
	int n_inner;
	int depth;
};

enum reading { READING_NOTHING, READING_DATE, READING_NO_DATE };

/* Read the longest date that begins at t, where form_start_may says that one
 * may; READING_NO_DATE when its form says
 * that it is none (a frequency, a speed). Dates within dates nest to a small
 * depth; 0 is the outermost. words are counted from the reader's start. */
enum reading reading_date(
    const struct reader *r, const struct token *t, int depth, struct date *out);

#endif
