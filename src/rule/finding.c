/* Rules that fired into findings: where, how grave, in which words. */

#include "finding.h"

#include "base/arena.h"
#include "base/budget.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "message.h"
#include "profile.h"
#include "rule.h"
#include "suppress.h"

#include <string.h>

enum {
	WORDS_SHOWN = 60, /* code points of a quotation */
	MARKS_SHOWN = 4,  /* places told of one rule in one finding */
};

/* One rule that fired on one goal, at one sighting. */
struct sighting {
	const struct finding_source *from;
	const struct rule *rule;
	int goal;		      /* GOAL_NONE: beside all goals */
	int language;		      /* of the goal, or of the place */
	const struct fact_mark *mark; /* NULL: the statement as a whole */
};

/* The words without the mark that closes their sentence. */
static struct span
words_of(const struct sighting *s)
{
	const struct token *t = s->from->document->tokens.at;
	const char *plain = s->from->document->plain;
	struct span words;

	if (!s->mark || span_empty(s->mark->tokens))
		return s->from->goals->at[s->goal].statement;
	words = s->mark->tokens;
	while (words.end > words.start + 1 &&
	       t[words.end - 1].kind == TOKEN_MARK &&
	       strchr(".,;:!", plain[t[words.end - 1].start]))
		words.end--;
	if (words.end > words.start + 1 && t[words.end - 1].len == 1 &&
	    words.end < s->from->document->tokens.n &&
	    (t[words.end].glue & TOKEN_APOSTROPHE))
		words.end--; /* « nombre d'heures » */
	return words;
}

static struct span
source_of(const struct sighting *s)
{
	const struct document *document = s->from->document;
	struct span tokens = words_of(s);

	if (!span_empty(tokens))
		return document_token_source(document, tokens);
	return document_source(
	    document, document->blocks[s->from->goals->at[s->goal].block].text);
}

static const char *
say(const struct sighting *s, const struct rule_text *text)
{
	static const char *const none[4];
	struct arena *a = s->from->arena;
	int messages = s->from->messages;
	const char *said =
	    rule_say(text, messages > 0 ? messages - 1 : s->language);

	if (!said)
		return NULL;
	return message_fill(a, said,
	    s->mark && s->mark->whole ? s->mark->whole->args : none,
	    strstr(said, MESSAGE_WORDS)
		? message_quote(document_scratch(), s->from->document,
		      words_of(s), WORDS_SHOWN)
		: NULL);
}

static void
add_note(struct findings *findings, const struct sighting *s,
    const struct rule *rule, struct span source, const char *message)
{
	struct finding *finding = &findings->at[findings->n - 1];

	if (!message)
		return;
	ARENA_MORE(s->from->arena, findings->notes, findings->n_notes,
	    findings->cap_notes);
	if (finding->n_notes++ == 0)
		finding->note = (uint32_t)findings->n_notes;
	findings->notes[findings->n_notes++] =
	    (struct finding_note){ rule, source, message };
}

/* The second place of a sighting. */
static void
add_second(struct findings *findings, const struct sighting *s)
{
	const struct mark *mark = s->mark ? s->mark->whole : NULL;

	if (mark && !span_empty(mark->second))
		add_note(findings, s, NULL,
		    document_token_source(s->from->document, mark->second),
		    say(s, &s->rule->note));
}

static void
add_finding(struct findings *findings, const struct sighting *s)
{
	ARENA_MORE(s->from->arena, findings->at, findings->n, findings->cap);
	findings->at[findings->n++] = (struct finding){ .rule = s->rule,
		.source = source_of(s),
		.goal = s->goal,
		.level = s->rule->level,
		.message = say(s, &s->rule->message),
		.hint = say(s, &s->rule->hint) };
	add_second(findings, s);
}

static void
add_reason(struct findings *findings, const struct sighting *s)
{
	struct finding *finding = &findings->at[findings->n - 1];

	if (finding->level < s->rule->level)
		finding->level = s->rule->level;
	add_note(findings, s, s->rule, source_of(s), say(s, &s->rule->message));
	add_second(findings, s);
}

