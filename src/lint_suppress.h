/* What is wrong with a document's own suppressions, into findings. */

#ifndef LINT_SUPPRESS_H
#define LINT_SUPPRESS_H

struct lint;

/* When all else has been judged: report names that no rule has, reasons that
 * are not given, and suppressions that have silenced nothing although their
 * rules were asked. */
void lint_suppress(struct lint *lint);

#endif
