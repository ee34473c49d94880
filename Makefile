# goallint: build, check, install. Generated things are only in build/.

CC ?= cc
CFLAGS ?= -O2 -g
WARN = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes
LIBS = -lcmark -lpcre2-8 -lyaml -lstemmer
B = build

SRC := $(wildcard src/*.c)
OBJ := $(SRC:src/%.c=$B/%.o) $B/embedded.o
RULES := $(shell find rules -type f | LC_ALL=C sort)

all: goallint

goallint: $(OBJ)
	$(CC) $(LDFLAGS) -o $@ $(OBJ) $(LIBS)

$B/%.o: src/%.c | $B
	$(CC) -D_POSIX_C_SOURCE=200809L $(WARN) $(CPPFLAGS) $(CFLAGS) -MMD -c -o $@ $<

$B:
	mkdir -p $B

clean:
	rm -rf $B goallint

-include $(OBJ:.o=.d)
.PHONY: all clean
