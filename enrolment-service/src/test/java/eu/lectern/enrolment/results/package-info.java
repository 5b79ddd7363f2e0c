/** Tests of the intake of judged results, through Kafka. */
@NullMarked
package eu.lectern.enrolment.results;

import org.jspecify.annotations.NullMarked;
