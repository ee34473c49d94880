/* The whole line once: a document's bytes into its findings. */

#ifndef LINT_H
#define LINT_H

#include "document/document.h"
#include "goal/goal.h"
#include "rule/finding.h"
#include "rule/level.h"
#include "rule/suppress.h"
#include "text/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct facts;
struct profile;
struct lint_settings;
struct rules;

/* What counts as too much; 0: as lint_usual has it. */
struct lint_limits {
	int words;	     /* of a statement */
	int goals;	     /* of one owner at one time */
	int horizon;	     /* months, before milestones are missed */
	int hours, evenings; /* that a week has for goals; 0: not known */
	int fiscal_start;    /* month a fiscal year begins, 1 to 12; 0: the
			      * documents tell */
};

extern const struct lint_limits lint_usual;

/* The other documents of a run, as links between them need them. */
struct lint_run {
	/* The path, as the run names it, of what a document links to: the
	 * first len bytes of an address, without anchor. NULL if it is no
	 * document of the run. *self: it is the document itself. */
	const char *(*find)(void *with, struct arena *a, const char *from,
	    const char *to, size_t len, bool *self);
	/* Its bytes, a NUL behind them, and its settings; NULL if they cannot
	 * be read or are too many. */
	const char *(*read)(void *with, struct arena *a, const char *path,
	    size_t *len, const struct lint_settings **settings);
	void *with;
};

struct lint_settings {
	const struct rules *rules; /* with the levels that count */
	struct level_plan levels;  /* from which they come */
	uint8_t criteria;	   /* of the profile: bit N is criterion N */
	bool profile_fixed;	   /* by the command: no document changes it */
	int today;		   /* a day, never DATE_NONE */
	int language;	      /* number in the vocabulary, or -1: find out */
	const char *encoding; /* text_decode's; NULL: none */
	int usual_language;   /* of documents that do not say; -1: find out */
	int messages;	  /* language of messages, from 1; 0: the document's */
	int8_t day_first; /* 03/04 is 3 April: 1 yes, -1 no; 0: as the
			   * document or its language has it */
	struct lint_limits limits;
	struct profile *profile;    /* NULL: none is asked for */
	const struct lint_run *run; /* NULL: each document stands alone */
	size_t max_size;	    /* bytes; longer documents are not read */
	size_t max_memory;	    /* bytes of the whole run while it is at one
				     * document; 0: 32 MiB and 12 for each of
				     * the document's */
	double max_time; /* processor seconds a document; 0: no limit */
};

/* A document and all that was read from it; lives on its arena. */
struct lint {
	const struct lint_settings *settings; /* the document's own included */
	struct arena *arena;
	struct text text;
	struct document document;
	struct goals goals;
	struct facts *facts; /* parallel to goals.at */
	struct suppress suppress;
	struct findings findings;
	bool named;  /* lint_run's */
	bool unread; /* in part or whole, as a finding says; never a pass */
};

/* The language in which to speak of something in this language. */
int lint_speaks(const struct lint_settings *settings, int language);

/* Read lint->text into the document, its goals and their facts. */
void lint_read(struct lint *lint);

/* Lint raw bytes; total. Named: a user asked for this very file, so it is
 * told when there are no goals in it. */
void lint_run(struct lint *lint, struct arena *a,
    const struct lint_settings *settings, const char *path, const char *raw,
    size_t len, bool named);

#endif
