package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.LearningOutcome;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One row of a module's table of learning outcomes. */
@Type("LearningOutcome")
@DefaultNonNull
@Description("One row of a module's table of learning outcomes.")
public record OutcomeView(
        @Description("1 for the first row.") int number,
        @Description("What the learner will be able to do.") String outcome,
        @Description("What is taught.") List<@NonNull String> contents,
        @Description("The delivery parts that teach it.") List<@NonNull DeliveryPart> methods,

        @Nullable @Description("The row's own hours, where it states any; they may contradict the module's.")
        ModuleHours hours,

        @Description("By what it is judged.") List<@NonNull String> criteria,
        @Description("What the learner does to show it.") List<@NonNull String> tasks) {

    static OutcomeView of(LearningOutcome row, List<String> languages) {
        return new OutcomeView(
                row.number(),
                row.outcome().in(languages),
                texts(row.contents(), languages),
                row.methods(),
                row.hours() == null ? null : ModuleHours.of(row.hours()),
                texts(row.criteria(), languages),
                texts(row.tasks(), languages));
    }

    private static List<String> texts(List<LanguageMap> texts, List<String> languages) {
        return texts.stream().map(text -> text.in(languages)).toList();
    }
}
