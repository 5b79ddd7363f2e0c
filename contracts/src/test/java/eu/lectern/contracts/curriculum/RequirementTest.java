package eu.lectern.contracts.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shouldReadAndWriteTheTreeAsTheContractShowsIt() throws IOException {
        // given
        String text = """
                {"allOf":[
                  {"assessment":"M32-MOOC-TEST","part":"MOOC","kind":"TEST","minPercent":70,"text":{"en":"Pass."}},
                  {"anyOf":[
                    {"assessment":"M32-ONLINE-TASKS","part":"ONLINE","kind":"TASKS","text":{"en":"Do."}},
                    {"assessment":"M32-ONLINE-TEST","part":"ONLINE","kind":"TEST","minPercent":75,"text":{"en":"Pass."}}]}]}""";

        // when
        Requirement requirement = json.readValue(text, Requirement.class);

        // then
        assertThat(requirement).isInstanceOf(Requirement.AllOf.class);
        assertThat(requirement.leaves().map(Requirement.Assessed::assessment))
                .containsExactly("M32-MOOC-TEST", "M32-ONLINE-TASKS", "M32-ONLINE-TEST");
        assertThat(json.readTree(json.writeValueAsString(requirement))).isEqualTo(json.readTree(text));
    }

    @Test
    void shouldRefuseAMarkThatCannotBeReached() {
        assertThatThrownBy(() -> test("101")).hasMessageContaining("between 0 and 100");
        assertThatThrownBy(() -> test("-1")).hasMessageContaining("between 0 and 100");
    }

    @Test
    void shouldRefuseAnEmptyChoice() {
        assertThatThrownBy(() -> json.readValue("{\"anyOf\":[]}", Requirement.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining("at least one requirement");
    }

    private static Requirement test(String minPercent) {
        return new Requirement.Assessed(
                "M01-ONLINE-TEST",
                DeliveryPart.ONLINE,
                AssessmentKind.TEST,
                new BigDecimal(minPercent),
                null,
                null,
                LanguageMap.english("Pass."));
    }
}
