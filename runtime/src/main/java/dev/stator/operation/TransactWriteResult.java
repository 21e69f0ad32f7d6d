package dev.stator.operation;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the writes of a transaction answer, found by the operation. Immutable.
 *
 * <pre>{@code
 * VersionedPut<Account> payer = accounts.put(ada.withBalance(0));
 * VersionedUpdate<Account> payee = accounts.update(eve).add(balance, 100);
 * TransactWriteResult done = stator.transactWrite(payer, payee).execute();
 * Account saved = done.get(payer);           // as stored, with its new version
 * long version = done.get(payee);            // the new version
 * }</pre>
 */
public final class TransactWriteResult {
    private final IdentityHashMap<TransactWrite, @Nullable Object> answers = new IdentityHashMap<>();

    /**
     * What a transaction answers; for runners.
     *
     * @param answers one for each of {@code writes}
     */
    public TransactWriteResult(List<TransactWrite> writes, List<? extends @Nullable Object> answers) {
        for (int i = 0; i < writes.size(); i++) {
            this.answers.put(writes.get(i), answers.get(i));
        }
    }

    /**
     * What {@code operation} answers when it is executed by itself: of a put the entity as stored, with its new version
     * and its stamps; of an update or patch that expects a version the new version; null of other updates and of
     * deletes. DynamoDB returns nothing of a transaction, so it is what was sent.
     *
     * @param operation the very object that was given to the transaction
     * @throws IllegalArgumentException if it was not
     */
    @SuppressWarnings("unchecked") // an operation's answer is of its type
    public <R extends @Nullable Object, W extends Operation<R> & TransactWrite> R get(W operation) {
        if (!answers.containsKey(operation)) {
            throw new IllegalArgumentException(
                    "get(...) of a transaction's result takes one of the operations that were"
                            + " given to the transaction, and this is none of them: keep the operation in a variable");
        }
        return (R) answers.get(operation);
    }

    /** How many operations there were, and nothing of their items, which may be sensitive. */
    @Override
    public String toString() {
        return "TransactWriteResult[" + answers.size() + " operations]";
    }
}
