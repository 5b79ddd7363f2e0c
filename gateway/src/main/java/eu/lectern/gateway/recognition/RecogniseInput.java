package eu.lectern.gateway.recognition;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionReason;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Prior learning to be recognised in place of a module or a part of one. */
@Input("RecogniseInput")
@Description("Prior learning to be recognised in place of a module or a part of one.")
public record RecogniseInput(
        @NonNull @Id @Description("The enrolment: its global id, or the id that REST knows.")
        String enrolment,

        @NonNull @Description("The module's code, e.g. `M05`.")
        String module,

        @Nullable @Description("The part; the whole module when left out.")
        DeliveryPart part,

        @NonNull @Description("Why it is recognised.") RecognitionReason reason,

        @NonNull @Description("What shows the prior learning, in words, at most 2,000 characters.")
        String evidence,

        @Nullable @Description("The day from which it counts, not in the future; today when left out.")
        LocalDate recognisedOn) {

    Recognise body() {
        return new Recognise(module, part, reason, evidence, recognisedOn);
    }
}
