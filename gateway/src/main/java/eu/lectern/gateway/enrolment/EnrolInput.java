package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.Enrol;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A learner to be enrolled: at least one of reference and subject is needed. */
@Input("EnrolInput")
@Description("A learner to be enrolled in the caller's institution. At least one of `learner` and `subject` is needed.")
public record EnrolInput(
        @Nullable @Description("The institution's own reference of the learner, at most 200 characters.")
        String learner,

        @Nullable @Description("The subject of the learner's access tokens; left out when they do not log in (yet).")
        String subject,

        @NonNull @Description("The programme's code, e.g. `CECO`; the enrolment is pinned to its latest version.")
        String programme,

        @Nullable @Description("The day on which it starts; today when left out.")
        LocalDate startsOn) {

    Enrol body() {
        return new Enrol(learner, subject, programme, startsOn);
    }
}
