#!/bin/sh
# Under GITHUB_ACTIONS no line of any command's output begins as an order to
# the runner, or holds one, whatever a project's pages, settings, names and
# documents say; and no byte of it drives a terminal.
. tests/expect
export GITHUB_ACTIONS=true
order='::error::owned'
esc=$(printf '\033') nbsp=$(printf '\302\240') rtl=$(printf '\342\200\256')

# obeys WHAT COMMAND...: all that it prints, to people and for the log
obeys() {
	what=$1
	shift
	"$@" >out 2>&1 </dev/null
	rc=$?
	[ $rc -le 3 ] && [ -s out ] || {
		failed=$((failed + 1))
		echo "$what: exit $rc, $(wc -c <out) bytes"
		return
	}
	if LC_ALL=C grep -aqE "^([[:space:]]|$nbsp)*::|##\\[" out ||
		LC_ALL=C grep -aq "$esc\\|$rtl" out; then
		failed=$((failed + 1))
		echo "$what: a line that is obeyed:" &&
			LC_ALL=C grep -aE "^([[:space:]]|$nbsp)*::|##\\[|$esc|$rtl" out |
			head -n 3 | cat -v
	else
		passed=$((passed + 1))
	fi
}

mkdir -p .goallint/rules/fr "$order/x" "$order/y"
printf '# Goals\n\n- Improve %s things %s ##[error]x %s\n' "$rtl" "$esc" \
	"$order" >"$order/x/a.md"
printf '%s\n- Improve things\n' "$order" >"##[group]b.md"
printf '# Goals\n\n- Improve\n' >"$nbsp$order.md"
page=.goallint/rules/evil.md
cat >$page <<EOT
---
fact: {name: shout, pattern: "(!)+"}
message: {en: "$order ##[error]x", fr: "\n$order"}
hint: {en: "$nbsp$order", fr: "\e[2J$rtl"}
---
# evil
$order
  $order
	$order
$nbsp$order
##[error]owned $esc[2J $rtl
::stop-commands::x

## Bad
$order
\`\`\`markdown en
$order
- Sell bread!!
$nbsp$order
\`\`\`
\`\`\`$order
##[error]owned
\`\`\`
## Good
\`\`\`markdown $order
$order
\`\`\`
EOT
for language in en fr xx; do
	LANG=$language obeys "a page, $language" \
		$goallint --messages=locale --explain evil
done
obeys 'all pages' $goallint --explain all
obeys 'a rule that is not there' $goallint --explain "$order"
obeys 'one with blanks' $goallint --explain "
$order"
obeys 'the list of rules' $goallint --list-rules
obeys 'the examples' $goallint --test-rules
obeys 'settings' $goallint --print-config
printf 'Sell bread!! %s\n' "$order" >loud.md
for format in $($goallint --help |
	sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p'); do
	[ $format = github ] || obeys "$format" $goallint --format=$format \
		--snippet=always "$order" "##[group]b.md" "$nbsp$order.md" loud.md
done
obeys 'figures' $goallint --statistics "$order"
obeys 'a progress' $goallint -j3 "$order" loud.md
cp -R "$order" keep
obeys 'comments in files' $goallint --add-suppressions "$order" \
	"##[group]b.md" "$nbsp$order.md"

for wrong in "profile: '$order'" "profile: \"\\n$order\"" "'$order': x" \
	"levels: {'$order': off}" "levels: {hedge: '##[error]x'}" \
	"exclude: ['/$order']" "rules: '../$order'" "sections: {open: ['
$order']}" "? [$order]" "language: \"\\e[2J$rtl\"" "a: [" "a: *$order" \
	"thresholds: {too-long: '$order'}" "overrides: [{paths: '$order'}]"; do
	printf '%s\n' "$wrong" >"$order/c.yaml"
	obeys "settings: $wrong" $goallint --config="$order/c.yaml" loud.md
done
for right in "exclude: ['$order', '##[error]x', \"\\e[2J\"]" "rules: '$order'" \
	"sections: {open: ['$order'], closed: ['##[error]']}" \
	"overrides: [{paths: ['$order'], language: fr}]"; do
	printf '%s\n' "$right" >"$order/c.yaml"
	obeys "settings: $right" $goallint --config="$order/c.yaml" --print-config
done
cp $page "$order/evil.md"
printf 'rules: .\n' >"$order/c.yaml"
obeys 'pages in such a folder' $goallint --config="$order/c.yaml" --test-rules
for wrong in "message: '$order'" "fact: '$order'" "has: ['$order']" \
	"criterion: '$order'" "'$order': x" "message: {'$order': x}" \
	"level: \"\\n$order\"" "fact: {name: '$order', words: {en: [x]}}" \
	"fact: {name: x, pattern: '($order'}" "rank: '##[error]'" '[' \
	"fact: {name: x, words: {'$order': [x]}}"; do
	printf -- '---\nmessage: {en: x}\n%s\n---\n' "$wrong" >$page
	obeys "a page: $wrong" $goallint loud.md
done
cp "$order/evil.md" $page
mkdir ".goallint/rules/$order" && echo x >".goallint/rules/$order/verb.txt"
obeys 'a language' $goallint --list-rules
obeys 'a language, an unknown one' $goallint --language=x loud.md
obeys 'goals in it' $goallint --format=goals --language="$order" loud.md "$order"
rm -r ".goallint/rules/$order"
touch ".goallint/rules/$order.md" ".goallint/rules/fr/$order.txt"
obeys 'a page of such a name' $goallint loud.md
rm -r .goallint

for option in --format --profile --today --language --encoding --max-size \
	--max-memory --max-time --jobs --config --baseline --files-from \
	--fail-on --snippet --column-unit --messages --completion --stdin-path \
	-W -o; do
	[ $option = -o ] && set -- -o "$order/gone/x" || set -- "$option=$order"
	obeys "an option, $option" $goallint "$@" loud.md gone.md
done
obeys 'an unknown option' $goallint "--$order"
obeys 'an unknown one of a letter' $goallint "-x
$order"
obeys 'a file that is not there' $goallint "$order/gone.md"
obeys 'a name for standard input' sh -c \
	"printf '# Goals\n\n- Improve\n' | '$goallint' --stdin-path='$order' -"
obeys 'a clock' env SOURCE_DATE_EPOCH="$order" $goallint loud.md
printf '%s\nx\n' "$order" >known
obeys 'a baseline' $goallint --baseline=known loud.md
printf '%s\thedge\t0123456789abcdef\t%s\n' "$order" "$order" >known
obeys 'one that is stale' $goallint --baseline=known loud.md
cp known "$order/known"
obeys 'one of such a name' $goallint --baseline="$order/known" loud.md
printf '%s.md\n##[error]x.md\n' "$order" >list
obeys 'a list of files' $goallint --files-from=list
for front in "$order" "goallint: {profile: '$order'}" \
	"goallint: {'$order': 1}" "goallint: {levels: {'##[error]': off}}" \
	"title: '$order'" "date: '$order'" "lang: '$order'" "owner: '$order'" "[$order"; do
	printf -- '---\n%s\n---\n# Goals\n\n- Improve\n' "$front" >front.md
	obeys "front matter: $front" $goallint --snippet=always front.md
done
for note in "goallint-disable $order" "goallint-disable hedge: $order" \
	"goallint-disable-next ##[error]" "goallint-enable $order" \
	"goallint-$order" "goallint-disable-next vague-verb:
$order"; do
	printf '# Goals\n\n<!-- %s -->\n- Improve\n' "$note" >note.md
	obeys "a comment: $note" $goallint --snippet=always note.md
done
report
