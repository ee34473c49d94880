/* Which of a goal's dates are those of steps on the way. */

#include "schedule_check.h"

#include "date/date.h"
#include "document/document.h"
#include "fact.h"
#include "goal/goal.h"
#include "period/period.h"
#include "word/token.h"
#include "word/word.h"

/* Days of a month or more, and by which the ends of a season differ from one
 * reader to the next; headings around a step that are looked at. */
enum { MONTH = 27, SEASON = 45, NEST = 16 };

/* A value of date-lasting. */
enum { UNTIL = 2 };

/* Words between which one sentence may end and the next begin. */
enum { FAR = 12 };

/* In days: how far a range may run over the end; how long before its goal a
 * step may prepare it, and from when on its year must be another's. */
enum { OVER = 31, AHEAD = 62, HALF_YEAR = 180, YEAR = 365 };

void
schedule_step_open(struct schedule_step *s, const struct document *document,
    const struct goals *goals, struct vocabulary *v)
{
	*s = (struct schedule_step){ .document = document,
		.goals = goals,
		.v = v,
		.reason = word_class(v, "reason"),
		.lasting = word_class(v, "date-lasting"),
		.aftermath = word_class(v, "aftermath"),
		.month = word_class(v, "month"),
		.weekday = word_class(v, "weekday"),
		.thing = word_class(v, "date-of-thing"),
		.started = word_class(v, "status-started"),
		.season = word_class(v, "season"),
		.deed = word_class(v, "column-goal"),
		.owner = word_class(v, "field-owner"),
		.step = word_class(v, "column-step"),
		.plural = word_class(v, "plural"),
		.told = word_class(v, "deadline-told"),
		.unit = word_class(v, "unit-time"),
		.within = word_class(v, "date-within"),
		.participle = word_class(v, "participle"),
		.function = word_class(v, "function"),
		.begins = word_class(v, "start-verb"),
		.quality = word_class(v, "quality"),
		.plan = { word_class(v, "section-open"),
		    word_class(v, "section-plan"),
		    word_class(v, "section-weak"), word_class(v, "goals-named"),
		    word_class(v, "date-goals") },
		.table = -1 };
}

bool
schedule_step_plain(const struct date *d)
{
	return d->problem == DATE_FINE && !d->relative && !d->unresolved &&
	       !d->vague && d->first != DATE_NONE && d->last != DATE_NONE;
}

static const struct part *
part_of(const struct schedule_step *s, int i, const struct period_date *d)
{
	return &s->goals->at[i].parts[d->part];
}

bool
schedule_step_has(
    const struct schedule_step *s, int block, int class, struct span words)
{
	const struct token *t = s->document->tokens.at;

	return word_find(s->v, s->document->blocks[block].language, class,
	    t + words.start, t + words.end, NULL);
}

bool
schedule_step_follows(
    const struct schedule_step *s, int block, struct span words)
{
	return schedule_step_has(s, block, s->aftermath, words);
}

static bool
has_season(const struct schedule_step *s, struct span words)
{
	const struct token *t = s->document->tokens.at;

	for (uint32_t at = words.start; at < words.end; at++)
		if (word_match_any(
			s->v, s->season, t + at, t + words.end, NULL) > 0)
			return true;
	return false;
}

int
schedule_step_slack(
    const struct schedule_step *s, struct span words, struct span other)
{
	return has_season(s, words) || has_season(s, other) ? SEASON : 0;
}

bool
schedule_step_parted(const struct schedule_step *s, const struct period *p)
{
	struct span start = p->start_words, end = p->words;
	const struct token *t = s->document->tokens.at;
	uint32_t from = start.start < end.start ? start.end : end.end;
	uint32_t to = start.start < end.start ? end.start : start.start;

	if (to < from + FAR)
		return false;
	for (; from + 1 < to; from++)
		if (token_is(t + from, t + to, '.') &&
		    !token_touches(t + from + 1))
			return true;
	return false;
}

