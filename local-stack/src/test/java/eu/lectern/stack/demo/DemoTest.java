package eu.lectern.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void shouldLeadTheLearnerToACompletedModule() throws IOException {
        // given
        try (FakeSystem system = new FakeSystem()) {

            // when
            new Demo(system.ports(), printStream()).run();

            // then
            assertThat(system.results()).containsExactly("M06-MOOC-TEST percent 85", "M06-PROJECT outcome PASSED");
            assertThat(told())
                    .contains("coordinator1 of LV-DEMO enrols learner1 in the programme CECO: enrolment e1")
                    .containsPattern("learner1 sees M06 completed, \\d+ ms after the last result was acknowledged");
        }
    }

    @Test
    void shouldGoOnWithTheNextModuleWhenItIsRepeated() throws IOException {
        // given
        try (FakeSystem system = new FakeSystem()) {
            Demo demo = new Demo(system.ports(), printStream());
            demo.run();

            // when
            demo.run();

            // then
            assertThat(told())
                    .contains("coordinator1 of LV-DEMO finds that learner1 is enrolled in the programme CECO")
                    .contains("M06 is completed already; the journey goes on with M01")
                    .contains("learner1 sees M01 completed");
        }
    }

    private PrintStream printStream() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
