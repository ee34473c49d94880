/* What a document's front matter says to goallint, into its settings. */

#ifndef LINT_FRONT_H
#define LINT_FRONT_H

struct lint;

/* Read the keys below "goallint" in the front matter: profile, and levels of
 * rules. lint->settings may become settings of the document's own. What is not
 * known becomes a finding, unknown-setting or unknown-rule. (The language is
 * language.c's to read.) */
void lint_front(struct lint *lint);

#endif
