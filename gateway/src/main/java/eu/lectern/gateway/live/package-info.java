/** The progress of an enrolment as it changes: what is told on Kafka, read again with the subscriber's own token. */
@NullMarked
package eu.lectern.gateway.live;

import org.jspecify.annotations.NullMarked;
