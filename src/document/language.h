/* Each block's language, and with it the stems of its words. */

#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "base/span.h"

#include <stdbool.h>

struct document;
struct vocabulary;

/* Set the language of the document and of every block, and the stems of all
 * tokens. What decides: the language given (a number, or -1); a directive,
 * "<!-- goallint language=fr -->", from there on; the front matter's language,
 * lang or langue; the language that is usual (a number, or -1); the block's own
 * words, where they are clear; the document's words; the first language. A
 * block is clear when at least two of its words are in the word lists of one
 * language only, and more than twice as many as speak for another. */
void language_detect(
    struct document *document, struct vocabulary *v, int language, int usual);

/* Whether most words are in a script other than Latin: no list reads them. */
bool language_strange(const struct document *document, struct span tokens);

#endif
