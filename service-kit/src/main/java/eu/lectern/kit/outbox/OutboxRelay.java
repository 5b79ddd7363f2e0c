package eu.lectern.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Moves messages from the outbox to Kafka: takes a batch, sends it, deletes what the broker acknowledged, commits. A crash
 * anywhere in between sends some messages again and loses none. Any number of relays may work on one outbox.
 */
final class OutboxRelay {

    /**
     * What one round did.
     *
     * @param delivered how many messages were published
     * @param failure the first failure of the round, if there was one
     */
    record Round(int delivered, java.util.Optional<Exception> failure) {

        boolean isIdle() {
            return delivered == 0 && failure.isEmpty();
        }
    }

    private final DataSource database;
    private final PendingMessages messages;
    private final int batchSize;

    OutboxRelay(DataSource database, PendingMessages messages, int batchSize) {
        this.database = database;
        this.messages = messages;
        this.batchSize = batchSize;
    }

    Round relayBatch(MessageSender sender) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Round round = relayBatch(connection, sender);
                connection.commit();
                return round;
            } catch (SQLException | InterruptedException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private Round relayBatch(Connection connection, MessageSender sender) throws SQLException, InterruptedException {
        List<PendingMessage> batch = messages.take(connection, batchSize);
        if (batch.isEmpty()) {
            return new Round(0, java.util.Optional.empty());
        }
        MessageSender.Delivery delivery = sender.send(batch);
        messages.delete(connection, delivery.delivered());
        for (var failed : delivery.failed().entrySet()) {
            messages.postpone(connection, failed.getKey(), failed.getValue().toString());
        }
        return new Round(
                delivery.delivered().size(), delivery.failed().values().stream().findFirst());
    }
}
