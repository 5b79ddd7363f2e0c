package eu.lectern.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Moves messages from the outbox to Kafka: takes a batch, sends it, deletes what the broker acknowledged, commits. A crash
 * anywhere in between sends some messages again and loses none. Any number of relays may work on one outbox.
 */
final class OutboxRelay {

    /**
     * What one round did.
     *
     * @param delivered how many messages were published
     * @param failure the first failure of the round that concerns the broker, not one message alone
     */
    record Round(int delivered, Optional<Exception> failure) {

        boolean isIdle() {
            return delivered == 0 && failure.isEmpty();
        }
    }

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

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
            return new Round(0, Optional.empty());
        }
        MessageSender.Delivery delivery = sender.send(batch);
        messages.delete(connection, delivery.delivered());
        postpone(connection, delivery);
        return new Round(
                delivery.delivered().size(),
                delivery.failed().values().stream()
                        .filter(OutboxRelay::concernsTheBroker)
                        .findFirst());
    }

    /** Where nothing at all was delivered the broker is away: that is no message's fault, and no message has to rest. */
    private void postpone(Connection connection, MessageSender.Delivery delivery) throws SQLException {
        for (Map.Entry<Long, Exception> failed : delivery.failed().entrySet()) {
            LOG.warnf("Message %d of the outbox was not taken: %s", failed.getKey(), failed.getValue());
            if (!delivery.delivered().isEmpty() || !concernsTheBroker(failed.getValue())) {
                messages.postpone(connection, failed.getKey(), failed.getValue().toString());
            }
        }
    }

    private static boolean concernsTheBroker(Exception failure) {
        return !(failure.getCause() instanceof RecordTooLargeException);
    }
}
