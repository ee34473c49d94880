/* Lines into the goals that say the same in the same words. */

#include "finder.h"

#include "base/arena.h"
#include "base/hash.h"
#include "word/token.h"
#include "word/word.h"

enum { FILLER = 3 }; /* letters of a word a heading may leave out */

/* Whether a heading may leave it out when it takes up a list item: "Sign up
 * for and run a race", "Sign up and run a race". */
static bool
is_filler(const struct token *t)
{
	return t->kind == TOKEN_MARK ||
	       (t->kind == TOKEN_WORD && t->len <= FILLER);
}

/* The words of a text as one number, short ones only if few are longer. */
static uint64_t
hash_words(const struct finder *f, struct span span)
{
	uint64_t hash = hash_start, key;
	int kept = 0;

	for (uint32_t i = span.start; i < span.end; i++)
		kept += !is_filler(finder_token(f, i));
	for (uint32_t i = span.start; i < span.end; i++) {
		const struct token *t = finder_token(f, i);

		if (t->kind == TOKEN_MARK || (kept > 1 && is_filler(t)))
			continue;
		key = word_key(t, f->document->plain);
		hash = hash_bytes(hash, &key, sizeof key);
	}
	return hash ^ hash >> 32;
}

int
finder_same(struct finder *f, struct span line)
{
	struct span text = finder_strip(f, line);
	uint64_t hash = hash_words(f, text);
	int goal;

	if (!f->same)
		f->same =
		    arena_alloc(f->scratch, FINDER_SAME * sizeof *f->same);
	while (f->n_same < f->goals->n) {
		const struct goal *next = &f->goals->at[f->n_same++];

		f->same[hash_words(f, next->statement) % FINDER_SAME] =
		    f->n_same;
	}
	goal = f->same[hash % FINDER_SAME] - 1;
	return goal >= 0 && hash_words(f, f->goals->at[goal].statement) == hash
		   ? goal
		   : GOAL_NONE;
}
