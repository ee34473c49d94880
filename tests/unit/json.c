/* JSON holds whatever a document may hold. */

#include "report/json.h"
#include "expect.h"

#include <stdio.h>
#include <string.h>

static void
check(const char *text, size_t len, const char *want)
{
	char got[256] = "";
	FILE *out = tmpfile();
	struct json json = { .out = out };
	size_t n;

	json_bytes(&json, NULL, text, len);
	json_flush(&json);
	rewind(out);
	n = fread(got, 1, sizeof got - 1, out);
	fclose(out);
	if (expect_that(n == strlen(want) && strcmp(got, want) == 0))
		return;
	printf("%s, not %s\n", got, want);
}

int
main(void)
{
	check("plain", 5, "\"plain\"");
	check("\"\\\n\t", 4, "\"\\\"\\\\\\n\\t\"");
	check("\x1b[2J", 4, "\"\\u001b[2J\"");
	check("\0", 1, "\"\\u0000\"");
	check("\xc3\xa9\xe2\x80\xae", 5, "\"\xc3\xa9\\u202e\"");
	check("\xff", 1, "\"\xef\xbf\xbd\"");
	check("\xf0\x9f\x98\x80", 4, "\"\xf0\x9f\x98\x80\"");
	check("\xf3\xa0\x80\x81", 4, "\"\\udb40\\udc01\"");
	check("##[x] #[", 8, "\"##\\u005bx] #[\"");
	return expect_report();
}
