/* The baseline of a run: read, laid against each document, told, written. */

#ifndef KNOWN_H
#define KNOWN_H

#include "rule/baseline.h"
#include "walk.h"

struct arena;
struct lint;
struct options;

struct known {
	const struct options *options;
	struct baseline baseline;
	struct walk_filter filter; /* its paths are relative to its folder */
};

/* Begin with what --baseline names, if anything. A file that cannot be read
 * ends the process with DIE_USAGE. Here: the current folder, absolute. */
void known_open(struct known *known, struct arena *a,
    const struct options *options, const char *here);

/* Take out of a document's findings what is known, or note all of them for
 * --write-baseline. */
void known_document(struct known *known, struct lint *lint);

/* At the end: tell the entries that no longer occur (die_note), take them out
 * for --prune-baseline, write the file for --write-baseline. */
void known_close(struct known *known);

#endif
