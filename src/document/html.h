/* HTML tags and comments in Markdown: which text of an HTML block is shown,
 * and which comments are directives. */

#ifndef HTML_H
#define HTML_H

#include "base/span.h"

#include <stdbool.h>
#include <stdint.h>

struct plain;

enum html_kind {
	HTML_OTHER,
	HTML_COMMENT,
	HTML_BREAK,   /* <br>, <p>, <div>: a new line of text */
	HTML_STRIKE,  /* <del>, <s>, <strike> */
	HTML_SCRIPT,  /* <script>, <style>: nothing in it is shown */
	HTML_TABLE,   /* <table> */
	HTML_ROW,     /* <tr> */
	HTML_LIST,    /* <ul>, <ol> */
	HTML_CELL,    /* <td>, <th> */
	HTML_SUMMARY, /* <summary> */
	HTML_HEADING, /* <h1> to <h6> */
	HTML_ITEM,    /* <li> */
};

struct html_tag {
	enum html_kind kind;
	bool closes;	    /* </...> */
	uint8_t level;	    /* of a heading; of a list: 1 if it is numbered */
	struct span source; /* from '<' to behind '>' */
	struct span inside; /* of a comment: between "<!--" and "-->" */
};

/* The tag or comment at the range's start; source is empty if there is none. */
struct html_tag html_tag(const char *bytes, struct span range);

/* A reading of HTML blocks, one after the other. */
struct html {
	const char *bytes;
	struct span rest; /* of the block */
	uint32_t end;	  /* of the text that the block stands in */
	uint32_t hidden;  /* where the last script or style ends */
	bool open;	  /* one of them never does */
	int tables;	  /* seen so far */
	int row, column;  /* of the last cell, from 0 */
};

/* The next tag in the block that shows text, inside being that up to its end,
 * or of a list, or comment. Steps behind it. False at the end. */
bool html_next(struct html *html, struct html_tag *tag);

/* If a comment's inside is a directive ("goallint ..."), add it to the
 * document; within: the block that is being built comes before it. */
void html_directive(struct plain *p, struct span inside, bool within);

#endif
