/** Subscriptions by which partners have changes sent to them. */
@NullMarked
package eu.lectern.contracts.webhook;

import org.jspecify.annotations.NullMarked;
