package dev.stator.run.item;

import dev.stator.frozen.FrozenEncryption;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.CheckOperation;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.PutOperation;
import dev.stator.operation.Runner;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.WriteOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Batches and transactions send operations of any DAO, also one of another Stator: then with the clients of the sender.
 * All else that decides what is stored, where, and how it is read must be the same for both.
 */
public final class SenderCheck {
    private final Session sender;

    /** Of the last that was found to be the same: most batches are of one DAO, and have its operations in a row. */
    private @Nullable Runner maker;

    private @Nullable EntitySchema<?> schema;

    /** For one execution, which asks one thing at a time. */
    public SenderCheck(Session sender) {
        this.sender = sender;
    }

    /**
     * Refuses a write of a transaction that its own Stator would do otherwise.
     *
     * @throws IllegalArgumentException naming what differs
     */
    public void check(TransactWrite write) {
        if (write instanceof CheckOperation<?> check) {
            check(check.runner(), check.schema(), check);
        } else {
            // All other types that TransactWrite permits are of this one.
            checkWrite((WriteOperation<?, ?>) write);
        }
    }

    /**
     * Refuses a write of a batch that its own Stator would do otherwise.
     *
     * @throws IllegalArgumentException naming what differs
     */
    public void check(BatchWrite write) {
        checkWrite(write instanceof PutOperation<?> put ? put : (DeleteOperation<?>) write);
    }

    /**
     * Refuses a write that its own Stator would do otherwise.
     *
     * @throws IllegalArgumentException naming what differs
     */
    public void checkWrite(WriteOperation<?, ?> write) {
        check(write.runner(), write.write().schema(), write);
    }

    /**
     * Refuses a read that its own Stator would do otherwise.
     *
     * @throws IllegalArgumentException naming what differs
     */
    public void check(GetOperation<?, ?> get) {
        check(get.runner(), get.read().schema(), get);
    }

    private void check(Runner by, EntitySchema<?> of, Object operation) {
        if (by == maker && of == schema) {
            return;
        }
        requireSame(by, of, operation);
        maker = by;
        schema = of;
    }

    private void requireSame(Runner by, EntitySchema<?> of, Object operation) {
        List<String> differences = new ArrayList<>();
        String table = of.table().name();
        Optional<String> here = sender.findTableName(of.declaredTable());
        if (!here.equals(Optional.of(table))) {
            differences.add("table \"" + of.declaredTable() + "\" is " + table + " for its own and "
                    + here.map(name -> "is " + name).orElse("has no name") + " for the one that sends");
        }
        Optional<FrozenEncryption> encryption = sender.frozen().encryption();
        if (!by.frozenEncryption().equals(encryption)) {
            differences.add("frozen attributes are " + kind(by.frozenEncryption(), encryption) + " by its own and "
                    + kind(encryption, by.frozenEncryption()) + " by the one that sends");
        }
        if (!by.clock().equals(sender.clock())) {
            differences.add(
                    "the clock of its own is " + by.clock() + " and that of the one that sends is " + sender.clock());
        }
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    operation + ": its DAO has another Stator than the one that sends it, and "
                            + String.join("; ", differences)
                            + ". Make the DAO with the Stator that sends. Only the clients may differ, as by "
                            + "through(client).");
        }
    }

    private static String kind(Optional<FrozenEncryption> encryption, Optional<FrozenEncryption> other) {
        return encryption.isEmpty() ? "not encrypted" : other.isEmpty() ? "encrypted" : "encrypted otherwise";
    }
}
