/* Lines into goals: makes them, reads their status, hangs parts on them. What
 * becomes a goal is decided by its callers. */

#ifndef FINDER_H
#define FINDER_H

#include "base/span.h"
#include "cue/cue.h"
#include "cue/heading_time.h"
#include "cue/label.h"
#include "cue/outline.h"
#include "document/document.h"
#include "goal.h"

#include <stdbool.h>
#include <stddef.h>

/* What a list's items are. */
enum list_role {
	LIST_UNKNOWN, /* not decided yet */
	LIST_IGNORED,
	LIST_GOALS,
	LIST_RESULTS,
	LIST_TOPICS, /* categories: the goals are below */
	LIST_STEPS,
	LIST_FIELDS, /* values of the field that its section names */
	LIST_LOOSE,  /* each item must read as a goal by itself */
};

struct list {
	int n_items, n_links, n_nested, n_topics, n_numbers, n_acts, n_tasks;
	int n_results, n_goals, n_fields; /* by label */
	int n_heads;		   /* bold as a whole up to a colon, no boxes */
	int n_nouns;		   /* that name what is done and do not act */
	int n_named;		   /* that begin with a bold name and a colon */
	int n_prefixed;		   /* the same, bold or not */
	int n_leads;		   /* items that announce goals */
	int n_bids;		   /* that begin with an imperative */
	int n_recalls;		   /* "Explain how a lock works" */
	int n_alone;		   /* that read as goals alone, of a
				    * loose list: if read_alone */
	int n_bold, n_promised;	   /* that bid in bold, that say how much by
				    * when, of those: if read_alone */
	int n_below, n_below_acts; /* items of the lists below its items */
	int n_below_tasks, n_below_results;
	int owner;	 /* goal of the line just above it, or GOAL_NONE */
	int first, last; /* blocks of its first and last item */
	int above;	 /* block of the item it stands in, or BLOCK_NONE */
	enum list_role role;
	int odds; /* evidence_list's mean, if weighed */
	bool weighed, read_alone;
};

/* The items of all lists right in a section, as numbered items with paragraphs
 * between them are lists of one; and the headings below its own. */
struct tally {
	int n_items, n_busy;	  /* acting or counting, a list of both twice */
	int n_nouns;		  /* only naming what is done: "Creation of" */
	int n_chapters, n_deeds;  /* headings, and those that act */
	int n_vague;		  /* of these, that leave open how: "Support" */
	int n_numbered, n_acting; /* numbered ones, and those of them with a
				   * list of deeds below */
};

/* Slots of finder.same. */
enum { FINDER_SAME = 1024 };

/* The goals of a section; GOAL_NONE: there is none. */
struct finder_section {
	int goal;  /* that the section belongs to */
	int over;  /* of objectives: the goal above that they are to reach,
		    * "Goal: ..." */
	int last;  /* the newest that was made in it */
	int first; /* since the last field that all of them share */
	int taken; /* parts that those share */
};

struct finder {
	struct arena *a;       /* of the goals and their parts */
	struct arena *scratch; /* of all else that is here */
	const struct document *document;
	const struct block *blocks; /* the document's */
	struct cues cues;
	struct outline outline;
	struct goals *goals;
	struct list *lists;	   /* by block.list */
	struct tally *tallies;	   /* per section */
	struct finder_section *in; /* per section */
	int *block_goal;	   /* per block: the goal it is or belongs to */
	bool *nests;		   /* per block: an item with a list below it */
	bool *wishing;	 /* per block: prose that says anywhere what someone
			  * intends, or names a goal */
	uint8_t *leads;	 /* per block: enum list_role of the list below an item
			  * that only announces it, "Goals:"; or 0 */
	int *same;	 /* by hash of a statement: the last such goal, */
	int n_same;	 /* of the first so many; NULL until it is asked for */
	bool meeting;	 /* its title names one, or its minutes */
	bool minutes;	 /* of a meeting: only what is called a goal is one */
	bool civic;	 /* it speaks of a town and its people throughout */
	bool speaks;	 /* a heading, or what acts as one, names goals or a
			  * plan */
	bool brief;	 /* it has no heading but its title, nor much text */
	bool wishful;	 /* all its lines say what the writer wishes */
	int wishes;	 /* sentences that say what the writer means to do, to
			  * two */
	int milestone;	 /* the last goal that is one by its heading */
	uint64_t worked; /* hash of the headings of the last table that lists
			  * the work of a period; 0: none */
	struct part *context; /* prose for every goal of a section */
	size_t n_context, cap_context;
	struct finder_clause *clause; /* gist_clause's last answer */
};

