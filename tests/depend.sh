#!/bin/sh
# Goals that end before what they depend on: how that may be named, in one
# document and across a run, and what names nothing.
. tests/expect
unset GITHUB_ACTIONS
late='dependency-late'

en() { # DEPENDS: the first goal's field
	cat >en.md <<-END
	# Goals

	## Goal 1: Open the bicycle workshop by 31 March 2027

	- Depends on: $1

	## G2: Insulate the barn by 31 May 2027 {#barn}

	- Owner: Ivo

	## Objective 3: Paint the neighbours' doors by 30 June 2027

	- KR1: Paint 12 doors by 30 April 2027

	## Roof

	1. Nail 300 planks to the roof by 31 July 2027

	[elsewhere]: #barn
	END
}
fr() {
	cat >fr.md <<-END
	# Objectifs

	## Objectif 1 : Ouvrir l'atelier de vélos avant le 31 mars 2027

	- Dépend de : $1

	## G2 : Isoler la grange avant le 31 mai 2027 {#grange}

	- Responsable : Yvon

	## Objectif 3 : Préparer l'étage, à neuf, avant le 30 juin 2027

	- KR1 : Peindre 12 portes avant le 30 avril 2027

	## Toiture

	1. Clouer 300 planches sur le toit avant le 31 juillet 2027
	END
}

found() { # LANGUAGE DAY DEPENDS
	"$1" "$3"
	expect "$1: $3" 0 "^$1.md:3:.* $2 .*$late" $goallint --fail-on=never \
		--format=short "$1.md"
}
silent() { # LANGUAGE DEPENDS
	"$1" "$2"
	expect "$1: $2" 0 "!$late" $goallint --fail-on=never --format=short \
		"$1.md"
}

# By label and number.
for name in G2 g2 'G 2' '**G2**' 'G2, KR1' 'Goal 2' 'goals 1 and 2' 2 '#2'; do
	found en 2027-05-31 "$name"
done
found en 2027-04-30 KR1
found en 2027-06-30 'Objective 3'
found en 2027-06-30 'G2 and goal 3'
for name in G2 'Objectif 2' 'objectif n° 2' 'objectifs 1 et 2' 2; do
	found fr 2027-05-31 "$name"
done
found fr 2027-04-30 'le KR 1'
found fr 2027-06-30 'objectif 3'
for name in G4 KR2 HTTP2 '2 new hires' 'version 2' 2.1 '31/2'; do
	silent en "$name"
done
for name in G4 KR2 '2 embauches' 'tome 2' 'Objectif 2.1'; do
	silent fr "$name"
done

# By words, heading or id.
found en 2027-06-30 "Paint the neighbours' doors"
found en 2027-07-31 Roof
found en 2027-05-31 barn
found en 2027-05-31 '#barn'
found fr 2027-06-30 "Préparer l'étage"
found fr 2027-07-31 toiture
found fr 2027-05-31 grange
silent en 'the weather'
silent fr 'la météo'

# By a link in the document.
found en 2027-05-31 'see [the insulation](#barn)'
found en 2027-05-31 '~~now~~ [the insulation][elsewhere]'
found en 2027-07-31 '[it](#roof "All of it") and [that](#barn)'
found en 2027-06-30 \
	'[doors](#objective-3-paint-the-neighbours-doors-by-30-june-2027)'
found en 2027-05-31 '[itself](en.md#barn)'
found fr 2027-06-30 \
	'[étage](#objectif-3--préparer-létage-à-neuf-avant-le-30-juin-2027)'
found fr 2027-06-30 \
	'[lui](#objectif-3--pr%C3%A9parer-l%C3%A9tage-%C3%A0-neuf-avant-le-30-juin-2027)'
for to in '#nothing' '#' '#%' '#%00' 'https://example.org/#barn' \
	'gone.md#barn' '../en.md#barn' '/en.md#barn' 'en.md'; do
	silent en "[G2]($to)"
done
silent fr '[Objectif 2](#rien)'
silent fr '[Objectif 2](https://exemple.org/#grange)'

