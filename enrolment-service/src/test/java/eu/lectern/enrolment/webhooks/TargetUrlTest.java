package eu.lectern.enrolment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {

    @Test
    void shouldReadWhereToSend() {
        // when
        TargetUrl plain = TargetUrl.parse("https://lms.example", false);
        TargetUrl full = TargetUrl.parse("HTTPS://[2001:db8::1]:8443/a%20b?c=d&e", false);

        // then
        assertThat(plain).isEqualTo(new TargetUrl("https://lms.example", true, "lms.example", 443, "/"));
        assertThat(full.host()).isEqualTo("2001:db8::1");
        assertThat(full.port()).isEqualTo(8443);
        assertThat(full.path()).isEqualTo("/a%20b?c=d&e");
    }

    @Test
    void shouldTakeAnUnencryptedOneWhereThatIsAllowed() {
        // when // then
        assertThat(TargetUrl.parse("http://localhost/x", true).port()).isEqualTo(80);
        assertThatThrownBy(() -> TargetUrl.parse("http://localhost/x", false)).hasMessage("must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lms.example",
                "//lms.example",
                "https:",
                "https://",
                "https:///path",
                "https://user@lms.example/",
                "https://user:secret@lms.example/",
                "https://lms.example/#part",
                "https://lms.example:0/",
                "https://lms.example:65536/",
                "https://lms.example:x/",
                "https://lms.ex ample/",
                "https://lms.example/\r\nHost: other",
                "https://l\u00efbrary.example/",
                "https://lms.example/\u0000",
                "ftp://lms.example/",
                "file:///etc/passwd",
                "gopher://lms.example/",
                "javascript:alert(1)"
            })
    void shouldRefuseWhatIsNoSuchUrl(String text) {
        // when // then
        assertThatThrownBy(() -> TargetUrl.parse(text, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must ");
    }

    @Test
    void shouldRefuseAnOverLongOne() {
        // given
        String longest = "https://lms.example/" + "x".repeat(TargetUrl.LONGEST - 20);

        // when // then
        assertThat(TargetUrl.parse(longest, false).text()).hasSize(TargetUrl.LONGEST);
        assertThatThrownBy(() -> TargetUrl.parse(longest + "x", false)).isInstanceOf(IllegalArgumentException.class);
    }
}
