#!/bin/sh
# Proves the shape of src/: includes point downward only, a foreign vocabulary
# stays in its room, and every external symbol begins with its file's stem.
passed=0 failed=0

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)) && echo "$*"; }

# A file includes files of its own folder and of those before it in the order of
# the Makefile.
layers=$(sed -n '/^LAYERS :=/,/[^\\]$/{ s/.*:=//; s/\\//; p; }' Makefile)
upward=$(awk -v layers="$(echo $layers)" '
	BEGIN { n = split(layers, names, " ")
		for (i = 1; i <= n; i++) layer[names[i]] = i }
	FNR == 1 { split(FILENAME, path, "/"); own = path[2] }
	/^#include "/ {
		split($2, path, /["\/]/)
		other = $2 ~ /\// ? path[2] : own
		if (!(own in layer) || !(other in layer) ||
		    layer[other] > layer[own])
			print FILENAME " includes upward: " $2
	}' $(for layer in $layers; do echo src/$layer/*.[ch]; done))
[ "$layers" ] && [ -z "$upward" ] && pass || fail "$upward"

dumb=$(awk 'FNR == 1 && !/^\/\* / { print FILENAME }' src/*/*.[ch])
[ -z "$dumb" ] && pass || fail "no sentence on what they are opens" $dumb

# The code of all files, without comments, each line behind its file's name.
code=${B:-build}/code.$$
trap 'rm -f "$code"' EXIT
awk '
	FNR == 1 { comment = 0; file = FILENAME; sub(/.*\//, "", file) }
	{ sub(/\/\*.*\*\//, "") }
	comment { comment = !/\*\//; next }
	/^[ \t]*\/\*/ { comment = 1; next }
	{ print file "\t" $0 }' src/*/*.[ch] >"$code"

# room WHAT REGEX FILE...: only these files may hold a match in their code.
room() {
	what=$1 regex=$2
	shift 2
	bad=
	for file in $(grep -E "	.*($regex)" "$code" | cut -f 1 | sort -u); do
		case " $* " in *" $file "*) ;; *) bad="$bad $file" ;; esac
	done
	[ -z "$bad" ] && pass || fail "$what stands outside of $*:$bad"
}

documents=$(cd src/document && echo document*.[ch])
tops="main.c progress.c die.c embed.c freeze.c"
room libcmark '\bcmark(_|\.h)' $documents
room pcre2 '\bpcre2(_|\.h)' pattern.c
room iconv '\biconv(_|\.h|\()' text.c
room libyaml '\byaml(_|\.h)' tree.c
room libstemmer '\bsb_|libstemmer' word.c word_trie.h
room 'the heap' '\b(malloc|calloc|realloc|free|strdup)\(' arena.c embed.c freeze.c
room 'leaving' '\b_?(exit|abort)\(' $tops crew.c
room 'the clock' '\b(time|clock_gettime|gettimeofday|localtime)\(' $tops
room 'the environment' '\bgetenv\(' main.c

bad=$(nm -A -g --defined-only "${B:-build}"/*.o | awk '
	{
		stem = $1; sub(/\.o:.*/, "", stem); sub(/.*\//, "", stem)
		family = stem; sub(/_.*/, "", family)
	}
	NF == 3 && stem != "main" && $3 !~ /^__/ && index($3, stem) != 1 &&
	index($3, family "_") != 1 { print stem ".c:" $3 }')
for name in $bad; do
	ls src/*/"${name%%:*}" >/dev/null 2>&1 &&
		fail "${name%%:*} exports ${name#*:}"
done
pass
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
