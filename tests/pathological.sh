#!/bin/sh
# Documents made to take long: each ends within its budget, in silence about
# nothing, and the files beside it are judged all the same, and
# none takes more memory than 32 MiB and 128 bytes for each of its own (and
# what libraries map). Many files take no more than one. SIZES are in KiB.
. tests/expect
sizes=${SIZES:-64}
budget=${BUDGET:-5}
printf '# Goals 2027\n\n- Improve things\n' >beside.md

# Sanitizers take more memory than they use.
sane=$(nm "$goallint" 2>/dev/null | grep -Em1 '__(asan|gcov)_init')

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

# within WHAT: standard input as a document, linted before another one. As the
# end of a pipe it is a process of its own: its result goes to a file.
within() {
	head -c $((size * 1024)) >long.md
	(
	[ "$sane" ] || ulimit -v $((96 * 1024 + size * 128))
	exec timeout $((budget * 3)) $goallint --max-time="$budget" --max-size=4M \
		long.md beside.md >out 2>&1
	)
	rc=$?
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
	{ printf '# Goals\n\n- ' && again 'sell 20 cakes by May 2027 and '; } |
		within 'one line'
	{ printf '# Goals\n\n- ' && again 'a'; } | within 'one word'
	{ printf '# Goals\n\n- ' && again '7'; } | within 'one number'
	{ printf '# Goals\n\n- ' && again '10-'; } | within 'hyphens'
	{ printf '# Goals\n\n- ' && again '['; } | within 'opening brackets'
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
	{ printf '# Goals\n\n' && count 0 $((size * 20)) \
		'- G%d: Sell cakes\n  - Depends on: G%d0\n'; } |
		within 'goals that wait for goals'
	head -c $((size * 1024)) /dev/urandom | within 'random bytes'
done

mkdir many
awk -v n="${FILES:-1000}" 'BEGIN {
	for (i = 0; i < n; i++) {
		file = sprintf("many/%05d.md", i)
		printf "# Goals\n\n- Improve word%d\n", i >file
		close(file)
	}
}'
(
	[ "$sane" ] || ulimit -v $((64 * 1024))
	exec $goallint many >out 2>&1
)
[ $? -eq 1 ] && [ "$(grep -c '^many.*vague-verb' out)" -eq "${FILES:-1000}" ] &&
	echo 1 >>results || { echo 'many files' >>results && tail -n 2 out; }
passed=$(grep -c '^[12]$' results)
failed=$(grep -vc '^[12]$' results)
report
