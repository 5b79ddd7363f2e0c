package eu.lectern.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedDocumentTest {

    @Test
    void shouldShareWhatMeansTheSameAndKeepApartWhatDoesNot() {
        // given: Problem is the same; Page is not; List is the same words about another Page
        ServiceDocument catalog = document("Catalog", """
                {"info": {"title": "Catalogue"}, "paths": {"/api/catalog/v1/x": {"get": {
                   "responses": {"200": {"content": {"a/b": {"schema": {"$ref": "#/components/schemas/List"}}}}}}}},
                 "components": {"schemas": {
                   "Problem": {"type": "object"},
                   "Page": {"type": "string"},
                   "List": {"items": {"$ref": "#/components/schemas/Page"}},
                   "Alone": {"oneOf": [], "discriminator": {"mapping": {"a": "#/components/schemas/Page"}}}}}}
                """);
        ServiceDocument enrolment = document("Enrolment", """
                {"info": {"title": "Enrolment"}, "paths": {"/api/enrolment/v1/x": {"get": {
                   "responses": {"200": {"content": {"a/b": {"schema": {"$ref": "#/components/schemas/List"}}}}}}}},
                 "components": {"schemas": {
                   "Problem": {"type": "object"},
                   "Page": {"type": "integer"},
                   "List": {"items": {"$ref": "#/components/schemas/Page"}}}}}
                """);

        // when
        ObjectNode joined = JoinedDocument.of(List.of(catalog, enrolment), List.of());

        // then
        JsonNode schemas = joined.at("/components/schemas");
        assertThat(schemas.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "Problem", "CatalogPage", "CatalogList", "Alone", "EnrolmentPage", "EnrolmentList");
        assertThat(schemas.at("/CatalogList/items/$ref").asText()).isEqualTo("#/components/schemas/CatalogPage");
        assertThat(schemas.at("/Alone/discriminator/mapping/a").asText()).isEqualTo("#/components/schemas/CatalogPage");
        assertThat(joined.at("/paths/~1api~1enrolment~1v1~1x/get/responses/200/content/a~1b/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/EnrolmentList");
    }

    @Test
    void shouldLeaveNoReferenceThatLeadsNowhere() {
        // given
        ServiceDocument one = document("One", """
                {"paths": {"/a": {"get": {"x": {"$ref": "#/components/schemas/A"}}}},
                 "components": {"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {"type": "string"}}}}
                """);
        ServiceDocument two = document("Two", """
                {"paths": {"/b": {"get": {"x": {"$ref": "#/components/schemas/A"}}}},
                 "components": {"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {"type": "number"}}}}
                """);

        // when
        ObjectNode joined = JoinedDocument.of(List.of(one, two), List.of());

        // then
        assertThat(References.in(joined))
                .hasSize(4)
                .allMatch(component ->
                        joined.path("components").path(component.kind()).has(component.name()));
    }

    @Test
    void shouldCompleteOperationsByWhatTheirDocumentSaysOfAll() {
        // given
        ServiceDocument one = document("One", """
                {"info": {"title": "First"}, "security": [{"oidc": []}], "tags": [{"name": "T"}],
                 "paths": {"/a": {"parameters": [], "get": {"operationId": "list"}, "post": {"security": [], "tags": ["T"]}}},
                 "components": {"securitySchemes": {"oidc": {"type": "openIdConnect"}}}}
                """);
        ServiceDocument two = document("Two", """
                {"info": {"title": "Second"}, "security": [{"oidc": []}], "tags": [{"name": "T"}],
                 "paths": {"/b": {"get": {"operationId": "list"}}},
                 "components": {"securitySchemes": {"oidc": {"type": "http"}}}}
                """);

        // when
        ObjectNode joined = JoinedDocument.of(List.of(one, two), List.of());

        // then
        assertThat(joined.at("/paths/~1a/get/security/0/Oneoidc").isMissingNode())
                .isFalse();
        assertThat(joined.at("/paths/~1b/get/security/0/Twooidc").isMissingNode())
                .isFalse();
        assertThat(joined.at("/paths/~1a/post/security")).isEmpty();
        assertThat(joined.at("/paths/~1a/get/tags/0").asText()).isEqualTo("First");
        assertThat(joined.at("/paths/~1a/post/tags/0").asText()).isEqualTo("T");
        assertThat(joined.at("/paths/~1a/get/operationId").asText()).isEqualTo("list");
        assertThat(joined.at("/paths/~1b/get/operationId").asText()).isEqualTo("twoList");
        assertThat(joined.at("/tags")).hasSize(1);
        assertThat(joined.at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(joined.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void shouldSayWhatIsMissing() {
        ObjectNode joined = JoinedDocument.of(List.of(), List.of("the results"));
        assertThat(joined.at("/info/x-missing/0").asText()).isEqualTo("the results");
        assertThat(joined.at("/info/description").asText()).contains("Incomplete at the moment", "the results");
    }

    static ServiceDocument document(String service, String json) {
        try {
            return new ServiceDocument(service, new ObjectMapper().readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
