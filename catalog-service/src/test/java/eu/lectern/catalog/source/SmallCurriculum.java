package eu.lectern.catalog.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A curriculum of one programme and two modules, without a mistake unless one is put in. */
record SmallCurriculum(Map<String, String> files) implements SourceFiles {

    static final String CURRICULUM = "small/1.0/curriculum.yaml";
    static final String M01 = "small/1.0/modules/M01.yaml";
    static final String M02 = "small/1.0/modules/M02.yaml";

    private static final String CURRICULUM_TEXT = """
            code: small
            version: "1.0"
            title: { lv: Mazā programma, en: Small curriculum }
            issuedOn: "2026-01-31"
            eqfLevel: 5
            titlesIn: [lv, en]
            programmes:
              - code: ONE
                profile: 1
                title: { lv: Pirmā, en: First }
                aim: { en: To be small. }
                budget: { mooc: 1, faceToFace: 1, online: 1, project: 1, assessment: 1, workBased: 1, workBasedAssessment: 1 }
                scenarioHours: 8
                assessments:
                  - { assessment: PROGRAMME-FINAL, kind: PROGRAMME_ASSESSMENT, hours: 1, text: { en: Pass it. } }
            modules: [M01, M02]
            """;

    private static final String M01_TEXT = """
            code: M01
            number: 1
            origin: SOURCE
            title: { lv: Viens, en: One }
            area: SAFETY
            competences: [DIGITAL]
            profiles: [ONE]
            hours: { mooc: 2, faceToFace: null, online: 4, project: null, workBased: 8 }
            workBased: MANDATORY
            combinableWith: [M02]
            aim: { en: To begin. }
            prerequisites: []
            outcomes:
              - number: 1
                outcome: { en: Begin }
                contents: [{ en: Beginnings }]
                methods: [MOOC, ONLINE]
                hours: { mooc: 1.5 }
                criteria: []
                tasks: []
              - number: 2
                outcome: { en: Go on }
                contents: []
                methods: [WORK_BASED]
                criteria: []
                tasks: []
            requirement:
              allOf:
                - { assessment: M01-MOOC-TEST, part: MOOC, kind: TEST, minPercent: 75, text: { en: Pass it. } }
                - { assessment: M01-ONLINE-WORK, part: ONLINE, kind: GRADED_WORK, minGrade: 4, maxGrade: 6, text: { en: Do it. } }
                - { assessment: M01-SCENARIO, part: WORK_BASED, kind: SCENARIO, text: { en: Act. } }
            scenario:
              assessment: M01-SCENARIO
              hours: 8
              text: { en: Act at work. }
            """;

    private static final String M02_TEXT = """
            code: M02
            number: 2
            origin: SUPPLEMENT
            title: { lv: Divi, en: Two }
            area: RESOURCES
            competences: [ENTREPRENEURIAL, TRANSVERSAL]
            profiles: [ONE]
            hours: { mooc: null, faceToFace: null, online: 4, project: null, workBased: null }
            workBased: NONE
            combinableWith: []
            aim: { en: To end. }
            prerequisites: [{ en: The beginning }]
            outcomes:
              - { number: 1, outcome: { en: End }, contents: [], methods: [ONLINE], criteria: [], tasks: [] }
            requirement:
              anyOf:
                - { assessment: M02-ONLINE-TASKS, part: ONLINE, kind: TASKS, text: { en: Do them. } }
                - { assessment: M02-ONLINE-TEST, part: ONLINE, kind: TEST, text: { en: Pass it. } }
            """;

    static SmallCurriculum withoutMistake() {
        return new SmallCurriculum(Map.of(CURRICULUM, CURRICULUM_TEXT, M01, M01_TEXT, M02, M02_TEXT));
    }

    /** The same with one passage of a file replaced, which must be there. */
    SmallCurriculum replacing(String file, String passage, String by) {
        String text = Objects.requireNonNull(files.get(file));
        if (!text.contains(passage)) {
            throw new IllegalArgumentException("the passage is not in " + file + ": " + passage);
        }
        return with(file, text.replace(passage, by));
    }

    SmallCurriculum with(String file, String text) {
        Map<String, String> changed = new HashMap<>(files);
        changed.put(file, text);
        return new SmallCurriculum(changed);
    }

    SmallCurriculum without(String file) {
        Map<String, String> changed = new HashMap<>(files);
        changed.remove(file);
        return new SmallCurriculum(changed);
    }

    @Override
    public List<CurriculumId> curricula() {
        return List.of(CurriculumId.of("small/1.0"));
    }

    @Override
    public Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<String> moduleFiles(CurriculumId curriculum) {
        return files.keySet().stream()
                .filter(file -> file.contains("/modules/"))
                .sorted()
                .toList();
    }
}
