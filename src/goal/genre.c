/* Whether a document only speaks about goals without setting any. */

#include "goal_step.h"

#include "document/document.h"
#include "finder.h"
#include "genre_part.h"
#include "planned.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	SURE_SIGNS = 2,	   /* of them, whatever the title */
	COURSE_SIGNS = 2,  /* headings that make it one of a course */
	MANUAL_SIGNS = 3,  /* headings that make a document a manual */
	GUIDE = 3,	   /* the value of what its title calls one */
	LETTERS = 3,	   /* SMART words that make it a lesson */
	TEACHINGS = 2,	   /* blocks that say what OKRs are do so too */
	CIVICS = 3,	   /* words that speak of a town, and their */
	CIVIC_SHARE = 100, /* share: it is about one */
	READERS = 8,	   /* words that speak to the reader, and their */
	READER_SHARE = 33, /* share, 1 in so many: it is advice */
	ITEMS = 8,	   /* list items of which so many percent */
	MENTIONS_MIN = 3,
	MENTIONS = 25,	   /* speak of goals: it is about setting them, */
	RESULTS = 2,	   /* unless so many headings lead to key results */
	ROLL_TOKENS = 4,   /* of a line such as "Attendees:", */
	ROLLS = 2,	   /* which so many of make it minutes by themselves */
	CARRIED_CUE = 4,   /* the value of a heading of what was carried */
	PUPILS_CUE = 3,	   /* at least, of what is said of students */
	ARCHIVE_BLOCKS = 8 /* a record says so in its first blocks */
};

/* What a block may say anywhere in it, a bit set. */
enum saying {
	SAYS_GOALS = 1,
	SAYS_METHOD = 2,
	SAYS_LESSON = 4,
	SAYS_TEACH = 8,
	SAYS_COURSE = 16,
	SAYS_PUPILS = 32
};

/* What a document shows of each kind. */
struct signs {
	struct word_group heard; /* the lists that listen reads */
	int designs, opens, letters, lessons, teachings;
	int words, readers, owners; /* "you" and "my" among its words */
	int civics;		    /* and "residents" */
	int items, mentions;
	uint32_t course; /* first word of the last heading of a course */
	int courses;	 /* how many of them differ from the one before */
	uint32_t manuals[MANUAL_SIGNS]; /* first words of headings, by id */
	int n_manuals, n_sure;		/* those of nothing but a manual */
	int headings, roll; /* "Attendees" among them, or as a label */
	bool archive, charter, meeting, guide, pupils;
};

/* A heading named like a part of a manual; in every chapter it counts once. */
static void
read_manual(struct signs *signs, struct phrase p)
{
	const struct token *found;
	size_t n;

	found = cue_find(p, CUE_MANUAL, &n);
	if (!found || (found > p.t && !heading_topic(p)) ||
	    cue_value(phrase_from(p, found), CUE_MANUAL) == GUIDE ||
	    signs->n_manuals == MANUAL_SIGNS)
		return;
	for (int i = 0; i < signs->n_manuals; i++)
		if (signs->manuals[i] == found->id)
			return;
	signs->n_sure += cue_value(phrase_from(p, found), CUE_MANUAL) > 1;
	signs->manuals[signs->n_manuals++] = found->id;
}

/* A heading that is named like a part of a course, or ends like one: "Module
 * 4: Learning goals"; one that is nothing but "Definition" counts twice. */
static void
read_course(struct signs *signs, struct phrase p)
{
	const struct token *found;
	int value;
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	found = cue_find(p, CUE_COURSE, &n);
	if (!found)
		return;
	value = cue_value(phrase_from(p, found), CUE_COURSE);
	if ((value == COURSE_SIGNS && n != (size_t)(p.end - p.t)) ||
	    (signs->courses > 0 && found->id == signs->course) ||
	    (found > p.t && found + n < p.end && !heading_topic(p)))
		return;
	signs->course = found->id;
	signs->courses += value;
}

static unsigned
says(struct phrase p, enum cue cue, enum saying saying)
{
	/* "We want to" opens goals and speaks of none */
	return cue_value(p, cue) > 0 && !cue_begins(p, CUE_INTENT) ? saying : 0;
}

/* Whether a course is spoken of, or what its students will be able to do. */
static unsigned
says_course(struct phrase p)
{
	int value = 0;

	if (cue_match(p, CUE_COURSE, &value) == 0)
		return 0;
	return value >= PUPILS_CUE ? SAYS_PUPILS : SAYS_COURSE;
}

