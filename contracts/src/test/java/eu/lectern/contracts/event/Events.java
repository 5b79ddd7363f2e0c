package eu.lectern.contracts.event;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.learner.ErasureConfirmed;
import eu.lectern.contracts.learner.LearnerErased;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** Which record and which schema belong to an event's type. */
final class Events {

    private Events() {}

    /** The values of a class's public constants. */
    static List<String> constants(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(Events::value)
                .toList();
    }

    static Class<? extends Record> recordOf(String type) {
        return switch (type) {
            case EventTypes.CURRICULUM_PUBLISHED -> CurriculumPublished.class;
            case EventTypes.ENROLMENT_OPENED, EventTypes.ENROLMENT_CHANGED, EventTypes.ENROLMENT_CLOSED ->
                EnrolmentChanged.class;
            case EventTypes.ASSESSMENT_PASSED, EventTypes.ASSESSMENT_FAILED, EventTypes.ASSESSMENT_REVOKED ->
                ResultJudged.class;
            case EventTypes.LEARNER_ERASED -> LearnerErased.class;
            case EventTypes.ERASURE_CONFIRMED -> ErasureConfirmed.class;
            case EventTypes.ASSESSMENT_SUBMITTED -> WorkSubmitted.class;
            case EventTypes.MODULE_COMPLETED,
                    EventTypes.MODULE_REOPENED,
                    EventTypes.PROGRAMME_COMPLETED,
                    EventTypes.PROGRAMME_REOPENED -> CompletionChanged.class;
            case EventTypes.PROGRESS_CHANGED -> ProgressChanged.class;
            default -> throw new IllegalArgumentException("no record is known for " + type);
        };
    }

    static String schemaFileOf(String type) {
        return type + ".json";
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
