package dev.stator.check;

import dev.stator.error.SensitiveKey;
import dev.stator.error.StatorException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A rewrite that stopped before its end. Every item is as it was, or written whole; of the one it stopped at, only the
 * answer may be lost. To execute it again does the rest: what is in the present form is passed over.
 */
public final class RewriteIncompleteException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable RewriteReport report;
    private final @Nullable String checkpoint;

    RewriteIncompleteException(
            RewriteReport report,
            @Nullable Map<String, AttributeValue> key,
            @Nullable String checkpoint,
            Throwable cause) {
        super(
                (report.dryRun() ? "Dry run of a rewrite" : "Rewrite")
                        + " of table " + report.table() + " stopped"
                        + (key == null ? "" : " at item " + SensitiveKey.text(key))
                        + " after " + report.items() + " items, of which " + report.rewritten()
                        + (report.dryRun() ? " would be rewritten: " : " were rewritten: ") + told(cause)
                        + ". No item is half-written: execute it again, which passes over what is done"
                        + (checkpoint == null ? "" : ", or resume(checkpoint()), which begins where it stopped"),
                cause);
        this.report = report;
        this.checkpoint = checkpoint;
    }

    /**
     * What was done until then.
     *
     * @throws IllegalStateException if this error was serialized: reports are not
     */
    public RewriteReport report() {
        if (report == null) {
            throw new IllegalStateException("This error was serialized, and its report was not");
        }
        return report;
    }

    /** For {@link TableRewrite#resume}; empty if no page was done, or the rewrite had a limit. */
    public Optional<String> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }
}
