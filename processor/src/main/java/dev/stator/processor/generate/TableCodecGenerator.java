package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.CODECS;
import static dev.stator.processor.generate.plan.RuntimeTypes.DECODING_EXCEPTION;
import static dev.stator.processor.generate.plan.RuntimeTypes.ENCODING_EXCEPTION;
import static dev.stator.processor.generate.plan.RuntimeTypes.ENTITY_INDEX;
import static dev.stator.processor.generate.plan.RuntimeTypes.ENTITY_SCHEMA;
import static dev.stator.processor.generate.plan.RuntimeTypes.ITEM_READER;
import static dev.stator.processor.generate.plan.RuntimeTypes.KEY_PART;
import static dev.stator.processor.generate.plan.RuntimeTypes.ROOT_CODEC;
import static dev.stator.processor.generate.plan.RuntimeTypes.TABLE_SCHEMA;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.generate.plan.TablePlan;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TableMember.Beginning;
import dev.stator.processor.model.TableMember.Mark;
import dev.stator.processor.model.TableMember.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code ShopCodec}: items of all records of a table, each by the codec of its record; and the table's schema.
 * Its constants name no record's codec, whose own need this class: so neither waits for the other.
 */
final class TableCodecGenerator {
    private final TablePlan plan;
    private final TypeName common;
    private final Identifiers.Scope names;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<Index, String> indexes = new LinkedHashMap<>();

    private TableCodecGenerator(TablePlan plan) {
        this.plan = plan;
        this.common = plan.root().common();
        this.names = new Identifiers.Scope("_", "", plan.types().reserved(), "INSTANCE", "SCHEMA", "TABLE");
        plan.table().keyAttributes().keySet().forEach(name -> parts.put(name, claim(name)));
        plan.table().indexes().forEach(index -> indexes.put(index, claim(index.name())));
    }

    private String claim(String name) {
        String constant = Identifiers.constantOf(name);
        return names.claim(constant, constant + "_KEY");
    }

