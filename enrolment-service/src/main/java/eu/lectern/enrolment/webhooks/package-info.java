/** Changes that are sent to partners: signed, in order for each enrolment, tried again for days, and never to an address inside. */
@NullMarked
package eu.lectern.enrolment.webhooks;

import org.jspecify.annotations.NullMarked;
