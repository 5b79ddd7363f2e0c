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
                  REST        %2$s/api/catalog/v1
                              %3$s/api/enrolment/v1
                              %4$s/api/assessment/v1     (each described at /openapi)
                  Keycloak    %5$s     (administrator admin, password admin)
                  PostgreSQL  %6$s:%7$d     databases, users and passwords: %8$s
                  Kafka       %9$s
                  Logs        %10$s

                Logins, password = name: %11$s
                Clients, secret = name: %12$s

                Try:
                  curl -s %1$s/graphql -H 'Content-Type: application/json' -d '{"query":"{ module(code: \\"M06\\") { code title } }"}'
                  curl -s '%2$s/api/catalog/v1/modules?q=digital'
                  ./run demo
                """.formatted(
                        stack.url(ServiceName.GATEWAY),
                        stack.url(ServiceName.CATALOG),
                        stack.url(ServiceName.ENROLMENT),
                        stack.url(ServiceName.ASSESSMENT),
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