/* Whether the document silences the rule where it was seen. */
static bool
is_silent(const struct sighting *s)
{
	return s->from->suppress && s->from->suppress->n > 0 &&
	       suppress_covers(s->from->suppress, s->rule, source_of(s).start);
}

/* Whether one of two spans holds the other. */
static bool
nests(struct span a, struct span b)
{
	return (a.start <= b.start && a.end >= b.end) ||
	       (b.start <= a.start && b.end >= a.end);
}

/* Whether the mark's words are those of an earlier one, some of them, or those
 * and more: "100 % uptime" behind "100 %". */
static bool
already_seen(const struct fact_mark *mark, const struct fact_mark *const *seen,
    int n_seen)
{
	for (int i = 0; i < n_seen; i++)
		if (nests(seen[i]->tokens, mark->tokens))
			return true;
	return false;
}

/* Whether a finding from the first one on tells of the criterion by the very
 * words of this sighting. */
static bool
is_told(const struct findings *findings, size_t first, const struct sighting *s)
{
	struct span source = source_of(s);

	for (size_t i = first; i < findings->n; i++) {
		const struct finding *f = &findings->at[i];

		if (f->rule->each)
			break; /* so are all behind it */
		if (f->rule->criterion == s->rule->criterion &&
		    f->source.start == source.start &&
		    f->source.end == source.end)
			return true;
	}
	return false;
}

/* Add to the newest finding what a rule that tells each sighting says of its
 * very words. */
static void
join_each(struct findings *findings, struct sighting *s)
{
	const struct facts *facts = &s->from->facts[s->goal];

	for (size_t i = 0; i < facts->n_marks && s->rule->shown >= 0; i++) {
		s->mark = &facts->marks[i];
		if (s->mark->fact == s->rule->shown && !is_silent(s) &&
		    is_told(findings, findings->n - 1, s)) {
			add_reason(findings, s);
			break;
		}
	}
	s->mark = NULL;
}

/* Add a rule's sightings, to the newest finding if the rule joins it; first is
 * the goal's first finding. Returns whether there are any that are not silent.
 */
static bool
add_rule(
    struct findings *findings, struct sighting *s, bool joins, size_t first)
{
	const struct facts *facts = &s->from->facts[s->goal];
	const struct fact_mark *seen[MARKS_SHOWN];
	int n_seen = 0, n_silent = 0;
	bool silent = is_silent(s); /* the goal as a whole */

	for (size_t i = 0; i < facts->n_marks && s->rule->shown >= 0; i++) {
		const struct fact_mark *mark = &facts->marks[i];

		if (silent || mark->fact != s->rule->shown)
			continue;
		s->mark = mark;
		if (is_silent(s)) {
			n_silent++;
			continue;
		}
		if (s->rule->each) {
			if (!is_told(findings, first, s))
				add_finding(findings, s);
			n_seen = 1;
			continue;
		}
		if (n_seen == MARKS_SHOWN)
			break;
		if (already_seen(mark, seen, n_seen))
			continue;
		if (n_seen > 0 || joins)
			add_reason(findings, s);
		else
			add_finding(findings, s);
		seen[n_seen++] = mark;
	}
	s->mark = NULL;
	if (silent || (n_silent > 0 && n_seen == 0))
		return false;
	if (n_seen == 0 && joins)
		add_reason(findings, s);
	else if (n_seen == 0)
		add_finding(findings, s);
	return true;
}

void
finding_add_goal(
    struct findings *findings, const struct finding_source *from, int goal)
{
	struct arena *scratch = document_scratch();
	const struct rule **fired;
	struct sighting s = { from, NULL, goal, from->goals->at[goal].language,
		NULL };
	unsigned kind = from->goals->at[goal].kind == GOAL_GOAL
			    ? RULE_GOAL
			    : RULE_KEY_RESULT;
	int told = -1; /* the criterion of the newest finding */
	size_t n, first = findings->n;

