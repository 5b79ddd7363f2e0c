/** What operators do with this service: its dead letters and its audit log. */
@NullMarked
package eu.lectern.assessment.operating;

import org.jspecify.annotations.NullMarked;
