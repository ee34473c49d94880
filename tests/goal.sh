#!/bin/sh
# Which lines are goals: each document of tests/unit/goal/ against its .txt,
# one goal a line: first and last line, kind, status, parent's line, text.
# Verdicts and facts are left out, so that these stand still as rules grow.
# BLESS=1 rewrites the .txt files.
passed=0 failed=0
nl='
'
for md in tests/unit/goal/*.md; do
	txt=${md%.md}.txt
	now=$(${GOALLINT:-./goallint} --format=goals --today=2027-01-15 "$md")
	status=$?
	# one that crashes finds no goals either
	if [ "$status" -gt 1 ]; then
		failed=$((failed + 1))
		echo "$md: status $status"
		continue
	fi
	now=$(printf '%s\n' "$now" |
		sed 's/^.*"line":\([0-9]*\),"end_line":\([0-9]*\),"kind":"\([a-z-]*\)","status":"\([a-z]*\)","language":"[a-z]*","text":"\(.*\)","parent_line":\([0-9a-z]*\),"period_start".*$/\1-\2 \3 \4 \6 \5/')
	[ -z "$BLESS" ] || printf '%s' "${now:+$now$nl}" >"$txt"
	if [ "$now" = "$(cat "$txt")" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$md:"
		printf '%s\n' "$now" | diff "$txt" -
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
