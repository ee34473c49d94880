/* YAML into a tree of nodes with their places: front matter, rule pages and
 * config are read through it. */

#include "tree.h"

#include "base/arena.h"
#include "base/budget.h"
#include "base/die.h"
#include "base/hash.h"
#include "base/utf8.h"

#include <string.h>
#include <yaml.h>

/* A place in the input. libyaml counts code points from the start, so the
 * cursor walks along with the events, which come in order. */
struct cursor {
	size_t points, byte;
	uint32_t line, column;
};

/* An entry seen in a mapping, for finding keys given twice. */
struct slot {
	const struct tree_node *mapping, *entry;
};

struct reader {
	yaml_parser_t parser;
	struct tree *tree;
	struct arena *arena;
	const char *bytes, *end;
	struct cursor cursor;
	struct tree_node *open[TREE_DEPTH]; /* the collections we are in */
	struct tree_node *last[TREE_DEPTH]; /* the newest child of each */
	int depth;
	size_t n_nodes;
	const char *key; /* read, its value still to come; else NULL */
	struct span key_source;
	struct cursor key_place;
	struct slot *slots; /* open addressing; n_slots is a power of two */
	size_t n_slots, n_entries;
};

/* Move to the code point. Lines end as in text.h; libyaml's own count has
 * more line ends than that. */
static void
cursor_move(struct reader *r, size_t points)
{
	struct cursor *c = &r->cursor;

	if (points < c->points)
		*c = (struct cursor){ 0, 0, 1, 1 };
	while (c->points < points && r->bytes + c->byte < r->end) {
		const char *s = r->bytes + c->byte, *next = s;

		utf8_next(&next, r->end);
		if (*s == '\n' ||
		    (*s == '\r' && (next == r->end || *next != '\n'))) {
			c->line++;
			c->column = 1;
		} else {
			c->column++;
		}
		c->byte += (size_t)(next - s);
		c->points++;
	}
}

static bool
fail(struct reader *r, const char *why)
{
	r->tree->root = NULL;
	r->tree->error = why;
	r->tree->offset = (uint32_t)r->cursor.byte;
	r->tree->line = r->cursor.line;
	r->tree->column = r->cursor.column;
	return false;
}

static bool
fail_syntax(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	const char *why = p->problem ? p->problem : "not readable";

	if (p->error == YAML_MEMORY_ERROR)
		die_fatal(DIE_INTERNAL, "out of memory");
	if (p->error == YAML_READER_ERROR) {
		size_t at = p->problem_offset;

		if (at > (size_t)(r->end - r->bytes))
			at = (size_t)(r->end - r->bytes);
		cursor_move(r, utf8_points(r->bytes, at));
	} else {
		cursor_move(r, p->problem_mark.index);
	}
	return fail(r, arena_copy(r->arena, why, strlen(why)));
}

static struct slot *
find_slot(struct slot *slots, size_t n_slots, const struct tree_node *mapping,
    const char *key)
{
	uint64_t hash =
	    hash_bytes(hash_start ^ (uintptr_t)mapping, key, strlen(key));
	size_t i;

	i = (hash ^ hash >> 32) & (n_slots - 1);
	while (slots[i].entry && (slots[i].mapping != mapping ||
				     strcmp(slots[i].entry->key, key) != 0))
		i = (i + 1) & (n_slots - 1);
	return &slots[i];
}

/* Whether the mapping has no such key yet. */
static bool
remember(struct reader *r, const struct tree_node *entry)
{
	struct slot *slot;

	if (r->n_entries * 2 >= r->n_slots) {
		size_t n = r->n_slots > 0 ? r->n_slots * 4 : 64;
		struct slot *slots = arena_alloc(r->arena, n * sizeof *slots);

		for (size_t i = 0; i < r->n_slots; i++)
			if (r->slots[i].entry)
				*find_slot(slots, n, r->slots[i].mapping,
				    r->slots[i].entry->key) = r->slots[i];
		r->slots = slots;
		r->n_slots = n;
	}
	slot = find_slot(r->slots, r->n_slots, entry->parent, entry->key);
	if (slot->entry)
		return false;
	*slot = (struct slot){ entry->parent, entry };
	r->n_entries++;
	return true;
}

