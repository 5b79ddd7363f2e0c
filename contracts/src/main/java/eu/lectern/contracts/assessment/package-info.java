/** Results as they cross a boundary: REST bodies and the events on {@code lectern.assessment-results}. */
@NullMarked
package eu.lectern.contracts.assessment;

import org.jspecify.annotations.NullMarked;
