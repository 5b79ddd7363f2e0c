package eu.lectern.assessment.submissions;

import static java.util.Objects.requireNonNull;

import eu.lectern.assessment.judging.BodyReader;
import eu.lectern.assessment.judging.Reading;
import eu.lectern.contracts.assessment.HandInWork;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work as it is handed in, well-formed; whether its enrolment and assessment take it is still open. */
record HandedWork(UUID enrolment, String assessment, List<String> alsoServes, Work work) {

    HandedWork {
        alsoServes = List.copyOf(alsoServes);
    }

    static Reading<HandedWork> read(HandInWork body, Clock clock) {
        BodyReader reader = BodyReader.at(clock);
        UUID enrolment = reader.required("enrolment", body.enrolment());
        String assessment = reader.code("assessment", body.assessment());
        List<String> alsoServes = reader.alsoServes(body.alsoServes());
        String text = reader.writtenText("text", body.text(), Work.MAX_TEXT_LENGTH);
        String link = link(reader, body.link());
        if (body.text() == null && body.link() == null) {
            reader.refuse("text", "is required, or else link");
        }
        if (body.text() != null && body.link() != null) {
            reader.refuse("link", "must not stand beside text");
        }
        return reader.conclude(() -> new HandedWork(
                requireNonNull(enrolment), requireNonNull(assessment), alsoServes, new Work(text, link)));
    }

    private static @Nullable String link(BodyReader reader, @Nullable String link) {
        if (link != null) {
            WorkLink.objection(link).ifPresent(objection -> reader.refuse("link", objection));
        }
        return link;
    }
}
