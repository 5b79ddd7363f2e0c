package eu.lectern.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer .",
                "Bearer ..",
                "Bearer a.b",
                "bearer  ",
                "Bearer a.b.c.d",
                "Bearer a b.c.d",
                "Bearer ž.b.c"
            })
    void shouldRefuseWhatIsNoJwt(String authorization) {
        assertThat(BearerTokenShape.isAcceptable(authorization)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJh.eyJz.c2ln", "bearer eyJh.eyJz.c2-_", "Basic eDp5"})
    void shouldLeaveTheRestToTheAuthentication(String authorization) {
        assertThat(BearerTokenShape.isAcceptable(authorization)).isTrue();
    }

    @Test
    void shouldPassWhoSendsNoToken() {
        assertThat(BearerTokenShape.isAcceptable(null)).isTrue();
    }
}
