/* Blocks under construction: visible bytes, the runs that lead back to the
 * source, and the tokens of both. */

#include "plain.h"

#include "base/arena.h"
#include "text/text.h"

#include <string.h>

/* Longer addresses name no file. */
enum { LINK_MAX = 1024 };

/* The fewest words of capitals that make a line of them; fewer are names. */
enum { LOUD = 3 };

/* Matchers of patterns look at whole vectors of bytes behind a text's end. */
enum { TAIL = 64 };

void
plain_init(struct plain *p, struct document *document, struct arena *a,
    struct vocabulary *v)
{
	size_t len = document->text->len;

	*p = (struct plain){ .document = document,
		.arena = a,
		.vocabulary = v,
		.cap_plain = len + len / 16 + 64,
		.cap_runs = len / 64 + 16,
		.cap_blocks = len / 96 + 16 };
	document->plain = arena_room(a, p->cap_plain);
	document->runs = arena_room(a, p->cap_runs * sizeof(struct run));
	document->blocks = arena_room(a, p->cap_blocks * sizeof(struct block));
	document->tokens.cap = len / 5 + 16;
	document->tokens.at =
	    arena_room(a, document->tokens.cap * sizeof(struct token));
}

static void
reserve(struct plain *p, size_t more)
{
	struct document *d = p->document;
	size_t need = (size_t)d->n_plain + more + 1;
	char *moved;

	if (need <= p->cap_plain)
		return;
	p->cap_plain = need * 2;
	moved = arena_room(p->arena, p->cap_plain);
	memcpy(moved, d->plain, d->n_plain);
	d->plain = moved;
}

static void
append(struct plain *p, const char *bytes, uint32_t len)
{
	struct document *d = p->document;

	reserve(p, len);
	memcpy(d->plain + d->n_plain, bytes, len);
	d->n_plain += len;
}

static void
append_run(struct plain *p, struct run run)
{
	struct document *d = p->document;

	ARENA_MORE(p->arena, d->runs, d->n_runs, p->cap_runs);
	d->runs[d->n_runs++] = run;
}

void
plain_begin(struct plain *p)
{
	struct document *d = p->document;

	if (d->n_blocks > 0)
		d->n_plain = d->blocks[d->n_blocks - 1].text.end + 1;
	else
		d->n_plain = 0;
	while (d->n_runs > 0 && d->runs[d->n_runs - 1].plain >= d->n_plain)
		d->n_runs--;
	while (d->n_links > 0 && d->links[d->n_links - 1].block == d->n_blocks)
		d->n_links--;
	p->start = d->n_plain;
	p->first_run = d->n_runs;
	p->n_marks = 0;
}

void
plain_add(struct plain *p, uint32_t source, uint32_t len, uint8_t style)
{
	struct document *d = p->document;
	struct run *last = NULL;
	bool mark = style & (PLAIN_TILDES | PLAIN_EQUALS);

	if (len == 0)
		return;
	if (d->n_runs > p->first_run)
		last = &d->runs[d->n_runs - 1];
	p->n_marks += mark;
	if (last && !mark && !last->decoded && last->style == style &&
	    last->source + last->len == source &&
	    last->plain + last->len == d->n_plain) {
		last->len += len;
		last->source_len += len;
	} else {
		append_run(p, (struct run){ .plain = d->n_plain,
				  .source = source,
				  .len = len,
				  .source_len = len,
				  .style = style });
	}
	append(p, d->text->bytes + source, len);
}

void
plain_decoded(struct plain *p, const char *bytes, uint32_t len, uint32_t source,
    uint32_t source_len, uint8_t style)
{
	if (len == 0)
		return;
	append_run(p, (struct run){ .plain = p->document->n_plain,
			  .source = source,
			  .len = len,
			  .source_len = source_len,
			  .style = style,
			  .decoded = true });
	append(p, bytes, len);
}

void
plain_line(struct plain *p)
{
	append(p, "\n", 1);
}

