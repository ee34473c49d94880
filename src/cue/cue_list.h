/* The word lists of rules/LANG/ that give a document its structure: CUE(OPEN,
 * "section-open") is CUE_OPEN to the sources. Whoever includes this says what
 * CUE makes of them. */

CUE(OPEN, "section-open")	/* opens a section of goals; value 2: of one
				 * goal */
CUE(WEAK, "section-weak")	/* opens one under an open section only */
CUE(PLANNED, "section-plan")	/* opens one where a period is named with it */
CUE(HORIZON, "section-horizon") /* is all of a heading of what comes
				 * when: "Next" */
CUE(NEXT, "section-next")	/* says of milestones that they lie ahead */
CUE(SPAN, "section-span")	/* is of "First 30 days"; a unit's days plus
				 * one */
CUE(MONTH, "month")		/* "March" */
CUE(AHEAD, "section-ahead")	/* with a period behind it names a plan: "For
				 * 2027"; 2: with one in digits; 3: that is
				 * there by then */
CUE(ENTRY, "section-entry")	/* numbers what was written on a day: "Day" */
CUE(CLOSED, "section-closed")	/* closes a section; value 2: even beside
				 * CUE_OPEN */
CUE(RESULTS, "section-results") /* opens a section of key results */
CUE(REPORT, "heading-report")	/* tells of what was reached:
				 * "Achievements" */
CUE(METHOD, "okr-word")		/* the letters are OKRs: nested items are key
				 * results */
CUE(GOAL, "label-goal")		/* labels a goal: "Objective 2:" */
CUE(RESULT, "label-result")	/* labels a key result: "KR1:" */
CUE(WHEN, "label-when")		/* says in such a label when it is for: "Week
				 * goal" */
CUE(CARD, "label-card")		/* labels a goal above its fields: "Target:"; 2:
				 * only before an action; 3: or before what
				 * counts */
CUE(SHEET, "goal-sheet")    /* names what a goal is written on: "goal sheet" */
CUE(RANK, "label-rank")	    /* "P0": a priority */
CUE(STANDS, "rank-meaning") /* is what a sign of a legend stands for:
			     * "high" */
CUE(INTENT, "announce")	    /* states one in prose: "I will", "nous allons" */
CUE(FIRST, "first-word")    /* leads to one of several: "Finally, I want" */
CUE(ASPECT, "aspect")	    /* says of what it is, before that: "At work," */
CUE(MODAL, "modal")	 /* says of somebody that they will: "will", "-ira" */
CUE(LEAD, "lead-in")	 /* may stand before an action: "to", "not", "-ly" */
CUE(VERB, "verb")	 /* an action */
CUE(VAGUE, "vague-verb") /* an action that says little */
CUE(KEEP, "keep-verb")	 /* an action that only keeps what is */
CUE(HEDGE, "hedge")	 /* said before an action half meant */
CUE(CONDITION, "condition")   /* opens a condition */
CUE(PERMISSION, "permission") /* what a condition waits for: luck, leave */
CUE(BEING, "being-verb")      /* the verb of a wish: "be", "become" */
CUE(NOMINAL, "nominal")	      /* the ending of a noun made from a verb */
CUE(DETERMINER, "determiner") /* between a verb and its object: "a",
			       * "your" */
CUE(ON, "line-unfinished")    /* ends a line that the list below it goes on */
CUE(ABLE, "line-able")	      /* says in such a line what a thing will do: "able
			       * to"; 2: at its end only */
CUE(CHOICE, "line-choice")    /* says of somebody what they may do: "can" */
CUE(DID, "line-past")	      /* says of somebody what they have done: "has
			       * built" */
CUE(YES_NO, "question-closed")	  /* begins a question that yes or no
				   * answers: "did" */
CUE(ASKED, "question-open")	  /* begins one that more does: "what" */
CUE(MILESTONE, "label-milestone") /* names a field whose items are
				   * reached or not */
CUE(JOINER, "joiner")		  /* between one thing and one more: "and" */
CUE(OWN, "own")			  /* says that something is one's own: "my" */
CUE(GOALS, "goals-named")	  /* names goals in a sentence */
CUE(ABBREVIATION, "abbreviation") /* "Nov" of "Nov. 12" */
CUE(SELF, "self")		  /* "I have", "set ourselves" */
CUE(HERE, "list-here")		  /* points at what follows: "here are" */
CUE(IS, "goal-is")	  /* says what a goal is: "is to", « est de » */
CUE(AIMS, "goal-of")	  /* says what something is to reach: "aims to"; 2: a
			   * noun for it */
