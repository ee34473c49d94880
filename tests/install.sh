#!/bin/sh
# make install, uninstall; the manual page; completions, driven by bash.
. tests/expect

installed() { (cd root && find . -type f -o -type l) | sort | tr '\n' ' '; }
case $GOALLINT in *asan*) sanitize=SANITIZE=1 ;; *) sanitize= ;; esac
mk() { (cd "$top" && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s $sanitize "$@" DESTDIR="$OLDPWD/root" PREFIX=/usr); }
expect 'installed' 0 - mk install
expect 'five files' 0 '^./usr/bin/goallint ./usr/share/bash-completion/completions/goallint ./usr/share/fish/vendor_completions.d/goallint.fish ./usr/share/man/man1/goallint.1 ./usr/share/zsh/site-functions/_goallint $' \
	installed
printf '# Goals\n\n- Improve things\n' >weak.md
expect 'it runs' 1 vague-verb root/usr/bin/goallint weak.md
page=root/usr/share/man/man1/goallint.1
expect 'all options' 0 - sh -c "$goallint --help | sed -n 's/^  --\([a-z-]*\).*/\1/p' |
	while read -r name; do grep -qF \"Fl \\-\$(echo \$name | sed 's/-/\\\\-/g')\" $page || echo \$name; done"
expect 'all rules' 0 - sh -c "$goallint --list-rules | while read -r name more; do
	grep -qFx \"Cm \$(echo \$name | sed 's/-/\\\\-/g')\" $page ||
	grep -qFx \".It Cm \$(echo \$name | sed 's/-/\\\\-/g')\" $page || echo \$name; done"
expect 'all formats' 0 '^\.It Cm sarif$' cat $page
expect 'nothing is left to fill in' 0 '!@' cat $page
if command -v mandoc >/dev/null; then
	expect 'no fault in it' 0 - mandoc -T lint -W error $page
elif command -v man >/dev/null && man -w ls >/dev/null 2>&1; then
	expect 'it is read' 0 'a linter for goals' man -l $page
else
	echo "skipped: the manual page's own linter (apt install mandoc)"
fi

if command -v bash >/dev/null; then
	complete() { # what bash offers for these words
		bash -c 'PATH=$1:$PATH; . "$2"; shift 2
			compopt() { :; }
			COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
			_goallint; printf "%s\n" "${COMPREPLY[@]}"' \
			bash "$PWD/root/usr/bin" \
			root/usr/share/bash-completion/completions/goallint \
			goallint "$@"
	}
	expect 'options' 0 '^--profile=$' complete --pro
	expect 'values' 0 '^smart-relevant$' complete --profile = smart-r
	expect 'all of them' 0 '^sarif$' complete --format =
	expect 'or in words of their own' 0 '^sarif$' complete --format sa
	expect 'rules' 0 '^vague-verb$' complete --explain = vague-v
	expect 'levels' 0 '^-Wno-vague-verb$' complete -Wno-vague-v
	expect 'files' 0 '^weak.md$' complete we
	expect 'files of options' 0 '^weak.md$' complete --config = we
	expect 'nothing for flags' 0 '^weak.md$' complete --init we
else
	echo 'skipped: completions of bash'
fi
for shell in zsh fish; do
	if command -v $shell >/dev/null; then
		expect "$shell reads its own" 0 - sh -c \
			"$goallint --completion=$shell >c && $shell -n c"
	else
		echo "skipped: completions of $shell (.ci/run installs it)"
	fi
done
expect 'an unknown shell' 2 'did you mean "bash"' $goallint --completion=bsh
expect 'uninstalled' 0 - mk uninstall
expect 'nothing stays' 0 - installed
report
