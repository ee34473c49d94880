/* Word lists into the trie. */

#include "base/arena.h"
#include "base/utf8.h"
#include "token.h"
#include "word_trie.h"

#include <stdlib.h>
#include <string.h>

/* One word of an entry as a symbol; how it is marked decides its kind. */
static struct symbol
read_word(struct vocabulary *v, int language, const char *s,
    const struct token *t, enum symbol_kind kind)
{
	char folded[FOLD_MAX], name[FOLD_MAX + 1];
	size_t len = utf8_fold(folded, sizeof folded, s + t->start, t->len);
	size_t bit;

	if (kind == SYMBOL_STEM) {
		len = word_stem_name(v, language, folded, len, name);
		return (struct symbol){ kind, word_add(v, name, len) };
	}
	if (kind == SYMBOL_ENDING) {
		len = len < ENDING_MAX ? len : ENDING_MAX;
		bit = word_ending_bit(language, word_pack(folded, len), len);
		len = word_ending_name(language, folded, len, name);
		v->endings[bit / 64] |= (uint64_t)1 << bit % 64;
		return (struct symbol){ kind, word_add(v, name, len) };
	}
	return (struct symbol){ kind, word_add(v, folded, len) };
}

/* Bytes of an entry with alternatives, and what all of a list add at most. */
enum { ENTRY_MAX = 1024, WAYS_MAX = 1 << 16 };

/* A list as it is read; the room for an entry's tokens serves them all. */
struct word_list {
	struct vocabulary *v;
	int language, class;
	struct arena *scratch;
	struct tokens *tokens;
	size_t ways; /* that entries with alternatives may still add */
};

/* The symbols of one entry, "improve~ the odds"; 0 if it has none or too
 * many. */
static size_t
read_phrase(const struct word_list *l, const char *s, size_t len,
    struct symbol out[PHRASE_MAX])
{
	struct vocabulary *v = l->v;
	int language = l->language;
	struct tokens tokens = *l->tokens;
	const struct token *end;
	size_t n = 0;

	token_scan(l->scratch, &tokens, NULL, s, 0, (uint32_t)len);
	if (tokens.n == 0)
		return 0;
	*l->tokens = (struct tokens){ tokens.at, 0, tokens.cap };
	end = tokens.at + tokens.n;
	for (const struct token *t = tokens.at; t < end; t++) {
		bool stems = token_is(t + 1, end, '~') && token_touches(t + 1);
		bool ends = token_is(t, end, '~') && t + 1 < end &&
			    t[1].kind == TOKEN_WORD && token_touches(t + 1);

		if (t > tokens.at && t[-1].kind == TOKEN_WORD &&
		    token_is(t, end, '\'') && token_touches(t))
			continue; /* "afin d'" */
		if (n == PHRASE_MAX) {
			n = 0;
			break;
		}
		if (ends)
			out[n++] =
			    read_word(v, language, s, ++t, SYMBOL_ENDING);
		else if (t->kind == TOKEN_WORD)
			out[n++] = read_word(v, language, s, t,
			    stems ? SYMBOL_STEM : SYMBOL_WORD);
		else
			out[n++] = (struct symbol){ t->kind == TOKEN_NUMBER
							? SYMBOL_NUMBER
							: SYMBOL_MARK,
				t->id };
		if (t->kind == TOKEN_WORD && stems)
			t++;
	}
	return n;
}

/* Cut the value, "= 2", off an entry. False if it is none. */
static bool
cut_value(const char *s, size_t *len, long *value)
{
	const char *equals = NULL;
	char digits[32], *stop;
	size_t n;

	*value = 1;
	for (size_t i = 1; i < *len; i++)
		if (s[i] == '=' && s[i - 1] == ' ')
			equals = s + i;
	if (!equals)
		return true;
	n = (size_t)(s + *len - equals) - 1;
	if (n >= sizeof digits)
		return false;
	memcpy(digits, equals + 1, n);
	digits[n] = '\0';
	*value = strtol(digits, &stop, 10);
	*len = (size_t)(equals - s);
	return stop != digits && *stop == '\0';
}

static void
add_phrase(
    const struct word_list *l, const struct symbol *phrase, size_t n, int value)
{
	struct vocabulary *v = l->v;
	uint32_t node = 0;

	if (n > v->longest[l->class])
		v->longest[l->class] = (uint8_t)n;
	for (size_t i = 0; i < n; i++)
		node = word_extend(v, node, phrase[i]);
	ARENA_MORE(v->arena, v->meanings, v->n_meanings, v->cap_meanings);
	v->meanings[v->n_meanings] = (struct meaning){ (uint16_t)l->class,
		(uint8_t)l->language, value, v->nodes[node].meaning };
	v->nodes[node].meaning = (uint32_t)v->n_meanings++;
}

