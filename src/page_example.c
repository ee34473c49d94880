/* The Bad and Good blocks of a rule's page. */

#include "page_example.h"

#include "rule.h"

#include <string.h>

static const char *
line_end(const char *s)
{
	const char *end = strchr(s, '\n');

	return end ? end + 1 : s + strlen(s);
}

/* How many backticks begin a line, at least three; else 0. */
static size_t
fence(const char *s)
{
	size_t n = strspn(s, "`");

	return n >= 3 ? n : 0;
}

/* The section that a page's line stands in, by the headings before it; a
 * heading inside of an example is none of the page's. */
static bool
in_section(const char *body, const char *at, const char *heading)
{
	const char *last = NULL;
	size_t ticks = 0;

	for (const char *s = body; s < at; s = line_end(s)) {
		size_t n = fence(s);

		if (ticks > 0 ? n >= ticks : n > 0)
			ticks = ticks > 0 ? 0 : n;
		else if (ticks == 0 && strncmp(s, "## ", 3) == 0)
			last = s + 3;
	}
	return last && strncmp(last, heading, strlen(heading)) == 0;
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

bool
page_example_next(
    struct page_example *example, const char **from, const struct rule *rule)
{
	const char *s = *from, *open, *stop;
	size_t ticks = 0;

	while (*s != '\0' && (ticks = fence(s)) == 0)
		s = line_end(s);
	if (*s == '\0')
		return false;
	open = s;
	s = line_end(s);
	for (stop = s; *stop != '\0' && fence(stop) < ticks;)
		stop = line_end(stop);
	*from = line_end(stop);
	if (!in_section(rule->body, open, "Bad") &&
	    !in_section(rule->body, open, "Good"))
		return page_example_next(example, from, rule);
	*example = (struct page_example){ .bytes = s,
		.len = (size_t)(stop - s),
		.bad = in_section(rule->body, open, "Bad"),
		.line = 1 };
	read_language(example, open);
	for (const char *c = rule->body; c < open; c = line_end(c))
		example->line++;
	return true;
}