# By the anchor of a heading whose words stand there before.
twice() { # LANGUAGE ANCHOR: three houses, each with a step of its own
	cat >twice.md <<-END
	# $2

	## $3

	### $4

	1. ${5}1 2027

	### $4

	1. ${5}2 2027

	### $4

	1. ${5}3 2027

	## ${6}1 2027

	- $7 : [X](#$1)
	END
}
for place in 'roof-2 2027-12-31' 'roof-1 2027-09-30'; do
	twice "${place% *}" 'Goals' 'Houses' 'Roof' \
		'Nail 300 planks to the roof by the end of Q' \
		'Paint the doors by the end of Q' 'Depends on'
	sed -i 's/Q3 2027/Q4 2027/; s/Q2 2027/Q3 2027/' twice.md
	expect "the anchor ${place% *}" 0 "^twice.md:.* ${place#* } .*$late" \
		$goallint --fail-on=never --format=short twice.md
	twice "${place% *}" 'Objectifs' 'Maisons' 'Roof' \
		'Clouer 300 planches sur le toit avant fin T' \
		'Peindre les portes avant fin T' 'Dépend de'
	sed -i 's/T3 2027/T4 2027/; s/T2 2027/T3 2027/' twice.md
	expect "l'ancre ${place% *}" 0 "^twice.md:.* ${place#* } .*$late" \
		$goallint --fail-on=never --format=short twice.md
done
for anchor in roof roof-0 roof-3 roof-99999 -1 1; do
	twice $anchor 'Goals' 'Houses' 'Roof' \
		'Nail 300 planks to the roof by the end of Q' \
		'Paint the doors by the end of Q' 'Depends on'
	expect "the anchor $anchor names none later" 0 "!$late" \
		$goallint --fail-on=never --format=short twice.md
done

# Itself, and each other.
silent en 'Goal 1'
silent en '[this](#goal-1-open-the-bicycle-workshop-by-31-march-2027)'
silent en '[this](en.md#goal-1-open-the-bicycle-workshop-by-31-march-2027)'
silent fr 'objectif 1'
cat >cycle.md <<END
# Goals

## G1: Open the bicycle workshop by 31 March 2027

- Depends on: G2

## G2: Insulate the barn by 31 May 2027

- Depends on: [the workshop](#g1-open-the-bicycle-workshop-by-31-march-2027)
END
expect 'a cycle, at its early end' 0 "^cycle.md:3:.*$late" \
	$goallint --fail-on=never --format=short cycle.md
expect 'a cycle, at its late end' 0 "!^cycle.md:7:.*$late" \
	$goallint --fail-on=never --format=short cycle.md
expect 'the second place' 0 '^  cycle.md:7:.*ends here' \
	$goallint --fail-on=never --format=text cycle.md

# Across a run.
mkdir -p run/plans/deep outside
cat >run/shop.md <<END
# Goals

## Open the bicycle workshop by 31 March 2027

- Depends on: [the barn](plans/the%20barn.md#barn), [Goal 3](../outside/x.md)

## Hire two mechanics by 30 April 2027

- Depends on: [the yard](plans/deep/../yard.md)
END
cat >"run/plans/the barn.md" <<END
# Goals

## Insulate the barn by 31 May 2027 {#barn}

- Depends on: [the yard](yard.md), [the shop](../shop.md)

## Sweep the barn by 30 September 2027
END
cat >run/plans/yard.md <<END
---
lang: fr
---
# Objectifs

- Paver la cour avant le 31 août 2027
  - Dépend de : [la grange]("the barn.md"), [elle](<the barn.md#barn>)
END
cp run/plans/yard.md outside/x.md
run() { $goallint --fail-on=never --format=short --today=2026-11-21 "$@"; }
run run >all
expect 'another document, by id' 0 \
	"^run/shop.md:3:.*2027-05-31 \(run/plans/the barn.md\).*$late" cat all
expect 'the only goal of another' 0 \
	"^run/shop.md:7:.*2027-08-31 \(run/plans/yard.md\).*$late" cat all
expect 'from a folder below' 0 \
	"^run/plans/the barn.md:3:.*2027-08-31 \(run/plans/yard.md\)" cat all
expect 'one of several goals is none' 0 "!^run/plans/yard.md.*$late" cat all
expect 'out of the run' 0 "!outside" cat all
expect 'one that the run has not' 0 "!$late" run run/shop.md
expect 'named, both' 0 "^run/shop.md:7:.*yard.md" \
	run run/shop.md run/plans/yard.md
expect 'named, in another way' 0 "^run/shop.md:7:.*$PWD/run/plans/yard.md" \
	run "$PWD/run/plans/yard.md" ./run/../run/shop.md run/shop.md
cd run/plans || exit 2
expect 'named from elsewhere' 0 "^../shop.md:7:.*\(yard.md\)" \
	run ../shop.md yard.md
cd ../.. || exit 2
sort all >sorted
for jobs in -j1 -j2 -j3; do
	run $jobs run >now
	expect "the same with $jobs" 0 - cmp all now
	run $jobs run/plans/yard.md run/shop.md "run/plans/the barn.md" |
		sort >now
	expect "the same in another order, $jobs" 0 - cmp sorted now
done
chmod 0 run/plans/yard.md
[ -r run/plans/yard.md ] ||
	expect 'one that cannot be read is told of once' 2 '!yard.*yard' \
		run run
rm -f run/plans/yard.md
mkfifo run/plans/yard.md
expect 'a pipe is left to its own turn' 2 '^run/shop.md:7' timeout 9 \
	$goallint --fail-on=never --format=short run/shop.md run/plans/yard.md
report