static bool
add_line(const struct word_list *l, const char *s, size_t len)
{
	struct symbol phrase[PHRASE_MAX];
	long value;
	size_t n;

	if (!cut_value(s, &len, &value) ||
	    (n = read_phrase(l, s, len, phrase)) == 0)
		return false;
	add_phrase(l, phrase, n, (int)value);
	return true;
}

/* Add a line that is one word, folded already: most are. Returns the line's
 * end; NULL if it is none. */
static const char *
add_folded(const struct word_list *l, const char *line, const char *end)
{
	struct symbol word = { SYMBOL_WORD, 0 };
	const char *s = line;

	while (s < end && (unsigned)(*s - 'a') < 26)
		s++;
	if (s == line || s - line > FOLD_MAX || (s < end && *s != '\n'))
		return NULL;
	word.id = word_add(l->v, line, (size_t)(s - line));
	add_phrase(l, &word, 1, 1);
	return s;
}

/* Alternatives of an entry, between brackets: "[the|our] club aims to". */
struct choice {
	const char *start, *end;
	size_t n;
};

/* Find an entry's alternatives; brackets without any are marks. Returns how
 * many there are, more than PHRASE_MAX if there are too many. */
static size_t
find_choices(const char *s, const char *end, struct choice out[PHRASE_MAX])
{
	size_t n = 0;

	for (; (s = memchr(s, '[', (size_t)(end - s))); s++) {
		struct choice choice = { s + 1, NULL, 1 };

		choice.end = memchr(s, ']', (size_t)(end - s));
		if (!choice.end)
			break;
		for (const char *c = choice.start; c < choice.end; c++)
			choice.n += *c == '|';
		if (choice.n == 1)
			continue;
		if (n == PHRASE_MAX)
			return PHRASE_MAX + 1;
		out[n++] = choice;
		s = choice.end;
	}
	return n;
}

/* One of the alternatives, counted from 0. */
static struct choice
pick(struct choice choice, size_t which)
{
	const char *bar;

	while ((bar = memchr(
		    choice.start, '|', (size_t)(choice.end - choice.start)))) {
		if (which-- == 0)
			choice.end = bar;
		else
			choice.start = bar + 1;
	}
	return choice;
}

/* How many entries the alternatives make; most + 1: more than that. */
static size_t
count_ways(const struct choice *choices, size_t n, size_t most)
{
	size_t ways = 1;

	for (size_t i = 0; i < n; i++) {
		if (choices[i].n > most / ways)
			return most + 1;
		ways *= choices[i].n;
	}
	return ways;
}

static size_t
append(char *entry, size_t at, const char *s, const char *end)
{
	memcpy(entry + at, s, (size_t)(end - s));
	return at + (size_t)(end - s);
}

/* Add an entry once for each way to take its alternatives. */
static bool
add_entry(struct word_list *l, const char *s, const char *end)
{
	struct choice choices[PHRASE_MAX];
	size_t n = find_choices(s, end, choices), ways;
	char entry[ENTRY_MAX];

	if (n == 0)
		return add_line(l, s, (size_t)(end - s));
	if (n > PHRASE_MAX || end - s > ENTRY_MAX ||
	    (ways = count_ways(choices, n, l->ways)) > l->ways)
		return false;
	l->ways -= ways;
	while (ways-- > 0) {
		const char *from = s;
		size_t at = 0, left = ways;

		for (size_t i = 0; i < n; i++) {
			struct choice one =
			    pick(choices[i], left % choices[i].n);

			at = append(entry, at, from, choices[i].start - 1);
			at = append(entry, at, one.start, one.end);
			left /= choices[i].n;
			from = choices[i].end + 1;
		}
		if (!add_line(l, entry, append(entry, at, from, end)))
			return false;
	}
	return true;
}

/* Add a line that may be anything; false if it cannot be read. */
static bool
add_any(struct word_list *l, const char *line, const char *end)
{
	const char *comment = memchr(line, '#', (size_t)(end - line));

	if (comment)
		end = comment;
	while (end > line && (unsigned char)end[-1] <= ' ')
		end--;
	return end == line || add_entry(l, line, end);
}

/* Returns the number of the first line that cannot be read, or 0. */
static int
add_lines(struct word_list *l, const char *list, const char *end)
{
	for (int line = 1; list < end; line++) {
		const char *stop = add_folded(l, list, end);

		if (!stop) {
			stop = memchr(list, '\n', (size_t)(end - list));
			if (!stop)
				stop = end;
			if (!add_any(l, list, stop))
				return line;
		}
		list = stop < end ? stop + 1 : end;
	}
	return 0;
}

int
word_add_list(
    struct vocabulary *v, int language, int class, const char *list, size_t len)
{
	struct arena scratch = { 0 };
	struct tokens tokens = { 0 };
	struct word_list l = { v, language, class, &scratch, &tokens,
		WAYS_MAX };
	int line;

	word_forget(v);
	line = add_lines(&l, list, list + len);
	arena_free(&scratch);
	return line;
}
