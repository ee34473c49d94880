/* Lines into the hashes by which GitHub knows an alert again after its line
 * has moved. */

#ifndef FINGERPRINT_H
#define FINGERPRINT_H

#include <stdint.h>

struct arena;
struct text;

/* What "primaryLocationLineHash" is made of, "HASH:COUNT". */
struct fingerprint {
	uint64_t hash;	/* of the 100 UTF-16 units from the line's start on,
			 * blanks and tabs left out */
	uint32_t count; /* how many lines up to this one have it, from 1 */
};

/* Those of all lines (text->n_lines), on the arena; the same as
 * github/codeql-action's src/fingerprints.ts computes from the file when it
 * is UTF-8. */
struct fingerprint *fingerprint_lines(struct arena *a, const struct text *text);

#endif
