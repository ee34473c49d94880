/* Stands in for the reader of goals until it is there: finds none. The linker
 * takes this only if no other file has it. */

struct arena;
struct document;
struct goals;
struct vocabulary;

void goal_extract(struct goals *goals, struct arena *a,
    const struct document *document, struct vocabulary *v);

void
goal_extract(struct goals *goals, struct arena *a,
    const struct document *document, struct vocabulary *v)
{
	(void)goals;
	(void)a;
	(void)document;
	(void)v;
}
