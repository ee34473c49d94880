/* Words as they are met, and what each can start: looked up once. */

#include "arena.h"
#include "budget.h"
#include "token.h"
#include "word_trie.h"

#include <string.h>

enum { FORMS_MAX = 16384, ASCII = 128, NOTES_MAX = 1024 };

struct word_forms {
	struct word_form **slots; /* open addressing; a power of two */
	size_t n, n_slots;
	const struct word_sense *marks[ASCII];
};

static const struct word_notes no_notes;
static const struct word_sense no_sense = { .notes = &no_notes };

size_t
word_symbols(const struct token *t, struct symbol out[SYMBOLS])
{
	size_t n = 0;

	if (t->kind != TOKEN_WORD) {
		out[0] =
		    (struct symbol){ t->kind == TOKEN_NUMBER ? SYMBOL_NUMBER
							     : SYMBOL_MARK,
			    t->id };
		return 1;
	}
	if (t->id != 0)
		out[n++] = (struct symbol){ SYMBOL_WORD, t->id };
	if (t->stem != 0)
		out[n++] = (struct symbol){ SYMBOL_STEM, t->stem };
	for (size_t i = 0; t->sense && i < ENDINGS; i++)
		if (t->sense->endings[i] != 0)
			out[n++] = (struct symbol){ SYMBOL_ENDING,
				t->sense->endings[i] };
	return n;
}

/* Append to out, which is at n already, a node's meanings. */
static size_t
add_meanings(
    const struct vocabulary *v, uint32_t node, size_t n, struct word_note *out)
{
	for (uint32_t i = v->nodes[node].meaning; i != 0;
	     i = v->meanings[i].next) {
		const struct meaning *m = &v->meanings[i];

		if (n < NOTES_MAX)
			out[n++] = (struct word_note){ m->class, m->language, 1,
				m->value };
	}
	return n;
}

const struct word_notes *
word_notes_keep(struct arena *a, const struct word_note *notes, size_t n)
{
	struct word_notes *kept;

	if (n == 0)
		return &no_notes;
	kept = arena_alloc(a, sizeof *kept + n * sizeof *notes);
	kept->n = (uint32_t)n;
	memcpy(kept->at, notes, n * sizeof *notes);
	for (size_t i = 0; i < n; i++) {
		uint64_t bit = word_bit(notes[i].class);

		kept->has[notes[i].class / 64] |= bit;
		kept->classes |= bit;
	}
	return kept;
}

/* Set what a token of these symbols starts. */
static void
make_sense(const struct vocabulary *v, struct arena *a, struct word_sense *s,
    const struct symbol *over, size_t n_over)
{
	struct word_note notes[NOTES_MAX];
	size_t n = 0;

	s->n_on = 0;
	for (size_t i = 0; i < n_over; i++) {
		uint32_t node = word_follow(v, 0, over[i]);

		if (node == 0)
			continue;
		n = add_meanings(v, node, n, notes);
		if (v->nodes[node].over != 0)
			s->on[s->n_on++] = node;
	}
	s->notes = word_notes_keep(a, notes, n);
}

static struct word_form **
form_slot(struct word_form **slots, size_t n_slots, uint64_t hash,
    const char *text, size_t len)
{
	size_t i = hash & (n_slots - 1);

	while (slots[i] && (slots[i]->hash != hash || slots[i]->len != len ||
			       memcmp(slots[i]->text, text, len) != 0))
		i = (i + 1) & (n_slots - 1);
	return &slots[i];
}

static void
grow(const struct vocabulary *v)
{
	struct word_forms *f = v->forms;
	size_t n_slots = f->n_slots > 0 ? f->n_slots * 4 : 1024;
	struct word_form **slots =
	    arena_alloc(v->arena, n_slots * sizeof *slots);

	for (size_t i = 0; i < f->n_slots; i++)
		if (f->slots[i])
			*form_slot(slots, n_slots, f->slots[i]->hash,
			    f->slots[i]->text, f->slots[i]->len) = f->slots[i];
	f->slots = slots;
	f->n_slots = n_slots;
}

