#!/bin/sh
# What this machine's libraries need, as a Makefile fragment on stdout: LIBS,
# LIBS_INSIDE (the same, as archives where there are any) and LIBS_CPPFLAGS. A
# missing one is named on stderr with its packages.
CC=${CC:-cc} PKG_CONFIG=${PKG_CONFIG:-pkg-config}
LIBS= INSIDE= FIXED= CPP= missing=

# links HEADER CALL FLAGS: does a program that makes this call link?
links() {
	printf '#include <stddef.h>\n#include <stdio.h>\n#include <%s>\nint main(void) { return (%s) == 0; }\n' "$1" "$2" |
		$CC $CPPFLAGS $CPP -DPCRE2_CODE_UNIT_WIDTH=8 $CFLAGS -xc - -o /dev/null $LDFLAGS $3 \
			>/dev/null 2>&1
}

# library PKG HEADER CALL FLAG DEBIAN FEDORA ALPINE HOMEBREW
library() {
	flags=$4
	if [ "$1" != - ] && $PKG_CONFIG --exists "$1" 2>/dev/null; then
		flags=$($PKG_CONFIG --libs "$1")
		CPP="$CPP $($PKG_CONFIG --cflags "$1")"
	fi
	archive="-Wl,-Bstatic $flags -Wl,-Bdynamic"
	if links "$2" "$3" "$flags"; then
		LIBS="$LIBS $flags"
		if links "$2" "$3" "-no-pie $archive"; then
			FIXED='-no-pie -Wl,-z,now' flags=$archive
		fi
		INSIDE="$INSIDE $flags"
	else
		echo "goallint needs $2: install $5 (Debian, Ubuntu)," \
			"$6 (Fedora), $7 (Alpine) or $8 (Homebrew)" >&2
		missing=1
	fi
}

if ! links stdlib.h 'abs(1)' ''; then
	echo "goallint needs a C compiler ($CC does not work):" \
		"install build-essential (Debian, Ubuntu), gcc (Fedora)," \
		"build-base (Alpine) or Xcode's command line tools" >&2
	exit 1
fi
library libcmark cmark.h 'cmark_version()' -lcmark \
	libcmark-dev cmark-devel cmark-dev cmark
library libpcre2-8 pcre2.h 'pcre2_config_8(0, NULL)' -lpcre2-8 \
	libpcre2-dev pcre2-devel pcre2-dev pcre2
library yaml-0.1 yaml.h '*yaml_get_version_string()' -lyaml \
	libyaml-dev libyaml-devel yaml-dev libyaml
library - libstemmer.h '*sb_stemmer_list()' -lstemmer \
	libstemmer-dev libstemmer-devel snowball-dev snowball

# iconv is in libc, or in a library of its own (macOS, BSD, some musl).
ICONV=$ICONV_LIBS
if [ -n "$ICONV" ]; then
	:
elif links iconv.h 'iconv_open("a", "b") != (iconv_t)-1' ''; then
	:
elif links iconv.h 'iconv_open("a", "b") != (iconv_t)-1' -liconv; then
	ICONV=-liconv
else
	echo "goallint needs iconv: install libiconv, or set ICONV_LIBS" >&2
	missing=1
fi

[ -z "$missing" ] || exit 1
echo "LIBS =$LIBS $ICONV"
echo "LIBS_INSIDE = $FIXED$INSIDE $ICONV"
echo "LIBS_CPPFLAGS =$CPP"
