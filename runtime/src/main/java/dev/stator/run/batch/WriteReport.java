package dev.stator.run.batch;

import dev.stator.error.Doubt;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.RefusedWrite;
import dev.stator.operation.WriteSettings;
import dev.stator.session.Timer;
import java.util.OptionalLong;

/**
 * What one run of writes tells of its source: offsets to go on from, and elements that were refused. Its methods may be
 * called from any thread.
 */
final class WriteReport<O> {
    private final WriteSettings<O> settings;
    private final SourceOffsets offsets;
    private final Timer timer;
    private final Object saving = new Object();
    private final Object refusing = new Object();

    // Guarded by saving.
    private long saved;
    private long savedAt;

    // Guarded by refusing.
    private long refused;

    WriteReport(WriteSettings<O> settings, Timer timer) {
        this.settings = settings;
        this.timer = timer;
        this.offsets = new SourceOffsets(settings.start());
        this.saved = settings.start();
        this.savedAt = timer.nanoTime();
    }

    SourceOffsets offsets() {
        return offsets;
    }

    /** How many elements there are to come from the beginning. */
    OptionalLong total() {
        OptionalLong total = settings.total();
        return total.isEmpty() ? total : OptionalLong.of(Math.max(0, total.getAsLong() - settings.start()));
    }

    /** Whether others go on when an element is refused for {@code error}. */
    boolean goesOnAfter(Throwable error) {
        return settings.refused() != null && RefusedWrite.isOfElement(error);
    }

    /**
     * An element is refused, for an error that others go on after.
     *
     * @param doubt whether an earlier request may have written it
     */
    void refuse(long offset, O element, RuntimeException error, boolean doubt) {
        boolean inDoubt =
                doubt || (error instanceof ConditionFailedException failed ? failed.inDoubt() : Doubt.isLost(error));
        synchronized (refusing) {
            if (settings.refused() != null) {
                settings.refused().accept(new RefusedWrite<>(offset, element, error, inDoubt));
            }
            refused++;
        }
        offsets.over(offset);
    }

    long refused() {
        synchronized (refusing) {
            return refused;
        }
    }

    /** Hands out the offset if it is time to. */
    void save() {
        save(false);
    }

    /** Hands out what was not handed out yet. */
    void flush() {
        save(true);
    }

    /** The same where {@code reason} ended the run, which may have been what the saver threw. */
    void flush(Throwable reason) {
        try {
            flush();
        } catch (Throwable e) { // users also throw what nobody declares
            if (e != reason && e != reason.getCause()) {
                reason.addSuppressed(e);
            }
        }
    }

    private void save(boolean now) {
        if (settings.saver() == null) {
            return;
        }
        synchronized (saving) {
            long low = offsets.low();
            if (low > saved
                    && (now || timer.nanoTime() - savedAt >= settings.interval().toNanos())) {
                settings.saver().accept(low);
                saved = low;
                savedAt = timer.nanoTime();
            }
        }
    }
}
