package eu.lectern.stack.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceNameTest {

    @Test
    void shouldKnowTheNamesOfItsInstances() {
        assertThat(ServiceName.ENROLMENT.isNameOfInstance("enrolment-service")).isTrue();
        assertThat(ServiceName.ENROLMENT.isNameOfInstance("enrolment-service-2"))
                .isTrue();
        assertThat(ServiceName.ENROLMENT.isNameOfInstance("assessment-service-2"))
                .isFalse();
        assertThat(ServiceName.ENROLMENT.isNameOfInstance("enrolment")).isFalse();
    }
}
