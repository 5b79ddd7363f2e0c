/** What the system shows beside its REST interfaces: events, the state of consumer groups, outboxes and tables. */
@NullMarked
package eu.lectern.system.observing;

import org.jspecify.annotations.NullMarked;
