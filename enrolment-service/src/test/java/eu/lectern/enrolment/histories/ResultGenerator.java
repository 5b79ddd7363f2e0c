package eu.lectern.enrolment.histories;

import eu.lectern.contracts.assessment.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Results with one to five revisions each: corrected figures and days, revocations, corrections of what was revoked. */
final class ResultGenerator {

    private static final int MOST_REVISIONS = 5;
    private static final String OTHER_PROJECT = "M99-PROJECT";
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** What a result carries. */
    private record Figure(Optional<BigDecimal> percent, Optional<Integer> grade, boolean passed) {

        static Figure outcome(boolean passed) {
            return new Figure(Optional.empty(), Optional.empty(), passed);
        }
    }

    /** One revision, which may be one that never reaches the service. */
    private record Draft(Step.Judged judged, boolean delivered) {}

    private final Curriculum curriculum;

    ResultGenerator(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /** A result of any assessment, known or not: the revisions that are delivered. */
    Arbitrary<List<Step.Judged>> any() {
        List<Asked> asked = new ArrayList<>(curriculum.asked());
        asked.add(Asked.unknown(OTHER_PROJECT));
        return Arbitraries.of(asked).flatMap(this::of);
    }

    Arbitrary<List<Step.Judged>> of(Asked asked) {
        return draft(asked).list().ofMinSize(1).ofMaxSize(MOST_REVISIONS).map(ResultGenerator::delivered);
    }

    /** A result that passes in the end; now and then it was revoked in between. */
    Arbitrary<List<Step.Judged>> pass(Asked asked) {
        return Combinators.combine(Days.any(), Days.any(), oneIn(5)).as((day, other, revoked) -> {
            Step.Judged pass = passed(asked, day);
            return revoked
                    ? List.of(
                            pass,
                            new Step.Judged(
                                    0, 2, pass.assessment(), List.of(), null, pass.outcome(), true, null, null, day),
                            passed(asked, other).numbered(0, 3))
                    : List.of(pass);
        });
    }

    private static Step.Judged passed(Asked asked, LocalDate day) {
        return new Step.Judged(0, 1, asked.assessment(), List.of(), null, Outcome.PASSED, false, null, null, day);
    }

    private static List<Step.Judged> delivered(List<Draft> revisions) {
        List<Step.Judged> delivered = new ArrayList<>();
        for (int index = 0; index < revisions.size(); index++) {
            if (revisions.get(index).delivered()) {
                delivered.add(revisions.get(index).judged().numbered(0, index + 1L));
            }
        }
        return delivered;
    }

    private Arbitrary<Draft> draft(Asked asked) {
        return Combinators.combine(
                        figure(asked),
                        oneIn(15),
                        oneIn(6),
                        Days.any(),
                        alsoServes(asked.assessment(), curriculum),
                        oneIn(7))
                .as((figure, judgedByOtherMarks, revoked, day, alsoServes, lost) -> new Draft(
                        new Step.Judged(
                                0,
                                0,
                                asked.assessment(),
                                alsoServes,
                                null,
                                figure.passed() == judgedByOtherMarks ? Outcome.FAILED : Outcome.PASSED,
                                revoked,
                                figure.percent().orElse(null),
                                figure.grade().orElse(null),
                                day),
                        !lost));
    }

    /** Of projects: those that are done together with it, in a third of the cases; now and then one that nobody knows. */
    static Arbitrary<List<String>> alsoServes(String assessment, Curriculum curriculum) {
        List<String> others = curriculum.combinable(assessment);
        if (others.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        List<String> codes =
                Stream.concat(others.stream(), Stream.of(OTHER_PROJECT)).toList();
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(
                        1,
                        Arbitraries.of(codes)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .map(each -> each.stream().distinct().toList())));
    }

    private static Arbitrary<Figure> figure(Asked asked) {
        Arbitrary<Figure> outcome = oneIn(3).map(failed -> Figure.outcome(!failed));
        Integer best = asked.maxGrade();
        return switch (asked.kind()) {
            case TEST -> Arbitraries.frequencyOf(Tuple.of(4, percent(asked)), Tuple.of(1, outcome));
            case GRADED_WORK ->
                best == null ? outcome : Arbitraries.frequencyOf(Tuple.of(4, grade(asked, best)), Tuple.of(1, outcome));
            default -> outcome;
        };
    }

    /** Exactly at the mark, just over and just under it, and far from it. */
    private static Arbitrary<Figure> percent(Asked asked) {
        BigDecimal stated = asked.minPercent();
        BigDecimal mark = stated == null ? new BigDecimal("75") : stated;
        List<BigDecimal> figures = Stream.of("0", "0.00", "0.01", "0.0000000001", "20", "-0.01", "-0.0000000001", "-30")
                .map(distance -> mark.add(new BigDecimal(distance)))
                .map(figure -> figure.max(BigDecimal.ZERO).min(HUNDRED))
                .toList();
        return Arbitraries.of(figures)
                .map(figure -> new Figure(Optional.of(figure), Optional.empty(), figure.compareTo(mark) >= 0));
    }

    private static Arbitrary<Figure> grade(Asked asked, int best) {
        Integer stated = asked.minGrade();
        int mark = stated == null ? 1 : stated;
        return Arbitraries.integers()
                .between(1, best)
                .map(grade -> new Figure(Optional.empty(), Optional.of(grade), grade >= mark));
    }

    private static Arbitrary<Boolean> oneIn(int number) {
        return Arbitraries.frequency(Tuple.of(1, true), Tuple.of(number - 1, false));
    }
}
