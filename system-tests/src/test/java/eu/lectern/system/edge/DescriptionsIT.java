package eu.lectern.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway describes all that there is: every operation of every service, every event. */
@ExtendWith(WholeSystem.class)
class DescriptionsIT {

    private static final List<ServiceName> SERVICES =
            List.of(ServiceName.CATALOG, ServiceName.ENROLMENT, ServiceName.ASSESSMENT);
    private static final Path RESOURCES = Path.of("..", "contracts", "src", "main", "resources");
    private static final Pattern SCHEMA = Pattern.compile("schemas/[A-Za-z0-9./_-]+[.]json");

    @Test
    void shouldJoinEveryOperationOfEveryServiceIntoOneValidDocument(Lectern lectern) {
        // given
        Set<String> all = new TreeSet<>();
        for (ServiceName service : SERVICES) {
            Set<String> own = OpenApiDocument.servedBy(service, lectern).operations();
            assertThat(own).as("%s", service).isNotEmpty().noneMatch(all::contains);
            System.out.printf("[system] %s describes %d operations%n", service, own.size());
            all.addAll(own);
        }

        // when
        OpenApiDocument joined = OpenApiDocument.servedBy(ServiceName.GATEWAY, lectern);

        // then
        assertThat(joined.operations()).containsExactlyElementsOf(all);
        assertThat(joined.mistakes()).isEmpty();
        assertThat(joined.root().path("info").has("x-missing")).isFalse();
    }

    @Test
    void shouldServeTheDescriptionOfTheEventsAndEverySchema(Lectern lectern) throws IOException {
        // given
        List<String> schemas = schemas();
        assertThat(schemas).isNotEmpty();

        // when, then
        String events = served(lectern, "asyncapi.yaml");
        assertThat(events).isEqualTo(Files.readString(RESOURCES.resolve("asyncapi.yaml")));
        for (String schema : schemas) {
            assertThat(served(lectern, schema)).as(schema).isEqualTo(Files.readString(RESOURCES.resolve(schema)));
        }
        assertThat(SCHEMA.matcher(events).results().map(found -> found.group()))
                .isNotEmpty()
                .isSubsetOf(schemas);
    }

    private static List<String> schemas() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("schemas"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String served(Lectern lectern, String file) {
        return lectern.anonymous(ServiceName.GATEWAY)
                .get("/" + file)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
