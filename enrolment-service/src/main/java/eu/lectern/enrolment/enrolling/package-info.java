/** Opening enrolments, one or many, and reading them, over REST. */
@NullMarked
package eu.lectern.enrolment.enrolling;

import org.jspecify.annotations.NullMarked;
