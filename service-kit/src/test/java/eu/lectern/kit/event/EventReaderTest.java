package eu.lectern.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.event.EventTypes;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final String RESULT = """
            {"result":"0198c0de-0000-7000-8000-000000000001","revision":1,
             "enrolment":"0198c0de-0000-7000-8000-000000000002","assessment":"M06-MOOC-TEST","outcome":"PASSED",
             "revoked":false,"percent":82.5,"grade":null,"achievedOn":"2026-10-01","recordedAt":"2026-10-01T08:00:00Z",
             "curriculum":"library-vet","version":"0.2","policyHash":"ab","later":"added"}""";

    private final EventReader<ResultJudged> reader = new EventReader<>(
            new ObjectMapper().registerModule(new JavaTimeModule()),
            Set.of(EventTypes.ASSESSMENT_PASSED),
            ResultJudged.class);

    @Test
    void shouldReadAnEventAndIgnoreFieldsThatCameLater() {
        ReadResult<ResultJudged> read = reader.read(kafka(EventTypes.ASSESSMENT_PASSED, RESULT));

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadResult.Understood.class,
                        understood -> assertThat(
                                        ((ResultJudged) understood.event().data()).percent())
                                .isEqualByComparingTo("82.5"));
    }

    @Test
    void shouldLeaveOtherTypesAlone() {
        assertThat(reader.read(kafka("eu.lectern.something.else.v1", "{}"))).isInstanceOf(ReadResult.Irrelevant.class);
    }

    @Test
    void shouldNameTheFieldThatIsMissing() {
        String incomplete = RESULT.replace("\"assessment\":\"M06-MOOC-TEST\",", "");

        assertThat(reader.read(kafka(EventTypes.ASSESSMENT_PASSED, incomplete)))
                .isInstanceOfSatisfying(
                        ReadResult.Unreadable.class,
                        unreadable -> assertThat(unreadable.cause()).isEqualTo("assessment is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"revision\":\"one\"}", "\u0000"})
    void shouldTellWhatItCannotRead(String value) {
        assertThat(reader.read(kafka(EventTypes.ASSESSMENT_PASSED, value))).isInstanceOf(ReadResult.Unreadable.class);
    }

    @Test
    void shouldNotReadARecordWithoutAType() {
        assertThat(reader.read(new ConsumerRecord<>("t", 0, 0, "k", bytes(RESULT))))
                .isInstanceOf(ReadResult.Unreadable.class);
    }

    private static ConsumerRecord<String, byte[]> kafka(String type, String value) {
        ConsumerRecord<String, byte[]> kafka = new ConsumerRecord<>("t", 0, 0, "k", bytes(value));
        kafka.headers().add("ce_type", bytes(type));
        return kafka;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
