#!/bin/sh
# Proves the shape of src/: includes point downward only, a foreign vocabulary
# stays in its room, and every external symbol begins with its file's stem.
passed=0 failed=0

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)) && echo "$*"; }

# A family (the stem up to its first '_') stands in one layer.
layer() {
	case ${1%%_*} in
	arena | span | die | utf8 | nearest | embed) echo 0 ;;
	text | tree) echo 1 ;;
	token | word | pattern) echo 2 ;;
	document | frontmatter | language | table) echo 3 ;;
	goal) echo 4 ;;
	date | quantity | verb | fact | conflict) echo 5 ;;
	rule | page) echo 6 ;;
	finding | suppress | baseline) echo 7 ;;
	lint) echo 8 ;;
	json | report) echo 9 ;;
	options | config | walk | main | lsp) echo 10 ;;
	*) echo ;;
	esac
}

for file in src/*.[ch]; do
	stem=$(basename "$file" | sed 's/\..*//')
	own=$(layer "$stem")
	if [ -z "$own" ]; then
		fail "$file: $stem has no layer in tests/layers.sh"
		continue
	fi
	bad=
	for other in $(sed -n 's/^#include "\(.*\)\.h"$/\1/p' "$file"); do
		below=$(layer "$other")
		[ -n "$below" ] && [ "$below" -le "$own" ] || bad="$bad $other.h"
	done
	[ -z "$bad" ] && pass || fail "$file (layer $own) includes upward:$bad"
	case $(head -n 1 "$file") in
	'/* '*) pass ;;
	*) fail "$file does not open with a sentence on what it is" ;;
	esac
done

# room WHAT REGEX FILE...: only these files may hold a match in their code.
room() {
	what=$1 regex=$2
	shift 2
	bad=
	for file in src/*.[ch]; do
		case " $* " in *" $(basename "$file") "*) continue ;; esac
		sed -e 's|/\*.*\*/||' -e '/^[ 	]*\/\*/,/\*\//d' "$file" |
			grep -qE "$regex" && bad="$bad $file"
	done
	[ -z "$bad" ] && pass || fail "$what stands outside of $*:$bad"
}

documents=$(cd src && echo document*.c)
tops="main.c die.c embed.c"
room libcmark '\bcmark(_|\.h)' $documents
room pcre2 '\bpcre2(_|\.h)' pattern.c
room iconv '\biconv(_|\.h|\()' text.c
room libyaml '\byaml(_|\.h)' tree.c
room libstemmer '\bsb_|libstemmer' word.c
room 'the heap' '\b(malloc|calloc|realloc|free|strdup)\(' arena.c
room 'leaving' '\b_?(exit|abort)\(' $tops
room 'the clock' '\b(time|clock_gettime|gettimeofday|localtime)\(' $tops
room 'the environment' '\bgetenv\(' main.c

for object in "${B:-build}"/*.o; do
	stem=$(basename "$object" .o)
	[ "$stem" != main ] && [ "$stem" != embedded ] || continue
	bad=$(nm -g --defined-only "$object" | awk -v stem="$stem" '
		BEGIN { family = stem; sub(/_.*/, "", family) }
		NF == 3 && $3 !~ /^__/ && index($3, stem) != 1 &&
		index($3, family "_") != 1 { print $3 }')
	[ -z "$bad" ] && pass || fail "$object exports:" $bad
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
