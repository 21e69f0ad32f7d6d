package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.ENTRY_COMPONENT;
import static dev.stator.processor.generate.plan.RuntimeTypes.INDEX_ENTRY;
import static dev.stator.processor.generate.plan.RuntimeTypes.KEY_PART;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.CodecConstants.Constant;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.RecordKeys;
import dev.stator.processor.generate.plan.RecordKeys.Entry;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.StoredAs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a schema says of attributes that updates write besides those they are told of. */
final class EntrySchema {
    private final RecordType record;
    private final RecordKeys keys;
    private final CodecConstants constants;

    EntrySchema(EntityPlan plan) {
        this.record = plan.record();
        this.keys = plan.keys();
        this.constants = plan.constants();
    }

    /** A constant for each component of them. */
    List<Constant> components() {
        return keys.entryComponents(record).stream()
                .map(component -> new Constant(
                        constants.entryComponent(component),
                        ParameterizedTypeName.get(
                                ENTRY_COMPONENT,
                                component.mapping().present().type().box()),
                        component(component)))
                .toList();
    }

    private CodeBlock component(EntityAttribute component) {
        String name = SourceText.literal(component.component());
        List<EntityKey.Part> primary = keys.partsOfPrimary(component);
        Optional<EntityKey.Part> alone =
                primary.stream().filter(part -> part.components().size() == 1).findFirst();
        if (alone.isPresent()) {
            return CodeBlock.of("$T.key($L, $L)", ENTRY_COMPONENT, name, constants.keyPart(alone.get()));
        }
        if (!primary.isEmpty()) {
            return CodeBlock.of(
                    "$T.key($L, $L, parts -> parts.$L)",
                    ENTRY_COMPONENT,
                    name,
                    constants.keyPart(primary.get(0)),
                    component.component());
        }
        CodeBlock value = keys.isVirtual(component)
                ? CodeBlock.of("$T.virtual($L, $L)", ENTRY_COMPONENT, name, constants.codec(component.inKey()))
                : stored(component, name);
        return RecordKeys.isOptional(component) ? CodeBlock.of("$L.optional()", value) : value;
    }

    private CodeBlock stored(EntityAttribute component, String name) {
        CodeBlock codec = component.keyOnly()
                ? constants.made(keys.home(component).orElseThrow())
                : constants.codec(component.inKey());
        return CodeBlock.of(
                "$T.stored($L, $L, $L)", ENTRY_COMPONENT, name, SourceText.literal(component.name()), codec);
    }

    /** The calls that tell the schema of them. */
    List<CodeBlock> calls() {
        List<CodeBlock> calls = keys.entries().stream()
                .map(entry -> CodecGenerator.chained("entry", entry(entry)))
                .collect(Collectors.toList());
        keys.copied(record).forEach(component -> calls.add(CodecGenerator.chained("copied", copied(component))));
        keys.type()
                .ifPresent(type -> calls.add(CodecGenerator.chained(
                        "discriminator",
                        CodeBlock.of(
                                "$L, $L",
                                SourceText.literal(type.attribute()),
                                type.words().stream().map(SourceText::literal).collect(Collectors.joining(", "))))));
        return calls;
    }

    private CodeBlock copied(EntityAttribute component) {
        return CodeBlock.of(
                "$T.$L($L, $L)$L, $L",
                KEY_PART,
                component.mapping().storedAs() == StoredAs.N ? "number" : "text",
                SourceText.literal(component.name()),
                constants.inside(component.mapping()),
                component.sensitive() ? ".asSensitive()" : "",
                constants.entryComponent(component));
    }

    private CodeBlock entry(Entry entry) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($L)$>$>", INDEX_ENTRY, SourceText.literal(entry.index()));
        entry.parts().forEach(part -> code.add("\n.attribute($L)", attribute(part)));
        entry.when()
                .ifPresent(when -> code.add(
                        "\n.$L($L)", RecordKeys.isFlag(when) ? "whenTrue" : "when", constants.entryComponent(when)));
        return code.add("$<$<").build();
    }

    private CodeBlock attribute(EntityKey.Part part) {
        List<EntityAttribute> components = part.components();
        if (components.size() == 1) {
            return CodeBlock.of("$L, $L", constants.keyPart(part), constants.entryComponent(components.get(0)));
        }
        CodeBlock value =
                constants.value(part, component -> CodeBlock.of("values.get($L)", constants.entryComponent(component)));
        CodeBlock all = components.stream()
                .map(component -> CodeBlock.of(",$W$L", constants.entryComponent(component)))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("$L,$Wvalues -> $L$L", constants.keyPart(part), value, all);
    }
}
