/* A document's findings into comments that silence them. */

#include "amend.h"

#include "base/arena.h"
#include "lint/lint.h"
#include "rule/rule.h"

#include <stdint.h>
#include <string.h>

/* A comment to be written: before a line, these rules (by their places). */
struct comment {
	int block; /* BLOCK_NONE: at the end, for the whole document */
	bool *rules;
};

struct amender {
	struct arena *arena;
	const struct lint *lint;
	const struct rules *rules;
	int least;
	struct comment **of_block; /* by block; the last: BLOCK_NONE */
	char *out;
	size_t len, n;
};

/* The block before which a comment reaches the finding. */
static int
anchor(const struct lint *lint, const struct finding *finding)
{
	const struct document *document = &lint->document;
	uint32_t line = text_line(&lint->text, finding->source.start);
	int at = BLOCK_NONE;

	if (finding->goal >= 0)
		at = lint->goals.at[finding->goal].block;
	for (int i = 0; i < document->n_blocks && finding->goal < 0; i++)
		if (document->blocks[i].line <= line &&
		    document->blocks[i].end_line >= line)
			at = i;
	if (at == BLOCK_NONE || document->blocks[at].kind == BLOCK_META)
		return BLOCK_NONE;
	while (document->blocks[at].kind == BLOCK_CELL && at > 0 &&
	       document->blocks[at - 1].kind == BLOCK_CELL &&
	       document->blocks[at - 1].table == document->blocks[at].table)
		at--;
	return at;
}

static void
take(struct amender *m, const struct finding *finding, int block)
{
	int n = m->lint->document.n_blocks;
	struct comment **slot = &m->of_block[block == BLOCK_NONE ? n : block];
	const struct finding_note *notes =
	    finding_notes(&m->lint->findings, finding);

	if (!*slot) {
		*slot = arena_alloc(m->arena, sizeof **slot);
		(*slot)->block = block;
		(*slot)->rules = arena_alloc(m->arena, m->rules->n + 1);
	}
	(*slot)->rules[finding->rule - m->rules->at] = true;
	for (size_t i = 0; i < finding->n_notes; i++)
		if (notes[i].rule)
			(*slot)->rules[notes[i].rule - m->rules->at] = true;
}

static void
put(struct amender *m, const char *bytes, size_t len)
{
	memcpy(m->out + m->len, bytes, len);
	m->len += len;
}

/* How the document ends its lines. */
static const char *
line_end(const struct text *text)
{
	size_t len = strcspn(text->bytes, "\r\n");

	if (text->bytes[len] != '\r')
		return "\n";
	return text->bytes[len + 1] == '\n' ? "\r\n" : "\r";
}

/* What stands for a reason until someone gives one. */
static const char *
reason(const struct amender *m)
{
	const struct rule *why = rule_find(m->rules, "unexplained-suppression");
	int language =
	    lint_speaks(m->lint->settings, m->lint->document.language);
	const char *said = why ? rule_say(&why->note, language) : NULL;

	/* A page of a user's may say anything. */
	return said && !said[strcspn(said, "\r\n>")] ? said : "";
}

static void
put_comment(struct amender *m, const struct comment *comment, const char *kind)
{
	const char *between = " ", *end = line_end(&m->lint->text);

	put(m, "<!-- goallint-", 14);
	put(m, kind, strlen(kind));
	for (size_t i = 0; i < m->rules->n; i++) {
		if (!comment->rules[i])
			continue;
		put(m, between, strlen(between));
		put(m, m->rules->at[i].name, strlen(m->rules->at[i].name));
		between = ", ";
	}
	put(m, ": ", 2);
	put(m, reason(m), strlen(reason(m)));
	put(m, " -->", 4);
	put(m, end, strlen(end));
	m->n++;
}

/* Room for a comment with all rules, and the prefix of its line. */
static size_t
comment_size(const struct amender *m)
{
	size_t size = 200 + strlen(reason(m));

	for (size_t i = 0; i < m->rules->n; i++)
		size += strlen(m->rules->at[i].name) + 2;
	return size;
}

