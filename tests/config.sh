#!/bin/sh
# .goallint.yaml: where it is found, what it sets, what it refuses; front
# matter; globs, lists of files and ignored files; the schema that editors use.
schema=$PWD/editors/goallint.schema.json
validate=$PWD/tests/schema.py
n=0
. tests/expect

printf '# Goals 2027\n\n- Improve things\n' >weak.md
long='Print the calendars of our street with the two printers who lent us their shop'
printf '# Goals 2027\n\n- %s\n' "$long" >long.md
config() { printf -- "$1" >.goallint.yaml; }
good() { # WHAT TEXT: read without a complaint, and printed and read again
	config "$2"
	n=$((n + 1)) && cp .goallint.yaml good.$n.yaml
	expect "$1" 0 '!^goallint:' $goallint --print-config
	$goallint --print-config >again.yaml
	expect "$1, as printed" 0 '!^goallint:' \
		$goallint --config again.yaml --list-rules
	rm again.yaml
}
bad() { # WHAT TEXT PATTERN
	config "$2"
	n=$((n + 1)) && cp .goallint.yaml bad.$n.yaml
	expect "$1" 2 "^goallint: .goallint.yaml:$3" $goallint weak.md
	expect "$1: nothing is read" 2 '!weak.md' $goallint weak.md
}

good 'an empty config' ''
good 'comments alone' '# none\n'
good 'all keys' 'profile: smart-relevant\nlanguage: fr\nday-first: false\nlevels: {vague-verb: off, realistic: note, all: on, extra: error}\nthresholds: {too-long: 30, too-many-goals: 5, horizon: 3, fiscal-year-start: 4, capacity-hours: 10, capacity-evenings: 3}\ninclude: ["*.md", "!x.md"]\nexclude: [old/, ./a.md]\nsections: {open: [north stars], closed: [parking lot]}\nrules: my/rules\noverrides:\n  - paths: [own/**]\n    profile: smart\n    language: en\n    day-first: true\n    levels: {missing-owner: off}\n    thresholds: {horizon: 12}\n'

bad 'an unknown key' 'profil: smart\n' \
	'1:1: unknown key "profil", did you mean "profile"\?'
bad 'an unknown profile' 'profile: smrat\n' \
	'1:1: unknown profile "smrat", did you mean "smart"\?'
bad 'an unknown language' 'language: fra\n' \
	'1:1: unknown language "fra", did you mean "fr"\?'
bad 'an order of days that is no truth' 'day-first: dmy\n' \
	'1:1: neither true nor false: "dmy"'
bad 'an unknown rule' 'levels:\n  vague-vreb: off\n' \
	'2:3: unknown rule or criterion "vague-vreb", did you mean "vague-verb"\?'
bad 'an unknown level' 'levels:\n  vague-verb: warn\n' \
	'2:3: unknown level "warn"'
bad 'an unknown threshold' 'thresholds:\n  too-lng: 3\n' \
	'2:3: unknown threshold "too-lng", did you mean "too-long"\?'
bad 'a threshold that is a word' 'thresholds: {too-long: many}\n' \
	'1:14: not a number from 5 to 1000: "many"'
bad 'one that is too large' 'thresholds: {horizon: 99999999999}\n' '1:14: not a'
bad 'a key twice' 'profile: smart\nprofile: smart\n' '2:1: .*twice'
bad 'a rule twice' 'levels:\n  hedge: off\n  hedge: note\n' '3:3: .*twice'
bad 'a list for a value' 'profile: [smart]\n' '1:1: "profile" wants one value'
bad 'a value for a list' 'exclude: old\n' '1:1: "exclude" wants a list'
bad 'a value for keys' 'levels: off\n' '1:1: "levels" wants keys'
bad 'a list as a config' '- profile\n' '1:1: this wants keys'
bad 'no YAML' 'levels: {\n' '[0-9]+:[0-9]+: '
bad 'an alias' 'a: &x b\nc: *x\n' '1:4: anchors'
bad 'a tag' 'profile: !!python/object/apply:os.system [ls]\n' '1:10: tags'
bad 'an override without paths' 'overrides:\n  - profile: smart\n' \
	'2:5: an override needs "paths"'
bad 'an override in one' 'overrides:\n  - paths: [a]\n    exclude: [b]\n' \
	'3:5: unknown key "exclude"'
bad 'an unknown rule in one' \
	'overrides:\n  - paths: [a]\n    levels: {hegde: off}\n' \
	'3:14: unknown rule or criterion "hegde", did you mean "hedge"\?'
