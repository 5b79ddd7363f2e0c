/** What every service's OpenAPI document says alike: refusals, roles, well-known parameters, and what may be null. */
@NullMarked
package eu.lectern.kit.openapi;

import org.jspecify.annotations.NullMarked;
