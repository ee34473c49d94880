/* Numbers of houses, which measure nothing. */

#include "quantity_part.h"

#include "reader.h"
#include "word/token.h"

bool
address_has(const struct reader *r, const struct token *t)
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
