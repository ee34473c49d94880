/* Lines into the statements in them: without ornaments, label, "[Legal]" and
 * "Head of Eng:". */

#ifndef LABEL_STRIP_H
#define LABEL_STRIP_H

#include "label.h"

/* As label_strip, of a line with this label. */
struct span label_strip_anew(const struct cues *cues,
    const struct token *tokens, struct span line, struct label label);

#endif
