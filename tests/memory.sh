#!/bin/sh
# Under valgrind, with the libraries as they are: no byte is used before it is
# set, none that was given back, and none is lost. Takes a minute: SLOW=1.
samples=$PWD/samples supp=$PWD/tests/memory.supp
hostile=$PWD/tests/formats/hostile.sh
. tests/expect

if [ -z "$SLOW" ]; then
	echo 'skipped: valgrind (SLOW=1 runs it)'
	report
	exit
elif nm "$goallint" 2>/dev/null | grep -qE '__(asan|gcov)_init' ||
	! valgrind -q true 2>/dev/null; then
	echo 'skipped: valgrind (not here, or not for this build)'
	report
	exit
fi

clean() { # WHAT CODE ARGUMENTS...
	what=$1 code=$2
	shift 2
	valgrind -q --leak-check=full --errors-for-leak-kinds=definite,possible \
		--suppressions="$supp" --error-exitcode=99 --log-file=log.%p \
		$goallint --max-time=60 "$@" >out 2>err
	rc=$?
	if [ $rc -eq "$code" ] && ! grep -q . log.*; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$what: exit $rc" && cat log.* | head -n 30
	fi
	rm -f log.*
}
clean samples 1 --snippet=always "$samples"
clean 'many workers' 1 -j3 "$samples"
set --
for format in $($goallint --help |
	sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p'); do
	set -- "$@" "--format=$format:$format.out"
done
clean 'every format' 1 "$@" "$samples"
sh "$hostile" hostile
clean 'hostile documents' 1 hostile
clean 'every format of them' 1 "$@" hostile
mkdir -p .goallint/rules/fr
# Interpreted: what PCRE2 compiles reads in blocks of 16 bytes, past the text's
# end and without heed of what is there.
printf -- '---\nfact: {name: shout, pattern: "(*NO_JIT)(!)+"}\nmessage: {en: no}\n---\n' \
	>.goallint/rules/loud.md
echo chocolatine >.goallint/rules/fr/vague-word.txt
printf 'levels: {vague-verb: error}\noverrides: [{paths: [x], language: fr}]\n' \
	>.goallint.yaml
printf '# Goals\n\n- Improve things!!\n' >weak.md
clean 'rules and settings of a project' 1 weak.md
clean 'settings' 0 --print-config weak.md
clean 'a page' 0 --explain loud
clean 'a baseline' 0 --write-baseline=known "$samples"
clean 'a baseline that is read' 0 --baseline=known "$samples"
clean 'comments' 0 --add-suppressions weak.md
printf 'levels: {vague-vreb: error}\n' >.goallint.yaml
clean 'settings that are wrong' 2 weak.md
report
