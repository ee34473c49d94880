/* The sections of a page's Markdown, and the examples in them. */

#include "page_section.h"

#include "rule.h"
#include "word/word.h"

#include <string.h>

const char *
page_section_line(const char *s)
{
	const char *end = strchr(s, '\n');

	return end ? end + 1 : s + strlen(s);
}

/* How many backticks open or close a fenced block on this line; 0: none do. */
static unsigned
fence_of(const char *s)
{
	size_t n = strspn(s, "`");

	return n >= 3 ? (unsigned)n : 0;
}

static bool
heads(const char *s)
{
	return strncmp(s, "## ", 3) == 0;
}

bool
page_section_next(struct page_section *section, const char **from)
{
	const char *s = *from;
	unsigned ticks = 0;

	if (*s == '\0')
		return false;
	*section = (struct page_section){ .text = s };
	if (heads(s)) {
		section->heading = s + 3;
		section->heading_end = s + 3 + strcspn(s + 3, "\r\n");
		section->text = s = page_section_line(s);
	}
	for (; *s != '\0' && (ticks > 0 || !heads(s));
	     s = page_section_line(s)) {
		unsigned n = fence_of(s);

		if (ticks > 0 ? n >= ticks : n > 0)
			ticks = ticks > 0 ? 0 : n;
	}
	section->end = *from = s;
	return true;
}

bool
page_section_is(const struct page_section *section, const char *word)
{
	size_t len = strlen(word);

	return section->heading &&
	       (size_t)(section->heading_end - section->heading) == len &&
	       memcmp(section->heading, word, len) == 0;
}

int
page_section_language(
    const struct page_section *section, const struct rules *rules)
{
	for (int i = 0; i < word_languages(rules->words); i++)
		if (page_section_is(
			section, word_language_name(rules->words, i)))
			return i;
	return -1;
}

/* The line of a page's body on which a place of it stands, from 1. */
static int
line_of(const char *body, const char *at)
{
	int line = 1;

	for (const char *s = body; s < at; s = page_section_line(s))
		line++;
	return line;
}

static void
read_language(struct page_example *example, const char *info)
{
	size_t len;

	info += strspn(info, "`");
	info += strcspn(info, " \n");
	info += strspn(info, " ");
	len = strcspn(info, " \n");
	if (len >= sizeof example->language)
		len = 0;
	memcpy(example->language, info, len);
	example->language[len] = '\0';
}

/* The first fenced block from a line on, before the end of its section. */
static bool
read_block(struct page_example *example, const char *s, const char *end)
{
	unsigned ticks;

	while (s < end && fence_of(s) == 0)
		s = page_section_line(s);
	if (s >= end)
		return false;
	ticks = fence_of(s);
	read_language(example, s);
	example->fence = s;
	example->bytes = s = page_section_line(s);
	while (s < end && fence_of(s) < ticks)
		s = page_section_line(s);
	example->len = (size_t)(s - example->bytes);
	return true;
}

bool
page_example_next(
    struct page_example *example, const char **from, const struct rule *rule)
{
	const char *at = rule->body;
	struct page_section section;

	while (page_section_next(&section, &at)) {
		const char *start = *from > section.text ? *from : section.text;

		example->bad = page_section_is(&section, "Bad");
		if (!example->bad && !page_section_is(&section, "Good"))
			continue;
		if (!read_block(example, start, section.end))
			continue;
		*from = page_section_line(example->bytes + example->len);
		example->line = line_of(rule->body, example->fence);
		return true;
	}
	return false;
}
