# Turns labels, floors and the lines of --format=goals into a table of accuracy.
# The files are named after set=docs, set=pairs, set=floors and set=goals.

BEGIN {
	FS = "\t"
	criteria = split("specific measurable achievable ambitious " \
		"realistic relevant time-bound", name, " ")
	letters = "SMABRVT"
}

set == "floors" {
	if (split($0, pair, " ") == 2 && pair[1] !~ /^#/)
		floor[++floors] = pair[1] " " pair[2]
	next
}

set == "goals" {
	key = string("path")
	sub(/^.*\/docs\//, "docs/", key)
	sub(/^.*\/pairs\//, "pairs/", key)
	line = number("line")
	if (string("status") != "open")
		next
	if (!((key, line) in found))
		lines[key, ++count[key]] = line
	found[key, line] = $0
	next
}

FNR == 1 { # the header of a file of labels
	next
}

{
	key = set "/" $1
	if (!(key in known))
		doc[++docs] = key
	known[key] = 1
	if ($2 == "-") {
		empty[key] = 1
		next
	}
	rows++
	at[rows] = key
	where[rows] = $2
	kind[rows] = $3
	want[rows] = $4 $5 $6 $7 $8 $9 $10
	text[rows] = $11
	labelled[key, $2] = 1
}

# The value of a key of the goal in $0; quotes inside texts are escaped, so
# that "key": is found nowhere else.
function string(key) {
	if (!match($0, "\"" key "\":\"([^\"\\\\]|\\\\.)*"))
		return ""
	return substr($0, RSTART + length(key) + 4, RLENGTH - length(key) - 4)
}

function number(key) {
	if (!match($0, "\"" key "\":[0-9]+"))
		return -1
	return substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 3) + 0
}

function passes(goal, criterion) {
	return index(goal, "\"" criterion "\":true") > 0
}

# The goal found on a labelled line, or else on a line beside it that bears
# no label; 0 for none.
function nearest(key, line) {
	if (free(key, line))
		return line
	if (free(key, line + 1) && !((key, line + 1) in labelled))
		return line + 1
	if (free(key, line - 1) && !((key, line - 1) in labelled))
		return line - 1
	return 0
}

function free(key, line) {
	return (key, line) in found && !((key, line) in taken)
}

function ratio(a, b) {
	return b ? a / b : "nan"
}

function shown(x) {
	return x == "nan" ? "  nan" : sprintf("%.3f", x)
}

# Cohen's kappa of two judges (Cohen 1960).
function kappa(tp, fp, fn, tn, n, seen, chance) {
	n = tp + fp + fn + tn
	if (!n)
		return "nan"
	seen = (tp + tn) / n
	chance = ((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn)) / n / n
	return chance < 1 ? (seen - chance) / (1 - chance) : 1
}

function wrong(sort, place, words) {
	if (named[sort]++ < misses)
		printf "  %s: %s: %s\n", sort, place, words
}

function extraction(i, d, n, line, p, r) {
	for (i = 1; i <= rows; i++) {
		if (at[i] !~ /^docs/)
			continue
		line = nearest(at[i], where[i])
		taken[at[i], line] = 1
		if (kind[i] == "either")
			continue
		hit[i] = line
		line ? hits++ : missed++
		if (!line)
			wrong("missed goal", at[i] ":" where[i], text[i])
	}
	for (d = 1; d <= docs; d++) {
		if (empty[doc[d]]) {
			empties++
			clean += !count[doc[d]]
		}
		for (n = 1; n <= count[doc[d]]; n++) {
			line = lines[doc[d], n]
			if (doc[d] ~ /^pairs/ || (doc[d], line) in taken)
				continue
			extra++
			$0 = found[doc[d], line]
			wrong("not a goal", doc[d] ":" line, string("text"))
		}
	}
	p = figure["extraction.precision"] = ratio(hits, hits + extra)
	r = figure["extraction.recall"] = ratio(hits, hits + missed)
	figure["extraction.f1"] = ratio(2 * hits, 2 * hits + extra + missed)
	figure["extraction.clean"] = ratio(clean, empties)
	printf "extraction   goals %4d  P %s  R %s  F1 %s\n", hits + missed, \
		shown(p), shown(r), shown(figure["extraction.f1"])
	printf "no goal found in %d of %d documents without goals\n", \
		clean, empties
}

function criterion(c, i, no, said, tp, fp, fn, tn, n) {
	tp = fp = fn = tn = 0
	for (i = 1; i <= rows; i++) {
		if (!hit[i] || substr(want[i], c, 1) == "-")
			continue
		no = substr(want[i], c, 1) == "0"
		said = !passes(found[at[i], hit[i]], name[c])
		tp += no && said
		fp += !no && said
		fn += no && !said
		tn += !no && !said
		if (no != said)
			wrong(name[c] (said ? " false alarm" : " not flagged"), \
				at[i] ":" where[i], text[i])
	}
	n = tp + fp + fn + tn
	figure[name[c] ".precision"] = ratio(tp, tp + fp)
	figure[name[c] ".recall"] = ratio(tp, tp + fn)
	figure[name[c] ".f1"] = ratio(2 * tp, 2 * tp + fp + fn)
	figure[name[c] ".agreement"] = ratio(tp + tn, n)
	figure[name[c] ".kappa"] = kappa(tp, fp, fn, tn)
	printf "%-12s judged %4d  fail %4d  P %s  R %s  F1 %s  agree %s  " \
		"kappa %s\n", name[c], n, tp + fn, \
		shown(figure[name[c] ".precision"]), \
		shown(figure[name[c] ".recall"]), shown(figure[name[c] ".f1"]), \
		shown(figure[name[c] ".agreement"]), \
		shown(figure[name[c] ".kappa"])
}

# A base must pass all seven criteria; a variant must fail its own and no other.
function pairs(i, c, line, sort, off, no) {
	for (i = 1; i <= rows; i++) {
		if (at[i] !~ /^pairs/ || kind[i] != "goal")
			continue
		sort = want[i] ~ /0/ ? "variant" : "base"
		total[sort]++
		line = nearest(at[i], where[i])
		off = line ? "" : "not found"
		for (c = 1; c <= criteria; c++) {
			no = substr(want[i], c, 1) == "0"
			all[c] += no
			if (!line)
				continue
			seen[c] += no && !passes(found[at[i], line], name[c])
			if (no == passes(found[at[i], line], name[c]))
				off = off substr(letters, c, 1)
		}
		right[sort] += off == ""
		lost += !line
		if (off != "")
			wrong("wrong pair", at[i] ":" where[i], off)
	}
	figure["pairs.base"] = ratio(right["base"], total["base"])
	figure["pairs.variant"] = ratio(right["variant"], total["variant"])
	printf "pairs: broken criterion seen:"
	for (c = 1; c <= criteria; c++)
		printf " %s %d/%d", substr(letters, c, 1), seen[c], all[c]
	printf "\npairs: bases right %d/%d, variants exactly right %d/%d, " \
		"goals not found %d\n", right["base"], total["base"], \
		right["variant"], total["variant"], lost
}

END {
	extraction()
	for (c = 1; c <= criteria; c++)
		criterion(c)
	pairs()
	for (f = 1; f <= floors; f++) {
		split(floor[f], pair, " ")
		if (!(pair[1] in figure)) {
			print "floors: no figure is called " pair[1]
			exit 2
		}
		if (figure[pair[1]] == "nan" || figure[pair[1]] < pair[2]) {
			printf "falls short: %s %s < %s\n", pair[1], \
				shown(figure[pair[1]]), pair[2]
			short = 1
		}
	}
	exit short
}
