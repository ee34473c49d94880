#!/bin/sh
# The same findings whatever the locale, the time zone, the number of
# processes and the order in which files are named; and a document that ends
# out of time changes nothing for those behind it.
. tests/expect
cp "$top"/samples/*.md .
same() { # WHAT COMMAND...: the same bytes as without
	what=$1
	shift
	"$@" >got 2>&1
	if cmp -s want got; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$what:" && diff want got | head -n 5
	fi
}

for format in text jsonl goals; do
	run="$goallint --format=$format"
	$run ./*.md >want 2>&1
	for locale in tr_TR.UTF-8 de_DE.UTF-8 fr_FR.UTF-8 C.UTF-8 POSIX gone; do
		same "$format, LC_ALL=$locale" env LC_ALL=$locale $run ./*.md
	done
	for zone in Pacific/Kiritimati America/New_York UTC+12 gone; do
		same "$format, TZ=$zone" env TZ=$zone $run ./*.md
	done
	for jobs in 1 2 3 7; do
		same "$format, -j$jobs" $run -j$jobs ./*.md
	done
	sort want >all
	set --
	for md in ./*.md; do set -- "$md" "$@"; done
	$run "$@" 2>&1 | sort | cmp -s - all && passed=$((passed + 1)) || {
		failed=$((failed + 1))
		echo "$format: another order of files, other findings"
	}
done

# One goal after another, so many that no machine is done with them in time.
{ echo '# Goals' && yes '
- Sell 20 cakes by May 2027' | head -n 120000; } >0.md
$goallint --format=short ./[a-z]*.md >want 2>&1
for jobs in 1 2; do
	expect "out of time, -j$jobs" 2 '0.md:1:1: .*--max-time=0.02 ' $goallint \
		-j$jobs --format=short --max-size=9M --max-time=0.02 0.md
	$goallint -j$jobs --format=short --max-size=4k 0.md ./[a-z]*.md 2>&1 |
		grep -v '^0.md' >behind
	same "behind a large one, -j$jobs" cat behind
done
$goallint -j1 --format=short --max-size=9M --max-time=0.3 0.md 0.md \
	./[a-z]*.md 2>&1 | grep -v '^0.md' >behind
same 'behind two that ended out of time' cat behind
report
