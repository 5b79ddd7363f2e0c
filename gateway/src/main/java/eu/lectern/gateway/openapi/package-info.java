/** The descriptions of everything that partners can use, in one place: OpenAPI of all services, AsyncAPI, JSON Schemas, problems. */
@NullMarked
package eu.lectern.gateway.openapi;

import org.jspecify.annotations.NullMarked;
