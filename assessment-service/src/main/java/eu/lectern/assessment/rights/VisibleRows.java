package eu.lectern.assessment.rights;

import eu.lectern.kit.identity.Visibility;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** The condition that every query of learners' records begins with, so that none goes without asking whose they are. */
public final class VisibleRows {

    /**
     * For a query in which {@code e} is the record's enrolment; its first three parameters are {@link #of}. The digest is
     * that of {@link eu.lectern.contracts.learner.SubjectDigest}.
     */
    public static final String CONDITION = """
            $1::boolean
               and ($2::text is null or e.institution = $2)
               and ($3::text is null
                    or e.subject_digest = encode(sha256(convert_to(e.learner::text || ':' || $3, 'UTF8')), 'hex'))
            """;

    private VisibleRows() {}

    /** Whether anything is visible, of which institution only, of which learner only; the query's own are added to it. */
    public static Tuple of(Visibility visibility) {
        return switch (visibility) {
            case Visibility.OfInstitution(String institution) -> restriction(true, institution, null);
            case Visibility.OfLearner(String subject) -> restriction(true, null, subject);
            case Visibility.OfEveryone() -> restriction(true, null, null);
            case Visibility.OfNobody() -> restriction(false, null, null);
        };
    }

    private static Tuple restriction(boolean anything, @Nullable String institution, @Nullable String subject) {
        return Tuple.tuple().addBoolean(anything).addString(institution).addString(subject);
    }
}
