/* Paragraphs and summaries into goals, fields, notes and context. */

#ifndef PROSE_H
#define PROSE_H

struct finder;

/* Read a paragraph; each of its lines that has a label is read by itself. */
void prose_read(struct finder *f, int block);

/* Read the <summary> of a <details>. */
void prose_summary(struct finder *f, int block);

#endif
