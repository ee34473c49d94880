/* libcmark with its tree on an arena of ours. */

#include "document_reader.h"

#include "base/arena.h"

#include <string.h>

/* Arenas of the process, empty between documents. libcmark's allocator has no
 * room for a pointer of ours, so that of the parse at hand is kept here. */
static struct arena scratch, pieces, *tree;

enum { SIZE_ROOM = 16 };

/* Room whose size stands before it. */
static char *
tree_room(size_t size)
{
	char *p = arena_room(tree, size + SIZE_ROOM);

	memcpy(p, &size, sizeof size);
	return p + SIZE_ROOM;
}

static void *
tree_calloc(size_t n, size_t size)
{
	if (size > 0 && n > (SIZE_MAX / 2) / size)
		return tree_room(SIZE_MAX / 4); /* the arena refuses it */
	return memset(tree_room(n * size), 0, n * size);
}

static void *
tree_realloc(void *old, size_t size)
{
	size_t old_size = 0;
	char *p;

	if (old)
		memcpy(&old_size, (char *)old - SIZE_ROOM, sizeof old_size);
	if (size <= old_size)
		return old;
	p = tree_room(size);
	if (old)
		memcpy(p, old, old_size);
	return p;
}

static void
tree_free(void *old)
{
	(void)old;
}

cmark_node *
document_parse(struct arena *a, const char *bytes, size_t len)
{
	static cmark_mem memory = { tree_calloc, tree_realloc, tree_free };
	cmark_parser *parser;

	tree = a;
	parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
	cmark_parser_feed(parser, bytes, len);
	return cmark_parser_finish(parser);
}

struct arena *
document_scratch(void)
{
	return &scratch;
}

struct arena *
document_pieces(void)
{
	return &pieces;
}
