package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary histories of results against the small curriculum: attempts, corrections and revocations. */
final class Histories {

    static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().published(), "CECO");

    private record Step(boolean passed, boolean revoked, int day) {}

    private Histories() {}

    /** Every assessment of the programme, and one that it does not have. */
    static List<String> assessments() {
        Stream<String> ofModules = POLICY.modules().stream()
                .flatMap(module -> module.requirement().leaves())
                .map(Requirement.Assessed::assessment);
        Stream<String> electives = POLICY.modules().stream()
                .flatMap(module -> module.electiveScenario().stream())
                .map(Scenario::assessment);
        Stream<String> ofProgramme = POLICY.assessments().stream().map(Programme.ProgrammeAssessment::assessment);
        return Stream.of(ofModules, electives, ofProgramme, Stream.of("M99-PROJECT"))
                .flatMap(codes -> codes)
                .toList();
    }

    /** Up to 40 results with up to 4 revisions each; mostly passes, so that programmes do get completed. */
    static Arbitrary<List<Evidence>> histories() {
        return result().list().ofMaxSize(40).map(results -> {
            List<Evidence> history = new ArrayList<>();
            for (int index = 0; index < results.size(); index++) {
                history.addAll(renamed(results.get(index), "result " + index));
            }
            return List.copyOf(history);
        });
    }

    /** A history that completes the whole programme, and whatever else. */
    static Arbitrary<List<Evidence>> completedHistories() {
        return histories().map(history -> {
            List<Evidence> completed = new ArrayList<>(history);
            int day = 1;
            for (String assessment : assessments()) {
                completed.add(EvidenceFixture.evidence("whole " + assessment, 1, assessment, true, false, day++));
            }
            return List.copyOf(completed);
        });
    }

    static Arbitrary<Choices> choices() {
        return Arbitraries.of("M01", "M04", "M06", "M99").set().map(Choices::new);
    }

    /** The same messages in another order, some of them several times. */
    static Arbitrary<List<Evidence>> deliveryOf(List<Evidence> history) {
        if (history.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Combinators.combine(
                        Arbitraries.shuffle(history),
                        Arbitraries.of(history).list().ofMaxSize(20))
                .as((shuffled, again) -> {
                    List<Evidence> delivery = new ArrayList<>(shuffled);
                    again.forEach(item -> delivery.add(delivery.indexOf(item), item));
                    return delivery;
                });
    }

    static Set<String> completedModules(Completion completion) {
        Set<String> completed = new HashSet<>();
        completion.modules().stream()
                .filter(ModuleCompletion::isComplete)
                .forEach(module -> completed.add(module.code()));
        return completed;
    }

    private static Arbitrary<List<Evidence>> result() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                        Arbitraries.frequency(Tuple.of(1, true), Tuple.of(6, false)),
                        Arbitraries.integers().between(1, 31))
                .as(Step::new);
        return Combinators.combine(
                        Arbitraries.of(assessments()), step.list().ofMinSize(1).ofMaxSize(4))
                .as(Histories::revisions);
    }

    private static List<Evidence> revisions(String assessment, List<Step> steps) {
        List<Evidence> revisions = new ArrayList<>();
        for (Step step : steps) {
            revisions.add(EvidenceFixture.evidence(
                    "", revisions.size() + 1L, assessment, step.passed(), step.revoked(), step.day()));
        }
        return revisions;
    }

    private static List<Evidence> renamed(List<Evidence> revisions, String result) {
        return revisions.stream()
                .map(each -> new Evidence(
                        EvidenceFixture.id(result),
                        each.revision(),
                        each.assessment(),
                        each.alsoServes(),
                        each.passed(),
                        each.revoked(),
                        each.percent(),
                        each.grade(),
                        each.submission(),
                        each.achievedOn(),
                        each.recordedBy(),
                        each.recordedAt()))
                .toList();
    }
}
