/* The fields of a goal that a label opens. */

#ifndef FIELD_H
#define FIELD_H

/* What a labelled field is about; its words are rules/LANG/field-*.txt. */
enum field {
	FIELD_NONE,
	FIELD_DEADLINE, /* Due, ETA, Échéance, Date de fin */
	FIELD_START,	/* Start, Début */
	FIELD_TARGET,	/* Target, Metric, Cible, Indicateur, Measurable */
	FIELD_BASELINE, /* Current, Baseline, Actuel, Situation actuelle */
	FIELD_WHY,	/* Why, Motivation, Pourquoi, Relevant, Impact */
	FIELD_MEANS,	/* Resources, Budget, Team, Moyens */
	FIELD_OWNER,	/* Owner, DRI, Responsable */
	FIELD_HOW,	/* How, Plan, Steps, Milestones, Étapes, Jalons */
	FIELD_RISK,	/* Risks, Risques, Limits */
	FIELD_REACH,	/* Achievable, Atteignable, Realistic: it argues */
	FIELD_STATUS,	/* Status, Statut, Progress */
	FIELD_DEPENDS,	/* Depends on, Dépend de */
	FIELD_CONFIDENCE,
	FIELD_PROBLEM, /* Problem, Contexte, Background */
	FIELD_OTHER,   /* Notes, Priority, Specific ... */
	FIELD_COUNT
};

#endif
