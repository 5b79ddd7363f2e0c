package eu.lectern.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void shouldReadWhatItMade() {
        UUID id = Ids.next();

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(id.version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "019f0000-0000-7000-8000-00000000000g", "019f000007000-8000-000000000000-0000-"
            })
    void shouldReadNothingElse(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}
