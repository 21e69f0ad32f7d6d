package dev.stator.processor.model;

import dev.stator.processor.template.PartText;
import dev.stator.processor.template.TemplateText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The key of a table or an index. Only a global index has more than one part of a kind.
 *
 * @param hash what DynamoDB hashes, at least one part
 * @param range what it sorts by
 */
public record EntityKey(List<Part> hash, List<Part> range) {
    public EntityKey {
        hash = List.copyOf(hash);
        range = List.copyOf(range);
    }

    /** Hash key first. */
    public List<Part> parts() {
        return Stream.concat(hash.stream(), range.stream()).toList();
    }

    /** What its parts are made of, hash key first. */
    public List<EntityAttribute> attributes() {
        return attributes(parts());
    }

    /** What its parts are made of, each once, hash key first. */
    public List<EntityAttribute> components() {
        return components(parts());
    }

    /** What some parts are made of, each once. */
    public static List<EntityAttribute> components(List<Part> parts) {
        Map<String, EntityAttribute> components = new LinkedHashMap<>();
        attributes(parts).forEach(attribute -> components.putIfAbsent(attribute.component(), attribute));
        return List.copyOf(components.values());
    }

    /** What some parts are made of. */
    public static List<EntityAttribute> attributes(List<Part> parts) {
        return parts.stream().flatMap(part -> part.attributes().stream()).toList();
    }

    /** One attribute of a key, and where its value comes from. */
    public sealed interface Part {
        /** Name of the stored attribute. */
        String name();

        /** S, N or B. */
        StoredAs storedAs();

        /** The components that its value is made of. */
        List<EntityAttribute> attributes();

        /** The texts that it holds. */
        TemplateText keyText();

        /** The components that its value is made of, each once. */
        default List<EntityAttribute> components() {
            return attributes();
        }

        /** Whether it is what a component is stored as anyway, and not made for the key. */
        default boolean isOwn() {
            return false;
        }

        <R> R accept(Visitor<R> visitor);

        /** One method for each case. */
        interface Visitor<R> {
            R visitAttribute(EntityAttribute attribute);

            R visitTemplate(OfTemplate part);

            R visitPlain(Plain part);

            /** Where no template can stand. */
            static <R> Visitor<R> natural(Function<EntityAttribute, R> function) {
                return new Visitor<>() {
                    @Override
                    public R visitAttribute(EntityAttribute attribute) {
                        return function.apply(attribute);
                    }

                    @Override
                    public R visitTemplate(OfTemplate part) {
                        throw new IllegalStateException(part + " is no component");
                    }

                    @Override
                    public R visitPlain(Plain part) {
                        throw new IllegalStateException(part + " is no component");
                    }
                };
            }
        }

        /**
         * A component, as it is.
         *
         * @param name usually the component's own attribute
         */
        record OfAttribute(String name, EntityAttribute attribute) implements Part {
            /** The attribute of a component itself. */
            public OfAttribute(EntityAttribute attribute) {
                this(attribute.name(), attribute);
            }

            @Override
            public StoredAs storedAs() {
                return attribute.mapping().storedAs();
            }

            @Override
            public boolean isOwn() {
                return !attribute.keyOnly() && name.equals(attribute.name());
            }

            @Override
            public List<EntityAttribute> attributes() {
                return List.of(attribute);
            }

            @Override
            public TemplateText keyText() {
                return TemplateText.natural(attribute.component(), PartForm.ofKey(attribute.mapping()));
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitAttribute(attribute);
            }
        }

        /** A text made of components. It may be a literal alone, of none. */
        record OfTemplate(String name, Template template) implements Part {
            @Override
            public StoredAs storedAs() {
                return StoredAs.S;
            }

            @Override
            public List<EntityAttribute> attributes() {
                return template.attributes();
            }

            @Override
            public List<EntityAttribute> components() {
                return template.components();
            }

            @Override
            public TemplateText keyText() {
                return template.keyText();
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitTemplate(this);
            }
        }

        /** An attribute of a table of several records, whatever each makes it of. */
        record Plain(String name, StoredAs storedAs) implements Part {
            @Override
            public List<EntityAttribute> attributes() {
                return List.of();
            }

            @Override
            public TemplateText keyText() {
                return TemplateText.natural(name, storedAs == StoredAs.S ? PartText.any() : PartText.digits(1));
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitPlain(this);
            }
        }
    }
}
