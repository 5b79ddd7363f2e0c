package eu.lectern.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.stack.process.Component;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceInstancesTest {

    @TempDir
    private Path base;

    @Test
    void shouldGiveEachInstanceANameAndAPortOfItsOwn() {
        // given
        LocalStack stack = stackOf(ServiceName.ENROLMENT, ServiceName.ASSESSMENT);

        // when
        ServiceProcess second = stack.another(ServiceName.ENROLMENT);
        ServiceProcess third = stack.another(ServiceName.ENROLMENT);

        // then
        ServiceProcess first = stack.service(ServiceName.ENROLMENT);
        assertThat(List.of(first.name(), second.name(), third.name()))
                .containsExactly("enrolment-service", "enrolment-service-2", "enrolment-service-3");
        assertThat(List.of(first.url(), second.url(), third.url())).doesNotHaveDuplicates();
        assertThat(stack.components()).extracting(Component::name).contains(second.name(), third.name());
    }

    @Test
    void shouldRefuseAnInstanceOfAServiceThatTheStackDoesNotHave() {
        LocalStack stack = stackOf(ServiceName.ENROLMENT);

        assertThatThrownBy(() -> stack.another(ServiceName.GATEWAY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("this stack has no gateway");
    }

    private LocalStack stackOf(ServiceName... services) {
        return LocalStack.builder()
                .dataDirectory(base)
                .freePorts()
                .services(services)
                .build();
    }
}
