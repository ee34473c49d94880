#!/bin/sh
# Proves the shape of src/: includes point downward only, a foreign vocabulary
# stays in its room, and every external symbol begins with its file's stem.
passed=0 failed=0

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)) && echo "$*"; }

# The layers, lowest first. A file that is named in none of them belongs to the
# highest that it includes; a family (text_, report_) stands in one.
layers='arena budget span hash die utf8 nearest embed output uri glob
text tree fingerprint
token word pattern
document frontmatter language
calendar form reading reckon date quantity
goal
period schedule verb fact conflict
rule level page
message finding suppress baseline
lint
json xml report
options config walk setup amend known trial explain progress main lsp'
upward=$(echo "$layers" | awk '
	FILENAME == "-" { for (i = 1; i <= NF; i++) layer[$i] = NR; next }
	FNR == 1 { stem = FILENAME; gsub(/.*\/|\.[ch]$/, "", stem) }
	/^#include "/ {
		other = $2; gsub(/"|\.h/, "", other)
		if (other != stem) uses[++n] = stem " " other
	}
	function level(stem, family) {
		family = stem; sub(/_.*/, "", family)
		return family in layer ? layer[family] : found[stem] + 0
	}
	END {
		for (again = 1; again; ) {
			again = 0
			for (i = 1; i <= n; i++) {
				split(uses[i], u)
				family = u[1]; sub(/_.*/, "", family)
				if (level(u[2]) > level(u[1]) &&
				    !(family in layer)) {
					found[u[1]] = level(u[2]); again = 1
				}
			}
		}
		for (i = 1; i <= n; i++) {
			split(uses[i], u)
			if (level(u[2]) > level(u[1]))
				print "src/" u[1] " includes upward: " u[2]
		}
	}' - src/*.[ch])
[ -z "$upward" ] && pass || fail "$upward"

dumb=$(awk 'FNR == 1 && !/^\/\* / { print FILENAME }' src/*.[ch])
[ -z "$dumb" ] && pass || fail "no sentence on what they are opens" $dumb

# The code of all files, without comments, each line behind its file's name.
code=${B:-build}/code.$$
trap 'rm -f "$code"' EXIT
awk '
	FNR == 1 { comment = 0; file = FILENAME; sub(/.*\//, "", file) }
	{ sub(/\/\*.*\*\//, "") }
	comment { comment = !/\*\//; next }
	/^[ \t]*\/\*/ { comment = 1; next }
	{ print file "\t" $0 }' src/*.[ch] >"$code"

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

documents=$(cd src && echo document*.[ch])
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
	[ -f "src/${name%%:*}" ] && fail "src/${name%%:*} exports ${name#*:}"
done
pass
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
