/* The weight of each trait of evidence.c, in hundredths of log odds; made by
 * tests/accuracy/fit from 3619 items of lists. */

#ifndef EVIDENCE_WEIGHTS_H
#define EVIDENCE_WEIGHTS_H

#include <stdint.h>

/* clang-format off */
static const int16_t evidence_weights[] = {
	-376, /* bias */ 83, /* lead-none */ 102, /* lead-open */
	-72, /* lead-weak */ -6, /* lead-planned */ -109, /* lead-closed */
	41, /* lead-results */ 10, /* lead-method */ 36, /* lead-goals */
	-38, /* lead-milestone */ 18, /* lead-steps */ 0, /* lead-design */
	29, /* lead-charter */ -6, /* lead-manual */ 31, /* lead-own */
	82, /* lead-intent */ -7, /* lead-reader */ 23, /* lead-reason */
	0, /* lead-rank */ 26, /* lead-metric */ 24, /* lead-group */
	10, /* lead-number */ -14, /* lead-year */ 95, /* lead-spans */
	-45, /* lead-asks */ -32, /* lead-acts */ -70, /* lead-topic */
	16, /* lead-short */ -50, /* lead-long */ 90, /* near-none */
	70, /* near-open */ 5, /* near-weak */ 102, /* near-planned */
	-154, /* near-closed */ 46, /* near-results */ -84, /* near-method */
	108, /* near-goals */ 29, /* near-milestone */ 33, /* near-steps */
	-3, /* near-design */ 13, /* near-charter */ -21, /* near-manual */
	46, /* near-own */ 76, /* near-intent */ -24, /* near-reader */
	-23, /* near-reason */ 0, /* near-rank */ 140, /* near-metric */
	-35, /* near-group */ 14, /* near-number */ 6, /* near-year */
	87, /* near-spans */ 4, /* near-asks */ 10, /* near-acts */
	56, /* near-topic */ -36, /* near-short */ -75, /* near-long */
	96, /* outer-none */ 0, /* outer-open */ 12, /* outer-weak */
	-41, /* outer-planned */ -75, /* outer-closed */ 133, /* outer-results */
	30, /* outer-method */ 0, /* outer-goals */ -7, /* outer-milestone */
	-2, /* outer-steps */ 0, /* outer-design */ -14, /* outer-charter */
	12, /* outer-manual */ 17, /* outer-own */ 0, /* outer-intent */
	0, /* outer-reader */ 0, /* outer-reason */ 0, /* outer-rank */
	50, /* outer-metric */ 53, /* outer-group */ 6, /* outer-number */
	48, /* outer-year */ 79, /* outer-spans */ -20, /* outer-asks */
	37, /* outer-acts */ 21, /* outer-topic */ 59, /* outer-short */
	21, /* outer-long */ -48, /* title-none */ 55, /* title-open */
	37, /* title-weak */ -50, /* title-planned */ -124, /* title-closed */
	42, /* title-results */ 103, /* title-method */ 55, /* title-goals */
	-43, /* title-milestone */ 3, /* title-steps */ 0, /* title-design */
	9, /* title-charter */ -9, /* title-manual */ 50, /* title-own */
	0, /* title-intent */ -6, /* title-reader */ -5, /* title-reason */
	0, /* title-rank */ 13, /* title-metric */ -42, /* title-group */
	-22, /* title-number */ 71, /* title-year */ 3, /* title-spans */
	32, /* title-asks */ -82, /* title-acts */ 48, /* title-topic */
	-50, /* title-short */ 29, /* title-long */ -33, /* below-sentence */
	-51, /* below-bold */ 21, /* below-goal */ -59, /* some-acts */
	45, /* some-bids */ -24, /* some-numbers */ -12, /* some-tasks */
	-55, /* some-links */ 9, /* some-nests */ -29, /* some-topics */
	25, /* some-named */ -150, /* some-fields */ -60, /* some-tells */
	-65, /* some-intends */ 20, /* some-determined */ 30, /* some-stops */
	61, /* some-strong */ 16, /* some-colon */ -13, /* some-code */
	16, /* some-asks */ 26, /* some-dated */ 42, /* most-acts */
	110, /* most-bids */ 55, /* most-numbers */ 26, /* most-tasks */
	-104, /* most-links */ -20, /* most-nests */ -44, /* most-topics */
	-7, /* most-named */ -80, /* most-fields */ -94, /* most-tells */
	-30, /* most-intends */ -24, /* most-determined */ -18, /* most-stops */
	-35, /* most-strong */ -31, /* most-colon */ -9, /* most-code */
	-2, /* most-asks */ -60, /* most-dated */ -68, /* length-0 */
	32, /* length-1 */ 41, /* length-2 */ 21, /* length-3 */
	-25, /* length-4 */ -13, /* number-0 */ -4, /* number-1 */
	6, /* number-2 */ 22, /* number-3 */ -10, /* number-4 */
	15, /* ordered */ 15, /* own-acts */ 25, /* own-bids */
	-3, /* own-numbers */ -13, /* own-tasks */ -92, /* own-links */
	21, /* own-nests */ -12, /* own-topics */ -18, /* own-named */
	-77, /* own-fields */ -29, /* own-tells */ -24, /* own-intends */
	5, /* own-determined */ -26, /* own-stops */ -20, /* own-strong */
	-11, /* own-colon */ -8, /* own-code */ 0, /* own-asks */
	-8, /* own-dated */ -50, /* own-length-0 */ 5, /* own-length-1 */
	29, /* own-length-2 */ -4, /* own-length-3 */ 20, /* own-length-4 */
};
/* clang-format on */

#endif
