#!/bin/sh
# Comments that silence rules: what they reach, what is wrong with them, and
# --add-suppressions, which writes them.
. tests/expect

# silent WHAT RULE LINE DOCUMENT: the rule says nothing on this line.
doc() { printf -- "$1" >doc.md; }
silent() {
	doc "$4"
	expect "$1" $want "!^ *doc.md:$3:.*$2" $goallint doc.md
	expect "$1, before" 1 "^ *doc.md:$3:.*$2" plain
}
plain() { # without its comments
	sed 's/<!-- goallint/<!-- nothing/' doc.md >plain.md
	$goallint plain.md | sed 's/^\( *\)plain.md/\1doc.md/'
	return 1
}
g='# Goals\n\n'
next='<!-- goallint-disable-next all: why -->\n'
want=0
silent 'an item' vague-verb 4 "$g$next- Improve things\n"
silent 'all below it' vague-verb 5 "$g$next- Objective: Sell bread\n  - KR1: Improve things\n"
silent 'one below' vague-verb 5 "$g$next- Objective: Sell bread\n  1. KR1: Improve things\n"
silent 'a table' vague-verb 6 "$g$next| Goal |\n|---|\n| Improve things |\n"
silent 'a heading' vague-verb 4 "$g$next## Improve things by 30 May\n"
silent 'in a quote' vague-verb 4 "> # Goals\n>\n> $next> - Improve things\n"
silent 'the file' vague-verb 3 \
	"$g- Improve things\n\n<!-- goallint-disable-file all: why -->\n"
silent 'a range' vague-verb 5 \
	"$g<!-- goallint-disable all: why -->\n\n- Improve things\n"
silent 'in a range' vague-verb 5 \
	"$g<!-- goallint-disable all: why -->\n\n- Improve things\n\n<!-- goallint-enable all -->\n"
silent 'in an item' vague-verb 4 \
	"${g}Our list. <!-- goallint-disable-next all: why -->\n- Improve things\n"
want=1
silent 'one rule' vague-verb 4 \
	"$g<!-- goallint-disable-next vague-verb: why -->\n- Improve things\n"
expect 'the next reason leads' 1 '^doc.md:4:11: warning:.*\[vague-thing\]' \
	$goallint doc.md
silent 'two rules' vague-thing 4 \
	"$g<!-- goallint-disable-next vague-verb, vague-thing: why -->\n- Improve things\n"
silent 'two without a comma' vague-thing 4 \
	"$g<!-- goallint-disable-next vague-verb vague-thing: why -->\n- Improve things\n"
silent 'a reason that would be a note' vague-thing 4 \
	"$g<!-- goallint-disable-next vague-thing: why -->\n- Improve things\n"
silent 'a criterion' vague-verb 4 \
	"$g<!-- goallint-disable-next specific: why -->\n- Improve things\n"
silent 'on several lines' vague-verb 6 \
	"$g<!-- goallint-disable-next\n  vague-verb:\n  why -->\n- Improve things\n"

doc "$g$next- Sell 20 breads with Ana by May 2027, by baking\n- Improve things\n"
expect 'the one behind is not' 1 '^doc.md:5:3:.*vague-verb' $goallint doc.md
doc "$g<!-- goallint-disable vague-verb: why -->\n- Improve things\n<!-- goallint-enable vague-verb -->\n- Improve things\n"
expect 'a range ends' 1 '^doc.md:6:3:.*vague-verb' $goallint doc.md
doc "$g<!-- goallint-disable vague-verb: why -->\n- Improve things\n<!-- goallint-enable -->\n- Improve things\n"
expect 'without a name' 1 '^doc.md:6:3:.*vague-verb' $goallint doc.md
doc "$g<!-- goallint-disable-next vague-vreb: why -->\n- Improve things\n"
expect 'an unknown rule' 1 '"vague-vreb" \[unknown-rule\]' $goallint doc.md
expect 'the nearest' 1 'did you mean "vague-verb"' $goallint doc.md
doc "$g<!-- goallint-disable-next: why -->\n- Improve things\n"
expect 'no rule' 1 '\[unknown-rule\]' $goallint doc.md
doc "$g<!-- goallint-disable-nxt vague-verb: why -->\n- Improve things\n"
expect 'an unknown comment' 1 '^doc.md:3:5:.*"goallint-disable-nxt" \[unknown-setting' \
	$goallint doc.md
