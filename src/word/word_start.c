/* What words start, in one table that all vocabularies share: a token points
 * into it with half of a pointer's bytes. */

#include "base/arena.h"
#include "base/die.h"
#include "token.h"
#include "word_sense.h"

#include <string.h>

/* The first room; a share is made of pieces of so many. */
enum { FEW = 512, PIECE = 64, PIECE_SIZE = PIECE * sizeof(struct word_start) };

static struct word_start few[FEW] = {
	{ .classes = ~(uint64_t)0 },
	{ .notes = &word_no_notes },
};

struct word_start *word_start_table = few;

static struct arena table_arena; /* of the table, once it has more than few */
static size_t n_starts = 2, cap_starts = FEW;
static uint32_t spare; /* a piece given back, which leads to others; 0: none */

static struct word_start *
start_at(uint32_t offset)
{
	return word_start_table + offset / sizeof(struct word_start);
}

/* Room for one more piece. */
static void
grow(void)
{
	struct word_start *table = word_start_table;

	if (n_starts + PIECE > UINT32_MAX / sizeof *table)
		die_fatal(DIE_INTERNAL, "out of memory");
	if (table == few) {
		cap_starts = FEW * 4;
		table = arena_alloc(&table_arena, cap_starts * sizeof *table);
		memcpy(table, few, sizeof few);
	}
	while (cap_starts < n_starts + PIECE)
		table = arena_grow(&table_arena, table, cap_starts, &cap_starts,
		    sizeof *table);
	word_start_table = table;
}

static uint32_t
take_piece(void)
{
	uint32_t piece = spare;

	if (piece != 0) {
		spare = (uint32_t)start_at(piece)->classes;
		return piece;
	}
	if (n_starts + PIECE > cap_starts)
		grow();
	piece = (uint32_t)(n_starts * sizeof(struct word_start));
	n_starts += PIECE;
	return piece;
}

uint32_t
word_start_put(struct word_forms *f, struct word_start start)
{
	struct word_share *share = &f->share;
	uint32_t offset;

	if (share->next == share->end) {
		ARENA_MORE(&f->arena, share->pieces, share->n, share->cap);
		share->next = share->pieces[share->n++] = take_piece();
		share->end = share->next + PIECE_SIZE;
	}
	offset = share->next;
	share->next += sizeof start;
	*start_at(offset) = start;
	return offset;
}

void
word_start_drop(struct word_forms *f)
{
	for (size_t i = 0; i < f->share.n; i++) {
		start_at(f->share.pieces[i])->classes = spare;
		spare = f->share.pieces[i];
	}
	f->share = (struct word_share){ 0 };
}
