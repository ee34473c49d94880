/* A rule's page as text to be read in a pager. */

#include "explain.h"

#include "arena.h"
#include "die.h"
#include "finding.h"
#include "level.h"
#include "page_example.h"
#include "rule.h"
#include "word.h"

#include <string.h>

static const char *
line_end(const char *s)
{
	const char *end = strchr(s, '\n');

	return end ? end + 1 : s + strlen(s);
}

/* Lines of a page, each behind a margin; a page of a user's is shown safely. */
static void
write_lines(FILE *out, const char *margin, const char *s, const char *end)
{
	while (s < end) {
		const char *stop = line_end(s);
		size_t len = (size_t)((stop < end ? stop : end) - s);

		if (len > 0 && s[len - 1] == '\n')
			len--;
		if (len > 0)
			fputs(margin, out);
		die_show(out, s, len);
		putc('\n', out);
		s = stop;
	}
}

/* Whether the page has an example in this language. */
static bool
speaks(const struct rule *rule, const char *language)
{
	const char *from = rule->body;
	struct page_example example;

	while (page_example_next(&example, &from, rule))
		if (strcmp(example.language, language) == 0)
			return true;
	return false;
}

/* The body without its title, and of the examples those in one language, set
 * in instead of fenced. */
static void
write_body(FILE *out, const struct rule *rule, const char *language)
{
	bool all = !speaks(rule, language);
	const char *at = rule->body, *from = rule->body;
	struct page_example example;

	if (strncmp(at, "# ", 2) == 0)
		at = line_end(at);
	while (page_example_next(&example, &from, rule)) {
		const char *fence = example.bytes - 1;

		while (fence > rule->body && fence[-1] != '\n')
			fence--;
		if (at < fence)
			write_lines(out, "", at, fence);
		at = from;
		if (!all && strcmp(example.language, language) != 0)
			continue;
		putc('\n', out);
		write_lines(
		    out, "    ", example.bytes, example.bytes + example.len);
	}
	write_lines(out, "", at, at + strlen(at));
}

static void
write_text(
    FILE *out, struct arena *a, const struct rule_text *text, int language)
{
	static const char dots[] = "…";
	static const char *const args[4] = { dots, dots, dots, dots };
	const char *said = rule_say(text, language);

	if (!said)
		return;
	said = finding_fill(a, said, args, dots);
	write_lines(out, "  ", said, said + strlen(said));
}

static void
write_rule(FILE *out, struct arena *a, const struct rules *rules,
    const struct rule *rule, int language)
{
	fprintf(out, "# %s (%s%s%s)\n\n", rule->name,
	    rule->criterion < RULE_CRITERIA ? rule_criteria[rule->criterion]
					    : "",
	    rule->criterion < RULE_CRITERIA ? ", " : "",
	    rule_levels[rule->level]);
	write_text(out, a, &rule->message, language);
	write_text(out, a, &rule->hint, language);
	write_body(out, rule, word_language_name(rules->words, language));
}

size_t
explain_write(FILE *out, struct arena *a, const struct rules *rules,
    const char *name, int language)
{
	size_t n = 0;

	for (size_t i = 0; i < rules->n; i++) {
		if (!level_holds(name, &rules->at[i]))
			continue;
		if (n++ > 0)
			putc('\n', out);
		write_rule(out, a, rules, &rules->at[i], language);
	}
	return n;
}