/* The form of this text, and whether it is new. */
static struct word_form *
find_form(const struct vocabulary *v, struct arena *a, const char *text,
    size_t len, bool *new)
{
	struct word_forms *f = v->forms;
	uint64_t hash = word_hash(text, len);
	struct word_form **slot, *form;

	if (f->n * 2 >= f->n_slots && f->n_slots < 2 * FORMS_MAX)
		grow(v);
	slot = form_slot(f->slots, f->n_slots, hash, text, len);
	*new = !*slot;
	if (*slot)
		return *slot;
	if (f->n < FORMS_MAX - 1) {
		a = v->arena;
		f->n++;
	}
	form = arena_alloc(a, sizeof *form);
	form->arena = a;
	form->hash = hash;
	form->text = arena_copy(a, text, len);
	form->len = (uint32_t)len;
	form->bare.form = form;
	form->bare.notes = &no_notes;
	if (a == v->arena)
		*slot = form;
	return form;
}

struct word_form *
word_form(
    const struct vocabulary *v, struct arena *a, const char *folded, size_t len)
{
	bool new;
	struct word_form *form;

	budget_hold();
	form = find_form(v, a, folded, len, &new);
	if (new)
		form->id = word_id(v, folded, len);
	if (new && form->id != 0)
		make_sense(v, form->arena, &form->bare,
		    &(struct symbol){ SYMBOL_WORD, form->id }, 1);
	budget_release();
	return form;
}

void
word_shape(struct token *t, struct word_form *form)
{
	t->id = form->id;
	t->sense = &form->bare;
}

/* The endings of a form that lists of the language ask for. */
static void
find_endings(const struct vocabulary *v, int language, struct word_sense *sense)
{
	const struct word_form *form = sense->form;
	char ending[ENDING_MAX + 2];
	size_t n = form->len <= ENDING_MAX ? form->len : ENDING_MAX + 1;
	size_t found = 0;

	while (n > 1 && found < ENDINGS) {
		uint32_t id;

		n--;
		id = word_id(v, ending,
		    word_ending_name(
			language, form->text + form->len - n, n, ending));
		if (id != 0)
			sense->endings[found++] = id;
	}
}

static struct word_sense *
sense_in(struct vocabulary *v, int language, struct word_form *form)
{
	struct word_sense *s = form->in[language];
	char stem[FOLD_MAX + 1];
	struct symbol over[SYMBOLS];
	struct token t = { .kind = TOKEN_WORD, .id = form->id };
	size_t n;

	if (s)
		return s;
	budget_hold();
	s = form->in[language] = arena_alloc(form->arena, sizeof *s);
	n = word_stem_name(v, language, form->text, form->len, stem);
	s->form = form;
	s->stem = t.stem = word_id(v, stem, n);
	find_endings(v, language, s);
	t.sense = s;
	make_sense(v, form->arena, s, over, word_symbols(&t, over));
	budget_release();
	return s;
}

void
word_stem(struct vocabulary *v, int language, struct token *t)
{
	const struct word_sense *s;

	if (!t->sense)
		return;
	s = sense_in(v, language, t->sense->form);
	t->stem = s->stem;
	t->ending = s->endings[0];
	t->sense = s;
}

/* The sense of a number or a mark. */
static const struct word_sense *
sign_sense(const struct vocabulary *v, struct arena *a, struct symbol over)
{
	struct word_form *form;
	char key[5] = { (char)over.kind };
	bool new;

	if (word_follow(v, 0, over) == 0)
		return &no_sense;
	memcpy(key + 1, &over.id, 4);
	budget_hold();
	form = find_form(v, a, key, sizeof key, &new);
	if (new)
		make_sense(v, form->arena, &form->bare, &over, 1);
	budget_release();
	return &form->bare;
}

const struct word_sense *
word_sense_of(
    const struct vocabulary *v, struct arena *a, const struct token *t)
{
	const struct word_sense **known;
	struct symbol over[SYMBOLS];

	if (t->sense)
		return t->sense;
	if (t->kind == TOKEN_WORD)
		return &no_sense;
	word_symbols(t, over);
	if (over[0].kind != SYMBOL_MARK || over[0].id >= ASCII)
		return sign_sense(v, a, over[0]);
	known = &v->forms->marks[over[0].id];
	if (!*known) {
		const struct word_sense *s = sign_sense(v, v->arena, over[0]);
		if (s != &no_sense && s->form->arena != v->arena)
			return s;
		*known = s;
	}
	return *known;
}

void
word_forget(struct vocabulary *v)
{
	if (!v->forms || v->forms->n > 0)
		v->forms = arena_alloc(v->arena, sizeof *v->forms);
}
