#!/bin/sh
# The weights of src/goal/evidence_weights.h stand in the order of evidence.c's
# traits, and tests/accuracy/fit makes such a table.
passed=0 failed=0

check() {
	if [ "$2" = "$3" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf '%s:\n  want %s\n  got  %s\n' "$1" "$2" "$3" | head -n 20
	fi
}

names() {
	grep -o ', /\* [^ ]* \*/' "$1" | cut -d' ' -f3
}

B=${B:-build}
check 'order of weights' "$("$B/traits")" "$(names src/goal/evidence_weights.h)"
if command -v python3 >/dev/null; then
	table=$(mktemp) || exit 2
	trap 'rm -f "$table"' EXIT
	python3 tests/accuracy/fit "$B/traits" \
		tests/accuracy/labels.tsv=tests/accuracy/docs >"$table"
	check 'fit ends well' 0 $?
	check 'table of fit' "$("$B/traits")" "$(names "$table")"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
