/* The vocabulary: words and phrases of every language, by class. */

#ifndef WORD_H
#define WORD_H

#include "token.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct vocabulary;

/* Limits; going over one ends the process with DIE_USAGE. */
enum { WORD_LANGUAGES = 8, WORD_CLASSES = 5 * 64, WORD_NONE = 0 };

/* An empty vocabulary; it and all that is added live on the arena. */
struct vocabulary *word_new(struct arena *a);

/* The number of a language ("en", "fr": a folder of rules/) or of a class
 * ("vague-verb": a file in it), given one when it is new. Languages are
 * numbered from 0 in the order they came, classes behind WORD_NONE. */
int word_language(struct vocabulary *v, const char *name);
int word_class(struct vocabulary *v, const char *name);

/* The numbers of a static table of n class names, found once: WORD_NONE, which
 * matches nothing, for one that no list has and for NULL. */
const int *word_classes(
    const struct vocabulary *v, const char *const *names, int n);

/* Classes that are asked for together: a bit for every class, and all of them
 * folded into one word (word_bit). */
struct word_group {
	uint64_t folded, bits[WORD_CLASSES / 64];
};
void word_group_add(struct word_group *group, int class);

/* Add every class of which an entry starts in [t, end), in any language; all
 * there may be if a token has no notes. */
void word_group_see(
    struct word_group *group, const struct token *t, const struct token *end);

static inline bool
word_group_has(const struct word_group *group, int class)
{
	return group->bits[(unsigned)class / 64] >> (unsigned)class % 64 & 1;
}

/* The same as word_classes, as a group too. */
struct word_set {
	const int *numbers;
	struct word_group group;
};
const struct word_set *word_set(
    const struct vocabulary *v, const char *const *names, int n);

/* A language by its name, -1: there is none, or the name is NULL; the name of a
 * language, the names of all, and how many there are. */
int word_language_find(const struct vocabulary *v, const char *name);
const char *word_language_name(const struct vocabulary *v, int language);
const char *const *word_language_names(const struct vocabulary *v);
int word_languages(const struct vocabulary *v);

/* Add a word list: one word or phrase a line, '#' starts a comment, blank
 * lines are skipped. Case and accents do not matter, and between two words
 * a space, a hyphen and an apostrophe are the same. A word that ends in '~'
 * stands for all words with its stem (Snowball), so "improve~" is improves,
 * improved, improving; "~ing" for all that end so (of at most 6 letters; in
 * one list a whole word goes before a stem, a stem before an ending, and a
 * long ending before a short one). "[the|our] club" is an entry for each of the
 * alternatives. A line may end in "= N": the value of the entry, 1 if there is
 * none. Returns the number of a line that cannot be read (over 16 words, no
 * word, a value that is no integer, over 1024 bytes with alternatives or over
 * 65,536 entries by all of them), or 0. */
int word_add_list(struct vocabulary *v, int language, int class,
    const char *list, size_t len);

/* Look up the stems of all words there are: they are known until one is
 * added. */
void word_keep_stems(struct vocabulary *v);

/* A document begins: no token of one before is read any more. */
void word_begin(struct vocabulary *v);

/* Let go of all that is not on the arena, and of what was remembered, and give
 * what is on it the room that it needs. */
void word_rest(struct vocabulary *v);

/* The id of a folded word (utf8_fold), 0 if no list has it. */
uint32_t word_id(const struct vocabulary *v, const char *folded, size_t len);

/* The same, giving a word that no list has an id. */
uint32_t word_add(struct vocabulary *v, const char *folded, size_t len);

/* A table that a reader keeps beside a language's words (date.c its forms):
 * any pointer, NULL until it is set; the vocabulary does not look into it. */
void word_set_table(struct vocabulary *v, int language, void *table);
void *word_table(const struct vocabulary *v, int language);

/* Give a word token what is known of its word, folded, and with it its id:
 * looked up once. Cut at 64 bytes. The arena pays for each that the document
 * uses first. Not reentrant. */
void word_shape(const struct vocabulary *v, struct arena *a, struct token *t,
    const char *folded, size_t len);

/* A number that stands for the folded text of a word token that was given its
 * word, or for the digits of a number, of which plain is the text; two hardly
 * ever have the same. 0 for a mark. */
uint64_t word_key(const struct token *t, const char *plain);

/* Look up the stems and endings of the words in [t, end) in this language. */
void word_stem(struct vocabulary *v, int language, struct token *t,
    const struct token *end);

/* Note at each of n tokens, whose languages are settled, all entries that
 * start there, so that they are looked up no more: what is below reads the
 * notes, and walks the lists itself for tokens that have none. The notes are
 * remembered for the next document. */