bad 'a pattern that is absolute' 'exclude:\n  - /etc/*\n' '2:5: not a pattern'
bad 'one that leads out' 'include:\n  - "a/../../x"\n' '2:5: not a pattern'
bad 'rules elsewhere' 'rules: /etc\n' '1:1: not a folder below'
bad 'rules above' 'rules: ../x\n' '1:1: not a folder below'
bad 'a word that is a list' 'sections: {open: ["a\\nb"]}\n' '1:19: not a word'
ln -s /etc linked
config 'rules: linked/ssl\n'
expect 'rules behind a link' 2 'leads out of the project' $goallint weak.md
head -c 300000 /dev/zero | tr '\0' '#' >.goallint.yaml
expect 'a large one' 2 'larger than 256 KiB' $goallint weak.md
rm .goallint.yaml && ln -s weak.md .goallint.yaml
expect 'a link is no config' 1 vague-verb $goallint weak.md
rm .goallint.yaml

# What it sets.
config 'levels: {vague-verb: off}\n'
expect 'a rule is off' 1 '!vague-verb' $goallint weak.md
expect 'the command says more' 1 vague-verb $goallint -Wvague-verb weak.md
expect 'without it' 1 vague-verb $goallint --no-config weak.md
config 'levels: {all: off}\n'
expect 'all are off' 0 - $goallint weak.md
config 'levels: {all: off, hedge: error}\n'
expect 'but one' 0 '^hedge .* error$' $goallint --list-rules
config 'profile: smart-relevant\n'
expect 'a profile' 1 missing-reason $goallint weak.md
expect 'the command has another' 1 '!missing-reason' \
	$goallint --profile=smart weak.md
expect 'it is said who' 0 '^profile: smart  # --profile$' \
	$goallint --profile=smart --print-config
expect 'and where' 0 '^profile: smart-relevant  # .goallint.yaml:1:1$' \
	$goallint --print-config
expect 'what is usual too' 0 '^  too-long: 40  # default$' \
	$goallint --print-config
config 'thresholds: {too-long: 10}\n'
expect 'words' 1 too-long $goallint long.md
expect 'as usual' 0 '!too-long' $goallint --no-config long.md
config 'language: fr\n'
expect 'a language' 1 'nommez' $goallint weak.md
expect 'a directive says more' 1 'nothing here' \
	sh -c "printf -- '---\nlang: en\n---\n# Goals\n\n- Improve things\n' >en.md
		$goallint en.md"
printf '# Goals\n\n- Print 200 calendars by 03/04/2027\n' >order.md
config 'day-first: true\n'
order() { $goallint --fail-on=never --format=goals --today=2027-01-01 "$@"; }
expect 'a day first' 0 '"deadline":"2027-04-03"' order order.md
expect 'it says so' 0 '^day-first: true  # .goallint.yaml:1:1$' \
	$goallint --print-config
expect 'it settles it' 1 '!ambiguous-date' $goallint order.md
config 'day-first: false\n'
expect 'a month first' 0 '"deadline":"2027-03-04"' order order.md
expect 'that settles it too' 1 '!ambiguous-date' $goallint order.md
config 'day-first: false\noverrides:\n  - paths: [order.md]\n    day-first: true\n'
expect 'an order for a path' 0 '"deadline":"2027-04-03"' order order.md
expect 'nobody says' 1 ambiguous-date $goallint --no-config order.md
expect 'nor is it printed' 0 '^# day-first:   # default$' \
	$goallint --no-config --print-config
