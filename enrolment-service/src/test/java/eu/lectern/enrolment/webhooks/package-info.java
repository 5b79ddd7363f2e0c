/** Tests of what is sent to partners. */
@NullMarked
package eu.lectern.enrolment.webhooks;

import org.jspecify.annotations.NullMarked;