    static JavaFile generate(TablePlan plan) {
        return Header.file(plan.codec(), new TableCodecGenerator(plan).type(), plan);
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.codec())
                .addJavadoc(
                        "Turns the records of table {@code $L} into items and back",
                        plan.table().name());
        addRecords(type);
        type.addModifiers(Modifier.FINAL).addSuperinterface(ParameterizedTypeName.get(ROOT_CODEC, common));
        Header.mark(type, plan);
        type.addMethod(CodecGenerator.constructor(plan.codec()));
        Told told = told();
        type.addMethods(List.of(entities(), write(), told.method(), RecordCodec.javaType(common.toString())));
        addConstants(type);
        return type.build();
    }

    private void addRecords(TypeSpec.Builder type) {
        String separator = ": ";
        for (EntityPlan entity : plan.entities()) {
            type.addJavadoc("$L{@link $T}", separator, entity.name());
            separator = ", ";
        }
        type.addJavadoc(".\n");
    }

    private void addConstants(TypeSpec.Builder type) {
        type.addField(FieldSpec.builder(plan.codec(), "INSTANCE")
                .addJavadoc("The one instance: codecs hold no state.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", plan.codec())
                .build());
        Set<String> sensitive = sensitive();
        plan.table()
                .keyAttributes()
                .forEach((name, stored) -> type.addField(keyPart(name, stored, sensitive.contains(name))));
        indexes.forEach((index, constant) -> type.addField(constant(ENTITY_INDEX, constant, index(index))));
        type.addField(constant(ParameterizedTypeName.get(ENTITY_SCHEMA, common), "SCHEMA", schema()));
        type.addField(constant(TABLE_SCHEMA, "TABLE", CodeBlock.of("SCHEMA.table()")));
    }

    /** Attributes in which a record holds what no text must show. */
    private Set<String> sensitive() {
        return plan.table().entities().stream()
                .flatMap(entity -> {
                    List<EntityKey.Part> all = new ArrayList<>(entity.key().parts());
                    entity.indexes().forEach(index -> all.addAll(index.key().parts()));
                    return all.stream();
                })
                .filter(part -> part.attributes().stream().anyMatch(component -> component.sensitive()))
                .map(EntityKey.Part::name)
                .collect(Collectors.toSet());
    }

    private FieldSpec keyPart(String name, StoredAs stored, boolean sensitive) {
        BuiltInType type = switch (stored) {
            case S -> BuiltInType.STRING;
            case N -> BuiltInType.BIG_DECIMAL;
            case B -> BuiltInType.SDK_BYTES;
            default -> throw new IllegalStateException(name + " is not stored as S, N or B: no key");
        };
        String factory = switch (stored) {
            case N -> "number";
            case B -> "binary";
            default -> "text";
        };
        return constant(
                ParameterizedTypeName.get(KEY_PART, type.type()),
                Objects.requireNonNull(parts.get(name)),
                CodeBlock.of(
                        "$T.$L($L, $T.$L)$L",
                        KEY_PART,
                        factory,
                        SourceText.literal(name),
                        CODECS,
                        type.name(),
                        sensitive ? ".asSensitive()" : ""));
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private CodeBlock index(Index index) {
        return CodecGenerator.index(
                index, keyParts(index.key().hash()), keyParts(index.key().range()));
    }

    private CodeBlock keyParts(List<EntityKey.Part> key) {
        return key.stream()
                .map(part -> CodeBlock.of("$L", parts.get(part.name())))
                .collect(CodeBlock.joining(", "));
    }

    private CodeBlock schema() {
        EntityKey key = plan.table().key();
        CodeBlock.Builder schema = CodeBlock.builder()
                .add(
                        "$T.of($Z$L,$W$T.class,$WINSTANCE,$W$L)",
                        ENTITY_SCHEMA,
                        SourceText.literal(plan.table().name()),
                        common,
                        keyParts(key.hash()));
        if (!key.range().isEmpty()) {
            schema.add(CodecGenerator.chained("rangeKey", keyParts(key.range())));
        }
        if (plan.entities().stream().anyMatch(entity -> entity.record().sensitive())) {
            schema.add(CodecGenerator.chained("sensitive", CodeBlock.of("")));
        }
        plan.table()
                .ttl()
                .ifPresent(
                        ttl -> schema.add(CodecGenerator.chained("ttl", CodeBlock.of("$L", SourceText.literal(ttl)))));
        indexes.values().forEach(index -> schema.add(CodecGenerator.chained("index", CodeBlock.of("$L", index))));
        return schema.build();
    }

    private CodeBlock codec(EntityPlan entity) {
        return CodeBlock.of(
                "$L.INSTANCE", plan.types().inCodec(entity.constants().codec()));
    }

    private CodeBlock schema(EntityPlan entity) {
        return CodeBlock.of("$L.SCHEMA", plan.types().inCodec(entity.constants().codec()));
    }

    private TypeName anySchema() {
        return ParameterizedTypeName.get(ENTITY_SCHEMA, WildcardTypeName.subtypeOf(common));
    }

    private MethodSpec entities() {
        CodeBlock schemas = plan.entities().stream().map(this::schema).collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("entities")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), anySchema()))
                .addStatement("return $T.of($Z$L)", List.class, schemas)
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = RecordCodec.writeHead(common, "value");
        Identifiers.Scope variables = new Identifiers.Scope("", "", plan.types().reserved(), "item", "value");
        String keyword = "if";
        for (EntityPlan entity : plan.entities()) {
            String variable = variables.claimVariable(Identifiers.variable(entity.name(), "item", "record"));
            String head = "if (value instanceof $T $L)";
            if (keyword.equals("if")) {
                method.beginControlFlow(head, entity.record().type(), variable);
            } else {
                method.nextControlFlow("else " + head, entity.record().type(), variable);
            }
            keyword = "else if";
            method.addStatement("$L.write($L, item)", codec(entity), variable);
        }
        return method.nextControlFlow("else")
                .addStatement(
                        "throw new $T($Zvalue.getClass().getName() + $L)\n.typed(null, $L)",
                        ENCODING_EXCEPTION,
                        SourceText.literal(
                                " is no record of table " + plan.table().name() + "; was one added, compile "
                                        + plan.codec().simpleName() + " again"),
                        "javaType()")
                .endControlFlow()
                .build();
    }

    private Told told() {
        List<EntityPlan> order = inOrder();
        Set<String> attributes = new TreeSet<>();
        order.forEach(entity -> marks(entity).forEach(mark -> attributes.add(mark.attribute())));
        Identifiers.Scope variables = new Identifiers.Scope("", "", plan.types().reserved(), "Codecs", "item");
        Map<String, String> names = new LinkedHashMap<>();
        attributes.forEach(name -> names.put(name, variables.claimVariable(Identifiers.variableOf(name), "key")));
        return new Told(order, names);
    }

    private static List<Mark> marks(EntityPlan entity) {
        return entity.entity().member().orElseThrow().marks();
    }

    /** That of the table, but for a record after those whose marks say more than its own. */
    private List<EntityPlan> inOrder() {
        List<EntityPlan> left = new ArrayList<>(plan.entities());
        List<EntityPlan> order = new ArrayList<>();
        while (!left.isEmpty()) {
            EntityPlan next = left.stream()
                    .filter(entity ->
                            left.stream().noneMatch(other -> !other.equals(entity) && saysMore(other, entity)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static boolean saysMore(EntityPlan one, EntityPlan other) {
        return marks(other).stream().allMatch(mark -> marks(one).stream().anyMatch(more -> implies(more, mark)))
                && !marks(one).equals(marks(other));
    }

    private static boolean implies(Mark one, Mark other) {
        if (!one.attribute().equals(other.attribute())) {
            return false;
        }
        List<String> texts = one instanceof Words words ? words.words() : List.of(((Beginning) one).text());
        return other instanceof Beginning beginning
                ? texts.stream().allMatch(text -> text.startsWith(beginning.text()))
                : one instanceof Words && ((Words) other).words().containsAll(texts);
    }

    /** How the record of an item is told by its marks. */
    private final class Told {
        private final List<EntityPlan> order;
        private final Map<String, String> variables;

        /** @param variables by the attributes of marks */
        Told(List<EntityPlan> order, Map<String, String> variables) {
            this.order = order;
            this.variables = variables;
        }

        /** {@code schemaOf}, which gives the schema of an item's record. */
        MethodSpec method() {
            MethodSpec.Builder method = MethodSpec.methodBuilder("schemaOf")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(anySchema())
                    .addParameter(ITEM_READER, "item");
            variables.forEach((attribute, variable) -> method.addStatement(
                    "String $L = $T.STRING.required(item, $L)", variable, CODECS, SourceText.literal(attribute)));
            return bySwitch() ? switched(method) : chained(method);
        }

        private boolean bySwitch() {
            return variables.size() == 1
                    && order.stream()
                            .allMatch(entity ->
                                    marks(entity).size() == 1 && marks(entity).get(0) instanceof Words);
        }

        private MethodSpec switched(MethodSpec.Builder method) {
            method.addCode(
                    "return switch ($L) {\n$>", variables.values().iterator().next());
            for (EntityPlan entity : order) {
                String words = ((Words) marks(entity).get(0))
                        .words().stream().map(SourceText::literal).collect(Collectors.joining(", "));
                method.addStatement("case $L -> $L", words, schema(entity));
            }
            return method.addStatement("default -> $L", unknown())
                    .addCode("$<};\n")
                    .build();
        }

        private MethodSpec chained(MethodSpec.Builder method) {
            for (EntityPlan entity : order) {
                if (marks(entity).isEmpty()) {
                    return method.addStatement("return $L", schema(entity)).build();
                }
                method.beginControlFlow(
                                "if ($L)",
                                marks(entity).stream().map(this::condition).collect(CodeBlock.joining(" && ")))
                        .addStatement("return $L", schema(entity))
                        .endControlFlow();
            }
            return method.addStatement("$L", unknown()).build();
        }

        private CodeBlock condition(Mark mark) {
            String variable = variables.get(mark.attribute());
            if (mark instanceof Beginning beginning) {
                return CodeBlock.of("$L.startsWith($L)", variable, SourceText.literal(beginning.text()));
            }
            List<String> words = ((Words) mark).words();
            CodeBlock equal = words.stream()
                    .map(word -> CodeBlock.of("$L.equals($L)", variable, SourceText.literal(word)))
                    .collect(CodeBlock.joining(" || "));
            return words.size() == 1 ? equal : CodeBlock.of("($L)", equal);
        }

        /** Whether nothing but the primary key tells the record. */
        private boolean isKey() {
            return plan.table().key().parts().stream()
                    .map(EntityKey.Part::name)
                    .toList()
                    .containsAll(variables.keySet());
        }

        private CodeBlock unknown() {
            Set<String> hidden = sensitive();
            CodeBlock.Builder told = CodeBlock.builder();
            String before = "";
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                String name = before + variable.getKey();
                if (hidden.contains(variable.getKey())) {
                    before = name + " *** and ";
                } else {
                    told.add("$L + $L + ", SourceText.literal(name + " \""), variable.getValue());
                    before = "\" and ";
                }
            }
            String last = before.substring(0, before.length() - " and ".length());
            String known = plan.entities().stream()
                    .map(entity -> entity.name().simpleName())
                    .collect(Collectors.joining(", "));
            return CodeBlock.of(
                    "throw new $T($Z$L$L)",
                    DECODING_EXCEPTION,
                    told.build(),
                    SourceText.literal(last + (isKey() ? " are the key" : " is") + " of no record of "
                            + plan.root().name().simpleName() + "; known are " + known));
        }
    }
}
