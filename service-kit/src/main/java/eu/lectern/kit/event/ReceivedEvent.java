package eu.lectern.kit.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event that could be read.
 *
 * @param type CloudEvents type
 * @param data a record of {@code contracts}
 * @param origin the Kafka record, should the event turn out not to be applicable
 */
public record ReceivedEvent<T>(String type, T data, ConsumerRecord<String, byte[]> origin) {}
