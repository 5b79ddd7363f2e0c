package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.ProgrammePolicy;

/**
 * An enrolment as it stands, with all that leads to it.
 *
 * @param progress what is shown
 * @param policy that the enrolment is on
 * @param completion what follows from the facts under that policy
 */
public record Evaluated(ProgressView progress, ProgrammePolicy policy, Facts facts, Completion completion) {}
