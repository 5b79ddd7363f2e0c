package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.ProgressView;
import io.smallrye.graphql.api.DefaultNonNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Hours of the passed scenarios that count, against those that the programme asks for. */
@Type("ScenarioHours")
@DefaultNonNull
@Description("Hours of the passed scenarios that count, against those that the programme asks for.")
public record ScenarioHours(
        @Description("Hours of the chosen or mandatory scenarios that are passed.")
        BigDecimal earned,

        @Description("Hours of those that prior learning passed.")
        BigDecimal recognised,

        @Description("Hours from which the work-based part is done.")
        BigDecimal required) {

    static ScenarioHours of(ProgressView.ScenarioHours hours) {
        return new ScenarioHours(hours.earned(), hours.recognised(), hours.required());
    }
}
