package eu.lectern.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.gateway.refusal.RefusedException;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

    private static final UUID UUID_OF_ONE = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");

    @Property
    void shouldComeBackAsItWent(@ForAll NodeType type, @ForAll @AlphaChars @NumericChars @NotEmpty String raw) {
        // given
        GlobalId id = new GlobalId(type, raw);

        // when, then
        assertThat(GlobalId.decode(id.encode())).contains(id);
    }

    @Property
    void shouldDecodeOnlyWhatItEncoded(@ForAll String text) {
        GlobalId.decode(text)
                .ifPresent(id -> assertThat(GlobalId.decode(id.encode())).contains(id));
    }

    @Test
    void shouldTakeTheRawUuidToo() {
        // given
        String globalId = new GlobalId(NodeType.ENROLMENT, UUID_OF_ONE.toString()).encode();

        // when, then
        assertThat(GlobalId.uuid(NodeType.ENROLMENT, globalId, "id")).isEqualTo(UUID_OF_ONE);
        assertThat(GlobalId.uuid(NodeType.ENROLMENT, UUID_OF_ONE.toString(), "id"))
                .isEqualTo(UUID_OF_ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "UmVzdWx0OjE", "****", "RW5yb2xtZW50Og"})
    void shouldRefuseWhatNamesNoEnrolment(String id) {
        assertThatThrownBy(() -> GlobalId.uuid(NodeType.ENROLMENT, id, "enrolment"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("enrolment: ");
    }
}
