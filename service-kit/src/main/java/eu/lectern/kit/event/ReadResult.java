package eu.lectern.kit.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What reading one Kafka record gave. */
public sealed interface ReadResult<T> {

    /** An event for this reader. */
    record Understood<T>(ReceivedEvent<T> event) implements ReadResult<T> {}

    /** A type that this reader does not follow; left alone, as readers leave unknown fields alone. */
    record Irrelevant<T>(String type) implements ReadResult<T> {}

    /** Not a CloudEvent, or not with the data that its type has. */
    record Unreadable<T>(ConsumerRecord<String, byte[]> origin, String cause) implements ReadResult<T> {}
}
