/* The whole line once: a document's bytes into its findings. */

#include "lint.h"

#include "base/arena.h"
#include "base/budget.h"
#include "conflict/account.h"
#include "conflict/beside.h"
#include "conflict/conflict.h"
#include "conflict/conflict_check.h"
#include "conflict/sum_check.h"
#include "date/date.h"
#include "document/language.h"
#include "fact/fact.h"
#include "lint_step.h"
#include "rule/page_part.h"
#include "rule/profile.h"
#include "rule/rule.h"
#include "word/word.h"

#include <string.h>

/* What a run takes for a document if nothing else is said, in bytes: so much,
 * and so much for each of its own. A table of one-letter cells or a paragraph
 * of nothing but marks asks for some 250, goals of one short line each for 50,
 * and text as people write it for 10 to 20. Some of it goes to the program
 * itself and the words that it remembers: 11.3 MiB of its file (size(1)), all
 * of which the kernel may map with what is used, the libraries and the stack.
 */
enum { MEMORY = 32 << 20, MEMORY_A_BYTE = 12, MEMORY_PROGRAM = 13 << 20 };

const struct lint_limits lint_usual = {
	.words = 40,
	.goals = ACCOUNT_GOALS_MOST,
	.horizon = 6,
};

static int
limit(int wanted, int usual)
{
	return wanted > 0 ? wanted : usual;
}

int
lint_speaks(const struct lint_settings *settings, int language)
{
	return settings->messages > 0 ? settings->messages - 1 : language;
}

/* A finding about the document as a whole, or about a place in it. */
static void
report(
    struct lint *lint, const char *rule, struct span source, const char *detail)
{
	const struct rule *found = rule_find(lint->settings->rules, rule);

	if (found && !suppress_covers(&lint->suppress, found, source.start))
		finding_add(&lint->findings, lint->arena, found,
		    lint_speaks(lint->settings, lint->document.language),
		    source, detail);
}

static void
report_document(struct lint *lint)
{
	const struct document *document = &lint->document;
	const struct goals *goals = &lint->goals;
	struct span top = { 0, 0 };

	if (lint->text.guessed)
		report(lint, "guessed-encoding", top, lint->text.encoding);
	for (size_t i = 0; i < document->n_complaints; i++) {
		const struct complaint *complaint = &document->complaints[i];

		report(lint, complaint->rule, complaint->source,
		    complaint->detail);
		if (strcmp(complaint->rule, "too-complex") == 0)
			lint->unread = true;
	}
	if (goals->where != BLOCK_NONE)
		top = document_source(
		    document, document->blocks[goals->where].text);
	if (goals->placeholder)
		report(lint, "placeholder", top, NULL);
	else if (goals->n == 0 && lint->named && !lint->unread)
		report(lint, "missing-goals", top, NULL);
}

static struct account
open_account(const struct lint *lint)
{
	struct account account = { .arena = lint->arena,
		.document = &lint->document,
		.goals = &lint->goals,
		.facts = lint->facts,
		.today = lint->settings->today };

	account_open(&account, lint->settings->rules->words);
	account.goals_most =
	    limit(lint->settings->limits.goals, lint_usual.goals);
	account.hours = lint->settings->limits.hours;
	account.evenings = lint->settings->limits.evenings;
	return account;
}

/* Add what does not hold together to the facts of the goals it concerns. */
static void
find_conflicts(struct lint *lint)
{
	struct account account = open_account(lint);

	conflict_check(&account);
}

/* Add what pages define to a goal's facts. */
static void
find_page_facts(struct lint *lint, int i)
{
	const struct goal *goal = &lint->goals.at[i];
	const struct rules *rules = lint->settings->rules;
	struct page_fact_goal where = { &lint->document, rules->words, goal,
		goal->language, &lint->facts[i], lint->arena,
		lint->settings->profile };
	const struct rule_fact *gave_up = page_fact_find(rules, &where);

	if (gave_up) {
		report(lint, "too-complex",
		    document_token_source(&lint->document, goal->statement),
		    gave_up->name);
		lint->unread = true;
	}
}

static struct finding_source
open_source(struct lint *lint)
{
	return (struct finding_source){ lint->arena, &lint->document,
		&lint->goals, lint->facts, lint->settings->rules,
		lint->settings->criteria, lint->settings->messages,
		&lint->suppress, lint->settings->profile };
}

static void
judge_goals(struct lint *lint)
{
	struct finding_source from = open_source(lint);

	for (int i = 0; i < lint->goals.n; i++) {
		if (lint->goals.at[i].status != GOAL_OPEN)
			continue;
		find_page_facts(lint, i);
		finding_add_goal(&lint->findings, &from, i);
	}
}

/* What does not hold in the rest of a document that states goals, or of which
 * a user asked. */
static void
judge_rest(struct lint *lint)
{
	struct finding_source from = open_source(lint);
	struct account account = open_account(lint);
	struct beside beside = { .account = &account };

	if (lint->unread || (lint->goals.n == 0 && !lint->named))
		return;
	beside_read(&beside);
	if (lint->goals.n > 0) {
		sum_table_check(&beside);
		tally_check(&beside);
	}
	for (size_t i = 0; i < beside.n; i++)
		finding_add_beside(&lint->findings, &from,
		    account_language(&account, beside.at[i].block),
		    &beside.at[i].mark);
}

