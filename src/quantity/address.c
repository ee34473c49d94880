/* Numbers of houses and towns, which measure nothing. */

#include "quantity_part.h"

#include "reader.h"
#include "word/token.h"

/* "10115 Berlin": five digits, a name, and nothing more. */
static bool
is_postcode(const struct reader *r, const struct token *t)
{
	return reader_length(t) == 5 && reader_word(r, t + 1) &&
	       !token_touches(t + 1) && t[1].letters == TOKEN_CAPITAL &&
	       (t + 2 == r->end || t[2].kind == TOKEN_MARK) &&
	       (t == r->first || t[-1].kind == TOKEN_MARK);
}

static bool
is_address(const struct reader *r, const struct token *t)
{
	size_t n = 1;

	if (reader_mark(r, t + n, ','))
		n++;
	if (!reader_touches(r, t + n) &&
	    reader_match(r, READ_ADDRESS, t + n, NULL) > 0)
		return true;
	for (; n < 4 && reader_word(r, t + n) && t[n].letters == TOKEN_CAPITAL;
	     n++)
		if (reader_match(r, READ_ADDRESS, t + n, NULL) > 0)
			return true;
	return false;
}

bool
address_has(const struct reader *r, const struct token *t)
{
	return is_address(r, t) || is_postcode(r, t);
}
