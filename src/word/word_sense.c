/* The symbols as which a word is read into what they can start. */

#include "word_sense.h"

#include "base/budget.h"

#include <string.h>

enum { STEMS_KEPT = 1 << 14 };

const struct word_notes word_no_notes;

const struct symbol *
word_symbols(const struct token *t, struct symbol *room, size_t *n)
{
	if (t->kind == TOKEN_WORD) {
		const struct word_sense *s = token_starts(t)->sense;

		*n = s ? s->n_symbols : 0;
		return s ? s->symbols : NULL;
	}
	room->kind = t->kind == TOKEN_NUMBER ? SYMBOL_NUMBER : SYMBOL_MARK;
	room->id = t->id;
	*n = 1;
	return room;
}

/* Append to out, which is at n already, a node's meanings. */
static size_t
add_meanings(
    const struct vocabulary *v, uint32_t node, size_t n, struct word_note *out)
{
	for (uint32_t i = v->nodes[node].meaning; i != 0;
	     i = v->meanings[i].next) {
		const struct meaning *m = &v->meanings[i];

		n = word_note_put(out, n,
		    (struct word_note){
			word_list_of(m->class, m->language), 1, m->value });
	}
	return n;
}

static const void *
keep(struct arena *a, const void *bytes, size_t size)
{
	return size > 0 ? memcpy(arena_room(a, size), bytes, size) : NULL;
}

const struct word_notes *
word_notes_keep(struct arena *a, const struct word_note *notes, size_t n)
{
	struct word_notes *kept;

	if (n == 0)
		return &word_no_notes;
	kept = arena_room(
	    a, sizeof *kept + (n + 1) * sizeof *notes + sizeof *kept->heard);
	*kept = (struct word_notes){ .n = (uint32_t)n,
		.heard = (struct word_heard *)(void *)&kept->at[n + 1] };
	*kept->heard = (struct word_heard){ 0 };
	memcpy(kept->at, notes, n * sizeof *notes);
	kept->at[n] = (struct word_note){ .list = WORD_NO_LIST };
	for (size_t i = 0; i < n; i++) {
		int class = notes[i].list / WORD_LANGUAGES;
		uint64_t bit = word_bit(class);

		kept->has[class / 64] |= bit;
		kept->classes |= bit;
	}
	return kept;
}

struct word_sense *
word_sense_make(const struct vocabulary *v, struct word_form *form,
    const struct word_reading *r, bool word)
{
	struct arena *a = form->arena;
	struct word_sense *s = arena_room(a, sizeof *s);
	struct word_note notes[WORD_NOTES_MAX];
	struct word_lead leads[SYMBOLS];
	size_t n = 0;

	*s = (struct word_sense){
		.form = form, .speaker = -1, .language = -1, .asked_class = -1
	};
	for (size_t i = 0; i < r->n; i++) {
		uint32_t node = word_follow(v, 0, r->at[i]);

		s->bits |= word_edge_bit(r->at[i]);
		if (node == 0)
			continue;
		n = add_meanings(v, node, n, notes);
		if (v->nodes[node].over == 0)
			continue;
		s->over |= v->nodes[node].over;
		leads[s->n_leads++] =
		    (struct word_lead){ v->nodes[node].over, node };
	}
	s->notes = word_notes_keep(a, notes, n);
	s->alone =
	    word_start_put(v->forms, (struct word_start){ s->notes->classes,
					 s->notes, word ? s : NULL });
	if (word)
		s->open = word_start_put(
		    v->forms, (struct word_start){ ~(uint64_t)0, NULL, s });
	s->n_symbols = (uint8_t)r->n;
	s->symbols = keep(a, r->at, r->n * sizeof *r->at);
	s->leads = keep(a, leads, s->n_leads * sizeof *leads);
	return s;
}

/* Add the endings of a form that lists of the language ask for. */
static void
add_endings(const struct vocabulary *v, int language,
    const struct word_form *form, struct word_reading *r)
{
	/* fewer letters than the word has */
	size_t longer = form->len <= ENDING_MAX ? form->len : ENDING_MAX + 1;
	size_t n = longer > 0 ? longer - 1 : 0;
	const char *end = form->text + form->len;
	uint64_t letters = word_pack(end - n, n);

	for (size_t most = r->n + ENDINGS; n > 0 && r->n < most; n--) {
		size_t bit = word_ending_bit(language, letters, n), len;
		char name[ENDING_MAX + 2];

		letters >>= 8;
		if (!(v->endings[bit / 64] >> bit % 64 & 1))
			continue;
		len = word_ending_name(language, end - n, n, name);
		word_reading_add(r, SYMBOL_ENDING, word_id(v, name, len));
	}
}

/* The stems of words that no list has, kept when their forms are forgotten:
 * nothing else takes so long to find. Each at its hash, whatever was there. */
static struct stem {
	uint64_t key; /* of the word and the language */
	uint32_t id;
} stems[STEMS_KEPT];
static const struct vocabulary *stems_of; /* NULL: there are none */

void
word_stems_drop(void)
{
	if (stems_of)
		memset(stems, 0, sizeof stems);
	stems_of = NULL;
}

/* The id of a form's stem: of words that lists have, it is known. */
static uint32_t
find_stem(struct vocabulary *v, int language, const struct word_form *form)
{
	char name[FOLD_MAX + 1];
	uint64_t key = form->hash + (uint64_t)language + 1;
	struct stem *stem = &stems[key % STEMS_KEPT];

	if (form->id != 0 && v->n_stems == v->n_names)
		return v->stems[(form->id - 1) * (size_t)v->n_languages +
				(size_t)language];
	if (stems_of != v)
		word_stems_drop();
	stems_of = v;
	if (stem->key != key) {
		size_t n =
		    word_stem_name(v, language, form->text, form->len, name);

		*stem = (struct stem){ key, word_id(v, name, n) };
	}
	return stem->id;
}

static struct word_sense *
sense_in(struct vocabulary *v, int language, struct word_form *form)
{
	struct word_reading r = { .n = 0 };

	budget_hold();
	word_reading_add(&r, SYMBOL_WORD, form->id);
	word_reading_add(&r, SYMBOL_STEM, find_stem(v, language, form));
	add_endings(v, language, form, &r);
	/* what is nothing in this language either is as it was */
	form->in[language] = form->bare;
	if (r.n > 0) {
		form->in[language] = word_sense_make(v, form, &r, true);
		form->in[language]->language = (int8_t)language;
	}
	budget_release();
	return form->in[language];
}

void
word_stem(struct vocabulary *v, int language, struct token *t,
    const struct token *end)
{
	for (; t < end; t++) {
		const struct word_sense *s;
		struct word_form *form;

		if (!(s = token_starts(t)->sense))
			continue;
		form = s->form;
		if (!(s = form->in[language]))
			s = sense_in(v, language, form);
		t->starts = s->open;
	}
}
