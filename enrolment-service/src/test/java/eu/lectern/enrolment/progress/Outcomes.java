package eu.lectern.enrolment.progress;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads and writes outcomes where no service runs. */
final class Outcomes {

    static final OutcomeJson JSON =
            new OutcomeJson(JsonMapper.builder().addModule(new JavaTimeModule()).build());

    private Outcomes() {}
}
