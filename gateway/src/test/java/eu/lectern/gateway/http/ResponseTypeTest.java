package eu.lectern.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.impl.ParsableMIMEValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTypeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "application/json | JSON",
                "application/graphql-response+json;charset=utf-8 | GRAPHQL",
                "*/* | JSON",
                "application/* | JSON",
                "text/html,*/*;q=0.1 | JSON",
                "application/graphql-response+json,application/json;q=0.9 | GRAPHQL",
                "text/html | none",
            })
    void shouldChooseTheBestThatIsAccepted(String accept, ResponseType type) {
        // given
        List<ParsableMIMEValue> ranges =
                Stream.of(accept.split(",")).map(ParsableMIMEValue::new).toList();

        // when, then
        assertThat(ResponseType.accepted(List.copyOf(ranges)).orElse(null)).isEqualTo(type);
    }

    @Test
    void shouldAnswerJsonToThoseWhoDoNotSay() {
        assertThat(ResponseType.accepted(List.of())).contains(ResponseType.JSON);
    }
}
