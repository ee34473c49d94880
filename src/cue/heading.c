/* The words of a heading into the class of its section. */

#include "heading.h"

#include "announce.h"
#include "document/document.h"
#include "word/ornament.h"

enum {
	PLAIN_TOKENS = 8, /* of a line that only says "Goals for 2027:" */
	SEVERAL = 2,	  /* marks between the things that a title names */
	TITLE_MAX = 6,	  /* tokens of a title that speaks of one thing */
	LEAD_WORDS = 3,	  /* tokens in which a line comes to its point */
	STRONG_CUE = 2,	  /* of a closing word that beats an opening one */
	CHOSEN_CUE = 3,	  /* of a project's own words, which beat all */
	ROAD_CUE = 3,	  /* of a plan that says what comes when */
	PLEDGE_CUE = 4,	  /* of a programme, all of it what somebody promises */
	AGREED_CUE = 5,	  /* of what was agreed: "Four priorities were set:" */
};

bool
heading_bids(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	t = ornament_skip(t, end);
	return cue_imperative(cues, t, end);
}

/* Whether a number and a small word follow a goal: "objectif 50 mm", a lens. */
static bool
names_lens(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n;

	t = cue_find(cues, CUE_OPEN, t, end, &n);
	return t && t + n + 1 < end && t[n].kind == TOKEN_NUMBER &&
	       t[n + 1].kind == TOKEN_WORD && t[n + 1].letters == TOKEN_LOWER;
}

/* Whether what is acted on begins here, "the goals", not a number of goals. */
static bool
names_some(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_begins(cues, CUE_DETERMINER, t, end) ||
	       (t < end && !announce_dated(cues, t, end) &&
		   (t->kind == TOKEN_NUMBER ||
		       cue_begins(cues, CUE_NUMBER, t, end)));
}

/* Whether the action that a heading begins with has to do with goals that are
 * not the writer's: "Set the goals", "Start with the objective". */
static bool
acts_on_some(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	if (names_some(cues, t + 1, end))
		return true;
	return cue_begins(cues, CUE_FUNCTION, t + 1, end) &&
	       cue_begins(cues, CUE_DETERMINER, t + 2, end) &&
	       !cue_begins(cues, CUE_OWN, t + 2, end);
}

/* Behind the colon of "The old mill: goals for 2027"; t: there is none. */
static const struct token *
behind_name(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	for (const struct token *u = t; u + 1 < end; u++)
		if (token_is(u, end, ':') &&
		    cue_begins(cues, CUE_OPEN, u + 1, end))
			return u + 1;
	return t;
}

/* Whether a title names several things, "Maturity, Roadmap, Adoption & Costs":
 * what is not first among them opens nothing. */
static bool
names_several(const struct section *section, const struct token *t,
    const struct token *end)
{
	int marks = 0;

	for (; section->level == 1 && t < end; t++)
		marks +=
		    t->kind == TOKEN_MARK && (t->id == ',' || t->id == '&');
	return marks >= SEVERAL;
}

/* 1 if somebody says that they mean to do something, 0 if nobody does; -1 if
 * that is the condition of something else: "It takes leave if we want to:". */
static int
meaning(const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *start = announce_last(t, end), *intent = start;
	size_t n;

	if (!cue_occurs(cues, CUE_INTENT, t, end))
		return 0;
	for (t = start; (t = cue_find(cues, CUE_INTENT, t, end, &n)); t++)
		intent = t;
	while (intent > start && !token_is(intent - 1, end, ','))
		if (cue_begins(cues, CUE_CONDITION, --intent, end))
			return -1;
	return 1;
}

/* What its words say of a section besides its class; opens: how much they open
 * it. Returns how much they do when the sentence around them is heard too. */
