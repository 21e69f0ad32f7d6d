package dev.stator.processor.lock;

import java.io.IOException;

/** A line of the lock file says nothing that we know. */
final class LockSyntaxException extends IOException {
    private static final long serialVersionUID = 1L;

    LockSyntaxException(int number, String line) {
        super("line " + number + " is `" + line + "`. Correct it, or take the file back from version control");
    }
}