config 'thresholds: {horizon: 2}\n'
printf '# Goals\n\n- Print 200 calendars from January to April 2027\n' >far.md
expect 'a horizon' 1 missing-milestones $goallint far.md
expect 'the usual one' 1 '!missing-milestones' $goallint --no-config far.md
config 'thresholds: {too-many-goals: 1}\n'
printf '# Goals 2027\n\n- Print 200 calendars\n- Plant 30 trees\n' >two.md
expect 'goals' 1 too-many-goals $goallint two.md
config 'thresholds: {capacity-evenings: 2}\n'
printf '# Goals 2027\n\n- Run 3 evenings a week\n' >eve.md
expect 'evenings' 1 capacity-exceeded $goallint eve.md
config 'sections: {open: [chantiers du club], closed: [ideas for later]}\n'
printf '# Chantiers du club\n\n- Des tartes pour 30 voisins\n' >open.md
printf '# Goals 2027\n\n- Print 200 calendars\n\n## Ideas for later\n\n- Sell bread\n' >closed.md
goals() { $goallint --fail-on=never --format=goals "$@" | wc -l; }
expect 'a heading opens' 0 '^1$' goals open.md
expect 'it did not' 0 '^0$' goals --no-config open.md
expect 'a heading closes' 0 '^1$' goals closed.md
config 'sections: {open: [not doing, goal], closed: [resolutions]}\n'
printf '# Plan\n\n## Not doing 2027\n\n- Sell bread\n\n## Goal\n\n- Print 200 calendars\n- Sell 30 pies\n' >again.md
expect 'a heading opens that is closed otherwise' 0 '^3$' goals again.md
printf '# Resolutions\n\n- Sell bread\n' >again.md
expect 'and closes' 0 '^0$' goals again.md
config 'sections: {open: [goals], closed: [goals]}\n'
printf '# Goals\n\n- Sell bread\n' >again.md
expect 'what is both is closed' 0 '^0$' goals again.md
mkdir -p own my/rules
cp weak.md own/weak.md
config 'overrides:\n  - paths: [own/]\n    levels: {specific: off}\n    profile: smart-relevant\n'
expect 'an override' 1 '!vague-verb' $goallint own/weak.md
expect 'its profile' 1 missing-reason $goallint own/weak.md
expect 'for these paths only' 1 vague-verb $goallint weak.md
expect 'from below' 1 '!vague-verb' sh -c "cd own && $goallint weak.md"
expect 'from an absolute path' 1 '!vague-verb' $goallint "$PWD/own/weak.md"
expect 'it is printed' 0 '^  vague-verb: off  # .goallint.yaml:3:14$' \
	$goallint --print-config own/weak.md
cp long.md own/long.md
config 'thresholds: {too-long: 10}\nlevels: {missing-path: off}\noverrides:\n  - paths: [own/]\n    language: fr\n    thresholds: {too-long: 90}\n    levels: {missing-reason: off}\n'
expect 'its thresholds' 1 '!too-long' $goallint own/long.md
expect 'its language' 1 'nommez' $goallint own/weak.md
expect 'what it does not say' 1 '!missing-path' $goallint own/weak.md
expect 'nothing of it elsewhere' 1 'too-long' $goallint long.md
rm own/long.md
config 'rules: my/rules\n'
printf -- '---\nfact: {name: shout, pattern: "!!+"}\nmessage: {en: do not shout}\n---\n' >my/rules/shouting.md
printf '# Goals\n\n- Sell bread!!\n' >loud.md
expect 'rules of its own' 1 '\[shouting\]' $goallint loud.md
expect 'from below' 1 '\[shouting\]' sh -c "cd own && $goallint ../loud.md"
cp .goallint.yaml other.yaml
rm .goallint.yaml
expect 'no rules without' 1 '!shouting' $goallint loud.md
expect 'a config by name' 1 shouting $goallint --config=other.yaml loud.md
expect 'that is not there' 2 '^goallint: gone.yaml: No such' \
	$goallint --config=gone.yaml loud.md

# Where it is found.
mkdir -p deep/er/.git
config 'levels: {all: off}\n'
expect 'from above' 0 - sh -c "cd deep && $goallint ../weak.md"
expect 'not past .git' 1 vague-verb sh -c "cd deep/er && $goallint ../../weak.md"
expect 'not past home' 1 vague-verb \
	sh -c "cd own && HOME=\$PWD $goallint weak.md"
if [ "$(id -u)" = 0 ]; then
	mkdir -p theirs/ours
	printf 'levels: {all: off}\n' >theirs/.goallint.yaml
	chown 12345 theirs/.goallint.yaml
	rm .goallint.yaml
	expect 'not what others own' 1 'belongs to someone else' \
		sh -c "cd theirs/ours && $goallint ../../weak.md"
fi
rm -f .goallint.yaml

# Which files.
mkdir -p tree/old tree/node
for f in a.md old/b.md node/c.md d.txt; do cp weak.md tree/$f; done
files() { $goallint --fail-on=never "$@" | sed -n 's/^\([^ :]*\):.*/\1/p' | sort -u | tr '\n' ' '; }
config 'exclude: [old/, tree/node/**]\n'
expect 'excluded' 0 '^tree/a.md $' files tree
expect 'but not if named' 0 '^tree/old/b.md $' files tree/old/b.md
expect 'unless asked' 0 - $goallint --force-exclude tree/old/b.md
expect 'from below' 0 '^a.md $' sh -c "cd tree; $goallint --fail-on=never . |
	sed 's/:.*//' | sort -u | grep -v '^ ' | tr '\n' ' '"