/* The line with the blanks and quote marks of the block's own before it. */
static void
put_before(struct amender *m, const struct comment *comment)
{
	const struct text *text = &m->lint->text;
	struct span line =
	    text_line_span(text, m->lint->document.blocks[comment->block].line);
	size_t len = strspn(text->bytes + line.start, " \t>");

	put(m, text->bytes + line.start, len < 64 ? len : 64);
	put_comment(m, comment, "disable-next");
}

static void
write_blocks(struct amender *m)
{
	const struct document *document = &m->lint->document;
	const struct text *text = &m->lint->text;
	uint32_t from = 0;

	for (int i = 0; i < document->n_blocks; i++) {
		uint32_t start;

		if (!m->of_block[i])
			continue;
		start = text_line_span(text, document->blocks[i].line).start;
		if (start < from)
			start = from;
		put(m, text->bytes + from, start - from);
		from = start;
		put_before(m, m->of_block[i]);
	}
	put(m, text->bytes + from, text->len - from);
}

static void
write_end(struct amender *m, const struct comment *comment)
{
	const char *end = line_end(&m->lint->text);

	if (m->len > 0 && m->out[m->len - 1] != '\n' &&
	    m->out[m->len - 1] != '\r')
		put(m, end, strlen(end));
	put(m, end, strlen(end));
	put_comment(m, comment, "disable-file");
}

/* Whether the document as written has nothing left to say. */
static bool
is_silent(struct amender *m)
{
	struct lint again;

	m->out[m->len] = '\0';
	lint_run(&again, m->arena, m->lint->settings, m->lint->text.path,
	    m->out, m->len, true);
	for (size_t i = 0; i < again.findings.n; i++)
		if (again.findings.at[i].level >= m->least)
			return false;
	return true;
}

/* All comments as one, for the whole document. */
static const struct comment *
join(struct amender *m)
{
	int n = m->lint->document.n_blocks;
	struct comment *all = arena_alloc(m->arena, sizeof *all);

	all->block = BLOCK_NONE;
	all->rules = arena_alloc(m->arena, m->rules->n + 1);
	for (int i = 0; i <= n; i++)
		for (size_t j = 0; m->of_block[i] && j < m->rules->n; j++)
			if (m->of_block[i]->rules[j])
				all->rules[j] = true;
	return all;
}

static size_t
collect(struct amender *m)
{
	const struct findings *findings = &m->lint->findings;
	int n_blocks = m->lint->document.n_blocks;
	size_t n = 0;

	m->of_block =
	    arena_alloc(m->arena, ((size_t)n_blocks + 1) * sizeof *m->of_block);
	for (size_t i = 0; i < findings->n; i++)
		if (findings->at[i].level >= m->least)
			take(m, &findings->at[i],
			    anchor(m->lint, &findings->at[i]));
	for (int i = 0; i <= n_blocks; i++)
		n += m->of_block[i] != NULL;
	return n;
}

bool
amend_suppress(struct amend *amend, struct arena *a, const struct lint *lint,
    const char *raw, size_t len, int least)
{
	struct amender m = { .arena = a,
		.lint = lint,
		.rules = lint->settings->rules,
		.least = least };
	size_t mark = len - lint->text.len, n;

	*amend = (struct amend){ NULL, 0, 0 };
	if ((n = collect(&m)) == 0)
		return true;
	if (len < lint->text.len || (mark != 0 && mark != 3) ||
	    memcmp(raw + mark, lint->text.bytes, lint->text.len) != 0)
		return false;
	m.out = arena_alloc(a, len + (n + 2) * comment_size(&m) + 1);
	put(&m, raw, mark);
	write_blocks(&m);
	if (m.of_block[lint->document.n_blocks])
		write_end(&m, m.of_block[lint->document.n_blocks]);
	if (!is_silent(&m)) {
		m.len = m.n = 0;
		put(&m, raw, len);
		write_end(&m, join(&m));
		if (!is_silent(&m))
			return false;
	}
	*amend = (struct amend){ m.out, m.len, m.n };
	return true;
}
