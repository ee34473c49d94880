/* A document's comments that silence rules, into stretches of its source. */

#include "suppress.h"

#include "base/arena.h"
#include "document/document.h"
#include "level.h"
#include "rule.h"
#include "text/text.h"

#include <string.h>

#define countof(array) (sizeof(array) / sizeof *(array))

enum kind { NEXT, DISABLE, ENABLE, WHOLE };

static const char *const kinds[] = { "-disable-next", "-disable", "-enable",
	"-disable-file" };

/* Names of one comment; more are not read. */
enum { NAMES = 64, RANGES = 1000 };

struct reader {
	struct suppress *suppress;
	struct arena *arena;
	const struct document *document;
	const struct rules *rules;
	const struct directive *directive;
};

static void
complain(struct reader *r, enum suppress_fault fault, const char *name,
    const char *near)
{
	struct suppress *s = r->suppress;

	ARENA_MORE(r->arena, s->complaints, s->n_complaints, s->cap_complaints);
	s->complaints[s->n_complaints++] =
	    (struct suppress_complaint){ (uint8_t)fault, r->directive->source,
		    name, near };
}

/* Whether the block hangs below the item. */
static bool
is_below(const struct document *document, const struct block *block, int item)
{
	int above = block->item;

	while (above > item)
		above = document->blocks[above].item;
	return above == item;
}

/* The bytes of the source that a comment before a block would silence: its
 * lines and those of all that hangs below it, or its table. */
static struct span
block_bytes(const struct document *document, int at)
{
	const struct block *first = &document->blocks[at];
	uint32_t end = first->end_line;
	struct span lines;

	for (int i = at + 1; i < document->n_blocks; i++) {
		const struct block *block = &document->blocks[i];

		if (first->kind == BLOCK_CELL
			? block->table != first->table ||
			      (first->row > 0 && block->row != first->row)
			: first->kind != BLOCK_ITEM ||
			      !is_below(document, block, at))
			break;
		if (block->end_line > end)
			end = block->end_line;
	}
	lines.start = text_line_span(document->text, first->line).start;
	lines.end = text_line_span(document->text, end).end;
	return lines;
}

static void
add(struct reader *r, const char *name, struct span bytes)
{
	struct suppress *s = r->suppress;

	ARENA_MORE(r->arena, s->at, s->n, s->cap);
	s->at[s->n++] =
	    (struct suppress_range){ name, bytes, r->directive->source, false };
}

/* End what began before: the name's, or all if it is NULL. */
static void
enable(struct reader *r, const char *name)
{
	uint32_t here = r->directive->source.start;

	for (size_t i = 0; i < r->suppress->n; i++) {
		struct suppress_range *range = &r->suppress->at[i];

		if (range->bytes.end == UINT32_MAX && range->bytes.start > 0 &&
		    (!name || strcmp(range->name, name) == 0))
			range->bytes.end = here;
	}
}

static void
apply(struct reader *r, enum kind kind, const char *name)
{
	const struct document *document = r->document;
	struct span bytes = { r->directive->source.start, UINT32_MAX };

	if (kind == ENABLE) {
		enable(r, name);
		return;
	}
	if (kind == WHOLE)
		bytes.start = 0;
	if (kind == NEXT && r->directive->next < document->n_blocks)
		bytes = block_bytes(document, r->directive->next);
	else if (kind == NEXT)
		bytes.end = bytes.start;
	add(r, name, bytes);
}

/* Names up to a ':', between blanks or commas; then the reason. */
static void
read_names(struct reader *r, enum kind kind, const char *s, const char *end)
{
	int n = 0;

	for (;;) {
		const char *start;
		char *name;

		while (s < end && (text_is_blank(*s) || *s == ','))
			s++;
		if (s == end || *s == ':' || n == NAMES)
			break;
		for (start = s;
		     s < end && !text_is_blank(*s) && *s != ',' && *s != ':';)
			s++;
		name = arena_copy(r->arena, start, (size_t)(s - start));
		if (level_known(r->rules, name))
			apply(r, kind, name);
		else
			complain(r, SUPPRESS_RULE, name,
			    level_nearest(r->rules, name));
		n++;
	}
	if (n == 0 && kind == ENABLE)
		enable(r, NULL);
	else if (n == 0)
		complain(r, SUPPRESS_RULE, "", NULL);
	while (s < end && (text_is_blank(*s) || *s == ':'))
		s++;
	if (s == end && n > 0 && kind != ENABLE)
		complain(r, SUPPRESS_NO_REASON, NULL, NULL);
}

static void
read_directive(struct reader *r)
{
	const char *s = r->document->text->bytes + r->directive->text.start;
	const char *end = r->document->text->bytes + r->directive->text.end;
	size_t len = 0;
	const char *word;

	if (s == end || *s != '-')
		return; /* "goallint language=fr", or talk of goallint */
	while (s + len < end && !text_is_blank(s[len]) && s[len] != ':')
		len++;
	word = arena_copy(r->arena, s, len);
	for (size_t i = 0; i < countof(kinds); i++)
		if (strcmp(word, kinds[i]) == 0) {
			read_names(r, (enum kind)i, s + len, end);
			return;
		}
	word = arena_print(r->arena, "goallint%s", word);
	complain(r, SUPPRESS_SETTING, word, NULL);
}

void
suppress_read(struct suppress *suppress, struct arena *a,
    const struct document *document, const struct rules *rules)
{
	struct reader r = { suppress, a, document, rules, NULL };

	*suppress = (struct suppress){ 0 };
	for (size_t i = 0; i < document->n_directives; i++) {
		r.directive = &document->directives[i];
		if (suppress->n > RANGES || suppress->n_complaints > RANGES) {
			complain(&r, SUPPRESS_TOO_MANY, NULL, NULL);
			break;
		}
		read_directive(&r);
	}
}

bool
suppress_covers(struct suppress *suppress, const struct rule *rule, uint32_t at)
{
	bool covered = false;

	for (size_t i = 0; i < suppress->n; i++) {
		struct suppress_range *range = &suppress->at[i];

		if (at < range->bytes.start || at >= range->bytes.end ||
		    !level_holds(range->name, rule))
			continue;
		range->used = covered = true;
	}
	return covered;
}
