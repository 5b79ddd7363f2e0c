package eu.lectern.gateway.enrolment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A withdrawn enrolment to which the learner comes back. */
@Input("ReEnrolInput")
@Description("A withdrawn enrolment to which the learner comes back.")
public record ReEnrolInput(
        @NonNull @Id @Description("The enrolment: its global id, or the id that REST knows.")
        String enrolment) {}
