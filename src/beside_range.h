/* Times that end before they begin, above the goals. */

#ifndef BESIDE_RANGE_H
#define BESIDE_RANGE_H

struct account;
struct beside;

/* Add start-after-end for a start and an end in the front matter, and for
 * ranges in its values and in headings that state no goal: "Goals 2028-2026"
 * too, if the first year is still to end. Total. */
void beside_range(struct beside *beside, const struct account *account);

#endif
