#!/bin/sh
# A run that is killed at any system call while it writes: what was there is
# the old file or the new one, and what lies beside it says that it is a
# temporary one. The same run again then succeeds. And a write that takes half
# of its bytes loses none. SLOW=1 tries every call, else every seventh.
killer=$PWD/tests/faults/kill.c
. tests/expect
step=7
[ -z "$SLOW" ] || step=1

if nm "$goallint" 2>/dev/null | grep -qE '__(asan|gcov)_init' ||
	! ${CC:-cc} -O1 -o kill "$killer" 2>/dev/null ||
	! ./kill 0 true 9>/dev/null; then
	echo 'skipped: kills at every system call (no ptrace here)'
	report
	exit
fi

# begin: a folder as it is before each run.
begin() {
	chmod -R u+rwx work 2>/dev/null
	rm -rf work && mkdir -p work/.git/x && cp -R start/. work
}
mkdir -p start
for name in a b c; do
	printf '# Goals 2027\n\n- Improve things in %s\n- Sell bread\n' $name \
		>start/$name.md
done
echo 'an old report' | tee start/old >start/other
ln -s old start/link
(cd start && $goallint --write-baseline=known . >/dev/null &&
	$goallint --write-baseline=stale . >/dev/null &&
	sed 's/\([0-9a-f]\{16\}\)/0000000000000000/' stale >gone &&
	cat known gone >stale && rm gone)

# whole: every file is as it was before, or as it is after; or says what it is.
whole() {
	for file in work/* work/.goallint*; do
		[ -e "$file" ] || continue
		name=${file#work/}
		case $name in
		*.goallint-*[0-9].tmp)
			left=$((left + 1))
			continue
			;;
		esac
		cmp -s "$file" "start/$name" || cmp -s "$file" "after/$name" ||
			return 1
	done
	for file in start/*; do
		[ -e "work/${file#start/}" ] || return 1
	done
}

sweep() { # WHAT COMMAND...: killed at each of its calls
	what=$1 left=0 torn=0 n=1
	shift
	begin
	all=$(cd work && ../kill 0 "$@" 9>&1 >/dev/null 2>&1)
	rm -rf after && cp -R work after
	[ "${all:-0}" -gt 10 ] || echo "$what: no calls?"
	while [ $n -le "${all:-0}" ]; do
		begin
		(cd work && ../kill $n "$@" 9>/dev/null >/dev/null 2>&1)
		rc=$?
		[ $rc -eq 137 ] && whole || {
			torn=$((torn + 1))
			echo "$what, killed at call $n: exit $rc" && ls work
		}
		n=$((n + step))
	done
	rm -f work/.goallint.yaml
	(cd work && "$@" >/dev/null 2>&1)
	for file in after/* after/.goallint*; do
		[ ! -e "$file" ] || cmp -s "$file" "work/${file#after/}" || {
			torn=$((torn + 1)) && echo "$what again: $file"
		}
	done
	kills=$((kills + n / step))
	[ "$torn" -eq 0 ] && [ "$left" -gt 0 ] && passed=$((passed + 1)) ||
		failed=$((failed + 1))
	[ -z "$VERBOSE" ] ||
		echo "$what: of $all calls every ${step}th, $left temporary files"
}
kills=0
sweep 'a report over an old one' $goallint -o old a.md b.md
sweep 'a report by a link' $goallint -o link a.md b.md
sweep 'a new report' $goallint --format=sarif:new a.md b.md
sweep 'two reports' $goallint --format=json:old --format=junit:other a.md
sweep 'a baseline over an old one' $goallint --write-baseline=known a.md
sweep 'a new baseline' $goallint --write-baseline=new .
sweep 'a baseline that is pruned' $goallint --baseline=stale --prune-baseline .
sweep 'comments in files' $goallint --add-suppressions a.md b.md c.md
sweep 'a config to begin with' $goallint --init
[ -z "$VERBOSE" ] || echo "$kills kills"

# short WHAT COMMAND...: each write in turn takes half
short() {
	what=$1 n=1
	shift
	begin
	all=$(cd work && SHORT=1 ../kill 0 "$@" 9>&1 >../want 2>&1)
	rm -rf after && cp -R work after
	[ "${all:-0}" -gt 0 ] || echo "$what: no writes?"
	while [ $n -le "${all:-0}" ]; do
		begin
		(cd work && SHORT=1 ../kill $n "$@" 9>/dev/null >../got 2>&1)
		cmp -s want got && diff -r after work && passed=$((passed + 1)) || {
			failed=$((failed + 1))
			echo "$what: write $n that takes half loses something"
		}
		n=$((n + 1))
	done
}
short 'a report' $goallint --snippet=always a.md b.md c.md
short 'reports' $goallint --format=json:old --format=junit:new a.md b.md
short 'many workers' $goallint -j2 a.md b.md c.md
short 'a baseline' $goallint --write-baseline=known .
short 'comments' $goallint --add-suppressions a.md b.md c.md
short 'a config' $goallint --init
short 'a page' $goallint --explain vague-verb
short 'goals' $goallint --format=goals "$top/samples"
report
