#!/bin/sh
# Where goals are written: the files of editors/ driven by the editors
# themselves, and the hook that pre-commit runs. What is not installed is
# skipped (tests/tools installs it).
. tests/expect
PATH=$(dirname "$goallint"):$PATH
export PATH
printf '# Objectifs été\n\n- Améliorer l\047été et les choses\n' >'a b:3.md'
printf '# Goals\n\n- Improve \360\237\215\236 things, etc.\n' >plain.md

quickfix() { # what the editor has after :make
	"$@" --cmd "set rtp^=$top/editors/vim" -c 'compiler goallint' \
		-c 'silent make! plain.md' -c 'redir! > list' \
		-c 'silent! for e in getqflist() | echo bufname(e.bufnr) e.lnum e.col e.type e.text | endfor' \
		-c 'redir END' -c 'qa!' >/dev/null 2>&1
	cat list
}
want='^plain.md 3 3 w .*\[vague-verb\]'
for vim in vim nvim; do
	case $vim in vim) how='-Nu NONE -i NONE -es' ;; *) how='-u NONE -i NONE --headless' ;; esac
	if command -v $vim >/dev/null; then
		# shellcheck disable=SC2086
		expect "$vim" 0 "$want" quickfix $vim $how
		expect "$vim, nothing but findings" 0 '![^]]$' grep . list
	else
		echo "skipped: $vim"
	fi
done

if command -v emacs >/dev/null; then
	cat >drive.el <<'X'
(load (expand-file-name "editors/emacs/goallint.el" (getenv "TOP")))
(with-temp-buffer
  (call-process "goallint" nil t nil "--format=short" "plain.md" "a b:3.md")
  (goto-char (point-min))
  (goallint-mode)
  (let ((inhibit-read-only t)) (compilation-parse-errors (point-min) (point-max)))
  (goto-char (point-min))
  (while (not (eobp))
    (let ((m (get-text-property (point) 'compilation-message)))
      (when m
        (let ((loc (compilation--message->loc m)))
          (princ (format "%s %s %s %s\n"
            (caar (compilation--loc->file-struct loc))
            (compilation--loc->line loc) (compilation--loc->col loc)
            (compilation--message->type m))))))
    (forward-line 1)))
X
	expect 'emacs' 0 '^plain.md 3 [23] 1$' env TOP="$top" emacs -Q --batch -l drive.el
	expect 'emacs, a name with a colon' 0 '^a b:3.md 3 [23] 1$' \
		env TOP="$top" emacs -Q --batch -l drive.el
else
	echo 'skipped: emacs'
fi

if command -v node >/dev/null; then
	cat >match.js <<'X'
const { execFileSync } = require("child_process");
const task = JSON.parse(require("fs").readFileSync(process.argv[2])).tasks[0];
const p = task.problemMatcher.pattern, re = new RegExp(p.regexp);
const args = [...task.args.slice(0, -1), "--fail-on=never", "plain.md", "a b:3.md"];
for (const line of execFileSync("goallint", args, {encoding: "utf8"}).trim().split("\n")) {
	const m = re.exec(line);
	console.log(m ? [m[p.file], m[p.line], m[p.column], m[p.severity], m[p.code]].join(" ") : "no match: " + line);
}
X
	expect 'VS Code' 0 '^plain.md 3 3 warning vague-verb$' \
		node match.js "$top/editors/vscode/tasks.json"
	expect 'a name with a colon' 0 '^a b:3.md 3 [0-9]+ warning vague-verb$' \
		node match.js "$top/editors/vscode/tasks.json"
	expect 'every line' 0 '!no match' node match.js "$top/editors/vscode/tasks.json"
else
	echo 'skipped: the VS Code problem matcher (no node)'
fi

# The hook builds once, whoever comes first; make is a stand-in here.
mkdir -p clone/.ci bin
cp "$top/.ci/hook" clone/.ci/hook
cat >bin/make <<'X'
#!/bin/sh
echo built >>../built
sleep 1
printf '#!/bin/sh\necho "run $*"\n' >goallint && chmod +x goallint
X
chmod +x bin/make
several() {
	for i in 1 2 3 4; do PATH=$PWD/bin:$PATH clone/.ci/hook $i.md & done
	wait
}
expect 'four hooks at once' 0 '^run --force-exclude 4.md$' several
expect 'one of them builds' 0 '^1$' sh -c 'wc -l <built'
expect 'no lock stays' 0 '!lock' ls clone/build
rm clone/build/hook.done clone/goallint && mkdir clone/build/hook.lock
sh -c 'echo $$' >clone/build/hook.lock/pid
expect 'the lock of one who was killed' 0 '^run' several
rm clone/build/hook.done
printf '#!/bin/sh\necho no compiler >&2; exit 1\n' >bin/make
expect 'a build that fails' 2 'no compiler' env PATH="$PWD/bin:$PATH" clone/.ci/hook x.md
expect 'leaves no lock' 0 '!lock' ls clone/build

# pre-commit itself, on the hook that needs no build.
if command -v pre-commit >/dev/null &&
	git -C "$top" cat-file -e HEAD:.pre-commit-hooks.yaml 2>/dev/null; then
	mkdir repo && cd repo && git init -q . && cp ../plain.md . &&
		printf '# Goals 2027\n\nNothing yet.\n' >good.md && git add .
	try() {
		env HOME="$dir" PRE_COMMIT_HOME="$dir/cache" \
			pre-commit try-repo "$top" "$@"
	}
	expect 'pre-commit, a bad document' 1 '^plain.md:3:3: .*vague-verb' \
		try goallint-system --files plain.md
	expect 'pre-commit, a good one' 0 'Passed' \
		try goallint-system --files good.md
	if [ "$SLOW" ]; then
		expect 'pre-commit builds it' 1 '^plain.md:3:3: .*vague-verb' \
			try goallint --files plain.md
	else
		echo 'skipped: a build by pre-commit (SLOW=1 runs it)'
	fi
	cd ..
else
	echo 'skipped: pre-commit'
fi
report
