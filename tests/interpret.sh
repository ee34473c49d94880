#!/bin/sh
# PCRE2's compiler against its interpreter: pages with patterns of every kind,
# run over all documents of the tests, find the same. A pattern that begins
# with (*NO_JIT) is interpreted.
documents="$PWD/samples $PWD/tests/accuracy/docs"
pairs=$PWD/tests
hostile=$PWD/tests/formats/hostile.sh
. tests/expect
sh "$hostile" hostile

pages() { # FOLDER BEFORE: a page for each line of patterns
	mkdir -p "$1"
	n=0
	while IFS= read -r pattern; do
		n=$((n + 1))
		printf -- "---\nfact: {name: p-%s, pattern: '%s'}\n%s\n---\n" $n \
			"$2$pattern" "message: {en: 'seen {words}'}" >"$1/p-$n.md"
	done <patterns
	i=0
	while [ $i -lt $n ]; do
		i=$((i + 1))
		echo "  p-$i: warning"
	done | sed '1s/^/levels:\n  all: off\n/' >levels
	{ echo "rules: $1" && cat levels; } >"$1.yaml"
}
cat >patterns <<'EOT'
[0-9]+
\bgoals?\b
\w+ing\b
é|è|à
[[:upper:]]{2,}
\p{Lu}\p{Ll}+
\p{L}+(?=,)
(?<=by )\w+
(?<!\d)\d{4}(?!\d)
(\w)\1
(?<a>[aeiou])\w\k<a>
(?:a|e|i|o|u){2,}
\b(\w+)\s+\1\b
(?>\d+)%
\d++ ?€
[^\x00-\x7F]+
\R
^\W*\w+
\w+\W*$
(?i)TODAY|Aujourd
(?-i)[A-Z]{3}
(?s)goal.*end
(?x) \d \d  # two
(?(?=\d)\d+|[a-z]{9,})
\((?:[^()]|(?R))*\)
(a(?1)?b)
\X\X\X
\h{2,}
\N{U+E9}
[^\P{N}5]
\d+(?:[.,]\d+)*
(?|(\d)h|(\d)m)
foo\Kbar|se\Kll
\b(?:\w+ ){8}
(?:\w+,? ){3,5}and
(?U)\w+e
.{20,}
.*?:
\S{15,}
[\w.]+@[\w.]+
https?:\S+
"[^"]*"
«[^»]*»
\bjan(?:vier|uary)?\b
ß|ẞ|ss
ı|i̇|İ
Σ|ς|σ
k
ﬁ
(*ACCEPT)a|b
\w+(*SKIP)(*F)|\W{3}
(?:(?=(\w+))\1)+
EOT
pages compiled ''
pages interpreted '(*NO_JIT)'
for file in "$pairs"/*/*.md; do echo "$file"; done >list
for how in compiled interpreted; do
	{
		$goallint --config=$how.yaml --format=jsonl $documents hostile
		$goallint --config=$how.yaml --format=jsonl --files-from=list
	} >$how.jsonl 2>$how.err
done
all=$(wc -l <compiled.jsonl)
[ "$all" -gt 1000 ] && passed=$((passed + 1)) ||
	{ failed=$((failed + 1)) && echo "only $all findings"; }
expect 'the same complaints' 0 - diff compiled.err interpreted.err
n=$(grep -c . patterns) i=0
while [ $i -lt "$n" ]; do
	i=$((i + 1))
	for how in compiled interpreted; do
		grep "\"rule\":\"p-$i\"" $how.jsonl >$how.one
	done
	cmp -s compiled.one interpreted.one && passed=$((passed + 1)) || {
		failed=$((failed + 1))
		echo "pattern $(sed -n ${i}p patterns):" &&
			diff compiled.one interpreted.one | head -n 3
	}
done
[ -z "$VERBOSE" ] || echo "$all findings of $n patterns"
report
