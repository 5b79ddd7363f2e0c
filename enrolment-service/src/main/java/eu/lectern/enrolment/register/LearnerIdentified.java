package eu.lectern.enrolment.register;

/** What came of looking a learner up by their names. */
public sealed interface LearnerIdentified {

    /**
     * The one person.
     *
     * @param subjectIsNew their subject has just become known; enrolments that they had already must announce it
     */
    record Person(Learner learner, boolean subjectIsNew) implements LearnerIdentified {}

    /** The reference belongs to one person and the subject to another. */
    record DifferentPeople() implements LearnerIdentified {}
}
