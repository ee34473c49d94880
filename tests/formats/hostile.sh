#!/bin/sh
# usage: hostile.sh FOLDER: fills it with documents whose names and texts are
# made to be taken for something else by a terminal, a parser, or a runner.
text=$(cat "$(dirname "$0")/hostile.txt")
mkdir -p "$1" && cd "$1" || exit 2

copy() { # a document under a name that printf makes
	name=$(printf -- "$1x")
	mkdir -p "./$(dirname "./${name%x}")"
	printf '%s\n' "$text" >"./${name%x}"
}
copy 'text.md'
copy 'with blanks & "quotes" <b> '"'"'it'"'"'.md'
copy '::error file=a,line=1::name.md'
copy '\302\240::error::blank.md'
copy '##[error]name.md'
copy 'per%%25 cent%%0A.md'
copy '\033[2Jclear.md'
copy 'new\nline\r::error::.md'
copy 'bidi \342\200\256dm.md'
copy 'not \377 utf8.md'
copy '\360\237\232\200 \303\251t\303\251.md'
copy '-]]>|`*_[a](b)#~.md'
copy 'a:3:4: error: b.md'
copy '::stop-commands::x/deep.md'

printf '# Goals\n\n- Improve \033[31mthe\033[0m \342\200\256thing\342\200\254 ' >c.md
printf 'a\000b\001c\177d\302\233e \357\277\276 \357\273\277 \r' >>c.md
printf '\n::error::x\n- Improve ##[error]things ##[add-mask]x\n' >>c.md
printf '\357\273\277# Goals\r\n\r\n- Improve \342\200\250::error::it\r\n' >bom.md
printf '# Goals\r- Improve caf\351s\r' >latin.md
: >empty.md
{ # settings of its own: another profile, other levels
	printf -- '---\ngoallint:\n  profile: smart-relevant\n'
	printf '  levels: {vague-verb: error, missing-metric: note}\n---\n'
	printf '%s\n' "$text"
} >own.md
