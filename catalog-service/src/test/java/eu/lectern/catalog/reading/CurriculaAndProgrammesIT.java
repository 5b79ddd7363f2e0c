package eu.lectern.catalog.reading;

import static eu.lectern.catalog.reading.CatalogueApi.reader;
import static eu.lectern.catalog.reading.CatalogueApi.readerOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurriculaAndProgrammesIT {

    @Test
    void shouldListTheCurriculaWithTheirVersions() {
        reader().get("/curricula")
                .then()
                .statusCode(200)
                .body("items.code", contains("library-vet"))
                .body("items[0].latest", equalTo("0.2"))
                .body("items[0].versions[0].version", equalTo("0.2"))
                .body("items[0].versions[0].issuedOn", equalTo("2020-12-03"))
                .body("items[0].versions[0].policyHash", matchesPattern("[0-9a-f]{64}"))
                .body("next", nullValue());
    }

    @Test
    void shouldGiveAPublishedVersionWhole() {
        reader().get("/curricula/library-vet/versions/0.2")
                .then()
                .statusCode(200)
                .body("code", equalTo("library-vet"))
                .body("version", equalTo("0.2"))
                .body("eqfLevel", equalTo(5))
                .body("programmes.code", contains("CECO", "DTF"))
                .body("modules", hasSize(38))
                .body("policyHash", matchesPattern("[0-9a-f]{64}"))
                .body("publishedAt", matchesPattern("\\d{4}-\\d{2}-\\d{2}T.*Z"));
    }

    @Test
    void shouldGiveProgrammesWithTheTitlesOfTheirModules() {
        reader().get("/programmes").then().statusCode(200).body("items.code", contains("CECO", "DTF"));
        readerOf("lv")
                .get("/programmes/DTF")
                .then()
                .statusCode(200)
                .body("code", equalTo("DTF"))
                .body("profile", equalTo(2))
                .body("title", equalTo("Digitālās transformācijas veicinātājs"))
                .body("curriculum", equalTo("library-vet"))
                .body("version", equalTo("0.2"))
                .body("budget.mooc", equalTo(80))
                .body("budget.workBasedAssessment", equalTo(5))
                .body("scenarioHours", equalTo(160))
                .body("assessments.assessment", contains("PROGRAMME-FINAL", "PROGRAMME-WORK-BASED"))
                .body("modules", hasSize(28))
                .body("modules[0].title", equalTo("Ievads digitalizācijā"));
    }

    @Test
    void shouldGiveWhatAnEditionAsksFor() {
        reader().get("/programmes/CECO?version=0.2&curriculum=library-vet")
                .then()
                .statusCode(200);
        reader().get("/modules?version=0.2").then().body("items", hasSize(38));
    }

    @Test
    void shouldReportWhatIsOddInTheReadersLanguage() {
        readerOf("lv")
                .get("/curricula/library-vet/versions/0.2/report")
                .then()
                .statusCode(200)
                .header("Content-Language", "lv")
                .body("programmes[0].programme", equalTo("CECO"))
                .body("programmes[0].modules", equalTo(35))
                .body("programmes[0].parts.find { it.part == 'PROJECT' }.summed", equalTo(53))
                .body("programmes[0].parts.find { it.part == 'PROJECT' }.difference", equalTo(13))
                .body("programmes[1].scenarios.slack", equalTo(0))
                .body("withoutFigure.find { it.part == 'MOOC' }.modules", contains("M29"))
                .body(
                        "findings.findAll { it.kind == 'REQUIREMENT_WITHOUT_HOURS' }.sentence",
                        hasItems("Modulis M29 prasa M29-MOOC-TEST, bet stundas MOOC daļai nav norādītas."));
        reader().get("/curricula/library-vet/versions/0.2/report")
                .then()
                .body(
                        "findings.findAll { it.kind == 'OUTCOME_HOURS_DIFFER' && it.module == 'M22' }.sentence",
                        contains("Module M22 states no hours of project work, its outcome row 3 has 5 h."));
    }
}
