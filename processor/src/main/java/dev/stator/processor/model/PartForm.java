package dev.stator.processor.model;

import dev.stator.processor.model.Template.Form;
import dev.stator.processor.template.PartText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the values of a type are written as a part of a template.
 *
 * @param width whether the template says how many characters
 * @param own how many there are of a number where the template does not say it
 * @param unsaid the texts where the template says no width
 */
public record PartForm(Form form, Width width, OptionalInt own, PartText unsaid) {
    /** Whether a template says how many characters a part has. */
    public enum Width {
        /** It does not: all texts are of one length, or words. */
        FIXED,
        FREE,
        NEEDED
    }

    /** Of a type; what is in an Optional counts. Empty if it is no part of a template. */
    public static Optional<PartForm> of(TypeMapping mapping) {
        TypeMapping present = mapping.present();
        if (present.builtIn().isPresent()) {
            return builtIn(present.builtIn().get());
        }
        if (present.enumeration().isPresent()) {
            return Optional.of(fixed(PartText.words(present.enumeration().get().words())));
        }
        return present.convertedBy().isPresent() && present.storedAs() == StoredAs.S
                ? Optional.of(text())
                : Optional.empty();
    }

    private static Optional<PartForm> builtIn(BuiltInType type) {
        return switch (type) {
            case STRING, URI, LOCALE, CURRENCY, ZONE_ID, ZONE_OFFSET, PERIOD -> Optional.of(text());
            case CHARACTER -> Optional.of(fixed(PartText.characters(1)));
            case UUID -> pattern("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
            case INSTANT -> pattern("0000-00-00T00:00:00.000000000Z");
            case LOCAL_DATE_TIME -> pattern("0000-00-00T00:00:00.000000000");
            case LOCAL_DATE -> pattern("0000-00-00");
            case LOCAL_TIME -> pattern("00:00:00.000000000");
            case YEAR -> pattern("0000");
            case YEAR_MONTH -> pattern("0000-00");
            case MONTH_DAY -> pattern("--00-00");
            case BYTE -> number(Byte.MAX_VALUE);
            case SHORT -> number(Short.MAX_VALUE);
            case INTEGER -> number(Integer.MAX_VALUE);
            case LONG -> number(Long.MAX_VALUE);
            case BIG_INTEGER ->
                Optional.of(new PartForm(Form.BIG_NUMBER, Width.NEEDED, OptionalInt.empty(), PartText.any()));
            default -> Optional.empty();
        };
    }

    private static PartForm text() {
        return new PartForm(Form.TEXT, Width.FREE, OptionalInt.empty(), PartText.any());
    }

    private static PartForm fixed(PartText texts) {
        return new PartForm(Form.TEXT, Width.FIXED, OptionalInt.empty(), texts);
    }

    private static Optional<PartForm> pattern(String pattern) {
        return Optional.of(fixed(PartText.pattern(pattern)));
    }

    private static Optional<PartForm> number(long greatest) {
        int digits = Long.toString(greatest).length();
        return Optional.of(new PartForm(Form.NUMBER, Width.FREE, OptionalInt.of(digits), PartText.digits(digits)));
    }

    /** How many characters a part has, if that is known otherwise than by its type. */
    public OptionalInt width(OptionalInt written) {
        return written.isPresent() ? written : own;
    }

    /** The texts of a part. */
    public PartText texts(OptionalInt written) {
        if (written.isEmpty()) {
            return unsaid;
        }
        int width = written.getAsInt();
        return form == Form.TEXT ? PartText.characters(width) : PartText.digits(width);
    }

    /** The texts of a key that is a component as it is. Numbers and binary values have none: one stands for all. */
    public static PartText ofKey(TypeMapping mapping) {
        return mapping.storedAs() == StoredAs.S
                ? of(mapping).map(PartForm::unsaid).orElse(PartText.any())
                : PartText.digits(1);
    }
}
