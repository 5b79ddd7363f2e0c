package eu.lectern.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RequirementTextTest {

    private static final String REQUIREMENT = """
            {"allOf":[
              {"assessment":"M32-MOOC-TEST","part":"MOOC","kind":"TEST","minPercent":70,"text":"Pass the test."},
              {"anyOf":[
                {"assessment":"M32-ONLINE-TASKS","part":"ONLINE","kind":"TASKS","text":"Do the tasks."},
                {"assessment":"M32-ONLINE-WORK","part":"ONLINE","kind":"GRADED_WORK","minGrade":4,"maxGrade":6,"text":"Hand in."}]}]}""";

    @Test
    void shouldSayTheTreeInWords() throws IOException {
        assertThat(text().lines())
                .containsExactly(
                        "all of",
                        "  - M32-MOOC-TEST: Pass the test. [at least 70 %]",
                        "  one of",
                        "    - M32-ONLINE-TASKS: Do the tasks.",
                        "    - M32-ONLINE-WORK: Hand in. [grade 4 of 6]");
    }

    @Test
    void shouldFindTheAssessmentsAtAnyDepth() throws IOException {
        assertThat(text().assessments())
                .extracting(assessment -> assessment.get("assessment").asText())
                .containsExactly("M32-MOOC-TEST", "M32-ONLINE-TASKS", "M32-ONLINE-WORK");
    }

    private static RequirementText text() throws IOException {
        JsonNode requirement = new ObjectMapper().readTree(REQUIREMENT);
        return new RequirementText(requirement);
    }
}
