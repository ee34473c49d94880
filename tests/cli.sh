#!/bin/sh
# The command line: paths, exit codes, bad usage, bad input, lost output.
top=$PWD
goallint=$top/${GOALLINT:-goallint}
dir=$(mktemp -d "${B:-build}/cli.XXXXXX") || exit 2
trap 'cd "$top" && chmod -R u+rwx "$dir" && rm -rf "$dir"' EXIT
passed=0 failed=0

# expect WHAT CODE PATTERN COMMAND...: its exit code, and a line of its output
# that the pattern (grep -E) finds; '-' wants no output at all.
expect() {
	what=$1 code=$2 pattern=$3
	shift 3
	got=$("$@" 2>&1 </dev/null)
	rc=$?
	if [ "$pattern" = - ]; then
		[ -z "$got" ] && found=1 || found=
	else
		echo "$got" | grep -qE -e "$pattern" && found=1 || found=
	fi
	if [ $rc -eq "$code" ] && [ "$found" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$what: exit $rc, not $code, or no \"$pattern\" in: $got"
	fi
}

cd "$dir" || exit 2
mkdir -p folder/deep/.hidden folder/empty .git
goal='# Goals\n\n- Improve things\n'
printf "$goal" >weak.md
printf 'no goals here\n' >none.md
printf "$goal" >folder/deep/a.md
printf "$goal" >folder/b.markdown
printf "$goal" >folder/deep/.hidden/c.md
printf "$goal" >folder/d.txt
printf "$goal" >./-dash.md
ln -s ../weak.md folder/link.md
ln -s .. folder/loop

expect 'a named file' 1 '^weak.md:3:3: warning: ' $goallint weak.md
expect 'a folder, first file' 1 '^folder/b.markdown:3:3: ' $goallint folder
expect 'a folder, deep file' 1 '^folder/deep/a.md:3:3: ' $goallint folder/
expect 'the current folder' 1 '^folder/deep/a.md:3:3: ' $goallint
expect 'a link that is named' 1 '^folder/link.md:3:3: ' $goallint folder/link.md
expect 'a name with a dash' 1 '^-dash.md:3:3: ' $goallint -- -dash.md
expect 'the option --' 1 '^weak.md:3:3: ' $goallint -- weak.md
for not in link.md loop .hidden d.txt; do
	expect "a folder leaves out $not" 1 - \
		sh -c "$goallint folder >out; rc=\$?; grep $not out; exit \$rc"
done
expect 'standard input' 1 '^-:3:3: ' sh -c "$goallint - <weak.md"
expect 'a name for standard input' 1 '^x/y.md:3:3: ' \
	sh -c "$goallint --stdin-path=x/y.md - <weak.md"
expect 'a document without goals' 0 'none.md:1:1: note: .*\[missing-goals\]' \
	$goallint none.md
expect 'that note can fail a run' 1 missing-goals $goallint --fail-on=note none.md
expect 'nothing fails a run' 0 weak.md $goallint --fail-on=never weak.md
expect 'warnings are no errors' 0 weak.md $goallint --fail-on=error weak.md
expect 'goals as JSON' 0 '^\{"path":"weak.md","line":3,' \
	$goallint --fail-on=never --format=goals weak.md

expect 'no such file' 2 '^goallint: gone.md: No such file' $goallint gone.md
expect 'the others are still read' 2 '^weak.md:3:3' $goallint gone.md weak.md
expect 'no Markdown' 2 '^goallint: folder/empty: no Markdown' $goallint folder/empty
expect 'an unknown option' 2 'unknown option --formt, did you mean --format\?' \
	$goallint --formt=text weak.md
expect 'an unknown format' 2 'did you mean "text"' $goallint --format=txt weak.md
expect 'an unknown short option' 2 'unknown option -x' $goallint -x weak.md
expect 'an unknown rule' 2 'did you mean vague-verb' $goallint --explain vague-vreb
expect 'a bad date' 2 '2027-02-29: not a day' $goallint --today=2027-02-29 weak.md
expect 'a bad language' 2 'did you mean "fr"' $goallint --language=fre weak.md
expect 'a bad encoding' 2 'not one of' $goallint --encoding=UTF-7 weak.md
expect 'a bad size' 2 'not a size' $goallint --max-size=0 weak.md
for time in 0 0.0 -1 1e3 .5 1.5.2 x 5s 99999 ''; do
	expect "a bad time: $time" 2 'not a time' $goallint --max-time=$time weak.md
done
expect 'a time' 1 weak.md $goallint --max-time=0.5 weak.md
expect 'a missing value' 2 'needs a value' $goallint --format
expect 'a value too many' 2 'takes no value' $goallint --help=x
expect 'a bad clock' 2 'not a time' \
	env SOURCE_DATE_EPOCH=soon $goallint weak.md
expect 'a page' 0 '^# vague-verb' $goallint --explain vague-verb
expect 'all rules' 0 '^vague-verb +specific +warning' $goallint --list-rules
expect 'the version' 0 '^goallint [0-9]+\.[0-9]+\.[0-9]+$' $goallint --version
expect 'help' 0 '--profile=NAME' $goallint --help

printf '\377\376x' >utf16.md
printf -- '- caf\351\n' >latin.md
printf '# Goals\n\n- a\0b\n' >nul.md
: >empty.md
printf -- '---\na: [\n---\n# Goals\n\n- Improve things\n' >broken.md
expect 'half a UTF-16 unit' 0 missing-goals $goallint utf16.md
expect 'bytes that are no UTF-8' 0 'latin.md:1:1: note: .*WINDOWS-1252' \
	$goallint latin.md
expect 'the encoding is named' 0 '^latin.md:1:1: note: .*\[missing-goals' \
	$goallint --encoding=ISO-8859-1 latin.md
expect 'a NUL' 1 '^nul.md:3:3: ' $goallint nul.md
expect 'an empty file' 0 missing-goals $goallint empty.md
expect 'broken front matter' 1 'broken.md:[0-9:]+ .*\[broken-front-matter\]' \
	$goallint broken.md
expect 'it is judged all the same' 1 '^broken.md:6:3: ' $goallint broken.md
expect 'a large file' 2 'too-large' $goallint --max-size=10 weak.md
expect 'no memory at all' 2 'too complex.*--max-memory=11M' \
	$goallint --max-memory=11M weak.md
expect 'memory enough' 1 weak.md $goallint --max-memory=1G weak.md
expect 'more than there may be' 2 'below 2 GiB' $goallint --max-memory=2G weak.md
mkfifo folder/pipe.md
expect 'a pipe in a folder' 2 'pipe.md: not a file' timeout 5 $goallint folder
expect 'a pipe without a writer' 2 'nobody writes' \
	timeout 5 $goallint folder/pipe.md
rm folder/pipe.md
if [ "$(id -u)" != 0 ]; then
	chmod 0 none.md
	expect 'an unreadable file' 2 'none.md: Permission' $goallint none.md
fi

expect 'a full disk' 3 'cannot be written' sh -c "$goallint weak.md >/dev/full"
expect 'no output at all' 3 'cannot be written' sh -c "$goallint weak.md >&-"
expect 'a reader that leaves' 0 '.' \
	sh -c "$goallint $(for i in 1 2 3 4 5 6 7 8; do echo weak.md; done) | head -n 1"

expect 'two reports at once' 1 '^weak.md:3:3: ' \
	$goallint --format=text --format=jsonl:two.jsonl weak.md
expect 'the other is in a file' 0 '^\{"file":"weak.md","line":3,' cat two.jsonl
expect 'all in a file' 1 - $goallint -o one.txt weak.md
expect 'what it holds' 0 '^weak.md:3:3: ' cat one.txt
ln -s one.txt link.txt
expect 'a link stays a link' 1 - $goallint --format=jsonl --output=link.txt weak.md
expect 'what it leads to is new' 0 '^\{"file' sh -c 'test -L link.txt && cat one.txt'
expect 'a device is written as it is' 1 '^weak.md:3:3: ' \
	sh -c "$goallint -o/dev/stdout weak.md | cat; exit 1"
expect 'figures after findings' 1 '^ +0 +0 % +1  time-bound$' \
	$goallint --statistics weak.md
expect 'the findings are there too' 1 '^weak.md:3:3: ' $goallint --statistics weak.md
expect 'figures in the midst of JSON' 2 'name a file, --format=json:FILE' \
	$goallint --statistics --format=json weak.md
expect 'a relative name for programs' 1 '"uri":"weak.md"' \
	$goallint --format=sarif "$PWD/weak.md"
expect 'a URI for a file elsewhere' 1 '"uri":"file:///[^"]*/weak.md"' \
	sh -c "cd folder && $goallint --format=sarif '$PWD/weak.md'"
expect 'half a run is no success' 2 '"executionSuccessful":false' \
	$goallint --format=sarif gone.md weak.md
expect 'a table' 1 '^ +3  Improve things +✗' $goallint --format=matrix weak.md
expect 'mixed up reports' 2 'name a file, --format=json:FILE' \
	$goallint --format=text --format=json weak.md
expect 'one file for two reports' 2 'for two reports' \
	$goallint --format=text:x --format=json:x weak.md
expect 'an output too many' 2 'every --format has a file' \
	$goallint --format=text:x -o y weak.md
expect 'no folder for a report' 3 'No such file' $goallint -o gone/x weak.md
expect 'no room for a report' 3 'cannot be written' $goallint -o /dev/full weak.md
echo old >one.txt
expect 'a lost run writes nothing' 3 'cannot be written' \
	sh -c "$goallint --format=text --format=jsonl:one.txt weak.md >/dev/full"
expect 'what was there is whole' 0 '^old$' cat one.txt
mkfifo wait
for signal in HUP TERM; do
	# under nohup it stays ignored, as it should
	{ sh -c "kill -$signal \$\$"; } 2>/dev/null && continue
	$goallint --format=jsonl:one.txt - <wait &
	exec 3>wait
	for i in 1 2 3 4 5 6 7 8 9; do
		[ -f one.txt.goallint-$!.tmp ] && break || sleep 0.2
	done
	expect "a report in the making, $signal" 0 goallint- ls
	kill -$signal $!
	exec 3>&-
	wait $! 2>/dev/null
	expect "a signal leaves the old file, $signal" 0 '^old$' cat one.txt
done
expect 'and no other' 1 - sh -c 'ls | grep goallint-'

esc=$(printf '\033')
name="a${esc}[2J.md"
printf "# Goals\n\n- Improve \033[31mthings \342\200\256\n" >"$name"
expect 'a name that would clear the screen' 1 '^a\\x1b\[2J.md:3:' \
	$goallint "$name"
expect 'text that would colour it' 1 'Improve \\x1b\[31mthings \\u\{202E\}' \
	$goallint --snippet=always "$name"
rm "$name"
mkdir '::error::'
printf '# Goals\n\n- Improve ##[error]things\n' >'::error::/x.md'
expect 'a runner takes no name for a command' 1 '^\./::error::/x.md:3:' \
	env GITHUB_ACTIONS=true $goallint ::error::/x.md
expect 'nor a text' 1 '##\\x5berror' env GITHUB_ACTIONS=true \
	$goallint --snippet=always ::error::/x.md

if command -v script >/dev/null; then
	terminal() { TERM=xterm script -qec "$*" /dev/null; }
	expect 'colours on a terminal' 1 "${esc}\\[1;35mwarning${esc}\\[0m" \
		terminal $goallint weak.md
	expect 'a source line on a terminal' 1 '    3 \| - Improve things' \
		terminal $goallint weak.md
	expect 'a count on a terminal' 1 '^[0-9]+ findings on 1 goal in 1 file' \
		terminal $goallint weak.md
	expect 'how far it has come, after a second' 1 '1 of 2 documents' \
		terminal "{ sleep 1.2; cat weak.md; } | $goallint - weak.md >/dev/null"
	expect 'on one that shows findings too' 1 '1 of 2 documents' \
		terminal "{ sleep 1.2; cat weak.md; } | $goallint - weak.md"
	expect 'which cover it' 1 '^weak.md:3:3: ' \
		terminal "{ sleep 1.2; cat weak.md; } | NO_COLOR=1 $goallint - weak.md"
	expect 'no colours if asked' 1 '^weak.md:3:3: warning: ' \
		terminal NO_COLOR=1 $goallint weak.md
fi

mkdir -p .goallint/rules/fr
page=.goallint/rules/shouting.md
printf -- '---\nfact: {name: shout, pattern: "!!+"}\nmessage: {en: do not shout}\n---\n' >$page
printf '# Goals\n\n- Sell bread!!\n' >loud.md
expect 'a page of our own' 1 '^loud.md:3:13: warning: do not shout \[shouting\]' \
	$goallint loud.md
expect 'from below' 1 'do not shout' sh -c "cd folder/deep && $goallint ../../loud.md"
printf 'chocolatine\n' >.goallint/rules/fr/vague-word.txt
expect 'a word of our own' 1 'choco.md:3:13: .*chocolatine' \
	sh -c "printf '# Objectifs\n\n- Vendre la chocolatine\n' >choco.md;
		$goallint --language=fr choco.md"
printf -- '---\nlacks: [dedline]\nmessage: {en: x}\n---\n' >$page
expect 'a page with an unknown fact' 2 \
	'shouting.md:2:9: unknown fact "dedline", did you mean "deadline"' \
	$goallint none.md
printf -- '---\nmesage: {en: x}\nmessage: {en: x}\n---\n' >$page
expect 'a page with an unknown key' 2 \
	'shouting.md:2:[0-9]+: unknown key "mesage", did you mean "message"' \
	$goallint none.md
cd "$top" || exit 2

# The same, whatever the number of processes.
cd "$dir" || exit 2
mkdir many
for i in 1 2 3 4 5 6 7 8 9; do
	printf "$goal" >"many/$i.md"
	printf 'Nous allons lire un livre par mois.\n' >"many/${i}0.md"
done
"$goallint" -j1 many/nothing.md many >one.out 2>&1
"$goallint" -j 3 many/nothing.md many >three.out 2>&1
"$goallint" --jobs=64 many/nothing.md many >all.out 2>&1
expect 'many processes write as one' 0 - cmp one.out three.out
expect 'so do very many' 0 - cmp one.out all.out
expect 'and exit as one' 2 'nothing.md' "$goallint" -j2 many/nothing.md many
expect 'no process is none' 2 'from 1 to 64' "$goallint" -j0 many
cd "$top" || exit 2

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
