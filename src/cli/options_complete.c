/* The table of options as completions of a shell. */

#include "options.h"

#include <string.h>

/* What a value can be completed with. */
enum value { VALUE_NONE, VALUE_NAMES, VALUE_RULES, VALUE_FILE, VALUE_OTHER };

static enum value
value_of(const struct options_row *row)
{
	if (!row->argument)
		return VALUE_NONE;
	if (row->names)
		return VALUE_NAMES;
	if (strcmp(row->argument, "RULE") == 0)
		return VALUE_RULES;
	return strcmp(row->argument, "FILE") == 0 ? VALUE_FILE : VALUE_OTHER;
}

static void
write_names(FILE *out, const struct options_row *row)
{
	for (size_t i = 0; row->names[i]; i++)
		fprintf(out, "%s%s", i > 0 ? " " : "", row->names[i]);
}

/* A help text between single quotes, without what a shell reads in it. */
static void
write_help(FILE *out, const char *help)
{
	for (; *help != '\0'; help++)
		if (!strchr("'[]:\\", *help))
			putc(*help, out);
}

static const char rules[] =
    "goallint --list-rules 2>/dev/null | sed \"s/ .*//\"";

static void
complete_bash(FILE *out)
{
	struct options_row row;

	fprintf(out,
	    "_goallint() {\n"
	    "\tlocal cur=${COMP_WORDS[COMP_CWORD]} rule\n"
	    "\tlocal prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
	    "\tCOMPREPLY=()\n"
	    "\t[ \"$cur\" = = ] && cur= ||\n"
	    "\t\t{ [ \"$prev\" = = ] && prev=${COMP_WORDS[COMP_CWORD - 2]}; }\n"
	    "\tcase $prev in\n");
	for (size_t i = 0; options_row(i, &row); i++) {
		enum value value = value_of(&row);

		if (row.level || value == VALUE_NONE)
			continue;
		fprintf(out, "\t--%s)\n\t\t", row.name);
		if (value == VALUE_NAMES) {
			fputs("COMPREPLY=($(compgen -W \"", out);
			write_names(out, &row);
			fputs("\" -- \"$cur\")); ", out);
		} else if (value == VALUE_RULES) {
			fprintf(out,
			    "COMPREPLY=($(compgen -W \"$(%s)\" -- "
			    "\"$cur\")); ",
			    rules);
		} else if (value == VALUE_FILE) {
			fputs("COMPREPLY=($(compgen -f -- \"$cur\")); ", out);
		}
		fputs("return ;;\n", out);
	}
	fprintf(out,
	    "\tesac\n"
	    "\tcase $cur in\n"
	    "\t-W*)\n"
	    "\t\tfor rule in all extra error $(%s); do\n"
	    "\t\t\tCOMPREPLY+=($(compgen -W \"-W$rule -Wno-$rule\" -- "
	    "\"$cur\"))\n"
	    "\t\tdone ;;\n"
	    "\t-*) COMPREPLY=($(compgen -W \"",
	    rules);
	for (size_t i = 0; options_row(i, &row); i++)
		if (!row.level)
			fprintf(
			    out, "--%s%s ", row.name, row.argument ? "=" : "");
	fputs("-W\" -- \"$cur\"))\n"
	      "\t\t[[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace ;;\n"
	      "\t*) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n"
	      "\tesac\n"
	      "}\n"
	      "complete -o filenames -F _goallint goallint\n",
	    out);
}

static void
complete_zsh(FILE *out)
{
	struct options_row row;

	fprintf(out,
	    "#compdef goallint\n"
	    "_goallint_rules() {\n"
	    "\tcompadd -- ${(f)\"$(%s)\"}\n"
	    "}\n"
	    "_goallint_levels() {\n"
	    "\tlocal -a known=(all extra error ${(f)\"$(%s)\"})\n"
	    "\tcompadd -- $known no-$^known\n"
	    "}\n"
	    "_arguments \\\n"
	    "\t'*-W-[set the level of a rule]:rule:_goallint_levels' \\\n",
	    rules, rules);
	for (size_t i = 0; options_row(i, &row); i++) {
		enum value value = value_of(&row);

		if (row.level)
			continue;
		fprintf(out, "\t'--%s%s[", row.name, row.argument ? "=" : "");
		write_help(out, row.help);
		putc(']', out);
		if (value != VALUE_NONE) {
			fputs(":", out);
			write_help(out, row.argument);
			fputs(":", out);
		}
		if (value == VALUE_NAMES) {
			putc('(', out);
			write_names(out, &row);
			putc(')', out);
		} else if (value == VALUE_RULES) {
			fputs("_goallint_rules", out);
		} else if (value == VALUE_FILE) {
			fputs("_files", out);
		}
		fputs("' \\\n", out);
	}
	fputs("\t'*:file:_files'\n", out);
}

static void
complete_fish(FILE *out)
{
	struct options_row row;

	for (size_t i = 0; options_row(i, &row); i++) {
		enum value value = value_of(&row);

		if (row.level)
			continue;
		fprintf(out, "complete -c goallint -l %s", row.name);
		if (value == VALUE_FILE)
			fputs(" -r", out);
		else if (value != VALUE_NONE)
			fputs(" -x", out);
		if (value == VALUE_NAMES) {
			fputs(" -a '", out);
			write_names(out, &row);
			putc('\'', out);
		} else if (value == VALUE_RULES) {
			fprintf(out, " -a '(%s)'", rules);
		}
		fputs(" -d '", out);
		write_help(out, row.help);
		fputs("'\n", out);
	}
	fprintf(out,
	    "complete -c goallint -s W -x -a 'all extra error (%s)' "
	    "-d 'set the level of a rule'\n",
	    rules);
}

void
options_complete(FILE *out, const char *shell)
{
	if (strcmp(shell, "bash") == 0)
		complete_bash(out);
	else if (strcmp(shell, "zsh") == 0)
		complete_zsh(out);
	else
		complete_fish(out);
}