/* The node that begins where the cursor is; NULL after an error. */
static struct tree_node *
add_node(struct reader *r, enum tree_kind kind)
{
	struct tree_node *parent = r->depth > 0 ? r->open[r->depth - 1] : NULL;
	const struct cursor *place = r->key ? &r->key_place : &r->cursor;
	struct tree_node *node;

	if (!parent && r->tree->root) {
		fail(r, "a second document");
		return NULL;
	}
	if (r->n_nodes++ == TREE_NODES) {
		fail(r, "too many entries");
		return NULL;
	}
	node = arena_alloc(r->arena, sizeof *node);
	node->kind = (uint8_t)kind;
	node->source.start = node->source.end = (uint32_t)r->cursor.byte;
	node->parent = parent;
	node->line = place->line;
	node->column = place->column;
	node->key = r->key;
	if (r->key)
		node->key_source = r->key_source;
	r->key = NULL;
	if (!parent)
		r->tree->root = node;
	else if (r->last[r->depth - 1])
		r->last[r->depth - 1]->next = node;
	else
		parent->child = node;
	if (parent)
		r->last[r->depth - 1] = node;
	if (node->key && !remember(r, node)) {
		r->cursor = r->key_place;
		fail(r, arena_print(r->arena, "the key '%s' stands here twice",
			    node->key));
		return NULL;
	}
	return node;
}

static bool
wants_key(const struct reader *r)
{
	return r->depth > 0 && r->open[r->depth - 1]->kind == TREE_MAPPING &&
	       !r->key;
}

static bool
open_node(struct reader *r, enum tree_kind kind, bool anchor, bool tag)
{
	struct tree_node *node;

	if (anchor || tag)
		return fail(r, anchor ? "anchors are not read here"
				      : "tags are not read here");
	if (wants_key(r))
		return fail(r, "a key must be a word or a text");
	if (r->depth == TREE_DEPTH)
		return fail(r, "nested too deeply");
	if (!(node = add_node(r, kind)))
		return false;
	r->last[r->depth] = NULL;
	r->open[r->depth++] = node;
	return true;
}

static bool
add_scalar(struct reader *r, const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;
	struct cursor start = r->cursor;
	struct tree_node *node;
	struct span source = { (uint32_t)start.byte, 0 };

	if (event->data.scalar.anchor || event->data.scalar.tag)
		return fail(r, event->data.scalar.anchor
				   ? "anchors are not read here"
				   : "tags are not read here");
	text = arena_copy(r->arena, text, len);
	if (wants_key(r)) {
		cursor_move(r, event->end_mark.index);
		source.end = (uint32_t)r->cursor.byte;
		r->key = text;
		r->key_source = source;
		r->key_place = start;
		return true;
	}
	if (!(node = add_node(r, TREE_SCALAR)))
		return false;
	cursor_move(r, event->end_mark.index);
	source.end = (uint32_t)r->cursor.byte;
	node->source = source;
	node->value = text;
	node->len = (uint32_t)len;
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	return true;
}

/* Returns false after an error. */
static bool
take(struct reader *r, const yaml_event_t *e)
{
	cursor_move(r, e->start_mark.index);
	switch (e->type) {
	case YAML_SCALAR_EVENT:
		return add_scalar(r, e);
	case YAML_SEQUENCE_START_EVENT:
		return open_node(r, TREE_SEQUENCE,
		    e->data.sequence_start.anchor != NULL,
		    e->data.sequence_start.tag != NULL);
	case YAML_MAPPING_START_EVENT:
		return open_node(r, TREE_MAPPING,
		    e->data.mapping_start.anchor != NULL,
		    e->data.mapping_start.tag != NULL);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		r->depth--;
		return true;
	case YAML_ALIAS_EVENT:
		return fail(r, "aliases are not read here");
	case YAML_DOCUMENT_START_EVENT:
		if (r->tree->root)
			return fail(r, "a second document");
		return true;
	default:
		return true;
	}
}

static bool
read_events(struct reader *r)
{
	for (bool more = true; more;) {
		yaml_event_t event;
		bool good;

		if (!yaml_parser_parse(&r->parser, &event))
			return fail_syntax(r);
		good = take(r, &event);
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
		if (!good)
			return false;
	}
	return true;
}

bool
tree_read(struct tree *tree, struct arena *a, const char *bytes, size_t len)
{
	struct reader r = { .tree = tree,
		.arena = a,
		.bytes = bytes,
		.end = bytes + len,
		.cursor = { 0, 0, 1, 1 } };
	bool good;

	*tree = (struct tree){ 0 };
	if (len > TREE_BYTES)
		return fail(&r, "too large");
	budget_hold();
	if (!yaml_parser_initialize(&r.parser))
		die_fatal(DIE_INTERNAL, "out of memory");
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
	    &r.parser, (const unsigned char *)bytes, len);
	good = read_events(&r);
	yaml_parser_delete(&r.parser);
	budget_release();
	return good;
}

const struct tree_node *
tree_get(const struct tree_node *node, const char *key)
{
	if (!node || node->kind != TREE_MAPPING)
		return NULL;
	for (node = node->child; node; node = node->next)
		if (strcmp(node->key, key) == 0)
			return node;
	return NULL;
}
