/* Words as they are met, folded, into their forms: each is looked up once. */

#include "base/arena.h"
#include "base/budget.h"
#include "token.h"
#include "word_sense.h"

#include <string.h>

/* Forms, and as many notes, that are remembered for the next document, and what
 * a document pays for one that it uses, whether it is remembered or new. */
enum { FORMS_KEPT = 8192, FORM_PRICE = 512 };
enum { FORMS_FEW = 256 };

static const struct word_sense no_sense = { .notes = &word_no_notes,
	.alone = WORD_START_NOTHING };

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
	size_t n_slots = f->n_slots > 0 ? f->n_slots * 4 : FORMS_FEW;
	struct word_form **slots =
	    arena_alloc(&f->arena, n_slots * sizeof *slots);

	for (size_t i = 0; i < f->n_slots; i++)
		if (f->slots[i])
			*form_slot(slots, n_slots, f->slots[i]->hash,
			    f->slots[i]->text, f->slots[i]->len) = f->slots[i];
	f->slots = slots;
	f->n_slots = n_slots;
}

/* The form of this text, and whether it is new. */
static struct word_form *
find_form(const struct vocabulary *v, uint64_t hash, const char *text,
    size_t len, bool *new)
{
	struct word_forms *f = v->forms;
	struct word_form **slot, *form;

	if (f->n * 2 >= f->n_slots)
		grow(v);
	slot = form_slot(f->slots, f->n_slots, hash, text, len);
	*new = !*slot;
	if (*slot)
		return *slot;
	*slot = form = arena_alloc(&f->arena,
	    sizeof *form + (size_t)v->n_languages * sizeof *form->in);
	f->n++;
	form->arena = &f->arena;
	form->hash = hash;
	form->text = arena_copy(&f->arena, text, len);
	form->len = (uint32_t)len;
	return form;
}

/* The one language of all entries, -1 if there are none or several. */
static int8_t
find_speaker(const struct word_notes *notes)
{
	int language = -1;

	for (uint32_t i = 0; i < notes->n; i++) {
		int other = notes->at[i].list % WORD_LANGUAGES;

		if (i > 0 && other != language)
			return -1;
		language = other;
	}
	return (int8_t)language;
}

/* The form of a word that may have been met before. */
static struct word_form *
get_form(
    const struct vocabulary *v, uint64_t hash, const char *folded, size_t len)
{
	struct word_reading r = { .n = 0 };
	struct word_form *form;
	bool new;

	budget_hold();
	form = find_form(v, hash, folded, len, &new);
	if (new) {
		form->id = word_id(v, folded, len);
		word_reading_add(&r, SYMBOL_WORD, form->id);
		form->bare = word_sense_make(v, form, &r, true);
		form->open = form->bare->open;
		form->bare->speaker = find_speaker(form->bare->notes);
	}
	budget_release();
	return form;
}

/* The document at hand uses a form for the first time. */
static __attribute__((noinline)) void
meet(const struct vocabulary *v, const struct arena *a, struct token *t,
    struct word_form *form)
{
	if (form->document != v->forms->document)
		arena_charge(a, FORM_PRICE);
	form->document = v->forms->document;
	word_set_form(t, form);
}

void
word_shape_first(const struct vocabulary *v, struct arena *a, struct token *t,
    uint64_t folded, size_t len)
{
	uint64_t hash = word_hash_short(folded, len);
	struct word_form *form = word_find_short(v->forms, hash, len);
	char text[sizeof folded];

	if (!form) {
		for (size_t i = 0; i < sizeof text; i++)
			text[i] = (char)(folded >> 8 * i);
		form = get_form(v, hash, text, len);
	}
	meet(v, a, t, form);
}

void
word_shape(const struct vocabulary *v, struct arena *a, struct token *t,
    const char *folded, size_t len)
{
	const struct word_forms *f = v->forms;
	struct word_form *form = NULL;
	uint64_t hash;

	if (len <= sizeof hash) {
		word_shape_short(v, a, t, word_pack(folded, len), len);
		return;
	}
	hash = word_hash(folded, len);
	if (f->n_slots > 0)
		form = *form_slot(f->slots, f->n_slots, hash, folded, len);
	meet(v, a, t, form ? form : get_form(v, hash, folded, len));
}

uint64_t
word_key(const struct token *t, const char *plain)
{
	if (t->kind == TOKEN_WORD)
		return token_starts(t)->sense
			   ? token_starts(t)->sense->form->hash
			   : 0;
	if (t->kind == TOKEN_NUMBER)
		return word_hash(plain + t->start, t->len);
	return 0;
}

/* The sense of a number or a mark. */
static const struct word_sense *
sign_sense(const struct vocabulary *v, struct symbol over)
{
	struct word_reading r = { .n = 0 };
	struct word_form *form;
	char key[5] = { (char)over.kind };
	bool new;

	if (word_follow(v, 0, over) == 0)
		return &no_sense;
	memcpy(key + 1, &over.id, 4);
	budget_hold();
	form = find_form(v, word_hash(key, sizeof key), key, sizeof key, &new);
	if (new) {
		word_reading_add(&r, over.kind, over.id);
		form->bare = word_sense_make(v, form, &r, false);
	}
	budget_release();
	return form->bare;
}

const struct word_sense *
word_sense_of(const struct vocabulary *v, const struct token *t)
{
	bool number = t->kind == TOKEN_NUMBER;
	const struct word_sense **known;
	struct symbol over = { number ? SYMBOL_NUMBER : SYMBOL_MARK, t->id };

	if (token_starts(t)->sense)
		return token_starts(t)->sense;
	if (t->kind == TOKEN_WORD)
		return &no_sense;
	if (over.id >= WORD_ASCII)
		return sign_sense(v, over);
	known =
	    number ? &v->forms->numbers[over.id] : &v->forms->marks[over.id];
	if (!*known)
		*known = sign_sense(v, over);
	return *known;
}

static void
forget_forms(struct word_forms *f)
{
	word_start_drop(f);
	arena_free(&f->arena);
	f->slots = NULL;
	f->pairs = NULL;
	f->n = f->n_slots = 0;
	memset(f->numbers, 0, sizeof f->numbers);
	memset(f->marks, 0, sizeof f->marks);
}

void
word_forget(struct vocabulary *v)
{
	if (v->forms) {
		forget_forms(v->forms);
		word_stems_drop();
		return;
	}
	v->forms = arena_alloc(v->arena, sizeof *v->forms);
	arena_hold(v->arena, &v->forms->arena);
}

void
word_begin(struct vocabulary *v)
{
	if (v->forms->n > FORMS_KEPT || word_note_count(v->forms) > FORMS_KEPT)
		forget_forms(v->forms);
	v->forms->document++;
}
