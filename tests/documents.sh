#!/bin/sh
# Documents that say what no goal says: impossible and endless dates, amounts
# beyond any number, links in rings, settings of their own that are none,
# comments that do not end, marks that mean nothing. Each in four formats (in
# every one with SLOW=1), in time, without a fault, and the same by one process
# as by three.
. tests/expect
export GITHUB_ACTIONS=true
mkdir docs
again() { awk -v text="$1" -v n="$2" 'BEGIN { while (n-- > 0) printf "%s", text }'; }
count() { awk -v n="$1" -v f="$2" 'BEGIN { for (; i < n; i++) printf f, i, i + 1, i }'; }
document() { # standard input, as a document of its own
	cat >"docs/$(ls docs | wc -l).md"
}
goal() { printf '# Goals 2027\n\n- %s\n' "$1" | document; }
front() { printf -- '---\n%b\n---\n# Goals\n\n- Improve things by May\n' "$1" | document; }

# Days and times.
for when in 'by 31 February 2027' 'by 0 May 2027' 'by 32/13/2027' 'by 2027-00-00' \
	'by 9999-12-31' 'by 10000-01-01' 'by 0001-01-01' 'by year 99999999999' \
	'in 99999999999999999999 days' 'in 0 days' 'in -1 weeks' 'within 1e999 years' \
	'by Q0 2027' 'by Q9 2027' 'by week 54 of 2027' 'by week 0' 'by W99-9999' \
	'every 0 days' 'every 99999999999 seconds' '9999999999 times a day' \
	'0 times a week' 'from May 2030 to May 1990' 'from now to now' \
	'until the end of the end of the end of May' 'by the 999th of May' \
	'by 29 February 2100' 'by 29 February 1900' 'by 31/04/27' 'by 1/1/1' \
	'by 25:61 on 3 May' 'by noon of midnight' 'next next next week' \
	'by May May May May 2027 2027 2027' 'by 2027-05-03T99:99:99+99:99' \
	'le 31 fevrier 2027' 'au 35e trimestre 2027' 'tous les 0 jours' \
	'dans 99999999999999 mois' 'entre le 3 mai et le 2 mai' 'by 12.31.12.31'; do
	goal "Sell 20 cakes $when"
done
{ printf '# Goals\n\n- Sell 20 cakes ' && again 'by 3 May 2027 ' 3000; } | document
{ printf '# Goals\n\n- Sell 20 cakes by ' && again '1/' 5000; } | document
{ printf '# Goals\n\n- Sell 20 cakes from ' && again 'May to ' 4000; } | document

# Amounts.
for much in '99999999999999999999999999999999999999999999 cakes' '-0 cakes' \
	'from 5 to 5 cakes' 'from 1e308 to 1e309 cakes' '0.0000000000000000001 %' \
	'99999999 %' '-50 %' 'from 0 % to 0 %' '1,2,3,4,5,6,7 cakes' '1.2.3.4 cakes' \
	'1 000 000 000 000 000 000 000 000 euros' '€€€5' '5 k k k M' '½¾⅓ cakes' \
	'1/0 of the cakes' '0/0' '٣٤٥ cakes' '１２３ cakes' '3×3×3×3 cakes' \
	'x3x3x3' '10^100 cakes' '0x7fffffff cakes' '2147483648 cakes' \
	'18446744073709551616 cakes a second for 99999999999 years' \
	'from 10 to 20 to 30 to 40 to 50' '5-6-7-8-9-10' '5..6...7' 'NaN cakes' \
	'a dozen dozen dozen dozen' 'a million million million million million' \
	'twenty-twenty-twenty-twenty' 'half half a half' 'trois cent mille milliards' \
	'no. 5 of 4' '100 % of 100 % of 100 %' '1st 2nd 3rd 4th'; do
	goal "Sell $much by May 2027"
