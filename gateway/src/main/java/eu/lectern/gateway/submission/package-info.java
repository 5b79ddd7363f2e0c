/** Work that learners hand in, and its assessment. */
@NullMarked
package eu.lectern.gateway.submission;

import org.jspecify.annotations.NullMarked;
