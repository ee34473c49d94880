/* PCRE2 expressions of rule pages, run within limits that hold on any input. */

#include "pattern.h"

#include "arena.h"
#include "budget.h"
#include "die.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdbool.h>

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
	pcre2_match_data *match;
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

static void
prepare_match(struct pattern *p, pcre2_general_context *memory)
{
	pcre2_jit_stack *stack;

	p->match = pcre2_match_data_create(1, memory);
	p->limits = pcre2_match_context_create(memory);
	if (!p->match || !p->limits)
		die_fatal(DIE_INTERNAL, "out of memory");
	pcre2_set_match_limit(p->limits, STEPS);
	pcre2_set_depth_limit(p->limits, DEPTH);
	pcre2_set_heap_limit(p->limits, HEAP_KIB);
	/* A machine without JIT interprets, under the same limits. */
	if (pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE) == 0) {
		stack = pcre2_jit_stack_create(STACK_FIRST, STACK_LAST, memory);
		if (stack)
			pcre2_jit_stack_assign(p->limits, NULL, stack);
	}
}

const char *
pattern_compile(struct pattern *p, size_t *offset)
{
	pcre2_general_context *memory;
	pcre2_compile_context *compile;
	int code;

	if (!p->tried) {
		budget_hold();
		p->tried = true;
		memory = pcre2_general_context_create(take, leave, p->arena);
		compile = pcre2_compile_context_create(memory);
		pcre2_set_max_pattern_length(compile, PATTERN_LENGTH);
		p->code = pcre2_compile((PCRE2_SPTR)p->source, p->len,
		    PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS |
			PCRE2_NEVER_BACKSLASH_C,
		    &code, &p->error_offset, compile);
		if (p->code) {
			prepare_match(p, memory);
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

enum pattern_result
pattern_find(struct pattern *p, const char *text, size_t len, size_t from,
    struct span *found)
{
	size_t offset;
	PCRE2_SIZE *ends;
	int n;

	if (pattern_compile(p, &offset) || from > len)
		return PATTERN_NONE;
	if (len > PATTERN_SUBJECT) {
		len = PATTERN_SUBJECT;
		while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
			len--;
		if (from > len)
			return PATTERN_LIMIT;
	}
	budget_hold();
	n = pcre2_match(p->code, (PCRE2_SPTR)text, len, from,
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
