#!/bin/sh
# Documents made to take long, or much memory: each ends within its budget, in
# silence about nothing, the files beside it are judged all the same, and none
# takes more memory than 32 MiB and 12 bytes for each of its own, the program and
# its libraries included, or than --max-memory. Many files take no more than one.
# SIZES are in KiB.
helper=$PWD/tests/faults/peak.c corpus=$PWD/tests/bench/corpus.c
. tests/expect
sizes=${SIZES:-64}
budget=${BUDGET:-5}
printf '# Goals 2027\n\n- Improve things\n' >beside.md

# Sanitizers take more memory than they use.
nm "$goallint" 2>/dev/null | grep -qE '__(asan|gcov)_init' ||
	peak=$PWD/peak
if [ "$peak" ] && ! ${CC:-cc} -o peak "$helper"; then
	echo 'skipped: how much memory (no compiler)'
	peak=
fi

# frugal WHAT KIB: what the run before took is no more than this.
frugal() {
	[ ! "$peak" ] || [ "$(cat kib)" -le "$2" ] ||
		rc="$rc, and $(cat kib) KiB of memory, more than $2"
}

# again TEXT: TEXT again and again until there are $left bytes.
left=0
again() {
	awk -v text="$1" -v n="$left" 'BEGIN {
		while (length(text) < n) text = text text
		printf "%s", substr(text, 1, n)
	}'
}

# count FROM TO FORMAT: a line for each number.
count() {
	awk -v i="$1" -v n="$2" -v format="$3" 'BEGIN {
		for (; i < n; i++) printf format, i, i, i
	}'
}

# within WHAT: standard input as a document, linted before another one, by one
# process, and by two, which keep what they write until it is its turn. As the end
# of a pipe it is a process of its own: its result goes to a file.
within() {
	head -c $((size * 1024)) >long.md
	timeout $((budget * 3)) $peak ${peak:+kib} $goallint \
		-j1 --max-time="$budget" long.md beside.md >out 2>&1
	rc=$?
	frugal "$1" $((32 * 1024 + size * 12))
	timeout $((budget * 3)) $goallint -j2 --max-time="$budget" long.md \
		beside.md >two 2>&1
	[ $? -le 2 ] && grep -q '^beside.md:3:3: ' two || rc="$rc, but not by two"
	grep -q '^beside.md:3:3: ' out || rc="$rc, and the other file unread"
	case $rc in
	1) ;;
	2) grep -q '^long.md:.*\[too-complex\]' out || rc='2, and no reason' ;;
	esac
	case $rc in
	1 | 2) echo "$rc" >>results ;;
	*) echo "$1, $size KiB: exit $rc" | tee -a results ;;
	esac
}

for size in $sizes; do
	left=$((size * 1024))
	half=$((left / 2))

	# The four that make libcmark 0.30.2 take time with their square.
	{ left=$half && again '- ' && echo x && again "
"; } | within 'blank lines below deep lists'
	{ left=$half && printf '> ' && again '- ' && echo x && again ">
"; } | within 'blank lines below lists in a quote'
	{ left=$half && again '>' && again 'a*'; } | within 'stars in deep quotes'
	again '![[]()' | within 'images of links'

	# The list that cmark tests itself with.
	{ left=$half && again '*a **a ' && printf b && again ' a** a*'; } |
		within 'nested strong emphasis'
	again 'a_ ' | within 'closers'
	again '_a ' | within 'openers'
	again 'a]' | within 'link closers'
	again '[a' | within 'link openers'
	again '*a_ ' | within 'mismatched openers and closers'
	again 'a**b' | within 'runs of two and three'
	again '[ a_' | within 'link openers and closers of emphasis'
	again '[ (](' | within 'brackets and parentheses'
	again '**x [a*b**c*](d)' | within 'links and emphasis'
	{ left=$half && again '[' && printf a && again ']'; } |
		within 'nested brackets'
	{ again '> ' && echo a; } | within 'nested quotes'
	awk -v n=$((size * 4)) 'BEGIN {
		for (i = 0; i < n; i++) { printf "%*s* a\n", i % 200 * 2, "" }
	}' | within 'lists 200 deep'
	again 'abc\0' | tr '0' '\000' | within 'NUL bytes'
	awk -v n=$((size * 1024)) 'BEGIN {
		for (i = 1; n > 0; i++) {
			s = s "`"; printf "e%s", s; n -= i + 1
		}
	}' | within 'growing runs of backticks'
	again '[a](<b' | within 'links without an end'
	again '[a](b' | within 'links without an end or brackets'
	again '<!-- a' | within 'comments without an end'
	again '<?a' | within 'instructions without an end'
	again '<![CDATA[a' | within 'CDATA without an end'
	again '<a b="' | within 'attributes without an end'
	{ count 0 $((size * 40)) '[%d]: /u\n' && again '[1] '; } |
		within 'references'
	again '
