/* Words into whether they say that a document is kept as a record only. */

#include "genre_sign.h"

#include "cue.h"
#include "token.h"

enum { THING_MAX = 10 /* tokens of what is kept as one, before that */ };

/* Whether what is said at stop is said of a thing that the block names, "The
 * old server is no longer maintained", and neither of the project nor of the
 * text. */
static bool
is_of_thing(
    const struct cues *cues, const struct token *t, const struct token *stop)
{
	const struct token *start = stop;

	while (start > t && stop - start < THING_MAX &&
	       !token_is(start - 1, stop, '.'))
		start--;
	return cue_occurs(cues, CUE_DETERMINER, start, stop) &&
	       !cue_occurs(cues, CUE_PRONOUN, start, stop) &&
	       !cue_occurs(cues, CUE_PROJECT, start, stop) &&
	       !cue_occurs(cues, CUE_TEXT, start, stop);
}

bool
genre_archives(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *found = t;
	size_t n;

	for (; (found = cue_find(cues, CUE_ARCHIVE, found, end, &n)); found++)
		if (cue_value(cues, CUE_ARCHIVE, found, end) == 1 ||
		    !is_of_thing(cues, t, found))
			return true;
	return false;
}
