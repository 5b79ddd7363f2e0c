/** What mutations have in common: payloads that say what a person can correct, and keys for sending again. */
@NullMarked
package eu.lectern.gateway.mutation;

import org.jspecify.annotations.NullMarked;
