/* The processor time that one document may take. */

#ifndef BUDGET_H
#define BUDGET_H

#include <stdbool.h>

/* Do a document's work within so many seconds of the process's own time (a
 * busy machine changes no finding); 0 sets no limit. Returns false if the time
 * ended: the work was then left wherever it was, so nothing but the document's
 * arenas can be relied upon to be whole. Not nested. */
bool budget_try(double seconds, void (*work)(void *with), void *with);

/* Between these the work is not left, but right behind them. They stand
 * around what changes memory that outlives a document, and around foreign
 * calls that allocate: qsort too. It must be short. They nest. */
void budget_hold(void);
void budget_release(void);

#endif
