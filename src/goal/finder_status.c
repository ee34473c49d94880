/* The marks on a line and on what it stands below into its goal's status. */

#include "finder.h"

#include "word/token.h"

enum {
	VERDICT_MAX = 6, /* tokens behind a colon that are one */
	REMARK_MAX = 10, /* of one */
	SAYS_WHEN = 2,	 /* of CUE_DONE: it says when, */
	BIDS = 3,	 /* or is an action as well */
	ARTICLE = 3,	 /* of CUE_FUNCTION: "the", "all", "some" at most */
	PREPOSITION = 4, /* of the same */
	ALL = 100,	 /* percent */
	TAIL = 32 /* tokens in which the marks stand that end a heading */
};

/* Whether the n tokens at t stand as a mark: a sign, capitals, "MAST DONE", but
 * not of a longer line that is all capitals, or words set off by a bracket, a
 * dash or a colon; "40 % done" is not. */
static bool
is_set_off(const struct token *t, size_t n, const struct token *start,
    const struct token *end)
{
	if (t->kind == TOKEN_MARK ||
	    (t->letters == TOKEN_UPPER &&
		(t - start < 2 || start->letters != TOKEN_UPPER ||
		    t[-1].letters != TOKEN_UPPER)))
		return true;
	if (t == start)
		return token_is(t + n, end, ':');
	if (token_is(t - 1, end, '%'))
		return t - 1 > start && t[-2].kind == TOKEN_NUMBER &&
		       t[-2].id == ALL;
	return t[-1].kind == TOKEN_MARK && t[-1].id != ',' && t[-1].id != '.';
}

/* Whether they are a remark behind the statement, "Run 10 km. Done!", or begin
 * one that says when, value 2: "Run 10 km. *Done in May.*" */
static bool
is_remark(const struct token *t, size_t n, int value, const struct token *start,
    const struct token *end)
{
	bool apart = t > start && t[-1].kind == TOKEN_MARK &&
		     (t[-1].id == '.' || t[-1].id == '!');

	apart |= t > start && t->style & TOKEN_EMPHASIS &&
		 !(t[-1].style & TOKEN_EMPHASIS);
	return apart && t->letters == TOKEN_CAPITAL && end - t <= REMARK_MAX &&
	       (value == SAYS_WHEN || t + n == end || t[n].kind == TOKEN_MARK);
}

/* Whether a mark that is an action, too, value 3, bids somebody do it: "Goal 1:
 * Complete 10 courses"; not "Run 10 km: complete 12/12". */
static bool
is_bidden(struct phrase mark, size_t n, int value)
{
	struct phrase after = phrase_behind(mark, n);
	int grammar;

	if (value != BIDS || after.t == after.end ||
	    after.t->kind == TOKEN_MARK)
		return false;
	grammar = cue_value(after, CUE_FUNCTION);
	return (grammar > 0 && grammar <= ARTICLE) ||
	       (grammar == 0 && mark.t->letters == TOKEN_CAPITAL);
}

static bool
shows(struct phrase p, enum cue cue)
{
	for (const struct token *t = p.t; t < p.end; t++) {
		int value = 0;
		size_t n = cue_match(phrase_from(p, t), cue, &value);
		bool outer;

		if (n == 0 || is_bidden(phrase_from(p, t), n, value))
			continue;
		outer = t <= p.t + 1 || t->kind == TOKEN_MARK ||
			token_behind_marks(t + n, p.end) == p.end;
		/* "...: done in June" */
		if ((t > p.t && token_is(t - 1, p.end, ':') &&
			p.end - t <= VERDICT_MAX) ||
		    is_remark(t, n, value, p.t, p.end) ||
		    (outer && is_set_off(t, n, p.t, p.end)))
			return true;
	}
	return false;
}

/* Whether the statement is struck out; a remark may follow it. */
static bool
is_struck(const struct token *t, const struct token *end)
{
	for (; t < end; t++)
		if (t->kind == TOKEN_WORD)
			return t->style & TOKEN_STRUCK;
	return false;
}

enum goal_status
finder_status_own(
    const struct finder *f, const struct block *block, struct span line)
{
	const struct cues *cues = &f->cues;
	struct phrase p = finder_phrase(f, line);

	if (block->task == TASK_DONE)
		return GOAL_DONE;
	if (!word_occurs(&cues->marks, p.t, p.end)) /* set off or not; mostly */
		return is_struck(p.t, p.end) ? GOAL_CANCELLED : GOAL_OPEN;
	if (shows(p, CUE_STARTED))
		return GOAL_OPEN;
	if (is_struck(p.t, p.end) || shows(p, CUE_CANCELLED))
		return GOAL_CANCELLED;
	/* beside a box that is still empty a tick only adorns */
	return block->task == TASK_NONE && shows(p, CUE_DONE) ? GOAL_DONE
							      : GOAL_OPEN;
}

enum goal_status
finder_status_field(const struct finder *f, struct span value)
{
	if (finder_begins(f, CUE_DONE, value))
		return GOAL_DONE;
	return finder_begins(f, CUE_CANCELLED, value) ? GOAL_CANCELLED
						      : GOAL_OPEN;
}

/* Behind the last token of [start, i) that is no mark. */
static uint32_t
before_marks(const struct finder *f, uint32_t start, uint32_t i)
{
	while (i > start && finder_token(f, i - 1)->kind == TOKEN_MARK)
		i--;
	return i;
}

/* Whether a heading ends with the day when it was so, "Phase 1: the roof, done
 * on 3 May (late)", but neither "70 % done on 3 May" nor "done by 3 May". */
static bool
ends_in_day(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);
	const struct token *start = p.t;
	size_t n = 0;

	if (!word_occurs(&f->cues.marks, start, p.end))
		return false;
	for (p.t = p.end; p.t > start && n == 0;) {
		p.t--;
		n = cue_match(p, CUE_DONE, NULL);
	}
	if (n == 0 || (p.t->kind != TOKEN_MARK &&
			  (p.t == start || p.t[-1].kind != TOKEN_MARK ||
			      token_is(p.t - 1, p.end, '%'))))
		return false;
	p.end = token_before_bracket(p.t, p.end);
	p.t += n;
	if (p.t < p.end && cue_value(p, CUE_FUNCTION) == PREPOSITION)
		return false;
	p.t += cue_match(p, CUE_DETERMINER, NULL);
	return p.t < p.end && heading_date(p);
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
	     s = finder_around(f, s)) {
		const struct block *heading = &f->blocks[s->block];

		if (s->level > 1 && s->level < OUTLINE_COLON &&
		    s->class != SECTION_OPEN && s->block != index)
			status = ends_in_day(f, heading->tokens)
				     ? GOAL_DONE
				     : finder_status_own(f, heading,
					   heading_tail(f, heading->tokens));
	}
	return status;
}

enum goal_status
finder_status(const struct finder *f, int index, struct span line)
{
	const struct block *block = &f->blocks[index];
	enum goal_status status = finder_status_own(f, block, line);
	int item = block->item;

	for (; status == GOAL_OPEN && block->task == TASK_NONE &&
	       item != BLOCK_NONE && f->block_goal[item] == GOAL_NONE;
	     item = block->item) {
		block = &f->blocks[item];
		status = finder_status_own(f, block, block->tokens);
	}
	return status == GOAL_OPEN && block->task == TASK_NONE
		   ? status_around(f, index)
		   : status;
}
