package dev.stator.it.sensitive;

import dev.stator.codec.TextCodec;
import dev.stator.it.sensitive.Patient.Code;

/** Tells what it refuses. */
final class CodeConverter implements TextCodec<Code> {
    @Override
    public String toText(Code code) {
        if (code.text().endsWith("!")) {
            throw new IllegalArgumentException("bad " + code.text(), new RuntimeException(code.text()));
        }
        return code.text();
    }

    @Override
    public Code fromText(String text) {
        if (text.endsWith("!")) {
            throw new IllegalArgumentException("bad " + text, new RuntimeException(text));
        }
        return new Code(text);
    }
}
