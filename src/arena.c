/* Memory that dies together: two arenas, one a process and one a document. */

#include "arena.h"

#include "budget.h"
#include "die.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 16, CHUNK = 1 << 18 };

/* The first room of an array: so many bytes, and so many elements. */
enum { FIRST = 256, FEW = 4 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t size; /* of the room behind this header */
};

enum { HEADER = (sizeof(struct arena_chunk) + ALIGN - 1) / ALIGN * ALIGN };

static void
add_chunk(struct arena *a, size_t size)
{
	struct arena_chunk *chunk;

	if (a->limit > 0 && (size > a->limit || a->used > a->limit - size))
		budget_end();
	if (size < CHUNK)
		size = CHUNK;
	budget_hold();
	if (size > SIZE_MAX - HEADER || !(chunk = malloc(HEADER + size)))
		die_fatal(DIE_INTERNAL, "out of memory");
	chunk->older = a->chunk;
	chunk->size = size;
	a->chunk = chunk;
	a->next = (char *)chunk + HEADER;
	a->end = a->next + size;
	budget_release();
}

void *
arena_room(struct arena *a, size_t size)
{
	char *p;

	if (size > SIZE_MAX - ALIGN)
		die_fatal(DIE_INTERNAL, "out of memory");
	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	if (!a->chunk || (size_t)(a->end - a->next) < size)
		add_chunk(a, size);
	p = a->next;
	a->next += size;
	a->used += size;
	return p;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	return memset(arena_room(a, size), 0, size);
}

char *
arena_copy(struct arena *a, const char *bytes, size_t len)
{
	char *s = arena_alloc(a, len + 1);

	if (len > 0)
		memcpy(s, bytes, len);
	return s;
}

char *
arena_print(struct arena *a, const char *fmt, ...)
{
	va_list args;
	char *s;
	int len;

	va_start(args, fmt);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (len < 0)
		die_fatal(DIE_INTERNAL, "cannot format a message:");
	s = arena_alloc(a, (size_t)len + 1);
	va_start(args, fmt);
	vsnprintf(s, (size_t)len + 1, fmt, args);
	va_end(args);
	return s;
}

/* Make an array longer where it is, if nothing stands behind it. */
static bool
extend(struct arena *a, void *array, size_t old, size_t size)
{
	char *end;
	size_t more;

	if (old == 0 || size > SIZE_MAX - ALIGN)
		return false;
	end = (char *)array + (old + ALIGN - 1) / ALIGN * ALIGN;
	if (end != a->next)
		return false;
	more =
	    (size + ALIGN - 1) / ALIGN * ALIGN - (size_t)(end - (char *)array);
	if (more > (size_t)(a->end - a->next))
		return false;
	memset(a->next, 0, more);
	a->next += more;
	a->used += more;
	return true;
}

void *
arena_more(struct arena *a, void *array, size_t n, size_t *cap, size_t size)
{
	size_t more = size < FIRST / FEW ? FIRST / size : FEW;
	void *moved;

	if (n < *cap)
		return array;
	if (*cap > 0)
		more = *cap * 2;
	if (more > SIZE_MAX / size)
		die_fatal(DIE_INTERNAL, "out of memory");
	if (extend(a, array, *cap * size, more * size)) {
		*cap = more;
		return array;
	}
	moved = arena_alloc(a, more * size);
	if (n > 0)
		memcpy(moved, array, n * size);
	*cap = more;
	return moved;
}

void
arena_reset(struct arena *a)
{
	struct arena_chunk *older;

	if (!a->chunk)
		return;
	budget_hold();
	while ((older = a->chunk->older)) {
		a->chunk->older = older->older;
		free(older);
	}
	a->next = (char *)a->chunk + HEADER;
	a->end = a->next + a->chunk->size;
	a->used = a->limit = 0;
	budget_release();
}

void
arena_free(struct arena *a)
{
	arena_reset(a);
	free(a->chunk);
	*a = (struct arena){ 0 };
}
