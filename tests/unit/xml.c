/* XML holds whatever a document may hold, or U+FFFD where it cannot. */

#include "report/xml.h"
#include "expect.h"

#include <stdio.h>
#include <string.h>

static void
check(const char *text, const char *want)
{
	char got[256] = "";
	FILE *out = tmpfile();
	size_t n;

	xml_attribute(out, "a", text);
	rewind(out);
	n = fread(got, 1, sizeof got - 1, out);
	got[n] = '\0';
	fclose(out);
	if (expect_that(strcmp(got, want) == 0))
		return;
	printf("%s, not %s\n", got, want);
}

int
main(void)
{
	check("plain é", " a=\"plain é\"");
	check("<a b='c'>&\"]]>", " a=\"&lt;a b=&apos;c&apos;&gt;&amp;&quot;"
				 "]]&gt;\"");
	check("\n\r\t", " a=\"&#xA;&#xD;&#x9;\"");
	check("\x1b[2J\x01", " a=\"\xef\xbf\xbd[2J\xef\xbf\xbd\"");
	check("\x7f\xc2\x85", " a=\"&#x7F;&#x85;\"");
	check("\xe2\x80\xae\xf3\xa0\x80\x81", " a=\"&#x202E;&#xE0001;\"");
	check("\xff\xef\xbf\xbe", " a=\"\xef\xbf\xbd\xef\xbf\xbd\"");
	check("##[error]", " a=\"##&#91;error]\"");
	return expect_report();
}