/* Whether a heading of a column is nothing but a word of a class. */
static bool
is_named(const struct schedule_step *s, const struct block *head, int class)
{
	const struct token *t = s->document->tokens.at;

	return !span_empty(head->tokens) &&
	       word_match(s->v, head->language, class, t + head->tokens.start,
		   t + head->tokens.end,
		   NULL) == head->tokens.end - head->tokens.start;
}

bool
schedule_step_ordered(struct schedule_step *s, int block)
{
	const struct block *head = &s->document->blocks[block];

	if (head->table == s->table)
		return s->ordered;
	s->table = head->table;
	s->ordered = true;
	while (block > 0 && head[-1].kind == BLOCK_CELL &&
	       head[-1].table == s->table) {
		block--;
		head--;
		s->ordered &=
		    head->row > 0 || (!is_named(s, head, s->deed) &&
					 !is_named(s, head, s->owner));
	}
	s->head = block;
	return s->ordered;
}

/* Whether a cell stands in a column that is headed "Milestones". */
static bool
is_step_cell(struct schedule_step *s, int block)
{
	const struct block *cell = &s->document->blocks[block], *head;

	schedule_step_ordered(s, block);
	for (head = &s->document->blocks[s->head];
	     head < cell && head->row == 0; head++)
		if (head->kind == BLOCK_CELL && head->column == cell->column)
			return is_named(s, head, s->step);
	return false;
}

bool
schedule_step_lasts(
    const struct schedule_step *s, int block, struct span words, int days)
{
	const struct token *t = s->document->tokens.at;

	return days >= MONTH &&
	       word_match(s->v, s->document->blocks[block].language, s->lasting,
		   t + words.start, t + words.end, NULL) > 0;
}

/* Whether only marks stand between these tokens. */
static bool
is_blank(const struct schedule_step *s, uint32_t from, uint32_t to)
{
	const struct token *t = s->document->tokens.at;

	return token_behind_marks(t + from, t + to) >= t + to;
}

/* "Begin the plan for 2028 with all teams", "the 2026-05-06 report says": a
 * date that is only spoken of. "Q3 2027: print", "print in Q3 2027" are ends.
 */
static bool
is_object(const struct schedule_step *s, int i, const struct period_date *d)
{
	const struct part *part = part_of(s, i, d);
	const struct token *t = s->document->tokens.at;
	struct span words = d->date.words;
	int days = d->date.last - d->date.first;
	bool first = is_blank(s, part->tokens.start, words.start);
	bool last = is_blank(s, words.end, part->tokens.end);

	if (d->date.role != DATE_MENTION)
		return false;
	if (days >= MONTH)
		return schedule_step_lasts(s, part->block, words, days) ||
		       (!first && !last);
	return !first && !last && t[words.start].kind == TOKEN_NUMBER &&
	       t[words.end].kind == TOKEN_WORD;
}

/* Whether a part stands in a goal's own section, if below a line of it that
 * acts as a heading ("Milestones:"): a heading may come again. What an only
 * goal has is its own wherever it stands. */
static bool
is_below(const struct schedule_step *s, int i, int block)
{
	int top = s->goals->at[i].block, nest = 0;
	bool own = true;

	if (s->goals->n == 1)
		return true;
	for (; block >= 0 && nest < NEST; nest++) {
		own &= s->document->blocks[block].kind != BLOCK_HEADING;
		if (own && s->goals->above[block] == s->goals->above[top])
			return true;
		block = s->goals->above[block];
		if (block == top)
			return true;
	}
	return false;
}

/* Whether a part without a field stands in another cell of the goal's own row:
 * columns may be times or teams, each with its own ends, if no heading says
 * that they are steps. */
static bool
is_beside(struct schedule_step *s, int i, const struct part *part)
{
	const struct block *top = &s->document->blocks[s->goals->at[i].block];
	const struct block *b = &s->document->blocks[part->block];

	return part->kind == PART_STEP && part->field == FIELD_NONE &&
	       top->kind == BLOCK_CELL && b->kind == BLOCK_CELL &&
	       b->table == top->table && b->row == top->row &&
	       !is_step_cell(s, part->block);
}

/* Whether a date is only named behind an end that its part has, within the
 * goal's time. */
