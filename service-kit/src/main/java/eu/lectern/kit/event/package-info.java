/** CloudEvents 1.0 in Kafka's binary mode. */
@NullMarked
package eu.lectern.kit.event;

import org.jspecify.annotations.NullMarked;