CUE(WHICH, "goal-which")  /* ends a line before they are listed: "are" */
CUE(RELATIVE, "relative") /* goes on from what is named: "which" */
CUE(QUESTION, "question-word") /* begins what is to be settled: "how" */
CUE(OF, "noun-of")	       /* between a noun and the one it is of */
CUE(DEED, "deed-noun")	       /* a noun that says what is done: "creation" */
CUE(POINTER, "pointer")	       /* sends the reader elsewhere: "See also" */
CUE(READER, "reader")	       /* speaks to the reader: "you", "vous" */
CUE(NAMES, "verb-as-noun")     /* behind a verb that may be a noun makes it
				* one: « Mesure principale »; 2: ends none */
CUE(ASKS, "reader-verb")       /* asks the reader to do it: « ouvrez » */
CUE(BACK, "back-reference")    /* what was named before: "them", "this list" */
CUE(TEXT, "this-text")	       /* the text itself: "this document" */
CUE(PAST, "past")	       /* begins what was done: "gave"; CUE_TOLD */
CUE(SPEECH, "speech")	       /* only speaks: "say" */
CUE(PRONOUN, "pronoun")	       /* who did it: "I", "elle" */
CUE(WHERE, "label-where")      /* asks there where it is: "Venue:" */
CUE(WRITER, "writer")	       /* who writes, as the subject: "I", "nous" */
CUE(STORY, "user-story")       /* for whom a user story speaks: "as a" */
CUE(NUMBER, "number-word")     /* "two", "vingt" */
CUE(REASON, "reason")	       /* gives a reason */
CUE(PURPOSE, "purpose")	       /* leads to what something is for: "for" */
CUE(PLAN, "plan")	       /* says how: "by training" */
CUE(COLUMN, "column-goal")     /* heads a table's column of goals */
CUE(METRIC, "column-metric")   /* heads one of what is measured: "KPI" */
CUE(MEASURE, "metric")	       /* is what a number is of: "response time" */
CUE(COUNTED, "measure-of")     /* says how one is taken: "number of" */
CUE(TICK, "tick")	   /* in a column that asks whether it is done: yes */
CUE(RECALL, "recall")	   /* what a learner can do with what was learnt */
CUE(GROUP, "column-group") /* heads one that sorts the rows: "Theme" */
CUE(STAGE, "column-stage") /* heads one that names the parts of a plan:
			    * "Phase" */
CUE(QUALIFIER, "column-qualifier") /* follows such a head: "Objectif
				    * principal" */
CUE(FUNCTION, "function")	   /* a word that carries grammar */
CUE(LEVEL, "table-level")	   /* names a level of a plan: "Outcome 2" */
CUE(STEPS, "column-step")	   /* heads a table's column of steps */
CUE(END, "column-end")	 /* is all of the heading of a column of ends: "By" */
CUE(DONE, "status-done") /* marks of status */
CUE(CANCELLED, "status-cancelled")
CUE(STARTED, "status-started")
CUE(PLACEHOLDER, "placeholder-word") /* a text still to be written */
CUE(DESIGN, "document-design")	     /* "non-goals": the mark of a design
				      * document */
CUE(CHARTER, "document-charter")     /* "mission": the mark of a group's
				      * charter */
CUE(COURSE, "document-course")	     /* "homework": the mark of a course */
CUE(CIVIC, "document-civic")	 /* names a town and its people: "residents" */
CUE(PROJECT, "document-project") /* "project": goals below it are of
				  * people */
CUE(MINUTES, "document-minutes") /* "attendees": the mark of a meeting's
				  * minutes; 2: of their title */
CUE(MANUAL, "document-manual")	 /* "installation": the mark of a manual */
CUE(LETTER, "smart-letter")	 /* one of the five words of SMART */
CUE(SMART, "smart-name")	 /* "SMART": the method's own name */
CUE(LESSON, "smart-lesson")	/* "the goal should": the method is explained */
CUE(TEACH, "okr-lesson")	/* "an OKR is": so are OKRs */
CUE(TRAIT, "goal-trait")	/* what a good goal is like: "ambitious"; 2:
				 * leads to it */
CUE(WRITTEN, "meta-written")	/* before the day a text was written: "as
				 * of" */
CUE(META_END, "meta-deadline")	/* a front matter key of when it ends:
				 * "due" */
CUE(META_PERIOD, "meta-period") /* one of what it is about: "period"; 2:
				 * "title" */
CUE(ARCHIVE, "document-archive") /* says that the document is kept as a
				  * record only */
CUE(LETTERHEAD, "letterhead")	 /* begins a line above a letter or a memo:
				  * "From" */

#undef CUE
