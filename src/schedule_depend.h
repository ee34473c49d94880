/* Which goals another one depends on. */

#ifndef SCHEDULE_DEPEND_H
#define SCHEDULE_DEPEND_H

#include <stddef.h>

struct arena;
struct document;
struct goals;
struct schedule_name;
struct vocabulary;

struct schedule_depend {
	struct arena *arena;
	const struct document *document;
	const struct goals *goals;
	const struct vocabulary *v;
	int label, also, field; /* word classes */
	int after, function, month;
	size_t budget; /* comparisons left: beyond, nothing is found */
	struct schedule_name *names; /* of the goals; NULL: not read yet */
};

/* No goal depends on more than these. */
enum { SCHEDULE_DEPEND_MAX = 16 };

/* Begin for a document; a: of what is kept between two goals. */
void schedule_depend_open(struct schedule_depend *d, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v);

/* The other goals that a goal's "depends on" fields name: by the label before
 * a goal ("G2", "KR 1", "Objectif 2"), by its number behind any word for a
 * goal or alone, by the words it opens with, by its heading, by a heading's
 * id, by a link to a heading of the document. A link elsewhere is no name,
 * whatever its words. In the goal's own sentence and in prose only a label or a
 * number behind a word for a goal is one ("after goal 2"). Returns how many
 * were written to out. */
size_t schedule_depend(
    struct schedule_depend *d, int goal, int out[SCHEDULE_DEPEND_MAX]);

#endif