void word_note(const struct vocabulary *v, struct token *t, size_t n);

/* Add to count the words of [t, end) that, as they are written, are entries of
 * one language alone: to [language][1] those at which an entry of the class
 * starts in it, to [language][0] the others. Code is left out. */
void word_speakers(const struct vocabulary *v, int class, const struct token *t,
    const struct token *end, uint32_t count[WORD_LANGUAGES][2]);

/* An entry that starts at a token. */
struct word_note {
	uint16_t list; /* word_list_of */
	uint8_t n;     /* how many tokens it takes */
	int value;
};

/* The number of the list of a class in a language. */
static inline uint16_t
word_list_of(int class, int language)
{
	return (uint16_t)(class * WORD_LANGUAGES + language);
}

/* A list that is none: behind the last of a token's notes. */
enum { WORD_NO_LIST = UINT16_MAX };

/* All that start at a token, sorted by list. */
struct word_notes {
	uint64_t has[WORD_CLASSES / 64]; /* a bit for every class; and folded */
	uint64_t classes;		 /* into one word, word_bit */
	uint32_t n;
	struct word_heard *heard; /* word_match.c's; NULL if there are none */
	struct word_note at[];
};

/* A bit of word_start.classes that stands for a class, and for some others. */
static inline uint64_t
word_bit(int class)
{
	return (uint64_t)(class != WORD_NONE) << (unsigned)class % 64;
}

/* Whether an entry of the class starts at t, in any language; a token that has
 * no notes may be something of it. Mostly it does not: asked first of all. */
static inline bool
word_may_start(int class, const struct token *t, const struct token *end)
{
	unsigned group = (unsigned)class / 64, bit = (unsigned)class % 64;

	return t < end && (token_starts(t)->classes >> bit & 1) &&
	       (!token_starts(t)->notes ||
		   (token_starts(t)->notes->has[group] >> bit & 1));
}

/* The first token from t on at which one may start; end if there is none. */
static inline const struct token *
word_skip_to(int class, const struct token *t, const struct token *end)
{
	uint64_t bit = word_bit(class);

	while (t < end && !(token_starts(t)->classes & bit))
		t++;
	return t;
}

/* How many tokens the longest entry of the class takes that starts at t and
 * ends before end; 0 if there is none. *value, unless NULL, is its value. */
size_t word_match_noted(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, int *value);
static inline size_t
word_match(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, int *value)
{
	return word_may_start(class, t, end)
		   ? word_match_noted(v, language, class, t, end, value)
		   : 0;
}

/* How many tokens the longest entry of the class takes. */
size_t word_longest(const struct vocabulary *v, int class);

/* The same as word_match in all languages: the longest entry of any. */
size_t word_match_any_noted(const struct vocabulary *v, int class,
    const struct token *t, const struct token *end, int *value);
static inline size_t
word_match_any(const struct vocabulary *v, int class, const struct token *t,
    const struct token *end, int *value)
{
	return word_may_start(class, t, end)
		   ? word_match_any_noted(v, class, t, end, value)
		   : 0;
}

/* Whether an entry of any of the classes starts at t, in any language; true
 * for a token that has no notes, and may be something of it. */
static inline bool
word_begins(const struct token *t, const struct word_group *group)
{
	const uint64_t *bits = group->bits, *has;

	if (!(token_starts(t)->classes & group->folded))
		return false;
	if (!token_starts(t)->notes)
		return true;
	_Static_assert(WORD_CLASSES == 5 * 64, "all of them below");
	has = token_starts(t)->notes->has;
	return (bits[0] & has[0]) | (bits[1] & has[1]) | (bits[2] & has[2]) |
	       (bits[3] & has[3]) | (bits[4] & has[4]);
}

/* Whether one starts in [t, end). */
static inline bool
word_occurs(const struct word_group *group, const struct token *t,
    const struct token *end)
{
	while (t < end && !word_begins(t, group))
		t++;
	return t < end;
}

/* The first place from t on where the class matches; its length in *n, unless
 * NULL. NULL if there is none. */
const struct token *word_find(const struct vocabulary *v, int language,
    int class, const struct token *t, const struct token *end, size_t *n);

/* An entry of a class that starts at a token. */
struct word_hit {
	uint16_t class, n; /* the class; how many tokens it takes */
	int value;
};

/* Every entry of a set of classes that starts at t and ends before end, of one
 * class maybe several; returns how many, at most max and 255. They are in
 * *hits: in room, or where they were kept for this word. */
size_t word_hits(const struct vocabulary *v, int language,
    const struct word_set *set, const struct token *t, const struct token *end,
    struct word_hit *room, size_t max, const struct word_hit **hits);

#endif
