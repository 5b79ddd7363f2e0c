package eu.lectern.enrolment.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Feed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionIT {

    @Inject
    ChangeRetention retention;

    private final String institution = "INST-" + UUID.randomUUID();
    private final Feed feed = Feed.ofInstitution(institution);

    @Test
    void shouldKeepAChangeForItsTimeAndThenSayFromWhereToResume() throws Throwable {
        // given
        forgetNothingTwice();
        String start = feed.now();
        place("91 days", 3);
        String middle = feed.now();
        place("89 days", 2);

        // when
        forgetAll();

        // then
        feed.get(Map.of("after", start))
                .then()
                .statusCode(410)
                .header("Link", containsString(middle))
                .body("detail", containsString(middle));
        assertThat(feed.after(middle)).hasSize(2);
        assertThat(feed.get(Map.of()).<List<Object>>path("items"))
                .as("without a cursor, from the oldest that is kept")
                .hasSize(2);
    }

    @Test
    void shouldNotPassOverAnOldChangeBehindAYoungerOne() throws Throwable {
        // given
        forgetNothingTwice();
        place("89 days", 1);
        String middle = feed.now();
        place("95 days", 1);

        // when
        forgetAll();

        // then
        assertThat(feed.after(middle))
                .as("a clock went wrong; what follows a cursor stays whole")
                .hasSize(1);
    }

    /** All that other tests have left is deleted first, so that the oldest is this test's. */
    private void forgetNothingTwice() throws Throwable {
        Database.execute("update change set placed_at = now() - interval '200 days'");
        forgetAll();
    }

    private void forgetAll() throws Throwable {
        while (VertxContextSupport.subscribeAndAwait(retention::round)) {
            assertThat(Database.number("select count(*) from change")).isNotNegative();
        }
    }

    private void place(String ago, int many) {
        for (int i = 0; i < many; i++) {
            Database.execute("""
                    with s as (
                        update change_sequence set last_position = last_position + 1 returning last_position)
                    insert into change (position, institution, enrolment, type, at, data, placed_at)
                    select last_position, '%s', gen_random_uuid(), '%s', now(), '{}', now() - interval '%s' from s""".formatted(institution, EventTypes.MODULE_COMPLETED, ago));
        }
    }
}
