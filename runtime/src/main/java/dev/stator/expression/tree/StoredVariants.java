package dev.stator.expression.tree;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Composite;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.Member;
import dev.stator.codec.Reworded;
import dev.stator.codec.internal.StoredValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * In how many forms others may have stored what reads as one value: with NULLs, unknown attributes, in another order.
 */
final class StoredVariants {
    /** More are not listed. */
    private static final int LISTED = 16;

    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private StoredVariants() {}

    /** Whether {@code value}, stored by {@code codec}, may stand in an item in another form than this. */
    static boolean several(AttributeCodec<?> codec, AttributeValue value) {
        AttributeCodec<?> core = Composite.core(codec);
        if (core instanceof ItemCodec<?> record) {
            return value.hasM() && !record.members(value.m()).isEmpty();
        }
        if (core instanceof Reworded words) {
            return words.isReworded() && words.forms(value).size() > 1;
        }
        if (!(core instanceof Composite composite) || composite.form() == Composite.Form.SET) {
            return false;
        }
        AttributeCodec<?> element = composite.element();
        return (composite.form() == Composite.Form.LISTED_SET && value.l().size() > 1)
                || elements(value).stream().anyMatch(each -> severalInside(element, each));
    }

    private static boolean severalInside(AttributeCodec<?> codec, AttributeValue value) {
        return !StoredValues.isNull(value) && (several(codec, value) || StoredValues.same(Absence.value(codec), value));
    }

    private static List<AttributeValue> elements(AttributeValue value) {
        return value.hasM() ? List.copyOf(value.m().values()) : value.l();
    }

    /** Whether some value of the type may be stored in several forms. */
    static boolean several(AttributeCodec<?> codec) {
        AttributeCodec<?> core = Composite.core(codec);
        if (!(core instanceof Composite composite)) {
            return core instanceof ItemCodec || (core instanceof Reworded words && words.isReworded());
        }
        return switch (composite.form()) {
            case SAME, SET -> false;
            case LISTED_SET -> true;
            case LIST, MAP -> severalOfElement(composite.element());
        };
    }

    /**
     * The same of an element of a list or map, which may be NULL where absence reads as a value with a form of its own.
     */
    static boolean severalOfElement(AttributeCodec<?> codec) {
        AttributeValue absent = Absence.value(codec);
        return several(codec) || (absent != null && !StoredValues.isNull(absent));
    }

    /** All forms of an element of a list or map; null if they are too many to list. */
    static @Nullable List<AttributeValue> ofElement(AttributeCodec<?> codec, AttributeValue value) {
        List<AttributeValue> forms = listed(codec, value);
        if (forms == null || StoredValues.isNull(value) || !StoredValues.same(Absence.value(codec), value)) {
            return forms;
        }
        List<AttributeValue> more = new ArrayList<>(forms);
        more.add(NULL);
        return more;
    }

    private static @Nullable List<AttributeValue> listed(AttributeCodec<?> codec, AttributeValue value) {
        if (StoredValues.isNull(value) || !several(codec, value)) {
            return List.of(value);
        }
        if (Composite.core(codec) instanceof Reworded words) {
            return words.forms(value);
        }
        if (!(Composite.core(codec) instanceof Composite composite) || composite.form() != Composite.Form.LIST) {
            return null;
        }
        List<List<AttributeValue>> lists = List.of(List.of());
        for (AttributeValue element : value.l()) {
            List<AttributeValue> forms = ofElement(composite.element(), element);
            if (forms == null || forms.size() * lists.size() > LISTED) {
                return null;
            }
            List<List<AttributeValue>> longer = new ArrayList<>();
            for (List<AttributeValue> list : lists) {
                for (AttributeValue form : forms) {
                    List<AttributeValue> added = new ArrayList<>(list);
                    added.add(form);
                    longer.add(added);
                }
            }
            lists = longer;
        }
        return lists.stream().map(AttributeValue::fromL).toList();
    }

    /** Holds where what is stored at {@code path} reads as {@code value}, and is not absent. */
    static ConditionTree match(ItemPath path, AttributeCodec<?> codec, AttributeValue value) {
        if (!several(codec, value)) {
            return equal(path, value);
        }
        AttributeCodec<?> core = Composite.core(codec);
        if (core instanceof Reworded words) {
            return ConditionTree.or(
                    words.forms(value).stream().map(form -> equal(path, form)).toList());
        }
        List<ConditionTree> parts = new ArrayList<>();
        if (core instanceof ItemCodec<?> record) {
            if (record.readsRest()) {
                throw new IllegalArgumentException(path + ": its record has a component with @Rest, so that it is equal"
                        + " to another only if nothing else is stored beside its parts, which DynamoDB has no condition"
                        + " for; compare its parts");
            }
            parts.add(Absence.isMap(path));
            for (Member<?> member : record.members(value.m())) {
                parts.add(inside(
                        path.attribute(member.name()).formerly(member.former().toArray(String[]::new)),
                        member.codec(),
                        value.m().get(member.name())));
            }
            return ConditionTree.and(parts);
        }
        Composite composite = (Composite) core;
        AttributeCodec<?> element = composite.element();
        Term.Literal size = Literals.whole(elements(value).size());
        parts.add(Absence.anywhere(path, place -> Relation.EQUAL.said(List.of(new Term.Size(place), size))));
        if (value.hasM()) {
            for (Map.Entry<String, AttributeValue> entry : value.m().entrySet()) {
                parts.add(inside(path.key(entry.getKey()), element, entry.getValue()));
            }
        } else if (composite.form() == Composite.Form.LIST || value.l().size() == 1) {
            for (int i = 0; i < value.l().size(); i++) {
                parts.add(inside(path.index(i), element, value.l().get(i)));
            }
        } else {
            value.l().forEach(each -> parts.add(ConditionTree.or(containing(path, element, each))));
        }
        return ConditionTree.and(parts);
    }

    private static ConditionTree equal(ItemPath path, AttributeValue value) {
        return Absence.anywhere(
                path, place -> Relation.EQUAL.said(List.of(new Term.Reference(place), new Term.Literal(value))));
    }

    /** The same of what is in something that is there, where absence may read as the value. */
    private static ConditionTree inside(ItemPath path, AttributeCodec<?> codec, @Nullable AttributeValue value) {
        if (value == null || StoredValues.isNull(value)) {
            return Absence.inside(path);
        }
        ConditionTree match = match(path, codec, value);
        return StoredValues.same(Absence.value(codec), value)
                ? ConditionTree.or(List.of(match, Absence.inside(path)))
                : match;
    }

    /**
     * Alternatives, one of which holds where an element of what is stored at {@code path} reads as {@code element}.
     *
     * @throws IllegalArgumentException if they cannot be listed
     */
    static List<ConditionTree> containing(ItemPath path, AttributeCodec<?> codec, AttributeValue element) {
        List<AttributeValue> forms = ofElement(codec, element);
        if (forms == null) {
            throw new IllegalArgumentException(path + ": other writers may have stored this element in more forms than"
                    + " a condition can list (a record with unknown attributes or NULLs, a set as a list in another"
                    + " order), so contains would miss it; ask for its parts, as in at(0), or filter what is read");
        }
        return forms.stream()
                .map(form -> Absence.anywhere(
                        path,
                        place -> Relation.CONTAINS.said(List.of(new Term.Reference(place), new Term.Literal(form)))))
                .toList();
    }
}
