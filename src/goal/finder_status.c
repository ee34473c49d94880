/* The marks on a line and on what it stands below into its goal's status. */

#include "finder.h"

#include "cue/heading.h"
#include "status.h"
#include "word/token.h"

enum {
	TAIL = 32,	/* tokens in which the marks stand that end a heading */
	PREPOSITION = 4 /* of CUE_FUNCTION */
};

/* Behind the last token of [start, i) that is no mark. */
static uint32_t
before_marks(const struct finder *f, uint32_t start, uint32_t i)
{
	while (i > start && finder_token(f, i - 1)->kind == TOKEN_MARK)
		i--;
	return i;
}

/* Whether a heading ends with the day on which that was so which it speaks of:
 * "Phase 1: the roof, done on 3 May (late)", but neither "70 % done on 3 May"
 * nor "done by 3 May". */
static bool
ends_in_day(const struct finder *f, struct span line)
{
	const struct token *start = finder_token(f, line.start);
	const struct token *end = finder_token(f, line.end), *t = end;
	size_t n = 0;

	if (!word_occurs(&f->cues.marks, start, end))
		return false;
	while (t > start && n == 0)
		n = cue_match(&f->cues, CUE_DONE, --t, end, NULL);
	if (n == 0 ||
	    (t->kind != TOKEN_MARK && (t == start || t[-1].kind != TOKEN_MARK ||
					  token_is(t - 1, end, '%'))))
		return false;
	end = token_before_bracket(t, end);
	t += n;
	if (t < end && cue_value(&f->cues, CUE_FUNCTION, t, end) == PREPOSITION)
		return false;
	t += cue_match(&f->cues, CUE_DETERMINER, t, end, NULL);
	return t < end && heading_date(&f->cues, t, end);
}

/* The marks that end a heading, with a bracket or a word between or behind
 * them, "Phase 1: the roof ✅ (May)": there its status may stand. */
static struct span
heading_tail(const struct finder *f, struct span line)
{
	const struct token *end = finder_token(f, line.end);
	uint32_t i, open;

	if (line.end - line.start > TAIL)
		line.start = line.end - TAIL;
	i = open = before_marks(f, line.start, line.end);
	while (open > line.start && !token_is(finder_token(f, open), end, '('))
		open--;
	if (token_is(finder_token(f, i), end, ')') && open > line.start)
		i = open;
	else if (i > line.start + 1 &&
		 finder_token(f, i - 2)->kind == TOKEN_MARK)
		i--;
	return (struct span){ before_marks(f, line.start, i), line.end };
}

/* The status in which the headings end that a block stands below: "Phase 1: the
 * roof ✅". On a title or "Our goals" a sign only adorns. */
static enum goal_status
status_around(const struct finder *f, int index)
{
	const struct section *s = finder_section(f, index);
	enum goal_status status = GOAL_OPEN;

	for (; status == GOAL_OPEN && s->block != BLOCK_NONE;
	     s = &f->outline.at[s->parent]) {
		const struct block *heading = &f->blocks[s->block];

		if (s->level > 1 && s->level < OUTLINE_COLON &&
		    s->class != SECTION_OPEN && s->block != index)
			status = ends_in_day(f, heading->tokens)
				     ? GOAL_DONE
				     : status_read(&f->cues,
					   f->document->tokens.at, heading,
					   heading_tail(f, heading->tokens));
	}
	return status;
}

enum goal_status
finder_status(const struct finder *f, int index, struct span line)
{
	const struct token *tokens = f->document->tokens.at;
	const struct block *block = &f->blocks[index];
	enum goal_status status = status_read(&f->cues, tokens, block, line);
	int item = block->item;

	for (; status == GOAL_OPEN && block->task == TASK_NONE &&
	       item != BLOCK_NONE && f->block_goal[item] == GOAL_NONE;
	     item = block->item) {
		block = &f->blocks[item];
		status = status_read(&f->cues, tokens, block, block->tokens);
	}
	return status == GOAL_OPEN && block->task == TASK_NONE
		   ? status_around(f, index)
		   : status;
}
