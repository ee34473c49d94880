/* Build-time program: files of a folder into C source, a table of bytes.
 * usage: embed FOLDER FILE... (the files below the folder, in any order) */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* A string literal a line. Digits of three keep an octal escape apart from
 * what follows, and an escaped '?' makes no trigraph. */
static size_t
write_bytes(FILE *in)
{
	size_t len = 0;
	int c;

	fputs("\"", stdout);
	while ((c = getc(in)) != EOF) {
		len++;
		if (c == '\n')
			fputs("\\n\"\n\t\"", stdout);
		else if (c < 0x20 || c >= 0x7f || strchr("\"\\?", c))
			printf("\\%03o", (unsigned)c);
		else
			putchar(c);
	}
	fputs("\"", stdout);
	return len;
}

int
main(int argc, char **argv)
{
	size_t skip;

	if (argc < 2)
		return 2;
	skip = strlen(argv[1]) + 1;
	qsort(argv + 2, (size_t)argc - 2, sizeof *argv, compare);
	puts("#include \"embed.h\"\n\nconst struct embed_file embed_files[] = "
	     "{");
	for (int i = 2; i < argc; i++) {
		FILE *in = fopen(argv[i], "rb");
		size_t len;

		if (!in) {
			perror(argv[i]);
			return 1;
		}
		printf("\t{ \"%s\",\n\t", argv[i] + skip);
		len = write_bytes(in);
		printf(",\n\t%zu },\n", len);
		if (ferror(in) || fclose(in) != 0) {
			perror(argv[i]);
			return 1;
		}
	}
	printf("\t{ 0 },\n};\n\nconst size_t embed_count = %d;\n", argc - 2);
	return fflush(stdout) != 0 || ferror(stdout);
}
