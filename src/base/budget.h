/* The processor time, and with it the memory, that a document may take. */

#ifndef BUDGET_H
#define BUDGET_H

#include <stddef.h>

enum budget_result { BUDGET_KEPT, BUDGET_TIME, BUDGET_MEMORY };

/* Do a document's work within so many seconds of the process's own time (a
 * busy machine changes no finding); 0 sets no limit. Unless the budget was
 * kept, the work was left wherever it was, so nothing but the document's arenas
 * can be relied upon to be whole. Not nested. */
enum budget_result budget_try(
    double seconds, void (*work)(void *with), void *with);

/* The work asks for too much memory: leave it as if the time had ended, between
 * hold and release as soon as it can be. Outside of budget_try: nothing. */
void budget_end(void);

/* Between these the work is not left, but right behind them. They stand
 * around what changes memory that outlives a document, and around foreign
 * calls that allocate: qsort too. It must be short. They nest. */
void budget_hold(void);
void budget_release(void);

/* qsort between the two; of none, at may be NULL. */
void budget_sort(void *at, size_t n, size_t size,
    int (*compare)(const void *, const void *));

#endif
