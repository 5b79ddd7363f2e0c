package eu.lectern.kit.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LatestRevisionsProperties {

    record Fact(String identity, long revision) implements Revisioned {}

    @Property
    void shouldGiveTheSameWhateverTheOrderAndTheDuplicates(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        // given
        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Collections.shuffle(shuffled, new Random(seed));

        // when
        List<Fact> merged = LatestRevisions.of(shuffled);

        // then
        assertThat(new HashSet<>(merged)).isEqualTo(new HashSet<>(LatestRevisions.of(facts)));
    }

    @Property
    void shouldGiveTheSameHoweverTheBatchIsCut(@ForAll("facts") List<Fact> facts, @ForAll("cut") int cut) {
        // given
        int at = Math.min(cut, facts.size());
        List<Fact> inTwo = new ArrayList<>(LatestRevisions.of(facts.subList(0, at)));
        inTwo.addAll(LatestRevisions.of(facts.subList(at, facts.size())));

        // when
        List<Fact> merged = LatestRevisions.of(inTwo);

        // then
        assertThat(new HashSet<>(merged)).isEqualTo(new HashSet<>(LatestRevisions.of(facts)));
    }

    @Property
    void shouldKeepTheHighestOfEach(@ForAll("facts") List<Fact> facts) {
        List<Fact> merged = LatestRevisions.of(facts);

        assertThat(facts)
                .allSatisfy(fact -> assertThat(merged)
                        .anySatisfy(kept -> assertThat(
                                        kept.identity().equals(fact.identity()) && kept.revision() >= fact.revision())
                                .isTrue()));
        assertThat(merged).extracting(Fact::identity).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"), Arbitraries.longs().between(1, 6))
                .as(Fact::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Integer> cut() {
        return Arbitraries.integers().between(0, 40);
    }
}
