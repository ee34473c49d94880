/* The words of a heading into the class of its section. */

#include "heading.h"

#include "announce.h"
#include "document/document.h"
#include "heading_close.h"
#include "heading_time.h"
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
heading_bids(struct phrase p)
{
	p.t = ornament_skip(p.t, p.end);
	return cue_imperative(p);
}

/* Whether a number and a small word follow a goal: "objectif 50 mm", a lens. */
static bool
names_lens(struct phrase p)
{
	size_t n;

	p.t = cue_find(p, CUE_OPEN, &n);
	return p.t && p.t + n + 1 < p.end && p.t[n].kind == TOKEN_NUMBER &&
	       p.t[n + 1].kind == TOKEN_WORD &&
	       p.t[n + 1].letters == TOKEN_LOWER;
}

/* Whether what is acted on begins here, "the goals", not a number of goals. */
static bool
names_some(struct phrase p)
{
	return cue_begins(p, CUE_DETERMINER) ||
	       (p.t < p.end && !announce_dated(p) &&
		   (p.t->kind == TOKEN_NUMBER || cue_begins(p, CUE_NUMBER)));
}

/* Whether the action that a heading begins with has to do with goals that are
 * not the writer's: "Set the goals", "Start with the objective". */
static bool
acts_on_some(struct phrase p)
{
	if (names_some(phrase_behind(p, 1)))
		return true;
	return cue_begins(phrase_behind(p, 1), CUE_FUNCTION) &&
	       cue_begins(phrase_behind(p, 2), CUE_DETERMINER) &&
	       !cue_begins(phrase_behind(p, 2), CUE_OWN);
}

/* Behind the colon of "The old mill: goals for 2027"; its start: there
 * is none. */
static const struct token *
behind_name(struct phrase p)
{
	for (const struct token *u = p.t; u + 1 < p.end; u++)
		if (token_is(u, p.end, ':') &&
		    cue_begins(phrase_from(p, u + 1), CUE_OPEN))
			return u + 1;
	return p.t;
}

