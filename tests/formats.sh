#!/bin/sh
# Every format of --help, run on documents whose names and texts are made to
# be taken for something else: no terminal and no GitHub runner obeys what it
# prints, and what others wrote to read or check such a format finds it right
# (tests/formats/install gets them). Of these and of all documents of the tests
# each format tells the findings that jsonl does.
goallint=$PWD/${GOALLINT:-goallint} here=$PWD/tests/formats
dir=$(mktemp -d "${B:-build}/formats.XXXXXX") || exit 2
dir=$(cd "$dir" && pwd)
trap 'rm -rf "$dir"' EXIT
export GITHUB_ACTIONS=true
passed=0 failed=0

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)) && echo "$*"; }
ok() { # ok WHAT COMMAND...: that it succeeds; what it prints is for failures
	what=$1
	shift
	got=$("$@" 2>&1) && pass || fail "$what: $got"
}
none() { # none WHAT PATTERN FILE: that no line matches
	LC_ALL=C grep -aqP -e "$2" "$3" && fail "$1: $3" || pass
}

# Controls, DEL, C1, soft hyphens, bidi marks, zero widths, tags.
evil='[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f\xad]|\xd8\x9c|\xef\xbb\xbf'
evil="$evil"'|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xf3\xa0'
formats=$("$goallint" --help | sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p')
sh "$here/hostile.sh" "$dir/in" && mkdir "$dir/out" "$dir/all"

# Every format, for compare.py, of what the arguments name.
write_all() { # FOLDER DOCUMENT...
	to=$1
	shift
	for format in $formats; do
		"$goallint" --format="$format" "$@" >"$to/$format" 2>&1
	done
	for unit in byte utf16; do
		"$goallint" --format=jsonl --column-unit=$unit "$@" \
			>"$to/jsonl.$unit"
	done
	"$goallint" --format=text --format=sarif:"$to/sarif.two" \
		--format=junit:"$to/junit.two" "$@" >"$to/text.two"
	cp "$to/gitlab" "$to/gitlab.moved"
}
write_all "$dir/all" samples tests/*/*.md tests/accuracy/docs

compare() { # FOLDER
	set -- $(/usr/bin/python3 -W ignore "$here/compare.py" "$here" "$1" \
		2>compare | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	cat compare
	passed=$((passed + ${1:-0})) failed=$((failed + ${2:-1}))
}
cd "$dir/in" || exit 2
for format in $formats; do
	"$goallint" --format="$format" >"../out/$format" 2>&1
	[ $? -eq 1 ] && [ -s "../out/$format" ] && pass || fail "$format: nothing"
	none 'obeyed by a terminal' "$evil" "../out/$format"
	none 'obeyed by a runner' '##\[' "../out/$format"
	[ "$format" = github ] ||
		none 'obeyed by a runner' '^(\s|\xc2[\x85\xa0])*::' "../out/$format"
done
write_all ../out
printf '\n\n' | cat - text.md >moved && mv moved text.md
"$goallint" --format=gitlab >../out/gitlab.moved
cd ../out || exit 2

if command -v xmllint >/dev/null; then
	for format in checkstyle junit; do
		ok $format xmllint --noout --nonet --schema "$here/$format.xsd" $format
	done
else
	echo 'skipped: XML schemas (no xmllint)'
fi
if command -v prove >/dev/null; then
	prove -e cat tap >prove 2>&1
	none 'prove cannot read it' 'Parse errors' prove
	LC_ALL=C grep -qE '^Files=1, Tests=[1-9]' prove && pass || fail 'prove: no test'
else
	echo 'skipped: TAP (no prove)'
fi
if /usr/bin/python3 -W ignore -c 'import jsonschema, junitparser' 2>/dev/null; then
	compare .
	compare ../all
else
	echo 'skipped: readers of each format (no python3-jsonschema, -junitparser)'
fi
npm=$here/../../build/npm/node_modules/@microsoft/sarif-multitool-linux
if [ -x "$npm/Sarif.Multitool" ]; then
	ok 'SARIF schema' /usr/bin/python3 -W ignore -m jsonschema \
		-i sarif "$npm/sarif-2.1.0.json"
	cp sarif out.sarif # its exit code proves nothing, its log does
	"$npm/Sarif.Multitool" validate --rule-kind 'Sarif;Gh' out.sarif \
		-o log.sarif --log ForceOverwrite >/dev/null 2>&1
	ok 'SARIF rules' /usr/bin/python3 "$here/sarif-log.py" log.sarif
else
	echo 'skipped: SARIF (no Sarif.Multitool)'
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
