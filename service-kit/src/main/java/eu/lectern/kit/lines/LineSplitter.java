package eu.lectern.kit.lines;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what arrives in pieces into lines, which end with LF or CR LF. It holds one unfinished line at most; after one that is
 * too long it takes nothing more.
 */
final class LineSplitter {

    private final int longest;
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private long next;
    private boolean stuck;

    /**
     * Begins with line 0.
     *
     * @param longest how many bytes a line may have, without its end
     */
    LineSplitter(int longest) {
        this.longest = longest;
    }

    /** The lines that the piece finishes. */
    List<Line> feed(byte[] piece) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < piece.length && !stuck; at++) {
            if (piece[at] == '\n') {
                unfinished.write(piece, from, at - from);
                from = at + 1;
                finish(lines);
            }
        }
        if (!stuck) {
            unfinished.write(piece, from, piece.length - from);
            // One more for the CR of an end that may be on its way.
            if (unfinished.size() > longest + 1) {
                stick(lines);
            }
        }
        return lines;
    }

    /** The last line, if it has no end. */
    List<Line> end() {
        List<Line> lines = new ArrayList<>();
        if (!stuck) {
            finish(lines);
        }
        return lines;
    }

    private void finish(List<Line> lines) {
        byte[] bytes = unfinished.toByteArray();
        unfinished.reset();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        if (length > longest) {
            stick(lines);
        } else {
            long index = next++;
            if (!isBlank(bytes, length)) {
                lines.add(new Line.Text(index, Buffer.buffer(length).appendBytes(bytes, 0, length)));
            }
        }
    }

    private void stick(List<Line> lines) {
        stuck = true;
        unfinished.reset();
        lines.add(new Line.TooLong(next));
    }

    private static boolean isBlank(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
                return false;
            }
        }
        return true;
    }
}
