/* Memory that dies together: two arenas, one a process and one a document. */

#include "arena.h"

#include "budget.h"
#include "die.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = ARENA_ALIGN, CHUNK = 1 << 18 };

/* How large an array is that grows by an eighth only: it moves by its pages,
 * and room that is never used would be a burden by then. */
enum { LARGE = 4 << 20 };

/* The first room of an array: so many bytes, and so many elements. */
enum { FIRST = 64, FEW = 1 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t size; /* of the room behind this header */
};

enum { HEADER = (sizeof(struct arena_chunk) + ALIGN - 1) / ALIGN * ALIGN };

void
arena_charge(const struct arena *a, size_t size)
{
	if (!a->budget)
		return;
	if (size > a->budget->left)
		budget_end();
	a->budget->left -= size < a->budget->left ? size : a->budget->left;
}

/* A chunk with room for so many bytes, or an old one with so many. */
static struct arena_chunk *
make_chunk(struct arena_chunk *old, size_t size)
{
	struct arena_chunk *chunk;

	if (size > SIZE_MAX - HEADER || !(chunk = realloc(old, HEADER + size)))
		die_fatal(DIE_INTERNAL, "out of memory");
	chunk->size = size;
	return chunk;
}

/* What needs as much gets a chunk of its own, behind the one at hand. */
static void *
add_large(struct arena *a, size_t size)
{
	struct arena_chunk *chunk;

	arena_charge(a, size);
	budget_hold();
	chunk = make_chunk(NULL, size);
	chunk->older = a->chunk ? a->chunk->older : NULL;
	if (a->chunk)
		a->chunk->older = chunk;
	else
		a->chunk = chunk;
	budget_release();
	return (char *)chunk + HEADER;
}

static void
add_chunk(struct arena *a)
{
	struct arena_chunk *chunk;

	arena_charge(a, CHUNK);
	budget_hold();
	chunk = make_chunk(NULL, CHUNK);
	chunk->older = a->chunk;
	a->chunk = chunk;
	a->next = (char *)chunk + HEADER;
	a->end = a->next + CHUNK;
	budget_release();
}

void *
arena_room_elsewhere(struct arena *a, size_t size)
{
	if (size > SIZE_MAX - ALIGN)
		die_fatal(DIE_INTERNAL, "out of memory");
	if (size > CHUNK - ALIGN)
		return add_large(a, (size + ALIGN - 1) / ALIGN * ALIGN);
	add_chunk(a);
	return arena_room(a, size);
}

void *
arena_alloc(struct arena *a, size_t size)
{
	return memset(arena_room(a, size), 0, size);
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
	return true;
}

/* An array that has a chunk of its own, with more room; NULL if it has not. */
static void *
regrow(struct arena *a, void *array, size_t old, size_t size)
{
	struct arena_chunk **link = &a->chunk, *chunk;

	if (old < CHUNK || size > SIZE_MAX / 2)
		return NULL;
	while (*link && (char *)*link + HEADER != (char *)array)
		link = &(*link)->older;
	if (!*link || *link == a->chunk)
		return NULL;
	arena_charge(a, size - old);
	budget_hold();
	chunk = *link = make_chunk(*link, size);
	budget_release();
	array = (char *)chunk + HEADER;
	memset((char *)array + old, 0, size - old);
	return array;
}

/* Where the first of the spare pieces of a size is kept; NULL: nowhere. */
static void **
spare(struct arena *a, size_t size)
{
	size = (size + ALIGN - 1) / ALIGN;
	return size > 0 && size < ARENA_SPARE ? &a->spare[size] : NULL;
}

/* An array elsewhere; its old copy is spare from now on. */
static void *
move(struct arena *a, void *array, size_t n, size_t old, size_t size)
{
	void **from = spare(a, size), **to = spare(a, old), *moved;

	if (from && *from) {
		moved = *from;
		memcpy(from, moved, sizeof *from);
		memset(moved, 0, size);
	} else {
		moved = arena_alloc(a, size);
	}
	if (n > 0)
		memcpy(moved, array, n);
	if (to) {
		memcpy(array, to, sizeof *to);
		*to = array;
		a->spared = true;
	}
	return moved;
}

void *
arena_grow(struct arena *a, void *array, size_t n, size_t *cap, size_t size)
{
	size_t old = *cap * size,
	       more = size < FIRST / FEW ? FIRST / size : FEW;
	void *grown;

	if (*cap > 0)
		more = *cap + *cap / (old < CHUNK ? 1 : old < LARGE ? 2 : 8);
	if (more > SIZE_MAX / size)
		die_fatal(DIE_INTERNAL, "out of memory");
	if (extend(a, array, old, more * size))
		grown = array;
	else if (!(grown = regrow(a, array, old, more * size)))
		grown = move(a, array, n * size, old, more * size);
	*cap = more;
	return grown;
}

size_t
arena_size(const struct arena *a)
{
	size_t size = 0;

	for (const struct arena_chunk *c = a->chunk; c; c = c->older)
		size += c->size;
	return size;
}

void
arena_hold(struct arena *outer, struct arena *inner)
{
	inner->beside = outer->inner;
	outer->inner = inner;
}

void
arena_reset(struct arena *a)
{
	struct arena_chunk *older;

	if (!a->chunk)
		return;
	for (; a->inner; a->inner = a->inner->beside)
		arena_free(a->inner);
	budget_hold();
	while ((older = a->chunk->older)) {
		a->chunk->older = older->older;
		if (a->budget)
			a->budget->left += older->size;
		free(older);
	}
	if (a->chunk->size != CHUNK) { /* a large array's, and nothing else */
		free(a->chunk);
		a->chunk = NULL;
		a->next = a->end = NULL;
	} else {
		a->next = (char *)a->chunk + HEADER;
		a->end = a->next + CHUNK;
	}
	if (a->spared)
		memset(a->spare, 0, sizeof a->spare);
	a->spared = false;
	budget_release();
}

void
arena_free(struct arena *a)
{
	arena_reset(a);
	free(a->chunk);
	*a = (struct arena){ .beside = a->beside };
}
