#!/bin/sh
# The same document in every encoding and with every line end has the same
# findings at the same lines and columns.
goallint=${GOALLINT:-./goallint}
dir=$(mktemp -d "${B:-build}/encodings.XXXXXX") || exit 2
trap 'rm -rf "$dir"' EXIT
passed=0 failed=0

# lint OPTION...: standard input's findings and goals.
lint() {
	cat >"$dir/raw"
	for format in text goals; do
		$goallint --format=$format --stdin-path=x.md "$@" - <"$dir/raw" |
			grep -v 'guessed-encoding\|save it as\|enregistrez-le'
	done
}

same() { # WHAT OPTION...: lints standard input and compares
	what=$1
	shift
	lint "$@" >"$dir/got"
	if diff "$dir/want" "$dir/got" >"$dir/diff"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$what differs:" && head -n 10 "$dir/diff"
	fi
}

for sample in samples/*.md; do
	# ISO-8859-1 has no euro sign; the others have all of Latin-1.
	sed 's/€/EUR/g; s/œ/oe/g; s/…/.../g' "$sample" >"$dir/utf8"
	lint <"$dir/utf8" >"$dir/want"
	[ -s "$dir/want" ] || continue
	{ printf '\357\273\277' && cat "$dir/utf8"; } >"$dir/mark"
	same "$sample with a mark" <"$dir/mark"
	for to in UTF-16LE UTF-16BE; do
		iconv -f UTF-8 -t $to "$dir/utf8" >"$dir/in"
		same "$sample in $to" <"$dir/in"
		iconv -f UTF-8 -t $to "$dir/mark" >"$dir/in"
		same "$sample in $to with a mark" <"$dir/in"
	done
	for to in ISO-8859-1 ISO-8859-15 WINDOWS-1252; do
		iconv -f UTF-8 -t $to "$dir/utf8" >"$dir/in"
		same "$sample in $to" --encoding=$to <"$dir/in"
	done
	same "$sample in WINDOWS-1252, guessed" <"$dir/in"
	sed 's/$/\r/' "$dir/utf8" >"$dir/in"
	same "$sample with CRLF" <"$dir/in"
	tr '\n' '\r' <"$dir/utf8" >"$dir/in"
	same "$sample with CR" <"$dir/in"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
