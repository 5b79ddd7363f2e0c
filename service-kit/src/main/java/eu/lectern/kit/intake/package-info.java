/** Taking in events from Kafka in batches: nothing is skipped, what cannot be applied is set aside with its cause. */
@NullMarked
package eu.lectern.kit.intake;

import org.jspecify.annotations.NullMarked;
