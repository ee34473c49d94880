# goallint: build, check, install. Generated things are only in build/.

VERSION = 0.1.0
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
WARN = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes
DEFS = -D_XOPEN_SOURCE=700 -Isrc

ifdef SANITIZE
B := build/asan
BIN := $B/goallint
SAN := -fsanitize=address,undefined -fno-sanitize-recover=undefined \
	-fno-omit-frame-pointer
else ifdef FAST
B := build/fast
BIN := $B/goallint
AR := gcc-ar
FAST_FLAGS := -flto=auto -fprofile-use -fprofile-partial-training \
	-Wno-missing-profile
else
B := build
BIN := goallint
endif

# The folders of src/, each of which includes only itself and those before it,
# and the tools that make embedded.c and frozen.c out of the rules.
LAYERS := base text word document date quantity cue goal period fact conflict \
	rule lint report cli
SRC := $(sort $(wildcard $(LAYERS:%=src/%/*.c)))
OBJ := $(patsubst %.c,$B/%.o,$(notdir $(SRC))) $B/embedded.o $B/frozen.o
vpath %.c $(LAYERS:%=src/%)
UNITS := $(patsubst tests/unit/%.c,$B/unit/%,$(sort $(wildcard tests/unit/*.c)))
RULES := $(shell find rules 2>/dev/null | LC_ALL=C sort)

all: $(BIN)

# The program holds those libraries that are there as archives, at a fixed
# address with nothing left to be bound: it starts in half the time. SHARED=1,
# for whoever keeps libraries up to date apart from programs: the system's own,
# at an address of chance as the compiler usually has it; so too with -pie.
ifneq ($(SHARED)$(SANITIZE)$(filter -pie -static-pie,$(CFLAGS) $(LDFLAGS)),)
PROGRAM_LIBS = $(LIBS)
else
PROGRAM_LIBS = $(LIBS_INSIDE)
endif

# LIBS, LIBS_INSIDE and LIBS_CPPFLAGS, found once; src/tool/probe.sh names what is
# missing.
ifeq ($(filter clean uninstall format,$(MAKECMDGOALS)),)
include $B/libs.mk
endif
$B/libs.mk: src/tool/probe.sh
	@mkdir -p $B/unit
	@CC='$(CC)' CPPFLAGS='$(CPPFLAGS)' CFLAGS='$(CFLAGS)' \
		LDFLAGS='$(LDFLAGS)' ICONV_LIBS='$(ICONV_LIBS)' \
		sh src/tool/probe.sh >$@.new && mv $@.new $@

COMPILE = $(CC) $(DEFS) $(WARN) $(LIBS_CPPFLAGS) $(CPPFLAGS) $(CFLAGS) $(SAN) \
	$(FAST_FLAGS)

# FAST=1, with gcc: compiled as one piece, for what a first program was seen to
# do with documents made for that. The two share a folder: what was seen of a
# function is kept by the name of its object.
ifdef FAST
$(OBJ): $B/trained
$B/trained: $(SRC) $(RULES) tests/bench/corpus.c
	@rm -rf $B
	@MAKEFLAGS= $(MAKE) -s -j2 FAST= B=$B BIN=$(BIN) CC='$(CC)' \
		CFLAGS='$(CFLAGS) -fprofile-generate' $(BIN) $B/bench/corpus
	@rm -f $B/*.gcda
	@$B/bench/corpus many 200 $B/many
	@$(BIN) --no-config --today=2026-11-21 -j1 --format=jsonl \
		--fail-on=never $B/many >/dev/null
	@rm -f $B/*.[oa] $(BIN)
	@touch $@ $B/frozen.c
$B/frozen.c: $B/trained
endif

# main.o apart, so that tests link with all the rest and only what they use.
$(BIN): $B/main.o $B/goallint.a
	$(COMPILE) $(LDFLAGS) -o $@ $B/main.o $B/goallint.a $(PROGRAM_LIBS)

$B/goallint.a: $(filter-out $B/main.o,$(OBJ)) $(LAYERS:%=src/%)
	@rm -f $@
	$(AR) rcs $@ $(filter %.o,$^)

$B/%.o: %.c $B/libs.mk
	$(COMPILE) -DVERSION='"$(VERSION)"' -MMD -MP -c -o $@ $<

# The rules tree as C: every page and word list, byte for byte.
$B/embed: src/tool/embed.c $B/libs.mk
	$(COMPILE) -o $@ $<
$B/embedded.c: $B/embed $(RULES)
	$B/embed rules $(filter %.md %.txt,$(RULES)) >$@.new && mv $@.new $@
$B/embedded.o: $B/embedded.c
	$(COMPILE) -Wno-overlength-strings -MMD -MP -c -o $@ $<

# The same, loaded: the rule table and the vocabulary as they lie in memory.
$B/loader.a: $(filter-out $B/main.o $B/frozen.o,$(OBJ)) $(LAYERS:%=src/%)
	@rm -f $@
	$(AR) rcs $@ $(filter %.o,$^)
$B/freeze: src/tool/freeze.c $B/loader.a
	$(COMPILE) $(LDFLAGS) -o $@ $^ $(LIBS)
ifneq ($(SAN),)
# A sanitizer's heap lies where two small numbers look like its addresses.
$B/frozen.c: $(RULES) $(SRC) src/tool/freeze.c
	@MAKEFLAGS= $(MAKE) -s SANITIZE= build/frozen.c
	cp build/frozen.c $@
else ifndef FAST
# Two numbers side by side may look like an address of chance, once in thousands
# of runs: until two runs agree.
$B/frozen.c: $B/freeze
	@for try in 1 2 3; do \
		$B/freeze >$@.new && $B/freeze >$@.again || exit 1; \
		cmp -s $@.new $@.again && mv $@.new $@ && exit; \
	done; echo '$@: no two runs of $B/freeze agree' >&2; exit 1
endif
$B/frozen.o: $B/frozen.c
	$(COMPILE) -MMD -MP -c -o $@ $<

$B/unit/%: tests/unit/%.c $B/goallint.a
	$(COMPILE) -MMD -MP -MF $@.d -MT $@ -o $@ $< $B/goallint.a $(LDFLAGS) $(LIBS)

$B/traits: tests/accuracy/traits.c $B/goallint.a
	$(COMPILE) -MMD -MP -MF $@.d -MT $@ -o $@ $< $B/goallint.a $(LDFLAGS) $(LIBS)

check: $(BIN) $(UNITS) $B/traits
	@B=$B GOALLINT=$(BIN) sh tests/run

bless: $(BIN) $(UNITS) $B/traits
	@B=$B GOALLINT=$(BIN) BLESS=1 sh tests/run

# The whole check again under AddressSanitizer and UBSan.
asan:
	@$(MAKE) SANITIZE=1 check

# Each fuzzer for FUZZ_SECONDS (default: 60); a line where clang has none.
fuzz-smoke:
	@sh tests/fuzz/smoke

# The same fuzzers under AFL++, AFL_SECONDS each (default: 60).
fuzz-afl:
	@sh tests/fuzz/afl

# What takes too long for make check: large pathological documents.
torture: $(BIN)
	@SIZES='50 200 1024' FILES=10000 GOALLINT=$(BIN) sh tests/pathological.sh

# How often we are right about labelled documents; fails below the floors.
# MISSES=5 names five wrong ones of each sort.
accuracy: $(BIN)
	@sh tests/accuracy/score -m $(or $(MISSES),0) ./$(BIN)

# How fast we are, against libcmark alone; FILES=1000 is quicker. And the
# instructions of each stage, against tests/bench/budget.
$B/bench/%: tests/bench/%.c $B/libs.mk
	@mkdir -p $B/bench
	$(CC) -std=c11 $(DEFS) $(CFLAGS) -o $@ $< -lcmark
$B/bench/again: tests/bench/again.c $B/goallint.a
	@mkdir -p $B/bench
	$(COMPILE) -o $@ $< $B/goallint.a $(LDFLAGS) $(LIBS)
bench: $(BIN) $B/bench/corpus $B/bench/parse $B/bench/pace $B/bench/again
	@B=$B GOALLINT=./$(BIN) sh tests/bench/run $(or $(FILES),10000)
	@B=$B GOALLINT=./$(BIN) sh tests/bench/own
bench-instructions: $(BIN) $B/bench/corpus $B/bench/parse
	@B=$B sh tests/bench/instructions
bench-peers:
	npm install --prefix $B/peers @rumdl/cli-linux-x64 markdownlint-cli2@0.18

format:
	clang-format -i src/*/*.[ch] tests/unit/*.c

# LINT_NODES: how far clang's analyzer follows each function's paths, which is
# where nearly all the time goes; a quarter of it is enough for a first look.
LINT_NODES = 225000
lint:
	clang-format --dry-run -Werror src/*/*.[ch] tests/unit/*.c
	for cc in gcc clang; do printf '%s\n' $(SRC) | \
		xargs -P "$$(nproc)" -n 8 $$cc $(DEFS) $(WARN) \
		$(LIBS_CPPFLAGS) -Werror -O2 -DVERSION='""' -fsyntax-only || \
		exit 1; done
	cppcheck --quiet --std=c11 --enable=warning,performance,portability \
		--suppressions-list=.cppcheck --error-exitcode=1 -j"$$(nproc)" $(DEFS) \
		-DVERSION='""' src/*/*.c
	printf '%s\n' src/*/*.c | xargs -P "$$(nproc)" -n 4 sh -c \
		'clang-tidy --quiet "$$@" -- -std=c11 $(DEFS) $(LIBS_CPPFLAGS) \
		-DVERSION=\"\" -Xclang -analyzer-config \
		-Xclang max-nodes=$(LINT_NODES) 2>/dev/null' sh

# How much of src/ the tests run, by line and by branch.
coverage:
	@rm -rf build/coverage
	@$(MAKE) -s B=build/coverage BIN=build/coverage/goallint \
		CFLAGS='-O0 -g --coverage' LDFLAGS=--coverage check
	@sh tests/coverage build/coverage

# The manual page and completions, as the program says they are.
$B/goallint.1: man/goallint.1.in man/generate $(BIN)
	@sh man/generate ./$(BIN) $< >$@.new && mv $@.new $@

SHARE = $(DESTDIR)$(PREFIX)/share
BASH = $(SHARE)/bash-completion/completions
ZSH = $(SHARE)/zsh/site-functions
FISH = $(SHARE)/fish/vendor_completions.d

install: all $B/goallint.1
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(SHARE)/man/man1' '$(BASH)' \
		'$(ZSH)' '$(FISH)'
	install -m 755 $(BIN) '$(DESTDIR)$(PREFIX)/bin/goallint'
	install -m 644 $B/goallint.1 '$(SHARE)/man/man1/goallint.1'
	./$(BIN) --completion=bash >'$(BASH)/goallint'
	./$(BIN) --completion=zsh >'$(ZSH)/_goallint'
	./$(BIN) --completion=fish >'$(FISH)/goallint.fish'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/goallint' \
		'$(SHARE)/man/man1/goallint.1' '$(BASH)/goallint' \
		'$(ZSH)/_goallint' '$(FISH)/goallint.fish'

clean:
	rm -rf build goallint

-include $(OBJ:.o=.d) $(UNITS:%=%.d)
.PHONY: all check bless asan fuzz-smoke fuzz-afl torture coverage accuracy bench \
	bench-instructions bench-peers format lint install uninstall clean
