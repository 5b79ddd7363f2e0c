/** Tests of what is accepted over HTTP. */
@NullMarked
package eu.lectern.gateway.http;

import org.jspecify.annotations.NullMarked;
