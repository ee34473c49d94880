/* Line hashes are GitHub's: the vectors of its own test, then what a port of
 * its program gave for line ends, blanks, repeats and characters beyond the
 * basic plane. */

#include "text/fingerprint.h"

#include "base/arena.h"
#include "expect.h"
#include "text/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static struct arena arena;

static void
check(const char *document, const char *want)
{
	struct text text;
	struct fingerprint *lines;
	char got[1024];
	size_t n = 0;

	text_decode(&text, &arena, "a.md", document, strlen(document), NULL);
	lines = fingerprint_lines(&arena, &text);
	for (uint32_t i = 0; i < text.n_lines; i++)
		n += (size_t)snprintf(got + n, sizeof got - n,
		    "%s%" PRIx64 ":%u", i > 0 ? " " : "", lines[i].hash,
		    lines[i].count);
	if (expect_that(strcmp(got, want) == 0))
		return;
	printf("got  %s\nwant %s\n", got, want);
}

int
main(void)
{
	check(" a\nb\n \t\tc\n d", "271789c17abda88f:1 54703d4cd895b18:1 "
				   "180aee12dab6264:1 a23a3dc5e078b07b:1");
	check("x\nx\n\n\nx\n",
	    "474b0b298e38fdd5:1 f06c98cd1326e5cb:1 64db083eef645851:1 "
	    "9b880b129a60314b:1 828973aa50c68d6d:1");
	check("a\r\nb\rc\r \nd\n",
	    "e7119ac59887878b:1 a58c02d81a12ccb4:1 1278678578abeda0:1 "
	    "5ef4a45af6614457:1 c13b9b1f9cee4e29:1");
	check("\357\273\277a\nb\n", "8fff498b8a070609:1 ade70578248be16f:1");
	check("\360\237\232\200 \303\251\n\360\237\232\200\303\251\n",
	    "55fb5b3f89c9e2c3:1 60dd01395ac8b5b3:1");
	check(
	    "- long long long long long long long long long long long long "
	    "long long long long long long long long long long long long long "
	    "long long long long long long long long long long long long long "
	    "long long long long long long long long long long long long long "
	    "long long long long long long long long long \n- long long long "
	    "long long long long long long long long long long long long long "
	    "long long long long long long long long long long long long long "
	    "long long long long long long long long long long long long long "
	    "long long long long long long long long long long long long long "
	    "long long long long long \nend\n",
	    "842c95cd907a175e:1 842c95cd907a175e:2 fe2be582c6296f40:1");
	check("", "c129715d7a2bc9a3:1");
	arena_free(&arena);
	return expect_report();
}
