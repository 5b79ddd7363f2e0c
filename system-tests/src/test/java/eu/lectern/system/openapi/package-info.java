/** The OpenAPI documents that the services publish: read, linted, and compared with those that were released. */
@NullMarked
package eu.lectern.system.openapi;

import org.jspecify.annotations.NullMarked;