/* Count the words of a block and those to the reader; returns what it says,
 * enum saying. All in one pass: most words are of none of the lists. */
static unsigned
listen(struct signs *signs, struct phrase p)
{
	/* who asks in a form advises nobody */
	bool asks = p.t < p.end && p.t->kind == TOKEN_NUMBER && heading_asks(p);
	unsigned said = 0;

	for (; p.t < p.end; p.t++) {
		signs->words += p.t->kind == TOKEN_WORD;
		if (!word_begins(p.t, &signs->heard))
			continue;
		signs->readers += !asks && cue_begins(p, CUE_READER);
		signs->civics += cue_begins(p, CUE_CIVIC);
		signs->owners += cue_begins(p, CUE_OWN);
		said |= says(p, CUE_OPEN, SAYS_GOALS);
		said |= says(p, CUE_METHOD, SAYS_METHOD);
		said |= says(p, CUE_LESSON, SAYS_LESSON);
		said |= says(p, CUE_TEACH, SAYS_TEACH);
		said |= says_course(p);
	}
	return said;
}

static void
read_block(struct signs *signs, const struct finder *f, int index)
{
	const struct cues *cues = &f->cues;
	const struct block *block = &f->blocks[index];
	const struct token *tokens = f->document->tokens.at;
	struct phrase p = finder_phrase(f, block->tokens);
	unsigned said = listen(signs, p);

	signs->roll +=
	    p.end - p.t <= ROLL_TOKENS && cue_value(p, CUE_MINUTES) == 1;
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_META)
		signs->charter |= cue_occurs(p, CUE_CHARTER);
	if ((block->kind == BLOCK_HEADING && signs->headings++ == 0) ||
	    index == f->outline.title) {
		signs->meeting |= heading_meeting(p);
		signs->guide |= cue_weight(p, CUE_MANUAL) == GUIDE;
	}
	/* "**Non-goals**" is one, too */
	if (finder_section(f, index)->block == index &&
	    finder_section(f, index)->level <= OUTLINE_BOLD) {
		signs->designs += cue_occurs(p, CUE_DESIGN);
		signs->opens += (said & SAYS_GOALS) != 0;
	}
	if (block->kind == BLOCK_HEADING) {
		struct span text = label_strip(cues, tokens, block->tokens);

		read_manual(signs, phrase_from(p, tokens + text.start));
	}
	if ((said & SAYS_COURSE) &&
	    (block->kind == BLOCK_HEADING || block->kind == BLOCK_META))
		read_course(signs, p);
	signs->letters += cue_begins(p, CUE_LETTER);
	signs->lessons += (said & SAYS_LESSON) != 0;
	signs->pupils |= (said & SAYS_PUPILS) != 0;
	signs->teachings += (said & SAYS_TEACH) || genre_traits(f, index);
	signs->items += block->kind == BLOCK_ITEM;
	/* a mere link leads to goals elsewhere and tells nothing of them */
	signs->mentions += block->kind == BLOCK_ITEM &&
			   (said & (SAYS_GOALS | SAYS_METHOD)) &&
			   !f->leads[index] &&
			   span_empty(finder_label(f, block->tokens).words) &&
			   !finder_link(f, block->tokens);
	if (index < ARCHIVE_BLOCKS)
		signs->archive |= genre_archives(p);
}

/* Whether the first heading says that goals or a roadmap follow: "Testing" and
 * "Deployment" are parts of it then, not of a manual. */
static bool
is_titled(const struct finder *f)
{
	const struct section *title = &f->outline.at[1];

	return f->outline.n > 1 &&
	       (title->class == SECTION_OPEN || title->road);
}

/* Whether the title names goals and whose, "Goals of the mill", or a period,
 * "The mill, first half of 2027": it is no design beside non-goals. */
static bool
titled_plan(const struct finder *f)
{
	const struct section *title = &f->outline.at[1];

	if (f->outline.n < 2 || title->level != 1)
		return false;
	return (title->class == SECTION_OPEN && title->leads &&
		   !title->single) ||
	       finder_spans(f, finder_heading(f, title));
}

/* Whether the first heading begins or ends with the name of a plan, whose
 * chapters "Setup" and "Tests" are: "Improvement plan". */