/* The clause of a sentence; a line of prose is asked for it several times. */
struct finder_clause {
	struct span sentence, clause;
};

/* A token of the document. */
static inline const struct token *
finder_token(const struct finder *f, uint32_t i)
{
	return f->document->tokens.at + i;
}

/* A stretch of the document, to be read by what takes phrases. */
static inline struct phrase
finder_phrase(const struct finder *f, struct span span)
{
	return phrase_of(
	    &f->cues, finder_token(f, span.start), finder_token(f, span.end));
}

/* cue_begins, cue_is, cue_occurs and cue_value of a stretch of the document. */
static inline bool
finder_begins(const struct finder *f, enum cue cue, struct span span)
{
	return cue_begins(finder_phrase(f, span), cue);
}

static inline bool
finder_is(const struct finder *f, enum cue cue, struct span span)
{
	return cue_is(finder_phrase(f, span), cue);
}

static inline bool
finder_occurs(const struct finder *f, enum cue cue, struct span span)
{
	return cue_occurs(finder_phrase(f, span), cue);
}

static inline int
finder_value(const struct finder *f, enum cue cue, struct span span)
{
	return cue_value(finder_phrase(f, span), cue);
}

/* The field that it begins with the name of; FIELD_NONE if with none. */
static inline enum field
finder_field(const struct finder *f, struct span span)
{
	size_t n;

	return cue_field(finder_phrase(f, span), &n);
}

/* What a reader of words, such as heading_date, says of one. */
static inline bool
finder_reads(
    const struct finder *f, bool reads(struct phrase), struct span span)
{
	return reads(finder_phrase(f, span));
}

static inline bool
finder_topic(const struct finder *f, struct span span)
{
	return finder_reads(f, heading_topic, span);
}

static inline bool
finder_spans(const struct finder *f, struct span span)
{
	return finder_reads(f, heading_spans, span);
}

/* Whether its last token is this mark. */
static inline bool
finder_ends(const struct finder *f, struct span span, uint32_t mark)
{
	const struct token *end = finder_token(f, span.end);

	return !span_empty(span) && token_is(end - 1, end, mark);
}

/* token_holds of one. */
static inline bool
finder_holds(const struct finder *f, struct span span, enum token_kind kind)
{
	return token_holds(
	    finder_token(f, span.start), finder_token(f, span.end), kind);
}

/* The section that a block stands in. */
static inline struct section *
finder_section(const struct finder *f, int block)
{
	return &f->outline.at[f->outline.of[block]];
}

/* The section that one stands in; the document itself stands in none. */
static inline struct section *
finder_around(const struct finder *f, const struct section *section)
{
	return &f->outline.at[section->parent];
}

/* The block right below a section's heading if it is of this kind; or NULL. */
static inline const struct block *
finder_below(
    const struct finder *f, const struct section *section, enum block_kind kind)
{
	int next = section->block + 1;

	return section->block != BLOCK_NONE && next < section->end &&
		       f->blocks[next].kind == kind
		   ? &f->blocks[next]
		   : NULL;
}

/* The goal itself, or of a key result its objective; GOAL_NONE stays that. */
static inline int
finder_objective(const struct finder *f, int goal)
{
	while (goal != GOAL_NONE && f->goals->at[goal].kind == GOAL_KEY_RESULT)
		goal = f->goals->at[goal].parent;
	return goal;
}

/* The words of a section's heading, or what acts as one; empty: none. */
static inline struct span
finder_heading(const struct finder *f, const struct section *section)
{
	return section->block == BLOCK_NONE ? (struct span){ 0, 0 }
					    : f->blocks[section->block].tokens;
}