done
{ printf '# Goals\n\n- Sell ' && again '9' 60000 && printf ' cakes'; } | document
{ printf '# Goals\n\n- Sell ' && again 'a million ' 4000 && printf ' cakes'; } | document
{ printf '# Goals\n\n- Sell ' && again '1,000' 9000 && printf ' cakes'; } | document
{ printf '# Budget of 10 hours a week\n\n' && count 3000 '- Run %d hours a week\n'; } |
	document

# Links and what depends on what.
printf '# Goals\n\n- A by May 2027, after [b](b.md), [a](a.md#a), [c](%%00)\n' >docs/a.md
printf '# Goals\n\n- B by May 2026, depends on [a](a.md#a)\n' >docs/b.md
printf '# Goals\n\n- C, see [x](../../../../../../etc/passwd) [y](/etc/passwd)\n' | document
goal 'Depends on: this, [it](#), [it](#%), [it](#%2), [it](%2e%2e/a.md), [it](a.md#%ff)'
goal 'Blocked by [a](./a.md) [a](.//a.md) [a](docs/../a.md) [b](b.md#) [1](1.md)'
{ printf '# Goals\n\n' && count 1500 '- G%d: Sell cakes by May\n  - Depends on: G%d\n'; } | document
{ printf '# Goals\n\n' && count 1500 '- [Sell cakes](%d.md#goal) by May, after [x](%d.md)\n'; } | document
{ printf '# Goals\n\n- Sell ' && again '[a](b.md#b) ' 5000; } | document
{ printf '# Goals\n\n- [x]: ' && again '[a]: b.md\n' 3000; } | document

