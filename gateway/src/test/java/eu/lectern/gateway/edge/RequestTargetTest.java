package eu.lectern.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/catalog/v1/../../q/metrics",
                "/api/catalog/v1/./modules",
                "/api/catalog/v1/..",
                "/api/catalog/v1/%2e%2e/%2E%2E/q/metrics",
                "/api/catalog/v1/.%2e/q",
                "/api/catalog/v1/%252e%252e/q",
                "/api/catalog/v1/..%2f..%2fq/metrics",
                "/api/catalog/v1/%2f/q",
                "/api/catalog/v1/..;/..;a=b/q/metrics",
                "/api/catalog/v1/..\\..\\q",
                "/api/catalog/v1/..%5c..%5cq",
                "/api/catalog/v1/%255c",
                "/api/catalog/v1/a%00b",
                "/api/catalog/v1/a%0d%0aX:1",
                "/api/catalog/v1/a%zz",
                "/api/catalog/v1/a%2",
                "/api/catalog/v1/a#/../q",
                "http://elsewhere/api/catalog/v1/modules",
                "api/catalog/v1/modules",
                "*",
                "",
            })
    void shouldRefuseWhatCanBeReadAsAWayOut(String target) {
        assertThat(RequestTarget.safePath(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/catalog/v1/modules/M05",
                "/api/catalog/v1/modules/{code}",
                "/api/catalog/v1/modules/a|b",
                "/api/catalog/v1/modules/%7Bcode%7D",
                "/api/catalog/v1/modules/a..b",
                "/api/catalog/v1/modules/...",
                "/api/catalog/v1/modules/%C4%81",
            })
    void shouldTakeOddCharactersForWhatTheyAre(String target) {
        assertThat(RequestTarget.safePath(target)).contains(target);
    }

    @Test
    void shouldLeaveTheQueryAlone() {
        assertThat(RequestTarget.safePath("/api/catalog/v1/modules?q=../%2e%2e|{&after=%zz"))
                .contains("/api/catalog/v1/modules");
    }

    @Test
    void shouldKnowAnInterfaceByItsWholePath() {
        assertThat(PartnerApi.of("/api/catalog/v1")).contains(PartnerApi.CATALOG);
        assertThat(PartnerApi.of("/api/enrolment/v1/enrolments")).contains(PartnerApi.ENROLMENT);
        assertThat(PartnerApi.of("/api/catalog/v10/modules")).isEmpty();
        assertThat(PartnerApi.of("/api/catalog/v1x")).isEmpty();
        assertThat(PartnerApi.of("//api/catalog/v1/modules")).isEmpty();
        assertThat(PartnerApi.of("/api/Catalog/v1/modules")).isEmpty();
        assertThat(PartnerApi.of("/q/metrics")).isEmpty();
    }
}
