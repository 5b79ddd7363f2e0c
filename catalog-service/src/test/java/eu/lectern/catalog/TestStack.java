package eu.lectern.catalog;

import eu.lectern.stack.test.KafkaResource;
import eu.lectern.stack.test.OidcKeyResource;
import eu.lectern.stack.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The one environment of all integration tests of this service, so that they share one start of it. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "name", value = "catalog"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcKeyResource.class)
final class TestStack {

    private TestStack() {}
}