/* Its words up to where a line comes to its point, behind such a name. */
static struct phrase
lead_of(struct phrase p)
{
	struct phrase rest = phrase_from(p, behind_name(p));

	return phrase_to(p, phrase_first(rest, LEAD_WORDS).end);
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
meaning(struct phrase p)
{
	const struct token *start = announce_last(p).t, *intent = start;
	size_t n;

	if (!cue_occurs(p, CUE_INTENT))
		return 0;
	for (p.t = start; (p.t = cue_find(p, CUE_INTENT, &n)); p.t++)
		intent = p.t;
	while (intent > start && !token_is(intent - 1, p.end, ','))
		if (cue_begins(phrase_from(p, --intent), CUE_CONDITION))
			return -1;
	return 1;
}

/* Whether a line that ends in a colon says which the goals are. */
static bool
says_which(struct phrase p)
{
	struct phrase last = announce_last(p);

	return announce_which(last) ||
	       (announce_below(p) && announce_dated(last)) ||
	       (!phrase_ends(p, ':') && announce_title(p)) ||
	       announce_own_title(p);
}

/* Whether the goals that it names are not the writer's: "Propose a goal" tells
 * what to do with one, "Search goals" not. opens: how much they open it. */
static bool
names_others(const struct section *section, struct phrase p, int opens)
{
	return (cue_imperative(p) && acts_on_some(p)) ||
	       (opens == STRONG_CUE &&
		   (section->level == OUTLINE_COLON || names_lens(p)));
}

/* Whether it only speaks of goals, "With these goals in mind:", "It sorts the
 * goals by:"; meant: meaning. */
static bool
only_mentions(const struct section *section, struct phrase p, int meant)
{
	bool colon = section->level == OUTLINE_COLON;

	return (colon && (meant < 0 || heading_able(p))) ||
	       cue_weight(p, CUE_BACK) == STRONG_CUE ||
	       (colon && heading_unfinished(p) && !section->leads &&
		   !section->which);
}

/* Whether it names a plan or a programme, of this weight, and no goals. */
static bool
promises(const struct section *section, struct phrase p, int plans)
{
	bool colon = section->level == OUTLINE_COLON;

	return (plans == STRONG_CUE || plans >= PLEDGE_CUE) &&
	       ((!colon && p.end - p.t <= HEADING_BOLD_MAX) ||
		   plans == AGREED_CUE ||
		   cue_weight(lead_of(p), CUE_WEAK) == plans);
}

/* What its words say of a section besides its class; opens: how much they open
 * it. Returns how much they do when the sentence around them is heard too. */
static int
describe(struct section *section, struct phrase p, int opens, bool named)
{
	bool colon = section->level == OUTLINE_COLON;
	bool brief = p.end - p.t <= HEADING_BOLD_MAX;
	int meant = meaning(p);
	int timely = brief ? cue_weight(p, CUE_PLANNED) : 0;
	int plans = cue_weight(
	    names_several(section, p.t, p.end) ? lead_of(p) : p, CUE_WEAK);

	section->which = colon && says_which(p);
	if (section->which)
		opens = 1;
	if (names_others(section, p, opens))
		opens = 0;
	section->method = cue_occurs(p, CUE_METHOD);
	/* "Goal sheet" is above a name */
	section->single = opens == STRONG_CUE && !cue_occurs(p, CUE_SHEET);
	section->announced = (meant > 0 && !(colon && heading_able(p))) ||
			     (colon && announce_deeds(p));
	section->planned = plans > 0;
	/* its parts may have periods of their own, those of a pledge do not */
	section->plan = timely > 0 && timely < HEADING_PLEDGED;
	section->road = plans == ROAD_CUE;
	section->plain = section->which ||
			 (opens > 0 && p.end - p.t <= PLAIN_TOKENS) ||
			 (colon && (announce_below(p) || heading_period(p)));
	section->leads = opens > 0 && cue_occurs(lead_of(p), CUE_OPEN);
	if (only_mentions(section, p, meant))
		opens = 0;
	section->promised = opens == 0 && !named && promises(section, p, plans);
	section->pledged = section->promised && plans == PLEDGE_CUE;
	return section->promised ? 1 : opens;
}

/* The words that act as a heading: of a paragraph its last sentence. */
static struct span
acting_words(const struct cues *cues, const struct document *document,
    const struct section *section, const struct block *block)
{
	int index = (int)(block - document->blocks);
	struct phrase p = phrase_block(cues, document, index);
	const struct token *tokens = document->tokens.at, *start;
	struct span words = block->tokens;

	if (section->level != OUTLINE_COLON)
		return words;
	p.t = tokens + heading_label_line(cues, document, index);
	start = announce_title(p);
	if (!start)
		start = announce_last(p).t;
	words.start = (uint32_t)(start - tokens);
	return words;
}

/* Whether it ends in what holds no goals: "We keep to four principles:". */
static bool
ends_closed(struct phrase p)
{
	p.end = token_before_marks(p.t, p.end);
	return p.end > p.t && !cue_imperative(p) && announce_last(p).t == p.t &&
	       cue_begins(phrase_last(p, 1), CUE_CLOSED);
}

/* How much its words open a section, a wish or "30 before 30" among them. */
static int
opening(struct section *section, struct phrase p, int opens, bool named)
{
	opens = describe(section, p, opens, named);
	if (opens > 0 || section->level >= OUTLINE_COLON)
		return opens;
	return (section->announced && announce_wish(p)) ||
	       (p.end - p.t <= HEADING_BOLD_MAX && announce_age(p));
}

/* Whether its label names a field, and what opens it is no more than that. */
static bool
names_field(const struct section *section, struct phrase p, struct label label,
    int opens)
{
	bool how = label.field == FIELD_HOW;

	return label.kind == LABEL_FIELD && section->level > 1 &&
	       !heading_horizon(p, label) &&
	       (label.exact || section->level < OUTLINE_COLON ||
		   !section->announced) &&
	       (opens == 0 || (label.exact && how));
}

/* Make it the section of a field, a stage if it counts: "Step 2: the roof". */
static void
set_field(struct section *section, struct phrase p, struct label label)
{
	const struct token *behind =
	    p.t + (label.words.end - label.words.start);

	section->class = SECTION_FIELD;
	section->field = label.field;
	section->staged = label.field == FIELD_HOW &&
			  p.t + (label.rest - label.words.start) < p.end &&
			  behind[-1].kind == TOKEN_NUMBER;
	section->step = section->staged && !cue_begins(p, CUE_MILESTONE);
}

/* Make it what its words say where none of them is sure. */
static void
classify_softly(struct section *section, struct phrase p,
    const struct document *document, const struct block *block)
{
	if (section->level > 1 &&
	    (section->field = (uint8_t)heading_field(p)) != FIELD_NONE)
		section->class = SECTION_FIELD;
	else if (section->level > 1 && heading_softly(p, CUE_CLOSED) &&
		 !(section->plan && announce_dated(p)))
		section->class = SECTION_CLOSED;
	else if (section->level == OUTLINE_COLON && ends_closed(p))
		section->class = SECTION_CLOSED;
	else if (heading_softly(p, CUE_WEAK))
		section->class = SECTION_WEAK;
	else if (section->level == OUTLINE_COLON &&
		 (section->announced || announce_before(p.cues, document,
					    (int)(block - document->blocks)))) {
		section->class = SECTION_OPEN;
		section->wished = section->announced;
	} else if (heading_period(p))
		section->class = SECTION_PERIOD;
}

/* Whether a heading is nothing but what labels a goal: "Aim", « But ». */
static bool
is_goal_label(struct phrase p)
{
	int value = 0;

	p.t = ornament_behind(p.t, p.end);
	p.end = token_before_marks(p.t, p.end);
	return p.t < p.end &&
	       cue_match(p, CUE_GOAL, &value) == (size_t)(p.end - p.t) &&
	       value <= LABEL_ALONE;
}

/* How much its words open a section. */
static int
opens_by(const struct section *section, struct phrase p)
{
	int opens = heading_opening(p);

	return opens == 0 && section->level < OUTLINE_BOLD && is_goal_label(p)
		   ? STRONG_CUE
		   : opens;
}

void
heading_classify(struct section *section, const struct cues *cues,
    const struct document *document, const struct block *block, bool named)
{
	const struct token *tokens = document->tokens.at;
	struct span line = acting_words(cues, document, section, block);
	struct phrase p =
	    phrase_of(cues, tokens + line.start, tokens + line.end);
	struct label label = label_read(cues, tokens, line);
	int opens = opens_by(section, p);
	int closes = heading_close_weight(
	    section, phrase_from(p, tokens + block->tokens.start), opens);
	bool tells = section->level == 1 && p.end - p.t > TITLE_MAX;
	bool results =
	    opens == 0 &&
	    cue_occurs(tells ? phrase_first(p, LEAD_WORDS) : p, CUE_RESULTS);

	p.t = tokens + label.words.start;
	opens = opening(section, p, opens, named);
	/* several may hold: the surest is asked first */
	if (((label.kind == LABEL_GOAL || label.kind == LABEL_RESULT) &&
		label.rest < block->tokens.end &&
		section->level < OUTLINE_COLON) ||
	    (section->level < OUTLINE_BOLD &&
		heading_declares(p, section->level > 1)))
		section->class = SECTION_GOAL;
	else if (label.kind == LABEL_GOAL) {
		section->class = SECTION_OPEN;
		section->single = true;
	} else if (opens == CHOSEN_CUE && closes < CHOSEN_CUE) {
		section->class = SECTION_OPEN;
	} else if (opens == 0 && heading_entry(p)) {
		section->class = SECTION_CLOSED;
	} else if (opens == 0 && closes < STRONG_CUE && heading_next(p)) {
		section->class = SECTION_PERIOD;
		section->next = section->planned = true;
	} else if (opens == 0 && heading_ahead(p)) {
		section->class = SECTION_WEAK;
		section->plan = true;
	} else if (closes >= STRONG_CUE ||
		   heading_close_asks(p, document, block, opens) ||
		   heading_close_tells(section, p)) {
		section->class = SECTION_CLOSED;
		section->shut = !heading_close_tracks(section, closes);
	} else if (results)
		section->class = SECTION_RESULTS;
	else if (names_field(section, p, label, opens))
		set_field(section, p, label);
	else if (opens > 0) {
		section->class = SECTION_OPEN;
		section->wished = section->level == OUTLINE_COLON &&
				  section->announced && !section->which &&
				  !cue_occurs(p, CUE_GOAL);
	} else {
		classify_softly(section, p, document, block);
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
