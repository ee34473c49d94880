/* The marks on a line into the status of the goal that it states. */

#include "status.h"

#include "cue/cue.h"
#include "document/document.h"
#include "word/token.h"

/* A verdict behind a colon is no longer than this many tokens. */
enum { VERDICT_MAX = 6 };

/* Nor is a remark longer than this many; of CUE_DONE: words that say when, and
 * those that are an action as well. */
enum { REMARK_MAX = 10, SAYS_WHEN = 2, BIDS = 3 };

enum { ARTICLE = 3 }; /* of CUE_FUNCTION: "the", "all", "some" at most */

enum { ALL = 100 }; /* percent */

/* Whether the n tokens at t stand as a mark: a sign, capitals in a line that is
 * not all of them, or words set off by a bracket, a dash or a colon; "40 %
 * done" is not. */
static bool
is_set_off(const struct token *t, size_t n, const struct token *start,
    const struct token *end)
{
	if (t->kind == TOKEN_MARK ||
	    (t->letters == TOKEN_UPPER &&
		(t == start || start->letters != TOKEN_UPPER ||
		    t[-1].letters != TOKEN_UPPER)))
		return true;
	if (t == start)
		return token_is(t + n, end, ':');
	if (token_is(t - 1, end, '%'))
		return t - 1 > start && t[-2].kind == TOKEN_NUMBER &&
		       t[-2].id == ALL;
	return t[-1].kind == TOKEN_MARK && t[-1].id != ',' && t[-1].id != '.';
}

/* Whether a colon stands before t and little behind it: "...: done in June". */
static bool
is_verdict(
    const struct token *t, const struct token *start, const struct token *end)
{
	return t > start && token_is(t - 1, end, ':') && end - t <= VERDICT_MAX;
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
is_bidden(const struct cues *cues, const struct token *t, size_t n, int value,
    const struct token *end)
{
	const struct token *after = t + n;
	int grammar;

	if (value != BIDS || after == end || after->kind == TOKEN_MARK)
		return false;
	grammar = cue_value(cues, CUE_FUNCTION, after, end);
	return (grammar > 0 && grammar <= ARTICLE) ||
	       (grammar == 0 && t->letters == TOKEN_CAPITAL);
}

static bool
shows(const struct cues *cues, enum cue cue, const struct token *start,
    const struct token *end)
{
	for (const struct token *t = start; t < end; t++) {
		int value = 0;
		size_t n = cue_match(cues, cue, t, end, &value);
		bool outer;

		if (n == 0 || is_bidden(cues, t, n, value, end))
			continue;
		outer = t <= start + 1 || t->kind == TOKEN_MARK ||
			token_behind_marks(t + n, end) == end;
		if (is_verdict(t, start, end) ||
		    is_remark(t, n, value, start, end) ||
		    (outer && is_set_off(t, n, start, end)))
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
status_read(const struct cues *cues, const struct token *tokens,
    const struct block *block, struct span line)
{
	const struct token *t = tokens + line.start, *end = tokens + line.end;

	if (block->task == TASK_DONE)
		return GOAL_DONE;
	if (!word_occurs(&cues->marks, t, end)) /* set off or not; mostly */
		return is_struck(t, end) ? GOAL_CANCELLED : GOAL_OPEN;
	if (shows(cues, CUE_STARTED, t, end))
		return GOAL_OPEN;
	if (is_struck(t, end) || shows(cues, CUE_CANCELLED, t, end))
		return GOAL_CANCELLED;
	/* beside a box that is still empty a tick only adorns */
	return block->task == TASK_NONE && shows(cues, CUE_DONE, t, end)
		   ? GOAL_DONE
		   : GOAL_OPEN;
}

enum goal_status
status_field(
    const struct cues *cues, const struct token *tokens, struct span value)
{
	const struct token *t = tokens + value.start;
	const struct token *end = tokens + value.end;

	if (cue_begins(cues, CUE_DONE, t, end))
		return GOAL_DONE;
	if (cue_begins(cues, CUE_CANCELLED, t, end))
		return GOAL_CANCELLED;
	return GOAL_OPEN;
}
