package eu.lectern.system.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each documented query as each caller, against the real services: what they see, and what it costs. */
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedQueriesIT {

    private static final List<DocumentedQuery> QUERIES = DocumentedQuery.all();
    private static final List<String> LISTS = List.of("enrolments", "submissions", "modules");
    private static final List<String> CATALOGUE = List.of("modules", "programme", "node");

    private static final Map<String, Map<String, String>> FILTERS = Map.of(
            "SearchModules", Map.of("q", "interacting digital"),
            "InstitutionEnrolments", Map.of("programme", Scene.PROGRAMME));

    private final Map<Caller, GraphQlClient> clients = new EnumMap<>(Caller.class);
    private final Map<String, Map<Caller, String>> costs = new TreeMap<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final List<Scene> scenes = new ArrayList<>();

    @BeforeAll
    void play(LocalStack stack, Lectern lectern) {
        for (Caller caller : Caller.values()) {
            clients.put(caller, new GraphQlClient(stack.url(ServiceName.GATEWAY), caller.token(stack)));
        }
        scenes.add(Scene.latvian(lectern));
        scenes.add(Scene.italian(lectern));
        variables.put("enrolment", scenes.getFirst().enrolment().toString());
        variables.put("module", idOfTheModule());
        variables.put("code", Scene.PROGRAMME);
    }

    @AfterAll
    void printTheCosts() {
        System.out.printf(
                "[frontend] calls to (c)atalog, (e)nrolment and (a)ssessment; lists are asked page by page%n");
        System.out.printf("[frontend] %-22s", "");
        clients.keySet().forEach(caller -> System.out.printf("%-14s", caller.id()));
        System.out.println();
        costs.forEach((query, byCaller) -> {
            System.out.printf("[frontend] %-22s", query);
            byCaller.values().forEach(calls -> System.out.printf("%-14s", calls));
            System.out.println();
        });
    }

    static Stream<Arguments> everyQueryAsEveryCaller() {
        return QUERIES.stream().flatMap(query -> Stream.of(Caller.values()).map(caller -> Arguments.of(query, caller)));
    }

    static Stream<DocumentedQuery> everyQuery() {
        return QUERIES.stream();
    }

    @ParameterizedTest
    @MethodSource("everyQueryAsEveryCaller")
    void shouldShowEachCallerTheirsAndCostWhatIsPromised(DocumentedQuery query, Caller caller) {
        // when
        List<GraphQlAnswer> pages = pages(query, caller);
        costs.computeIfAbsent(query.name(), first -> new EnumMap<>(Caller.class))
                .put(caller, pages.getFirst().timing().inShort());

        // then
        NavigableSet<String> expected = WhoSeesWhat.expected(query, caller);
        assertThat(seen(pages)).isEqualTo(expected);
        for (Scene scene : scenes) {
            List<String> hidden = hidden(scene, caller, expected.contains(scene.name()));
            assertThat(pages)
                    .flatExtracting(GraphQlAnswer::strings)
                    .noneMatch(text -> hidden.stream().anyMatch(text::contains));
        }
        for (GraphQlAnswer page : pages) {
            assertWithin(query.mostCalls(), page.timing().calls());
        }
    }

    /** What must not be in an answer, however deep. */
    private static List<String> hidden(Scene scene, Caller caller, boolean isSeen) {
        List<String> hidden = new ArrayList<>();
        if (!isSeen) {
            hidden.add(scene.enrolment().toString());
        }
        if (!isSeen || !WhoSeesWhat.personalData(caller)) {
            hidden.addAll(scene.secrets());
        }
        return hidden;
    }

    @ParameterizedTest
    @MethodSource("everyQuery")
    void shouldFillTheScreenThatItIsMadeFor(DocumentedQuery query) {
        // given
        Screen screen = Screen.of(query);

        // when
        List<GraphQlAnswer> pages = pages(query, screen.caller());

        // then
        assertThat(pages).extracting(GraphQlAnswer::codes).allMatch(NavigableSet::isEmpty);
        assertThat(pages).extracting(GraphQlAnswer::text).anyMatch(text -> text.contains(screen.shown()));
        assertThat(pages.getFirst().timing().calls().keySet())
                .as("the services that the gateway tells of")
                .containsAll(alwaysCalled(query));
    }

    /** What is in the catalogue is kept; it is asked now and then which version is the latest. */
    private static Set<String> alwaysCalled(DocumentedQuery query) {
        Set<String> services = new TreeSet<>(query.mostCalls().keySet());
        services.remove("catalog");
        return services;
    }

    private static void assertWithin(Map<String, Integer> bound, NavigableMap<String, Integer> calls) {
        calls.forEach((service, number) ->
                assertThat(number).as(service).isLessThanOrEqualTo(bound.getOrDefault(service, 0)));
    }

    /** All pages of a list; the one answer of any other query. */
    private List<GraphQlAnswer> pages(DocumentedQuery query, Caller caller) {
        List<GraphQlAnswer> pages = new ArrayList<>();
        Map<String, Object> wished = new HashMap<>(variables);
        wished.put("filter", FILTERS.getOrDefault(query.name(), Map.of()));
        JsonNode page;
        do {
            GraphQlAnswer answer = client(caller).ask(query.text(), wished);
            pages.add(answer);
            page = pageOfAList(answer.data());
            wished.put("after", page.path("endCursor").asText());
        } while (page.path("hasNextPage").asBoolean());
        return pages;
    }

    private static JsonNode pageOfAList(JsonNode data) {
        return LISTS.stream()
                .map(list -> data.path(list).path("pageInfo"))
                .filter(page -> !page.isMissingNode())
                .findFirst()
                .orElse(data.path("no list"));
    }

    private NavigableSet<String> seen(List<GraphQlAnswer> pages) {
        NavigableSet<String> seen = new TreeSet<>();
        for (GraphQlAnswer page : pages) {
            seen.addAll(page.codes());
            CATALOGUE.stream().filter(field -> page.data().hasNonNull(field)).forEach(field -> seen.add("catalogue"));
            scenes.stream().filter(scene -> shows(page, scene)).forEach(scene -> seen.add(scene.name()));
        }
        return seen;
    }

    /** Ids have the one that REST knows inside. */
    private static boolean shows(GraphQlAnswer page, Scene scene) {
        String enrolment = scene.enrolment().toString();
        return page.strings().stream().anyMatch(text -> text.equals("Enrolment:" + enrolment));
    }

    private GraphQlClient client(Caller caller) {
        return Objects.requireNonNull(clients.get(caller));
    }

    private String idOfTheModule() {
        return client(Caller.ANONYMOUS)
                .askWell("query($code: String!) { module(code: $code) { id } }", Map.of("code", Scene.MODULE))
                .data()
                .at("/module/id")
                .asText();
    }
}