# Front matter.
front 'goallint: &a {profile: *a}'
front "goallint: $(again '[' 3000)"
front 'goallint: {levels: {all: {all: off}}}'
front 'goallint: [levels]'
front 'goallint: null\ngoallint: null'
front 'goallint:\n  levels: {"": off, "no-": off, "-": error}'
front 'goallint: {language: "\\0", profile: "\\u202e"}'
front 'date: 99999-99-99\nperiod: 2030 to 1990\ndeadline: [1, 2]'
front 'title: {a: {b: {c: {d: {e: {f: {g: {h: {i: {j: k}}}}}}}}}}'
front "lang: $(again x 20000)"
front 'year: 99999999999999999999\nquarter: Q9\nowner: [[[]]]'
front '? a\n: b'
front '...\n---\n...'
front '\\x00\\x01\\xff'
printf -- '---\n' | document
printf -- '---\n---\n---\n---\n' | document
printf -- '---\ntitle: x' | document
printf -- '---\r---\r# Goals\r\r- Improve\r' | document
printf '+++\ntitle = "x"\n+++\n# Goals\n\n- Improve\n' | document
{ printf -- '---\n' && again 'a: |\n  x\n' 1 && again '  y
' 9000 && printf -- '---\n- Improve\n'; } | document

# Comments of ours and of others.
for note in '<!-- goallint-disable' '<!-- goallint-disable -->' '<!--goallint-->' \
	'<!-- goallint-disable-next' '<!-- goallint-enable x, y, , , -->' \
	'<!-- goallint-disable-file: -->' '<!-- goallint-disable no-hedge: \0 -->' \
	'<!-- <!-- goallint-disable hedge: x --> -->' '<!-- goallint-disable-next-next x -->' \
	'`<!-- goallint-disable -->`' '<!-- goallint-disable hedge:hedge:hedge -->' \
	'<!--' '-->' '<!-->' '<!--->' '<![CDATA[' '<?' '<!X' '</' '<a href="'; do
	printf "# Goals\n\n$note\n- Improve things $note\n" | document
done
{ printf '# Goals\n\n' && count 3000 '<!-- goallint-disable hedge: %d -->\n- Try %d\n'; } | document
{ printf '# Goals\n\n<!-- goallint-disable ' && again 'hedge, ' 8000 && echo '-->'; } | document

# Marks, bytes, letters.
for text in '\000\001\002' '\377\376\375' '\355\240\200' '\364\220\200\200' \
	'\300\200' '\360\237\217\264\363\240\201\247' 'a\314\200\314\201\314\202' \
	'\357\277\277' '\342\200\250\342\200\251' '\302\205' '\013\014' '\r\r\n\r' \
	'\357\273\277- x' '\342\201\246x\342\201\251' '\033]8;;x\007' '\177\010\010'; do
	printf "# Goals\n\n- Improve $text things $text\n$text\n" | document
done
{ printf '# Goals\n\n- Improve e' && again "$(printf '\314\201')" 20000; } | document
{ printf '# Goals\n\n- Improve ' && again "$(printf '\342\200\215\360\237\221\251')" 9000; } | document
printf '\377\376#\000 \000G\000\n\000-\000 \000\000\330' | document
printf '\376\377\000#\000 \000G\000\n\000-' | document
printf '\000\000\376\377' | document
printf '\377\376\000\000' | document

# Shapes.
{ echo '# Goals' && again '- [ ' 5000; } | document
{ echo '# Goals' && again '- [x] - [ ] ' 200; } | document
{ echo '# Goals' && again '|' 5000 && echo && again '|-' 5000; } | document
{ printf '# Goals\n\n| Goal | By |\n|---|---|\n' && again '| a | b | c | d |
' 2000; } | document
{ printf '# Goals\n\n> | Goal |\n> |---|\n' && again '> > | x |
' 2000; } | document
{ again '# Goals
## Goals
### Goals
' 3000; } | document
{ printf '# Goals\n\n' && count 3000 '%d. Sell cakes\n   %d. Sell pies\n'; } | document
{ printf '# Goals\n\n' && again '* a
+ b
- c
' 3000; } | document
{ printf '# Goals\n\n```goals\n' && again '- Improve things
' 3000; } | document
{ printf '# Goals\n\n- O\n' && count 3000 '  - KR%d: from %d to %d cakes\n'; } | document
{ printf '# Goals\n\n' && count 3000 '- Ann: run on Monday evening %d\n'; } | document
{ printf '# Goals\n\n- Owner: ' && again 'Ann, ' 9000; } | document
{ printf '# Goals\n\n- Specific: ' && again 'Measurable: ' 9000; } | document
{ printf '# Goals\n\n' && again '**S**pecific **M**easurable **A** **R** **T**: ' 3000; } | document

# run WHAT ARGUMENTS...: ends by itself, in time, without a fault
run() {
	what=$1
	shift
	timeout 60 $goallint --max-time=2 "$@" >out 2>err </dev/null
	rc=$?
	if [ $rc -le 2 ] && ! grep -aqE 'runtime error|Sanitizer' err; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$what: exit $rc: $(head -c 1500 err | cat -v)"
	fi
}
formats='text sarif matrix goals'
[ -z "$SLOW" ] || formats=$($goallint --help |
	sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p')
for format in $formats; do
	run "$format" --snippet=always --format=$format docs
	LC_ALL=C grep -aqE "$(printf '\033|\001|\342\200\256')" out && {
		failed=$((failed + 1))
		echo "$format: a byte that drives a terminal"
	}
	[ "$format" = github ] || ! grep -qE '^[[:space:]]*::|##\[' out || {
		failed=$((failed + 1))
		echo "$format: a line that drives a runner"
	}
done
for file in docs/*.md; do
	run "$file" --format=short --profile=smart-relevant --messages=fr "$file"
done
$goallint -j1 --max-time=60 --format=jsonl docs >one 2>one.err
$goallint -j3 --max-time=60 --format=jsonl docs >three 2>three.err
cmp one three && passed=$((passed + 1)) || failed=$((failed + 1))
told=$(sed 's/^{"file":"\([^"]*\).*/\1/' one | sort -u | wc -l)
expect 'findings in most of them' 0 - test $((told * 2)) -gt "$(ls docs | wc -l)"
cp -R docs copy
run 'comments in all of them' --add-suppressions copy
expect 'they are there' 0 '^copy/1.md$' grep -l goallint-disable -r copy
cp -R copy again
run 'comments in them again' --add-suppressions again
expect 'no more of them' 0 - diff -r copy again
[ -z "$VERBOSE" ] || echo "$(ls docs | wc -l) documents"
report
