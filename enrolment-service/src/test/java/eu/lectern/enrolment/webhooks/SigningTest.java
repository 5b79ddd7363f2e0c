package eu.lectern.enrolment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {

    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String MESSAGE = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final SigningSecret PUBLISHED = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String PUBLISHED_SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void shouldSignAsTheSpecificationsOwnExample() {
        // when // then
        assertThat(Secrets.of(PUBLISHED).sign(MESSAGE, AT, BODY)).isEqualTo(PUBLISHED_SIGNATURE);
    }

    @Test
    void shouldSignWithBothSecretsUntilTheOldOneIsOver() {
        // given
        SigningSecret next = SigningSecret.generate();
        Secrets both = Secrets.of(PUBLISHED).rotate(next, AT, Duration.ofHours(1));

        // when // then
        String fresh = Secrets.of(next).sign(MESSAGE, AT, BODY);
        assertThat(both.sign(MESSAGE, AT, BODY)).isEqualTo(fresh + " " + PUBLISHED_SIGNATURE);
        assertThat(both.previousUntil(AT)).contains(AT.plusSeconds(3600));
        Instant later = AT.plusSeconds(3600);
        assertThat(both.sign(MESSAGE, later, BODY)).isEqualTo(Secrets.of(next).sign(MESSAGE, later, BODY));
        assertThat(both.previousUntil(later)).isEmpty();
    }

    @Test
    void shouldForgetTheSecretBeforeTheLastWhenItIsRotatedTwice() {
        // given
        SigningSecret second = SigningSecret.generate();
        SigningSecret third = SigningSecret.generate();

        // when
        Secrets rotated =
                Secrets.of(PUBLISHED).rotate(second, AT, Duration.ofHours(1)).rotate(third, AT, Duration.ofHours(1));

        // then
        assertThat(rotated.sign(MESSAGE, AT, BODY))
                .isEqualTo(third.sign(MESSAGE, AT.getEpochSecond(), BODY) + " "
                        + second.sign(MESSAGE, AT.getEpochSecond(), BODY));
    }

    @Test
    void shouldMakeSecretsThatItReadsAndThatAreNeverTheSame() {
        // when
        SigningSecret one = SigningSecret.generate();
        SigningSecret other = SigningSecret.generate();

        // then
        assertThat(SigningSecret.parse(one.text())).contains(one);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void shouldNotShowItselfInALog() {
        // given
        SigningSecret secret = SigningSecret.generate();

        // when // then
        assertThat(Secrets.of(secret).rotate(secret, AT, Duration.ofHours(1)).toString())
                .doesNotContain(secret.text())
                .doesNotContain(secret.text().substring(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 23, 65, 1000})
    void shouldRefuseTooFewOrTooManyBytes(int bytes) {
        // when // then
        assertThat(SigningSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[bytes])))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_%%%%",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void shouldRefuseWhatIsNoSecret(String text) {
        // when // then
        assertThat(SigningSecret.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void shouldTakeWhatAPartnerHasMade(int bytes) {
        // when // then
        assertThat(SigningSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[bytes])))
                .isPresent();
    }
}
