/* Words, stems and endings, folded, into numbers. */

#include "base/arena.h"
#include "word_trie.h"

#include <string.h>

uint64_t
word_hash(const char *s, size_t len)
{
	uint64_t hash = len * word_golden, x;

	for (; len > 8; s += 8, len -= 8) {
		memcpy(&x, s, 8);
		hash = (hash ^ x) * word_golden;
		hash ^= hash >> 29;
	}
	return word_hash_last(hash, word_pack(s, len));
}

static bool
is_named(const struct vocabulary *v, uint32_t id, const char *text, size_t len)
{
	const struct name *name = &v->names[id];

	return name[1].at - name->at == len &&
	       memcmp(v->text + name->at, text, len) == 0;
}

/* Where the id of a name is, or would be. */
static struct name_slot *
find_slot(
    const struct vocabulary *v, uint32_t hash, const char *text, size_t len)
{
	size_t i = hash & (v->n_slots - 1);

	while (
	    v->slots[i].id != 0 && (v->slots[i].hash != hash ||
				       !is_named(v, v->slots[i].id, text, len)))
		i = (i + 1) & (v->n_slots - 1);
	return &v->slots[i];
}

uint32_t
word_id(const struct vocabulary *v, const char *folded, size_t len)
{
	return find_slot(v, (uint32_t)word_hash(folded, len), folded, len)->id;
}

static void
widen_slots(struct vocabulary *v)
{
	struct name_slot *old = v->slots;
	size_t n = v->n_slots;

	v->n_slots = n * 2;
	v->slots = arena_alloc(v->arena, v->n_slots * sizeof *v->slots);
	for (size_t k = 0; k < n; k++) {
		size_t i = old[k].hash & (v->n_slots - 1);

		if (old[k].id == 0)
			continue;
		while (v->slots[i].id != 0)
			i = (i + 1) & (v->n_slots - 1);
		v->slots[i] = old[k];
	}
}

/* Room for one more name of this length. */
static void
widen_text(struct vocabulary *v, size_t len)
{
	char *text;

	if (v->n_text + len <= v->cap_text)
		return;
	v->cap_text = (v->n_text + len) * 2;
	text = arena_alloc(v->arena, v->cap_text);
	if (v->n_text > 0)
		memcpy(text, v->text, v->n_text);
	v->text = text;
}

/* A name behind all others, where its id goes. */
static void
put_name(struct vocabulary *v, struct name_slot *slot, uint32_t hash,
    const char *text, size_t len)
{
	widen_text(v, len);
	memcpy(v->text + v->n_text, text, len);
	v->n_text += len;
	v->names = arena_more(v->arena, v->names, v->n_names + 2, &v->cap_names,
	    sizeof *v->names);
	*slot = (struct name_slot){ (uint32_t)++v->n_names, hash };
	v->names[v->n_names + 1].at = (uint32_t)v->n_text;
}

uint32_t
word_add(struct vocabulary *v, const char *text, size_t len)
{
	uint32_t hash = (uint32_t)word_hash(text, len);
	struct name_slot *slot = find_slot(v, hash, text, len);

	if (slot->id == 0 && v->n_names * 4 >= v->n_slots * 3) {
		widen_slots(v);
		slot = find_slot(v, hash, text, len);
	}
	if (slot->id == 0)
		put_name(v, slot, hash, text, len);
	return slot->id;
}
