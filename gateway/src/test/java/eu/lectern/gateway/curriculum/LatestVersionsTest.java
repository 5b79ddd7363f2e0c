package eu.lectern.gateway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestVersionsTest {

    private static final List<VersionId> VERSIONS = List.of(new VersionId("library-vet", "0.2"));

    @Test
    void shouldKnowNothingBeforeItHeard() {
        LatestVersions latest = new LatestVersions(Duration.ofHours(1));

        assertThat(latest.fresh()).isEmpty();
        assertThat(latest.keepForNow()).isEmpty();
    }

    @Test
    void shouldAskNobodyForAWhile() {
        // given
        LatestVersions latest = new LatestVersions(Duration.ofHours(1));

        // when
        latest.learn(VERSIONS);

        // then
        assertThat(latest.fresh()).contains(VERSIONS);
    }

    @Test
    void shouldKeepWhatIsOldWhenNobodyAnswers() {
        // given
        LatestVersions latest = new LatestVersions(Duration.ZERO);
        latest.learn(VERSIONS);

        // when, then
        assertThat(latest.fresh()).isEmpty();
        assertThat(latest.keepForNow()).contains(VERSIONS);
    }
}
