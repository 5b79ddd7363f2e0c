package eu.lectern.assessment.results;

import eu.lectern.assessment.curriculum.PublishedPolicies;
import eu.lectern.assessment.curriculum.PublishedPolicy;
import eu.lectern.assessment.curriculum.PublishedVersion;
import eu.lectern.assessment.enrolments.EnrolmentLookup;
import eu.lectern.assessment.enrolments.Enrolments;
import eu.lectern.assessment.enrolments.NobodyToAsk;
import eu.lectern.assessment.enrolments.PinnedEnrolment;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds enrolments together with the policies that they are judged by. */
@Singleton
public class Standings {

    private final Enrolments enrolments;
    private final PublishedPolicies policies;

    Standings(Enrolments enrolments, PublishedPolicies policies) {
        this.enrolments = enrolments;
        this.policies = policies;
    }

    /** Of all the enrolments at once; of which of them there is nothing is told when it is asked for. */
    public Uni<Found> find(Set<UUID> wanted) {
        return enrolments
                .findAll(wanted)
                .chain(lookups -> policies.findAll(versionsOf(lookups)).map(found -> new Found(lookups, found)));
    }

    private static Set<PublishedVersion> versionsOf(Map<UUID, EnrolmentLookup> lookups) {
        return lookups.values().stream()
                .filter(EnrolmentLookup.Found.class::isInstance)
                .map(lookup -> versionOf(((EnrolmentLookup.Found) lookup).enrolment()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PublishedVersion versionOf(PinnedEnrolment enrolment) {
        return new PublishedVersion(enrolment.curriculum(), enrolment.version());
    }

    /** What was found; what was not fails with a {@link RecordingRefusal}. */
    public record Found(Map<UUID, EnrolmentLookup> enrolments, Map<PublishedVersion, PublishedPolicy> policies) {

        public Found {
            enrolments = Map.copyOf(enrolments);
            policies = Map.copyOf(policies);
        }

        /** An enrolment that one may know of; of others it looks as if there were none. */
        public PinnedEnrolment enrolment(UUID id, Predicate<PinnedEnrolment> mayKnow) {
            @Nullable EnrolmentLookup lookup = enrolments.get(id);
            return switch (lookup) {
                case EnrolmentLookup.Found(PinnedEnrolment enrolment) when mayKnow.test(enrolment) -> enrolment;
                case EnrolmentLookup.NobodyToAsk() -> throw new NobodyToAsk().asException();
                case null, default -> throw new RecordingRefusal.UnknownEnrolment().asException();
            };
        }

        /** As {@link #enrolment}, with its policy. */
        public Standing of(UUID id, Predicate<PinnedEnrolment> mayKnow) {
            PinnedEnrolment enrolment = enrolment(id, mayKnow);
            PublishedPolicy policy = policies.get(versionOf(enrolment));
            if (policy == null) {
                throw new RecordingRefusal.CurriculumOnItsWay().asException();
            }
            return new Standing(enrolment, policy);
        }
    }
}
