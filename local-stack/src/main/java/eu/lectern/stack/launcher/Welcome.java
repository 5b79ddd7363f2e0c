package eu.lectern.stack.launcher;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.StackPort;
import eu.lectern.stack.keycloak.RealmFile;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.services.ServiceName;
import java.util.stream.Collectors;

/** What a newcomer needs to know once all is up. */
record Welcome(LocalStack stack) {

    String text() {
        return """

                  GraphQL     %1$s/graphql     (in the browser: %1$s/graphiql)
                  REST        %1$s/api/catalog/v1, /api/enrolment/v1, /api/assessment/v1
                              described at %1$s/openapi     (in the browser: %1$s/swagger-ui)
                  Keycloak    %2$s     (administrator admin, password admin)
                  PostgreSQL  %3$s:%4$d     databases, users and passwords: %5$s
                  Kafka       %6$s
                  Logs        %7$s

                Logins, password = name: %8$s
                Clients, secret = name: %9$s

                Try:
                  curl -s %1$s/graphql -H 'Content-Type: application/json' -d '{"query":"{ module(code: \\"M06\\") { code title } }"}'
                  curl -s '%1$s/api/catalog/v1/modules?q=digital'
                  ./run demo
                """.formatted(
                        stack.url(ServiceName.GATEWAY),
                        stack.keycloak().realm(),
                        Ports.LOOPBACK,
                        stack.ports().number(StackPort.POSTGRES),
                        String.join(", ", LocalStack.DATABASES),
                        stack.kafka().bootstrapServers(),
                        stack.directories().log("*"),
                        users(false),
                        users(true));
    }

    private static String users(boolean serviceAccounts) {
        return RealmFile.read().users().stream()
                .filter(user -> user.serviceAccountOf().isPresent() == serviceAccounts)
                .map(user -> user.serviceAccountOf().orElseGet(user::name))
                .collect(Collectors.joining(", "));
    }
}
