package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.language.RequestLanguages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Changes enrolments; each fails with a refusal. */
@ApplicationScoped
class Enrolling {

    private static final String ONE = "enrolment with this id";

    private final EnrolmentClient client;
    private final Downstream downstream;
    private final RequestLanguages languages;

    Enrolling(@RestClient EnrolmentClient client, Downstream downstream, RequestLanguages languages) {
        this.client = client;
        this.downstream = downstream;
        this.languages = languages;
    }

    Uni<EnrolmentNode> enrol(EnrolInput input) {
        return changed("programme of this code", () -> client.enrol(input.body()));
    }

    Uni<EnrolmentNode> withdraw(UUID enrolment) {
        return changed(ONE, () -> client.withdraw(enrolment));
    }

    Uni<EnrolmentNode> reEnrol(UUID enrolment) {
        return changed(ONE, () -> client.reEnrol(enrolment));
    }

    /** Replaces the choice of elective scenarios. */
    Uni<ScenarioChoice> choose(UUID enrolment, List<String> modules) {
        return downstream.write(
                Service.ENROLMENT,
                ONE,
                () -> client.choose(enrolment, new EnrolmentClient.Chosen(modules))
                        .map(ScenarioChoice::of));
    }

    private Uni<EnrolmentNode> changed(String what, Supplier<Uni<EnrolmentView>> change) {
        List<String> wished = languages.wished(null);
        return downstream.write(
                Service.ENROLMENT, what, () -> change.get().map(view -> new EnrolmentNode(view, wished)));
    }
}
