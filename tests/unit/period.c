/* When goals end, and what their dates contradict: a document a case. */

#include "base/arena.h"
#include "date/date.h"
#include "expect.h"
#include "fact/fact.h"
#include "lint/lint.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdio.h>
#include <string.h>

struct example {
	const char *document;
	const char *want; /* of each goal: its deadline, facts of its time */
};

static const struct example examples[] = {
	/* the order in which an end is sought */
	{ "# Goals 2026\n\n- Read 12 books by 30 June 2027\n",
	    "2027-06-30 deadline outside-period" },
	{ "# Goals 2027\n\n- Read 12 books\n  - Due: 30 June 2027\n",
	    "2027-06-30 deadline" },
	{ "# Goals 2027\n\n- Read 12 books\n", "2027-12-31 period" },
	{ "# Goals 2026\n\n## Q1 2027\n\n- Read 12 books\n",
	    "2027-03-31 period" },
	/* from day to day, beside how long that is */
	{ "# Goals 2027\n\n- Run 3 rooms for 8 weeks, from 4 January 2027 to "
	  "28 February 2027\n",
	    "2027-02-28 deadline" },
	{ "# Objectifs 2027\n\n- Tenir 3 salles du 4 janvier 2027 au 28 "
	  "f\xc3\xa9vrier 2027, pendant 8 semaines\n",
	    "2027-02-28 deadline" },
	{ "# Goals 2027\n\n## Q3\n\n- Read 12 books\n", "2027-09-30 period" },
	{ "# Goals\n\n## Q3\n\n- Read 12 books\n", "2027-09-30 period" },
	/* the end or the middle of a time that is over is a day of no minutes
	 */
	{ "# Goals 2026\n\nEnd of Q2:\n\n- Graft 12 trees\n",
	    "2026-06-30 period past-deadline" },
	{ "# Goals 2026\n\n## Mid-May\n\n- Graft 12 trees\n",
	    "2026-05-15 period past-deadline" },
	{ "# Objectifs 2026\n\n## Fin juin\n\n- Greffer 12 arbres\n",
	    "2026-06-30 period past-deadline" },
	{ "# Minutes\n\n## 30 June 2026\n\nGoals:\n\n- Graft 12 trees\n",
	    "none" },
	/* a month is counted from no day if nothing tells the first one */
	{ "# 90 day goals\n\n## Month 2\n\n- Graft 12 trees\n",
	    "2027-01-20 vague-deadline" },
	/* a line above a list that names a time and nothing else */
	{ "# Goals\n\nOctober 2027\n\n- Graft 12 trees\n",
	    "2027-10-31 period" },
	{ "# Objectifs\n\nOctobre 2027\n- Greffer 12 arbres\n",
	    "2027-10-31 period" },
	/* the sentence that leads to a list tells its time before those ahead
	 */
	{ "# Allotments\n\n2023 was dry. By May 2028 we want to:\n\n"
	  "- Dig 12 beds\n",
	    "2028-05-31 period" },
	{ "# Jardins\n\n2023 en deux mots : la pluie, la boue. Voici nos "
	  "buts pour 2028 :\n\n- Creuser 3 puits\n",
	    "2028-12-31 period" },
	{ "# Allotments\n\nThis plan is for 2028. We want to:\n\n"
	  "- Dig 12 beds\n",
	    "2028-12-31 period" },
	{ "# Allotments\n\nWe rented it in 2023. By 1 Sept. 2028 we want "
	  "to:\n\n- Dig 12 beds\n",
	    "2028-09-01 period" },
	{ "---\nquarter: Q2 2027\n---\n# Goals\n\n- Read 12 books\n",
	    "2027-06-30 period" },
	{ "---\nyear: 2027\nquarter: Q2\n---\n# Goals\n\n- Read 12 books\n",
	    "2027-06-30 period" },
	{ "---\ntitle: Goals 2027\n---\n\n# Goals\n\n- Read 12 books\n",
	    "2027-12-31 period" },
	{ "---\ndeadline: 2027-06-30\n---\n# Goals\n\n- Read 12 books\n",
	    "2027-06-30 period" },
	{ "---\n\xc3\xa9"
	  "ch\xc3\xa9"
	  "ance: 30 juin 2027\n---\n# Objectifs\n\n"
	  "- Lire 12 romans\n",
	    "2027-06-30 period" },
	{ "# Goals\n\nBy the end of 2027 I want to have done this:\n\n"
	  "- Read 12 books\n- Walk the coast path\n",
	    "2027-12-31 period; 2027-12-31 period" },
	{ "# Bilan 2019\n\n## R\xc3\xa9solutions pour 2020\n\n- Lire 12 "
	  "romans\n",
	    "2020-12-31 period past-deadline" },
	{ "# Objectifs\n\nNous voulons lire plus de livres que l'an "
	  "dernier.\n\n"
	  "- Lire 12 romans dans le jardin\n  - Deadline: June 2027\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n- Read 12 books\n", "none" },
	/* in a line of its own above all goals, or in a row */
	{ "# Charter\n\n**End date:** 31 May 2027\n\n## Goals\n\n- Read 12 "
	  "books\n",
	    "2027-05-31 period" },
	{ "# Charter\n\nOwner: Ann\\\nDue: 31 May 2027\n\n## Goals\n\n- Read "
	  "12 books\n",
	    "2027-05-31 period" },
	{ "# Charter\n\n| Field | Value |\n|---|---|\n| Owner | Ann |\n| End "
	  "date | 31 May 2027 |\n\n## Goals\n\n- Read 12 books\n",
	    "2027-05-31 period" },
	{ "# Goals\n\n- Read 12 books\n\nThe end date is 31 May 2027\n",
	    "none" },
	/* a title on two lines; one heading of many */
	{ "# Library\n\n## Plan for Q2 2027\n\n# Goals\n\n- Read 12 "
	  "books\n",
	    "2027-06-30 period" },
	{ "# Library\n\n## Plan for Q2 2027\n\nDone.\n\n## Goals\n\n- Read 12 "
	  "books\n",
	    "none" },
	/* steps that all have their day */
	{ "# Goals\n\n- Read 12 books\n  - 3 May 2027: buy them\n  - 9 June "
	  "2027: read the last one\n",
	    "2027-06-09 period" },
	{ "# Goals\n\n- Read 12 books\n  - 3 May 2027: buy them\n  - Read the "
	  "last one\n",
	    "none" },
	{ "# Goals\n\n- Read 12 books\n  - Buy them\n  - Complete by June "
	  "2027.\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n- Read 12 books\n  - Buy them by June 2027\n  - Read "
	  "the last one\n",
	    "none" },
	{ "# Plan\n\n**Goal:** Read 12 books\n\n| Milestone | Date "
	  "|\n|---|---|\n| They are bought | 3 May 2027 |\n| They are read | "
	  "9 June 2027 |\n",
	    "2027-06-09 period" },
	{ "---\npublish_date: 2027-01-01\n---\n# Goals\n\nFor these two "
	  "months:\n\n- Read 12 books\n",
	    "2027-03-01 period" },
	{ "# Goals\n\n| Goal | Due |\n|---|---|\n| Read 12 books | June 2027 "
	  "|\n",
	    "2027-06-30 deadline" },
	{ "# OKRs\n\n## Objective: Open the reading room by 30 June 2027\n\n"
	  "- KR1: shelve 400 books\n",
	    "2027-06-30 deadline; 2027-06-30 period" },
	{ "# OKRs\n\n## Objective: Open the reading room\n\n"
	  "- KR1: shelve 400 books by 31 March 2027\n"
	  "- KR2: paint 3 walls by 15 April 2027\n",
	    "2027-04-15 period; 2027-03-31 deadline; 2027-04-15 deadline" },
	{ "# Goals Q3 2027\n\n- Find 3 speakers for the talks of 2028\n",
	    "2027-09-30 period" },
	{ "# Goals Q3 2027\n\n- Hold the fair on 2 October\n",
	    "2027-10-02 deadline outside-period" },
	{ "# Goals\n\n- Raise the rate from 40 today to 60\n", "none" },
	/* in the label of the goal */
	{ "# Library\n\n**Goal for 2027:** Read 12 books\n",
	    "2027-12-31 deadline" },
	{ "# Library\n\n## Goal (Q3 2027): Read 12 books\n",
	    "2027-09-30 deadline" },
	{ "# Biblioth\xc3\xa8que\n\n## Objectif 2027 : Lire 12 romans\n",
	    "2027-12-31 deadline" },
	{ "# 23 November 2026\n\n**This week's goal:** Read 12 books\n",
	    "2026-11-29 deadline" },
	{ "# 23 novembre 2026\n\n**Objectif du mois :** Lire 12 romans\n",
	    "2026-11-30 deadline" },
	{ "# Goals 2027\n\n**Goal 2:** Read 12 books\n", "2027-12-31 period" },
	/* the days themselves beside how many years they are */
	{ "# Goals\n\n**5-year goals (2026-2031)**\n\n- Read 12 books\n",
	    "2031-12-31 period" },
	{ "# Objectifs\n\n**Objectifs \xc3\xa0 1 an (2027)**\n\n- Lire 12 "
	  "romans\n",
	    "2027-12-31 period" },
	/* a label that tells when a goal was set, or of what came before */
	{ "# Goals 2027\n\n- Goal set on 5 May 2026: read 12 books\n"
	  "- [2026-01-05] Read 10 plays\n- Goal by June 2027: read 5 plays\n",
	    "2027-12-31 period; 2027-12-31 period; 2027-06-30 deadline" },
	{ "# Objectifs 2027\n\n- Objectif repris de 2026 : lire 12 romans\n",
	    "2027-12-31 period" },
	{ "# Goals\n\n- Goal for 2025: read 12 books\n",
	    "2025-12-31 deadline past-deadline" },
	/* a section that tells the period, behind the goals too */
	{ "# Shelves\n\n## Time horizon\n\nWe begin on 1 December 2026 and "
	  "end on 28 February 2027.\n\n## Objectives\n\n- Read 12 books\n",
	    "2027-02-28 period" },
	{ "# Rayons\n\n## Objectifs\n\n- Lire 12 romans\n\n## Calendrier\n\n"
	  "Le projet court de janvier \xc3\xa0 juin 2027.\n",
	    "2027-06-30 period" },
	{ "# Shelves\n\n## Objectives\n\n- Read 12 books\n\n## Timeline\n\n"
	  "The shop moves on 9 May 2027.\n",
	    "none" },
	/* of phases, from the first to the last */
	{ "# Shelves\n\n## Objectives\n\n- Read 12 books by 30 June 2027\n\n"
	  "## Timeline\n\nWe sort from January to March 2027. We sell from "
	  "April to August 2027.\n",
	    "2027-06-30 deadline" },
	{ "# Rayons\n\n## Objectifs\n\n- Lire 12 romans\n\n## Calendrier\n\n"
	  "Le tri dure de janvier \xc3\xa0 mars 2027. La vente dure d'avril "
	  "\xc3\xa0 juin 2027.\n",
	    "2027-06-30 period" },
	{ "# Shelves\n\n## Timeline\n\nJune 2027.\n\n## Timeline\n\nJuly "
	  "2027.\n\n## Objectives\n\n- Read 12 books\n",
	    "none" },
	/* prose above all goals that names them */
	{ "# Goals\n\nHere is what I plan to do in 2027, room by room.\n\n"
	  "## Goals at home\n\n- Read 12 books\n\n## Goals in the garden\n\n"
	  "- Walk the coast path\n",
	    "2027-12-31 period; 2027-12-31 period" },
	{ "# Rayons\n\nJ'ai tenu mes r\xc3\xa9solutions en 2026, je remets "
	  "\xc3\xa7"
	  "a en 2027.\n\nLe chat dort.\n\n## Objectifs\n\n- Lire 12 "
	  "romans\n",
	    "2027-12-31 period" },
	{ "# Shelves\n\nIn 2024 we reached our goals. In 2027 we go on.\n\n"
	  "## Goals\n\n- Read 12 books\n",
	    "none" },
	{ "# Rayons\n\nNous avons tenu nos objectifs en 2024. En 2027 nous "
	  "irons plus loin.\n\n## Objectifs\n\n- Lire 12 romans\n",
	    "none" },
	{ "# Shelves\n\nOur goals for 2025 were set in a night. The town "
	  "sleeps.\n\n## Goals\n\n- Read 12 books\n",
	    "2025-12-31 period past-deadline" },
	{ "---\ndate: 2027-01-03\n---\n# Shelves\n\nMy goals of 2026 are "
	  "done.\n\n## Goals\n\n- Read 12 books\n",
	    "none" },
	{ "# Shelves\n\nThe shop opened in 2019.\n\n## Goals\n\n- Read 12 "
	  "books\n",
	    "none" },
	/* what comes next, from the day it was written */
	{ "# Goals\n\n### Next 1-2 weeks\n\n*As of 2 November 2026, to be "
	  "looked at in the next note*\n\n- Read 12 books\n",
	    "2026-11-16 period past-deadline" },
	{ "# Rayons\n\n### Les 3 prochains mois\n\n*\xc3\x89"
	  "crit le 2 "
	  "novembre 2026*\n\nObjectifs :\n\n- Lire 12 romans\n",
	    "2027-02-02 period" },
	/* a column of years */
	{ "# Goals\n\n| Goal | Year |\n|---|---|\n| Read 12 books | 2027 "
	  "|\n",
	    "2027-12-31 deadline" },
	{ "# Objectifs\n\n| Objectif | Ann\xc3\xa9"
	  "e |\n|---|---|\n"
	  "| Lire 12 romans | 2027 |\n",
	    "2027-12-31 deadline" },
	{ "# Goals 2027\n\n| Goal | Year |\n|---|---|\n| Read Ulysses | 1922 "
	  "|\n",
	    "2027-12-31 period" },
	{ "# Objectifs\n\n| Objectif | Ann\xc3\xa9"
	  "e |\n|---|---|\n"
	  "| Relire Nana | 1980 |\n",
	    "none" },
	{ "# Goals 2027\n\n| Goal | Deadline |\n|---|---|\n| Read Ulysses | "
	  "2025 |\n",
	    "2025-12-31 deadline past-deadline outside-period" },
	{ "# Goals\n\n| Goal | Year |\n|---|---|\n| Read 12 books | 2025 |\n",
	    "2025-12-31 deadline past-deadline" },
	{ "---\nhorizon: 2028\n---\n# Goals\n\n- Read 12 books\n",
	    "2028-12-31 period" },
	/* relative ends need a day to count from */
	{ "# Goals\n\n- Read 12 books within 6 months\n",
	    "2027-05-21 vague-deadline relative-deadline" },
	{ "---\ndate: 2026-09-01\n---\n# Goals\n\n"
	  "- Read 12 books within 6 months\n",
	    "2027-03-01 deadline relative-deadline" },
	{ "# Goals 2027\n\n- Read 12 books within 6 months\n",
	    "2027-07-01 deadline relative-deadline" },
	{ "# Objectifs\n\n- Lire 12 romans cette ann\xc3\xa9"
	  "e\n",
	    "2026-12-31 vague-deadline relative-deadline" },
	{ "# Objectifs 2027\n\n- Lire 12 romans cette ann\xc3\xa9"
	  "e\n",
	    "2027-12-31 deadline relative-deadline" },
	{ "# Objectifs\n\n## Date : 2026-09-01\n\n## Mes objectifs\n\n"
	  "- Lire 12 romans d'ici trois mois\n",
	    "2026-12-01 deadline relative-deadline" },
	{ "# Goals\n\nLast updated on 1 September 2026.\n\n"
	  "- Read 12 books by the end of the year\n",
	    "2026-12-31 deadline relative-deadline" },
	{ "# Goals\n\n## This year\n\n- Read 12 books\n",
	    "2026-12-31 vague-deadline" },
	{ "# Goals\n\n- Read 12 books this quarter\n",
	    "2026-12-31 vague-deadline relative-deadline" },
	/* no ends */
	{ "# Goals\n\n- Read 12 books soon\n", "none vague-deadline" },
	{ "# Goals\n\n- Read 12 books from 9 January 2027\n", "none" },
	{ "# Goals\n\n- Answer 90 % of letters within 2 days\n", "none" },
	{ "# Goals\n\n- Read 12 books\n  - Start: 9 January 2027\n", "none" },
	{ "# Goals\n\n- Ship the reader in sprint 5\n", "none" },
	{ "# Goals\n\n- Read 12 books\n\n  The library opens on 4 May 2027.\n",
	    "none" },
	{ "# Goals\n\n- Beat the 40 % of the Sept 2026 survey\n", "none" },
	{ "# Objectifs\n\n- Lire 12 romans\n  - Budget : 400 \xe2\x82\xac, "
	  "vers\xc3\xa9s le 31 mars 2027\n",
	    "none" },
	{ "# Goals\n\n- Run every Monday\n", "none" },
	/* contradictions */
	{ "# Goals\n\n- Read 12 books by 31 June 2027\n",
	    "none deadline impossible-date" },
	{ "# Goals\n\n- Read 12 books by Monday, 30 June 2027\n",
	    "2027-06-30 deadline wrong-weekday" },
	{ "# Goals\n\n- Read 12 books by 03/04/2027\n",
	    "2027-03-04 deadline ambiguous-date" },
	{ "# Goals\n\n- Read 12 books by 03/04/2027\n"
	  "- Walk the coast path by 25/04/2027\n",
	    "2027-04-03 deadline; 2027-04-25 deadline" },
	{ "# Goals\n\n- Read 12 books by 30 June 2024\n",
	    "2024-06-30 deadline past-deadline" },
	{ "# Goals 2024\n\n- Read 12 books\n- Walk the coast path\n",
	    "2024-12-31 period past-deadline; 2024-12-31 period" },
	{ "# Goals\n\n## Goals Q3 2027\n\n- Read 12 books by 30 November\n",
	    "2027-11-30 deadline outside-period" },
	{ "# Goals\n\n- Read 12 books from 1 May to 1 March 2027\n",
	    "2027-03-01 deadline" },
	{ "# Goals\n\n- Read 12 books by 1 March 2027\n"
	  "  - Start: 1 May 2027\n",
	    "2027-03-01 deadline start-after-end" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - Milestones: 4 by 1 March 2027, 8 by 1 July 2027\n",
	    "2027-06-30 deadline milestone-late" },
	{ "# Goals 2024\n\n- [x] Read 12 books\n- [ ] Walk the coast path\n",
	    "2024-12-31 period; 2024-12-31 period past-deadline" },
	{ "# Goals\n\n## Goal 1: Open the shop by 31 March 2027\n\n"
	  "- Depends on: Insulate the barn\n\n"
	  "## Goal 2: Insulate the barn\n\n- Due: 31 May 2027\n",
	    "2027-03-31 deadline dependency-late; 2027-05-31 deadline" },
	{ "# Goals\n\n## Read 12 books by 30 June 2027\n\n"
	  "| Milestone | Date |\n|---|---|\n| Four | 1 May 2027 |\n"
	  "| Eight | 1 March 2027 |\n",
	    "2027-06-30 deadline milestone-order" },
	/* each list has an order of its own, and so has no column but that of
	 * the ends */
	{ "# Goals\n\n- Print the cookbook by 30 November 2027\n"
	  "  - Words\n    - outline by 1 March 2027\n"
	  "    - proofs by 1 September 2027\n"
	  "  - Pictures\n    - photographs by 1 June 2027\n",
	    "2027-11-30 deadline" },
	{ "# Objectifs\n\n- Imprimer les recettes avant le 30 novembre 2027\n"
	  "  - Textes\n    - plan avant le 1er mars 2027\n"
	  "    - relecture avant le 1er septembre 2027\n"
	  "  - Images\n    - photos avant le 1er juin 2027\n",
	    "2027-11-30 deadline" },
	{ "# Goals\n\n## Close the leaks by 30 June 2027\n\n"
	  "| Leak | Found | Tool |\n|---|---|---|\n"
	  "| Roof | 2026-05 | ladder |\n| Cellar | 2026-03 | pump |\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n## Read 12 books by 30 June 2027\n\n"
	  "| Date | Books | Remarks |\n|---|---|---|\n"
	  "| 1 March 2027 | 4 | none |\n| 1 July 2027 | 9 | see below |\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - The count was made on 4 July 2027\n",
	    "2027-06-30 deadline" },
	{ "# Objectifs\n\n- Lire 12 romans avant le 30 juin 2027\n"
	  "  - Le compte a \xc3\xa9t\xc3\xa9 fait le 4 juillet 2027\n",
	    "2027-06-30 deadline" },
	/* a start that is today's leaves the end */
	{ "# Goals\n\n- Read 12 books (now - March 2026)\n",
	    "2026-03-31 deadline past-deadline" },
	{ "# Objectifs\n\n- Lire 12 romans (aujourd'hui - mars 2026)\n",
	    "2026-03-31 deadline past-deadline" },
	/* no weekday is wrong that is counted from a feast */
	{ "# Goals 2027\n\n- Read 12 books by the Friday after Easter\n",
	    "2027-03-28 deadline" },
	{ "# Objectifs 2027\n\n- Lire 12 romans avant le vendredi apr\xc3\xa8s "
	  "P\xc3\xa2ques\n",
	    "2027-03-28 deadline" },
	/* the year of a pact or a vision bounds no end */
	{ "# Waste pact 2023\n\n## Goals\n\n- Tip no glass by 2028\n",
	    "2028-12-31 deadline" },
	{ "# Vision 2035\n\n## Objectifs\n\n- Trier le verre d'ici 2030\n",
	    "2030-12-31 deadline" },
	{ "# Goals\n\n### Readers (March 2027)\n\n"
	  "| Metric | Today | December 2027 target |\n|---|---|---|\n"
	  "| Readers | 40 | 60 |\n",
	    "2027-12-31 deadline" },
	{ "---\ntitle: R\xc3\xa9trospective mars 2027\n---\n"
	  "# Objectifs\n\n- Lire 12 romans avant le 11 avril\n",
	    "2027-04-11 deadline" },
	/* a week that the year has and the term has not is one of the term */
	{ "# Goals Q2 2027\n\n- Read 12 books by week 3\n",
	    "2027-04-21 deadline" },
	{ "# Objectifs T2 2027\n\n- Lire 12 romans d'ici fin semaine 4\n",
	    "2027-04-28 deadline" },
	{ "# Goals Q2 2027\n\n- Read 12 books by week 20\n",
	    "2027-05-23 deadline" },
	/* key results of a dated chapter, whose objective has no end */
	{ "# OKRs Q2 2027\n\n## Objective: Fill the hall\n\n"
	  "- KR1: sell 400 tickets by 31 May 2027\n"
	  "- KR2: sell 200 cards by 30 September 2027\n",
	    "2027-06-30 period; 2027-05-31 deadline; "
	    "2027-09-30 deadline outside-period" },
	/* the full stop of a month or weekday cut short */
	{ "# Goals\n\n- Read 12 books by Nov. 12, 2027\n",
	    "2027-11-12 deadline" },
	{ "# Objectifs\n\n- Lire 12 romans avant lun. 30 juin 2027\n",
	    "2027-06-30 deadline wrong-weekday" },
	/* "after goal 1" in a sentence, a number in a row of goals */
	{ "# Goals\n\n1. Insulate the barn by 31 May 2027\n"
	  "2. Open the shop by 31 March 2027 (after goal 1)\n",
	    "2027-05-31 deadline; 2027-03-31 deadline dependency-late" },
	{ "# Objectifs\n\n1. Isoler la grange avant le 31 mai 2027\n"
	  "2. Ouvrir la boutique avant le 31 mars 2027 "
	  "(apr\xc3\xa8s l'objectif 1)\n",
	    "2027-05-31 deadline; 2027-03-31 deadline dependency-late" },
	{ "# Goals\n\n1. Insulate the barn by 31 May 2027\n"
	  "2. Open the shop by 31 March 2027, which requires 1 helper\n",
	    "2027-05-31 deadline; 2027-03-31 deadline" },
	{ "# Goals\n\n| # | Goal | Due | Depends on |\n|---|---|---|---|\n"
	  "| 1 | Insulate the barn | 31 May 2027 | |\n"
	  "| 2 | Open the shop | 31 March 2027 | 1 |\n",
	    "2027-05-31 deadline; 2027-03-31 deadline dependency-late" },
	/* the day of writing is no end */
	{ "# Library\n\n**Date:** March 2026\n\n## Goals\n\n"
	  "- Read 12 books\n",
	    "none" },
	{ "# Biblioth\xc3\xa8que\n\n**Date de cr\xc3\xa9\x61tion :** mars "
	  "2026\n\n## Objectifs\n\n- Lire 12 romans\n",
	    "none" },
	{ "# Goals\n\n- Design the garden of tomorrow\n", "none" },
	{ "# Objectifs\n\n- Dessiner le jardin de demain\n", "none" },
	{ "# Goals\n\n- Clear the attic that has been full for over 5 years\n",
	    "none" },
	/* what was measured, newest first */
	{ "# Goals\n\n## Read 12 books by 30 June 2027\n\n"
	  "| Date | Books |\n|---|---|\n| 1 May 2027 | 9 |\n"
	  "| 1 March 2027 | 4 |\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - Milestones: 4 by 1 May 2027, 8 by 1 March 2027\n",
	    "2027-06-30 deadline milestone-order" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - [ ] 8 by 1 August 2027\n"
	  "  - [ ] 4 by 1 May 2027\n",
	    "2027-06-30 deadline milestone-late" },
	/* what only looks like one */
	{ "# Goals for the day of the fair, 9 May 2027\n\n"
	  "- Paint 12 signs by 30 April 2027\n",
	    "2027-04-30 deadline" },
	{ "---\ntitle: Bilan 2024\n---\n# Objectifs\n\n- Lire 12 romans\n",
	    "2024-12-31 period" },
	{ "# Goals 2025\n\n## Week 2: wood\n\n- Sand 12 doors\n",
	    "2025-12-31 period past-deadline" },
	{ "# Goals\n\n## 15 October 2026\n\n- Read 12 books\n"
	  "  - Fetch them by 30 November 2026\n",
	    "none" },
	{ "# Goals\n\n## Choir meeting, October 2026\n\n- Read 12 books\n",
	    "2026-10-31 period" },
	{ "# Objectifs\n\n## R\xc3\xa9union d'octobre 2026\n\n"
	  "- Lire 12 romans\n",
	    "2026-10-31 period" },
	{ "---\ntitle: 2026-10-15 choir\n---\n# Goals\n\n"
	  "- Read 12 books within 3 months\n",
	    "2027-01-15 deadline relative-deadline" },
	{ "# Goals\n\n## Goals Q3 2027\n\n- Read 12 books by 1 October\n",
	    "2027-10-01 deadline" },
	{ "# Goals Q3 2027\n\n- Read 12 books that feed us through 2028\n",
	    "2028-12-31 deadline" },
	{ "# Objectifs T3 2027\n\n- Planter 12 haies qui tiennent jusqu'en "
	  "2028\n",
	    "2028-12-31 deadline" },
	{ "# Goals Q3 2027\n\n- Read 12 books\n\n"
	  "  We ran this until 30 November 2026.\n",
	    "2026-11-30 deadline" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - Draw the list for H1 2028 with the library\n"
	  "  - Print it for 2028\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - Print the list in Q3 2027\n",
	    "2027-06-30 deadline milestone-late" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - As the 2026-12-01 letter says, 8 by 1 May 2027\n"
	  "  - Of the 2027-08-01 letter nothing is left\n",
	    "2027-06-30 deadline" },
	{ "---\ndate: 2026-01-10\n---\n# Goals\n\n"
	  "- Send each new member a book within 30 days\n",
	    "2026-02-09 deadline relative-deadline" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027 (moved from 2028)\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n- Read 12 books by 30 June 2027\n"
	  "  - Lists: https://example.org/books/pull/2108\n",
	    "2027-06-30 deadline" },
	/* a day that a sentence tells is not that of the list below it */
	{ "# Aims for 2027\n\nThe crew met on 14 November 2026. We chose:\n\n"
	  "- Mend 3 sails\n",
	    "2027-12-31 period" },
	{ "# Aims for 2027\n\nAgreed on 14 November 2026:\n\n"
	  "- Mend 3 sails\n",
	    "2027-12-31 period" },
	{ "# Buts pour 2027\n\nRéunion le 14 novembre. Voici nos buts :\n\n"
	  "- Réparer 3 voiles\n",
	    "2027-12-31 period" },
	{ "# Aims for 2027\n\nUntil the regatta on 14 June we will:\n\n"
	  "- Mend 3 sails\n",
	    "2027-06-14 period" },
	/* how far it gets stands in no order with what brings it there */
	{ "# Goals\n\n- Fill the ferry by 30 June 2027\n"
	  "  - From 20 to 35 riders by 15 June 2027\n"
	  "  - Print 200 posters by 1 May 2027\n",
	    "2027-06-30 deadline" },
	{ "# Goals\n\n- Fill the ferry by 30 June 2027\n"
	  "  - From 20 to 35 riders by 15 June 2027\n"
	  "  - From 10 to 20 riders by 1 May 2027\n",
	    "2027-06-30 deadline milestone-order" },
	/* the time until a year has begun already */
	{ "# Goals\n\n## By 2031\n\n- Rent a second barge (2028)\n"
	  "- Sell the old barge in 2029\n",
	    "2028-12-31 deadline; 2029-12-31 deadline" },
	{ "# Goals\n\n## For 2031\n\n- Rent a second barge (2028)\n",
	    "2031-12-31 period" },
};

