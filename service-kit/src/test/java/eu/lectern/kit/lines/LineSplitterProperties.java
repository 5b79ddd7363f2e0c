package eu.lectern.kit.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LineSplitterProperties {

    private static final int LONGEST = 100;

    /** However the network cuts them. */
    @Property
    void shouldGiveTheSameLinesWhereverTheyAreCut(
            @ForAll @Size(max = 8) List<@StringLength(max = 20) String> texts,
            @ForAll @IntRange(min = 1, max = 30) int piece,
            @ForAll boolean carriageReturns,
            @ForAll boolean lastHasAnEnd) {
        // given
        List<String> lines = texts.stream()
                .map(text -> "{" + text.replaceAll("[\n\r]", "") + "}")
                .toList();
        String end = carriageReturns ? "\r\n" : "\n";
        byte[] all = (String.join(end, lines) + (lastHasAnEnd ? end : "")).getBytes(StandardCharsets.UTF_8);

        // when
        List<Line> split = split(all, piece);

        // then
        List<Line> expected = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            expected.add(new Line.Text(index, Buffer.buffer(lines.get(index).getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(split).isEqualTo(expected);
    }

    @Property
    void shouldStopAtALineThatIsTooLong(@ForAll @IntRange(min = 1, max = 300) int piece) {
        // given
        String tooLong = "x".repeat(LONGEST + 1);

        // then
        assertThat(split(("a\n" + tooLong + "\nb\n").getBytes(StandardCharsets.UTF_8), piece))
                .containsExactly(text(0, "a"), new Line.TooLong(1));
        assertThat(split(("a\n" + tooLong).getBytes(StandardCharsets.UTF_8), piece))
                .containsExactly(text(0, "a"), new Line.TooLong(1));
    }

    @Example
    void shouldTakeALineThatJustFits() {
        // given
        String fits = "x".repeat(LONGEST);

        // then
        assertThat(split((fits + "\r\n" + fits).getBytes(StandardCharsets.UTF_8), 7))
                .containsExactly(text(0, fits), text(1, fits));
    }

    @Example
    void shouldCountBlankLinesAndLeaveThemOut() {
        assertThat(split("\n \t\r\na\n\n\r\nb\n".getBytes(StandardCharsets.UTF_8), 3))
                .containsExactly(text(2, "a"), text(5, "b"));
    }

    private static List<Line> split(byte[] bytes, int piece) {
        LineSplitter splitter = new LineSplitter(LONGEST);
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += piece) {
            lines.addAll(splitter.feed(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
        }
        lines.addAll(splitter.end());
        return lines;
    }

    private static Line text(long index, String text) {
        return new Line.Text(index, Buffer.buffer(text.getBytes(StandardCharsets.UTF_8)));
    }
}
