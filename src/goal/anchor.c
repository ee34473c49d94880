/* What a link's anchor names: a heading, and the goal it stands for. */

#include "anchor.h"

#include "base/utf8.h"
#include "document/document.h"
#include "goal.h"

#include <stdbool.h>
#include <string.h>

/* Longer headings have no anchors, nor do so many digits number any. */
enum { SLUG = 512, SUFFIX = 4 };

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

size_t
anchor_decode(char *out, const char *s, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		int high = i + 2 < len && s[i] == '%' ? hex(s[i + 1]) : -1;
		int low = high >= 0 ? hex(s[i + 2]) : -1;

		if (low >= 0 && high + low > 0) {
			out[n++] = (char)(high << 4 | low);
			i += 2;
		} else {
			out[n++] = s[i];
		}
	}
	out[n] = '\0';
	return n;
}

/* Words as an anchor; 0 if there is nothing in them. */
static size_t
slug(char out[SLUG], const char *s, size_t len)
{
	char folded[SLUG];
	const char *next = folded, *end;
	size_t n = 0;

	if (len >= SLUG / 2)
		return 0;
	end = folded + utf8_fold(folded, sizeof folded, s, len);
	while (next < end) {
		const char *at = next;
		uint32_t c = utf8_next(&next, end);

		if (c == '-' || utf8_is_space(c)) {
			if (n > 0 && out[n - 1] != '-')
				out[n++] = '-';
		} else if ((c >= '0' && c <= '9') || c == '_' ||
			   utf8_is_letter(c)) {
			memcpy(out + n, at, (size_t)(next - at));
			n += (size_t)(next - at);
		}
	}
	while (n > 0 && out[n - 1] == '-')
		n--;
	return n;
}

/* Part a heading's text from the id behind it, "{#barn .wide}". */
static struct span
read_id(const char *plain, struct span *text)
{
	struct span id = { 0, 0 };

	if (text->end - text->start < 4 || plain[text->end - 1] != '}')
		return id;
	for (uint32_t i = text->end - 1; i-- > text->start;) {
		if (plain[i] != '{')
			continue;
		if (plain[i + 1] != '#')
			return id;
		id.start = id.end = i + 2;
		while (plain[id.end] != '}' && plain[id.end] != ' ')
			id.end++;
		text->end = i;
		return id;
	}
	return id;
}

static bool
is_named(
    const char *plain, const struct block *block, const char *wanted, size_t n)
{
	struct span text = block->text;
	struct span id = read_id(plain, &text);
	char own[SLUG];

	if (slug(own, plain + id.start, id.end - id.start) == n &&
	    memcmp(own, wanted, n) == 0)
		return true;
	return slug(own, plain + text.start, text.end - text.start) == n &&
	       memcmp(own, wanted, n) == 0;
}

/* The goal that a heading states, or the only one right below it. */
static int
goal_of(const struct goals *goals, int heading)
{
	int found = GOAL_NONE;

	for (int i = 0; i < goals->n; i++) {
		const struct goal *goal = &goals->at[i];

		if (goal->block == heading)
			return i;
		if (goal->section != heading ||
		    (goal->parent != GOAL_NONE &&
			goals->at[goal->parent].section == heading))
			continue;
		if (found != GOAL_NONE)
			return GOAL_NONE;
		found = i;
	}
	return found;
}

/* The heading of this name behind so many others of it; or BLOCK_NONE. */
static int
find_heading(const struct document *document, const char *wanted, size_t n,
    int others, size_t *budget)
{
	for (int i = 0; n > 0 && i < document->n_blocks; i++) {
		const struct block *block = &document->blocks[i];
		size_t cost = 1;

		if (block->kind == BLOCK_HEADING)
			cost += block->text.end - block->text.start;
		if (*budget < cost)
			break;
		*budget -= cost;
		if (block->kind == BLOCK_HEADING &&
		    is_named(document->plain, block, wanted, n) &&
		    others-- == 0)
			return i;
	}
	return BLOCK_NONE;
}

/* The number that hosts put behind the anchor of a heading whose words were
 * used before, "barn-2"; 0 if there is none. *n is then without it. */
static int
read_suffix(const char *wanted, size_t *n)
{
	size_t digits = 0;
	int number = 0, power = 1;

	while (digits < *n && digits < SUFFIX &&
	       wanted[*n - 1 - digits] >= '0' &&
	       wanted[*n - 1 - digits] <= '9') {
		number += (wanted[*n - 1 - digits++] - '0') * power;
		power *= 10;
	}
	if (digits + 1 >= *n || wanted[*n - 1 - digits] != '-')
		return 0;
	*n -= digits + 1;
	return number;
}

int
anchor_goal(const struct document *document, const struct goals *goals,
    const char *anchor, size_t len, size_t *budget)
{
	char decoded[SLUG], wanted[SLUG];
	size_t n;
	int heading, others;

	if (len >= SLUG / 2)
		return GOAL_NONE;
	n = slug(wanted, decoded, anchor_decode(decoded, anchor, len));
	heading = find_heading(document, wanted, n, 0, budget);
	if (heading == BLOCK_NONE && (others = read_suffix(wanted, &n)) > 0)
		heading = find_heading(document, wanted, n, others, budget);
	return heading == BLOCK_NONE ? GOAL_NONE : goal_of(goals, heading);
}
