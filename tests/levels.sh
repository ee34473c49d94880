#!/bin/sh
# -W: rules and criteria on, off and graver, and what is no name.
. tests/expect

printf '# Goals 2027\n\n- Improve things\n' >weak.md
printf '# Goals 2027\n\n- Plant 12 trees with Ana by 30 May 2027, by digging\n' >good.md
level() { # the level of a rule under these options
	$goallint "$@" --list-rules | sed -n "s/^$rule  *[^ ]*  *//p"
}
check() {
	rule=$1 want=$2
	shift 2
	expect "$rule $want: $*" 0 "^$want$" level "$@"
}
check vague-verb warning
check vague-verb off -Wno-vague-verb
check vague-verb off -Wno-specific
check vague-verb off -Wno-all
check vague-verb warning -Wno-all -Wall
check vague-verb warning -Wno-vague-verb -Wvague-verb
check vague-verb off -Wvague-verb -Wno-vague-verb
check vague-verb error -Werror
check vague-verb warning -Werror -Wno-error
check vague-verb error -Werror=vague-verb
check vague-verb error -Werror=specific
check vague-verb error -Werror=all
check vague-verb warning -Werror=vague-verb -Wno-error=vague-verb
check vague-verb error -Werror=vague-verb -Wvague-verb
check vague-verb note -Wnote=vague-verb
check vague-verb off -Werror -Wno-vague-verb
check past-deadline warning -Wno-specific
check missing-milestones note -Wall
check missing-milestones warning -Wmissing-milestones
check missing-milestones note -Werror
check missing-milestones note -Wtime-bound
check missing-owner off
check missing-owner off -Wall
check missing-owner warning -Wextra
check missing-owner error -Wextra -Werror
check missing-owner warning -Wmissing-owner
check missing-owner off -Wextra -Wno-extra
check missing-first-step warning -Wachievable

expect 'a warning' 1 ' warning: .*\[vague-verb\]' $goallint weak.md
expect 'an error' 1 ' error: .*\[vague-verb\]' $goallint -Werror weak.md
expect 'errors alone fail' 0 ' warning: ' $goallint --fail-on=error weak.md
expect 'and they do' 1 ' error: ' $goallint --fail-on=error -Werror weak.md
expect 'a note fails if asked' 1 'vague-verb' \
	$goallint --fail-on=note -Wnote=all weak.md
expect 'a note alone does not' 0 ' note: .*vague-verb' $goallint -Wnote=all weak.md
expect 'all are off' 0 - $goallint -Wno-all weak.md
expect 'a rule that is usually off' 1 'good.md:3:3: .*\[missing-owner\]' \
	$goallint -Wextra good.md
expect 'is off' 0 '!missing-owner' $goallint --fail-on=never good.md

for w in vague-vreb no-vague-vreb error=vague-vreb; do
	expect "no rule: $w" 2 "^goallint: -W$w: .*, did you mean vague-verb\?" \
		$goallint -W$w weak.md
done
expect 'no criterion' 2 'did you mean specific' $goallint -Wspecifc weak.md
expect 'nothing like it' 2 'see --list-rules' $goallint -Wzzzzzzzzzz weak.md
expect 'no name' 2 'unknown option -W' $goallint -W weak.md
expect 'no level' 2 'did you mean "warning"' $goallint --fail-on=warnings weak.md
report
