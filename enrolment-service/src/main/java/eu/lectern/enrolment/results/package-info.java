/** Takes in judged results from {@code lectern.assessment-results}: evidence and its consequences in one transaction a batch. */
@NullMarked
package eu.lectern.enrolment.results;

import org.jspecify.annotations.NullMarked;
