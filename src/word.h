/* The vocabulary: words and phrases of every language, by class. */

#ifndef WORD_H
#define WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct token;
struct vocabulary;

/* Limits; going over one ends the process with DIE_USAGE. */
enum { WORD_LANGUAGES = 8, WORD_CLASSES = 320 };

/* An empty vocabulary; it and all that is added live on the arena. */
struct vocabulary *word_new(struct arena *a);

/* The number of a language ("en", "fr": a folder of rules/) or of a class
 * ("vague-verb": a file in it), given one when it is new. Languages are
 * numbered from 0 in the order they came. */
int word_language(struct vocabulary *v, const char *name);
int word_class(struct vocabulary *v, const char *name);

/* The name of a language; how many there are. */
const char *word_language_name(const struct vocabulary *v, int language);
int word_languages(const struct vocabulary *v);

/* Add a word list: one word or phrase a line, '#' starts a comment, blank
 * lines are skipped. Case and accents do not matter, and between two words
 * a space, a hyphen and an apostrophe are the same. A word that ends in '~'
 * stands for all words with its stem (Snowball), so "improve~" is improves,
 * improved, improving; "~ing" for all that end so (the longest ending that
 * any list of the language asks for counts, of at most 6 letters; a whole
 * word and a stem of the same list go before it). A line may end in "= N": the
 * value of the entry, 1 if there is none. Returns the number of a line that
 * cannot be read (over 16 words, no word, or a value that is no integer), or 0.
 */
int word_add_list(struct vocabulary *v, int language, int class,
    const char *list, size_t len);

/* The id of a folded word (utf8_fold), 0 if no list has it. */
uint32_t word_id(const struct vocabulary *v, const char *folded, size_t len);

/* The same, giving a word that no list has an id. */
uint32_t word_add(struct vocabulary *v, const char *folded, size_t len);

/* A table that a reader keeps beside a language's words (date.c its forms):
 * any pointer, NULL until it is set; the vocabulary does not look into it. */
void word_set_table(struct vocabulary *v, int language, void *table);
void *word_table(const struct vocabulary *v, int language);

/* The id of the stem of a folded word in this language, 0 if no list asks
 * for it. Not reentrant: it remembers the stems it has seen. */
uint32_t word_stem(
    struct vocabulary *v, int language, const char *folded, size_t len);

/* The id of the longest ending of a folded word that a list of this language
 * asks for, 0 if there is none. Not reentrant either. */
uint32_t word_ending(
    struct vocabulary *v, int language, const char *folded, size_t len);

/* The forms of a word of the vocabulary in a language, kept beside it so that
 * a word that returns is not looked up again; NULL for an id of no word. Who
 * finds it unknown fills it in. Forgotten when a list is added. */
struct word_forms {
	uint32_t stem, ending; /* as word_stem and word_ending give them */
	bool known;
};
struct word_forms *word_forms(struct vocabulary *v, int language, uint32_t id);

/* The languages (bit 0: number 0) in which a word, as it is
 * written, is an entry of some list. */
unsigned word_speakers(const struct vocabulary *v, uint32_t id);

/* How many tokens the longest entry of the class takes that starts at t and
 * ends before end; 0 if there is none. *value, unless NULL, is its value. */
size_t word_match(const struct vocabulary *v, int language, int class,
    const struct token *t, const struct token *end, int *value);

/* The first place from t on where the class matches; its length in *n.
 * NULL if there is none. */
const struct token *word_find(const struct vocabulary *v, int language,
    int class, const struct token *t, const struct token *end, size_t *n);

/* An entry of a class that starts at a token. */
struct word_hit {
	uint16_t class, n; /* the class; how many tokens it takes */
	int value;
};

/* Every class with an entry that starts at t and ends before end, the longest
 * of each; writes up to max and returns how many. */
size_t word_hits(const struct vocabulary *v, int language,
    const struct token *t, const struct token *end, struct word_hit *out,
    size_t max);

#endif
