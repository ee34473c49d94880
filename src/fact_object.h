/* A verb's object, or a line without a verb: which words name it, and
 * whether that is one known thing, a name, or something so general that it
 * says nothing. */

#ifndef FACT_OBJECT_H
#define FACT_OBJECT_H

#include "fact_clause.h"

/* The noun phrase that begins at this token, or behind a preposition there. */
struct span fact_object_phrase(
    const struct fact_reading *reading, uint32_t at, uint32_t end);

/* Whether a token is a name: code, a link, a quotation, a capital that is no
 * sentence's first; whether there is one in the span. */
bool fact_object_is_name(const struct fact_clause *clause, uint32_t at);
bool fact_object_names(const struct fact_clause *clause, struct span span);

/* Whether the noun of these words names several things. Not of an empty
 * span. */
bool fact_object_several(
    const struct fact_reading *reading, struct span object);

/* Whether these words, without a determiner, name several things or some kind
 * of them: "modern tools". Not of an empty span. */
bool fact_object_unbounded(
    const struct fact_reading *reading, struct span object);

/* Whether a thing that is made one by one is named here, if only by the first
 * of its words: « un jeu de données ». Not of an empty span. */
bool fact_object_made(const struct fact_reading *reading, struct span object);

/* Whether some of a thing is meant, right behind an infinitive: « ajouter du
 * contenu », « créer de la valeur ». Its first token, the determiner. */
bool fact_object_partitive(const struct fact_reading *reading, uint32_t at);

/* Whether a level is named here by its number: "level 8". */
bool fact_object_level(const struct fact_reading *reading, struct span object);

/* Whether what is named here is one known thing: the, a, my, a name, or the
 * kind of thing that is made one by one. */
bool fact_object_definite(const struct fact_clause *clause, struct span object);

/* Set what a clause says of its object; its verb is known. */
void fact_object_read(struct fact_clause *clause);

/* Whether a clause without a verb names one thing that will be there or not,
 * "GPX export", « Mode sombre en CSS »: a name says which thing it is, and
 * nothing how good it is to be. */
bool fact_feature(const struct fact_clause *clause);

#endif