static int
describe(struct section *section, const struct cues *cues,
    const struct token *t, const struct token *end, int opens, bool named)
{
	const struct token *start = behind_name(cues, t, end);
	const struct token *lead =
	    start + LEAD_WORDS < end ? start + LEAD_WORDS : end;
	bool bid = cue_imperative(cues, t, end);
	bool colon = section->level == OUTLINE_COLON;
	bool able = colon && heading_able(cues, t, end);
	int meant = meaning(cues, t, end), named_plan;
	int plans = cue_weight(
	    cues, CUE_WEAK, t, names_several(section, t, end) ? lead : end);

	section->which =
	    colon &&
	    (announce_which(cues, announce_last(t, end), end) ||
		(announce_below(cues, t, end) &&
		    announce_dated(cues, announce_last(t, end), end)) ||
		(!token_is(end - 1, end, ':') &&
		    announce_title(cues, t, end)) ||
		announce_own_title(cues, t, end));
	if (section->which)
		opens = 1;
	/* "Propose a goal" tells what to do with one, "Search goals" not */
	if ((bid && acts_on_some(cues, t, end)) ||
	    (opens == STRONG_CUE && (colon || names_lens(cues, t, end))))
		opens = 0;
	section->method = cue_occurs(cues, CUE_METHOD, t, end);
	/* "Goal sheet" is above a name */
	section->single =
	    opens == STRONG_CUE && !cue_occurs(cues, CUE_SHEET, t, end);
	section->announced =
	    (meant > 0 && !able) || (colon && announce_deeds(cues, t, end));
	section->planned = plans > 0;
	/* its parts may have periods of their own, those of a pledge do not */
	named_plan = end - t <= HEADING_BOLD_MAX
			 ? cue_weight(cues, CUE_PLANNED, t, end)
			 : 0;
	section->plan = named_plan > 0 && named_plan < HEADING_PLEDGED;
	section->road = plans == ROAD_CUE;
	section->plain =
	    section->which || (opens > 0 && end - t <= PLAIN_TOKENS) ||
	    (colon &&
		(announce_below(cues, t, end) || heading_period(cues, t, end)));
	section->leads = opens > 0 && cue_occurs(cues, CUE_OPEN, t, lead);
	/* "With these goals in mind:", "It sorts the goals by:" */
	if (able || (colon && meant < 0) ||
	    cue_weight(cues, CUE_BACK, t, end) == STRONG_CUE ||
	    (colon && heading_unfinished(cues, t, end) && !section->leads &&
		!section->which))
		opens = 0;
	section->promised =
	    (plans == STRONG_CUE || plans >= PLEDGE_CUE) && opens == 0 &&
	    !named &&
	    ((!colon && end - t <= HEADING_BOLD_MAX) || plans == AGREED_CUE ||
		cue_weight(cues, CUE_WEAK, t, lead) == plans);
	section->pledged = section->promised && plans == PLEDGE_CUE;
	return section->promised ? 1 : opens;
}

/* The words that act as a heading: of a paragraph its last sentence. */
static struct span
acting_words(const struct cues *cues, const struct document *document,
    const struct section *section, const struct block *block)
{
	const struct token *tokens = document->tokens.at;
	const struct token *end = tokens + block->tokens.end;
	struct span words = block->tokens;
	const struct token *start;

	if (section->level != OUTLINE_COLON)
		return words;
	words.start =
	    heading_label_line(cues, document, (int)(block - document->blocks));
	start = announce_title(cues, tokens + words.start, end);
	if (!start)
		start = announce_last(tokens + words.start, end);
	words.start = (uint32_t)(start - tokens);
	return words;
}

/* Whether it ends in what holds no goals: "We keep to four principles:". */
static bool
ends_closed(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	end = token_before_marks(t, end);
	return end > t && !cue_imperative(cues, t, end) &&
	       announce_last(t, end) == t &&
	       cue_begins(cues, CUE_CLOSED, end - 1, end);
}

/* How much its words open a section, a wish or "30 before 30" among them. */
static int
opening(struct section *section, const struct cues *cues, const struct token *t,
    const struct token *end, int opens, bool named)
{
	opens = describe(section, cues, t, end, opens, named);
	if (opens > 0 || section->level >= OUTLINE_COLON)
		return opens;
	return (section->announced && announce_wish(cues, t, end)) ||
	       (end - t <= HEADING_BOLD_MAX && announce_age(t, end));
}

/* Whether its label names a field, and what opens it is no more than that. */
static bool
names_field(const struct section *section, const struct cues *cues,
    struct label label, const struct token *t, const struct token *end,
    int opens)
{
	bool how = label.field == FIELD_HOW;

	return label.kind == LABEL_FIELD && section->level > 1 &&
	       !heading_horizon(cues, label, t, end) &&
	       (label.exact || section->level < OUTLINE_COLON ||
		   !section->announced) &&
	       (opens == 0 || (label.exact && how));
}

/* Make it the section of a field, a stage if it counts: "Step 2: the roof". */
static void
set_field(struct section *section, const struct cues *cues, struct label label,
    const struct token *t, const struct token *end)
{
	const struct token *behind = t + (label.words.end - label.words.start);

	section->class = SECTION_FIELD;
	section->field = label.field;
	section->staged = label.field == FIELD_HOW &&
			  t + (label.rest - label.words.start) < end &&
			  behind[-1].kind == TOKEN_NUMBER;
	section->step =
	    section->staged && !cue_begins(cues, CUE_MILESTONE, t, end);
}

