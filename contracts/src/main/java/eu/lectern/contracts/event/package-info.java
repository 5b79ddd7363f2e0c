/** The names on the wire: Kafka topics and CloudEvents types. */
@NullMarked
package eu.lectern.contracts.event;

import org.jspecify.annotations.NullMarked;
