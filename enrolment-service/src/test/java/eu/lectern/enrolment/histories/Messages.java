package eu.lectern.enrolment.histories;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The messages that assessment-service would send. */
final class Messages {

    private static final Instant RECORDED = Instant.parse("2026-02-01T12:00:00Z");
    private static final int PARTITIONS = 3;

    private Messages() {}

    static Kafka.Message of(Telling telling, Step.Fact fact) {
        return switch (fact) {
            case Step.Judged judged -> Results.event(result(telling, judged));
            case Step.HandedIn work -> Results.event(submission(telling, work));
        };
    }

    /** A batch as a consumer polls it: by partition, and the messages of one enrolment on one of them. */
    static ConsumerRecords<String, byte[]> polled(List<Move.Said> messages) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> polled = new HashMap<>();
        for (Move.Said said : messages) {
            Kafka.Message message = of(said.telling(), said.fact());
            TopicPartition partition = new TopicPartition(
                    message.topic(), Math.floorMod(message.key().hashCode(), PARTITIONS));
            List<ConsumerRecord<String, byte[]>> records = polled.computeIfAbsent(partition, none -> new ArrayList<>());
            records.add(record(message, partition, records.size()));
        }
        return new ConsumerRecords<>(polled, Map.of());
    }

    private static ConsumerRecord<String, byte[]> record(Kafka.Message message, TopicPartition partition, int offset) {
        ConsumerRecord<String, byte[]> polled = new ConsumerRecord<>(
                message.topic(),
                partition.partition(),
                offset,
                message.key(),
                message.value().getBytes(StandardCharsets.UTF_8));
        message.headers().forEach((name, value) -> polled.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return polled;
    }

    private static ResultJudged result(Telling telling, Step.Judged judged) {
        Integer submission = judged.submission();
        return new ResultJudged(
                telling.result(judged.result()),
                judged.revision(),
                telling.enrolment(),
                judged.assessment(),
                judged.outcome(),
                judged.revoked(),
                judged.percent(),
                judged.grade(),
                judged.on(),
                judged.alsoServes(),
                submission == null ? null : telling.submission(submission),
                "instructor",
                RECORDED.plus(Duration.ofMinutes(judged.revision())),
                CurriculumGenerator.CODE,
                version(telling),
                policyHash(telling));
    }

    private static WorkSubmitted submission(Telling telling, Step.HandedIn work) {
        return new WorkSubmitted(
                telling.submission(work.submission()),
                telling.enrolment(),
                work.assessment(),
                work.alsoServes(),
                work.at(),
                CurriculumGenerator.CODE,
                version(telling),
                policyHash(telling));
    }

    private static String version(Telling telling) {
        return telling.history().curriculum().published().curriculum().version();
    }

    private static String policyHash(Telling telling) {
        return telling.history().curriculum().published().policyHash();
    }
}
