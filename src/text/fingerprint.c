/* Lines into the hashes by which GitHub knows an alert again after its line
 * has moved. */

#include "fingerprint.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text.h"

#include <stdbool.h>

enum { BLOCK = 100, BASE = 37, END = 0xffff };

/* The last units, in a ring, and which of them begin a line. */
struct window {
	uint16_t units[BLOCK];
	uint32_t lines[BLOCK]; /* 1-based; 0: begins none */
	int next;
	uint64_t hash, power; /* power: BASE to the BLOCKth */
	uint32_t line;
	bool line_starts, returned; /* returned: a CR came before */
	struct fingerprint *out;
	uint32_t n;
};

/* The unit at next leaves the window: a line that began there has its hash. */
static void
leave(struct window *w)
{
	uint32_t line = w->lines[w->next];

	if (line > 0 && line <= w->n)
		w->out[line - 1].hash = w->hash;
	w->lines[w->next] = 0;
}

static void
shift(struct window *w, uint16_t unit)
{
	w->hash =
	    w->hash * BASE + unit - w->power * (uint64_t)w->units[w->next];
	w->units[w->next] = unit;
	w->next = (w->next + 1) % BLOCK;
}

static void
enter(struct window *w, uint16_t unit)
{
	bool returned = w->returned;

	w->returned = unit == '\r';
	if (unit == ' ' || unit == '\t' || (returned && unit == '\n'))
		return;
	if (unit == '\r')
		unit = '\n';
	leave(w);
	if (w->line_starts)
		w->lines[w->next] = ++w->line;
	w->line_starts = unit == '\n';
	shift(w, unit);
}

/* Tell lines with the same hash apart. */
static void
count(struct arena *a, struct fingerprint *lines, uint32_t n)
{
	size_t room = 4;
	uint32_t *newest; /* line with a hash; 0: none */

	while (room < (size_t)n * 2)
		room *= 2;
	newest = arena_alloc(a, room * sizeof *newest);
	for (uint32_t i = 0; i < n; i++) {
		size_t at = (lines[i].hash ^ lines[i].hash >> 32) & (room - 1);

		while (newest[at] > 0 &&
		       lines[newest[at] - 1].hash != lines[i].hash)
			at = (at + 1) & (room - 1);
		lines[i].count =
		    newest[at] > 0 ? lines[newest[at] - 1].count + 1 : 1;
		newest[at] = i + 1;
	}
}

struct fingerprint *
fingerprint_lines(struct arena *a, const struct text *text)
{
	struct window w = { .power = 1, .line_starts = true };
	const char *s = text->bytes, *end = s + text->len;

	w.n = text->n_lines;
	w.out = arena_alloc(a, w.n * sizeof *w.out);
	for (int i = 0; i < BLOCK; i++)
		w.power *= BASE;
	if (text->marked)
		enter(&w, 0xfeff);
	while (s < end) {
		uint32_t point = utf8_next(&s, end);

		if (point >= 0x10000) {
			enter(&w, (uint16_t)(0xd7c0 + (point >> 10)));
			point = 0xdc00 | (point & 0x3ff);
		}
		enter(&w, (uint16_t)point);
	}
	enter(&w, END);
	for (int i = 0; i < BLOCK; i++) {
		leave(&w);
		shift(&w, 0);
	}
	count(a, w.out, w.n);
	return w.out;
}
