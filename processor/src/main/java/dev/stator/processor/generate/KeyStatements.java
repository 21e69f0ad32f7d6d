package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.CODECS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.RecordKeys;
import dev.stator.processor.generate.plan.RecordKeys.Entry;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a record's codec writes and reads what the record has beside the attributes of its components. */
final class KeyStatements {
    private final RecordType record;
    private final RecordKeys keys;
    private final CodecConstants constants;

    KeyStatements(RecordType record, RecordKeys keys, CodecConstants constants) {
        this.record = record;
        this.keys = keys;
        this.constants = constants;
    }

    /** How many attributes there can be. */
    int count() {
        return keys.parts().size() + (keys.type().isPresent() ? 1 : 0);
    }

    /** The attributes that each item has. */
    void writeAlways(MethodSpec.Builder method, String value) {
        keys.primary().forEach(part -> method.addStatement(put(part, value)));
        keys.type()
                .ifPresent(type -> method.addStatement(
                        "$T.STRING.put(item, $L, $L)",
                        CODECS,
                        SourceText.literal(type.attribute()),
                        SourceText.literal(type.words().get(0))));
    }

    /** The entries of indexes, each whole or not at all. */
    void writeEntries(MethodSpec.Builder method, String value) {
        for (Entry entry : keys.entries()) {
            List<CodeBlock> conditions = conditions(entry, value);
            if (!conditions.isEmpty()) {
                method.beginControlFlow("if ($L)", conditions.stream().collect(CodeBlock.joining(" && ")));
            }
            entry.parts().forEach(part -> method.addStatement(put(part, value)));
            if (!conditions.isEmpty()) {
                method.endControlFlow();
            }
        }
    }

    /**
     * Whether what the text of a key is made of may hold null: an id that a put has yet to make. The text refuses it by
     * its name, so code asks nothing before.
     */
    boolean mayHoldNull() {
        return record.nullMarked()
                && (holdsNull(keys.primary(), component -> true)
                        || keys.entries().stream()
                                .anyMatch(entry -> holdsNull(
                                        entry.parts(),
                                        component ->
                                                condition(entry, component, "").isEmpty())));
    }

    private boolean holdsNull(List<EntityKey.Part> parts, Predicate<EntityAttribute> isUnasked) {
        return parts.stream()
                .flatMap(part -> part instanceof OfTemplate made ? Stream.of(made.components()) : Stream.empty())
                .filter(components -> components.size() > 1)
                .flatMap(List::stream)
                .map(attribute -> component(attribute.component()))
                .anyMatch(component -> component.nullness() == Nullness.NULLABLE && isUnasked.test(component));
    }

    private List<CodeBlock> conditions(Entry entry, String value) {
        return Stream.concat(entry.components().stream().map(EntityAttribute::component), whenOf(entry))
                .distinct()
                .map(this::component)
                .flatMap(component -> condition(entry, component, value).stream())
                .toList();
    }

    private static Stream<String> whenOf(Entry entry) {
        return entry.when().map(EntityAttribute::component).stream();
    }

