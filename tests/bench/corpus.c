/* Build-time program: goal documents in two languages, the same every time.
 * usage: corpus many N FOLDER | corpus single BYTES FILE | corpus goals N FILE
 */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LANGUAGES = 2, PATH = 4096 };

struct words {
	const char *const *at;
	size_t n;
};

#define WORDS(...)                                                             \
	{                                                                      \
		(const char *const[]){ __VA_ARGS__ },                          \
		    sizeof((const char *const[]){ __VA_ARGS__ }) /             \
			sizeof(char *)                                         \
	}

/* What sentences are put together from, a set a language. */
static const struct language {
	const char *code;
	struct words verbs, things, amounts, ends, reasons, means, loose,
	    labels, sections, nouns;
} languages[LANGUAGES] = {
	{ "en",
	    WORDS("Cut", "Raise", "Publish", "Train", "Halve", "Improve",
		"Finish", "Keep", "Reach", "Hire", "Sell", "Write", "Explore"),
	    WORDS("the time to answer a letter", "sales in the harbour shop",
		"a guide to the archive", "the share of tested modules",
		"the waste of the bakery", "our weekly newsletter",
		"night shifts in the ward", "the number of open tickets",
		"seats in the evening course", "the power that ovens draw"),
	    WORDS("from 12 to 5 days", "by 15 %", "to 40 a week",
		"from 1,200 to 1,500", "by half", "to at most 3", "to $25,000",
		"three times a week", "to 99.5 %", ""),
	    WORDS("by 30 June 2027", "by the end of March", "before Q3",
		"within six weeks", "in 2027", "by Friday", "soon", ""),
	    WORDS("because members asked for it", "so that nobody waits",
		"in order to pay back the loan", ""),
	    WORDS("with two temporary clerks", "by visiting every branch",
		"using the new scanner", ""),
	    WORDS("significantly", "as far as possible", "somewhat", "quickly",
		"in a sensible way"),
	    WORDS("Measure", "Deadline", "Owner", "Why", "How", "Baseline"),
	    WORDS("Goals of the year", "Objectives", "Plan", "Next steps"),
	    WORDS("the", "a", "team", "harbour", "council", "report", "of",
		"and", "winter", "customers", "with", "machine", "early",
		"budget", "which", "often", "between", "paper", "moved",
		"their", "second", "quiet", "looking", "forward", "to") },
	{ "fr",
	    WORDS("Réduire", "Augmenter", "Publier", "Former", "Améliorer",
		"Terminer", "Maintenir", "Atteindre", "Recruter", "Vendre",
		"Rédiger", "Explorer"),
	    WORDS("le délai de réponse aux lettres", "les ventes du port",
		"un guide des archives", "la part de modules testés",
		"le gaspillage de la boulangerie", "notre lettre d’été",
		"le nombre de dossiers ouverts", "l'énergie des fours",
		"les places du cours du soir"),
	    WORDS("de 12 à 5 jours", "de 15 %", "à 40 par semaine",
		"de 1 200 à 1 500", "de moitié", "à 25 000 €",
		"trois fois par semaine", "à 99,5 %", ""),
	    WORDS("d'ici le 30 juin 2027", "avant fin mars", "au 2e trimestre",
		"en six semaines", "en 2027", "bientôt", ""),
	    WORDS("parce que les membres l'ont demandé",
		"afin que personne n'attende", "pour rembourser le prêt", ""),
	    WORDS("avec deux intérimaires", "en visitant chaque agence",
		"grâce au nouveau scanneur", ""),
	    WORDS("nettement", "autant que possible", "un peu", "rapidement"),
	    WORDS("Mesure", "Échéance", "Responsable", "Pourquoi", "Moyens"),
	    WORDS("Objectifs de l'année", "Objectifs", "Plan", "Étapes"),
	    WORDS("le", "une", "équipe", "port", "conseil", "rapport", "de",
		"et", "hiver", "clients", "avec", "machine", "tôt", "budget",
		"qui", "souvent", "entre", "papier", "leur", "deuxième",
		"calme", "vers") },
};

