#!/bin/sh
# What the system is asked for, over all documents of the tests and every kind
# of run: no program, no network, and no file is written, moved or taken away
# but what was asked for and the temporary file beside it.
documents="$PWD/samples $PWD/tests/accuracy/docs"
pairs=$PWD/tests
hostile=$PWD/tests/formats/hostile.sh
. tests/expect

if nm "$goallint" 2>/dev/null | grep -qE '__(asan|gcov)_init' ||
	! strace -qq -o /dev/null true 2>/dev/null; then
	echo 'skipped: system calls (no strace here)'
	report
	exit
fi
calls=process,network,openat,open,creat,unlink,unlinkat,rename,renameat,renameat2
calls=$calls,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,mknod,mknodat
calls=$calls,truncate,ftruncate,chmod,fchmodat,chown,fchown,lchown,mount,ptrace

# asks WHAT WRITTEN COMMAND...: a list of the files that it may write, or ''
asks() {
	what=$1 written=$2
	shift 2
	strace -qq -f -o trace -e trace=$calls,setuid,setgid,prctl,io_uring_setup \
		"$@" >out 2>err </dev/null
	rc=$?
	bad=$(sed 's/^[0-9]* *//' trace | awk -v written="$written" '
		BEGIN { n = split(written, may, " ") }
		function ours(line, i) {
			for (i = 1; i <= n; i++)
				if (index(line, "\"" may[i] ".goallint-") ||
				    (line ~ /^rename/ && index(line, "\"" may[i] "\"")))
					return 1
			return 0
		}
		/^execve/ && !ran++ { next }
		/^(clone|fork|vfork|clone3|wait4|exit|exit_group|arch_prctl)\(/ { next }
		/^(\+\+\+|---|<\.\.\.)/ { next }
		/^open/ && !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND/ { next }
		(/^open/ || /^rename/ || /^unlink/) && ours($0) { next }
		{ print }')
	if [ $rc -le 2 ] && [ -s trace ] && [ -z "$bad" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$what: exit $rc, asks for: $(echo "$bad" | head -n 3)"
	fi
}

sh "$hostile" hostile
printf '# Goals\n\n- Improve things!!\n' >weak.md
printf '# Objectifs\n\n- Am\351liorer\n' >latin.md
ln -s /etc/passwd link.md
mkdir x
for file in "$pairs"/*/*.md; do echo "$file"; done >list
asks 'all documents' '' $goallint --files-from=list $documents .
asks 'many workers' '' $goallint -j3 --format=short --files-from=list
for format in $($goallint --help |
	sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p'); do
	asks "$format" '' $goallint --format=$format . "$top/samples"
	asks "$format into a file" x/report $goallint \
		--format=$format:x/report weak.md
done
asks 'an encoding' '' $goallint --encoding=ISO-8859-15 latin.md
asks 'what is asked of us' '' $goallint --help
asks 'a page' '' $goallint --explain vague-verb
asks 'rules' '' $goallint --list-rules
asks 'examples' '' $goallint --test-rules
asks 'completions' '' $goallint --completion=bash
asks 'a config to begin with' .goallint.yaml $goallint --init
asks 'a baseline' known $goallint --write-baseline=known .
asks 'a baseline that is read' '' $goallint --baseline=known .
asks 'one that is pruned' known $goallint --baseline=known --prune-baseline .
asks 'comments' weak.md $goallint --add-suppressions weak.md
asks 'several reports' 'x/a x/b' \
	$goallint --format=sarif:x/a --format=text:x/b weak.md

# A project that tries to have something run, read or written.
mkdir -p .goallint/rules
cat >.goallint.yaml <<'EOT'
exclude: ["$(touch owned)", "`touch owned`", "|touch owned", "${HOME}"]
sections: {open: ["$(touch owned)", "!touch owned"]}
EOT
printf -- '---\nfact: {name: x, pattern: "%s"}\nmessage: {en: "%s"}\n---\n' \
	'(?C)(?C1)!+' '$(touch owned) `touch owned` %n' >.goallint/rules/own.md
printf -- '---\ntitle: "$(touch owned)"\ninclude: weak.md\n---\n# Goals\n\n%s\n' \
	'- Improve [x](file:///etc/passwd) ![y](http://example.org/z.png)' >front.md
printf '\n<script src="http://example.org"></script>\n' >>front.md
printf '\n- Sell, see [it](../../../../etc/passwd.md) [b](weak.md#a)\n' >>front.md
asks 'a project that tries' '' $goallint weak.md front.md
asks 'its settings' '' $goallint --print-config
asks 'its pages' '' $goallint --explain own
asks 'its examples' '' $goallint --test-rules
[ ! -e owned ] && passed=$((passed + 1)) || { failed=$((failed + 1)) && echo owned; }
asks 'a project of no settings' '' $goallint --no-config .

# What is opened to be read lies in the project, or belongs to the system.
strace -qq -f -o trace -e trace=openat,open $goallint . >/dev/null 2>&1
if sed -n 's/.*open[at]*([^"]*"\([^"]*\)".*/\1/p' trace | grep '^/\|\.\./' |
	grep -vE '^/(etc/ld.so|lib|usr/lib|proc/self/|sys/devices|usr/share/locale|etc/locale)'; then
	failed=$((failed + 1)) && echo 'that is what was opened elsewhere'
else
	passed=$((passed + 1))
fi
report
