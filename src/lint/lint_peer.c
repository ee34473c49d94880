/* What the goals of a document need of other documents of the same run. */

#include "lint_step.h"

#include "base/arena.h"
#include "date/date.h"
#include "fact/fact.h"
#include "goal/anchor.h"
#include "lint.h"

#include <string.h>

/* A document's links lead to no more documents than these, each of which is
 * read once; and so much is compared on the way to their goals. */
enum { PEERS = 16, BUDGET = 1000000 };

struct peers {
	struct lint *lint;
	struct lint *read[PEERS]; /* facts NULL: it cannot be read */
	const char *paths[PEERS];
	size_t n, budget;
};

/* The document of this path, read; NULL if it cannot be, or if there are too
 * many. */
static struct lint *
read_peer(struct peers *p, const char *path)
{
	struct lint *lint = p->lint, *other;
	const struct lint_run *run = lint->settings->run;
	const struct lint_settings *settings;
	const char *bytes;
	size_t len;

	for (size_t i = 0; i < p->n; i++)
		if (strcmp(p->paths[i], path) == 0)
			return p->read[i]->facts ? p->read[i] : NULL;
	if (p->n == PEERS)
		return NULL;
	other = arena_alloc(lint->arena, sizeof *other);
	p->paths[p->n] = path;
	p->read[p->n++] = other;
	bytes = run->read(run->with, lint->arena, path, &len, &settings);
	if (!bytes)
		return NULL;
	*other = (struct lint){ .settings = settings,
		.arena = lint->arena,
		.goals.where = BLOCK_NONE };
	text_decode(
	    &other->text, lint->arena, path, bytes, len, settings->encoding);
	lint_read(other);
	return other;
}

/* The only goal of a document that is no part of another. */
static int
only_goal(const struct goals *goals)
{
	int found = GOAL_NONE;

	for (int i = 0; i < goals->n; i++) {
		if (goals->at[i].parent != GOAL_NONE)
			continue;
		if (found != GOAL_NONE)
			return GOAL_NONE;
		found = i;
	}
	return found;
}

/* The mark of a goal's end, NULL if it has none that is sure. */
static const struct fact_mark *
end_of(const struct facts *facts)
{
	for (size_t i = 0; i < facts->n_marks; i++)
		if (facts->deadline != DATE_NONE &&
		    (facts->marks[i].fact == FACT_DEADLINE ||
			facts->marks[i].fact == FACT_PERIOD))
			return &facts->marks[i];
	return NULL;
}

/* Compare a goal with one of another document, or of this one. */
static void
compare(struct peers *p, int i, const struct lint *other, int needed)
{
	struct lint *lint = p->lint;
	const struct fact_mark *own = end_of(&lint->facts[i]), *end;
	struct mark mark = { .fact = FACT_DEPENDENCY_LATE };

	if (needed == GOAL_NONE || (other == lint && needed == i) || !own)
		return;
	end = end_of(&other->facts[needed]);
	if (!end || other->facts[needed].deadline <= lint->facts[i].deadline)
		return;
	mark.tokens = own->tokens;
	mark.args[0] = date_print(lint->arena, lint->facts[i].deadline);
	mark.args[1] = date_print(lint->arena, other->facts[needed].deadline);
	if (other == lint)
		mark.second = end->tokens;
	else
		mark.args[1] = arena_print(
		    lint->arena, "%s (%s)", mark.args[1], other->text.path);
	fact_add(&lint->facts[i], lint->arena, mark);
}

static void
follow(struct peers *p, int i, const char *to)
{
	const struct lint_run *run = p->lint->settings->run;
	const char *anchor = strchr(to, '#'), *path;
	const struct lint *other = p->lint;
	size_t len = anchor ? (size_t)(anchor - to) : strlen(to);
	bool self;

	path = run->find(
	    run->with, p->lint->arena, p->lint->text.path, to, len, &self);
	if (!path || (!self && !(other = read_peer(p, path))))
		return;
	compare(p, i, other,
	    anchor ? anchor_goal(&other->document, &other->goals, anchor + 1,
			 strlen(anchor + 1), &p->budget)
		   : only_goal(&other->goals));
}

static void
follow_part(struct peers *p, int i, const struct part *part)
{
	const struct document *document = &p->lint->document;
	struct span source = document_token_source(document, part->tokens);
	size_t n;
	const struct link *links = document_links(document, part->block, &n);

	for (size_t k = 0; k < n && p->budget > 0; k++) {
		p->budget--;
		if (links[k].to[0] != '#' &&
		    links[k].source.start >= source.start &&
		    links[k].source.end <= source.end)
			follow(p, i, links[k].to);
	}
}

void
lint_peer(struct lint *lint)
{
	struct peers p = { .lint = lint, .budget = BUDGET };

	if (!lint->settings->run || lint->document.n_links == 0)
		return;
	for (int i = 0; i < lint->goals.n; i++) {
		const struct goal *goal = &lint->goals.at[i];

		for (size_t k = 0; k < goal->n_parts; k++)
			if (goal->status == GOAL_OPEN &&
			    goal->parts[k].kind == PART_FIELD &&
			    goal->parts[k].field == FIELD_DEPENDS)
				follow_part(&p, i, &goal->parts[k]);
	}
}