/* Make it what its words say where none of them is sure. */
static void
classify_softly(struct section *section, const struct cues *cues,
    const struct document *document, const struct block *block,
    const struct token *t, const struct token *end)
{
	if (section->level > 1 && (section->field = (uint8_t)heading_field(
				       cues, t, end)) != FIELD_NONE)
		section->class = SECTION_FIELD;
	else if (section->level > 1 &&
		 heading_softly(cues, CUE_CLOSED, t, end) &&
		 !(section->plan && announce_dated(cues, t, end)))
		section->class = SECTION_CLOSED;
	else if (section->level == OUTLINE_COLON && ends_closed(cues, t, end))
		section->class = SECTION_CLOSED;
	else if (heading_softly(cues, CUE_WEAK, t, end))
		section->class = SECTION_WEAK;
	else if (section->level == OUTLINE_COLON &&
		 (section->announced || announce_before(cues, document,
					    (int)(block - document->blocks)))) {
		section->class = SECTION_OPEN;
		section->wished = section->announced;
	} else if (heading_period(cues, t, end))
		section->class = SECTION_PERIOD;
}

/* Whether a heading is nothing but what labels a goal: "Aim", « But ». */
static bool
is_goal_label(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int value = 0;

	t = ornament_behind(t, end);
	end = token_before_marks(t, end);
	return t < end &&
	       cue_match(cues, CUE_GOAL, t, end, &value) == (size_t)(end - t) &&
	       value <= LABEL_ALONE;
}

/* How much its words open a section. */
static int
opens_by(const struct section *section, const struct cues *cues,
    const struct token *t, const struct token *end)
{
	int opens = heading_opening(cues, t, end);

	return opens == 0 && section->level < OUTLINE_BOLD &&
		       is_goal_label(cues, t, end)
		   ? STRONG_CUE
		   : opens;
}

void
heading_classify(struct section *section, const struct cues *cues,
    const struct document *document, const struct block *block, bool named)
{
	const struct token *tokens = document->tokens.at;
	struct span line = acting_words(cues, document, section, block);
	const struct token *t = tokens + line.start;
	const struct token *end = tokens + line.end;
	struct label label = label_read(cues, tokens, line);
	int opens = opens_by(section, cues, t, end);
	int closes = heading_close_weight(
	    section, cues, tokens + block->tokens.start, end, opens);
	bool results =
	    opens == 0 &&
	    cue_occurs(cues, CUE_RESULTS, t,
		section->level == 1 && end - t > TITLE_MAX ? t + LEAD_WORDS
							   : end);

	t = tokens + label.words.start;
	opens = opening(section, cues, t, end, opens, named);
	/* several may hold: the surest is asked first */
	if (((label.kind == LABEL_GOAL || label.kind == LABEL_RESULT) &&
		label.rest < block->tokens.end &&
		section->level < OUTLINE_COLON) ||
	    (section->level < OUTLINE_BOLD &&
		heading_declares(cues, t, end, section->level > 1)))
		section->class = SECTION_GOAL;
	else if (label.kind == LABEL_GOAL) {
		section->class = SECTION_OPEN;
		section->single = true;
	} else if (opens == CHOSEN_CUE && closes < CHOSEN_CUE) {
		section->class = SECTION_OPEN;
	} else if (opens == 0 && heading_entry(cues, t, end)) {
		section->class = SECTION_CLOSED;
	} else if (opens == 0 && closes < STRONG_CUE &&
		   heading_next(cues, t, end)) {
		section->class = SECTION_PERIOD;
		section->next = section->planned = true;
	} else if (opens == 0 && heading_ahead(cues, t, end)) {
		section->class = SECTION_WEAK;
		section->plan = true;
	} else if (closes >= STRONG_CUE ||
		   heading_close_asks(cues, document, block, t, end, opens) ||
		   heading_close_tells(section, cues, t, end)) {
		section->class = SECTION_CLOSED;
		section->shut = !heading_close_tracks(section, closes);
	} else if (results)
		section->class = SECTION_RESULTS;
	else if (names_field(section, cues, label, t, end, opens))
		set_field(section, cues, label, t, end);
	else if (opens > 0) {
		section->class = SECTION_OPEN;
		section->wished = section->level == OUTLINE_COLON &&
				  section->announced && !section->which &&
				  !cue_occurs(cues, CUE_GOAL, t, end);
	} else {
		classify_softly(section, cues, document, block, t, end);
	}
}

bool
heading_leads_prose(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	struct section section = { .block = index, .level = OUTLINE_COLON };

	if (block->tokens.end - block->tokens.start > HEADING_BOLD_MAX ||
	    index + 1 >= document->n_blocks || block[1].kind != BLOCK_PARAGRAPH)
		return false;
	heading_classify(&section, cues, document, block, false);
	return section.class == SECTION_OPEN;
}
