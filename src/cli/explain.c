/* A rule's page as text to be read in a pager. */

#include "explain.h"

#include "base/arena.h"
#include "base/die.h"
#include "rule/level.h"
#include "rule/message.h"
#include "rule/page_section.h"
#include "rule/rule.h"
#include "word/word.h"

#include <string.h>

/* Lines of a page, each behind a margin; a page of a user's is shown safely. */
static void
write_lines(FILE *out, const char *margin, const char *s, const char *end)
{
	while (s < end) {
		const char *stop = page_section_line(s);
		size_t len = (size_t)((stop < end ? stop : end) - s);

		if (len > 0 && s[len - 1] == '\n')
			len--;
		if (len > 0)
			fputs(margin, out);
		die_show_line(out, s, len);
		putc('\n', out);
		s = stop;
	}
}

/* The same without the blank lines around it, behind one blank line; nothing
 * if there is nothing else. */
static void
write_block(FILE *out, const char *margin, const char *s, const char *end)
{
	while (s < end && (*s == '\n' || *s == '\r'))
		s++;
	while (s < end && (end[-1] == '\n' || end[-1] == '\r'))
		end--;
	if (s == end)
		return;
	putc('\n', out);
	write_lines(out, margin, s, end);
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

/* The prose of the page: that in the reader's language, else the first. */
static void
write_prose(
    FILE *out, const struct rules *rules, const struct rule *rule, int language)
{
	const char *from = rule->body;
	struct page_section section, prose;

	page_section_next(&prose, &from);
	if (strncmp(prose.text, "# ", 2) == 0)
		prose.text = page_section_line(prose.text);
	while (page_section_next(&section, &from))
		if (page_section_language(&section, rules) == language)
			prose = section;
	write_block(out, "", prose.text, prose.end);
}

/* A section of examples behind the mark that the matrix uses for their kind:
 * of several languages those in the reader's, set in instead of fenced. */
static void
write_examples(FILE *out, const struct rule *rule,
    const struct page_section *section, const char *language)
{
	bool all = !speaks(rule, language);
	const char *at = section->text, *from = section->text;
	struct page_example example;

	fputs(page_section_is(section, "Bad") ? "\n✗" : "\n✓", out);
	while (page_example_next(&example, &from, rule) &&
	       example.fence < section->end) {
		write_block(out, "", at, example.fence);
		at = from;
		if (all || strcmp(example.language, language) == 0)
			write_block(out, "    ", example.bytes,
			    example.bytes + example.len);
	}
	write_block(out, "", at, section->end);
}

/* The page below its title: the prose once, the examples, and what else it
 * holds under the heading that it has there. */
static void
write_body(
    FILE *out, const struct rules *rules, const struct rule *rule, int language)
{
	const char *name = word_language_name(rules->words, language);
	const char *from = rule->body;
	struct page_section section;

	while (page_section_next(&section, &from))
		if (!section.heading)
			write_prose(out, rules, rule, language);
		else if (page_section_is(&section, "Bad") ||
			 page_section_is(&section, "Good"))
			write_examples(out, rule, &section, name);
		else if (page_section_language(&section, rules) < 0)
			write_block(out, "", section.heading - 3, section.end);
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
	said = message_fill(a, said, args, dots);
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
	write_body(out, rules, rule, language);
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