static bool
is_named_behind(const struct period *p, size_t k)
{
	const struct period_date *d = &p->dates[k];

	if (d->date.role != DATE_MENTION)
		return false;
	for (size_t i = k; i > 0 && d[-1].part == d->part; i--, d--)
		if (d[-1].date.role == DATE_END &&
		    d[-1].date.problem == DATE_FINE &&
		    d[-1].date.last != DATE_NONE &&
		    d[-1].date.last <= p->deadline)
			return true;
	return false;
}

bool
schedule_step_is(struct schedule_step *s, int i, const struct period *p,
    size_t k, bool dated)
{
	const struct period_date *d = &p->dates[k];
	const struct part *part = part_of(s, i, d);

	if (part->kind != PART_STEP &&
	    (part->kind != PART_FIELD || part->field != FIELD_HOW))
		return false;
	if (is_beside(s, i, part) || is_named_behind(p, k))
		return false;
	/* when something "was disclosed" or "was billed" in other columns */
	if (s->document->blocks[part->block].kind == BLOCK_CELL &&
	    part->field != FIELD_DEADLINE && d->date.role == DATE_MENTION &&
	    !is_step_cell(s, part->block))
		return false;
	if (d->date.role == DATE_PAST || d->date.first == DATE_NONE ||
	    d->date.relative || d->date.problem != DATE_FINE ||
	    is_object(s, i, d) || !is_below(s, i, part->block))
		return false;
	if (d->date.yearless && !dated)
		return false;
	return !schedule_step_has(s, part->block, s->reason,
	    (struct span){ part->tokens.start, d->date.words.start });
}

/* Whether a step without a year, "before Christmas", may be of the year before:
 * that day is still to come, or in the period of the plan around, and before
 * the goal's end. */
static bool
is_soon(const struct period *p, const struct date *d, int today)
{
	int before = d->first - YEAR;

	return d->yearless && before <= p->deadline &&
	       (before >= today ||
		   (p->around_first != DATE_NONE && before >= p->around_first));
}

bool
schedule_step_late(const struct schedule_step *s, const struct period *p,
    const struct date *d, int today)
{
	if (is_soon(p, d, today))
		return false;
	return d->first - schedule_step_slack(s, d->words, p->words) >
		   p->deadline ||
	       (d->role == DATE_SPAN && d->last - p->deadline > OVER);
}

bool
schedule_step_early(const struct schedule_step *s, int i,
    const struct period *p, const struct period_date *d, int from, int today)
{
	const struct part *part = part_of(s, i, d);

	return from != DATE_NONE && p->deadline != DATE_NONE && !p->floating &&
	       !d->date.yearless &&
	       (d->date.role == DATE_END || part->field == FIELD_DEADLINE) &&
	       s->document->blocks[part->block].task != TASK_DONE &&
	       d->date.last < today && d->date.last < from - HALF_YEAR &&
	       d->date.last + YEAR >= from - AHEAD &&
	       d->date.last + YEAR <= p->deadline;
}

/* "The lease, which runs until 31 December 2029", "a grant for 2028": how long
 * something is there, and not from when on. */
static bool
is_there_for(const struct schedule_step *s, int block, const struct date *d)
{
	const struct token *t = s->document->tokens.at;
	int value = 0;

	return word_match(s->v, s->document->blocks[block].language, s->lasting,
		   t + d->words.start, t + d->words.end, &value) > 0 &&
	       (value == UNTIL || d->last - d->first >= MONTH);
}

const struct date *
schedule_step_needed(
    const struct schedule_step *s, int goal, const struct period *p)
{
	for (size_t k = 0; k < p->n_dates && period_is_own(p); k++) {
		const struct date *d = &p->dates[k].date;
		const struct part *part = part_of(s, goal, &p->dates[k]);

		if (part->field == FIELD_DEPENDS && schedule_step_plain(d) &&
		    !d->yearless && d->role != DATE_PAST &&
		    d->role != DATE_START && d->first > p->deadline &&
		    !is_there_for(s, part->block, d))
			return d;
	}
	return NULL;
}
