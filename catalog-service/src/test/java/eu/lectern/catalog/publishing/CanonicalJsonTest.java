package eu.lectern.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"b": 1, "a": {"d": 2, "c": 3}}   | {"a":{"c":3,"d":2},"b":1}
            {"a": 2.50}                       | {"a":2.5}
            {"a": 2.0}                        | {"a":2}
            {"a": 2E+1}                       | {"a":20}
            {"a": 160}                        | {"a":160}
            {"a": 0.00}                       | {"a":0}
            {"a": null, "b": [null, 1]}       | {"b":[null,1]}
            [3, 1, 2]                         | [3,1,2]
            {"a": "\\u0101 \\"q\\" \\n"}      | {"a":"ā \\"q\\" \\n"}
            {"é": true, "z": false}           | {"z":false,"é":true}
            """)
    void shouldWriteOneTextForEachValue(String value, String canonical) throws JsonProcessingException {
        assertThat(CanonicalJson.of(JSON.readTree(value))).isEqualTo(canonical);
    }
}
