#!/bin/sh
# Output that is lost: a full disk, a closed stream, a reader that leaves, a
# limit on the size of files, calls that fail. Whatever is written, it ends
# with exit 3 and one line, and the file that was there is as it was.
samples=$PWD/samples
. tests/expect
printf '# Goals\n\n- Improve things\n' >weak.md
$goallint --write-baseline=known weak.md
sed 's/[0-9a-f]\{16\}/0000000000000000/' known >stale
cat known >>stale
mkdir start && cp weak.md known stale start

# lost WHAT ARGUMENTS...: all that goes to standard output
lost() {
	what=$1
	shift
	expect "$what on a full disk" 3 '^goallint: .*cannot be written' \
		sh -c '"$@" >/dev/full' sh $goallint "$@"
	expect "$what on a closed output" 3 'cannot be written' \
		sh -c '"$@" >&-' sh $goallint "$@"
	expect "$what for a reader that leaves" 0 - sh -c \
		'{ "$@" 2>&1 >&3 3>&- | cat >&4; } 3>&1 4>&2 |
			head -c 1 >/dev/null' sh $goallint "$@"
}
for format in $($goallint --help |
	sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p'); do
	lost "$format" --format="$format" "$samples" "$samples" "$samples"
done
lost figures --statistics "$samples"
lost help --help
lost version --version
lost 'the list of rules' --list-rules
lost settings --print-config
lost 'a page' --explain vague-verb
lost 'all pages' --explain all
lost 'examples' --test-rules
for shell in bash zsh fish; do lost "completion, $shell" --completion=$shell; done
expect 'one of two reports on a full disk' 3 'cannot be written' sh -c \
	"$goallint --format=text --format=json:out.json weak.md >/dev/full"
expect 'the other is not there' 1 - sh -c 'ls | grep out'
$goallint --add-suppressions weak.md >/dev/full 2>err
[ $? -eq 3 ] && grep -q 'cannot be written' err && passed=$((passed + 1)) ||
	{ failed=$((failed + 1)) && echo 'a count of comments on a full disk'; }
cp start/weak.md .

expect 'a file on a full disk' 3 '^goallint: /dev/full: cannot be written' \
	$goallint -o /dev/full "$samples"
expect 'a baseline on one' 3 '^goallint: /dev/full: cannot be written' \
	$goallint --write-baseline=/dev/full weak.md
expect 'a file in no folder' 3 '^goallint: gone/x: No such' \
	$goallint -o gone/x "$samples"
expect 'a baseline in no folder' 3 '^goallint: gone/x: No such' \
	$goallint --write-baseline=gone/x weak.md
expect 'nobody hears a complaint' 3 - \
	sh -c "$goallint --format=text weak.md >/dev/full 2>&-"
expect 'nor all of them' 2 - sh -c "$goallint gone.md >/dev/null 2>/dev/full"

# as_before WHAT: nothing has changed, and nothing lies beside it.
as_before() {
	rm -rf now && mkdir now && cp weak.md known stale now
	if diff -r start now >diff && ! ls -A | grep -q 'goallint-\|yaml'; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$1: not as before: $(cat diff; ls -A)"
	fi
}

# A limit, as a full disk is: a write that takes a part, then none.
for want in 3 153; do # without the signal, and with it
	limited() {
		what=$1
		shift
		expect "$what" $want . sh -c "
			[ $want = 153 ] || trap '' XFSZ
			ulimit -f 1 && \"\$@\" || { rc=\$? && echo ended && exit \$rc; }" \
			sh "$@"
		as_before "$what, exit $want"
	}
	limited 'a report over a limit' \
		$goallint --format=sarif:known "$samples"
	limited 'a new report over a limit' \
		$goallint --format=sarif:goallint.yaml "$samples"
	cp known save && $goallint --write-baseline=known "$samples" &&
		cp known large && cp save known
	limited 'a baseline over a limit' \
		$goallint --write-baseline=known "$samples"
	limited 'a config over a limit' $goallint --init
	awk 'BEGIN { for (i = 0; i < 200; i++) print "# Goals\n\n- Improve it\n" }' \
		>long.md
	cp long.md long
	limited 'comments over a limit' $goallint --add-suppressions long.md
	cmp -s long long.md || { failed=$((failed + 1)) && echo 'long.md'; }
done

# A disk of its own, which is full in the middle.
small() { # COMMAND...: in a folder of 16 KiB
	unshare -m sh -c 'mount -t tmpfs -o size=16k none disk &&
		cp start/* disk && head -c 4096 /dev/zero >disk/fill &&
		cd disk && "$@"
		rc=$?
		cmp ../start/known known && ls -A && exit $rc' sh "$@"
}
mkdir disk
if small true >/dev/null 2>&1; then
	expect 'a report on a small disk' 3 'known: cannot be written' \
		small $goallint --format=sarif:known "$samples"
	expect 'nothing lies there' 3 '!tmp' \
		small $goallint --format=sarif:known "$samples"
	expect 'a baseline on a small disk' 3 'known: cannot be written' \
		small $goallint --write-baseline=known "$samples" "$samples" \
		"$samples" "$top"/tests/*/*.md
	expect 'standard output on a small disk' 3 'output cannot be written' \
		small sh -c '"$@" >out' sh $goallint --format=sarif "$samples"
else
	echo 'skipped: a disk of 16 KiB (mounting one takes root)'
fi

# Each call that writes fails in turn, for each reason.
failing() { # WHAT COMMAND...
	what=$1
	shift
	for call in openat write fsync rename close fchmod; do
		for error in EINTR ENOSPC ${SLOW:+EIO EACCES}; do
			n=1 && fail_once "$@"
			# a second one opens a document, to read it
			[ $call = openat ] || { n=2 && fail_once "$@"; }
		done
	done
}
# where: how many of these calls there are before the first file is opened to
# be written, so that the loader's are left alone.
where() {
	sed '/O_WRONLY.*O_CREAT/,$d' trace | grep -c "^$call("
}
fail_once() {
	at=$((n + $(where)))
	strace -qq -o /dev/null -e "inject=$call:error=$error:when=$at" "$@" \
		>out 2>err
	rc=$?
	lines=$(grep '^goallint: ' err | grep -vc 'no longer occurs')
	if [ $rc -ge 2 ] && [ $rc -le 3 ] && [ "$lines" -eq 1 ]; then
		# its last words may be what is lost, behind the file
		cmp -s weak.md done.weak && [ $call = write ] && passed=$((passed + 1)) ||
			as_before "$what, $call $n is $error"
	elif [ $rc -eq $done ] && [ "$lines" -eq 0 ]; then
		passed=$((passed + 1))
		cmp -s done.out out && cmp -s done.known known || {
			failed=$((failed + 1))
			echo "$what, $call $n is $error: exit $rc, other bytes"
		}
	else
		failed=$((failed + 1))
		echo "$what, $call $n is $error: exit $rc, $(cat err)"
	fi
	cp start/* . && rm -f .goallint.yaml
}
fails() { # WHAT COMMAND...: failing, and the same without failures before
	what=$1
	shift
	strace -qq -o trace "$@" >done.out 2>/dev/null
	done=$?
	cp known done.known && cp weak.md done.weak
	cp start/* . && rm -f .goallint.yaml
	failing "$what" "$@"
}
if ! nm "$goallint" 2>/dev/null | grep -qE '__(asan|gcov)_init' &&
	strace -qq -o /dev/null true 2>/dev/null; then
	fails 'a report' $goallint -o known weak.md
	fails 'a baseline' $goallint --baseline=stale --prune-baseline weak.md
	fails 'comments' $goallint --add-suppressions weak.md
	fails 'a config' $goallint --init
else
	echo 'skipped: calls that fail (no strace here)'
fi
report
