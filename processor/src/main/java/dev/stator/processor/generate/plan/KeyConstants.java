package dev.stator.processor.generate.plan;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.CodecConstants.Constant;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfAttribute;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.EntityKey.Part.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The constants of a codec for the parts of its keys, each part once. */
final class KeyConstants {
    private final CodecConstantsBuilder constants;
    private final TemplateConstants templates;
    private final Map<String, String> claimed = new HashMap<>();
    private final Map<String, Constant> parts = new LinkedHashMap<>();
    private final List<Constant> alone = new ArrayList<>();
    private final Map<String, String> comparing = new HashMap<>();

    /**
     * Those of the primary key have their names before all others: its file may be written when nothing else is known.
     */
    KeyConstants(CodecConstantsBuilder constants, TemplateConstants templates, EntityKey primary) {
        this.constants = constants;
        this.templates = templates;
        primary.parts().forEach(part -> claimed.put(part.name(), claim(part)));
    }

    /** Adds a constant for each part of a key that has none yet. */
    void addPrimary(EntityKey key) {
        add(key);
        addComparing(key);
    }

    /** The same of the key of an index. */
    void add(EntityKey key) {
        key.parts().forEach(part -> {
            if (!parts.containsKey(part.name())) {
                parts.put(part.name(), part.accept(new KeyPartResolver(part.name())));
            }
        });
    }

    /**
     * Adds what tells whether values of the primary key's components are the same, where {@code equals} does not: the
     * part that is made of one alone, or a constant for it.
     */
    private void addComparing(EntityKey primary) {
        for (EntityAttribute component : primary.components()) {
            if (component.mapping().isEqualOtherwise()) {
                comparing.put(
                        component.component(),
                        primary.parts().stream()
                                .filter(part -> isOnly(part, component))
                                .findFirst()
                                .map(part -> Objects.requireNonNull(parts.get(part.name()))
                                        .name())
                                .orElseGet(() -> alone(component)));
            }
        }
    }

    private static boolean isOnly(EntityKey.Part part, EntityAttribute component) {
        return part.attributes().stream().allMatch(each -> each.component().equals(component.component()))
                && !part.attributes().isEmpty();
    }

    private String alone(EntityAttribute component) {
        String name = constants.claim(Identifiers.constant(component.component()) + "_PART");
        alone.add(new KeyPartResolver(component.component()).constant(name, component));
        return name;
    }

    /** The constant for a part of a key, which is an attribute of a name. */
    private final class KeyPartResolver implements EntityKey.Part.Visitor<Constant> {
        private final String attribute;

        KeyPartResolver(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public Constant visitAttribute(EntityAttribute component) {
            EntityKey.Part part = new OfAttribute(attribute, component);
            if (!part.isOwn()) {
                constants.codec(component.inKey());
            }
            return constant(name(part), component);
        }

        private Constant constant(String name, EntityAttribute component) {
            return constant(
                    name,
                    component.type().box(),
                    keyFactory(component),
                    constants.reference(component.mapping()).inside(),
                    component.sensitive());
        }

        @Override
        public Constant visitTemplate(OfTemplate part) {
            String name = name(part);
            TemplateConstant template = templates.of(part);
            return constant(
                    name,
                    template.value(),
                    "text",
                    CodeBlock.of("$L", template.constant()),
                    part.template().sensitive());
        }

        @Override
        public Constant visitPlain(Plain part) {
            throw new IllegalStateException(part + " is made of nothing");
        }

        private Constant constant(String name, TypeName value, String factory, CodeBlock codec, boolean sensitive) {
            return new Constant(
                    name,
                    ParameterizedTypeName.get(RuntimeTypes.KEY_PART, value),
                    CodeBlock.of(
                            "$T.$L($L, $L)$L",
                            RuntimeTypes.KEY_PART,
                            factory,
                            SourceText.literal(attribute),
                            codec,
                            sensitive ? ".asSensitive()" : ""));
        }
    }

    private String name(EntityKey.Part part) {
        String name = claimed.get(part.name());
        return name == null ? claim(part) : name;
    }

    /** Named after the component, where that is the attribute. */
    private String claim(EntityKey.Part part) {
        boolean natural = part.isOwn();
        String name = natural
                ? Identifiers.constant(part.attributes().get(0).component())
                : Identifiers.constantOf(part.name());
        return constants.claim(name, name + "_KEY");
    }

    private static String keyFactory(EntityAttribute attribute) {
        return switch (attribute.mapping().storedAs()) {
            case S -> "text";
            case N -> "number";
            case B -> "binary";
            default -> throw new IllegalStateException(attribute.component() + " is not stored as S, N or B: no key");
        };
    }

    /** All, those of parts first. */
    Stream<Constant> all() {
        return Stream.concat(parts.values().stream(), alone.stream());
    }

    /** The constant of each part, by the attribute's name. */
    Map<String, String> names() {
        return CodecConstantsBuilder.names(parts);
    }

    /** What compares components of the primary key whose {@code equals} does not tell, by component. */
    Map<String, String> comparing() {
        return comparing;
    }
}
