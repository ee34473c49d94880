/* What rules say, with the words that they say it of. */

#include "message.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"
#include "word/token.h"

#include <string.h>

/* One place of a message to be filled: what goes there, and how many bytes
 * the place takes; a brace that opens none stands for itself. */
static size_t
read_place(const char *s, const char *const args[4], const char *words,
    const char **filling)
{
	*filling = NULL;
	if (s[1] >= '0' && s[1] <= '3' && s[2] == '}') {
		*filling = args[s[1] - '0'];
		return 3;
	}
	if (strncmp(s, MESSAGE_WORDS, sizeof MESSAGE_WORDS - 1) == 0) {
		*filling = words;
		return sizeof MESSAGE_WORDS - 1;
	}
	*filling = "{";
	return 1;
}

/* Line ends and tabs become blanks. */
static void
make_one_line(char *s)
{
	for (s += strcspn(s, "\n\r\t"); *s != '\0'; s += strcspn(s, "\n\r\t"))
		*s = ' ';
}

static char *
put(char *out, const char *s, size_t n)
{
	return (char *)memcpy(out, s, n) + n;
}

/* How long a message is with its places filled. */
static size_t
filled_length(const char *message, const char *const args[4], const char *words)
{
	const char *place, *filling;
	size_t len = 0;

	for (; (place = strchr(message, '{'));
	     len += filling ? strlen(filling) : 0) {
		len += (size_t)(place - message);
		message = place + read_place(place, args, words, &filling);
	}
	return len + strlen(message);
}

const char *
message_fill(struct arena *a, const char *message, const char *const args[4],
    const char *words)
{
	size_t len = strcspn(message, "{\n\r\t");
	char *filled, *out;
	const char *place;

	if (message[len] == '\0' && (len == 0 || message[len - 1] != ' '))
		return message;
	filled = out = arena_room(a, filled_length(message, args, words) + 1);
	while ((place = strchr(message, '{'))) {
		const char *filling;

		out = put(out, message, (size_t)(place - message));
		message = place + read_place(place, args, words, &filling);
		if (filling)
			out = put(out, filling, strlen(filling));
	}
	out = put(out, message, strlen(message));
	*out = '\0';
	make_one_line(filled);
	while (out > filled && out[-1] == ' ') /* a folded YAML text ends so */
		*--out = '\0';
	return filled;
}

const char *
message_quote(struct arena *a, const struct document *document,
    struct span tokens, size_t most)
{
	static const char more[] = "…";
	const struct token *t = document->tokens.at;
	const char *start, *end, *stop;
	char *words;

	if (span_empty(tokens))
		return "";
	start = document->plain + t[tokens.start].start;
	stop = end = document->plain + token_end(&t[tokens.end - 1]);
	if ((size_t)(end - start) > most) {
		stop = start;
		for (size_t n = 0; stop < end && n < most; n++)
			utf8_next(&stop, end);
	}
	words = arena_alloc(a, (size_t)(stop - start) + sizeof more);
	put(put(words, start, (size_t)(stop - start)), more,
	    stop < end ? sizeof more : 0);
	make_one_line(words);
	return words;
}
