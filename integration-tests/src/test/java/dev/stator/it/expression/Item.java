package dev.stator.it.expression;

import dev.stator.error.DecodingException;
import dev.stator.expression.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is stored, be it by another writer, and the record that is read from it.
 *
 * @param raw what is stored
 */
record Item(Map<String, AttributeValue> raw, Specimen read) {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private static final Map<String, AttributeValue> UNKNOWN = Map.of("unknown", AttributeValue.fromS("to Stator"));

    /** What no specimen is read without. */
    private static final Set<String> REQUIRED = required();

    /** The samples as Stator writes them, and each again as others might. */
    static final List<Item> ALL = all();

    private static List<Item> all() {
        List<Item> items = new ArrayList<>();
        Random random = new Random(11);
        for (Specimen specimen : Samples.specimens()) {
            Map<String, AttributeValue> raw = SpecimenCodec.INSTANCE.toItem(specimen);
            items.add(new Item(raw, specimen));
            items.add(foreign(random, raw, "f" + specimen.id().substring(1)));
        }
        return List.copyOf(items);
    }

    private static Set<String> required() {
        Map<String, AttributeValue> sample =
                SpecimenCodec.INSTANCE.toItem(Samples.specimens().get(0));
        return sample.keySet().stream()
                .filter(name -> {
                    Map<String, AttributeValue> without = new HashMap<>(sample);
                    without.remove(name);
                    return !reads(AttributeValue.fromM(without));
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    String id() {
        return read.id();
    }

    /**
     * What reads all the same: without some parts, with NULLs in their place, with unknown ones, with lists turned
     * around, spelled otherwise. Each attribute is changed by draws of its own, whatever else there is, and read among
     * no more than it is read with.
     */
    static Item foreign(Random random, Map<String, AttributeValue> item, String id) {
        Map<String, AttributeValue> changed = new LinkedHashMap<>(item);
        changed.put("id", AttributeValue.fromS(id));
        long seed = random.nextLong();
        for (String name : item.keySet()) {
            Map<String, AttributeValue> few = few(changed, name);
            changeMember(new Random(seed + name.hashCode()), few, name, UnaryOperator.identity());
            if (few.containsKey(name)) {
                changed.put(name, few.get(name));
            } else {
                changed.remove(name);
            }
        }
        if (random.nextInt(3) == 0) {
            changed.putAll(UNKNOWN);
        }
        AttributeValue raw = AttributeValue.fromM(changed);
        return new Item(raw.m(), read(raw));
    }

    private static Map<String, AttributeValue> few(Map<String, AttributeValue> item, String name) {
        Map<String, AttributeValue> few = new LinkedHashMap<>(item);
        few.keySet().removeIf(each -> !each.equals(name) && !REQUIRED.contains(each));
        return few;
    }

    /** @param whole puts another value in the place of this one into the whole item */
    private static AttributeValue changed(Random random, AttributeValue value, UnaryOperator<AttributeValue> whole) {
        if (value.hasM()) {
            Map<String, AttributeValue> members = new LinkedHashMap<>(value.m());
            value.m().keySet().forEach(name -> changeMember(random, members, name, whole));
            Map<String, AttributeValue> more = new LinkedHashMap<>(members);
            more.putAll(UNKNOWN);
            return either(random.nextInt(3) == 0, AttributeValue.fromM(more), AttributeValue.fromM(members), whole);
        }
        if (value.hasL()) {
            List<AttributeValue> elements = new ArrayList<>(value.l());
            for (int i = 0; i < elements.size(); i++) {
                int at = i;
                UnaryOperator<AttributeValue> outer = each -> {
                    List<AttributeValue> with = new ArrayList<>(elements);
                    with.set(at, each);
                    return whole.apply(AttributeValue.fromL(with));
                };
                elements.set(i, changed(random, elements.get(i), outer));
                elements.set(i, either(random.nextInt(6) == 0, NULL, elements.get(i), outer));
            }
            List<AttributeValue> turned = new ArrayList<>(elements);
            Collections.reverse(turned);
            return either(random.nextBoolean(), AttributeValue.fromL(turned), AttributeValue.fromL(elements), whole);
        }
        return random.nextBoolean() ? value : spelled(random, value, whole);
    }

    private static void changeMember(
            Random random, Map<String, AttributeValue> members, String name, UnaryOperator<AttributeValue> whole) {
        AttributeValue member = members.get(name);
        if (member == null || name.equals("id")) {
            return;
        }
        members.put(name, changed(random, member, each -> {
            Map<String, AttributeValue> with = new LinkedHashMap<>(members);
            with.put(name, each);
            return whole.apply(AttributeValue.fromM(with));
        }));
        if (random.nextInt(3) == 0) {
            Map<String, AttributeValue> without = new LinkedHashMap<>(members);
            if (random.nextBoolean()) {
                without.remove(name);
            } else {
                without.put(name, NULL);
            }
            if (reads(whole.apply(AttributeValue.fromM(without)))) {
                members.clear();
                members.putAll(without);
            }
        }
    }

    /** In another form that reads as the same, if there is one. */
    private static AttributeValue spelled(Random random, AttributeValue value, UnaryOperator<AttributeValue> whole) {
        List<AttributeValue> others = new ArrayList<>(Spellings.of(value));
        Collections.shuffle(others, random);
        Specimen read = read(whole.apply(value));
        return others.stream()
                .filter(other -> {
                    AttributeValue changed = whole.apply(other);
                    return reads(changed) && Values.same(read, read(changed));
                })
                .findFirst()
                .orElse(value);
    }

    private static AttributeValue either(
            boolean wanted, AttributeValue first, AttributeValue second, UnaryOperator<AttributeValue> whole) {
        return wanted && reads(whole.apply(first)) ? first : second;
    }

    private static boolean reads(AttributeValue item) {
        try {
            read(item);
            return true;
        } catch (DecodingException refused) {
            return false;
        }
    }

    private static Specimen read(AttributeValue item) {
        return SpecimenCodec.INSTANCE.fromItem(item.m());
    }

    /** What is stored at a path; null for nothing. */
    @Nullable
    AttributeValue at(Path path) {
        List<Path.Element> elements = path.elements();
        @Nullable AttributeValue at = raw.get(((Path.Name) elements.get(0)).name());
        for (Path.Element element : elements.subList(1, elements.size())) {
            if (at == null) {
                return null;
            }
            if (element instanceof Path.Name step) {
                at = at.m().get(step.name());
            } else {
                int index = ((Path.Index) element).index();
                at = index < at.l().size() ? at.l().get(index) : null;
            }
        }
        return at;
    }

    static String type(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
    }
}
