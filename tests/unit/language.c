/* Blocks are read in the language of their words, unless someone says. */

#include "document/language.h"

#include "base/arena.h"
#include "document/document.h"
#include "expect.h"
#include "rule/page.h"
#include "rule/rule.h"
#include "text/text.h"
#include "word/word.h"

#include <stdio.h>
#include <string.h>

static struct arena process, arena;
static struct rules *rules;

/* Want: a letter a block, e or f. */
static void
check(const char *markdown, int given, const char *want)
{
	struct text text;
	struct document document;
	char got[16] = "";

	arena_reset(&arena);
	text_decode(&text, &arena, "x.md", markdown, strlen(markdown), NULL);
	document_read(&document, &arena, &text, rules->words);
	language_detect(&document, rules->words, given, -1);
	for (int i = 0; i < document.n_blocks && i < 15; i++)
		got[i] = word_language_name(
		    rules->words, document.blocks[i].language)[0];
	if (expect_that(strcmp(got, want) == 0))
		return;
	printf("%s: %s, not %s\n", markdown, got, want);
}

int
main(void)
{
	rules = page_rules(&process);
	page_add_embedded(rules);
	check("Publish a book by the end of the year", -1, "e");
	check("Publier un livre avant la fin de l'année", -1, "f");
	check("Publish a book by the end of the year\n\nPublier un livre avant "
	      "la fin de l'année",
	    -1, "ef");
	check("# Objectifs de la semaine\n\n- Marketing\n- JavaScript", -1,
	    "fff");
	check("# Goals of the week\n\n- Marketing\n- JavaScript", -1, "eee");
	check("Publish a book by the end of the year", 1, "f");
	check("---\nlang: fr-CA\n---\nPublish a book by the end", -1, "ff");
	check("One of the\n\n<!-- goallint language=fr -->\n\nOne of the", -1,
	    "ef");
	check("...", -1, "e");
	check("", -1, "");
	return expect_report();
}