' | within 'blank lines'
	again '[a]: b "c
' | within 'titles without an end'
	again '&amp' | within 'entities'
	again '\' | within 'backslashes'

	# Our own.
	{ printf '# Goals\n\n' && again '- Sell 20 cakes by May 2027
'; } | within 'goals'
	{ printf '# Goals\n\n- Sell\n' && again '  - Deadline: 3 May 2027
'; } | within 'fields of one goal'
	{ printf '# Goals\n\n' && again 'Goal: what if 40 came?
'; } | within 'goals that ask'
	{ printf '# Goals\n\n- ' && again 'sell 20 cakes by May 2027 and '; } |
		within 'one line'
	{ printf '# Goals\n\n' && again 'I want to sell 20 cakes by May 2027. '; } |
		within 'goals in one line'
	{ left=$half && printf '# Notes\n\n- ' && again 'we saw it ' &&
		printf '\n' && again '- Target: dig new wells here
'; } | within 'targets below a long line'
	for words in 'when the load permits ' 'and paint it every ' 'and ' \
		', write the songs'; do
		{ printf '# Goals\n\n- Prune the pears ' && again "$words"; } |
			within "a sentence of \"$words\""
	done
	{ left=$half && printf '# Goals\n\n## Roof ' && again 'a ' &&
		printf '\n\n' && again '- Paint the hall
'; } | within 'goals below a long heading'
	{ printf '# Plan\n\n## ' && again 'and '; } | within 'a heading of joiners'
	{ left=$half && echo --- && count 0 $((size * 50)) 'k%d: v\n' &&
		printf -- '---\n\n' && again 'Our goals for May

'; } | within 'titles below a long front matter'
	{ printf '# Plan\n\nGoal: mend 20 boats by May\n\n' &&
		again 'GOALS FOR MAY

Nice.

'; } | within 'titles below one goal'
	{ printf '# Goals\n\n- ' && again 'a'; } | within 'one word'
	{ printf '# Goals\n\n- ' && again '7'; } | within 'one number'
	{ printf '# Goals\n\n- ' && again '10-'; } | within 'hyphens'
	{ printf '# Goals\n\n- ' && again '['; } | within 'opening brackets'
	{ printf '# Goals\n\n- Plant 60 trees ' && again 'a (1'; } |
		within 'brackets of parts without an end'
	{ printf '# Goals\n\n' && again '[a
' && printf '&amp;\\x\n'; } | within 'lines like link definitions'
	{ printf '# Goals\n\n' && again '<!-- goallint-disable -->
- Improve things
'; } | within 'directives'
	{ printf '# Goals\n\n- Improve ' &&
		again '<!-- goallint-disable vague-verb -- a --> '; } |
		within 'directives in one line'
	{ printf '# Goals\n\n' && again '- a
'; } | within 'goals of one letter'
	{ printf '# Goals\n\n' && again '-	a
	-	b
'; } | within 'lists of tabs'
	{ printf '# Goals\n\n| Goal | By |\n|---|---|\n' &&
		again '| Sell 20 cakes | May 2027 |
'; } | within 'rows'
	{ printf '# Goals\n\n' && again '| Goal ' && echo '|' &&
		again '|---' && echo '|'; } | within 'columns'
	{ printf '# Goals\n\n| Goal |\n|---|\n| ' && again 'a<br>' && echo '|'; } |
		within 'lines of a cell'
	{ printf -- '---\na: ' && again '[' && printf '\n---\n'; } |
		within 'brackets in front matter'
	{ printf -- '---\n' && count 0 $((size * 80)) 'k%d: v\n' && echo ---; } |
		within 'keys in front matter'
	{ printf '# Goals\n\n' && left=$half && again 'Time is short. ' &&
		printf '\n\n' && again '- Improve
'; } | within 'a long text above many goals'
	{ printf '# Goals\n\n' && count 0 $((size * 20)) \
		'- Raise our NPS from %d to 90 by 3 May 2027\n'; } |
		within 'ends for one metric'
	again '# a b `c` *d* [e](f) ~~g~~
' | within 'headings'
	{ printf '# Goals\n\n' && again '- **a** *b* '; } | within 'short emphasis'
	{ printf '# Goals\n\n- ' && again '[a](b) '; } | within 'short links'
	{ printf '# Goals\n\n- ' && again '<b>a</b>'; } | within 'HTML'
	{ printf '# Goals\n\n' && again '&#65;\\!'; } | within 'decoded letters'
	{ printf '# Goals\n\n' && again '{a}~=<!'; } | within 'marks'
	again 'a
' | within 'short lines'
	again 'a
=
' | within 'setext headings'
	again '[[a]] ' | within 'wiki links'
	again '- a
	- b
' | within 'one letter, twice'
	{ printf '# Goals\n\n' && again '- [ ] Sell 20 cakes by May
- [x] done
'; } | within 'tasks'
	{ printf '# Goals\n\n' && awk -v n=$((size * 20)) 'BEGIN {
		srand(7)
		for (i = 0; i < n; i++) {
			s = ""
			for (j = 0; j < 6; j++)
				s = s sprintf("%c", 97 + int(rand() * 26))
			printf "- sell %s %d\n", s s substr(s, 2, 3), i
		}
	}'; } | within 'words that differ'
	{ printf '# Goals\n\n' && count 0 $((size * 20)) \
		'- G%d: Sell cakes\n  - Depends on: G%d0\n'; } |
		within 'goals that wait for goals'
	head -c $((size * 1024)) /dev/urandom | within 'random bytes'
done

# What a document may take does not depend on the words of those before it:
# each of these has some thousand that no other has.
for i in 1 2 3 4; do
	{ printf '# Goals\n\n' && awk -v i="$i" 'BEGIN {
		for (n = i * 10000; n < (i + 1) * 10000; n += 1 + (i % 2) * 3) {
			s = n
			gsub(/./, "&x", s)
			gsub(/[0-4]/, "a", s); gsub(/[5-9]/, "e", s)
			printf "- Sell %s%c%c%c%c\n", s, 97 + n % 26,
				97 + n / 26 % 26, 97 + n / 676 % 26, 97 + i
		}
	}'; } >words$i.md
	$goallint --format=short words$i.md
done >apart 2>&1
$goallint -j1 --format=short words?.md >together 2>&1
cmp apart together && echo 1 >>results || echo 'many words' | tee -a results

# One that only --max-size lets in, and what only --max-memory can read of it.
{ printf '# Goals\n\n' && left=$((3 << 20)) &&
	again '- Sell 20 cakes at the market in the old town by 3 May 2027

Some of us will bake, and others will carry what was baked to the square.

'; } >large.md
$peak ${peak:+kib} $goallint --max-time=60 --max-size=4M large.md >out 2>&1
rc=$?
frugal 'a large file' $((32 * 1024 + 12 * 3072))
[ "$rc" = 1 ] && echo 1 >>results || echo "a large file: exit $rc" | tee -a results
# One as people write it, of which there is less to keep, beside the program,
# of which more pages count where the system reads many at once.
if [ "$peak" ] && ${CC:-cc} -o corpus "$corpus" &&
	./corpus single 4000000 usual.md; then
	$peak kib $goallint --max-time=60 --max-size=5M usual.md >out 2>&1
	rc=$?
	frugal 'a usual file' $((11 * 1024 + 9 * 4000000 / 1024))
	[ "$rc" = 1 ] && echo 1 >>results ||
		echo "a usual file: exit $rc" | tee -a results
fi
{ printf '# Goals\n\n' && again '- Run 10 km
'; } >short.md
$goallint --max-size=4M short.md >out 2>&1
[ $? = 2 ] && grep -q 'too complex.*--max-memory=69M' out && echo 1 >>results ||
	{ echo "short goals" && head -n 3 out; } | tee -a results
$peak ${peak:+kib} $goallint --max-time=60 --max-size=4M --max-memory=256M \
	short.md >out 2>&1
rc=$?
frugal 'short goals' $((256 * 1024))
[ "$rc" = 1 ] && echo 1 >>results || echo "short goals: exit $rc" | tee -a results

mkdir many
awk -v n="${FILES:-1000}" 'BEGIN {
	for (i = 0; i < n; i++) {
		file = sprintf("many/%05d.md", i)
		printf "# Goals\n\n- Improve word%d\n", i >file
		close(file)
	}
}'
$peak ${peak:+kib} $goallint -j1 many >out 2>&1
rc=$?
frugal 'many files' $((12 * 1024))
[ "$rc" = 1 ] && [ "$(grep -c '^many.*vague-verb' out)" -eq "${FILES:-1000}" ] &&
	echo 1 >>results || { echo "many files: exit $rc" | tee -a results && tail -n 2 out; }
passed=$(grep -c '^[12]$' results)
failed=$(grep -vc '^[12]$' results)
report