/* A linear congruence (Knuth, The Art of Computer Programming 2, 3.3.4,
 * MMIX); its high bits. */
static uint64_t state;

static size_t
below(size_t n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(state >> 33) % n;
}

static const char *
any(struct words words)
{
	return words.at[below(words.n)];
}

static void
sentence(FILE *out, const struct language *l)
{
	const char *parts[] = { any(l->verbs), any(l->things),
		below(4) ? any(l->amounts) : any(l->loose), any(l->ends),
		any(l->reasons), any(l->means) };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (*parts[i])
			fprintf(out, "%s%s", i ? " " : "", parts[i]);
}

static void
prose(FILE *out, const struct language *l)
{
	for (size_t n = 20 + below(60), i = 1; i <= n; i++)
		fprintf(out, "%s%s%s", any(l->nouns),
		    i % 13 == 0 || i == n ? "." : "", i % 12 == 0 ? "\n" : " ");
	fputs("\n\n", out);
}

static void
list(FILE *out, const struct language *l)
{
	for (size_t n = 2 + below(5); n > 0; n--) {
		fprintf(out, "- %s", below(4) ? "" : "[ ] ");
		sentence(out, l);
		putc('\n', out);
		if (below(3) == 0) {
			fprintf(out, "  - **%s**: %s\n", any(l->labels),
			    any(l->ends));
			fputs("  - ", out);
			sentence(out, l);
			putc('\n', out);
		}
	}
	putc('\n', out);
}

static void
table(FILE *out, const struct language *l)
{
	fprintf(
	    out, "| %s | %s |\n|---|---|\n", any(l->labels), any(l->labels));
	for (size_t n = 1 + below(4); n > 0; n--) {
		fputs("| ", out);
		sentence(out, l);
		fprintf(out, " | %s |\n", any(l->ends));
	}
	putc('\n', out);
}

static void
section(FILE *out, const struct language *l)
{
	fprintf(out, "## %s\n\n", any(l->sections));
	prose(out, l);
	list(out, l);
	if (below(4) == 0)
		table(out, l);
	if (below(3) == 0) {
		fputs("> ", out);
		sentence(out, l);
		fputs("\n\n", out);
	}
}

static void
document(FILE *out, uint64_t seed, long size)
{
	const struct language *l;

	state = seed * 0x9e3779b97f4a7c15u + 1;
	l = &languages[below(20) < 9];
	fprintf(out, "---\ntitle: %s\nlang: %s\n---\n\n# %s 2027\n\n",
	    any(l->sections), l->code, any(l->sections));
	while (ftell(out) < size)
		section(out, l);
}

static FILE *
create(const char *path)
{
	FILE *out = fopen(path, "wb");

	if (!out) {
		perror(path);
		exit(1);
	}
	return out;
}

static void
finish(FILE *out, const char *path)
{
	if (ferror(out) || fclose(out) != 0) {
		perror(path);
		exit(1);
	}
}

static void
many(size_t n, const char *folder)
{
	for (size_t i = 0; i < n; i++) {
		char path[PATH];
		FILE *out;

		snprintf(path, sizeof path, "%s/%03zu", folder, i / 100);
		mkdir(path, 0777);
		snprintf(
		    path, sizeof path, "%s/%03zu/%05zu.md", folder, i / 100, i);
		out = create(path);
		state = i;
		document(out, i, (long)(1500 + below(5000) + below(5500)));
		finish(out, path);
	}
}

int
main(int argc, char **argv)
{
	long n = argc == 4 ? atol(argv[2]) : 0;
	FILE *out;

	if (n <= 0)
		return 2;
	mkdir(argv[1][0] == 'm' ? argv[3] : ".", 0777);
	if (argv[1][0] == 'm') {
		many((size_t)n, argv[3]);
		return 0;
	}
	out = create(argv[3]);
	if (argv[1][0] == 's')
		document(out, 1, n);
	else
		fputs("# Goals\n\n", out);
	for (state = 1; argv[1][0] == 'g' && n > 0; n--) {
		fputs("- ", out);
		sentence(out, &languages[0]);
		putc('\n', out);
	}
	finish(out, argv[3]);
	return 0;
}
