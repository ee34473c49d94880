/* Words into whether they say that a document is kept as a record only. */

#ifndef GENRE_ARCHIVE_H
#define GENRE_ARCHIVE_H

#include <stdbool.h>

struct cues;
struct token;

/* Whether [t, end), a block near the top of a document, says so. */
bool genre_archives(
    const struct cues *cues, const struct token *t, const struct token *end);

#endif
