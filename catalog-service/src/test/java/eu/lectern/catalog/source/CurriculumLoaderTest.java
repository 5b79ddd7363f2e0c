package eu.lectern.catalog.source;

import static eu.lectern.catalog.source.SmallCurriculum.CURRICULUM;
import static eu.lectern.catalog.source.SmallCurriculum.M01;
import static eu.lectern.catalog.source.SmallCurriculum.M02;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurriculumLoaderTest {

    @Test
    void shouldLoadWhatHasNoMistake() {
        CurriculumVersion loaded =
                CurriculumLoader.load(SmallCurriculum.withoutMistake()).getFirst();

        assertThat(loaded.title().texts()).containsEntry("lv", "Mazā programma");
        assertThat(loaded.modules()).extracting(CurriculumModule::code).containsExactly("M01", "M02");
        CurriculumModule first = loaded.modules().getFirst();
        assertThat(first.hours().mooc()).isEqualTo("2");
        assertThat(first.hours().project()).isNull();
        assertThat(first.workBased()).isEqualTo(WorkBasedKind.MANDATORY);
        assertThat(first.requirement().leaves())
                .extracting(Requirement.Assessed::minPercent)
                .containsExactly(new BigDecimal(75), null, null);
        assertThat(loaded.modules().getLast().requirement()).isInstanceOf(Requirement.AnyOf.class);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            code: M01                    | code: M07              | code            | '1|must be M01, the name of the file, not M07'
            number: 1\\norigin           | number: 3\\norigin     | number          | '2|must be 1, as in the code M01, not 3'
            number: 1\\norigin           | number: one\\norigin   | number          | '2|must be a number, not text'
            number: 1\\norigin           | number: 1.5\\norigin   | number          | '2|must be a whole number, not 1.5'
            origin: SOURCE               | origin: OURS           | origin          | '3|must be one of SOURCE, SUPPLEMENT, not OURS'
            origin: SOURCE               | origin: yes            | origin          | '3|must be text, not yes or no; put it in quotes'
            origin: SOURCE               | origins: SOURCE        | origins         | '3|is not known here; known are aim, area, code, combinableWith, competences, hours, number, origin, outcomes, prerequisites, profiles, requirement, scenario, title, workBased'
            { lv: Viens, en: One }       | { en: One }            | title.lv        | '4|is missing: the text in this language'
            { lv: Viens, en: One }       | { lv: Viens }          | title.en        | '4|is missing: the text in this language'
            { lv: Viens, en: One }       | { lv: "", en: One }    | title.lv        | '4|is blank'
            { lv: Viens, en: One }       | { lv: 5, en: One }     | title.lv        | '4|must be text, not a number; if it is text, put it in quotes'
            { lv: Viens, en: One }       | { lv: V, en: One, EN_us: x } | title.EN_us | '4|is no language tag in lower case, e.g. lv'
            { lv: Viens, en: One }       | One                    | title           | '4|must be a text by language, e.g. { en: ... }, not text'
            area: SAFETY                 | area: SAFE             | area            | '5|must be one of INFORMATION_DATA_MEDIA_LITERACY, COMMUNICATION_COLLABORATION, DIGITAL_CONTENT_CREATION, SAFETY, PROBLEM_SOLVING, IDEAS_AND_OPPORTUNITIES, RESOURCES, INTO_ACTION, not SAFE'
            competences: [DIGITAL]       | competences: DIGITAL   | competences     | '6|must be a list, not text'
            competences: [DIGITAL]       | competences: [DIGITAL, DIGITAL] | competences[1] | '6|DIGITAL stands twice in the list'
            profiles: [ONE]              | profiles: [TWO]        | profiles[0]     | '7|there is no programme TWO in this curriculum; known are ONE'
            mooc: 2                      | mooc: 0                | hours.mooc      | '8|must be more than 0 hours, or null where none are stated'
            mooc: 2                      | mooc: -2               | hours.mooc      | '8|must be more than 0 hours, or null where none are stated'
            mooc: 2                      | mooc: 2000             | hours.mooc      | '8|must be between -1000 and 1000, not 2000'
            mooc: 2                      | mooc: 1.0e+99          | hours.mooc      | '8|must be a plain number like 2 or 1.5, not 1.0e+99'
            mooc: 2                      | mooc: 010              | hours.mooc      | '8|must be a plain number like 2 or 1.5, not 010'
            'mooc: 2, '                  | ''                     | hours.mooc      | '8|is missing'
            mooc: 2                      | mooc: 2, mooc: 3       | hours.mooc      | '8|stands twice'
            [M02]                        | [M03]                  | combinableWith[0] | '10|there is no module M03 in this curriculum; known are M01, M02'
            [M02]                        | [M01]                  | combinableWith[0] | '10|names the module itself'
            { en: To begin. }            | { lv: Sākt. }          | aim.en          | '11|is missing: the text in this language'
            number: 1\\n    outcome      | number: 2\\n    outcome | outcomes[0].number | '14|must be 1, the place of the row, not 2'
            { mooc: 1.5 }                | { mooc: 1.555 }        | outcomes[0].hours.mooc | '18|must be a plain number like 2 or 1.5, not 1.555'
            [MOOC, ONLINE]               | [MOOC, HOME]           | outcomes[0].methods[1] | '17|must be one of MOOC, FACE_TO_FACE, ONLINE, PROJECT, WORK_BASED, not HOME'
            M01-MOOC-TEST, part: MOOC    | M02-MOOC-TEST, part: MOOC | requirement.allOf[0].assessment | '29|must be one of M01-MOOC-TEST, M01-FACE-TO-FACE, M01-ONLINE-TASKS, M01-ONLINE-TEST, M01-ONLINE-WORK, M01-PROJECT, M01-SCENARIO, not M02-MOOC-TEST'
            M01-MOOC-TEST, part: MOOC    | M01-MOOC-TEST, part: ONLINE | requirement.allOf[0].part | '29|must be MOOC for M01-MOOC-TEST, not ONLINE'
            kind: GRADED_WORK            | kind: TASKS            | requirement.allOf[1].kind | '30|must be GRADED_WORK for M01-ONLINE-WORK, not TASKS'
            minPercent: 75               | minPercent: 101        | requirement.allOf[0].minPercent | '29|must be between 0 and 100, not 101'
            minGrade: 4                  | minGrade: 7            | requirement.allOf[1].minGrade | '30|must not be more than maxGrade, 6'
            minGrade: 4,                 | ''                     | requirement.allOf[1] | '30|minGrade is missing, which graded work needs'
            kind: SCENARIO,              | 'kind: SCENARIO, minPercent: 5,' | requirement.allOf[2].minPercent | '31|stands with a TEST only, not with SCENARIO'
            workBased: MANDATORY         | workBased: ELECTIVE    | workBased       | '9|is ELECTIVE, so the requirement must not name M01-SCENARIO'
            assessment: M01-SCENARIO\\n  | assessment: M02-SCENARIO\\n | scenario.assessment | '33|must be M01-SCENARIO, not M02-SCENARIO'
            hours: 8\\n                  | hours: 9\\n            | scenario.hours  | '32|must be the module''s work-based hours, 8'
            """)
    void shouldNameFileLineAndFieldOfAMistake(String passage, String by, String field, String lineAndSentence) {
        // given
        SmallCurriculum broken =
                SmallCurriculum.withoutMistake().replacing(M01, lines(passage), lines(by == null ? "" : by));
        int bar = lineAndSentence.indexOf('|');
        int line = Integer.parseInt(lineAndSentence.substring(0, bar));

        // when
        List<Mistake> mistakes = mistakes(broken);

        // then
        assertThat(mistakes).contains(new Mistake(new Location(M01, line, field), lineAndSentence.substring(bar + 1)));
    }

    @Test
    void shouldTellOfEveryMistakeAtOnceInTheOrderOfTheFiles() {
        SmallCurriculum broken = SmallCurriculum.withoutMistake()
                .replacing(M02, "number: 2", "number: 4")
                .replacing(M02, "workBased: NONE", "workBased: ELECTIVE")
                .replacing(M01, "origin: SOURCE", "origin: OURS")
                .replacing(CURRICULUM, "eqfLevel: 5", "eqfLevel: 9");

        assertThatThrownBy(() -> CurriculumLoader.load(broken))
                .isInstanceOf(BrokenCurriculumException.class)
                .hasMessage("""
                        The curriculum's files have 4 mistakes:
                          small/1.0/curriculum.yaml:5: eqfLevel: must be between 1 and 8, not 9
                          small/1.0/modules/M01.yaml:3: origin: must be one of SOURCE, SUPPLEMENT, not OURS
                          small/1.0/modules/M02.yaml:2: number: must be 2, as in the code M02, not 4
                          small/1.0/modules/M02.yaml:9: workBased: is ELECTIVE, yet there is no scenario; one of the two is wrong""");
    }

    @Test
    void shouldRefuseAScenarioWhereThereIsNone() {
        assertThat(mistakes(SmallCurriculum.withoutMistake().replacing(M01, "workBased: MANDATORY", "workBased: NONE")))
                .extracting(Mistake::toString)
                .containsExactly(
                        M01 + ":9: workBased: is NONE, so the requirement must not name M01-SCENARIO",
                        M01 + ":9: workBased: is NONE, yet there is a scenario; one of the two is wrong");
    }

    @Test
    void shouldRefuseAMandatoryScenarioThatTheRequirementDoesNotName() {
        assertThat(mistakes(SmallCurriculum.withoutMistake()
                        .replacing(
                                M01,
                                "    - { assessment: M01-SCENARIO, part: WORK_BASED, kind: SCENARIO, text: { en: Act. } }\n",
                                "")))
                .extracting(Mistake::toString)
                .containsExactly(M01 + ":9: workBased: is MANDATORY, so the requirement must name M01-SCENARIO");
    }

    @Test
    void shouldRefuseTheSameAssessmentTwiceInARequirement() {
        assertThat(mistakes(SmallCurriculum.withoutMistake()
                        .replacing(
                                M02,
                                "M02-ONLINE-TEST, part: ONLINE, kind: TEST",
                                "M02-ONLINE-TASKS, part: ONLINE, kind: TASKS")))
                .extracting(Mistake::toString)
                .containsExactly(
                        M02 + ":18: requirement.anyOf[1].assessment: M02-ONLINE-TASKS stands twice in the requirement");
    }

    @Test
    void shouldRefuseAnEmptyRequirementAndAModuleWithoutOutcomes() {
        SmallCurriculum broken = SmallCurriculum.withoutMistake().with(M02, """
                        code: M02
                        number: 2
                        origin: SUPPLEMENT
                        title: { lv: Divi, en: Two }
                        area: RESOURCES
                        competences: []
                        profiles: []
                        hours: { mooc: null, faceToFace: null, online: 4, project: null, workBased: null }
                        workBased: NONE
                        combinableWith: []
                        aim: { en: To end. }
                        prerequisites: []
                        outcomes: []
                        requirement: { allOf: [] }
                        """);

        assertThat(mistakes(broken))
                .extracting(Mistake::toString)
                .containsExactly(
                        M02 + ":13: outcomes: needs at least one outcome",
                        M02 + ":14: requirement: allOf needs at least one requirement");
    }

    @Test
    void shouldNameTheLineWhereYamlEnds() {
        assertThat(mistakes(SmallCurriculum.withoutMistake().replacing(M01, "workBased: MANDATORY", "workBased: ]")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.at()).isEqualTo(new Location(M01, 9, ""));
                    assertThat(mistake.sentence()).startsWith("this is not YAML: ");
                });
    }

    @Test
    void shouldRefuseAnEmptyFileAnAliasAndACharacterThatYamlForbids() {
        SmallCurriculum sound = SmallCurriculum.withoutMistake();

        assertThat(mistakes(sound.with(M01, "")))
                .containsExactly(new Mistake(new Location(M01, 1, ""), "the file is empty"));
        assertThat(mistakes(sound.replacing(M01, "aim: { en: To begin. }", "aim: &a { en: A }\nscenario2: *a")))
                .contains(new Mistake(
                        new Location(M01, 12, "scenario2"),
                        "refers to another value by an alias; write the value out"));
        assertThat(mistakes(sound.replacing(M01, "To begin.", "To\u0007begin.")))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.sentence()).startsWith("this is not YAML: "));
        assertThat(mistakes(sound.replacing(M01, "To begin.", "\"To\\0begin.\"")))
                .containsExactly(new Mistake(new Location(M01, 11, "aim.en"), "contains a control character"));
    }

    @Test
    void shouldRefuseModulesThatAreListedTwiceOrMissingOrNotListed() {
        SmallCurriculum sound = SmallCurriculum.withoutMistake();

        assertThat(mistakes(sound.replacing(CURRICULUM, "[M01, M02]", "[M01, M02, M01]")))
                .containsExactly(
                        new Mistake(new Location(CURRICULUM, 16, "modules[2]"), "M01 stands twice in the list"));
        assertThat(mistakes(sound.without(M02)))
                .containsExactly(new Mistake(new Location(M02, 1, ""), "there is no such file"));
        assertThat(mistakes(sound.replacing(CURRICULUM, "[M01, M02]", "[M01]").replacing(M01, "[M02]", "[]")))
                .containsExactly(new Mistake(
                        new Location(M02, 1, ""), "is not in the list modules of small/1.0/curriculum.yaml"));
        assertThat(mistakes(sound.replacing(CURRICULUM, "[M01, M02]", "[M01, M02, X1]")))
                .containsExactly(new Mistake(
                        new Location(CURRICULUM, 16, "modules[2]"), "must be a module code from M01 to M99, not X1"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            code: small              | code: large                | code                    | 'must be small, the name of the directory, not large'
            version: "1.0"           | version: 1.0               | version                 | 'must be text, not a number; put it in quotes'
            "2026-01-31"             | "2026-02-31"               | issuedOn                | 'must be a date like 2020-12-03, not 2026-02-31'
            code: ONE                | code: one                  | programmes[0].code      | 'must be capital letters, digits and hyphens, at most 20, not one'
            'mooc: 1, '              | ''                         | programmes[0].budget.mooc | 'is missing'
            mooc: 1                  | mooc: null                 | programmes[0].budget.mooc | 'must be a number, not nothing'
            scenarioHours: 8         | scenarioHours: -8          | programmes[0].scenarioHours | 'must be between 0 and 10000, not -8'
            PROGRAMME-FINAL          | PROGRAMME-START            | programmes[0].assessments[0].assessment | 'must be one of PROGRAMME-FINAL, PROGRAMME-WORK-BASED, not PROGRAMME-START'
            PROGRAMME_ASSESSMENT     | TEST                       | programmes[0].assessments[0].kind | 'must be PROGRAMME_ASSESSMENT, not TEST'
            """)
    void shouldNameTheFieldOfAMistakeInTheCurriculumItself(String passage, String by, String field, String sentence) {
        SmallCurriculum broken = SmallCurriculum.withoutMistake().replacing(CURRICULUM, passage, by == null ? "" : by);

        assertThat(mistakes(broken)).anySatisfy(mistake -> {
            assertThat(mistake.at().file()).isEqualTo(CURRICULUM);
            assertThat(mistake.at().field()).isEqualTo(field);
            assertThat(mistake.sentence()).isEqualTo(sentence);
        });
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private static List<Mistake> mistakes(SourceFiles files) {
        BrokenCurriculumException broken =
                catchThrowableOfType(BrokenCurriculumException.class, () -> CurriculumLoader.load(files));
        assertThat(broken).as("the loader's refusal").isNotNull();
        return broken.mistakes();
    }
}
