/** Tests of the order of changes. */
@NullMarked
package eu.lectern.enrolment.changes;

import org.jspecify.annotations.NullMarked;
