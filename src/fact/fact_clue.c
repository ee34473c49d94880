/* The word lists that facts are read by. */

#include "fact_clue.h"

#include <string.h>

static const char *const names[CLUE_COUNT + 1] = {
	[CLUE_VERB] = "verb",
	[CLUE_VAGUE_VERB] = "vague-verb",
	[CLUE_KEEP] = "keep-verb",
	[CLUE_NOUN_ENDING] = "noun-ending",
	[CLUE_NOUN_OF] = "noun-of",
	[CLUE_GERUND] = "gerund",
	[CLUE_PLURAL] = "plural",
	[CLUE_UNIVERSAL] = "universal",
	[CLUE_PLACE] = "place",
	[CLUE_RAISE] = "raise",
	[CLUE_HEDGE] = "hedge",
	[CLUE_CONDITION] = "condition",
	[CLUE_RELATIVE] = "relative",
	[CLUE_ORDINAL] = "ordinal",
	[CLUE_EXAMPLE] = "example",
	[CLUE_CREDENTIAL] = "credential",
	[CLUE_CHAINED] = "chained",
	[CLUE_QUESTION] = "question-word",
	[CLUE_CALENDAR] = "weekday",
	[CLUE_PERMISSION] = "permission",
	[CLUE_ALTERNATIVE] = "alternative",
	[CLUE_JOINER] = "joiner",
	[CLUE_VAGUE_WORD] = "vague-word",
	[CLUE_VAGUE_LAST] = "vague-last",
	[CLUE_VAGUE_THING] = "vague-thing",
	[CLUE_GENERAL] = "general-thing",
	[CLUE_QUALITY] = "quality",
	[CLUE_FUNCTION] = "function",
	[CLUE_INTENT] = "intent",
	[CLUE_STATE] = "state",
	[CLUE_PARTICIPLE] = "participle",
	[CLUE_DELIVERABLE] = "deliverable",
	[CLUE_OPEN_THING] = "open-thing",
	[CLUE_METRIC] = "metric",
	[CLUE_ABSOLUTE] = "absolute",
	[CLUE_MINIMUM] = "minimum",
	[CLUE_WORKER] = "worker",
	[CLUE_WITH] = "with",
	[CLUE_DEALING] = "dealing",
	[CLUE_PERSON] = "person",
	[CLUE_MODAL] = "modal",
	[CLUE_SECURED] = "secured",
	[CLUE_EQUIPMENT] = "equipment",
	[CLUE_FUNDING] = "funding",
	[CLUE_RISK] = "risk",
	[CLUE_FEASIBILITY] = "feasibility",
	[CLUE_DOUBT] = "doubt",
	[CLUE_REASON] = "reason",
	[CLUE_PURPOSE] = "purpose",
	[CLUE_SENSE] = "label-sense",
	[CLUE_MILESTONE] = "label-milestone",
	[CLUE_BENEFIT] = "benefit",
	[CLUE_STAKE] = "stake",
	[CLUE_SO] = "so",
	[CLUE_MISSION] = "mission",
	[CLUE_MISSION_HEADING] = "mission-heading",
	[CLUE_PLAN] = "plan",
	[CLUE_ACTOR] = "actor",
	[CLUE_BEGUN] = "begun",
	[CLUE_EFFECT] = "effect",
	[CLUE_SEQUENCE] = "sequence",
	[CLUE_BASELINE] = "baseline",
	[CLUE_BLANK] = "blank",
	[CLUE_ABSTAIN] = "abstain",
	[CLUE_COUNT] = "month", /* of the calendar too */
};

void
fact_clue_find(struct fact_clues *clues, const struct vocabulary *v)
{
	clues->set = word_set(v, names, CLUE_COUNT + 1);
	memset(clues->of, CLUE_COUNT, sizeof clues->of);
	for (int name = 0; name <= CLUE_COUNT; name++) {
		int clue = name == CLUE_COUNT ? CLUE_CALENDAR : name;

		if (clues->set->numbers[name] != WORD_NONE)
			clues->of[clues->set->numbers[name]] = (uint8_t)clue;
	}
}
