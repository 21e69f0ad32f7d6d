package dev.stator.codec.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Of which type a stored value is. */
public final class StoredTypes {
    private StoredTypes() {}

    /** The type of a value; also of one with no member or several, of which the SDK itself says null. */
    public static AttributeValue.Type of(AttributeValue value) {
        AttributeValue.Type type = value.type();
        return type == null ? AttributeValue.Type.UNKNOWN_TO_SDK_VERSION : type;
    }

    /** An absent attribute, or NULL, which reads as one. */
    public static boolean isAbsent(@Nullable AttributeValue stored) {
        return stored == null || stored.type() == AttributeValue.Type.NUL;
    }

    /** Whether it is L, by its type first: whether the list is one that was set is the slower question. */
    public static boolean isList(AttributeValue stored) {
        return stored.type() == AttributeValue.Type.L || stored.hasL();
    }

    /** The same of M. */
    public static boolean isMap(AttributeValue stored) {
        return stored.type() == AttributeValue.Type.M || stored.hasM();
    }

    /** DynamoDB's name of the type. */
    public static String nameOf(AttributeValue stored) {
        AttributeValue.Type type = of(stored);
        return switch (type) {
            case NUL -> "NULL";
            case UNKNOWN_TO_SDK_VERSION -> "no type";
            default -> type.name();
        };
    }

    /** What is set of a value that has not exactly one: {@code no value}, {@code S and N}. */
    public static String membersOf(AttributeValue value) {
        List<String> members = new ArrayList<>();
        addIf(value.s() != null, "S", members);
        addIf(value.n() != null, "N", members);
        addIf(value.b() != null, "B", members);
        addIf(value.hasSs(), "SS", members);
        addIf(value.hasNs(), "NS", members);
        addIf(value.hasBs(), "BS", members);
        addIf(value.hasL(), "L", members);
        addIf(value.hasM(), "M", members);
        addIf(value.bool() != null, "BOOL", members);
        addIf(value.nul() != null, "NULL", members);
        return members.isEmpty() ? "no value" : String.join(" and ", members);
    }

    private static void addIf(boolean set, String member, List<String> members) {
        if (set) {
            members.add(member);
        }
    }
}