static bool
is_plan(const struct finder *f)
{
	struct phrase p;
	int value;
	size_t n;

	if (f->outline.n < 2)
		return false;
	p = finder_phrase(f, finder_heading(f, &f->outline.at[1]));
	p.t = ornament_behind(p.t, p.end);
	for (const struct token *u = p.t; u < p.end; u++) {
		n = cue_match(phrase_from(p, u), CUE_PLANNED, &value);
		if (n > 0 && value > 1 &&
		    (u == p.t || u + n == p.end || u[n].kind == TOKEN_MARK))
			return true;
	}
	return false;
}

/* Whether it is written as OKRs are: their results may well be about goals. */
static bool
is_okr(const struct finder *f)
{
	int results = 0;

	for (int i = 0; i < f->outline.n; i++)
		results += f->outline.at[i].class == SECTION_RESULTS;
	return results >= RESULTS;
}

/* Whether a heading, or what acts as one, names goals or a plan. */
static bool
speaks(const struct finder *f)
{
	for (int i = 0; i < f->outline.n; i++) {
		const struct section *section = &f->outline.at[i];

		if (section->dated || section->road || section->promised ||
		    section->method || section->told ||
		    planned_milestones(f, section) ||
		    (section->class == SECTION_OPEN && !section->closed))
			return true;
	}
	return yearbook_is(f);
}

/* Whether it speaks about goals and sets none: it is a manual, explains the
 * method, holds a course, looks back on goals, or speaks to its reader. */
static bool
speaks_about(const struct finder *f, const struct signs *signs, bool manual)
{
	/* who answers "Is it realistic?" speaks of their own; a program may be
	 * called "Personal goals" */
	return (manual && signs->n_sure >= SURE_SIGNS) ||
	       (signs->letters >= LETTERS && signs->lessons > 0 &&
		   signs->owners <= signs->readers) ||
	       (signs->guide && signs->readers > signs->owners) ||
	       signs->teachings >= TEACHINGS ||
	       (signs->courses + signs->pupils >= COURSE_SIGNS &&
		   signs->courses > 0) ||
	       (signs->items >= ITEMS && signs->mentions >= MENTIONS_MIN &&
		   signs->mentions * 100 >= signs->items * MENTIONS &&
		   !is_okr(f)) ||
	       (signs->readers >= READERS &&
		   signs->readers * READER_SHARE >= signs->words);
}

/* Close what is below "Resolutions" in the minutes of a meeting: what the
 * meeting carried, and what comes after it. */
static void
close_carried(struct finder *f)
{
	for (int i = 1; i < f->outline.n; i++) {
		struct section *section = &f->outline.at[i];
		struct span line = finder_heading(f, section);
		struct phrase p = finder_phrase(f, line);

		p.t = ornament_behind(p.t, p.end);
		p.end = token_before_marks(p.t, p.end);
		if (!(cue_is(p, CUE_MINUTES) &&
			cue_value(p, CUE_MINUTES) == CARRIED_CUE) &&
		    !(finder_around(f, section)->carried &&
			section->class != SECTION_OPEN))
			continue;
		section->class = SECTION_CLOSED;
		section->carried = section->closed = section->shut = true;
		section->open = false;
	}
}

bool
genre_excludes(struct finder *f)
{
	static const enum cue heard[] = { CUE_READER, CUE_OWN, CUE_OPEN,
		CUE_METHOD, CUE_LESSON, CUE_TEACH, CUE_COURSE, CUE_CIVIC };
	struct signs signs = { 0 };
	bool manual;

	for (size_t i = 0; i < sizeof heard / sizeof *heard; i++)
		word_group_add(&signs.heard, f->cues.classes[heard[i]]);
	for (int i = 0; i < f->document->n_blocks; i++)
		read_block(&signs, f, i);
	f->meeting = signs.meeting;
	f->minutes = signs.meeting && signs.roll > 0;
	if (signs.meeting || signs.roll >= ROLLS)
		close_carried(f);
	purpose_close(f);
	f->civic =
	    signs.civics >= CIVICS && signs.civics * CIVIC_SHARE >= signs.words;
	f->speaks = speaks(f);
	f->brief = genre_brief(f);
	manual = signs.n_manuals == MANUAL_SIGNS && !is_plan(f);
	if (signs.archive || (manual && !is_titled(f)))
		return true;
	if (signs.designs > 0 && signs.opens > signs.designs &&
	    !signs.charter && !titled_plan(f))
		return !genre_keep_dated(f);
	return speaks_about(f, &signs, manual) && !genre_keep_own(f);
}
