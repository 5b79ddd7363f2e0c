package eu.lectern.catalog.reading;

import static eu.lectern.catalog.reading.CatalogueApi.reader;
import static eu.lectern.catalog.reading.CatalogueApi.readerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CachingIT {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_MINUTE = "public, max-age=60";

    @ParameterizedTest
    @CsvSource({
        "/curricula, false",
        "/curricula/library-vet/versions/0.2, true",
        "/curricula/library-vet/versions/0.2/report, false",
        "/programmes, false",
        "/programmes/CECO, false",
        "/modules, false",
        "/modules?q=data, false",
        "/modules/M05, false"
    })
    void shouldSendAStrongTagAndAnswerItWithNotModified(String path, boolean immutable) {
        // given
        String freshness = immutable ? FOR_EVER : A_MINUTE;
        String tag = reader().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", freshness)
                .header("ETag", matchesPattern("\"[\\w-]{24}\""))
                .extract()
                .header("ETag");

        // when, then
        reader().header("If-None-Match", "\"other\", " + tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", freshness)
                .header("Vary", "Accept-Language")
                .header("Content-Language", "en")
                .body(emptyString());
        reader().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        reader().get(path).then().header("ETag", equalTo(tag));
    }

    @Test
    void shouldTagEachLanguageForItself() {
        String english = readerOf("en").get("/modules/M05").header("ETag");
        String latvian = readerOf("lv").get("/modules/M05").header("ETag");

        assertThat(english).isNotEqualTo(latvian);
        readerOf("lv")
                .header("If-None-Match", english)
                .get("/modules/M05")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"x\"", "no quotes", "\"", ",,,", "\"unclosed"})
    void shouldBearAnyIfNoneMatch(String header) {
        assertThat(reader().header("If-None-Match", header).get("/modules/M05").statusCode())
                .isIn(200, 304);
    }

    @Test
    void shouldAnswerHead() {
        reader().head("/modules/M05").then().statusCode(200).header("ETag", matchesPattern("\".+\""));
    }
}