/* The facts whose words rules point at, or lint_peer() asks for. */
static const struct fact_set *
shown_facts(const struct lint *lint)
{
	const struct rules *rules = lint->settings->rules;
	struct fact_set *shown = arena_alloc(lint->arena, sizeof *shown);

	fact_put(shown, FACT_DEADLINE);
	fact_put(shown, FACT_PERIOD);
	for (size_t i = 0; i < rules->n; i++)
		if (rules->at[i].shown >= 0)
			fact_put(shown, rules->at[i].shown);
	return shown;
}

void
lint_read(struct lint *lint)
{
	const struct lint_settings *settings = lint->settings;
	struct vocabulary *v = settings->rules->words;
	struct date_context context = { .today = settings->today,
		.written = DATE_NONE,
		.first = DATE_NONE,
		.last = DATE_NONE,
		.horizon = limit(settings->limits.horizon, lint_usual.horizon),
		.fiscal_start = settings->limits.fiscal_start,
		.day_first =
		    settings->day_first == 0 ? -1 : settings->day_first > 0 };
	struct arena *a = lint->arena;
	struct profile *profile = settings->profile;

	profile_stage(profile, PROFILE_PARSE);
	document_read(&lint->document, a, &lint->text, v);
	profile_stage(profile, PROFILE_LANGUAGE);
	language_detect(
	    &lint->document, v, settings->language, settings->usual_language);
	lint_front(lint);
	profile_stage(profile, PROFILE_SUPPRESSION);
	suppress_read(&lint->suppress, a, &lint->document, settings->rules);
	profile_stage(profile, PROFILE_WORDS);
	word_note(v, lint->document.tokens.at, lint->document.tokens.n);
	profile_stage(profile, PROFILE_EXTRACTION);
	goal_extract(&lint->goals, a, &lint->document, v);
	profile_stage(profile, PROFILE_FACTS);
	lint->facts = fact_compute(a, &lint->document, &lint->goals, v,
	    &context, limit(settings->limits.words, lint_usual.words),
	    shown_facts(lint));
}

/* Everything there is to find in a text. */
static void
analyse(void *with)
{
	struct lint *lint = with;
	struct profile *profile = lint->settings->profile;

	lint_read(lint);
	lint_peer(lint);
	find_conflicts(lint);
	profile_stage(profile, PROFILE_RULES);
	report_document(lint);
	judge_goals(lint);
	judge_rest(lint);
	profile_stage(profile, PROFILE_SUPPRESSION);
	lint_suppress(lint);
	profile_stage(profile, PROFILE_RULES);
	finding_sort(&lint->findings);
}

/* Count for each rule what it has said. */
static void
count_hits(const struct lint *lint)
{
	struct profile *profile = lint->settings->profile;
	const struct rules *rules = lint->settings->rules;

	for (size_t i = 0; profile && i < lint->findings.n; i++) {
		const struct finding *finding = &lint->findings.at[i];
		const struct finding_note *notes =
		    finding_notes(&lint->findings, finding);

		profile_hit(profile, rules, finding->rule);
		for (size_t j = 0; j < finding->n_notes; j++)
			if (notes[j].rule)
				profile_hit(profile, rules, notes[j].rule);
	}
}

/* What is left of a text that was not read to its end: how much was found
 * depends on the machine, so none of it is told. */
static void
give_up(struct lint *lint, const struct lint_settings *settings,
    const char *rule, const char *detail)
{
	struct text text = lint->text;

	*lint = (struct lint){ .settings = settings,
		.arena = lint->arena,
		.text = text,
		.document = { .text = &lint->text, .language = 0 },
		.goals.where = BLOCK_NONE,
		.unread = true };
	if (settings->language > 0)
		lint->document.language = settings->language;
	report(lint, rule, (struct span){ 0, 0 }, detail);
}

/* Everything that is found, or why nothing is, within time and memory. */
static void
analyse_within(
    struct lint *lint, const struct lint_settings *settings, size_t len)
{
	struct arena *a = lint->arena, *scratch = document_scratch();
	size_t limit = settings->max_memory > 0 ? settings->max_memory
						: MEMORY + MEMORY_A_BYTE * len;
	size_t taken = MEMORY_PROGRAM + arena_size(a) + arena_size(scratch);
	struct arena_budget budget = { limit > taken ? limit - taken : 0 };
	enum budget_result result;

	word_begin(settings->rules->words);
	a->budget = scratch->budget = &budget;
	result = budget_try(settings->max_time, analyse, lint);
	a->budget = scratch->budget = NULL;
	if (result == BUDGET_TIME)
		give_up(lint, settings, "too-complex",
		    arena_print(a, "--max-time=%g", settings->max_time));
	else if (result == BUDGET_MEMORY)
		give_up(lint, settings, "too-complex",
		    arena_print(
			a, "--max-memory=%zuM", (limit + (1 << 20) - 1) >> 20));
}

void
lint_run(struct lint *lint, struct arena *a,
    const struct lint_settings *settings, const char *path, const char *raw,
    size_t len, bool named)
{
	bool large = len > settings->max_size;

	*lint = (struct lint){ .settings = settings,
		.arena = a,
		.named = named,
		.goals.where = BLOCK_NONE };
	profile_stage(settings->profile, PROFILE_DECODE);
	text_decode(
	    &lint->text, a, path, raw, large ? 0 : len, settings->encoding);
	if (large)
		give_up(lint, settings, "too-large", NULL);
	else
		analyse_within(lint, settings, len);
	count_hits(lint);
}
