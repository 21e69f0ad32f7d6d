package dev.stator.codec;

import dev.stator.codec.internal.Characters;
import dev.stator.codec.internal.MapCapacity;
import dev.stator.codec.internal.UriText;
import dev.stator.codec.internal.UuidText;
import dev.stator.codec.internal.WellFormed;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of S that is text, or the name of something. */
final class Texts {
    private Texts() {}

    static final class StringCodec extends BuiltInText<String> {
        StringCodec() {
            super("java.lang.String", Reads.ONE_FORM);
        }

        @Override
        public String toText(String value) {
            return WellFormed.check(value);
        }

        @Override
        public String fromText(String text) {
            return text;
        }
    }

    /** S of one character. */
    static final class CharacterCodec extends BuiltInText<Character> {
        CharacterCodec() {
            super("java.lang.Character", Reads.ONE_FORM);
        }

        @Override
        public String toText(Character value) {
            return Characters.write(value);
        }

        @Override
        public Character fromText(String text) {
            return Characters.read(text);
        }
    }

    /** S in the canonical form of 36 characters; reads upper case too. */
    static final class UuidCodec extends BuiltInText<UUID> {
        UuidCodec() {
            super("java.util.UUID", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(UUID value) {
            return value.toString();
        }

        @Override
        public UUID fromText(String text) {
            return UuidText.read(text);
        }

        @Override
        boolean isWritten(String text) {
            return UuidText.isLowerCase(text);
        }
    }

    static final class UriCodec extends BuiltInText<URI> {
        UriCodec() {
            super("java.net.URI", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(URI value) {
            return UriText.write(value);
        }

        @Override
        public URI fromText(String text) {
            return UriText.read(text);
        }
    }

    /** S: its IETF language tag. */
    static final class LocaleCodec extends BuiltInText<Locale> {
        /** The last one found fit. To read a tag back costs more than all else here, and a program has few locales. */
        private volatile Locale known = Locale.ROOT;

        LocaleCodec() {
            super("java.util.Locale", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(Locale value) {
            String tag = value.toLanguageTag();
            if (value.equals(known)) {
                return tag;
            }
            if (!Locale.forLanguageTag(tag).equals(value)) {
                throw new EncodingException(
                        "locale " + value + " has no language tag that reads back as it (the nearest is " + tag
                                + "); build it with Locale.Builder or Locale.forLanguageTag");
            }
            known = value;
            return tag;
        }

        @Override
        public Locale fromText(String text) {
            try {
                return new Locale.Builder().setLanguageTag(text).build();
            } catch (IllformedLocaleException e) {
                throw new DecodingException("\"" + text + "\" is no IETF language tag like en-GB", e);
            }
        }
    }

    /** S: its ISO 4217 code. */
    static final class CurrencyCodec extends BuiltInText<Currency> {
        CurrencyCodec() {
            super("java.util.Currency", Reads.ONE_FORM);
        }

        @Override
        public String toText(Currency value) {
            return value.getCurrencyCode();
        }

        @Override
        public Currency fromText(String text) {
            try {
                return Currency.getInstance(text);
            } catch (IllegalArgumentException e) {
                throw new DecodingException("\"" + text + "\" is no ISO 4217 currency code that this JVM knows", e);
            }
        }
    }

    /** S: the constant's name, or another text for it. */
    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than the class; an EnumMap would reflect
    static final class EnumCodec<E extends Enum<E>> extends BuiltInText<E> implements Reworded {
        private final AttributeValue[] stored;
        private final Map<String, E> byName;

        /** Of the constants of {@code type}, in their order. */
        EnumCodec(Class<E> type, E[] constants, Map<E, List<String>> words) {
            super(type.getTypeName(), Reads.ONE_FORM);
            stored = new AttributeValue[constants.length];
            byName = new LinkedHashMap<>(MapCapacity.of(constants.length));
            for (E constant : constants) {
                List<String> known = words.getOrDefault(constant, List.of(constant.name()));
                stored[constant.ordinal()] = AttributeValue.fromS(known.get(0));
                for (String word : known) {
                    E same = byName.put(word, constant);
                    if (same != null) {
                        throw new IllegalArgumentException(
                                same + " and " + constant + " of " + javaType() + " are both stored as " + word);
                    }
                }
            }
        }

        @Override
        public boolean isReworded() {
            return byName.size() > stored.length;
        }

        @Override
        public List<AttributeValue> forms(AttributeValue text) {
            E constant = fromText(text.s());
            List<AttributeValue> forms = new ArrayList<>(List.of(stored[constant.ordinal()]));
            byName.forEach((word, other) -> {
                if (other == constant && !word.equals(toText(constant))) {
                    forms.add(AttributeValue.fromS(word));
                }
            });
            return forms;
        }

        @Override
        public String toText(E value) {
            return stored[value.ordinal()].s();
        }

        @Override
        public E fromText(String text) {
            E constant = byName.get(text);
            if (constant == null) {
                throw new DecodingException("\"" + text + "\" is no constant of the enum; it has " + byName.keySet()
                        + (isShownAs(text)
                                ? "; where others store toString(), convert it by a class that extends EnumToString"
                                : ""));
            }
            return constant;
        }

        /** Whether {@code text} is not the name of a constant, but its {@code toString()}. */
        boolean isShownAs(@Nullable String text) {
            return !byName.containsKey(text)
                    && byName.values().stream()
                            .anyMatch(constant -> constant.toString().equals(text));
        }

        @Override
        public AttributeValue encode(E value) {
            return stored[value.ordinal()];
        }
    }
}
