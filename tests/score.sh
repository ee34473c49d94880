#!/bin/sh
# Proves that tests/accuracy/score.awk counts as its labels say.
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
passed=0 failed=0

goal() { # PATH LINE STATUS NAMES-OF-FAILED TEXT
	printf '{"path":"%s","line":%s,"status":"%s","text":"%s","verdicts":{' \
		"$1" "$2" "$3" "$5"
	for c in specific measurable achievable ambitious realistic relevant \
		time-bound; do
		case " $4 " in *" $c "*) verdict=false ;; *) verdict=true ;; esac
		[ $c = specific ] || printf ,
		printf '"%s":%s' $c $verdict
	done
	printf '},"facts":["owner"]}\n'
}

score() { # a line of floors; the table into $dir/out
	echo "$1" >"$dir/floors"
	awk -v misses=9 -f tests/accuracy/score.awk set=docs "$dir/docs.tsv" \
		set=pairs "$dir/pairs.tsv" set=floors "$dir/floors" \
		set=goals "$dir/goals" >"$dir/out" 2>&1
	echo "exit $?" >>"$dir/out"
}

expect() { # a line that the table must hold
	if grep -qxF -e "$1" "$dir/out"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "missing: $1" && cat "$dir/out"
	fi
}

tr ' ' '\t' >"$dir/docs.tsv" <<'END'
doc line kind S M A B R V T text
a.md 3 goal 1 1 0 1 0 - 1 found
a.md 5 key-result 0 1 - - - - 1 found-a-line-below
a.md 9 goal 1 1 1 1 1 1 1 missed
a.md 12 either - - - - - - - neither
b.md - - - - - - - - - -
c.md - - - - - - - - - -
END
tr ' ' '\t' >"$dir/pairs.tsv" <<'END'
doc line kind S M A B R V T text
p-base.md 1 goal 1 1 1 1 1 1 1 p
p-T.md 1 goal 1 1 1 1 1 1 0 p
p-V.md 1 goal 1 1 1 1 1 0 1 p
END
{
	goal x/docs/a.md 3 open "achievable realistic relevant" 'says \"line\":9'
	goal x/docs/a.md 6 open "measurable" two
	goal x/docs/a.md 9 done "" over
	goal x/docs/a.md 12 open "" neither
	goal x/docs/c.md 2 open "" extra
	goal x/pairs/p-base.md 1 open "" p
	goal x/pairs/p-T.md 1 open "time-bound" p
	goal x/pairs/p-V.md 1 open "relevant specific" p
} >"$dir/goals"

score "specific.kappa -1"
expect "extraction   goals    3  P 0.667  R 0.667  F1 0.667"
expect "no goal found in 1 of 2 documents without goals"
expect "  missed goal: docs/a.md:9: missed"
expect "  not a goal: docs/c.md:2: extra"
expect "specific     judged    2  fail    1  P   nan  R 0.000  F1 0.000  agree 0.500  kappa 0.000"
expect "achievable   judged    1  fail    1  P 1.000  R 1.000  F1 1.000  agree 1.000  kappa 1.000"
expect "relevant     judged    0  fail    0  P   nan  R   nan  F1   nan  agree   nan  kappa   nan"
expect "pairs: broken criterion seen: S 0/0 M 0/0 A 0/0 B 0/0 R 0/0 V 1/1 T 1/1"
expect "pairs: bases right 1/1, variants exactly right 1/2, goals not found 0"
expect "exit 0"
score "extraction.f1 0.9"
expect "falls short: extraction.f1 0.667 < 0.9"
expect "exit 1"
score "specific.kapa 0"
expect "floors: no figure is called specific.kapa"
expect "exit 2"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
