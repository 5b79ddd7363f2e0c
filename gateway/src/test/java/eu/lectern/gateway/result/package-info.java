/** Tests of recording results. */
@NullMarked
package eu.lectern.gateway.result;

import org.jspecify.annotations.NullMarked;
