/* Sections of goals into whether they only say what something is for. */

#ifndef PURPOSE_H
#define PURPOSE_H

struct finder;

/* Close the sections of "Goals" that tell the purpose of a lesson, a script or
 * a page: neither their heading nor one around it says whose the goals are or
 * for when, or names a plan or a project, and nothing below is counted or to be
 * ticked off. Behind list_survey. */
void purpose_close(struct finder *f);

#endif
