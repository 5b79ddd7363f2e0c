package eu.lectern.assessment.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/a%20b?c=d#e",
                "HTTPS://EXAMPLE.ORG/",
                "https://xn--bibliotka-k2a.lv:8443/darbs",
                "https://192.0.2.1/",
                "https://[2001:db8::1]/work"
            })
    void shouldTakeAnAddressOnTheWeb(String link) {
        assertThat(WorkLink.objection(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.org/work",
                "//example.org/work",
                "/work",
                "https:",
                "https://",
                "https:///work",
                "https:example.org",
                "ftp://example.org/work",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,hi",
                "https://library.example@evil.example/",
                "https://user:secret@example.org/",
                "https://@example.org/",
                "https://a@b@example.org/",
                "https://example.org\\@evil.example/",
                "https://example.org/a b",
                "https://example.org/\u0000",
                "https://example.org/\n",
                "https://bibliot\u0113ka.lv/",
                "https://example.org/\ud83d",
                "https://example.org:99999/",
                "https://example.org:port/",
                "https://exa mple.org/",
                "https://[::1/",
                "https://example.org/%zz"
            })
    void shouldRefuseWhatIsNone(String link) {
        assertThat(WorkLink.objection(link)).isPresent();
    }

    @Test
    void shouldRefuseAnOverLongOne() {
        // given
        String start = "https://example.org/";

        // then
        assertThat(WorkLink.objection(start + "x".repeat(WorkLink.MAX_LENGTH - start.length())))
                .isEmpty();
        assertThat(WorkLink.objection(start + "x".repeat(WorkLink.MAX_LENGTH - start.length() + 1)))
                .isPresent();
    }
}
