package eu.lectern.catalog.reading;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests to the service's API as an anonymous reader sends them. */
final class CatalogueApi {

    static final String BASE = "/api/catalog/v1";

    private CatalogueApi() {}

    static RequestSpecification reader() {
        return given().basePath(BASE).accept("application/json");
    }

    static RequestSpecification readerOf(String acceptLanguage) {
        return reader().header("Accept-Language", acceptLanguage);
    }
}
