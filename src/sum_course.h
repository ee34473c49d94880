/* What comes round for so long, and all that it makes. */

#ifndef SUM_COURSE_H
#define SUM_COURSE_H

struct sum_sentence;

/* Add sum-mismatch where a sentence says "6 talks a week for 8 weeks (60 in
 * all)", or "30 talks: 6 a week for 8 weeks"; of what the statement's rate itself
 * counts rate.h tells if it is too little. One round more or less may be lost.
 */
void sum_course_check(const struct sum_sentence *s);

#endif
