package eu.lectern.gateway.recognition;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A recognition to be withdrawn. */
@Input("WithdrawRecognitionInput")
@Description("A recognition to be withdrawn.")
public record WithdrawRecognitionInput(
        @NonNull @Id @Description("The recognition's global id.")
        String recognition) {}
