/* The measure P: libcmark alone parses the files that a list names. */

#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char bytes[1 << 26];

int
main(int argc, char **argv)
{
	FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
	char path[4096];

	if (!list)
		return 2;
	while (fgets(path, sizeof path, list)) {
		FILE *in;
		size_t n;

		path[strcspn(path, "\n")] = '\0';
		if (!(in = fopen(path, "rb")))
			return 2;
		n = fread(bytes, 1, sizeof bytes, in);
		fclose(in);
		cmark_node_free(
		    cmark_parse_document(bytes, n, CMARK_OPT_SOURCEPOS));
	}
	return 0;
}
