/** Moving enrolments to another curriculum version: what it would change, doing it, one by one or a whole programme as a job. */
@NullMarked
package eu.lectern.enrolment.reevaluation;

import org.jspecify.annotations.NullMarked;
