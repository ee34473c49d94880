/* TOML between "+++" lines into meta blocks. */

#ifndef TOML_H
#define TOML_H

#include <stdint.h>

struct plain;

/* Behind a first line "+++", add a block for each string, number and date on a
 * line of its own, keyed by its table and its name ("params.owner"); arrays,
 * inline tables and texts of several lines are left out. Returns the offset
 * behind the closing "+++", 0 if there is none. (Tom Preston-Werner et al.,
 * TOML v1.0.0, 2021) */
uint32_t toml_read(struct plain *p);

#endif
