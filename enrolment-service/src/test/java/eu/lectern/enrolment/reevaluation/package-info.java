/** Tests of moving enrolments to another curriculum version, one by one and a programme at once. */
@NullMarked
package eu.lectern.enrolment.reevaluation;

import org.jspecify.annotations.NullMarked;
