/** Tests of recognitions. */
@NullMarked
package eu.lectern.gateway.recognition;

import org.jspecify.annotations.NullMarked;
