package dev.stator.processor.lock;

import java.io.IOException;

/** A line of the lock file says nothing that we know. */
final class LockSyntaxException extends IOException {
    private static final long serialVersionUID = 1L;

    private LockSyntaxException(String message) {
        super(message);
    }

    static LockSyntaxException unknown(int number, String line) {
        return new LockSyntaxException(
                "line " + number + " is `" + line + "`. Correct it, or take the file back from version control");
    }

    /** A merge was left undone. */
    static LockSyntaxException conflict(int number, String line) {
        return new LockSyntaxException("line " + number + " is `" + line
                + "`, of a merge that is not done. Keep the lines of both sides, remove those between them, and"
                + " compile again");
    }
}
