/* PCRE2 expressions of rule pages, run within limits that hold on any input. */

#include "pattern.h"

#include "base/arena.h"
#include "base/budget.h"
#include "base/die.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdint.h>

/* Under JIT the match limit alone does not bound time: the subject's length
 * does, together with it. */
enum {
	STEPS = 100000,
	DEPTH = 10000,
	HEAP_KIB = 20 * 1024,
	STACK_FIRST = 32 * 1024,
	STACK_LAST = 1024 * 1024,
};

struct pattern {
	struct arena *arena;
	const char *source;
	size_t len;
	bool tried;
	char *error; /* why it does not compile; NULL: it does */
	size_t error_offset;
	pcre2_code *code;
	uint32_t first, last; /* characters of ASCII that stand in every match,
			       * small or large; 0: none is known */
	pcre2_general_context *memory;
	pcre2_match_data *match; /* NULL: not made yet */
	pcre2_match_context *limits;
};

static void *
take(size_t size, void *arena)
{
	return arena_alloc(arena, size);
}

static void
leave(void *memory, void *arena)
{
	(void)memory; /* the arena gives it back */
	(void)arena;
}

struct pattern *
pattern_new(struct arena *a, const char *source, size_t len)
{
	struct pattern *pattern = arena_alloc(a, sizeof *pattern);

	pattern->arena = a;
	pattern->source = arena_copy(a, source, len);
	pattern->len = len;
	return pattern;
}

/* What is needed to run it: few patterns are. */
static void
prepare_match(struct pattern *p)
{
	pcre2_jit_stack *stack;

	p->match = pcre2_match_data_create(1, p->memory);
	p->limits = pcre2_match_context_create(p->memory);
	if (!p->match || !p->limits)
		die_fatal(DIE_INTERNAL, "out of memory");
	pcre2_set_match_limit(p->limits, STEPS);
	pcre2_set_depth_limit(p->limits, DEPTH);
	pcre2_set_heap_limit(p->limits, HEAP_KIB);
	/* A machine without JIT interprets, under the same limits. */
	if (pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE) == 0) {
		stack =
		    pcre2_jit_stack_create(STACK_FIRST, STACK_LAST, p->memory);
		if (stack)
			pcre2_jit_stack_assign(p->limits, NULL, stack);
	}
}

/* The first or last code unit that every match has, if it is a character. */
static uint32_t
fixed_unit(const pcre2_code *code, uint32_t what_type, uint32_t what_unit)
{
	uint32_t type = 0, unit = 0;

	pcre2_pattern_info(code, what_type, &type);
	pcre2_pattern_info(code, what_unit, &unit);
	return type == 1 && unit < 0x80 ? unit : 0;
}

const char *
pattern_compile(struct pattern *p, size_t *offset)
{
	pcre2_compile_context *compile;
	int code;

	if (!p->tried) {
		budget_hold();
		p->tried = true;
		p->memory = pcre2_general_context_create(take, leave, p->arena);
		compile = pcre2_compile_context_create(p->memory);
		pcre2_set_max_pattern_length(compile, PATTERN_LENGTH);
		p->code = pcre2_compile((PCRE2_SPTR)p->source, p->len,
		    PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS |
			PCRE2_NEVER_BACKSLASH_C,
		    &code, &p->error_offset, compile);
		if (p->code) {
			p->first = fixed_unit(p->code, PCRE2_INFO_FIRSTCODETYPE,
			    PCRE2_INFO_FIRSTCODEUNIT);
			p->last = fixed_unit(p->code, PCRE2_INFO_LASTCODETYPE,
			    PCRE2_INFO_LASTCODEUNIT);
		} else {
			p->error = arena_alloc(p->arena, 256);
			pcre2_get_error_message(
			    code, (PCRE2_UCHAR *)p->error, 256);
		}
		budget_release();
	}
	*offset = p->error_offset;
	return p->error;
}

void
pattern_read(struct pattern_text *text, const char *bytes, size_t len)
{
	*text = (struct pattern_text){ .bytes = bytes, .len = len };
	for (size_t i = 0; i < len; i++)
		text->has[(unsigned char)bytes[i]] = true;
}

/* Whether a character may stand in a match in a text, small or large; those of
 * which there are more than two are never fixed. */
static bool
may_hold(const struct pattern_text *text, uint32_t c)
{
	bool letter = (c | 0x20) - 'a' < 26;

	return c == 0 || text->has[c] || (letter && text->has[c ^ 0x20]);
}

enum pattern_result
pattern_find(struct pattern *p, const struct pattern_text *text, size_t from,
    struct span *found)
{
	size_t offset, len = text->len;
	PCRE2_SIZE *ends;
	int n;

	if (!p->tried)
		pattern_compile(p, &offset);
	if (!p->code || from > len || !may_hold(text, p->first) ||
	    !may_hold(text, p->last))
		return PATTERN_NONE;
	if (len > PATTERN_SUBJECT) {
		len = PATTERN_SUBJECT;
		while (
		    len > 0 && ((unsigned char)text->bytes[len] & 0xc0) == 0x80)
			len--;
		if (from > len)
			return PATTERN_LIMIT;
	}
	budget_hold();
	if (!p->match)
		prepare_match(p);
	n = pcre2_match(p->code, (PCRE2_SPTR)text->bytes, len, from,
	    PCRE2_NOTEMPTY | PCRE2_NO_UTF_CHECK, p->match, p->limits);
	budget_release();
	if (n == PCRE2_ERROR_NOMATCH)
		return PATTERN_NONE;
	if (n < 0)
		return PATTERN_LIMIT;
	ends = pcre2_get_ovector_pointer(p->match);
	if (ends[0] >= ends[1]) /* \K in a lookahead can turn it round */
		return PATTERN_NONE;
	*found = (struct span){ (uint32_t)ends[0], (uint32_t)ends[1] };
	return PATTERN_MATCH;
}
