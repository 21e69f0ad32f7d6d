package dev.stator.codec;

import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.ReadyForms;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds parts of keys, elements of sets and names of entries to the one form in which their values are written.
 * DynamoDB finds each by its stored form, so what was read from another form could be neither got nor changed nor
 * removed by the value read.
 */
public final class Spelling {
    private static final String ANY_CONVERTER =
            "If others write it so, declare the component @Convert(...) with a converter that writes this form";

    private final Role role;
    private final boolean shown;

    private enum Role {
        KEY(
                "A part of a key is read in that form only: DynamoDB would not find the item by the value read.",
                "store the item anew in that form, and delete this one"),
        ELEMENT(
                "An element of a set is read in that form only: DynamoDB would neither find nor remove it by the value"
                        + " read.",
                "store it anew in that form"),
        NAME(
                "The name of an entry is read in that form only: DynamoDB would not find the entry by the key read.",
                "store it anew in that form");

        private final String reason;
        private final String rewriting;

        Role(String reason, String rewriting) {
            this.reason = reason;
            this.rewriting = rewriting;
        }
    }

    /** Of elements of sets. */
    static final Spelling OF_ELEMENTS = new Spelling(Role.ELEMENT, true);

    /** Of names of entries. */
    static final Spelling OF_NAMES = new Spelling(Role.NAME, true);

    /** Of parts of keys. */
    public static final Spelling OF_KEYS = new Spelling(Role.KEY, true);

    /** Of parts of keys that no text must show. */
    public static final Spelling OF_SENSITIVE_KEYS = new Spelling(Role.KEY, false);

    private Spelling(Role role, boolean shown) {
        this.role = role;
        this.shown = shown;
    }

    /** Whether all that {@code codec} reads is in the form that it writes. */
    public static boolean isOne(AttributeCodec<?> codec) {
        return codec instanceof BuiltIn known && known.readsOneForm();
    }

    /** Whether {@code stored} is known, without reading it, to be in the form that {@code codec} writes. */
    public static boolean isWritten(AttributeCodec<?> codec, AttributeValue stored) {
        return isOne(codec) || (stored.s() != null && isWritten(codec, stored.s()));
    }

    /** The same of S. */
    public static boolean isWritten(AttributeCodec<?> codec, String stored) {
        return codec instanceof BuiltIn known && known.isWritten(stored);
    }

    /**
     * Refuses a value that is read from another form than the one it is written in.
     *
     * @param value what {@code codec} reads of {@code stored}
     * @throws DecodingException with the problem alone, if it is another
     */
    public <T> void check(AttributeCodec<T> codec, AttributeValue stored, T value) {
        if (codec instanceof TextCodec<T> text && stored.s() != null) {
            check(text, stored.s(), value);
        } else if (codec instanceof NumberCodec<T> number && stored.n() != null) {
            check(number, stored.n(), value);
        } else if (codec instanceof BinaryCodec<T> binary && stored.b() != null) {
            check(binary, stored.b(), value);
        }
    }

    /** For S. */
    <T> void check(TextCodec<T> codec, String stored, T value) {
        if (codec instanceof BuiltIn known && known.isWritten(stored)) {
            return;
        }
        Supplier<String> converter = () -> converter(codec, AttributeValue.fromS(stored));
        String right = written(quoted(stored), converter, value, it -> Checks.text(codec, it));
        if (!right.equals(stored)) {
            throw refused(quoted(stored), quoted(right), converter);
        }
    }

    /** For N, of which equal numbers are one form. */
    <T> void check(NumberCodec<T> codec, String stored, T value) {
        if (isOne(codec)) {
            return;
        }
        Supplier<String> converter = () -> converter(codec, AttributeValue.fromN(stored));
        String right = written(stored, converter, value, it -> Checks.number(codec, it));
        if (!right.equals(stored) && DecimalText.read(stored).compareTo(DecimalText.read(right)) != 0) {
            throw refused(stored, right, converter);
        }
    }

    /** For a number that names an entry, where each way to write it is a form of its own. */
    <T> void checkName(NumberCodec<T> codec, String stored, T value) {
        String right = written(quoted(stored), () -> ANY_CONVERTER, value, it -> Checks.number(codec, it));
        if (!right.equals(stored)) {
            throw refused(quoted(stored), quoted(right), () -> ANY_CONVERTER);
        }
    }

    /** For B. */
    <T> void check(BinaryCodec<T> codec, SdkBytes stored, T value) {
        if (isOne(codec)) {
            return;
        }
        SdkBytes right = written(base64(stored), () -> ANY_CONVERTER, value, it -> Checks.bytes(codec, it));
        if (!right.equals(stored)) {
            throw refused(base64(stored), base64(right), () -> ANY_CONVERTER);
        }
    }

    private <T, S> S written(String stored, Supplier<String> converter, T value, Function<T, S> form) {
        try {
            return form.apply(value);
        } catch (EncodingException e) {
            String problem = shown
                    ? stored + " reads as a value that is not written: " + e.problem() + ". "
                    : "it reads as a value that is not written, and is not shown, for it is @Sensitive. ";
            throw new DecodingException(problem + role.reason + " " + converter.get(), shown ? e : null);
        }
    }

    private static String converter(AttributeCodec<?> codec, AttributeValue stored) {
        if (codec == Codecs.DOUBLE || codec == Codecs.FLOAT) {
            return "If others write it so, declare the component as BigDecimal, which holds every number as it is";
        }
        return ReadyForms.writing(Composite.core(codec).javaType(), stored)
                .map(ready -> "If others write it so, declare the component @Convert(" + ready + ".class), of "
                        + ReadyForms.PACKAGE + ", which reads and writes this form")
                .orElse(ANY_CONVERTER);
    }

    /**
     * The simple names of the ready converters that write {@code stored} as it is, of the type of {@code codec}; none
     * if it is in the form that {@code codec} itself writes or no converter fits.
     */
    public static List<String> converters(AttributeCodec<?> codec, AttributeValue stored) {
        AttributeCodec<?> core = Composite.core(codec);
        if (core instanceof Texts.EnumCodec<?> constants) {
            return constants.isShownAs(stored.s()) ? List.of(ReadyForms.ENUM) : List.of();
        }
        return ReadyForms.allWriting(core.javaType(), stored);
    }

    private DecodingException refused(String stored, String right, Supplier<String> converter) {
        return new DecodingException((shown
                        ? stored + " reads as a value that is written as " + right + ". "
                        : "it reads as a value that is written otherwise, which is not shown, for it is @Sensitive. ")
                + role.reason + " " + converter.get() + "; else " + role.rewriting);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String base64(SdkBytes bytes) {
        return "base64 " + Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
