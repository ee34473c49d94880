/* The ends of a document's goals into facts: whether they end, and what about
 * their dates cannot be true together. */

#ifndef SCHEDULE_H
#define SCHEDULE_H

struct arena;
struct date_context;
struct document;
struct facts;
struct goals;
struct vocabulary;

/* Add to every goal's facts (parallel to goals->at) its end and what is wrong
 * with its dates; sets period_start and deadline. Total. */
void schedule_facts(struct facts *facts, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v, const struct date_context *context);

#endif