config 'include: ["*.txt"]\n'
expect 'included' 0 '^tree/d.txt $' files tree
rm .goallint.yaml
printf '# a comment\r\nold/\n\n*.md\n!a.md\n' >.goallintignore
expect 'ignored' 0 '^tree/a.md $' files tree
expect 'not without the project' 0 '^tree/a.md tree/node/c.md tree/old/b.md $' \
	files --no-config tree
rm .goallintignore
printf 'tree/a.md\ntree/d.txt\ntree/old/b.md\r\n\n' >list
printf 'tree/a.md\0tree/gone.md\0' >list0
expect 'a list' 0 '^tree/a.md tree/old/b.md $' files --files-from=list
expect 'from standard input' 1 '^tree/a.md:3:3' \
	sh -c "$goallint --files-from=- <list"
expect 'with NULs' 2 'tree/gone.md: No such' $goallint --files-from=list0
expect 'an empty list' 2 'no Markdown' $goallint --files-from=/dev/null
expect 'no list' 2 'gone: No such' $goallint --files-from=gone

# A document's own.
front() { printf -- "---\ngoallint:\n$1\n---\n# Goals 2027\n\n- Improve things\n" >front.md; }
front '  levels: {vague-verb: off}'
expect 'a level' 1 '!vague-verb' $goallint front.md
expect 'the command says more' 1 ' error: .*vague-verb' \
	$goallint -Werror=vague-verb front.md
expect 'the next is not touched' 1 '^weak.md:3:3:.*vague-verb' \
	$goallint front.md weak.md
front '  profile: smart-relevant'
expect 'a profile' 1 missing-reason $goallint front.md
expect 'unless the command has one' 1 '!missing-reason' \
	$goallint --profile=smart front.md
front '  language: fr'
expect 'a language' 1 'nommez' $goallint front.md
front '  levels: {vague-vreb: off}'
expect 'an unknown rule' 1 '^front.md:3:24: .*"vague-vreb" \[unknown-rule\]' \
	$goallint front.md
expect 'the nearest' 1 'did you mean "vague-verb"' $goallint front.md
front '  levles: {vague-verb: off}'
expect 'an unknown key' 1 '\[unknown-setting\]' $goallint front.md
front '  language: xx'
expect 'an unknown language' 1 '\[unknown-setting\]' $goallint front.md

# To begin with.
rm -f .goallint.yaml
expect 'a beginning' 0 - $goallint --init
expect 'it changes nothing' 1 vague-verb $goallint weak.md
expect 'it is not overwritten' 2 'is there already' $goallint --init
sed '1,3d; s/^# \( *[a-z-][a-z-]*:\)/\1/; s/^# \(  .*- \)/\1/' .goallint.yaml >init
$goallint --print-config | sed -n 's/^\(# \)*\([a-z]*\):.*/\2/p' | sort >keys
sed -n 's/^\([a-z]*\):.*/\1/p' init | grep -v overrides | sort >init.keys
mkdir -p .goallint/rules
cp init .goallint.yaml
expect 'its examples can be used' 1 '!^goallint:' $goallint weak.md
expect 'it has all keys' 0 - diff keys init.keys
sed -n '1,/"definitions"/s/^    "\([a-z]*\)": {.*/\1/p' "$schema" |
	grep -v -e overrides -e definitions | sort >schema.keys
expect 'the schema has all keys' 0 - diff keys schema.keys
limits() { sed -n '/^thresholds/,/^[a-s]/s/^  \([a-z-]*\): .*/\1/p' | sort; }
$goallint --no-config --print-config | limits >limits
sed -n '/^    "thresholds"/,/^    }/s/^        "\([a-z-]*\)": {.*/\1/p' "$schema" |
	sort >schema.limits
expect 'and all thresholds' 0 - diff limits schema.limits
if python3 -c 'import jsonschema, yaml' 2>/dev/null; then
	# What only goallint knows (rules, languages), or only YAML forbids.
	rm $(grep -lE 'vague-vreb|hegde|fra$|&x|!!|^(levels: .|profile: smart\r?)$' bad.*.yaml)
	for twice in $(grep -lE 'profile: smart$|hedge: note' bad.*.yaml); do
		grep -q overrides "$twice" || rm "$twice"
	done
	expect 'the schema takes what is good' 0 - \
		python3 "$validate" "$schema" good.*.yaml init
	expect "there are bad ones" 0 "bad.*yaml" ls
	expect 'and refuses what is bad' 0 "^$(ls bad.*.yaml | tr '\n' ' ')$" \
		sh -c "python3 $validate $schema bad.*.yaml | sort | tr '\n' ' '"
else
	echo 'skipped: the schema of .goallint.yaml (no python3-jsonschema, -yaml)'
fi
expect 'there are some' 0 'horizon' cat limits
report
