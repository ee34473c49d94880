#!/bin/sh
# What the machine may do to a run: allocations that fail, calls that are
# interrupted. Each ends with one line and exit 3, or as if nothing had been;
# never by a signal, never in a whole report that is not.
shim=$PWD/tests/faults/oom.c
samples=$PWD/samples
. tests/expect

mkdir -p rules
printf '# Objectifs\n\n- Am\351liorer\n' >latin.md
printf -- '---\ngoallint.levels.hedge: error\ntitle: x\n---\n# Goals\n\n- Run!!\n' >own.md
cat >rules/loud.md <<'EOT'
---
fact: {name: shout, pattern: "(!)+"}
message: {en: do not shout}
---
EOT
printf 'rules: rules\nlevels: {vague-verb: error}\n' >.goallint.yaml

# The three runs: text of all that there is; a project with rules and settings
# of its own and an old encoding; files.
one() { env "$@" $goallint "$samples"; }
two() { env "$@" $goallint --snippet=always latin.md own.md; }
three() {
	rm -f out.json
	env "$@" $goallint --format=json:out.json --format=short \
		"$samples/running-2027.md"
	rc=$?
	[ -e out.json ] && echo 'and a file' && cat out.json
	return "$rc"
}

# settle RUN CODE N: whether a run that lost its N-th allocation is fine.
settle() {
	if [ "$2" -eq 3 ]; then
		if [ "$(grep -c '^goallint: ' err)" -eq 1 ] &&
			! grep -q '^and a file' out; then
			refused=$((refused + 1))
			return
		fi
	elif [ "$2" -eq "$want" ] && cmp -s out want && cmp -s err want.err; then
		unmoved=$((unmoved + 1))
		return
	fi
	failed=$((failed + 1))
	echo "$1 without allocation $3: exit $2, $(head -c 300 err)"
}

sweep() { # RUN: each of its allocations fails once
	$1 OOM_COUNT="$PWD/count" LD_PRELOAD="$PWD/oom.so" >want 2>want.err
	want=$?
	n=1 all=$(cat count) refused=0 unmoved=0
	[ "$all" -gt 10 ] || {
		failed=$((failed + 1))
		echo "$1: no allocations?"
		return
	}
	while [ "$n" -le "$all" ]; do
		$1 OOM_AT=$n LD_PRELOAD="$PWD/oom.so" >out 2>err
		settle "$1" $? "$n"
		n=$((n + 1))
	done
	passed=$((passed + refused + unmoved))
	[ -z "$VERBOSE" ] ||
		echo "$1: of $all allocations $refused refused, $unmoved unmoved"
}

# Sanitizers and gcov allocate on their own, and leaks are not sought under a
# tracer.
sane=$(nm "$goallint" 2>/dev/null | grep -Em1 '__(asan|gcov)_init')
if [ -z "$sane" ] &&
	${CC:-cc} -shared -fPIC -O1 -o oom.so "$shim" 2>/dev/null &&
	LD_PRELOAD=$PWD/oom.so true 2>/dev/null; then
	for run in one two three; do sweep $run; done
else
	echo 'skipped: allocations that fail (no shim here)'
fi

# injected FAULT CALL CODE: exit 3 and a line, or the same as without.
injected() {
	strace -qq -o /dev/null -e "inject=$2:$1" $goallint \
		"$samples" >out 2>err
	rc=$?
	[ $rc -ne 127 ] || return 0 # the loader's, before us
	if [ $rc -eq "$want" ] && cmp -s out want; then
		passed=$((passed + 1))
	elif [ $rc -eq 2 -o $rc -eq 3 ] && grep -q '^goallint: ' err; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$2 with $1: exit $rc, $(head -c 300 err)"
	fi
}
if [ -z "$sane" ] && strace -qq -o /dev/null true 2>/dev/null; then
	one >want 2>/dev/null
	want=$?
	for call in read write openat newfstatat getdents64; do
		for error in EINTR EIO ENOMEM; do
			for when in 1 9 12 15; do
				injected "error=$error:when=$when" $call
			done
		done
	done
else
	echo 'skipped: interrupted calls (no strace here)'
fi
report
