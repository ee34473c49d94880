#!/bin/sh
# Baselines: what is known is not reported again, wherever it has moved to;
# what is new is; what is gone is told and pruned.
. tests/expect

mkdir docs other
printf '# Goals 2027\n\n- Improve things\n- Improve more\n' >docs/plan.md
expect 'written' 0 - $goallint --write-baseline=known docs
expect 'an entry' 0 "^docs/plan.md	vague-verb	[0-9a-f]{16}	Improve things$" cat known
expect 'a reason beside it' 0 '^docs/plan.md	vague-thing	' cat known
cp known before
expect 'known' 0 - $goallint --baseline=known docs
expect 'by another path' 0 - $goallint --baseline=known "$PWD/docs/plan.md"
expect 'from elsewhere' 0 - sh -c "cd other && $goallint --baseline=../known ../docs"
expect 'not without it' 1 vague-verb $goallint docs
plan() { printf "$@" >docs/plan.md; }
plan '# Goals 2027\n\nSome words.\n\n* Improve more\n\n* **Improve**\n  things.\n'
expect 'moved, reflowed, emphasised' 0 - $goallint --baseline=known docs
plan '# Goals 2027\n\n- Improve things\n- Improve more\n- Enhance it\n'
expect 'what is new' 1 '^docs/plan.md:5:3:.*vague-verb' $goallint --baseline=known docs
expect 'that alone' 1 '!^docs/plan.md:[34]:' $goallint --baseline=known docs
plan '# Goals 2027\n\n- Improve things\n- Improve more\n- Improve things\n'
expect 'the same once more' 1 '^docs/plan.md:5:3:.*vague-verb' \
	$goallint --baseline=known docs
expect 'changes nothing' 0 - cmp known before
plan '# Goals 2027\n\n- Improve more\n'
expect 'what is gone' 0 \
	'^goallint: known:[0-9]+: no longer occurs: docs/plan.md, vague-verb: Improve things$' \
	$goallint --baseline=known docs
expect 'how to end it' 0 'prune-baseline takes them out' $goallint --baseline=known docs
expect 'not of documents that were not read' 0 '!no longer' \
	sh -c "printf '# Notes\n' >none.md; $goallint --baseline=known -Wno-missing-goals none.md"
expect 'pruned' 0 'no longer occurs' $goallint --baseline=known --prune-baseline docs
expect 'it is' 0 '!Improve things' cat known
expect 'the rest stays' 0 'Improve more' cat known
expect 'and counts' 0 - $goallint --baseline=known docs
rm docs/plan.md
printf '# Goals\n\n- Publish 200 maps with Ana by May 2027, by drawing\n' >docs/good.md
expect 'a document that is gone' 0 'no longer occurs: docs/plan.md' \
	$goallint --fail-on=never --baseline=known docs
printf '# Goals\n\n- Improve things\n' >"$(printf 'docs/a\tb.md')"
expect 'a name with a tab' 0 - $goallint --write-baseline=known docs
expect 'is known' 0 - $goallint --baseline=known docs
printf 'nonsense\n' >broken
expect 'no entry' 2 '^goallint: broken:1: not an entry' $goallint --baseline=broken docs
expect 'no file' 2 'gone: No such' $goallint --baseline=gone docs
expect 'what to prune' 2 'needs the file' $goallint --prune-baseline docs
expect 'both' 2 'one of them' $goallint --baseline=known --write-baseline=known docs
expect 'a folder that is not there' 3 'No such' $goallint --write-baseline=no/known docs
expect 'no file is left' 0 - find . -name '*.tmp'
report
