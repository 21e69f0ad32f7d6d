package dev.stator.check;

import dev.stator.check.Finding.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** What to do about a finding. */
final class CheckRemedies {
    static final String MISSING =
            "give the component a @Default, or let it be Optional, @Nullable, or the box of a primitive";
    static final String NULL_ELEMENT = "declare the elements Optional, or a converter for the whole";
    static final String CONSTRUCTOR = "let the record take these values, or write the item anew";

    static final String ENTRY = "write the item anew: until then reads of the index refuse it, or do not find it";

    private CheckRemedies() {}

    static String convert(List<String> converters) {
        return converters.stream()
                .map(name -> name.equals("EnumToString")
                        ? "@Convert of a class that extends EnumToString"
                        : "@Convert(" + name + ".class)")
                .collect(Collectors.joining(" or ", "", ", of dev.stator.codec.convert"));
    }

    static String of(Kind kind) {
        return switch (kind) {
            case REFUSED, REFUSED_BY_INDEX ->
                "declare the type that is stored, or @Convert(...) with a converter of your own that reads and writes"
                        + " it; or write the item anew";
            case NEVER_EXPIRES ->
                "let rewrite().ttl(...) write it in seconds, with the converter that reads what is stored; a put would"
                        + " remove it";
            case ROUNDED -> "declare BigDecimal to keep all digits";
            case WRITTEN_OTHERWISE ->
                "none is needed to read it; for conditions to find it, write it anew, or @Convert(...) with a"
                        + " converter that writes this form";
            case RENAMED ->
                "none is needed to read it; write such items anew, and where none is left, the former name can go";
            case NULL -> "none is needed";
            case UNKNOWN ->
                "declare a component for it, or one with @Rest for all such, or change such items by"
                        + " update(...), which leaves it alone";
        };
    }
}
