package eu.lectern.assessment.rights;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.Visibility;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingRightsTest {

    @Test
    void shouldNotWidenTheViewOfStaffWhoAreMoocProvidersToo() {
        assertThat(ReadingRights.of(caller(Roles.INSTRUCTOR, Roles.MOOC_PROVIDER)))
                .isEqualTo(new ReadingRights(new Visibility.OfInstitution("LV-DEMO"), true));
    }

    @Test
    void shouldShowNothingToAMoocProvider() {
        assertThat(ReadingRights.of(caller(Roles.MOOC_PROVIDER)).visibility()).isEqualTo(new Visibility.OfNobody());
    }

    @Test
    void shouldShowOperatorsAllResultsWithoutTheirSource() {
        assertThat(ReadingRights.of(caller(Roles.OPERATOR)))
                .isEqualTo(new ReadingRights(new Visibility.OfEveryone(), false));
    }

    private static Caller caller(String... roles) {
        return new Caller(
                Optional.of("someone"),
                Optional.of("frontend"),
                Set.of(roles),
                Optional.of("LV-DEMO"),
                Optional.empty());
    }
}
