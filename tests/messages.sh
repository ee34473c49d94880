#!/bin/sh
# The language of messages, and --explain.
. tests/expect

printf '# Goals 2027\n\n- Improve things\n' >en.md
printf '# Objectifs 2027\n\n- Améliorer les choses\n' >fr.md
in_french() { env LC_ALL= LC_MESSAGES=fr_CA.UTF-8 LANG=en_GB.UTF-8 "$@"; }
expect 'as the document' 1 'does not say' $goallint en.md fr.md
expect 'each its own' 1 'ne dit pas' $goallint --messages=auto en.md fr.md
expect 'in French' 1 '^en.md:3:3: .*ne dit pas' $goallint --messages=fr en.md
expect 'in English' 1 '^fr.md:3:3: .*does not say' $goallint --messages=en fr.md
expect 'of the user' 1 '^en.md:3:3: .*ne dit pas' \
	in_french $goallint --messages=locale en.md
expect 'who has none' 1 '^fr.md:3:3: .*ne dit pas' \
	env LC_ALL=C $goallint --messages=locale fr.md
expect 'of the document as a whole' 0 'aucun objectif|pas d.objectif' \
	sh -c "printf 'Nothing.\n' >none.md; $goallint --messages=fr none.md"
expect 'an unknown language' 2 '^goallint: --messages=frr: not known' \
	$goallint --messages=frr en.md

expect 'a rule' 0 '^# vague-verb \(specific, warning\)$' $goallint --explain vague-verb
expect 'what it says' 0 '^  "…" does not say' $goallint --explain vague-verb
expect 'an example' 0 '^    - Improve' $goallint --explain vague-verb
expect 'not in other languages' 0 '!Améliorer' $goallint --explain vague-verb
expect 'marked by kind' 0 '^✗$' $goallint --explain vague-verb
expect 'without fences' 0 '!```' $goallint --explain vague-verb
expect 'of the user' 0 '^  « … » ne dit pas' in_french $goallint --explain vague-verb
expect 'its examples' 0 '^    - Améliorer' in_french $goallint --explain vague-verb
expect 'its prose' 0 '^Améliorer, optimiser' \
	in_french $goallint --explain vague-verb
expect 'in no other language' 0 '!Everything counts' \
	in_french $goallint --explain vague-verb
expect 'nor that in English' 0 '!Tout passe' $goallint --explain vague-verb
for page in "$top"/rules/*.md; do
	expect "${page##*/} in French" 0 '^## fr$' cat "$page"
done
expect 'or as asked' 0 '^  « … » ne dit pas' \
	$goallint --messages=fr --explain vague-verb
expect 'a criterion' 0 '^# vague-deadline' $goallint --explain time-bound
expect 'nothing else' 0 '!vague-verb' $goallint --explain time-bound
expect 'its level here' 0 '^# vague-verb \(specific, off\)$' \
	$goallint -Wno-vague-verb --explain vague-verb
expect 'no rule' 2 'did you mean time-bound' $goallint --explain time-bund
report
