package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a part, a module or the programme, and why.
 *
 * @param progressVersion of the progress that first showed it
 * @param module code; null in a decision on the programme
 * @param part null in a decision on a module or the programme
 * @param partStatus what the part is now; null in a decision on a module or the programme
 * @param completedOn the day of the achievement that completed or passed it; null where it is open
 * @param required codes of the assessments, or of the modules, that were required
 * @param evidence what met the requirement; of an open one, what met some of it
 * @param missing what is missing: codes of modules and assessments, or {@code SCENARIO-HOURS}; empty when complete
 * @param act what brought it about
 * @param curriculum code, version and policy hash name the rules under which it was decided
 * @param text all of that in one or two sentences, in the language of the request
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DecisionView(
        UUID id,
        long progressVersion,
        DecisionKind kind,
        @Nullable String module,
        @Nullable DeliveryPart part,
        @Nullable PartStatus partStatus,
        @Nullable LocalDate completedOn,
        List<String> required,
        List<EvidenceView> evidence,
        List<String> missing,
        ActView act,
        String curriculum,
        String version,
        String policyHash,
        Instant decidedAt,
        String text) {

    public DecisionView {
        required = List.copyOf(required);
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }

    /**
     * A result or a recognition, as it was when it was decided on.
     *
     * @param result null for a recognition
     * @param recognition null for a result
     * @param revision of the result; null for a recognition
     * @param assessment of the result; null for a recognition
     * @param reason of the recognition; null for a result
     * @param on the day of the achievement, or from which the recognition counts
     * @param by OIDC subject of who recorded or recognised it; null where unknown, and where the caller sees no personal data
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EvidenceView(
            @Nullable UUID result,
            @Nullable UUID recognition,
            @Nullable Long revision,
            @Nullable String assessment,
            @Nullable BigDecimal percent,
            @Nullable Integer grade,
            @Nullable Outcome outcome,
            @Nullable RecognitionReason reason,
            LocalDate on,
            @Nullable String by) {}

    /**
     * What brought the decision about.
     *
     * @param by OIDC subjects of those who acted, as far as they are known; empty where the caller sees no personal data
     * @param results ids of the results or submissions that became known or changed; empty for another act
     */
    public record ActView(ActKind kind, List<String> by, List<UUID> results) {
        public ActView {
            by = List.copyOf(by);
            results = List.copyOf(results);
        }
    }

    public enum ActKind {
        /** Results were recorded, corrected or revoked, or work was handed in. */
        RESULTS,
        RECOGNITION,
        RECOGNITION_WITHDRAWN,
        SCENARIOS_CHOSEN,
        ENROLLED,
        /** Back after a withdrawal. */
        RE_ENROLLED,
        /** Moved to another curriculum version. */
        MOVED
    }
}
