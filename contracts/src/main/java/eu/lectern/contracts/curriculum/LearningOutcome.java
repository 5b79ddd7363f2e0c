package eu.lectern.contracts.curriculum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of a module's table (mācību rezultāts).
 *
 * @param number 1 for the first row
 * @param methods the delivery parts that the row names
 * @param hours the row's own hours, where it states any; they may contradict the module's, see the consistency report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LearningOutcome(
        int number,
        LanguageMap outcome,
        List<LanguageMap> contents,
        List<DeliveryPart> methods,
        @Nullable Hours hours,
        List<LanguageMap> criteria,
        List<LanguageMap> tasks) {

    public LearningOutcome {
        contents = List.copyOf(contents);
        methods = List.copyOf(methods);
        criteria = List.copyOf(criteria);
        tasks = List.copyOf(tasks);
    }
}
