package dev.stator.processor.validate;

import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.ArrayOf;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.Converted;
import dev.stator.processor.model.TypeMapping.EnumOf;
import dev.stator.processor.model.TypeMapping.ExpiryOf;
import dev.stator.processor.model.TypeMapping.FrozenOf;
import dev.stator.processor.model.TypeMapping.ListOf;
import dev.stator.processor.model.TypeMapping.MapOf;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.TypeMapping.SetOf;
import dev.stator.processor.model.TypeMapping.Unmapped;

/** What a mapping stores, and whether keys may. */
enum StoredForm {
    /** S, N or B, and Java's order is DynamoDB's: any key. */
    ORDERED,
    /** S, and Java's order is another: a hash key. */
    EQUALITY,
    /** S, but equal values have several forms: no key. */
    AMBIGUOUS,
    /** Not S, N or B: no key. */
    NO_SCALAR,
    /** Another rule has something to say on the type. */
    UNCLEAR;

    /** As a key sees it: what is in an Optional. */
    static StoredForm of(TypeMapping mapping) {
        if (mapping instanceof BuiltIn builtIn) {
            return builtIn(builtIn.known());
        }
        if (mapping instanceof EnumOf enumeration) {
            return enumeration.sortedByName() ? ORDERED : EQUALITY;
        }
        if (mapping instanceof Converted converted) {
            return switch (converted.converter().form()) {
                case TEXT, NUMBER, BINARY -> ORDERED;
                case ANY -> NO_SCALAR;
                case NONE -> UNCLEAR;
            };
        }
        if (mapping instanceof OptionalOf optional) {
            return of(optional.value());
        }
        if (mapping instanceof ExpiryOf) {
            return ORDERED;
        }
        return mapping instanceof Unmapped || mapping instanceof FrozenOf ? UNCLEAR : NO_SCALAR;
    }

    private static StoredForm builtIn(BuiltInType type) {
        if (type.form() == BuiltInType.Form.OTHER) {
            return NO_SCALAR;
        }
        return switch (type.keyFitness()) {
            case ORDERED -> ORDERED;
            case EQUALITY -> EQUALITY;
            case NO_KEY -> AMBIGUOUS;
        };
    }

    /** DynamoDB's name of what is stored: {@code S}, {@code SS}, {@code M}. */
    static String name(TypeMapping mapping) {
        return mapping.accept(NAMES);
    }

    private static final TypeMapping.Visitor<String> NAMES = new TypeMapping.Visitor<>() {
        @Override
        public String visitBuiltIn(BuiltIn mapping) {
            return mapping.known().form().letter().orElseGet(() -> other(mapping.known()));
        }

        private static String other(BuiltInType known) {
            return switch (known) {
                case BOOLEAN -> "BOOL";
                case ATTRIBUTE_VALUE -> "whatever it holds";
                case OPTIONAL_INT, OPTIONAL_LONG, OPTIONAL_DOUBLE -> "N or nothing";
                default -> "L";
            };
        }

        @Override
        public String visitEnum(EnumOf mapping) {
            return "S";
        }

        @Override
        public String visitConverted(Converted mapping) {
            return mapping.converter().form().letter().orElse("whatever its converter says");
        }

        @Override
        public String visitOptional(OptionalOf mapping) {
            return mapping.value().accept(this);
        }

        @Override
        public String visitList(ListOf mapping) {
            return "L";
        }

        @Override
        public String visitArray(ArrayOf mapping) {
            return "L";
        }

        @Override
        public String visitSet(SetOf mapping) {
            String element = mapping.element().accept(this);
            return element.length() == 1 && !element.equals("L") && !element.equals("M") ? element + "S" : "L";
        }

        @Override
        public String visitMap(MapOf mapping) {
            return "M";
        }

        @Override
        public String visitRecord(RecordOf mapping) {
            return "M";
        }

        @Override
        public String visitSealed(SealedOf mapping) {
            return "M";
        }

        @Override
        public String visitFrozen(FrozenOf mapping) {
            return "B";
        }

        @Override
        public String visitExpiry(ExpiryOf mapping) {
            return "N";
        }

        @Override
        public String visitUnmapped(Unmapped mapping) {
            return "nothing";
        }
    };
}
