/* One-line complaints on stderr about the run itself. */

#ifndef DIE_H
#define DIE_H

#include <stdbool.h>

/* The exit codes of every run. */
enum {
	DIE_CLEAN = 0,	  /* nothing at or over --fail-on */
	DIE_FINDINGS = 1, /* findings at or over --fail-on */
	DIE_USAGE = 2,	  /* bad usage, or input that cannot be read */
	DIE_INTERNAL = 3, /* output failed, out of memory, or a fault of ours */
};

/* Print "goallint: " and the message; a message that ends in ':' gets a space
 * and the text of errno behind it. Control characters are shown as \xNN. */
void die_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* As die_warn, then end the process with this code. */
_Noreturn void die_fatal(int code, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Whether die_warn has been called in this process. */
bool die_warned(void);

#endif
