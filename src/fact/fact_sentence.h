/* What the files of fact's family read in a sentence, each facts of its own
 * kind. */

#ifndef FACT_SENTENCE_H
#define FACT_SENTENCE_H

#include "base/span.h"
#include "fact_clause.h"
#include "fact_read.h"

/* Add the amounts in the span as targets, frequencies, starting levels. */
void fact_measure_amounts(const struct fact_clause *clause, struct span span);

/* Add all that can be measured in a sentence, and its absolutes. */
void fact_measure_read(const struct fact_clause *clause, struct span sentence);

/* Add the words that stand where the point of the sentence should be. */
void fact_vague_words(const struct fact_clause *clause, struct span sentence);

/* The first word in the span that asks for all or for ever, "never", "not one
 * of them"; not "I have never sung", "an always-on lamp". NULL: none. */
const struct sight *fact_doubt_absolute(
    const struct fact_reading *reading, struct span span);

/* Add hedges, conditions, open choices, a second goal and too many words. */
void fact_doubt_read(const struct fact_clause *clause, struct span sentence);

/* Add keeping and raise, as a sentence and its clause tell them. Keeping is
 * what the sentence is about only where its verb says so, or where several
 * words do ("as today"); a level to reach that is not that of today raises. */
void fact_ambition_read(const struct fact_clause *clause, struct span sentence);

/* Add the path that a sentence tells, a plan, a way, steps in their order, the
 * level from which it starts; and the doubt whether the path leads there. */
void fact_path_read(const struct fact_reading *reading, struct span sentence);

/* Add that there are steps in their order: a word that says so, or two that
 * tell an order. */
void fact_path_order(const struct fact_reading *reading, struct span span);

/* Add the deeds that a statement lists behind its colon, "Get fit: walk to
 * work, cook at home", or what is done when: "a pilot in May". */
void fact_path_deeds(const struct fact_reading *reading, struct span statement);

/* Add the level to start from: a word such as "today" in a sentence with an
 * amount, and each amount that is one by itself; "currently a novice" needs
 * none. */
void fact_path_baseline(
    const struct fact_reading *reading, struct span sentence);

/* Add the reason that a sentence of prose gives: a word that says so, or what
 * is at stake; not where it goes on to say what is done about it. */
void fact_reason_prose(
    const struct fact_reading *reading, struct span sentence);

/* Add the first words of a span that say that a reason follows. */
void fact_reason_first(const struct fact_reading *reading, struct span span);

/* Add the reasons in a statement; "plan to increase" is none. */
void fact_reason_statement(
    const struct fact_reading *reading, struct span sentence);

/* Add the evidence of the prose from this token on, sentence by sentence. */
void fact_prose_read(const struct fact_reading *reading, uint32_t from);

/* The same of what a statement tells behind its marks as a sentence would, with
 * who acts; behind a semicolon also with what acts: "the roof leaks". */
void fact_prose_remarks(
    const struct fact_reading *reading, struct span statement);

/* Add that somebody is told to do something, "We record two episodes a day";
 * "we lose a day" tells what is at stake. */
void fact_prose_doing(const struct fact_reading *reading, struct span span);

/* Whether a sentence told how, with what, from where or at what risk. */
bool fact_prose_tells(const struct facts *sentence);

/* Whether those who stand before the token at are said, within span, to work on
 * a known thing: "two cousins from the mill sand the boards". What they lose or
 * leave is no work, nor what they have or are. */
bool fact_world_works(
    const struct fact_reading *r, uint32_t at, struct span span);

/* Whether a thing or others act in a sentence beside a goal, which tells why it
 * is set: "The shops list only large producers", « Le tram s'arrête en juin ».
 * Not what is ("the hall has two doors"), not what somebody by name does, nor
 * what only describes: the list "stake". That it tells no means and no way must
 * be known. */
bool fact_world_acts(const struct fact_reading *reading, struct span sentence);

/* Whether a thing or others are its first words: "the grant", "nobody". */
bool fact_world_opens(const struct fact_reading *reading, struct span sentence);

/* Add the first person named in the span as means; of prose, those who are
 * named and go on to do something. */
void fact_people_add(const struct fact_reading *reading, struct span span);
void fact_people_read(const struct fact_reading *reading, struct span span);

/* Add who opens a sentence or what stands behind a semicolon in it: "a nurse
 * and two parents come along". */
void fact_people_open(const struct fact_reading *reading, struct span span);

/* Add whoever helps, by any name that begins here: behind "together with". */
void fact_people_helper(const struct fact_reading *reading, uint32_t at);

/* Add whoever does a step: "Nerea will", "Ilse/Tomas will", where a name is any
 * word with a capital that no list knows as a thing; by a known name also
 * "Nerea: book the hall", "book the hall (Nerea)". */
void fact_people_doer(const struct fact_reading *reading, struct span step);

/* Add the one whose given name, and nothing but names, stands at a statement's
 * end as an owner: "Paint the gate: Nerea", "Paint the gate (Nerea, Paul)". */
void fact_people_end(const struct fact_reading *reading, struct span statement);

/* The first words in the span that give the work to somebody: "half-time", and
 * "help us" behind somebody who does; NULL if there are none. */
const struct sight *fact_people_given(
    const struct fact_reading *reading, struct span span);

/* The first in the span who do the work, counted or called by name; NULL if
 * there are none. */
const struct sight *fact_people_staff(
    const struct fact_reading *reading, struct span span);

/* The first given name, written as one, or a title before a name, "Aunt Polly";
 * "St Anne's" is a church or its street. NULL: none. */
const struct sight *fact_people_named(
    const struct fact_reading *reading, struct span span);

/* The first in the span of whom there is one: "by having a plumber come"; NULL
 * if there is none. */
const struct sight *fact_people_hand(
    const struct fact_reading *reading, struct span span);

/* Add the first mention, "@nadia", as an owner. */
void fact_people_mention(const struct fact_reading *reading);

/* Add the means that a sentence of prose names: those who do the work, money
 * or time and where it comes from, things and that they are there. */
void fact_means_prose(const struct fact_reading *reading, struct span sentence);

/* The same of a field that says how: whom and what one deals with is named in
 * it too, so only who does it and what is given to it count. */
void fact_means_how(const struct fact_reading *reading, struct span field);

/* Of a field for time, "Time: 4 mornings a week", which names no day: how much
 * of it is given. */
void fact_means_time(const struct fact_reading *reading, struct span field);

/* Add who and what helps behind "with my neighbour", "using an app", "with a
 * grant". deed: it is the goal's own deed, not one of those whom it is for;
 * before argument a verb with nothing to act on needs whom it is with. */
void fact_company_read(const struct fact_reading *reading, struct span span,
    uint32_t argument, bool deed);

/* Add whoever a sentence of prose tells to work on something, "The night nurse
 * makes the round", or names behind a colon, "Coaches: Mel and Sunil". */
void fact_company_works(
    const struct fact_reading *reading, struct span sentence);

/* Add the means in a statement: company, and what its remarks say. What can
 * be measured in it is known. */
void fact_means_statement(
    const struct fact_reading *reading, struct span sentence);

/* What a span says of the goal, up to the reason behind it; what it begins with
 * is no reason. */
struct span fact_reason_before(
    const struct fact_clause *clause, struct span span);

/* Whether what looks like the words for something that is there sets a
 * condition: « réserve ses aides à ceux qui », and not « réservé ». */
bool fact_reason_restricts(
    const struct fact_reading *reading, const struct sight *secured);

#endif
