/* What comes round for so long, and all that it makes. */

#ifndef SUM_COURSE_H
#define SUM_COURSE_H

struct sum_sentence;

/* Add sum-mismatch where a sentence says "6 talks a week for 8 weeks (60 in
 * all)", or "30 talks: 6 a week for 8 weeks". If it is too little of what the
 * statement's rate counts, rate.h tells it. One round more or less may be lost.
 */
void sum_course_check(const struct sum_sentence *s);

#endif
