package eu.lectern.enrolment.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.change.ChangeFeedView;
import eu.lectern.contracts.change.ChangeView;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows entries of the feed as partners see them. */
@Singleton
public final class FeedViews {

    private static final TypeReference<Map<String, @Nullable Object>> DATA = new TypeReference<>() {};

    private final ObjectMapper json;

    FeedViews(ObjectMapper json) {
        this.json = json;
    }

    ChangeFeedView view(FeedPage page) {
        return new ChangeFeedView(page.entries().stream().map(this::view).toList(), FeedStart.cursor(page.next()));
    }

    public ChangeView view(FeedEntry entry) {
        return new ChangeView(
                FeedStart.cursor(entry.position()), entry.type(), entry.at(), entry.enrolment(), data(entry.data()));
    }

    private Map<String, @Nullable Object> data(String text) {
        try {
            return json.readValue(text, DATA);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the table change holds what it cannot have written", unreadable);
        }
    }
}
