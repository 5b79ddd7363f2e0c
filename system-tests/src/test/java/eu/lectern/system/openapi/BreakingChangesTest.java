package eu.lectern.system.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.rest.Json;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

    private static final String RELEASED = """
            {"paths": {"/works/{id}": {"put": {
              "operationId": "changeWork",
              "x-roles": ["author", "editor"],
              "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                {"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Change"}}}},
              "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Work"}}}}}
             }}},
             "components": {"schemas": {
              "Change": {"type": "object", "required": ["title"], "properties": {
                "title": {"type": "string", "maxLength": 100},
                "pages": {"type": ["integer", "null"]},
                "kind": {"enum": ["BOOK", "FILM"]}}},
              "Work": {"type": "object", "required": ["name", "next"], "properties": {
                "name": {"type": "string"},
                "next": {"$ref": "#/components/schemas/Work"}}}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "put": { | "patch": { | PUT /works/{id}: is gone
            "changeWork" | "alterWork" | its operationId changeWork has become alterWork
            ["author", "editor"] | ["editor"] | is not for the roles [author] any more
            "name": "dry" | "name": "wet" | the parameter query dry is gone
            "in": "query", "schema" | "in": "query", "required": true, "schema" | the parameter query dry is required now
            "maxLength": 100 | "maxLength": 99 | body title: has the maxLength 99 now
            ["integer", "null"] | ["integer"] | body pages: may not be [null] any more
            ["BOOK", "FILM"] | ["BOOK"] | body kind: may not be [FILM] any more
            "required": ["title"], | "required": ["title", "kind"], | body kind: is required now
            "kind": {"enum" | "sort": {"enum" | body kind: is gone
            ["name", "next"] | ["next"] | 200 name: may be missing now
            "name": {"type": "string"} | "name": {"type": ["string", "null"]} | 200 name: may be [null] now
            "name": {"type": "string"}, | "": {}, | 200 name: is gone
            "200" | "201" | PUT /works/{id} 200: is not answered any more
            """)
    void shouldFindWhatBreaksAClient(String released, String changed, String finding) {
        // when
        List<String> changes =
                BreakingChanges.between(document(RELEASED), document(RELEASED.replace(released, changed)));

        // then
        assertThat(changes).singleElement(InstanceOfAssertFactories.STRING).endsWith(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "maxLength": 100 | "maxLength": 200
            "pages": {"type": ["integer", "null"]} | "pages": {"type": ["number", "null"]}
            ["BOOK", "FILM"] | ["BOOK", "FILM", "GAME"]
            "required": ["title"], | "required": [],
            ["author", "editor"] | ["author", "editor", "reader"]
            "paths": { | "paths": {"/more": {"get": {"operationId": "more", "responses": {}}},
            """)
    void shouldLetPassWhatOnlyAdds(String released, String changed) {
        assertThat(BreakingChanges.between(document(RELEASED), document(RELEASED.replace(released, changed))))
                .isEmpty();
    }

    @Test
    void shouldFindNothingInTheSameDocument() {
        assertThat(BreakingChanges.between(document(RELEASED), document(RELEASED)))
                .isEmpty();
    }

    private static ApiDocument document(String json) {
        return new ApiDocument(ServiceName.CATALOG, Json.read(json, JsonNode.class));
    }
}