/* The facts that are told here; the horizon has a page of its own. */
static const char *const told[] = { "deadline", "period", "vague-deadline",
	"impossible-date", "wrong-weekday", "ambiguous-date", "past-deadline",
	"outside-period", "milestone-late", "milestone-order", "child-late",
	"start-after-end", "dependency-late", "relative-deadline" };

static struct arena process, document;

static const char *
show(const struct lint *lint)
{
	const char *text = "";

	for (int i = 0; i < lint->goals.n; i++) {
		const struct facts *facts = &lint->facts[i];
		char day[11];

		text = arena_print(&document, "%s%s%s", text, i ? "; " : "",
		    facts->deadline == DATE_NONE
			? "none"
			: date_format(facts->deadline, day));
		for (size_t k = 0; k < sizeof told / sizeof *told; k++)
			if (fact_has(facts, fact_find(told[k])))
				text = arena_print(
				    &document, "%s %s", text, told[k]);
	}
	return text;
}

int
main(void)
{
	struct rules *rules = page_rules(&process);
	struct lint_settings settings = { .rules = rules,
		.criteria = rule_profiles[0].criteria,
		.today = date_day(2026, 11, 21),
		.language = -1,
		.usual_language = -1,
		.max_size = 1 << 20 };

	page_add_embedded(rules);
	page_finish(rules);
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		const char *bytes, *got;
		struct lint lint;

		arena_reset(&document);
		bytes = arena_copy(&document, examples[i].document,
		    strlen(examples[i].document));
		lint_run(&lint, &document, &settings, "example.md", bytes,
		    strlen(bytes), true);
		got = show(&lint);
		if (expect_that(strcmp(got, examples[i].want) == 0))
			continue;
		printf("%s  want %s\n  got  %s\n", examples[i].document,
		    examples[i].want, got);
	}
	arena_free(&document);
	return expect_report();
}