/* label_read and label_strip of a line of the document. */
static inline struct label
finder_label(const struct finder *f, struct span line)
{
	return label_read(&f->cues, f->document->tokens.at, line);
}

static inline struct span
finder_strip(const struct finder *f, struct span line)
{
	return label_strip(&f->cues, f->document->tokens.at, line);
}

/* Make a goal of a line of a block (tokens): label and ornaments are cut off,
 * its first sentence is the statement, the others are notes. Returns its
 * index; GOAL_NONE when nothing is left, or only a placeholder, or words of
 * another script, or a link in a list of links. */
int finder_goal(struct finder *f, enum goal_kind kind, int block,
    struct span line, int parent);

/* The goal whose statement has the same words as this line, GOAL_NONE if
 * there is none: a heading that takes up a list item. */
int finder_same(struct finder *f, struct span line);

/* Hang a part on a goal; nothing happens for GOAL_NONE or empty tokens. A
 * status field also sets the goal's status. */
void finder_attach(struct finder *f, int goal, struct part part);

/* A sign that begins a paragraph of a goal's item, or right below it, says how
 * the goal went: "✅ I ran it in May". */
void finder_settle(struct finder *f, int goal, struct part note);

/* Keep prose for every goal in the section of its block. */
void finder_context(struct finder *f, struct part part);

/* Give every goal the context of its sections; once, at the end. */
void finder_spread(struct finder *f);

/* The next line of a block that starts with a label of its own: narrows
 * *line to the first such stretch of it and returns what follows. */
struct span finder_cut(const struct finder *f, struct span *line);

/* The same in a loop: *line is the next such stretch, *rest what follows it.
 * False: nothing was left. */
bool finder_next(const struct finder *f, struct span *rest, struct span *line);

/* Hang what finder_cut left of a block on a goal: fields, or notes. */
void finder_hang(struct finder *f, int block, int goal, struct span rest);

/* The block that a token stands in. */
int finder_block(const struct finder *f, uint32_t token);

/* The item behind another of its list; BLOCK_NONE behind the last. */
int finder_next_item(const struct finder *f, int item);

/* How many words a text has; ornaments and the bold words it begins with. */
int finder_words(const struct finder *f, struct span tokens);
struct span finder_bold(const struct finder *f, struct span tokens);

/* Whether a section of goals calls one of its parts "Money", beside "Health": a
 * part of life, not what a goal needs. */
bool finder_area(const struct finder *f, const struct section *section);

/* Whether the front matter says for which time the document is, or by when. */
bool finder_timed(const struct finder *f);

/* Whether tokens hold nothing but links; a text still to be written. */
bool finder_link(const struct finder *f, struct span tokens);
bool finder_placeholder(const struct finder *f, struct span tokens);

/* The status that a line of a block shows; without a box of its own, that of
 * the topics that it stands below in no goal, "- [x] Kitchen" and what was to
 * be done there, and of the headings around it. */
enum goal_status finder_status(
    const struct finder *f, int block, struct span line);

/* The status that the line itself shows: a ticked box, a sign, a struck
 * statement, or a word set off from the sentence: "(done)", "DONE". */
enum goal_status finder_status_own(
    const struct finder *f, const struct block *block, struct span line);

/* The status that the value of a status field gives. */
enum goal_status finder_status_field(const struct finder *f, struct span value);

/* The first sentence of a line, or what follows a topic: "**Water.** Dig." */
struct span finder_sentence(const struct finder *f, struct span line);

/* The first sentence of a line, whatever it is. */
struct span finder_sentence_first(const struct finder *f, struct span line);

/* Hang a field on every goal of the section around its own, of the list above
 * "To get there:". Returns the last of them, or GOAL_NONE. */
int finder_share(struct finder *f, struct part part);

/* Hang a field on every goal of the section before its own, of its level: "To
 * reach these goals …". Returns the last of them, or GOAL_NONE. */
int finder_share_before(struct finder *f, struct part part);

/* Hang a field on all goals that are listed below a bold label if its own
 * stands beside that, as in a sheet: "**Goals**:", a list, "**Budget**: 900 €",
 * also where no empty line parts it from the last item. False: it does not. */
bool finder_share_beside(struct finder *f, struct part part);

#endif
