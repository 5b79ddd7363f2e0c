package eu.lectern.system.programme;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import eu.lectern.system.rest.Rest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A programme as the catalogue publishes it.
 *
 * @param modules ordered by number
 */
public record PublishedProgramme(Programme programme, List<CurriculumModule> modules) {

    private static final String BASE = "/api/catalog/v1";

    /** Reads the latest version of a programme. */
    public static PublishedProgramme read(Rest catalogue, String code) {
        JsonNode programme =
                catalogue.get(BASE + "/programmes/" + code).expect(200).json();
        String version = BASE + "/curricula/" + programme.path("curriculum").asText() + "/versions/"
                + programme.path("version").asText();
        CurriculumVersion curriculum =
                catalogue.get(version + "?lang=*").expect(200).as(CurriculumVersion.class);
        return new PublishedProgramme(curriculum.programme(code).orElseThrow(), curriculum.modulesOf(code));
    }

    public String code() {
        return programme.code();
    }

    public CurriculumModule module(String code) {
        return modules.stream()
                .filter(module -> module.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Elective scenarios that reach, with the mandatory ones, the hours that the programme asks for; modules' codes. */
    public List<String> enoughScenarios() {
        BigDecimal hours = modules.stream()
                .filter(module -> module.workBased() == WorkBasedKind.MANDATORY)
                .map(PublishedProgramme::scenarioHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> chosen = new ArrayList<>();
        for (CurriculumModule module : modules) {
            if (hours.compareTo(programme.scenarioHours()) < 0
                    && module.workBased() == WorkBasedKind.ELECTIVE
                    && scenarioHours(module).signum() > 0) {
                chosen.add(module.code());
                hours = hours.add(scenarioHours(module));
            }
        }
        if (hours.compareTo(programme.scenarioHours()) < 0) {
            throw new AssertionError("the scenarios of " + code() + " reach " + hours + " hours only");
        }
        return chosen;
    }

    static BigDecimal scenarioHours(CurriculumModule module) {
        return Optional.ofNullable(module.scenario()).map(Scenario::hours).orElse(BigDecimal.ZERO);
    }
}
