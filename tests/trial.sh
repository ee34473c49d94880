#!/bin/sh
# --test-rules: every page's examples, those built in and a project's own.
. tests/expect

expect 'what is built in' 0 '^[0-9]+ passed, 0 failed$' $goallint --test-rules
mkdir -p .goallint/rules
page=.goallint/rules/mine.md
# page FACT EXAMPLES
page() { printf -- "---\nfact: $1\nmessage: {en: x}\n---\n# mine\n\n$2" >$page; }
bad='## Bad\n```markdown en\n# Goals\n\n- Build synergy for 3 clubs!!\n```\n'
good='## Good\n```markdown en\n# Goals\n\n- Build 3 clubs\n```\n'
page '{name: buzz, words: {en: [synergy, "win win"]}}' "$bad$good"
expect 'words' 0 ', 0 failed' $goallint --test-rules
page '{name: buzz, words: {en: [synergy~, "build~", "~ergy", "clubs = 2"]}}' "$bad"
expect 'stems, endings, values' 0 ', 0 failed' $goallint --test-rules
page '{name: buzz, pattern: "!!+"}' "$bad$good"
expect 'a pattern' 0 ', 0 failed' $goallint --test-rules
page '{name: buzz, pattern: "!!+", scope: statement}' "$bad$good"
expect 'in the statement' 0 ', 0 failed' $goallint --test-rules
below='## Bad\n```markdown en\n# Goals\n\n- Build 3 clubs\n  - Notes: with synergy\n```\n'
page '{name: buzz, words: {en: [synergy]}}' "$below"
expect 'in the whole goal' 0 ', 0 failed' $goallint --test-rules
page '{name: buzz, words: {en: [synergy]}, scope: statement}' "$below"
expect 'not in the statement' 1 \
	"^./$page:8: this Bad example does not yield the rule \[mine\]$" \
	$goallint --test-rules
page '{name: buzz, words: {en: [build]}}' "$bad$good"
expect 'Good yields it' 1 "^./$page:14: this Good example yields" \
	$goallint --test-rules
page '{name: buzz, pattern: {en: "!!+", fr: "[?]{3}"}}' "$bad"
expect 'a pattern that never matches' 1 \
	"^./$page:2: the pattern matches in no Bad example in fr" \
	$goallint --test-rules
page '{name: buzz, words: {en: [synergy, "c++", "and/or", "50%%", "l'"'"'an"]}}' "$bad"
expect 'words with marks' 0 ', 0 failed' $goallint --test-rules
page '{name: buzz, words: {en: [synergy]}}' "$good"
expect 'no Bad example' 1 'no Bad example' $goallint --test-rules
page '{name: buzz, words: {en: [synergy]}}' '## Bad\n```markdown xx\nx\n```\n'
expect 'no such language' 1 'no language is called xx' $goallint --test-rules
page '{name: buzz, words: {en: [synergy]}}' "$bad"
sed -i 's/^message/level: off\nmessage/' $page
expect 'a rule that is off' 0 ', 0 failed' $goallint --test-rules
printf 'levels: {mine: off}\n' >.goallint.yaml
expect 'or turned off' 0 ', 0 failed' $goallint --test-rules
report
