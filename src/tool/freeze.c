/* Build-time program: the loaded rules into C source, as they lie in memory.
 * Every object of the loader is kept that can be reached from the rule table;
 * a word of it is a pointer when its value is the address of another object
 * or of the embedded bytes. Run twice it must write the same: a number taken
 * for a pointer, or the other way round, would differ, since addresses do. */

#include "base/arena.h"
#include "base/embed.h"
#include "base/frozen.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 16, WORD = sizeof(void *) };

/* An object handed out by arena_alloc. */
struct object {
	char *bytes;
	size_t size, offset; /* offset: in the image */
	int reached;
};

static struct object *objects; /* sorted by address before they are searched */
static size_t n_objects, cap_objects;

/* The loader here works on none. */
void *const frozen_root = NULL;
const size_t frozen_size = 0;

static _Noreturn void
fail(const char *why)
{
	fprintf(stderr, "freeze: %s\n", why);
	exit(1);
}

/* The functions of arena.h, each allocation an object of its own. */

void *
arena_alloc(struct arena *a, size_t size)
{
	char *bytes;

	(void)a;
	size = (size + ALIGN - 1) / ALIGN * ALIGN + ALIGN;
	if (n_objects == cap_objects) {
		cap_objects = cap_objects * 2 + 1024;
		objects = realloc(objects, cap_objects * sizeof *objects);
	}
	bytes = calloc(1, size);
	if (!objects || !bytes)
		fail("out of memory");
	objects[n_objects++] = (struct object){ bytes, size, 0, 0 };
	return bytes;
}

void *
arena_room_elsewhere(struct arena *a, size_t size)
{
	return arena_alloc(a, size);
}

void *
arena_grow(struct arena *a, void *array, size_t n, size_t *cap, size_t size)
{
	void *moved;

	/* what an array has not used is in the program all the same */
	*cap = *cap > 0 ? *cap + *cap / 8 + 8 : 16;
	moved = arena_alloc(a, *cap * size);
	if (n > 0)
		memcpy(moved, array, n * size);
	return moved;
}

void
arena_charge(const struct arena *a, size_t size)
{
	(void)a;
	(void)size;
}

void
arena_hold(struct arena *outer, struct arena *inner)
{
	(void)outer;
	(void)inner;
}

void
arena_reset(struct arena *a)
{
	(void)a;
}

void
arena_free(struct arena *a)
{
	(void)a;
}

static int
compare(const void *a, const void *b)
{
	const struct object *x = a, *y = b;

	return x->bytes < y->bytes ? -1 : x->bytes > y->bytes;
}

static struct object *
find(uintptr_t value)
{
	size_t low = 0, high = n_objects;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if ((uintptr_t)objects[middle].bytes <= value)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0 ||
	    value - (uintptr_t)objects[low - 1].bytes >= objects[low - 1].size)
		return NULL;
	return &objects[low - 1];
}

static uintptr_t
word_at(const struct object *object, size_t i)
{
	uintptr_t value;

	memcpy(&value, object->bytes + i, WORD);
	return value;
}

/* The objects that can be reached, in the order in which they are found, each
 * with its place in the image. Returns how many. */
static size_t
reach(struct object **found, struct object *root, size_t *size)
{
	size_t n = 0;

	root->reached = 1;
	found[n++] = root;
	*size = 0;
	for (size_t done = 0; done < n; done++) {
		struct object *object = found[done];

		object->offset = *size;
		*size += object->size;
		for (size_t i = 0; i < object->size; i += WORD) {
			struct object *to = find(word_at(object, i));

			if (to && !to->reached) {
				to->reached = 1;
				found[n++] = to;
			}
		}
	}
	return n;
}

static void
write_word(uintptr_t value)
{
	const struct embed_file *last = &embed_files[embed_count - 1];
	uintptr_t first = (uintptr_t)embed_bytes;
	uintptr_t end = (uintptr_t)last->bytes + last->len + 1;
	const struct object *to;

	if (value == 0)
		fputs("0,", stdout);
	else if ((to = find(value)))
		printf("(char *)image + %zu,",
		    to->offset + (size_t)(value - (uintptr_t)to->bytes));
	else if (value >= first && value < end)
		printf("(char *)embed_bytes + %zu,", (size_t)(value - first));
	else
		printf("(void *)%#jx,", (uintmax_t)value);
}

static struct rules *
load(void)
{
	struct arena *a = arena_alloc(NULL, sizeof *a);
	struct rules *rules = page_rules(a);

	page_add_embedded(rules);
	if (!page_finish(rules))
		fail("the embedded rules are broken");
	word_keep_stems(rules->words);
	word_rest(rules->words);
	return rules;
}

int
main(void)
{
	static struct object **found;
	struct rules *rules = load();
	size_t n, size;

	if (!(found = calloc(n_objects, sizeof *found)))
		fail("out of memory");
	qsort(objects, n_objects, sizeof *objects, compare);
	n = reach(found, find((uintptr_t)rules), &size);
	printf("#include \"base/embed.h\"\n#include \"base/frozen.h\"\n\n"
	       "static void *image[%zu] __attribute__((aligned(%d))) = {",
	    size / WORD, ALIGN);
	for (size_t k = 0; k < n; k++)
		for (size_t i = 0; i < found[k]->size; i += WORD) {
			if (i % (8 * WORD) == 0)
				putchar('\n');
			write_word(word_at(found[k], i));
		}
	printf("\n};\n\nvoid *const frozen_root = image;\n"
	       "const size_t frozen_size = sizeof image;\n");
	return fflush(stdout) != 0 || ferror(stdout);
}