doc "$g<!-- goallint is a linter -->\n<!-- goallinter -->\n- Sell bread\n"
expect 'talk about goallint' 1 '!^doc.md:3' $goallint doc.md
doc "$g<!-- goallint-disable-next hedge: why -->\n- Improve things\n"
expect 'unused' 1 '^doc.md:3:5:.*"hedge".*\[unused-suppression\]' $goallint doc.md
expect 'not if the rule is off' 1 '!unused-suppr' $goallint -Wno-hedge doc.md
doc "$g<!-- goallint-disable-next missing-reason: why -->\n- Improve things\n"
expect 'nor outside of the profile' 1 '!unused-suppr' $goallint doc.md
doc "$g- Improve things\n\n<!-- goallint-disable-next vague-verb: why -->\n"
expect 'at the end' 1 '^doc.md:5:5:.*\[unused-suppr' $goallint doc.md
doc "$g<!-- goallint-disable-next vague-verb -->\n- Improve things\n"
expect 'no reason' 1 '^doc.md:3:5: note:.*\[unexplained-suppression\]' \
	$goallint doc.md
expect 'it counts all the same' 1 '!vague-verb\]' $goallint doc.md
doc '# Goals\n\n```\n<!-- goallint-disable vague-verb: why -->\n```\n\n- Improve things\n'
expect 'in code it is none' 1 '^doc.md:7.*vague-verb' $goallint doc.md
{
	printf '# Goals\n\n'
	i=0
	while [ $i -lt 1100 ]; do
		printf '<!-- goallint-disable-next vague-verb: why -->\n- Improve x\n'
		i=$((i + 1))
	done
} >doc.md
expect 'thousands' 1 '\[too-complex\]' timeout 20 $goallint doc.md

# added WHAT DOCUMENT: afterwards nothing is left to say; nothing else changes.
added() {
	doc "$2"
	cp doc.md before.md
	expect "added: $1" 0 '^doc.md: [0-9]+ comments? added$' \
		$goallint --add-suppressions doc.md
	expect "silent: $1" 0 '!^doc.md.*(warning|error)' $goallint doc.md
	grep -v '<!-- goallint' doc.md | diff before.md - >diff ||
		expect "nothing else: $1" 0 - cat diff
	expect "once: $1" 0 - $goallint --add-suppressions doc.md
}
added 'items' "$g- Improve things\n  - Improve more\n- Improve others\n"
added 'a table' "$g| Goal |\n|---|\n| Improve things |\n| Improve more |\n"
added 'a quote' "> # Goals\n>\n> - Improve things\n"
added 'numbered' "$g 1. Improve things\n 2. Improve more\n"
added 'a heading' '# Goals\n\n## Improve things\n\n## Improve more\n'
added 'prose' '# Goals\n\nI want to improve things.\n'
added 'front matter' '---\ngoal: Improve things\n---\n# Goals\n\n- Improve things\n'
added 'in French' '# Objectifs\n\n- Améliorer les choses\n'
expect 'a reason to be written' 0 'à faire : dire pourquoi -->$' cat doc.md
doc '# Goals\r\n\r\n- Improve things\r\n'
$goallint --add-suppressions doc.md >out
expect 'lines end as before' 0 '^4$' grep -c "$(printf '\r')\$" doc.md
doc '# Goals\n\n- Improve things\n- Improve more'
$goallint --add-suppressions doc.md >out
expect 'no line end at the end' 0 '^- Improve more$' tail -n 1 doc.md
doc '\357\273\277# Goals\n\n- Improve things\n'
$goallint --add-suppressions doc.md >out
expect 'a byte order mark stays' 0 '^ *357 273 277' sh -c 'od -b -An doc.md | head -n 1'
chmod 640 doc.md
doc "$g- Improve things\n"
$goallint --add-suppressions doc.md >out
expect 'its mode stays' 0 '^-rw-r-----' ls -l doc.md
printf '# Objectifs\n\n- Am\351liorer les choses\n' >latin.md
expect 'another encoding' 2 'cannot silence' $goallint --add-suppressions latin.md
expect 'standard input' 2 'cannot be changed' \
	sh -c "$goallint --add-suppressions - <before.md"
expect 'no file is left' 0 - find . -name '*.tmp'
report
