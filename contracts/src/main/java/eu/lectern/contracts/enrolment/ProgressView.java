package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one enrolment has come.
 *
 * @param version rises with every change of the progress, never falls
 * @param completedOn the day on which the programme was completed; null while it is not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProgressView(
        UUID enrolment,
        String programme,
        ProgrammeStatus status,
        long version,
        @Nullable LocalDate completedOn,
        int modulesCompleted,
        int modulesTotal,
        HoursView hours,
        ScenarioHours scenarioHours,
        List<ModuleView> modules,
        List<AssessmentView> assessments) {

    /** A withdrawn enrolment shows so whatever it had achieved. */
    public enum ProgrammeStatus {
        IN_PROGRESS,
        COMPLETED,
        WITHDRAWN
    }

    public enum ModuleStatus {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED
    }

    /** What a learner sees of one part of a module. */
    public enum PartStatus {
        NOT_STARTED,
        AWAITING_ASSESSMENT,
        NEEDS_REVISION,
        PASSED,
        RECOGNISED,
        NOT_REQUIRED
    }

    public record HoursView(
            PartHours mooc, PartHours faceToFace, PartHours online, PartHours project, PartHours workBased) {}

    /**
     * Hours of one delivery part over the whole programme.
     *
     * @param earned by passed parts
     * @param recognised by parts that prior learning passed
     * @param planned the sum of the programme's modules
     * @param declared the programme's budget
     */
    public record PartHours(BigDecimal earned, BigDecimal recognised, BigDecimal planned, BigDecimal declared) {
        public PartHours {
            // Progress that was stored before recognitions does not have it.
            recognised = recognised == null ? BigDecimal.ZERO : recognised;
        }
    }

    /**
     * Hours of the scenarios that count, against those that the programme asks for.
     *
     * @param earned by passed ones
     * @param recognised by those that prior learning passed
     */
    public record ScenarioHours(BigDecimal earned, BigDecimal recognised, BigDecimal required) {
        public ScenarioHours {
            recognised = recognised == null ? BigDecimal.ZERO : recognised;
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ModuleView(
            String code, ModuleStatus status, @Nullable LocalDate completedOn, List<PartView> parts) {}

    /**
     * One part of a module.
     *
     * @param passedOn the day on which it was passed or from which it is recognised; null while it is open
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PartView(
            DeliveryPart part, PartStatus status, @Nullable LocalDate passedOn, List<AssessmentView> assessments) {}

    /**
     * One assessment and the best that the learner has in it.
     *
     * @param achievedOn the day of the pass or recognition that counts; null while there is none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AssessmentView(
            String assessment,
            AssessmentKind kind,
            AssessmentStatus status,
            @Nullable LocalDate achievedOn) {}

    public enum AssessmentStatus {
        NOT_STARTED,
        AWAITING_ASSESSMENT,
        FAILED,
        PASSED,
        /** Not passed, and not needed: its part or module is recognised. */
        RECOGNISED
    }
}
