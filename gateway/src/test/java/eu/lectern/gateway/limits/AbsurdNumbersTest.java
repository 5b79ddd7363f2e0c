package eu.lectern.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsurdNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "{\"a\": [1, -2.5, 1e99, null, true, \"1e999999999\"]}", "{\"a\": {\"b\": 1e-99}}"})
    void shouldFindNothingAmongModestNumbers(String json) {
        assertThat(AbsurdNumbers.find("body", read(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1e999999999}                 | body.a",
                "{\"a\": 1e-999999999}                | body.a",
                "{\"a\": 1e101}                       | body.a",
                "{\"ok\": 1, \"a\": [0, {\"b\": 1e500}]} | body.a.b",
            })
    void shouldTellWhereANumberIsThatNobodyCanMean(String json, String path) {
        assertThat(AbsurdNumbers.find("body", read(json))).contains(path);
    }

    private static JsonValue read(String json) {
        return Json.createReader(new StringReader(json)).read();
    }
}
