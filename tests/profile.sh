#!/bin/sh
# --profile-rules: what rules and stages took, beside the report and not in it.
. tests/expect

mkdir -p .goallint/rules docs
cat >.goallint/rules/jargon.md <<'END'
---
fact: {name: jargon, words: {en: [synergy, "win win"]}}
message: {en: '"{words}" is jargon'}
---
END
cat >.goallint/rules/ticket.md <<'END'
---
fact: {name: ticket, pattern: '\b[A-Z]{2,}-\d+\b'}
message: {en: '"{words}" is a number'}
---
END
cat >.goallint/rules/unseen.md <<'END'
---
fact: {name: unseen, pattern: 'x{9}'}
message: {en: 'x'}
---
END
for i in 1 2 3 4 5 6 7 8 9; do
	printf '# Goals\n\n- Improve synergy, AB-%s and AB-0\n- [x] Sell CD-1\n' \
		$i >docs/$i.md
done
run="$goallint --today=2026-11-21 --fail-on=never --format=jsonl docs"

for jobs in 1 3; do
	$run -j$jobs >plain 2>plain.err
	$run -j$jobs --profile-rules >out 2>table$jobs
	expect "the report is the same, -j$jobs" 0 - cmp plain out
	expect "without the option, nothing is told, -j$jobs" 0 - cat plain.err
	expect 'words, found once in each goal' 0 \
		'^ +[0-9.]+ +[0-9.]+ % +9 +9  jargon$' cat table$jobs
	expect 'a pattern, found twice' 0 \
		'^ +[0-9.]+ +[0-9.]+ % +18 +9  ticket$' cat table$jobs
	expect 'a pattern that is never found' 0 \
		'^ +[0-9.]+ +[0-9.]+ % +0 +9  unseen$' cat table$jobs
	expect 'a rule that is built in' 0 ' % +9 +9  vague-verb$' \
		cat table$jobs
	for stage in start reading decoding parsing language looking \
		'finding goals' 'finding facts' rules suppressions reports; do
		expect "$stage" 0 "^ +[0-9.]+ +[0-9.]+ %  $stage" \
			cat table$jobs
	done
	expect 'the sum' 0 '^ +[0-9.]+ +100\.0 %  all of them$' cat table$jobs
	expect 'most time comes first' 0 - \
		sh -c "sed '1d; / more /,\$d' table$jobs | sort -sc -k1,1rn"
	sed -n '2,/ more /p' table$jobs | sed 's/.*%//' | sort >hits$jobs
done
expect 'many processes, the same hits' 0 - cmp hits1 hits3

printf 'Nothing is wanted here.\n' >no-goals.md
expect 'no goals' 0 ' % +0 +0  ticket$' $goallint --profile-rules no-goals.md
expect 'nor where nothing is read' 0 '!time .ms' \
	$goallint --profile-rules --list-rules
rm -r .goallint
expect 'no rules of a project' 0 ' [0-9]+ more without hits' \
	$goallint --profile-rules no-goals.md
report
