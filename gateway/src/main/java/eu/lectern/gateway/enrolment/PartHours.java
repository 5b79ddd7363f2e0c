package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.ProgressView;
import io.smallrye.graphql.api.DefaultNonNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Hours of one delivery part over the whole programme. */
@Type("PartHours")
@DefaultNonNull
@Description("Hours of one delivery part over the whole programme.")
public record PartHours(
        @Description("Hours of the parts that are passed.") BigDecimal earned,

        @Description("Hours of the parts that prior learning passed.")
        BigDecimal recognised,

        @Description("The sum of the programme's modules.") BigDecimal planned,
        @Description("The programme's declared budget.") BigDecimal declared) {

    static PartHours of(ProgressView.PartHours hours) {
        return new PartHours(hours.earned(), hours.recognised(), hours.planned(), hours.declared());
    }
}
