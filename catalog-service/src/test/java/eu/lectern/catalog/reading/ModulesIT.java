package eu.lectern.catalog.reading;

import static eu.lectern.catalog.reading.CatalogueApi.reader;
import static eu.lectern.catalog.reading.CatalogueApi.readerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ModulesIT {

    @Test
    void shouldListThirtyEightModulesByNumber() {
        reader().get("/modules")
                .then()
                .statusCode(200)
                .body(
                        "items.number",
                        equalTo(IntStream.rangeClosed(1, 38).boxed().toList()))
                .body("next", nullValue())
                .body("items.curriculum", everyItem(equalTo("library-vet")))
                .body("items.version", everyItem(equalTo("0.2")));
    }

    @Test
    void shouldGiveAModuleAsTheContractSays() {
        reader().get("/modules/M05")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", equalTo("M05"))
                .body("number", equalTo(5))
                .body("title", equalTo("Interacting through digital technologies (online meetings)"))
                .body("area", equalTo("COMMUNICATION_COLLABORATION"))
                .body("competences", contains("DIGITAL", "ENTREPRENEURIAL", "TRANSVERSAL"))
                .body("profiles", contains("CECO", "DTF"))
                .body("origin", equalTo("SOURCE"))
                .body("hours.mooc", equalTo(2))
                .body("hours", hasKey("faceToFace"))
                .body("hours.faceToFace", nullValue())
                .body("workBased", equalTo("ELECTIVE"))
                .body("outcomes", hasSize(6))
                .body("outcomes[0].number", equalTo(1))
                .body("outcomes[0]", not(hasKey("hours")))
                .body("requirement.allOf.assessment", contains("M05-MOOC-TEST", "M05-ONLINE-WORK", "M05-PROJECT"))
                .body("requirement.allOf[0].minPercent", equalTo(75))
                .body("requirement.allOf[0]", not(hasKey("minGrade")))
                .body("requirement.allOf[1].minGrade", equalTo(4))
                .body("requirement.allOf[1].maxGrade", equalTo(6))
                .body("scenario.assessment", equalTo("M05-SCENARIO"))
                .body("scenario.hours", equalTo(8));
        reader().get("/modules/M32")
                .then()
                .body("requirement.allOf[1].anyOf.assessment", contains("M32-ONLINE-TASKS", "M32-ONLINE-TEST"));
        reader().get("/modules/M06").then().body("$", hasKey("scenario")).body("scenario", nullValue());
    }

    @Test
    void shouldFilterByProfileAreaAndCompetence() {
        reader().get("/modules?profile=CECO").then().body("items", hasSize(35));
        reader().get("/modules?profile=DTF").then().body("items", hasSize(28)).body("items.code", hasItem("M12"));
        reader().get("/modules?area=SAFETY").then().body("items.code", contains("M13", "M14", "M15", "M16"));
        reader().get("/modules?area=SAFETY&profile=CECO&competence=ENTREPRENEURIAL")
                .then()
                .body("items.code", contains("M15", "M16"));
        reader().get("/modules?profile=&q=").then().body("items", hasSize(38));
    }

    @Test
    void shouldPageWithoutGapOrRepetition() {
        List<String> codes = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = reader().queryParam("limit", 7)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("after", next))
                    .get("/modules")
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            next = page.getString("next");
        }

        assertThat(codes).hasSize(38).doesNotHaveDuplicates().startsWith("M01").endsWith("M38");
    }

    @ParameterizedTest
    @CsvSource({
        "lv, ievads digitalizacija, M01", // typed without accents
        "lv, Ievads digitalizācijā, M01",
        "lv, Tīkla etiķ, M08", // the beginning of a word
        "lv, tikla etikete, M08",
        "en, digitisation introduction, M01",
        "en, introductio, M01", // a beginning that is no English stem
        "en, online meeting, M05", // a singular for a plural
        "'', tikla etikete, M08", // no language wished: all are searched
        "lv, semantic web, M01", // no Latvian body, so the English one is what a Latvian reader sees
        "de, netiquette, M08"
    })
    void shouldFindModulesByTheWordsOfTheirTexts(String language, String words, String best) {
        readerOf(language)
                .queryParam("q", words)
                .get("/modules")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(best));
    }

    @Test
    void shouldRankTitlesAboveContents() {
        JsonPath found =
                reader().queryParam("q", "time management").get("/modules").jsonPath();

        assertThat(found.<String>getList("items.code")).startsWith("M35").hasSizeGreaterThan(1);
    }

    @Test
    void shouldSearchWithinTheFiltersAndOnlyInTheWishedLanguage() {
        reader().get("/modules?q=project&profile=DTF&area=INTO_ACTION")
                .then()
                .body("items.area", everyItem(equalTo("INTO_ACTION")))
                .body("items[0].code", equalTo("M31"));
        readerOf("en").queryParam("q", "etiķete").get("/modules").then().body("items", hasSize(0));
        reader().queryParam("q", "digital library notawordatall")
                .get("/modules")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "' or 1=1 --",
                "a:* & !b",
                "\\",
                "%",
                "the",
                "***",
                "😀",
                "<->",
                "\"\"",
                "x y z 1 2 3",
                "ДИГИТАЛ",
                "٣٤",
                "\u0000null"
            })
    void shouldSearchForAnyCharactersSafely(String words) {
        reader().queryParam("q", words).get("/modules").then().statusCode(200);
    }

    @Test
    void shouldPageThroughWhatTheSearchFound() {
        JsonPath all = reader().get("/modules?q=digital").jsonPath();
        JsonPath first = reader().get("/modules?q=digital&limit=3").jsonPath();
        JsonPath second = reader().queryParam("after", first.getString("next"))
                .get("/modules?q=digital&limit=3")
                .jsonPath();

        List<String> expected = all.getList("items.code");
        assertThat(first.<String>getList("items.code")).isEqualTo(expected.subList(0, 3));
        assertThat(second.<String>getList("items.code")).isEqualTo(expected.subList(3, 6));
    }

    @Test
    void shouldAnswerInTheReadersLanguageAndFallBackFieldByField() {
        readerOf("lv")
                .get("/modules/M01")
                .then()
                .header("Content-Language", "lv")
                .header("Vary", equalTo("Accept-Language"))
                .body("title", equalTo("Ievads digitalizācijā"))
                .body("aim", startsWith("Gives a first grounding"));
        readerOf("de, lv-LV;q=0.8, en;q=0.1")
                .get("/modules/M01")
                .then()
                .header("Content-Language", "lv")
                .body("title", equalTo("Ievads digitalizācijā"));
        readerOf("de").get("/modules/M01").then().header("Content-Language", "en");
        readerOf("lv").get("/modules/M01?lang=en").then().header("Content-Language", "en");
        readerOf("not a language;;;q=x")
                .get("/modules/M01")
                .then()
                .statusCode(200)
                .header("Content-Language", "en");
        reader().get("/modules/M01?lang=*")
                .then()
                .header("Content-Language", "en, lv")
                .body("title", allOf(hasKey("lv"), hasKey("en")))
                .body("aim", hasKey("en"));
    }
}
