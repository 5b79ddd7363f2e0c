package eu.lectern.stack.test;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventSchemasTest {

    private static final String KEY = "019f3c5e-7a10-7c3d-9b1e-0d2f4a6b8c01";
    private static final String DATA = """
            {"submission":"019f3c60-2222-7000-8000-00000000c001","enrolment":"%s","assessment":"M22-PROJECT","alsoServes":[],
             "submittedAt":"2026-10-05T14:30:00Z","curriculum":"library-vet","version":"0.2","policyHash":"%s"}""".formatted(KEY, "0".repeat(64));
    private static final Map<String, String> HEADERS = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "019f3c5f-0000-7000-8000-000000000001",
            "ce_type", EventTypes.ASSESSMENT_SUBMITTED,
            "ce_source", "/lectern/assessment",
            "ce_subject", KEY,
            "ce_time", "2026-10-05T14:30:00.250Z",
            "content-type", "application/json");

    @Test
    void shouldFindNothingWrongWithWhatConforms() {
        assertThat(EventSchemas.violations(event(HEADERS, KEY, DATA))).isEmpty();
    }

    @Test
    void shouldNameWhatIsMissingOrWrongInTheData() {
        String wrong = DATA.replace("\"curriculum\":\"library-vet\",", "").replace("\"0.2\"", "2");

        assertThat(EventSchemas.violations(event(HEADERS, KEY, wrong)))
                .hasSize(2)
                .anySatisfy(violation -> assertThat(violation).contains("'curriculum'"))
                .anySatisfy(violation -> assertThat(violation).contains("/version"));
    }

    @Test
    void shouldNameAFieldThatNobodyWasToldOf() {
        String more = DATA.replace("\"alsoServes\"", "\"learner\":\"Anna\",\"alsoServes\"");

        assertThat(EventSchemas.violations(event(HEADERS, KEY, more)))
                .singleElement()
                .asString()
                .contains("learner");
    }

    @Test
    void shouldNameWhatIsMissingWrongOrUnknownInTheHeaders() {
        assertThat(EventSchemas.violations(event(with("ce_specversion", "0.3"), KEY, DATA)))
                .hasSize(1);
        assertThat(EventSchemas.violations(event(with("ce_time", "today"), KEY, DATA)))
                .hasSize(1);
        assertThat(EventSchemas.violations(event(with("x-name", "Anna"), KEY, DATA)))
                .hasSize(1);
        assertThat(EventSchemas.violations(event(without("ce_id"), KEY, DATA))).hasSize(1);
        assertThat(EventSchemas.violations(event(HEADERS, "another key", DATA))).hasSize(1);
    }

    @Test
    void shouldKnowNoTypeThatContractsDoesNotDescribe() {
        assertThat(EventSchemas.violations(event(with("ce_type", "eu.lectern.learner.born.v1"), KEY, DATA)))
                .singleElement()
                .asString()
                .contains("eu.lectern.learner.born.v1");
        assertThat(EventSchemas.violations(event(without("ce_type"), KEY, DATA)))
                .hasSize(2);
    }

    @Test
    void shouldAskOfADeadLetterWhyAndWhence() {
        Map<String, String> letter = Map.of(
                "lectern-dead-letter-cause", "enrolment is missing",
                "lectern-dead-letter-topic", Topics.ASSESSMENT_RESULTS,
                "lectern-dead-letter-partition", "3",
                "lectern-dead-letter-offset", "1742",
                "lectern-dead-letter-at", "2026-10-05T14:30:01Z");

        assertThat(EventSchemas.violationsOfDeadLetter(event(letter, KEY, "no JSON")))
                .isEmpty();
        assertThat(EventSchemas.violationsOfDeadLetter(event(HEADERS, KEY, DATA)))
                .hasSize(5);
    }

    private static Map<String, String> with(String header, String value) {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.put(header, value);
        return headers;
    }

    private static Map<String, String> without(String header) {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.remove(header);
        return headers;
    }

    private static ConsumerRecord<String, byte[]> event(Map<String, String> headers, String key, String data) {
        ConsumerRecord<String, byte[]> event =
                new ConsumerRecord<>(Topics.ASSESSMENT_RESULTS, 0, 0, key, data.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }
}
