package eu.lectern.system.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one institution has of one learner, with values that are found again wherever they turn up.
 *
 * @param enrolment in DTF
 * @param learner the opaque id of the person
 * @param result of M05's MOOC test
 * @param recognition of prior learning
 * @param webhook of the institution, to an address that is nowhere
 * @param job a re-evaluation of the programme for the institution
 * @param personal texts and names: references, subjects, sources, work, evidence
 */
public record Planted(
        UUID enrolment,
        UUID learner,
        UUID result,
        UUID submission,
        UUID recognition,
        UUID job,
        UUID webhook,
        List<String> personal) {

    /** The ids that only who may see the records may see. */
    Stream<String> ids() {
        return Stream.of(enrolment, learner, result, submission, recognition, job, webhook)
                .map(UUID::toString);
    }

    Stream<String> all() {
        return Stream.concat(ids(), personal.stream());
    }
}
