/** The curriculum as it is published: one immutable document a version, the same in the catalogue, on Kafka and in every service's copy. */
@NullMarked
package eu.lectern.contracts.curriculum;

import org.jspecify.annotations.NullMarked;
