#!/bin/sh
# Runs every command that README.md shows in a console block ("$ command")
# and compares what it prints with what stands there; BLESS=1 writes it there.
# And, on a copy of samples/, every line of shell that calls goallint.
new=${B:-build}/readme.$$
trap 'rm -f "$new"' EXIT
awk '
	/^```/ { console = /^```console/; print; next }
	console && /^\$ / {
		print
		command = substr($0, 3)
		if (ENVIRON["GOALLINT"] != "")
			gsub(/\.\/goallint/, ENVIRON["GOALLINT"], command)
		command = command " 2>&1"
		while ((command | getline line) > 0)
			print line
		close(command)
		next
	}
	!console
' README.md >"$new"
commands=$(grep -c '^\$ ' README.md)
lines=$(sed -n '/^```sh$/,/^```$/p' README.md | grep -e '^goallint ' -e '| goallint ')
if [ "$BLESS" ]; then
	cat "$new" >README.md
elif ! diff -u README.md "$new"; then
	commands=0
fi
rm "$new"

. tests/expect
mkdir bin && ln -s "$goallint" bin && PATH=$PWD/bin:$PATH
cp -r "$top/samples" docs
if command -v git >/dev/null; then
	rmdir .git && git init -q && git add docs
else
	echo 'skipped: what README.md does with git (there is none)'
	lines=$(echo "$lines" | grep -v '^git ')
fi
while read -r line; do
	expect "$line" 0 '!^(goallint|sh|git|fatal):' sh -c "$line; test \$? -le 1"
done <<END
$lines
END
passed=$((passed + commands)) failed=$((failed + (commands == 0)))
report
