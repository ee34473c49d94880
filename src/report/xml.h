/* XML written as it comes, to a stream. */

#ifndef XML_H
#define XML_H

#include <stdio.h>

/* Text for an element, or for an attribute between double quotes. What could
 * mislead a reader (utf8_is_hostile) becomes a character reference, and so
 * does the "[" of "##[", for which a GitHub runner looks; what no XML 1.0
 * document can hold (most controls, U+FFFE, bytes that are no UTF-8), U+FFFD.
 */
void xml_text(FILE *out, const char *text);

/* " NAME="VALUE"". */
void xml_attribute(FILE *out, const char *name, const char *value);
void xml_number(FILE *out, const char *name, unsigned long value);

#endif
