/* A line into what it says: that it acts, intends, tells, declares. */

#ifndef GIST_H
#define GIST_H

#include "base/span.h"

#include <stdbool.h>

struct finder;

/* A sentence without what leads to it: "Finally," or "In the next year,". */
struct span gist_clause(const struct finder *f, struct span tokens);

/* Whether it begins with what its writer means to do: "I want to". */
bool gist_wants(const struct finder *f, struct span tokens);

/* Whether it begins with an intent: "We will". */
bool gist_announced(const struct finder *f, struct span tokens);

/* Whether it begins, behind its label, with an action that is no gerund. */
bool gist_bids(const struct finder *f, struct span tokens);

/* Whether it says what is not to be done: "Never lose another bee hive". */
bool gist_abstains(const struct finder *f, struct span tokens);

/* Whether it begins with a bold sentence that does: "**Stop the leak.**". */
bool gist_bids_bold(const struct finder *f, struct span tokens);

/* What will be done, behind the name of the goals of a time: "Goals for this
 * week: lay the floor". Empty: it begins with no such name. */
struct span gist_behind_goals(const struct finder *f, struct span tokens);

/* Whether it begins with an action or an intent. */
bool gist_acts(const struct finder *f, struct span tokens);

/* Whether it begins, behind its label, with a noun that says what is done, and
 * to what: "Creation of an orchard", « Mise en place d'un marché ». */
bool gist_names_deed(const struct finder *f, struct span tokens);

/* Whether it tells what was done, or asks. */
bool gist_tells(const struct finder *f, struct span tokens);

/* Whether it says who did something: "I got a lot done". */
bool gist_recounts(const struct finder *f, struct span tokens);

/* Whether it says what became of something: "The well was dug in May". */
bool gist_reports(const struct finder *f, struct span tokens);

/* Whether its first sentence tells what somebody did, and measures nothing:
 * "This week we started the roof", but not "Mend what we built". */
bool gist_did(const struct finder *f, struct span span);

/* Whether it is a user story of a program: "As a guest, I want a receipt". */
bool gist_user_story(const struct finder *f, struct span tokens);

/* Whether it says what a course leads to: "Students will be able to read". */
bool gist_outcome(const struct finder *f, struct span tokens);

/* Whether it says what goals are: "Key results are what we count". */
bool gist_defines(const struct finder *f, struct span tokens);

/* Whether it begins with a name of goals and goes on about goals: "Guest goals.
 * Some of the goals below are...". */
bool gist_names_goals(const struct finder *f, struct span tokens);

/* Whether it begins with a time of the day, or a day and one, as a timetable
 * does: "Monday: 10:00 - 12:00", "9:30 - Tea", but not "3:30 in a marathon". */
bool gist_gives_hour(const struct finder *f, struct span tokens);

/* Whether it speaks of goals: "Write your goals down". */
bool gist_mentions(const struct finder *f, struct span tokens);

/* Whether somebody in it will do something: "The city will add". */
bool gist_intends(const struct finder *f, struct span tokens);

/* Whether somebody in it might do something: "The city could add". */
bool gist_wavers(const struct finder *f, struct span tokens);

/* Whether it begins with what else is on the page: "I'll look at them". */
bool gist_refers_back(const struct finder *f, struct span tokens);

/* Whether it speaks to the reader: "The app will give you six exercises". */
bool gist_addresses(const struct finder *f, struct span tokens);

/* Whether it only asks, or leads to goals elsewhere: "[goals](march.md)". */
bool gist_points_away(const struct finder *f, struct span tokens);

/* Whether it says first what the goal is, "My goal is"; own: only one's own. */
bool gist_declares(const struct finder *f, struct span tokens, bool own);

/* Whether it says so of a time, and what to do: "This year's goal is to". */
bool gist_declares_when(const struct finder *f, struct span tokens);

/* Whether it says first what a subject is to reach: "The club aims to". */
bool gist_aims(const struct finder *f, struct span tokens);

/* Whether it begins with what the reader is to do: « Ouvrez le terminal ». */
bool gist_asks(const struct finder *f, struct span tokens);

/* Whether a list below goes on with its last verb: "the shop must sell:". */
bool gist_goes_on(const struct finder *f, struct span tokens);

/* Whether a text that acts or intends reads as a goal wherever it stands, by at
 * least two of an amount, an end, a baseline, a reason, a plan and what the
 * caller has seen beside it (evidence, a count; below 0: against it). */
bool gist_reads_as_goal(
    const struct finder *f, struct span tokens, int evidence);

/* Whether a date in it is an end or a span of time. */
bool gist_ends(const struct finder *f, struct span tokens);

/* Whether it names a month or more of the calendar, or an end in it. */
bool gist_lasts(const struct finder *f, struct span tokens);

/* Whether it names a day or a period that is no start and not past. */
bool gist_dated(const struct finder *f, struct span tokens);

/* Whether it says how much by when. */
bool gist_promises(const struct finder *f, struct span tokens);

/* Whether it says how much will be by when, and nothing that was or may be, and
 * the text where that is today: "The wait falls to 4 days by May. It is 9." */
bool gist_foretells(
    const struct finder *f, struct span tokens, struct span text);

/* Whether it says how much or how often, so that it can be measured. */
bool gist_measures(const struct finder *f, struct span tokens);

/* Whether it says where a number stands today: "from 9 to 4", "12 now". */
bool gist_based(const struct finder *f, struct span tokens);

/* Whether it holds a number, in digits or in words; "one" is none. */
bool gist_counts(const struct finder *f, struct span tokens);

/* What stands behind a line's bold name, "**Reach**: win 40"; or all of it. */
struct span gist_behind_name(const struct finder *f, struct span line);

/* What stands behind the date that begins a line, "31 July - Mend the gate",
 * but not "Monday: rest"; the line itself if there is none. */
struct span gist_behind_date(const struct finder *f, struct span line);

/* Whether it begins with a bold name and a colon: "**Reach**: 40 towns". */
bool gist_has_name(const struct finder *f, struct span tokens);

#endif
