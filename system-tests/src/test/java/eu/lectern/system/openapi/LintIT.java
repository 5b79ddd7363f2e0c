package eu.lectern.system.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.rest.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spectral over what the services serve, with its own rules and OWASP's; {@code ruleset.yaml} says which not, and why. */
@ExtendWith(WholeSystem.class)
class LintIT {

    @Test
    void shouldFindNothingInAnyDocument(LocalStack stack) throws IOException, InterruptedException {
        // given
        assumeTrue(Npm.isThere(), "SKIPPED: the lint of the OpenAPI documents needs node and npm");
        Npm npm = Npm.install(Path.of("src/test/node/openapi-lint"), Path.of("target/openapi-lint"));

        // when
        List<String> findings = new ArrayList<>();
        for (ServiceName service : ApiDocument.SERVICES) {
            Path document = npm.directory().resolve(service + ".json");
            Files.writeString(document, ApiDocument.of(stack, service).json().toString());
            String said =
                    npm.run("spectral", "lint", "--ruleset", "ruleset.yaml", "--format", "json", service + ".json");
            // A line may come before the list when nothing is found.
            JsonNode found = Json.read(said.substring(said.indexOf('[')), JsonNode.class);
            found.forEach(finding -> findings.add("%s %s: %s at %s"
                    .formatted(service, finding.path("code").asText(), finding.path("message"), finding.path("path"))));
        }

        // then
        assertThat(findings).isEmpty();
    }
}
