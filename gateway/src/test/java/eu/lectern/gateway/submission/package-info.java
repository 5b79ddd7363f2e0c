/** Tests of submissions. */
@NullMarked
package eu.lectern.gateway.submission;

import org.jspecify.annotations.NullMarked;
