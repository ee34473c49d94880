#!/bin/sh
# Names and files that others chose: what is no file holds nothing up, what is
# outside a folder stays outside, and no name drives a terminal or a runner.
. tests/expect
goal='# Goals\n\n- Improve things\n'
weak='weak.md:3:3: warning: .*\[vague-verb\]'

mkdir -p root/sub outside
printf "$goal" >root/weak.md
printf "$goal" >outside/secret.md

# Each of these stands beside a document that is judged all the same.
ln -s loop.md root/loop.md
ln -s gone.md root/dangling.md
ln -s .. root/sub/up
ln -s "$PWD/outside" root/away
ln -s ../../outside/secret.md root/sub/secret.md
ln -s /etc/passwd root/passwd.md
expect 'links in a folder' 1 "^root/$weak" $goallint root
for name in loop dangling up away secret passwd; do
	expect "a folder leaves out the link $name" 1 "!$name" $goallint root
done
expect 'a loop that is named' 2 '^goallint: root/loop.md: Too many levels' \
	$goallint root/loop.md
expect 'a dangling link that is named' 2 '^goallint: root/dangling.md: No such' \
	$goallint root/dangling.md
expect 'a folder by a link that is named' 1 '^root/away/secret.md:3:3' \
	$goallint root/away
rm -r root/loop.md root/dangling.md root/passwd.md root/away root/sub

odd() { # WHAT NAME: found in a folder it is refused with a line
	expect "$1 in a folder" 2 "^goallint: root/$2: not a file" \
		timeout 5 $goallint root
	expect "beside $1" 2 "^root/$weak" timeout 5 $goallint root
}
mkfifo root/pipe.md
odd 'a pipe' pipe.md
rm root/pipe.md
if perl -MIO::Socket::UNIX -e 1 2>/dev/null; then
	perl -MIO::Socket::UNIX -e \
		'IO::Socket::UNIX->new(Local => "root/socket.md", Listen => 1)'
	odd 'a socket' socket.md
	expect 'a socket that is named' 2 '^goallint: root/socket.md: ' \
		timeout 5 $goallint root/socket.md
	rm root/socket.md
fi
if mknod root/zero.md c 1 5 2>/dev/null; then
	odd 'a device' zero.md
	rm root/zero.md
fi
expect 'a device without an end' 2 '/dev/zero:1:1: .*\[too-large\]' \
	timeout 5 $goallint /dev/zero
expect 'a device without a byte' 0 '/dev/null:1:1: .*\[missing-goals\]' \
	timeout 5 $goallint /dev/null
mkdir root/folder.md
printf "$goal" >root/folder.md/weak.md
expect 'a folder that is called like a document' 1 "^root/folder.md/$weak" \
	$goallint root
rm -r root/folder.md

if [ "$(id -u)" != 0 ]; then
	printf "$goal" >root/shut.md
	mkdir root/closed
	chmod 0 root/shut.md root/closed
	expect 'an unreadable file' 2 '^goallint: root/shut.md: Permission' \
		$goallint root
	expect 'an unreadable folder' 2 '^goallint: root/closed: Permission' \
		$goallint root
	expect 'beside both' 2 "^root/$weak" $goallint root
	chmod 755 root/shut.md root/closed
	rm -r root/shut.md root/closed
fi

# A tree 200 levels deep; its first levels are read.
deep=root
for i in 1 2 3 4 5 6 7 8 9 10; do deep=$deep/a/b/c/d/e/f/g/h/i/j; done
mkdir -p "$deep/$deep"
printf "$goal" >"$deep/$deep/weak.md"
printf "$goal" >root/a/b/weak.md
expect 'a deep tree' 2 '^goallint: root/a/.*: too deep, not read' $goallint root
expect 'its first levels' 2 "^root/a/b/$weak" $goallint root
expect 'a deep file that is named' 1 "$weak" $goallint "$deep/$deep/weak.md"
rm -r root/a

# Names. No line begins with what a name says, and no byte drives a terminal.
newline='
'
esc=$(printf '\033') bell=$(printf '\a') raw=$(printf '\377\376')
rtl=$(printf '\342\200\256')
for name in "new${newline}line.md" "esc${esc}[2J.md" "bell$bell.md" \
	"raw$raw.md" "rtl$rtl.md" -rf.md --help.md '::warning::x.md' \
	'##[error]x.md' '%s%n.md' "quote\"'.md" '$(touch owned).md' \
	'`touch owned`.md' ' .md' 'a b.md' '*.md' 'x:3:3: error: y.md' \
	"$(printf '%0200d' 0).md"; do
	rm -rf names && mkdir names
	printf "$goal" >"names/$name" || continue
	for format in text short json jsonl goals; do
		GITHUB_ACTIONS=true $goallint --format=$format names >out 2>&1
		rc=$?
		bad=$(LC_ALL=C tr -d '\12\40-\176\200-\377' <out | wc -c)
		if [ "$bad" -ne 0 ] || [ $rc -gt 1 ] || grep -q '^::' out ||
			LC_ALL=C grep -q "$raw\\|$rtl" out; then
			failed=$((failed + 1))
			echo "a name: $name, $format, exit $rc: $(cat -v out)"
		else
			passed=$((passed + 1))
		fi
	done
	expect "a folder of it: $name" 1 '3:3: warning' sh -c \
		'cd names && "$1" -- *' sh $goallint
done
[ -e owned ] && failed=$((failed + 1)) && echo 'a name was run'

# A document that grows, or is gone, between the list and the reading.
yes 'Text.' | head -n 200000 >root/large.md
(for i in 1 2 3 4 5 6 7 8 9; do
	: >root/large.md
	yes 'Text.' | head -n 200000 >root/large.md
	rm root/large.md
done) &
for i in 1 2 3 4 5; do
	$goallint --max-size=4M root >out 2>&1
	[ $? -le 2 ] && grep -q "$weak" out && passed=$((passed + 1)) || {
		failed=$((failed + 1))
		echo 'a file that changes:' && head -n 5 out
	}
done
wait

# One that somebody saves while its comments are being written.
printf "$goal" >saved.md
if ! nm "$goallint" 2>/dev/null | grep -qE '__(asan|gcov)_init' &&
	strace -qq -e trace=openat -o trace \
		$goallint --add-suppressions saved.md >/dev/null 2>&1; then
	at=$(grep -n saved.md trace | sed -n '2s/:.*//p')
	printf "$goal" >saved.md
	(sleep 0.5 && printf "$goal- Mine\n" >saved.md) &
	expect 'a file that somebody saves' 2 'saved.md: it has changed since' \
		strace -qq -o /dev/null \
		-e inject=openat:delay_enter=1500000:when="$at" \
		$goallint --add-suppressions saved.md
	wait
	expect 'what they saved' 0 '^- Mine$' cat saved.md
else
	echo 'skipped: a file that somebody saves (no strace here)'
fi
report
