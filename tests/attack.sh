#!/bin/sh
# What strangers may send beside documents: settings, pages, word lists,
# baselines, lists of files, names, options. Each ends in time and says what is
# wrong, with line and column where there are any; none is ended by a signal.
. tests/expect
export GITHUB_ACTIONS=true
printf '# Goals 2027\n\n- Improve things\n' >weak.md

# stands WHAT CODE PATTERN COMMAND...: as expect, in time and without a fault.
# As the end of a pipe it is a process of its own: its result goes to a file.
stands() {
	what=$1 code=$2 pattern=$3
	shift 3
	timeout 20 "$@" >out 2>&1 </dev/null
	rc=$?
	if [ $rc -eq "$code" ] && grep -aqE -e "$pattern" out &&
		! grep -aqE 'runtime error|Sanitizer' out; then
		echo good >>results
	else
		echo "$what: exit $rc, not $code, or not \"$pattern\" in:" \
			"$(head -c 600 out | cat -v)" | tee -a results
	fi
}
again() { awk -v text="$1" -v n="$2" 'BEGIN { while (n-- > 0) printf "%s", text }'; }
count() { awk -v n="$1" -v f="$2" 'BEGIN { for (; i < n; i++) printf f, i, i }'; }

# Settings: CODE and what is said, for what stands on standard input.
config() { # WHAT PATTERN
	cat >.goallint.yaml
	stands "settings: $1" 2 "^goallint: .goallint.yaml:$2" $goallint weak.md
	rm .goallint.yaml
}
place='[0-9]+:[0-9]+: '
{ printf 'a0: &a0 [x]\n' && count 30 'a%d: &b%d [*a0, *a0]\n'; } |
	config 'a bomb of aliases' '1:5: anchors'
