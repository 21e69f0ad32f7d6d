package dev.stator.stream.checkpoint;

import dev.stator.error.StatorException;

/**
 * A consumer tried to move a checkpoint after another process had taken over from it. It moves none any more: the other
 * goes on from the last checkpoint that arrived.
 */
public final class StaleOwnerException extends StatorException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param consumer the name that the checkpoints are kept under
     * @param owner who is no owner any more
     */
    public StaleOwnerException(String consumer, String owner) {
        super(
                "\"" + owner + "\" does not own consumer \"" + consumer
                        + "\" any more: another process took over, because this one did not renew its lease in time (a"
                        + " long pause, or no way to the checkpoint store). It moves no checkpoint any more. What was"
                        + " handled since the last one is handed out again by the new owner.",
                null);
    }
}
