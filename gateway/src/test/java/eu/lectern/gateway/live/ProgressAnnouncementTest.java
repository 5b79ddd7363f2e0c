package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.lectern.contracts.event.EventTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressAnnouncementTest {

    private static final UUID ENROLMENT = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final List<String> told = new ArrayList<>();
    private final Watchers watchers = new Watchers();
    private final ProgressAnnouncement announcement = new ProgressAnnouncement(watchers, MAPPER);

    private void watch() {
        watchers.add(ENROLMENT, new Watcher() {
            @Override
            public void announced(long version) {
                told.add("version " + version);
            }

            @Override
            public void recheck() {
                told.add("recheck");
            }
        });
    }

    @Test
    void shouldTellTheVersionToThoseWhoWatchThisEnrolment() {
        // given
        watch();

        // when
        announcement.pass(event(ENROLMENT.toString(), EventTypes.PROGRESS_CHANGED, Announcing.data(ENROLMENT, 5)));
        announcement.pass(
                event(UUID.randomUUID().toString(), EventTypes.PROGRESS_CHANGED, Announcing.data(ENROLMENT, 6)));

        // then
        assertThat(told).containsExactly("version 5");
    }

    @Test
    void shouldPassOverOtherTypesAndRecordsThatAreNone() {
        // given
        watch();

        // when
        announcement.pass(event(ENROLMENT.toString(), EventTypes.MODULE_COMPLETED, "{}"));
        announcement.pass(event(ENROLMENT.toString(), null, "{}"));
        announcement.pass(event("not-a-uuid", EventTypes.PROGRESS_CHANGED, "{}"));
        announcement.pass(event(null, EventTypes.PROGRESS_CHANGED, "{}"));

        // then
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"progressVersion\": \"many\"}", "{\"status\": \"LATER\"}"})
    void shouldLookForItselfWhenTheDataCannotBeRead(String data) {
        // given
        watch();

        // when
        announcement.pass(event(ENROLMENT.toString(), EventTypes.PROGRESS_CHANGED, data));

        // then
        assertThat(told).containsExactly("recheck");
    }

    private static ConsumerRecord<byte[], byte[]> event(@Nullable String key, @Nullable String type, String data) {
        ConsumerRecord<byte[], byte[]> event = new ConsumerRecord<>("topic", 0, 0, bytes(key), bytes(data));
        if (type != null) {
            event.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        return event;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
