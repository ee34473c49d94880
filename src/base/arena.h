/* Memory that dies together: two arenas, one a process and one a document. */

#ifndef ARENA_H
#define ARENA_H

#include <stdbool.h>
#include <stddef.h>

enum { ARENA_SPARE = 65, ARENA_ALIGN = 16 };

struct arena {
	struct arena_chunk *chunk;   /* at hand; NULL before the first use */
	char *next, *end;	     /* the free room in it */
	void *spare[ARENA_SPARE];    /* what arrays left that grew elsewhere, by
				      * size / 16; the first bytes of each lead to
				      * the next */
	bool spared;		     /* something was put there */
	struct arena_budget *budget; /* NULL: none */
	struct arena *inner;	     /* arena_hold's last; NULL: none */
	struct arena *beside;	     /* the one held before it */
};

/* What some arenas may take together from the system: over it, budget_end(). */
struct arena_budget {
	size_t left; /* bytes */
};

/* Zeroed room for size bytes, aligned for any type. Out of memory ends the
 * process with DIE_INTERNAL: never NULL. */
void *arena_alloc(struct arena *a, size_t size);

/* The same, whatever bytes are in it: mostly they are free at hand, or else
 * elsewhere. */
void *arena_room_elsewhere(struct arena *a, size_t size);
static inline void *
arena_room(struct arena *a, size_t size)
{
	char *p = a->next;

	if (size > (size_t)(a->end - p))
		return arena_room_elsewhere(a, size);
	/* what is free is a multiple of it too */
	a->next = p + (size + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
	return p;
}

/* A NUL-terminated copy of len bytes. */
char *arena_copy(struct arena *a, const char *bytes, size_t len);

/* A NUL-terminated formatted string. */
char *arena_print(struct arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for one more element: with n == *cap (0 at first) the array gets more
 * room, zeroed, where it is or, if something stands behind it, elsewhere; the
 * old copy must not be used any more. Returns the array. */
void *arena_grow(
    struct arena *a, void *array, size_t n, size_t *cap, size_t size);
static inline void *
arena_more(struct arena *a, void *array, size_t n, size_t *cap, size_t size)
{
	return n < *cap ? array : arena_grow(a, array, n, cap, size);
}

/* The same for an array, how many elements it has and has room for, by name. */
#define ARENA_MORE(a, array, n, cap)                                           \
	((array) = arena_more(                                                 \
	     (a), (array), (size_t)(n), &(cap), sizeof *(array)))

/* Count bytes that stand elsewhere as if they were on the arena. */
void arena_charge(const struct arena *a, size_t size);

/* The bytes that an arena has from the system. */
size_t arena_size(const struct arena *a);

/* Let an arena that stands on another be given back before that one is reset or
 * given back; once. */
void arena_hold(struct arena *outer, struct arena *inner);

/* Drop everything handed out, keeping a chunk for reuse. */
void arena_reset(struct arena *a);

/* Give all of it back to the system; the arena may be used again. */
void arena_free(struct arena *a);

#endif
