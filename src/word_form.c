/* Words as they are met, and what each can start: looked up once. */

#include "arena.h"
#include "budget.h"
#include "token.h"
#include "word_trie.h"

#include <string.h>

/* Forms that are remembered for the next document, and what a document pays for
 * one that it uses, whether it is remembered or new. */
enum { FORMS_KEPT = 8192, FORM_PRICE = 512 };
enum { FORMS_FEW = 256, ASCII = 128, NOTES_MAX = 1024 };

struct word_forms {
	struct arena arena;	  /* of them all */
	struct word_form **slots; /* open addressing; a power of two */
	size_t n, n_slots;
	uint32_t document; /* the number of the one at hand */
	const struct word_sense *numbers[ASCII], *marks[ASCII];
};

static const struct word_notes no_notes;
static const struct word_sense no_sense = { .alone.notes = &no_notes };

const struct symbol *
word_symbols(const struct token *t, struct symbol *room, size_t *n)
{
	if (t->kind == TOKEN_WORD) {
		const struct word_sense *s = t->starts->sense;

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

		if (n < NOTES_MAX)
			out[n++] = (struct word_note){ m->class, m->language, 1,
				m->value };
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

/* The symbols as which a token is read, gathered. */
struct reading {
	struct symbol at[SYMBOLS];
	size_t n;
};

static void
add_symbol(struct reading *r, enum symbol_kind kind, uint32_t id)
{
	if (id != 0)
		r->at[r->n++] = (struct symbol){ kind, id };
}

/* What a token of these symbols starts. */
static struct word_sense *
make_sense(
    const struct vocabulary *v, struct word_form *form, const struct reading *r)
{
	struct arena *a = form->arena;
	struct word_sense *s = arena_alloc(a, sizeof *s);
	struct word_note notes[NOTES_MAX];
	struct word_lead leads[SYMBOLS];
	size_t n = 0;

	s->form = form;
	s->speaker = -1;
	s->asked_class = -1;
	for (size_t i = 0; i < r->n; i++) {
		uint32_t node = word_follow(v, 0, r->at[i]);

		s->bits |= word_edge_bit(r->at[i]);
		if (node == 0)
			continue;
		n = add_meanings(v, node, n, notes);
		if (v->nodes[node].over == 0)
			continue;
		s->over |= v->nodes[node].over;
		leads[s->n_leads++] = (struct word_lead){ v->nodes[node].over,
			node, (uint32_t)n };
	}
	s->alone.notes = word_notes_keep(a, notes, n);
	s->alone.classes = s->alone.notes->classes;
	s->open.classes = ~(uint64_t)0;
	s->n_symbols = (uint16_t)r->n;
	s->symbols = keep(a, r->at, r->n * sizeof *r->at);
	s->leads = keep(a, leads, s->n_leads * sizeof *leads);
	return s;
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
	for (uint32_t i = 1; i < notes->n; i++)
		if (notes->at[i].language != notes->at[0].language)
			return -1;
	return notes->n > 0 ? (int8_t)notes->at[0].language : -1;
}

/* The tokens of a sense are words. */
static void
read_as_word(struct word_sense *s)
{
	s->alone.sense = s->open.sense = s;
}

/* The form of a word that may have been met before. */
static struct word_form *
get_form(
    const struct vocabulary *v, uint64_t hash, const char *folded, size_t len)
{
	struct reading r = { .n = 0 };
	struct word_form *form;
	bool new;

	budget_hold();
	form = find_form(v, hash, folded, len, &new);
	if (new) {
		form->id = word_id(v, folded, len);
		add_symbol(&r, SYMBOL_WORD, form->id);
		form->bare = make_sense(v, form, &r);
		read_as_word(form->bare);
		form->bare->speaker = find_speaker(form->bare->alone.notes);
	}
	budget_release();
	return form;
}

/* The document at hand uses a form for the first time. */
static __attribute__((noinline)) void
meet(const struct vocabulary *v, const struct arena *a, struct word_form *form)
{
	arena_charge(a, FORM_PRICE);
	form->document = v->forms->document;
}

static inline void
set_form(const struct vocabulary *v, const struct arena *a, struct token *t,
    struct word_form *form)
{
	if (form->document != v->forms->document)
		meet(v, a, form);
	t->id = form->id;
	t->starts = &form->bare->open;
}

void
word_shape_short(const struct vocabulary *v, struct arena *a, struct token *t,
    uint64_t folded, size_t len)
{
	const struct word_forms *f = v->forms;
	uint64_t hash = word_hash_short(folded, len);
	size_t mask = f->n_slots - 1;
	char text[sizeof folded];

	for (size_t i = hash & mask; f->n_slots > 0 && f->slots[i];
	     i = (i + 1) & mask)
		if (f->slots[i]->hash == hash && f->slots[i]->len == len) {
			set_form(v, a, t, f->slots[i]);
			return;
		}
	for (size_t i = 0; i < sizeof text; i++)
		text[i] = (char)(folded >> 8 * i);
	set_form(v, a, t, get_form(v, hash, text, len));
}

void
word_shape(const struct vocabulary *v, struct arena *a, struct token *t,
    const char *folded, size_t len)
{
	const struct word_forms *f = v->forms;
	struct word_form *form = NULL;
	uint64_t hash, x = 0;

	if (len <= sizeof x) {
		for (size_t i = 0; i < len; i++)
			x |= (uint64_t)(unsigned char)folded[i] << 8 * i;
		word_shape_short(v, a, t, x, len);
		return;
	}
	hash = word_hash(folded, len);
	if (f->n_slots > 0)
		form = *form_slot(f->slots, f->n_slots, hash, folded, len);
	set_form(v, a, t, form ? form : get_form(v, hash, folded, len));
}

uint64_t
word_key(const struct token *t, const char *plain)
{
	if (t->kind == TOKEN_WORD)
		return t->starts->sense ? t->starts->sense->form->hash : 0;
	if (t->kind == TOKEN_NUMBER)
		return word_hash(plain + t->start, t->end - t->start);
	return 0;
}

/* Add the endings of a form that lists of the language ask for. */
static void
add_endings(const struct vocabulary *v, int language,
    const struct word_form *form, struct reading *r)
{
	char ending[ENDING_MAX + 2];
	size_t n = form->len <= ENDING_MAX ? form->len : ENDING_MAX + 1;
	size_t most = r->n + ENDINGS;

	while (n > 1 && r->n < most) {
		size_t len, bit;

		n--;
		len = word_ending_name(
		    language, form->text + form->len - n, n, ending);
		bit = word_ending_bit(ending, len);
		if (v->endings[bit / 64] >> bit % 64 & 1)
			add_symbol(r, SYMBOL_ENDING, word_id(v, ending, len));
	}
}

/* The id of a form's stem: of words that lists have, it is known. */
static uint32_t
find_stem(struct vocabulary *v, int language, const struct word_form *form)
{
	char stem[FOLD_MAX + 1];
	size_t n;

	if (form->id != 0 && v->n_stems == v->n_names)
		return v->stems[(form->id - 1) * (size_t)v->n_languages +
				(size_t)language];
	n = word_stem_name(v, language, form->text, form->len, stem);
	return word_id(v, stem, n);
}

static struct word_sense *
sense_in(struct vocabulary *v, int language, struct word_form *form)
{
	struct reading r = { .n = 0 };

	budget_hold();
	add_symbol(&r, SYMBOL_WORD, form->id);
	add_symbol(&r, SYMBOL_STEM, find_stem(v, language, form));
	add_endings(v, language, form, &r);
	form->in[language] = make_sense(v, form, &r);
	read_as_word(form->in[language]);
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

		if (!(s = t->starts->sense))
			continue;
		form = s->form;
		if (!(s = form->in[language]))
			s = sense_in(v, language, form);
		/* what it starts is settled where no phrase can */
		t->starts = s->over == 0 ? &s->alone : &s->open;
	}
}

/* The sense of a number or a mark. */
static const struct word_sense *
sign_sense(const struct vocabulary *v, struct symbol over)
{
	struct reading r = { .n = 0 };
	struct word_form *form;
	char key[5] = { (char)over.kind };
	bool new;

	if (word_follow(v, 0, over) == 0)
		return &no_sense;
	memcpy(key + 1, &over.id, 4);
	budget_hold();
	form = find_form(v, word_hash(key, sizeof key), key, sizeof key, &new);
	if (new) {
		add_symbol(&r, over.kind, over.id);
		form->bare = make_sense(v, form, &r);
	}
	budget_release();
	return form->bare;
}

const struct word_sense *
word_sense_of(const struct vocabulary *v, const struct token *t)
{
	const struct word_sense **known;
	struct symbol over;
	size_t n;

	if (t->starts->sense)
		return t->starts->sense;
	if (t->kind == TOKEN_WORD)
		return &no_sense;
	word_symbols(t, &over, &n);
	if (over.id >= ASCII)
		return sign_sense(v, over);
	known = over.kind == SYMBOL_MARK ? &v->forms->marks[over.id]
					 : &v->forms->numbers[over.id];
	if (!*known)
		*known = sign_sense(v, over);
	return *known;
}

void
word_forget(struct vocabulary *v)
{
	struct word_forms *f = v->forms;

	if (!f) {
		v->forms = arena_alloc(v->arena, sizeof *v->forms);
		arena_hold(v->arena, &v->forms->arena);
		return;
	}
	arena_free(&f->arena);
	f->slots = NULL;
	f->n = f->n_slots = 0;
	memset(f->numbers, 0, sizeof f->numbers);
	memset(f->marks, 0, sizeof f->marks);
}

void
word_begin(struct vocabulary *v)
{
	if (v->forms->n > FORMS_KEPT)
		word_forget(v);
	v->forms->document++;
}
