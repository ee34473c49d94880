/* JSON written as it comes, to a stream. */

#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { JSON_ROOM = 4096 };
struct json {
	FILE *out;
	bool comma; /* something stands before, on this level */
	size_t n;   /* bytes that wait in room */
	char room[JSON_ROOM];
};

/* Write what waits, before the stream is used by others. */
void json_flush(struct json *json);

/* Each takes the key, which is short and needs no escape, or NULL inside an
 * array or at the top. */

/* Begin an object ('{') or an array ('['); end one or several: "}", "]}". */
void json_open(struct json *json, const char *key, char bracket);
void json_close(struct json *json, const char *brackets);

/* A string of UTF-8; NULL is null. What no JSON may hold, and all that could
 * mislead a reader (utf8_is_hostile), is escaped, and "##[" too, for which a
 * GitHub runner looks in all output; a byte that is no UTF-8 becomes U+FFFD. */
void json_string(struct json *json, const char *key, const char *text);
void json_bytes(
    struct json *json, const char *key, const char *bytes, size_t len);

/* A name of ours, which is short and needs no escape either. */
void json_name(struct json *json, const char *key, const char *name);

/* A number; true or false. */
void json_number(struct json *json, const char *key, long number);
void json_bool(struct json *json, const char *key, bool value);

/* A line end behind a top-level value, for one value a line. */
void json_line(struct json *json);

/* A line end before the next value of an array. */
void json_break(struct json *json);

#endif
