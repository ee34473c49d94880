/* A rule's page, section by section. */

#include "page_section.h"

#include "rule.h"
#include "word.h"

#include <string.h>

const char *
page_section_line(const char *s)
{
	const char *end = strchr(s, '\n');

	return end ? end + 1 : s + strlen(s);
}

unsigned
page_section_fence(const char *s)
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
		unsigned n = page_section_fence(s);

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
