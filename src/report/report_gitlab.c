/* Findings as GitLab's Code Quality report. */

#include "base/hash.h"
#include "report.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "json.h"
#include "lint/lint.h"
#include "rule/finding.h"
#include "rule/message.h"

#include <string.h>

/* GitLab tells by a fingerprint which findings a change brings, so it hangs
 * on the rule, the path and the goal's words, which survive when lines move;
 * and on how many such there were, as no two of a report may have the same. */
struct seen {
	uint64_t *hashes; /* 0: free */
	size_t room, n;	  /* room: a power of two */
};

/* The words of a text: folded, one blank between two. */
static uint64_t
mix_words(uint64_t hash, struct arena *a, const char *text)
{
	size_t len = strlen(text);
	char *folded = arena_alloc(a, len * 4 + 1);
	size_t n = utf8_fold(folded, len * 4, text, len);
	const char *s = folded, *end = folded + n;
	bool blank = false;

	while (s < end) {
		const char *start = s;

		if (utf8_is_space(utf8_next(&s, end))) {
			blank = true;
			continue;
		}
		if (blank)
			hash = hash_bytes(hash, " ", 1);
		hash = hash_bytes(hash, start, (size_t)(s - start));
		blank = false;
	}
	return hash;
}

/* Where the hash is, or would be. */
static size_t
find(const struct seen *seen, uint64_t hash)
{
	size_t at = (hash ^ hash >> 32) & (seen->room - 1);

	while (seen->hashes[at] != 0 && seen->hashes[at] != hash)
		at = (at + 1) & (seen->room - 1);
	return at;
}

static void
grow(struct seen *seen, struct arena *a)
{
	struct seen old = *seen;

	seen->room = old.room ? old.room * 2 : 64;
	seen->hashes = arena_alloc(a, seen->room * sizeof *seen->hashes);
	for (size_t i = 0; i < old.room; i++)
		if (old.hashes[i] != 0)
			seen->hashes[find(seen, old.hashes[i])] = old.hashes[i];
}

static uint64_t
add(struct seen *seen, struct arena *a, uint64_t hash)
{
	if (seen->n * 2 >= seen->room)
		grow(seen, a);
	while (hash == 0 || seen->hashes[find(seen, hash)] != 0)
		hash = hash_bytes(hash, "+", 1) | 1;
	seen->hashes[find(seen, hash)] = hash;
	seen->n++;
	return hash;
}

static const char *
fingerprint(struct report *r, const struct lint *lint, const struct finding *f)
{
	const char *path = report_path(r, lint), *words = "";
	uint64_t hash = hash_start;

	if (f->goal != GOAL_NONE)
		words = message_quote(lint->arena, &lint->document,
		    lint->goals.at[f->goal].statement, SIZE_MAX);
	hash = hash_bytes(hash, f->rule->name, strlen(f->rule->name) + 1);
	hash = hash_bytes(hash, path, strlen(path) + 1);
	hash = mix_words(hash, lint->arena, words);
	return arena_print(lint->arena, "%016llx",
	    (unsigned long long)add(r->state, r->arena, hash));
}

void
report_gitlab_begin(struct report *r)
{
	r->state = arena_alloc(r->arena, sizeof(struct seen));
	json_open(&r->json, NULL, '[');
}

void
report_gitlab(
    struct report *r, const struct lint *lint, const struct finding *f)
{
	static const char *const levels[] = { [RULE_NOTE] = "info",
		[RULE_WARNING] = "minor",
		[RULE_ERROR] = "major" };
	struct report_place at =
	    report_place(&lint->text, f->source, TEXT_CHAR);

	json_break(&r->json);
	json_open(&r->json, NULL, '{');
	json_string(&r->json, "description", f->message);
	json_string(&r->json, "check_name", f->rule->name);
	json_string(&r->json, "fingerprint", fingerprint(r, lint, f));
	json_string(&r->json, "severity", levels[f->level]);
	json_open(&r->json, "location", '{');
	json_string(&r->json, "path", report_path(r, lint));
	json_open(&r->json, "lines", '{');
	json_number(&r->json, "begin", (long)at.line);
	json_number(&r->json, "end", (long)at.end_line);
	json_close(&r->json, "}}}");
}

void
report_gitlab_end(struct report *r)
{
	json_line(&r->json);
	json_close(&r->json, "]");
	json_line(&r->json);
}
