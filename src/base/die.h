/* One-line complaints on stderr about the run itself. */

#ifndef DIE_H
#define DIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* The exit codes of every run. */
enum {
	DIE_CLEAN = 0,	  /* nothing at or over --fail-on */
	DIE_FINDINGS = 1, /* findings at or over --fail-on */
	DIE_USAGE = 2,	  /* bad usage, or input that cannot be read */
	DIE_INTERNAL = 3, /* output failed, out of memory, or a fault of ours */
};

/* Print "goallint: " and the message; a message that ends in ':' gets a space
 * and the text of errno behind it; if that is want of memory, the process ends
 * with DIE_INTERNAL. Hostile characters are shown by die_show. */
void die_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* The same about what is right but worth knowing: die_warned stays false. */
void die_note(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* As die_warn, then end the process with this code. */
_Noreturn void die_fatal(int code, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* From now on complaints go to this stream; but die_fatal's to stderr. */
void die_collect(FILE *out);

/* Write text that others chose so that no terminal or reader is misled: a
 * hostile code point (utf8_is_hostile) as \x1b or \u{202E}, a byte that is no
 * UTF-8 as \xNN. */
void die_show(FILE *out, const char *text, size_t len);

/* The same for text that begins a line. */
void die_show_line(FILE *out, const char *text, size_t len);

/* Whether a GitHub runner would obey a line that begins with this: its first
 * characters that are not blank, in any script, are "::". */
bool die_is_command(const char *text, size_t len);

/* From now on die_show also writes "##[" as "##\x5b": a GitHub runner takes it
 * for the beginning of a command, wherever it stands in a line; and
 * die_show_line the first ':' of a command as "\x3a". */
void die_guard_runner(void);

/* Whether die_warn has been called in this process. */
bool die_warned(void);

#endif