	profile_stage(from->profile, PROFILE_RULES);
	profile_goal(from->profile, from->rules, kind);
	arena_reset(scratch);
	fired = arena_room(scratch, (from->rules->n + 1) * sizeof *fired);
	n = rule_judge(from->rules, &from->facts[goal].set, kind, fired);
	/* Rules that tell together come first: a note goes to the newest. */
	for (int each = 0; each < 2; each++)
		for (size_t i = 0; i < n; i++) {
			bool joins;

			s.rule = fired[i];
			joins = s.rule->criterion == told;
			if (s.rule->criterion != RULE_NO_CRITERION &&
			    !(from->criteria >> s.rule->criterion & 1))
				continue;
			if (s.rule->each && each == 0 && joins)
				join_each(findings, &s);
			if (s.rule->each != (each == 1))
				continue;
			profile_rule(from->profile, from->rules, s.rule);
			if (!add_rule(findings, &s, joins, first))
				continue;
			told = each || s.rule->criterion == RULE_NO_CRITERION
				   ? -1
				   : s.rule->criterion;
		}
}

void
finding_add_beside(struct findings *findings, const struct finding_source *from,
    int language, const struct mark *mark)
{
	struct fact_mark seen = { mark->fact, mark->tokens, mark };
	struct sighting s = { from, NULL, GOAL_NONE, language, &seen };

	for (size_t i = 0; i < from->rules->n; i++) {
		s.rule = &from->rules->at[i];
		if (s.rule->shown == mark->fact && s.rule->level != RULE_OFF &&
		    (s.rule->criterion == RULE_NO_CRITERION ||
			(from->criteria >> s.rule->criterion & 1)) &&
		    !is_silent(&s))
			add_finding(findings, &s);
	}
}

void
finding_add(struct findings *findings, struct arena *a, const struct rule *rule,
    int language, struct span source, const char *detail)
{
	const char *const args[4] = { detail };
	const char *message, *hint;

	if (!rule || rule->level == RULE_OFF)
		return;
	message = rule_say(&rule->message, language);
	hint = rule_say(&rule->hint, language);
	ARENA_MORE(a, findings->at, findings->n, findings->cap);
	findings->at[findings->n++] = (struct finding){ .rule = rule,
		.source = source,
		.goal = GOAL_NONE,
		.level = rule->level,
		.message = message_fill(a, message, args, detail),
		.hint = hint ? message_fill(a, hint, args, detail) : NULL };
}

void
finding_add_unknown(struct findings *findings, struct arena *a,
    const struct rule *rule, int language, struct span source, const char *name,
    const char *near)
{
	const char *const args[4] = { name, near };
	const char *hint = rule ? rule_say(&rule->hint, language) : NULL;
	size_t n = findings->n;

	finding_add(findings, a, rule, language, source, name);
	if (findings->n > n)
		findings->at[n].hint =
		    near && hint ? message_fill(a, hint, args, name) : NULL;
}

static int
compare(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	if (x->source.start != y->source.start)
		return x->source.start < y->source.start ? -1 : 1;
	if (x->rule != y->rule) /* the table is in the criteria's order */
		return x->rule < y->rule ? -1 : 1;
	if (strcmp(x->message, y->message) != 0)
		return strcmp(x->message, y->message);
	return x->goal < y->goal ? -1 : x->goal > y->goal;
}

void
finding_sort(struct findings *findings)
{
	size_t n = 0;

	budget_sort(findings->at, findings->n, sizeof *findings->at, compare);
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *last = &findings->at[n > 0 ? n - 1 : 0];

		if (n == 0 || last->rule != findings->at[i].rule ||
		    last->source.start != findings->at[i].source.start ||
		    strcmp(last->message, findings->at[i].message) != 0)
			findings->at[n++] = findings->at[i];
	}
	findings->n = n;
}
