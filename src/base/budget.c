/* The processor time, and with it the memory, that a document may take. */

#include "budget.h"

#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/time.h>

/* libcmark 0.30.2 can take minutes for a page and asks nobody whether to go
 * on, so a signal leaves the work from outside. */
static volatile sig_atomic_t spent, trying, held;
static sigjmp_buf out;

static void
leave(int why)
{
	if (!trying)
		return;
	spent = why;
	if (held == 0)
		siglongjmp(out, 1);
}

static void
on_time(int signal)
{
	(void)signal;
	leave(BUDGET_TIME);
}

static void
set_timer(double seconds)
{
	struct itimerval timer = { 0 };

	timer.it_value.tv_sec = (time_t)seconds;
	timer.it_value.tv_usec =
	    (suseconds_t)((seconds - (double)timer.it_value.tv_sec) * 1e6);
	if (seconds > 0 && seconds < 1e-6)
		timer.it_value.tv_usec = 1;
	setitimer(ITIMER_PROF, &timer, NULL);
}

/* The handler is left by a jump: SIGPROF is not blocked in it, so that no mask
 * need be kept for the way back. */
static void
catch_timer(void)
{
	static bool caught;
	struct sigaction action = { .sa_handler = on_time,
		.sa_flags = SA_RESTART | SA_NODEFER };

	if (caught)
		return;
	sigemptyset(&action.sa_mask);
	sigaction(SIGPROF, &action, NULL);
	caught = true;
}

enum budget_result
budget_try(double seconds, void (*work)(void *with), void *with)
{
	catch_timer();
	spent = BUDGET_KEPT;
	held = 0;
	if (sigsetjmp(out, 0) == 0) {
		trying = 1;
		set_timer(seconds);
		work(with);
	}
	trying = held = 0;
	set_timer(0);
	return (enum budget_result)spent;
}

void
budget_end(void)
{
	leave(BUDGET_MEMORY);
}

void
budget_hold(void)
{
	held++;
}

void
budget_release(void)
{
	held--;
	if (spent && trying && held == 0)
		siglongjmp(out, 1);
}

void
budget_sort(
    void *at, size_t n, size_t size, int (*compare)(const void *, const void *))
{
	if (n == 0)
		return;
	budget_hold();
	qsort(at, n, size, compare);
	budget_release();
}
