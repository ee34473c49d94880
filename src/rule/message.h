/* What rules say, with the words that they say it of. */

#ifndef MESSAGE_H
#define MESSAGE_H

#include "base/span.h"

#include <stddef.h>

struct arena;
struct document;

/* Where a message quotes the words that it is about. */
#define MESSAGE_WORDS "{words}"

/* A message with {0} to {3} and {words} filled in; what is NULL leaves
 * nothing. Line ends become blanks. The message itself, if it has none. */
const char *message_fill(struct arena *a, const char *message,
    const char *const args[4], const char *words);

/* The words of these tokens in one line, cut after so many characters. */
const char *message_quote(struct arena *a, const struct document *document,
    struct span tokens, size_t most);

#endif
