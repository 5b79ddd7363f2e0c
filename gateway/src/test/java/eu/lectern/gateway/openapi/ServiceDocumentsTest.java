package eu.lectern.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServiceDocumentsTest {

    private static final ServiceDescription AWAY =
            format -> Uni.createFrom().failure(new IllegalStateException("connection refused"));

    private static final ServiceDescription SILENT = format -> Uni.createFrom().nothing();

    private static final ServiceDescription NONSENSE =
            format -> Uni.createFrom().item(JsonNodeFactory.instance.arrayNode());

    @Test
    void shouldServeTheRestWhenServicesAreAway() {
        // given
        ServiceDocuments documents = new ServiceDocuments(List.of(
                described("the catalogue", there("/a"), Duration.ZERO),
                described("the enrolments", AWAY, Duration.ZERO),
                described("the results", SILENT, Duration.ZERO),
                described("the rest", NONSENSE, Duration.ZERO)));

        // when
        ObjectNode joined = joined(documents);

        // then
        assertThat(joined.path("paths").has("/a")).isTrue();
        assertThat(joined.at("/info/x-missing"))
                .extracting(words -> words.asText())
                .containsExactly("the enrolments", "the results", "the rest");
    }

    @Test
    void shouldServeAnOldDescriptionRatherThanNone() {
        // given: there once, away ever after
        AtomicInteger asked = new AtomicInteger();
        ServiceDescription service =
                format -> asked.getAndIncrement() == 0 ? there("/a").document(format) : AWAY.document(format);
        ServiceDocuments documents = new ServiceDocuments(List.of(described("it", service, Duration.ZERO)));
        joined(documents);

        // when
        ObjectNode joined = joined(documents);

        // then
        assertThat(asked).hasValue(2);
        assertThat(joined.path("paths").has("/a")).isTrue();
        assertThat(joined.path("info").has("x-missing")).isFalse();
    }

    @Test
    void shouldNotAskAgainForWhatIsKnown() {
        // given
        AtomicInteger asked = new AtomicInteger();
        ServiceDescription service = format -> {
            asked.incrementAndGet();
            return there("/a").document(format);
        };
        ServiceDocuments documents = new ServiceDocuments(List.of(described("it", service, Duration.ofHours(1))));

        // when
        joined(documents);
        joined(documents);

        // then
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldLeaveAServiceAloneThatDidNotAnswer() {
        // given
        AtomicInteger asked = new AtomicInteger();
        ServiceDescription service = format -> {
            asked.incrementAndGet();
            return AWAY.document(format);
        };
        ServiceDocuments documents =
                new ServiceDocuments(List.of(described("it", service, Duration.ZERO, Duration.ofSeconds(30))));

        // when
        joined(documents);
        joined(documents);

        // then
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldJoinAgainOnlyWhenSomethingHasChanged() {
        // given
        AtomicInteger asked = new AtomicInteger();
        ServiceDescription service =
                format -> there(asked.getAndIncrement() < 2 ? "/a" : "/b").document(format);
        ServiceDocuments documents = new ServiceDocuments(List.of(described("it", service, Duration.ZERO)));

        // when
        ObjectNode first = joined(documents);
        ObjectNode second = joined(documents);
        ObjectNode third = joined(documents);

        // then
        assertThat(second).isSameAs(first);
        assertThat(third.path("paths").has("/b")).isTrue();
    }

    private static ObjectNode joined(ServiceDocuments documents) {
        return documents.joined().await().atMost(Duration.ofSeconds(10));
    }

    private static ServiceDescription there(String path) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putObject("paths").putObject(path);
        return format -> Uni.createFrom().item(document);
    }

    private static DescribedService described(String words, ServiceDescription service, Duration knownFor) {
        return described(words, service, knownFor, Duration.ofMillis(200));
    }

    private static DescribedService described(
            String words, ServiceDescription service, Duration knownFor, Duration timeout) {
        OpenApiConfiguration configuration = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "lectern.openapi.known-for", knownFor.toString(),
                                "lectern.openapi.timeout", timeout.toString()),
                        "test",
                        100))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(OpenApiConfiguration.class)
                .build()
                .getConfigMapping(OpenApiConfiguration.class);
        return new DescribedService("It", words, service, configuration);
    }
}
