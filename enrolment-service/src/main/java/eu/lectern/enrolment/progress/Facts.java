package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.completion.Recognitions;

/** All that is known of one enrolment and that its completion depends on, beside the policy. */
public record Facts(EvidenceSet evidence, Recognitions recognitions, Choices choices) {

    public Completion under(ProgrammePolicy policy) {
        return Completion.of(policy, evidence, recognitions, choices);
    }

    public Facts with(Choices others) {
        return new Facts(evidence, recognitions, others);
    }
}
