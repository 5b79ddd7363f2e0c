package eu.lectern.gateway.enrolment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An enrolment to be withdrawn. */
@Input("WithdrawInput")
@Description("An enrolment to be withdrawn.")
public record WithdrawInput(
        @NonNull @Id @Description("The enrolment: its global id, or the id that REST knows.")
        String enrolment) {}
