package eu.lectern.enrolment.completion;

import static eu.lectern.enrolment.completion.EvidenceFixture.revocationOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CompletionProperties {

    private static final ProgrammePolicy POLICY = Histories.POLICY;

    @Property
    void shouldNotDependOnOrderDuplicatesOrBatches(
            @ForAll("deliveredTwice") Tuple.Tuple2<List<Evidence>, List<Evidence>> deliveries,
            @ForAll("choices") Choices choices,
            @ForAll int split) {
        // given
        List<Evidence> other = deliveries.get2();
        int middle = other.isEmpty() ? 0 : Math.floorMod(split, other.size());

        // when
        EvidenceSet inOneBatch = EvidenceSet.of(deliveries.get1(), List.of());
        EvidenceSet inTwoBatches = EvidenceSet.of(other.subList(0, middle), List.of())
                .merge(EvidenceSet.of(other.subList(middle, other.size()), List.of()));

        // then
        assertThat(Completion.of(POLICY, inTwoBatches, Recognitions.NONE, choices))
                .isEqualTo(Completion.of(POLICY, inOneBatch, Recognitions.NONE, choices));
    }

    @Property
    void shouldNeverUndoACompletionByOneMorePass(
            @ForAll("histories") List<Evidence> history,
            @ForAll("choices") Choices choices,
            @ForAll("assessments") String assessment) {
        // given
        EvidenceSet before = EvidenceSet.of(history, List.of());
        Evidence pass = EvidenceFixture.evidence("one more", 1, assessment, true, false, 15);

        // when
        Completion after = Completion.of(
                POLICY, before.merge(EvidenceSet.of(List.of(pass), List.of())), Recognitions.NONE, choices);

        // then
        Completion completion = Completion.of(POLICY, before, Recognitions.NONE, choices);
        assertThat(Histories.completedModules(after)).containsAll(Histories.completedModules(completion));
        assertThat(after.scenarioHours().earned())
                .isGreaterThanOrEqualTo(completion.scenarioHours().earned());
        if (completion.state() instanceof ProgrammeState.Completed) {
            assertThat(after.state()).isInstanceOf(ProgrammeState.Completed.class);
        }
    }

    @Property
    void shouldCompleteTheProgrammeExactlyWhenNothingIsMissing(
            @ForAll("completedHistories") List<Evidence> history, @ForAll("choices") Choices choices) {
        // when
        Completion completion = Completion.of(POLICY, EvidenceSet.of(history, List.of()), Recognitions.NONE, choices);

        // then
        boolean enoughScenarios = POLICY.reachableScenarioHours(choices).compareTo(POLICY.scenarioHours()) >= 0;
        assertThat(completion.state() instanceof ProgrammeState.Completed).isEqualTo(enoughScenarios);
        assertThat(completion.modulesCompleted()).isEqualTo(POLICY.modules().size());
    }

    @Property
    void shouldReopenWhenTheOnlyPassIsRevoked(
            @ForAll("histories") List<Evidence> history, @ForAll("choices") Choices choices) {
        // given
        EvidenceSet before = EvidenceSet.of(history, List.of());
        Completion completion = Completion.of(POLICY, before, Recognitions.NONE, choices);
        Assume.that(!Histories.completedModules(completion).isEmpty());
        ModuleCompletion complete = completion.modules().stream()
                .filter(ModuleCompletion::isComplete)
                .findFirst()
                .orElseThrow();
        String assessment = ((Evidence) complete.finding().metBy().findFirst().orElseThrow()).assessment();

        // when
        EvidenceSet revoked = EvidenceSet.of(
                before.latest().values().stream()
                        .map(item -> item.assessment().equals(assessment) ? revocationOf(item) : item)
                        .toList(),
                List.of());
        Completion after = Completion.of(POLICY, revoked, Recognitions.NONE, choices);

        // then
        assertThat(after.state()).isInstanceOf(ProgrammeState.InProgress.class);
        assertThat(after.assessments())
                .filteredOn(each -> each.assessment().equals(assessment))
                .allMatch(each -> each.finding().attempt() == Attempt.NONE);
        boolean hasAnotherWay = assessment.startsWith("M01-ONLINE")
                && after.modules().getFirst().isComplete();
        assertThat(Histories.completedModules(after).contains(complete.code())).isEqualTo(hasAnotherWay);
    }

    @Property
    void shouldMergeCommutatively(@ForAll("deliveredTwice") Tuple.Tuple2<List<Evidence>, List<Evidence>> deliveries) {
        // given
        EvidenceSet a = EvidenceSet.of(firstHalf(deliveries.get1()), List.of());
        EvidenceSet b = EvidenceSet.of(firstHalf(deliveries.get2()), List.of());

        // when // then
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
    }

    @Property
    void shouldMergeAssociativelyAndIdempotently(
            @ForAll("deliveredTwice") Tuple.Tuple2<List<Evidence>, List<Evidence>> deliveries) {
        // given
        EvidenceSet a = EvidenceSet.of(firstHalf(deliveries.get1()), List.of());
        EvidenceSet b = EvidenceSet.of(firstHalf(deliveries.get2()), List.of());
        EvidenceSet c = EvidenceSet.of(
                List.of(EvidenceFixture.evidence("another", 1, "M01-PROJECT", true, false, 1)), List.of());

        // when // then
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(EvidenceSet.EMPTY)).isEqualTo(a);
    }

    private static List<Evidence> firstHalf(List<Evidence> delivery) {
        return delivery.subList(0, (delivery.size() + 1) / 2);
    }

    @Provide
    Arbitrary<List<Evidence>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<List<Evidence>> completedHistories() {
        return Histories.completedHistories();
    }

    @Provide
    Arbitrary<Tuple.Tuple2<List<Evidence>, List<Evidence>>> deliveredTwice() {
        return Histories.completedHistories()
                .flatMap(history -> Histories.deliveryOf(history).map(delivery -> Tuple.of(history, delivery)));
    }

    @Provide
    Arbitrary<Choices> choices() {
        return Histories.choices();
    }

    @Provide
    Arbitrary<String> assessments() {
        return Arbitraries.of(Histories.assessments());
    }
}
