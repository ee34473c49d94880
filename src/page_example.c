/* The Bad and Good blocks of a rule's page. */

#include "page_section.h"

#include "rule.h"

#include <string.h>

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

	while (s < end && page_section_fence(s) == 0)
		s = page_section_line(s);
	if (s >= end)
		return false;
	ticks = page_section_fence(s);
	read_language(example, s);
	example->fence = s;
	example->bytes = s = page_section_line(s);
	while (s < end && page_section_fence(s) < ticks)
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
