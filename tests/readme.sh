#!/bin/sh
# Runs every command that README.md shows in a console block ("$ command")
# and compares what it prints with what stands there; BLESS=1 writes it there.
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
if [ "$BLESS" ]; then
	cat "$new" >README.md
elif ! diff -u README.md "$new"; then
	echo "0 passed, 1 failed"
	exit 1
fi
echo "$commands passed, 0 failed"
