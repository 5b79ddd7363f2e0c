package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.ExplanationView;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** Why an enrolment stands where it stands, in words for the learner. */
@Type("Explanation")
@DefaultNonNull
@Description("Why an enrolment stands where it stands and what is still to be done, in words for the learner.")
public record Explanation(
        @Nullable @Description("The language in which it is given, e.g. `lv`; null when the service did not say.")
        String language,

        @Description("The version of the progress that it explains.")
        int progressVersion,

        @Description("Where the programme stands.") ProgrammeStatus status,

        @Description("One or two sentences on the programme.")
        String text,

        @Description("One sentence for each thing that is missing beyond the modules.")
        List<@NonNull String> missing,

        @Description("The modules, by number; empty for a withdrawn enrolment.")
        List<@NonNull ModuleExplanation> modules) {

    static Explanation of(RestResponse<ExplanationView> answer) {
        ExplanationView view = Objects.requireNonNull(answer.getEntity(), "an empty answer");
        return new Explanation(
                answer.getHeaderString(HttpHeaders.CONTENT_LANGUAGE),
                Math.toIntExact(view.progressVersion()),
                view.status(),
                view.text(),
                view.missing(),
                view.modules().stream().map(ModuleExplanation::of).toList());
    }
}