    private EntityAttribute component(String name) {
        return record.attributes().stream()
                .filter(attribute -> attribute.component().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record.name() + " has no component " + name));
    }

    /** What has to be so of a component where an entry is written; empty if it always is. */
    private static Optional<CodeBlock> condition(Entry entry, EntityAttribute component, String value) {
        CodeBlock code = CodeBlock.of("$L.$L()", value, component.component());
        boolean flag = RecordKeys.isWhen(entry, component) && RecordKeys.isFlag(component);
        if (component.mapping().isOptional()) {
            return Optional.of(flag ? CodeBlock.of("$L.orElse(false)", code) : CodeBlock.of("$L.isPresent()", code));
        }
        if (flag) {
            return Optional.of(
                    component.type().isPrimitive() ? code : CodeBlock.of("$T.TRUE.equals($L)", Boolean.class, code));
        }
        return component.isRequired() ? Optional.empty() : Optional.of(CodeBlock.of("$L != null", code));
    }

    private CodeBlock put(EntityKey.Part part, String value) {
        return CodeBlock.of(
                "$L.put(item, $L, $L)",
                constants.made(part),
                SourceText.literal(part.name()),
                constants.value(part, component -> present(component(component.component()), value)));
    }

    private static CodeBlock present(EntityAttribute component, String value) {
        return CodeBlock.of(
                component.mapping().isOptional() ? "$L.$L().orElseThrow()" : "$L.$L()", value, component.component());
    }

    /** What {@code members} tells of the attributes. */
    void members(MethodSpec.Builder method) {
        keys.parts()
                .forEach(part ->
                        method.addStatement(RecordCodec.member(SourceText.literal(part.name()), constants.made(part))));
        keys.type()
                .ifPresent(type -> method.addStatement(
                        RecordCodec.member(SourceText.literal(type.attribute()), CodeBlock.of("$T.STRING", CODECS))));
    }

    /**
     * Reads what the components stand in, checks what stands there twice, and gives what reads each component.
     *
     * @param stored what reads a component's own attribute
     */
    Function<EntityAttribute, CodeBlock> read(MethodSpec.Builder method, Function<EntityAttribute, CodeBlock> stored) {
        Reading reading = new Reading(method);
        keys.type()
                .ifPresent(type -> method.addStatement(
                        "item.type($L, $S, $L)",
                        SourceText.literal(type.attribute()),
                        record.name().simpleName(),
                        type.words().stream().map(SourceText::literal).collect(Collectors.joining(", "))));
        keys.primary().forEach(reading::whole);
        Map<String, CodeBlock> values = new HashMap<>();
        for (EntityAttribute component : record.attributes()) {
            if (!keys.primaryOf(component).isEmpty()) {
                values.put(component.component(), reading.ofPrimary(component, stored));
            } else if (component.keyOnly()) {
                values.put(component.component(), reading.ofEntry(component));
            }
        }
        return component ->
                Objects.requireNonNullElseGet(values.get(component.component()), () -> stored.apply(component));
    }

    /** Statements that read keys, and the variables that they fill. */
    private final class Reading {
        private final MethodSpec.Builder method;
        private final Identifiers.Scope names =
                new Identifiers.Scope("", "", constants.types().reserved(), "Codecs", "item", "refusal");
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, String> entries = new HashMap<>();

        /** The key attributes whose variable is null where their entry is not there. */
        private final Set<String> mayBeNull = new HashSet<>();

        Reading(MethodSpec.Builder method) {
            this.method = method;
        }

        /** Reads a key attribute that is not one component: it has several, or says nothing but that it is right. */
        void whole(EntityKey.Part part) {
            if (part instanceof OfTemplate made) {
                switch (made.components().size()) {
                    case 0 -> method.addStatement(required(part));
                    case 1 -> {}
                    default -> variable(made, required(part));
                }
            }
        }

        private CodeBlock required(EntityKey.Part part) {
            return CodeBlock.of("$L.required(item, $L)", constants.made(part), SourceText.literal(part.name()));
        }

        private void variable(OfTemplate part, CodeBlock value) {
            String name = names.claimVariable(Identifiers.variableOf(part.name()), "key");
            texts.put(part.name(), name);
            method.addStatement(
                    "$T $L = $L", constants.template(part.template()).value(), name, value);
        }

        /** A component in one part of a key, where that is there. */
        private CodeBlock in(EntityKey.Part part, EntityAttribute component) {
            String text = texts.get(part.name());
            return text == null
                    ? required(part)
                    : constants.template(((OfTemplate) part).template()).component(CodeBlock.of("$L", text), component);
        }

        CodeBlock ofPrimary(EntityAttribute component, Function<EntityAttribute, CodeBlock> stored) {
            List<Place> places = new ArrayList<>();
            keys.primaryOf(component).forEach(part -> places.add(new Place(part.name(), in(part, component))));
            if (!component.keyOnly()) {
                places.add(new Place(component.name(), stored.apply(component)));
            }
            CodeBlock first = places.get(0).value();
            if (places.size() == 1) {
                return first;
            }
            String name = names.claimVariable(component.component(), component.component() + "OfKey");
            method.addStatement("$T $L = $L", component.type(), name, first);
            for (Place place : places.subList(1, places.size())) {
                method.addStatement(
                        "item.agree($L, $L, $L, $L, $L, $L)",
                        SourceText.literal(component.component()),
                        constants.codec(component.inKey()),
                        SourceText.literal(places.get(0).attribute()),
                        name,
                        SourceText.literal(place.attribute()),
                        place.value());
            }
            return CodeBlock.of("$L", name);
        }

        CodeBlock ofEntry(EntityAttribute component) {
            Entry entry = keys.entryOf(component)
                    .orElseThrow(() -> new IllegalStateException(component.component() + " stands in no key"));
            if (conditions(entry, "").isEmpty()) {
                return partOf(entry, component)
                        .map(part -> inEntry(part, component, Optional.empty()))
                        .orElseGet(() -> CodeBlock.of("true"));
            }
            Optional<EntityKey.Part> part = partOf(entry, component);
            if (part.isPresent() && component.type().isPrimitive()) {
                return inEntry(part.get(), component, Optional.empty());
            }
            String there = entries.computeIfAbsent(entry.index(), index -> isIn(entry));
            if (part.isEmpty()) {
                return CodeBlock.of("$L", there);
            }
            CodeBlock value = inEntry(part.get(), component, Optional.of(there));
            String attribute = part.get().name();
            String condition = mayBeNull.contains(attribute) ? texts.get(attribute) + " != null" : there;
            if (component.mapping().isOptional()) {
                return CodeBlock.of("$1L ? $2T.of($3L) : $2T.empty()", condition, Optional.class, value);
            }
            return CodeBlock.of(
                    "$L ? $L : $L",
                    condition,
                    value,
                    component.whenMissing().isPresent() ? constants.absent(component) : "null");
        }

        /** Where it stands alone, or else where it stands first. */
        private static Optional<EntityKey.Part> partOf(Entry entry, EntityAttribute component) {
            List<EntityKey.Part> parts = entry.parts().stream()
                    .filter(part -> RecordKeys.isOf(part, component))
                    .toList();
            return parts.stream()
                    .filter(part -> part.name().equals(component.name()))
                    .findFirst()
                    .or(() -> parts.stream().findFirst());
        }

        private CodeBlock inEntry(EntityKey.Part part, EntityAttribute component, Optional<String> there) {
            if (part instanceof OfTemplate made && made.components().size() > 1 && !texts.containsKey(part.name())) {
                CodeBlock required = required(part);
                there.ifPresent(is -> mayBeNull.add(part.name()));
                variable(
                        made,
                        there.map(is -> CodeBlock.of("$L ? $L : null", is, required))
                                .orElse(required));
            }
            return in(part, component);
        }

        private String isIn(Entry entry) {
            String name = names.claim("in" + Identifiers.pascalOf(entry.index()), "inIndex");
            method.addStatement(
                    "boolean $L = item.isIn($L, $L)",
                    name,
                    SourceText.literal(entry.index()),
                    entry.parts().stream()
                            .map(part -> SourceText.literal(part.name()))
                            .collect(Collectors.joining(", ")));
            return name;
        }
    }

    /** An attribute that a component stands in, and what reads it there. */
    private record Place(String attribute, CodeBlock value) {}
}
