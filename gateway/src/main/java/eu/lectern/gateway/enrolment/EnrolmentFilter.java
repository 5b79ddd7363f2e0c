package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which enrolments are wished; all that is given must hold. */
@Input("EnrolmentFilter")
@Description("Which enrolments are wished; all that is given must hold.")
public record EnrolmentFilter(
        @Nullable @Description("Only enrolments of this status.")
        EnrolmentStatus status,

        @Nullable @Description("Only enrolments in this programme, e.g. `CECO`.")
        String programme,

        @Nullable @Description("Only enrolments of the learner with this reference of the institution.")
        String learner) {

    static final EnrolmentFilter NONE = new EnrolmentFilter(null, null, null);
}
