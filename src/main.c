/* The command line: who is called, with what. */

#include "die.h"

#include <stdio.h>

int
main(void)
{
	puts("goallint " VERSION);
	return DIE_CLEAN;
}
