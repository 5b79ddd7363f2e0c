package eu.lectern.contracts.learner;

/**
 * What is kept of erased learners: how many there were, of no institution and nobody in particular.
 *
 * @param month of enrolling, e.g. {@code 2026-09}
 * @param enrolments how many enrolments
 * @param completed how many of them had completed the programme
 * @param withdrawn how many of them were withdrawn
 * @param modulesCompleted how many modules had been completed, all together
 */
public record ErasedCountView(
        String programme,
        String curriculum,
        String version,
        String month,
        long enrolments,
        long completed,
        long withdrawn,
        long modulesCompleted) {}
