package eu.lectern.gateway.recognition;

import eu.lectern.gateway.curriculum.ModuleNode;
import eu.lectern.gateway.curriculum.PublishedCurricula;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.enrolment.Enrolments;
import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.relay.PageWish;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** The fields of recognitions, and those to recognitions, that need a request of their own. */
@GraphQLApi
@ApplicationScoped
public class RecognitionApi {

    private final Recognitions recognitions;
    private final Enrolments enrolments;
    private final PublishedCurricula curricula;
    private final RequestLanguages languages;

    RecognitionApi(
            Recognitions recognitions,
            Enrolments enrolments,
            PublishedCurricula curricula,
            RequestLanguages languages) {
        this.recognitions = recognitions;
        this.enrolments = enrolments;
        this.curricula = curricula;
        this.languages = languages;
    }

    @Description("The prior learning that is recognised in it, oldest first, the withdrawn recognitions too.")
    public Uni<RecognitionConnection> recognitions(
            @Source EnrolmentNode enrolment,
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after) {
        return Uni.createFrom()
                .item(() -> PageWish.of(first, after))
                .chain(page -> recognitions.list(enrolment, page))
                .map(RecognitionConnection::of);
    }

    @Description("The enrolment in which it is recognised.")
    public Uni<EnrolmentNode> enrolment(@Source RecognitionNode recognition) {
        return recognition
                .enrolment()
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> enrolments.find(recognition.enrolmentId(), languages.wished(null)));
    }

    @Description("The module, as the curriculum version has it to which the enrolment is pinned now.")
    public Uni<ModuleNode> module(@Source RecognitionNode recognition) {
        return enrolment(recognition)
                .chain(enrolment ->
                        curricula.module(enrolment.pinnedTo(), recognition.getCode(), enrolment.languages()));
    }
}