void
plain_link(struct plain *p, struct span source, const char *to)
{
	struct document *d = p->document;
	size_t len = to ? strlen(to) : 0;

	if (len == 0 || len > LINK_MAX || strstr(to, "://"))
		return;
	ARENA_MORE(p->arena, d->links, d->n_links, p->cap_links);
	d->links[d->n_links++] =
	    (struct link){ d->n_blocks, source, arena_copy(p->arena, to, len) };
}

static bool
is_space_at(const struct plain *p, uint32_t at)
{
	const struct document *d = p->document;

	return at < p->start || at >= d->n_plain ||
	       (unsigned char)d->plain[at] <= ' ';
}

/* Leave a mark's style only to those that open or close something (GFM 6.5:
 * no blank behind the opening, none before the closing one). */
static void
pair_marks(struct plain *p, uint8_t kind)
{
	struct document *d = p->document;
	struct run *open = NULL;

	for (size_t i = p->first_run; i < d->n_runs; i++) {
		struct run *run = &d->runs[i];

		if (!(run->style & kind))
			continue;
		run->style &= (uint8_t)~kind;
		if (open && !is_space_at(p, run->plain - 1)) {
			open->style |= kind;
			run->style |= kind;
			open = NULL;
		} else if (!is_space_at(p, run->plain + run->len)) {
			open = run;
		}
	}
}

/* Take the paired marks out of the text and strike what is between tildes. */
static void
drop_marks(struct plain *p)
{
	struct document *d = p->document;
	uint32_t from = p->start, to = p->start, len;
	size_t n = p->first_run;
	bool struck = false;

	for (size_t i = p->first_run; i < d->n_runs; i++) {
		struct run run = d->runs[i];

		len = run.plain - from;
		memmove(d->plain + to, d->plain + from, len);
		from = run.plain + run.len;
		to += len;
		if (run.style & (PLAIN_TILDES | PLAIN_EQUALS)) {
			struck ^= (run.style & PLAIN_TILDES) != 0;
			continue;
		}
		memmove(d->plain + to, d->plain + run.plain, run.len);
		run.plain = to;
		to += run.len;
		if (struck)
			run.style |= TOKEN_STRUCK;
		d->runs[n++] = run;
	}
	len = d->n_plain - from;
	memmove(d->plain + to, d->plain + from, len);
	d->n_plain = to + len;
	d->n_runs = n;
}

/* The end of https://example.org/a or www.example.org at t; t: none is. */
static struct token *
address_end(const char *plain, struct token *t, struct token *end)
{
	static const char ends[] = ".,;:!?)]\"'*";
	struct token *stop = t + 1;

	if (t->kind != TOKEN_WORD || end - t < 4)
		return t;
	if (!(t->len == 3 && token_is(t + 1, end, '.') &&
		strncmp(plain + t->start, "www", 3) == 0) &&
	    !(plain[token_end(t)] == ':' && plain[token_end(t) + 1] == '/' &&
		plain[token_end(t) + 2] == '/'))
		return t;
	while (stop < end && token_touches(stop))
		stop++;
	while (stop > t + 1 && stop[-1].kind == TOKEN_MARK &&
	       stop[-1].id < 0x80 && strchr(ends, (int)stop[-1].id))
		stop--;
	return stop;
}

/* Give each token the style of the run in which it begins. */
static void
style_tokens(struct plain *p, struct token *t, struct token *end)
{
	const struct document *d = p->document;
	const struct run *run = d->runs + p->first_run;
	const struct run *stop = d->runs + d->n_runs;

	while (stop > run && stop[-1].style == 0) /* as tokens are already */
		stop--;
	for (; run < stop; run++)
		for (; t < end && t->start < run->plain + run->len; t++)
			if (t->start >= run->plain)
				t->style = run->style;
}

/* Whether a word stands in a document, of which the last byte is rare. */
static bool
holds(const struct document *d, const char *word)
{
	const char *s = d->plain, *end = s + d->n_plain;
	size_t before = strlen(word) - 1;

	for (; (s = memchr(s, word[before], (size_t)(end - s))); s++)
		if ((size_t)(s - d->plain) >= before &&
		    memcmp(s - before, word, before) == 0)
			return true;
	return false;
}

