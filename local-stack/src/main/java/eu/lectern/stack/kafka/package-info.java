/** One Kafka broker (KRaft, its own controller) in a process of its own, and the topics of Lectern. */
@NullMarked
package eu.lectern.stack.kafka;

import org.jspecify.annotations.NullMarked;
