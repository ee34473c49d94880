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

/* Lines of a string literal. Digits of three keep an octal escape apart from
 * what follows, and an escaped '?' makes no trigraph. */
static size_t
write_bytes(FILE *in)
{
	size_t len = 0;
	int c;

	fputs("\t\"", stdout);
	while ((c = getc(in)) != EOF) {
		len++;
		if (c == '\n')
			fputs("\\n\"\n\t\"", stdout);
		else if (c < 0x20 || c >= 0x7f || strchr("\"\\?", c))
			printf("\\%03o", (unsigned)c);
		else
			putchar(c);
	}
	fputs("\\000\"\n", stdout);
	return len;
}

static size_t
write_file(const char *path)
{
	FILE *in = fopen(path, "rb");
	size_t len;

	if (!in) {
		perror(path);
		exit(1);
	}
	len = write_bytes(in);
	if (ferror(in) || fclose(in) != 0) {
		perror(path);
		exit(1);
	}
	return len;
}

int
main(int argc, char **argv)
{
	static size_t *lens;
	size_t at = 0;

	if (argc < 2 || !(lens = calloc((size_t)argc, sizeof *lens)))
		return 2;
	qsort(argv + 2, (size_t)argc - 2, sizeof *argv, compare);
	puts("#include \"base/embed.h\"\n\nconst char embed_bytes[] =\n\t\"\"");
	for (int i = 2; i < argc; i++)
		lens[i] = write_file(argv[i]);
	puts("\t;\n\nconst struct embed_file embed_files[] = {");
	for (int i = 2; i < argc; i++) {
		printf("\t{ \"%s\", embed_bytes + %zu, %zu },\n",
		    argv[i] + strlen(argv[1]) + 1, at, lens[i]);
		at += lens[i] + 1;
	}
	printf("\t{ 0 },\n};\n\nconst size_t embed_count = %d;\n", argc - 2);
	return fflush(stdout) != 0 || ferror(stdout);
}
