package eu.lectern.system.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.frontend.Program;
import eu.lectern.system.partners.PartnersDocument.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does what {@code docs/partners.md} says, in one shell from its top to its end, and sees what it shows. */
@ExtendWith(WholeSystem.class)
class PartnersDocumentIT {

    private static final Program SHELL = new Program(Path.of("."), Duration.ofMinutes(3));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String END_OF_STEP = "--- end of step ---\n";

    @Test
    void shouldShowWhatAPartnerGetsWhoTypesTheCommands(LocalStack stack, Lectern lectern)
            throws IOException, InterruptedException {
        // given
        requireTools();
        lectern.enrolments(stack.clientToken("partner-lv")).enrolSomebody("CECO"); // The curriculum has arrived.
        List<Step> steps = PartnersDocument.read().steps();
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        steps.forEach(step -> script.append(step.commands()).append("printf -- '" + END_OF_STEP.strip() + "\\n'\n"));

        // when
        String output = SHELL.run("bash", "-c", atThisStack(script.toString(), stack))
                .expect(0)
                .output();

        // then
        List<String> said = new ArrayList<>(List.of(output.split(Pattern.quote(END_OF_STEP), -1)));
        assertThat(said.removeLast()).isEmpty();
        assertThat(said).hasSameSizeAs(steps);
        for (int step = 0; step < steps.size(); step++) {
            assertThat(masked(said.get(step)))
                    .as(steps.get(step).commands())
                    .isEqualTo(masked(steps.get(step).output()));
        }
        assertThat(Collections.frequency(said, "")).isLessThan(said.size() / 2);
    }

    private static void requireTools() throws InterruptedException {
        try {
            SHELL.run("bash", "--version").expect(0);
            SHELL.run("curl", "--version").expect(0);
            SHELL.run("jq", "--version").expect(0);
        } catch (IOException notThere) {
            abort("SKIPPED: the commands of docs/partners.md need bash, curl and jq");
        }
    }

    private static String atThisStack(String script, LocalStack stack) {
        return script.replace("GATEWAY=http://localhost:8080", "GATEWAY=" + stack.url(ServiceName.GATEWAY))
                .replace(
                        "REALM=http://localhost:8180/realms/lectern",
                        "REALM=" + stack.keycloak().realm());
    }

    /** Ids are others each time. */
    private static String masked(String text) {
        return ID.matcher(text).replaceAll("<id>");
    }
}
