package dev.stator.operation;

import dev.stator.error.Doubt;
import dev.stator.error.SensitiveKey;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The stored item has not the version that a write expected: others wrote it since it was read. Nothing was written,
 * unless it is {@link #inDoubt() in doubt}: a second attempt of the SDK also finds the version that the first one
 * wrote. The stored item is at hand ({@link #item(Class)}), to be looked at or to begin anew with; empty if there is
 * none any more.
 */
public final class VersionConflictException extends ConditionFailedException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE =
            "; nothing was written. Read it again, and write what is new; modify(...) does both";

    private final long expected;
    private final @Nullable Long stored;

    /**
     * A version that is not the expected one.
     *
     * @param condition the condition as text
     * @param expected the version that the write expected; 0 for no item yet
     * @param stored the version of {@code item}; empty if there is no item, or its attribute is no version
     * @param item the item as stored, null if there is none
     * @param decoder turns {@code item} into its record
     */
    public VersionConflictException(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            long expected,
            OptionalLong stored,
            @Nullable Map<String, AttributeValue> item,
            Function<Map<String, AttributeValue>, ?> decoder,
            @Nullable Throwable cause) {
        super(
                fact(table, key, expected, stored, item) + Doubt.fate(cause, ADVICE),
                table,
                key,
                condition,
                item,
                decoder,
                Doubt.of(cause),
                cause);
        this.expected = expected;
        this.stored = stored.isPresent() ? stored.getAsLong() : null;
    }

    private VersionConflictException(VersionConflictException last, String advice, boolean inDoubt) {
        super(
                fact(
                                last.table(),
                                last.key(),
                                last.expected,
                                last.storedVersion(),
                                last.rawItem().orElse(null))
                        + advice,
                last.table(),
                last.key(),
                last.condition(),
                last.rawItem().orElse(null),
                last.decoder(),
                inDoubt,
                last.getCause());
        this.expected = last.expected;
        this.stored = last.stored;
    }

    /** The same conflict as the last of several, with which {@code modify} gave up. */
    public VersionConflictException after(int attempts) {
        String fate = "; nothing was written in " + attempts + " attempts, as others were always first. More may help:"
                + " modify(...).attempts(n)";
        return new VersionConflictException(this, Doubt.fate(getCause(), fate), inDoubt());
    }

    /**
     * The same conflict of a request that the SDK sent more than once, or may have: the first one may have been
     * applied, though its answer was lost. So {@code modify} does not begin anew, which could do twice what shall be
     * done once.
     */
    public VersionConflictException notTriedAgain() {
        return new VersionConflictException(this, Doubt.notTriedAgain(getCause()), true);
    }

    private static String fact(
            String table,
            Map<String, AttributeValue> key,
            long expected,
            OptionalLong stored,
            @Nullable Map<String, AttributeValue> item) {
        StringBuilder text = new StringBuilder("Item ");
        text.append(SensitiveKey.text(key));
        return text.append(" in table ")
                .append(table)
                .append(' ')
                .append(problem(expected, stored, item != null))
                .toString();
    }

    private static String problem(long expected, OptionalLong stored, boolean present) {
        if (!present) {
            return "is not stored, but was expected with version " + expected;
        }
        if (stored.isEmpty()) {
            return "has no whole number as its version, but was expected with version " + expected;
        }
        if (expected == 0) {
            return "is stored already, with version " + stored.getAsLong()
                    + ", but was expected as a new one, with version 0";
        }
        return "has version " + stored.getAsLong() + ", but was expected with version " + expected;
    }

    @Override
    String problem() {
        return "it " + problem(expected, storedVersion(), rawItem().isPresent());
    }

    /** The version that the write expected; 0 for an item that is not stored yet. */
    public long expectedVersion() {
        return expected;
    }

    /** The version that is stored; empty if there is no item, or what it has for a version is no whole number. */
    public OptionalLong storedVersion() {
        return stored == null ? OptionalLong.empty() : OptionalLong.of(stored);
    }
}