printf 'profile: *x\n' | config 'an alias of nothing' '1:10: aliases'
printf '<<: *x\n' | config 'a merge key' '1:1: unknown key|1:5: aliases'
again '[' 100000 | config 'brackets' "$place(nested too deeply|this wants keys)"
again '{a: ' 60000 | config 'braces' "$place"
again '- ' 100000 | config 'dashes' "$place"
again '? ' 100000 | config 'question marks' "$place"
{ printf 'a: ' && again '"' 200000; } | config 'quotes' "$place"
{ printf 'a: ' && again "'" 200001; } | config 'apostrophes' "$place"
count 200000 'k%d: v\n' | config '200,000 keys' ' larger than 256 KiB'
count 20000 'k%d: v\n' | config '20,000 keys' '1:1: unknown key "k0"'
{ echo levels: && count 15000 '  k%d: off\n'; } |
	config '15,000 rules' '2:3: unknown rule or criterion "k0"'
{ printf 'levels: {' && count 15000 'k%d: off, ' && echo }; } |
	config '20,000 rules in a line' '1:10: unknown rule'
{ echo levels: && again '  hedge: off
' 2000; } | config 'a rule 2,000 times' '3:3: .*twice'
{ printf 'exclude: [' && again 'a,' 60000 && echo ]; } |
	config '60,000 patterns' '1:[0-9]+: (too many entries|more than 32 KiB)'
{ echo exclude: && again '  - "*[*[*[*[*[*[*[*[*[*[*[*"
' 8000; } | config '200 KB of patterns' '[0-9]+:5: more than 32 KiB of patterns'
{ echo overrides: && again '  - {paths: ["**/**/**/*a*a*a*a*a*a*a*b"], levels: {all: off}}
' 3000; } | config '3,000 overrides' '[0-9]+:1[34]: more than 32 KiB of patterns'
{ printf 'exclude: ["' && again '*a' 400 && echo '"]'; } |
	config 'a long pattern' '1:11: not a pattern'
{ printf 'sections: {open: [' && again 'x,' 60000 && echo ']}'; } |
	config '60,000 words' '1:[0-9]+: too many entries'
{ printf 'sections: {open: ["' && again 'x ' 60000 && echo '"]}'; } |
	config 'a phrase of 60,000 words' "$place"
{ printf 'profile: ' && again x 200000; } | config 'a long word' \
	'1:1: unknown profile "x{100}'
printf 'profile: "a\\0b"\n' | config 'a NUL by escape' '1:1: '
printf 'profile: sm\0art\n' | config 'a NUL' '1:12: control characters'
printf '\377\376p\0r\0' | config 'UTF-16' '1:1: '
printf 'profile: \300\257\n' | config 'overlong UTF-8' '1:10: '
printf 'profile: \355\240\200\n' | config 'half a surrogate' '1:10: '
printf '%%YAML 9.9\n---\nprofile: smart\n' | config 'a version' "$place"
printf '%%TAG ! tag:x,2000:\n---\nprofile: !x smart\n' | config 'a tag' '3:10: tags'
printf 'profile: smart\n...\n---\nprofile: smart\n' |
	config 'two documents' '3:1: a second document'
printf 'profile: smart\n\tlanguage: fr\n' | config 'a tab' '2:1: '
printf '? [a, b]\n: c\n' | config 'a key that is a list' '1:3: a key must be'
printf '? {a: b}\n: c\n' | config 'a key that is keys' '1:3: a key must be'
printf '[]: x\n' | config 'an empty list for a key' '1:1: a key must be'
printf '"": x\n' | config 'an empty key' '1:1: unknown key ""'
printf 'rules: ""\n' | config 'no folder' '1:1: not a folder'
printf 'rules: a/../..\n' | config 'a folder above' '1:1: not a folder below'
printf 'rules: ~/x\nprofil: x\n' | config 'a home' '2:1: unknown key'
printf 'rules: $HOME\nprofil: x\n' | config 'a variable' '2:1: unknown key'
printf 'rules: http://example.org/x\nprofil: x\n' | config 'a URL' '2:1: unknown'
printf 'include: [/etc/passwd]\n' | config 'an absolute pattern' '1:11: not a pat'
printf 'include: ["!/etc"]\n' | config 'one that excepts' '1:11: not a pattern'
printf 'include: ["..", "a/.."]\n' | config 'patterns above' '1:11: not a pattern'
printf 'include: ["a/../../b"]\n' | config 'a pattern through above' '1:11: not'
for value in -1 9999999999999999999999 1e9 0x10 010x nan '' ' ' '"1 "' '1_0'; do
	printf 'thresholds: {too-long: %s}\n' "$value" |
		config "a threshold of \"$value\"" '1:14: not a number|1:14: "too'
done

# What is taken, but slow.
for pattern in '**/**/**/**/**/x' '*a*a*a*a*a*a*a*a*a*a*b' '[!a]*[!b]*[!c]*x' \
	'[[[[[[[[[[[[[[]*' '[a-' '[]' '[!]' '\\' '[\\]' '***' '?*?*?*?*?*?x' \
	'[z-a]' '!' '!!' './.' '[/]' 'a[!x]b' '{a,b}'; do
	deep=$(again 'a' 100)/$(again 'ab' 100)/$(again '[' 100)
	mkdir -p "$deep" && cp weak.md "$deep/"
	printf 'exclude: ["%s"]\n' "$(again '*a' 200)*b" >.goallint.yaml
	printf '%s\n' "$pattern" >.goallintignore
	stands "a pattern to ignore: $pattern" 1 'weak.md:3:3|no Markdown|^$' \
		sh -c "$goallint . || [ \$? -eq 2 ] && exit 1"
	rm -r .goallintignore .goallint.yaml "./${deep%%/*}"
done
{ again '*[*[*[*[*[*[*[*[
' 1900; } >.goallintignore
deep=$(again "$(again '[' 200)/" 15)
mkdir -p "$deep" && cp weak.md "$deep"
stands '32 KiB of patterns and a long path' 1 'weak.md:3:3' $goallint .
rm -r './[['* && again 'a
' 20000 >.goallintignore
stands 'more of them' 2 'goallintignore: larger than 32 KiB' $goallint .
printf 'x\0weak.md\n' >.goallintignore
stands 'a NUL among them' 2 'goallintignore: holds a NUL' $goallint .
rm .goallintignore

# Pages and word lists.
page=.goallint/rules/own.md
mkdir -p .goallint/rules/en
page() { # WHAT PATTERN: what stands on standard input is the front matter
	{ echo --- && cat && printf -- '\n---\n'; } >$page
	stands "a page: $1" 2 "own.md:$2" $goallint weak.md
}
fact() { # WHAT PATTERN: a pattern that cannot be read
	printf "message: {en: x}\nfact: {name: x, pattern: '%s'}" "$2" |
		page "$1" '3:17: '
}
again '[' 100000 | page brackets "$place"
{ echo 'message: {en: x}' && count 20000 'k%d: v\n'; } |
	page '20,000 keys' '3:1: unknown key'
printf 'message: &x {en: y}\nhint: *x\n' | page 'an anchor' '2:10: anchors'
printf 'message: {en: x}\nhas: [%s]' "$(again 'x,' 40000)" |
	page '40,000 facts' '3:7: unknown fact|3:[0-9]+: '
printf 'message: {en: x}\nrank: 99999999999999999999' |
	page 'a rank' '3:1: not a rank'
printf 'message: {en: x}\ncriterion: [smart]' | page 'a list' '3:1: unknown criterion'
printf 'message: {xx: y}' | page 'a language' '2:11: no folder of word lists'
fact 'a pattern that is too long' "$(again 'a?' 3000)"
fact 'a pattern that is too large' '((((a{1,99}){1,99}){1,99}){1,99}){1,99}'
fact 'parentheses' "$(again '(' 300)$(again ')' 300)"
fact 'one byte of a character' 'a\C'
fact 'a call outside' 'a(?C1)b(?C"x"'
fact 'an open class' '[a'
fact 'a long lookbehind' '(?<=a+)b'
fact 'no such group' '(?&x)'
fact 'no such property' '\p{Klingon}'
fact 'a large number' '\x{110000}'
fact 'a surrogate' '\x{d800}'
printf 'profile' >$page
stands 'a page without front matter' 2 'own.md:1' $goallint weak.md
: >$page
stands 'an empty page' 2 'own.md:1' $goallint weak.md
again '---
' 20000 >$page
stands 'a page of rules' 2 'own.md' $goallint weak.md
head -c 300000 /dev/zero >$page
stands 'a page of 300 KB' 2 'own.md: larger than 256 KiB' $goallint weak.md
rm $page && ln -s /etc/passwd $page
stands 'a link for a page' 2 'own.md: ' $goallint weak.md
rm $page && mkfifo $page
stands 'a pipe for a page' 2 'own.md: not a file' $goallint weak.md
rm $page && mkdir $page
stands 'a folder for a page' 2 'own.md: not a file' $goallint weak.md
rmdir $page && touch '.goallint/rules/no-x.md' .goallint/rules/X.md
stands 'names that are no rules' 2 'rules/(X|no-x).md' $goallint weak.md
rm .goallint/rules/*.md
list=.goallint/rules/en/vague-word.txt
for entry in '=' '= 1' 'x =' 'x = y' 'x = 99999999999999999999999999999999999' \
	'~' '~~' 'x~ ~x ~' "$(again 'x ' 17)" "$(again '~x ' 16)" '€' "'"; do
	printf '%s\n' "$entry" >$list
	stands "an entry: $(echo "$entry" | head -c 40)" 2 \
		'vague-word.txt:1: not a word|^weak.md:3:3' \
		sh -c "$goallint weak.md || exit 2"
done
printf '# Goals 2027\n\n- Grow 30 trees, then a shed, then a pie\n' >then.md
for class in sequence stake worker function; do
	for value in 99999999 -7000000; do
		list=.goallint/rules/en/$class.txt
		echo "then = $value" >$list
		stands "$class with a value of $value" 1 'then.md:3:' \
			$goallint then.md
		rm $list
	done
done
list=.goallint/rules/en/vague-word.txt
count 30000 'w%d\n' >$list
stands '30,000 words' 1 'weak.md:3:3' $goallint weak.md
again "$(again 'improve ' 15)
" 2000 >$list
{ printf '# Goals\n\n- ' && again 'improve ' 100000; } >words.md
stands 'a phrase of all the words there are' 1 'words.md:3:3' $goallint words.md
{ again 'x' 200000; } >$list
stands 'a word of 200 KB' 1 'weak.md:3:3' $goallint weak.md
head -c 300000 /dev/zero | tr '\0' x >$list
stands 'a list of 300 KB' 2 'vague-word.txt: larger than 256 KiB' $goallint weak.md
rm $list
for n in 0 1 2 3 4 5 6 7 8 9; do mkdir .goallint/rules/l$n &&
	echo x >.goallint/rules/l$n/verb.txt; done
stands 'ten languages' 2 'too many languages' $goallint weak.md
rm -r .goallint/rules/l?
count 400 '.goallint/rules/en/c%d.txt\n' | while read -r f; do echo x >"$f"; done
stands '400 lists' 2 'too many word lists' $goallint weak.md
rm .goallint/rules/en/*
count 200 '.goallint/rules/p-%d.md\n' | while read -r f; do
	name=$(basename "$f" .md)
	printf -- '---\nfact: {name: %s, pattern: "(a+)+$"}\nmessage: {en: x}\n---\n' \
		"$name" >"$f"
done
stands '200 facts' 2 'one fact too many' $goallint weak.md
rm -r .goallint/rules && mkdir -p .goallint/rules/en .goallint/rules/fr
for n in 0 1 2 3 4 5 6 7 8 9 10 11; do
	again "x$n # a comment as long as a line may well be, and then some of it
" 3500 >.goallint/rules/en/c$n.txt
	cp .goallint/rules/en/c$n.txt .goallint/rules/fr
done
stands '4 MiB of rules' 2 'more than 4 MiB of rules' $goallint weak.md
rm -r .goallint/rules && mkdir -p .goallint/rules

# Patterns that try for ever: the finding names the rule, in time.
{ printf '# Goals\n\n- Sell ' && again a 5000 && echo ! && printf -- '- Improve things\n'; } >long.md
for pattern in '(a+)+$' '(a|a)*b' '(a|aa)+b' '(.*)*b' '(a*)*\\1b' 'a.*a.*a.*b' \
	'(?:a?){40}a{40}b' '(?=(a+))a*b\\1' '(\\w+\\s?)+\\?' '^(([a-z])+.)+[A-Z]([a-z])+$'; do
	printf -- '---\nfact: {name: slow, pattern: "%s"}\nmessage: {en: x}\n---\n' \
		"$pattern" >$page
	stands "a pattern: $pattern" 2 'long.md:3:3: .*own' \
		sh -c "$goallint --max-time=10 long.md; rc=\$?; [ \$rc -eq 1 ] &&
			{ echo 'long.md:3:3: no limit for own' && rc=2; }; exit \$rc"
	grep -q 'long.md:4:3' out || echo "$pattern: the rest" | tee -a results
done
rm $page

# Baselines.
known() { # WHAT CODE PATTERN
	cat >known
	stands "a baseline: $1" "$2" "$3" $goallint --baseline=known weak.md
}
head -c 100000 /dev/urandom | known 'random bytes' 2 'known:[0-9]+: not an entry'
again '	' 100000 | known 'tabs' 2 'known:1: not an entry'
count 100000 'a%d.md\thedge\t0123456789abcdef\tx\n' |
	known '100,000 entries' 1 'weak.md:3:3'
again 'weak.md	vague-verb	0123456789abcdef	x
' 50000 | known 'one entry 50,000 times' 1 'known: 499[0-9]+ more no longer occur'
printf 'weak.md\thedge\tffffffffffffffff\t%s\n' "$(again x 100000)" |
	known 'an entry of 100 KB' 1 'known:1: no longer occurs'
printf '../../etc/passwd\thedge\tffffffffffffffff\tx\n' |
	known 'a path above' 1 'weak.md:3:3'
printf 'weak.md\thedge\t\tx\n' | known 'no number' 2 'known:1: not an entry'
printf 'weak.md\thedge\tfffffffffffffffff\tx\n' | known '17 digits' 2 'known:1: not'
printf 'weak.md\thedge\t+fffffffffffffff\tx\n' | known 'a sign' 2 'known:1: not an'
printf 'weak.md\t\0\tffffffffffffffff\tx\n' | known 'a NUL' 2 'known:1: not an'
stands 'a folder as a baseline' 2 '^goallint: \.: ' $goallint --baseline=. weak.md
stands 'a device as one' 2 'larger than 64 MiB' $goallint --baseline=/dev/zero weak.md
stands 'one into a folder' 3 'goallint: \.' $goallint --write-baseline=. weak.md

# Lists of files.
list() { # WHAT CODE PATTERN
	cat >list
	stands "a list of files: $1" "$2" "$3" $goallint --files-from=list
}
printf 'weak.md\0../../../../etc/passwd\0' | list 'a path that is no document' 1 weak.md:3
printf 'weak.md\0\0\0\0' | list 'empty names' 1 weak.md:3
printf '\0' | list 'one empty name' 2 'no Markdown'
printf 'we\nak.md\0weak.md\0' | list 'a newline in a name' 2 'we.x0aak.md: No such'
{ again a 5000 && printf .md; } | list 'a long name' 2 '\.\.\.: File name too long'
again 'weak.md
' 3000 | list 'one name 3,000 times' 1 weak.md:3
again 'gone.md
' 20000 | list '20,000 files that are not there' 2 'gone.md: No such'
printf 'weak.md' | list 'no end of line' 1 weak.md:3
printf -- '--help.md\n-\n.\n/\n' | list 'names like options' 2 'help.md: No such'
printf '/dev/stdin.md\n/proc/self/mem\nweak.md\n' | list 'files of the system' 2 .
head -c 200000 /dev/urandom | list 'random bytes' 2 .
stands 'a folder as a list' 2 '^goallint: \.: ' $goallint --files-from=.
stands 'a device as one' 2 'list of over 64 MiB' $goallint --files-from=/dev/zero

# Where output goes.
mkdir full && ln -s full/x ln && ln -s ring ring && mkfifo pipe
stands 'output into a folder' 3 '^goallint: full: ' $goallint -o full weak.md
stands 'into the document' 1 '^$|.' sh -c "cp weak.md same.md && $goallint -o same.md same.md; rc=\$?; echo; exit \$rc"
stands 'into a ring of links' 3 '^goallint: ring' $goallint -o ring weak.md
stands 'by a link to what is not there' 1 'full/x' sh -c "$goallint -o ln weak.md; ls full/x; exit 1"
stands 'into nothing' 2 'needs a value|unknown|.' sh -c "$goallint weak.md -o; [ \$? -ge 2 ] && exit 2"
stands 'into an empty name' 3 '^goallint: ' $goallint --output= weak.md
stands 'into a long name' 3 'too long' $goallint -o "$(again x 300)" weak.md
stands 'into a deep name' 3 'too long|No such' $goallint -o "$(again x/ 3000)x" weak.md
stands 'into /proc' 3 '^goallint: /proc/' $goallint -o /proc/self/x weak.md
stands 'twice into one file' 2 'for two reports' \
	$goallint --format=text:x --format=json:x weak.md
mkdir there && ln -s ../there there/here && ln -s ../new there/new
for other in ./new .//new there/../new there/here/../new there/new; do
	stands "twice by two names, $other" 2 'for two reports' \
		$goallint --format=text:new --format=json:$other weak.md
done
set --
for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33; do
	set -- "$@" "--format=json:$n.out"
done
stands '33 reports' 2 'more than 32 reports' $goallint "$@" weak.md

# Options.
for option in --max-size=-1 --max-size=0x10 --max-size=99999999999999999999 \
	--max-size=1kk --max-size= --max-time=1e308 --max-time=nan --max-time=-0 \
	--max-time=0.0000000000000000001 --jobs=0 --jobs=-1 --jobs=65 --jobs=2x \
	--jobs=99999999999999999999 -j -j0 -jx --today=0000-00-00 \
	--today=9999-99-99 --today=99999-01-01 --today=2026-1-1 --today= \
	--today=-2026-01-01 --language= --language=../en --messages=% \
	--profile= --format= --format=: --format=text: --encoding= \
	--encoding=UTF-16//TRANSLIT --encoding=ISO-2022-CN-EXT --snippet= \
	--column-unit=x -W -Wno- -Werror= -Wno-error= -W= -Wno-no-hedge -Wnote= \
	--config= --config=. --config=/dev/null/x --config=gone --baseline= \
	--files-from= --explain= --explain=.. --completion= --fail-on= -- - -x \
	--= --% "--$(again x 5000)" "-W$(again x 5000)" --stdin-path; do
	stands "an option: $(echo "$option" | head -c 50)" 2 '^goallint: |.' sh -c \
		'"$@"; rc=$?; [ $rc -le 3 ] && exit 2; exit $rc' sh \
		$goallint "$option" weak.md
done
for epoch in -1 99999999999999999999 x '1 ' 0x1 1e3 '' 0 253402300799; do
	stands "a clock: \"$epoch\"" 2 . sh -c '"$@"; rc=$?
		[ $rc -le 2 ] && exit 2; exit $rc' sh \
		env SOURCE_DATE_EPOCH="$epoch" $goallint weak.md
done
for day in 0001-01-01 9999-12-31 1582-10-15 2024-02-29; do
	stands "a day: $day" 1 'weak.md:3:3' $goallint --today=$day weak.md
done
count 5000 'weak.md ' >many
stands 'a document 5,000 times' 1 'weak.md:3:3' $goallint $(cat many)
stands '5,000 levels' 1 'weak.md:3:3' $goallint $(count 5000 '-Wno-hedge ') weak.md
stands 'no environment' 1 'weak.md:3:3' env -i $goallint weak.md
stands 'a home that is none' 1 'weak.md:3:3' env HOME=/proc/self/fd/9/x $goallint weak.md
stands 'a large one' 1 'weak.md:3:3' env HOME="$(again /x 9000)" $goallint weak.md
for lang in "$(again x 9000)" ../en fr/../../x %n fr_FR@x _ .; do
	stands "a locale: $(echo "$lang" | head -c 20)" 1 'weak.md:3:3' \
		env LC_ALL="$lang" $goallint --messages=locale weak.md
done
mkdir gone.d
stands 'a folder that is gone' 2 'goallint: ' sh -c \
	"cd gone.d && rmdir ../gone.d && $goallint ."
stands 'few open files' 1 'weak.md:3:3' sh -c "ulimit -n 6; $goallint weak.md"
stands 'fewer than it takes' 3 . sh -c \
	"ulimit -n 4; $goallint -j9 weak.md weak.md; [ \$? -le 3 ] && exit 3"
stands 'no second process' 1 . sh -c \
	"ulimit -u 1; $goallint -j4 weak.md weak.md; [ \$? -le 3 ] && exit 1"
passed=$(grep -c '^good$' results)
failed=$(grep -vc '^good$' results)
report
