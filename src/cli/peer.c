/* A link in a document into the document of the same run that it leads to. */

#include "peer.h"

#include "base/arena.h"
#include "base/budget.h"
#include "goal/anchor.h"
#include "options.h"
#include "setup.h"
#include "walk.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct peer_file {
	const char *key; /* walk_relative's */
	const struct walk_file *file;
};

/* Of one document under two names the lesser counts, whatever came first. */
static int
compare(const void *a, const void *b)
{
	const struct peer_file *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	return order != 0 ? order : strcmp(x->file->path, y->file->path);
}

static void
sort_files(struct peer *peer)
{
	const struct walk *walk = peer->walk;
	struct peer_file *files;

	budget_hold();
	files = arena_alloc(peer->arena, (walk->n + 1) * sizeof *files);
	for (size_t i = 0; i < walk->n; i++) {
		files[i].file = &walk->at[i];
		files[i].key = walk_relative(
		    &peer->setup->filter, peer->arena, walk->at[i].path);
	}
	qsort(files, walk->n, sizeof *files, compare);
	peer->files = files;
	budget_release();
}

static const struct walk_file *
find_file(const struct peer *peer, const char *key)
{
	size_t low = 0, high = peer->walk->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(peer->files[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < peer->walk->n && strcmp(peer->files[low].key, key) == 0
		   ? peer->files[low].file
		   : NULL;
}

/* What lint.h asks for: from a document, to the first len bytes. */
static const char *
find(void *with, struct arena *a, const char *from, const char *to, size_t len,
    bool *self)
{
	struct peer *peer = with;
	const struct walk_filter *filter = &peer->setup->filter;
	const char *slash = strrchr(from, '/'), *key;
	size_t folder = slash ? (size_t)(slash + 1 - from) : 0;
	const struct walk_file *file;
	char *path;

	if (len == 0 || *to == '/' || strcmp(from, "-") == 0)
		return NULL;
	if (!peer->files)
		sort_files(peer);
	path = arena_alloc(a, folder + len + 1);
	memcpy(path, from, folder);
	anchor_decode(path + folder, to, len);
	key = walk_relative(filter, a, path);
	*self = strcmp(key, walk_relative(filter, a, from)) == 0;
	file = find_file(peer, key);
	return *self ? from : file ? file->path : NULL;
}

/* Only files are read, without a word: a pipe has one reader, and what is
 * wrong with a file is said where its own turn comes. */
static const char *
read_file(void *with, struct arena *a, const char *path, size_t *len,
    const struct lint_settings **settings)
{
	const struct peer *peer = with;
	struct walk_file file = { path, false };
	size_t most = peer->setup->options->max_size;
	const char *bytes = NULL;
	struct stat st;

	budget_hold();
	if (lstat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    access(path, R_OK) == 0)
		bytes = walk_read(a, &file, most, len);
	budget_release();
	if (!bytes || *len > most)
		return NULL;
	*settings = setup_document(peer->setup, a, path);
	return bytes;
}

void
peer_open(struct peer *peer, struct arena *a, const struct setup *setup,
    const struct walk *walk)
{
	*peer = (struct peer){ .run = { find, read_file, peer },
		.arena = a,
		.setup = setup,
		.walk = walk };
}
