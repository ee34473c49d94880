/* What stands directly in a section: lines that name fields, lists, tables, key
 * results. */

#ifndef CHAPTER_PART_H
#define CHAPTER_PART_H

#include <stdbool.h>

struct finder;
struct section;

struct chapter_parts {
	bool fields, list, table, results, goals, topics;
	int n_lines, n_fields; /* those that fill a field in, by its name */
	int n_parts;	       /* bold lines that name a field */
	int n_aims;	       /* lines that only say what it is for */
	bool acts;	       /* of the list, half of the items at least */
	bool ranked;	       /* most items of the list are key results */
	bool metrics;	       /* results: only names of KPIs */
};

/* Look at the blocks of a section up to the next heading. */
struct chapter_parts chapter_parts(
    const struct finder *f, const struct section *section);

/* Whether headings below a section's name topics, and none a field. */
bool chapter_part_topics(const struct finder *f, const struct section *section);

/* Whether another heading that names no field stands right below a section's,
 * so that this one only says what they are parts of: "Music", then "Piano". */
bool chapter_part_heads(const struct finder *f, const struct section *section);

#endif
