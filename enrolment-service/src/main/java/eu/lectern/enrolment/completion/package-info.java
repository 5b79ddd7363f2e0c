/**
 * The heart: when a part, a module and a programme are complete, decided by one pure function from the policy, the evidence,
 * the recognitions and the learner's choices. No framework, no clock, no database; start reading at {@link ModuleCompletion}.
 */
@NullMarked
package eu.lectern.enrolment.completion;

import org.jspecify.annotations.NullMarked;
