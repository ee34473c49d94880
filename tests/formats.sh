#!/bin/sh
# No format of --help prints, for documents whose names and texts are made for
# it, a character that a terminal obeys or a line that a GitHub runner obeys.
goallint=$PWD/${GOALLINT:-goallint}
now=${B:-build}/format.$$
trap 'rm -f "$now"' EXIT
passed=0 failed=0

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)) && echo "$*"; }

# Controls, DEL, C1, soft hyphens, bidi marks, zero widths, tags.
evil='[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f\xad]|\xd8\x9c|\xef\xbb\xbf'
evil="$evil"'|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xf3\xa0'
formats=$("$goallint" --help | sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p')
for format in $formats; do
	GITHUB_ACTIONS=true sh tests/formats/hostile.sh \
		"$goallint" --fail-on=never --format="$format" >"$now" 2>&1 ||
		fail "$format: exit $?"
	[ -s "$now" ] && pass || fail "$format: nothing"
	LC_ALL=C grep -aqP "$evil" "$now" &&
		fail "$format: obeyed by a terminal" || pass
	LC_ALL=C grep -aqE '##\[' "$now" &&
		fail "$format: obeyed by a runner" || pass
	[ "$format" = github ] && continue
	LC_ALL=C grep -aqP '^(\s|\xc2[\x85\xa0])*::' "$now" &&
		fail "$format: obeyed by a runner" || pass
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
