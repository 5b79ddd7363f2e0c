/** Tests. */
@NullMarked
package eu.lectern.enrolment.operating;

import org.jspecify.annotations.NullMarked;