/* Take addresses for code, as they would be in angle brackets. */
static void
style_addresses(const char *plain, struct token *t, struct token *end)
{
	for (struct token *stop = t; t < end; t++) {
		if (t >= stop)
			stop = address_end(plain, t, end);
		if (t < stop)
			t->style |= TOKEN_LINK | TOKEN_CODE;
	}
}

/* Tokens of "[Barn]({{< ref "barn" >}}/a)", a templating tag, are those of a
 * link: Markdown reads none where blanks are. */
static void
style_templated(struct token *t, struct token *end)
{
	struct token *open = NULL;

	for (; t < end; t++) {
		if (token_is(t, end, '['))
			open = t;
		if (!open || !token_is(t, end, ']') || t + 2 >= end ||
		    !token_is(t + 1, end, '(') || !token_touches(t + 1))
			continue;
		for (t += 2; t < end && token_touches(t); t++)
			if (token_is(t, end, ')')) {
				for (; open <= t; open++)
					open->style |= TOKEN_LINK;
				break;
			}
		open = NULL;
	}
}

/* An item of capitals only, "LEARN THE CELLO", sets off no word by them: they
 * are small letters but for those that begin its sentences. Lines may be titles
 * by them. */
static void
hush(const char *plain, struct token *t, struct token *end)
{
	struct token *first = t;
	unsigned words = 0;
	bool begins = true;

	for (; t < end; t++) {
		/* a letter alone, "A" or « À », is of either kind */
		if (t->kind != TOKEN_WORD || t->len == 1 ||
		    (t->len == 2 && (unsigned char)plain[t->start] >= 0x80))
			continue;
		if (t->letters != TOKEN_UPPER)
			return;
		words++;
	}
	if (words < LOUD)
		return;
	for (t = first; t < end; t++)
		if (t->kind == TOKEN_WORD) {
			t->letters = begins ? TOKEN_CAPITAL : TOKEN_LOWER;
			begins = false;
		} else if (token_is(t, end, '.') || token_is(t, end, '!') ||
			   token_is(t, end, '?'))
			begins = true;
}

int
plain_end(struct plain *p, struct block block)
{
	struct document *d = p->document;
	size_t first = d->tokens.n;

	if (p->n_marks > 0) {
		pair_marks(p, PLAIN_TILDES);
		pair_marks(p, PLAIN_EQUALS);
		drop_marks(p);
	}
	block.text = (struct span){ p->start, d->n_plain };
	plain_line(p);
	d->plain[d->n_plain] = '\0';
	token_scan(p->arena, &d->tokens, p->vocabulary, d->plain,
	    block.text.start, block.text.end);
	if (d->tokens.n == first) {
		plain_begin(p);
		return BLOCK_NONE;
	}
	block.tokens = (struct span){ (uint32_t)first, (uint32_t)d->tokens.n };
	style_tokens(p, d->tokens.at + first, d->tokens.at + d->tokens.n);
	if (block.kind == BLOCK_ITEM)
		hush(
		    d->plain, d->tokens.at + first, d->tokens.at + d->tokens.n);
	if (memchr(d->plain + p->start, ']', d->n_plain - p->start))
		style_templated(
		    d->tokens.at + first, d->tokens.at + d->tokens.n);
	ARENA_MORE(p->arena, d->blocks, d->n_blocks, p->cap_blocks);
	d->blocks[d->n_blocks] = block;
	return d->n_blocks++;
}

void
plain_close(struct plain *p)
{
	struct document *d = p->document;

	if (holds(d, "://") || holds(d, "www."))
		for (int i = 0; i < d->n_blocks; i++)
			style_addresses(d->plain,
			    d->tokens.at + d->blocks[i].tokens.start,
			    d->tokens.at + d->blocks[i].tokens.end);
	reserve(p, TAIL);
	memset(d->plain + d->n_plain, 0, TAIL);
}

void
plain_complain(
    struct plain *p, const char *rule, struct span source, const char *detail)
{
	struct document *d = p->document;

	ARENA_MORE(p->arena, d->complaints, d->n_complaints, p->cap_complaints);
	d->complaints[d->n_complaints++] =
	    (struct complaint){ rule, source, detail };
}
