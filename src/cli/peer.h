/* A link in a document into the document of the same run that it leads to. */

#ifndef PEER_H
#define PEER_H

#include "lint/lint.h"

struct arena;
struct setup;
struct walk;

struct peer {
	struct lint_run run; /* for lint_settings.run */
	struct arena *arena; /* that lives as long as the run */
	const struct setup *setup;
	const struct walk *walk;
	struct peer_file *files; /* sorted; NULL: nobody has asked yet */
};

/* Answer lint_run's questions by the documents of this walk. Nothing is read
 * or sorted before the first question. */
void peer_open(struct peer *peer, struct arena *a, const struct setup *setup,
    const struct walk *walk);

#endif
