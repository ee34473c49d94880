/* Word lists into a group, of which one look at a word tells whether it is in
 * any. */

#include "word.h"

/* What a token without notes may start. */
static const uint64_t all_classes[] = { UINT64_MAX, UINT64_MAX, UINT64_MAX,
	UINT64_MAX, UINT64_MAX };

void
word_group_add(struct word_group *group, int class)
{
	group->folded |= word_bit(class);
	group->bits[class / 64] |= word_bit(class);
}

void
word_group_see(
    struct word_group *group, const struct token *t, const struct token *end)
{
	struct word_group seen = *group;

	_Static_assert(WORD_CLASSES == 5 * 64, "all of them below");
	for (; t < end; t++) {
		const struct word_start *starts = token_starts(t);
		const uint64_t *has;

		if (starts->classes == 0)
			continue;
		has = starts->notes ? starts->notes->has : all_classes;
		seen.folded |= starts->classes;
		seen.bits[0] |= has[0];
		seen.bits[1] |= has[1];
		seen.bits[2] |= has[2];
		seen.bits[3] |= has[3];
		seen.bits[4] |= has[4];
	}
	*group = seen;
}
