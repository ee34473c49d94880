/* usage: kill N COMMAND...: runs it and kills it (SIGKILL) where it enters or
 * leaves a system call, the N-th time counted from the first file it opens to
 * write; N = 0 only counts. What is left of a run is then for others to see.
 * Exits 137 if it was killed, else with the command's status; the last line on
 * fd 9 is how often it could have been. SHORT=1 instead lets the N-th write
 * take half of its bytes. Linux on x86-64. */

#define _GNU_SOURCE

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t child;

static bool
opens_to_write(const struct user_regs_struct *regs)
{
	return regs->orig_rax == SYS_openat &&
	       (regs->rdx & (O_CREAT | O_WRONLY | O_RDWR)) != 0;
}

/* Half of what this write was to take. */
static void
shorten(struct user_regs_struct *regs)
{
	if (regs->rdx < 2)
		return;
	regs->rdx /= 2;
	ptrace(PTRACE_SETREGS, child, NULL, regs);
}

/* Follow the child to its end; returns its wait status. */
static int
follow(long at, bool halve, long *seen)
{
	bool begun = false, entering = false;
	int status;

	while (waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
		struct user_regs_struct regs;
		int number = WSTOPSIG(status);

		if (number != (SIGTRAP | 0x80)) {
			ptrace(PTRACE_SYSCALL, child, NULL,
			    number == SIGTRAP ? 0 : number);
			continue;
		}
		entering = !entering;
		ptrace(PTRACE_GETREGS, child, NULL, &regs);
		begun = begun || halve || opens_to_write(&regs);
		if (halve && (!entering || regs.orig_rax != SYS_write))
			;
		else if (begun && ++*seen == at) {
			if (halve)
				shorten(&regs);
			else
				kill(child, SIGKILL);
		}
		ptrace(PTRACE_SYSCALL, child, NULL, 0);
	}
	return status;
}

int
main(int argc, char **argv)
{
	long at = argc > 2 ? atol(argv[1]) : 0, seen = 0;
	int status;

	if (argc < 3)
		return 2;
	if ((child = fork()) == 0) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) != child ||
	    ptrace(PTRACE_SETOPTIONS, child, NULL,
		PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0)
		return 2;
	ptrace(PTRACE_SYSCALL, child, NULL, 0);
	status = follow(at, getenv("SHORT") != NULL, &seen);
	dprintf(9, "%ld\n", seen);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}
