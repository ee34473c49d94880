/* Steps of the line that lint.c runs. */

#ifndef LINT_STEP_H
#define LINT_STEP_H

struct lint;

/* Read the keys below "goallint" in the front matter: profile, and levels of
 * rules. lint->settings may become settings of the document's own. What is not
 * known becomes a finding, unknown-setting or unknown-rule. (The language is
 * language.c's to read.) */
void lint_front(struct lint *lint);

/* Add to the facts of goals that end before what they depend on in another
 * document: a goal that a "depends on" field links to, "plans.md#barn", or
 * the only goal of "barn.md". That document is read as lint_read does, and no
 * link of its own is followed. Needs lint->facts; total. */
void lint_peer(struct lint *lint);

/* When all else has been judged: report names that no rule has, reasons that
 * are not given, and suppressions that have silenced nothing although their
 * rules were asked. */
void lint_suppress(struct lint *lint);

#endif
