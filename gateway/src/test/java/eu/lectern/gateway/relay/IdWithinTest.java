package eu.lectern.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdWithinTest {

    @Test
    void shouldComeBackAsItWent() {
        // given
        IdWithin id = new IdWithin(new UUID(1, 2), new UUID(3, 4));

        // when, then
        assertThat(GlobalId.decode(id.global(NodeType.RECOGNITION)).flatMap(global -> IdWithin.parse(global.raw())))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "x/y", "00000000-0000-0001-0000-000000000002", "../00000000-0000-0001-0000-000000000002"
            })
    void shouldKnowWhatNamesNothing(String raw) {
        assertThat(IdWithin.parse(raw)).isEmpty();
    }
}
