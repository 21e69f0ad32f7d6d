package dev.stator.processor.diagnostics;

import javax.tools.Diagnostic.Kind;

/**
 * One fault.
 *
 * @param fault the message without the way by which the root leads there: the same for each root that does
 * @param site where it stands
 * @param home where to report it if it stands in another file than the root, which the compiler may not be looking at:
 * on the root
 * @param path how the root's {@code home} leads to the site, put before a message that is reported at home; may be
 * empty
 */
public record Diagnostic(Code code, String message, String fault, Site site, Site home, String path) {
    /** As what the compiler prints it. */
    Kind kind() {
        return code.isNote() ? Kind.NOTE : Kind.ERROR;
    }
}
