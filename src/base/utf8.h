/* UTF-8 bytes into code points, and words into the form they are looked up. */

#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether all of it is well-formed (RFC 3629: no surrogates, no overlongs). */
bool utf8_valid(const char *s, size_t len);

/* The code point at *s, which moves behind it; *s < end. A bad byte is
 * U+FFFD and one byte long. */
uint32_t utf8_next(const char **s, const char *end);

/* Write the code point (at most U+10FFFF); returns its length, 1 to 4. */
size_t utf8_put(char out[4], uint32_t point);

/* How many code points the bytes hold. */
size_t utf8_points(const char *s, size_t len);

/* Whether it belongs in a word: a letter of any script or a combining mark. */
bool utf8_is_letter(uint32_t point);

/* Whether it is blank: ASCII blanks, and the Unicode spaces and no-break
 * spaces. */
bool utf8_is_space(uint32_t point);

/* Whether a terminal or a reader could be misled by it: a C0 or C1 control,
 * DEL, a bidi control, a zero-width or a tag character (UTR 36). */
bool utf8_is_hostile(uint32_t point);

/* How many terminal cells it takes: 0 for a combining mark or a joiner, 2 for
 * East Asian wide characters and emoji, else 1. */
int utf8_width(uint32_t point);

/* The one letter as which utf8_fold writes a letter from U+00C0 to U+017F;
 * '\0' for one that it writes as two, and for all else. */
char utf8_base(uint32_t point);

/* The lookup form: lower case, without accents, U+2019 as ', œ as oe.
 * Writes at most cap bytes (no NUL) and returns how many; text that does not
 * fit is cut. Latin letters up to U+017F fold; other scripts are copied. */
size_t utf8_fold(char *out, size_t cap, const char *s, size_t len);

#endif
