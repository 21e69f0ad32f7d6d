package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.COLLECTION_OPERATION;
import static dev.stator.processor.generate.plan.RuntimeTypes.COLLECTION_VIEW;
import static dev.stator.processor.generate.plan.RuntimeTypes.KEY_SPAN;
import static dev.stator.processor.generate.plan.RuntimeTypes.VIEW_DAO;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.generate.plan.TablePlan;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.ItemView;
import dev.stator.processor.model.ItemView.Arity;
import dev.stator.processor.model.ItemView.TableMember;
import dev.stator.processor.model.Template;
import dev.stator.processor.template.TextSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code OrderViewDao}, which reads the items under one hash key and puts them together. */
public final class ViewGenerator {
    private final ItemView view;
    private final ClassName name;
    private final TablePlan table;
    private final TypeName root;
    private final List<EntityAttribute> parameters;

    private ViewGenerator(ItemView view) {
        this.view = view;
        this.name = GeneratedNames.dao(view.name());
        this.table = TablePlan.of(
                view.table(),
                view.table().entities().stream()
                        .map(entity -> EntityPlan.of(view.table(), entity))
                        .toList());
        this.root = table.root().common();
        this.parameters = hash(view.parent());
    }

    /** The DAO of a view. */
    public static JavaFile generate(ItemView view) {
        ViewGenerator generator = new ViewGenerator(view);
        return Header.file(generator.name, generator.type(), generator.table);
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("""
                    Reads what belongs together in table {@code $L} as {@link $T}. \
                    Immutable and safe for use by several threads.

                    <p>Its methods return operations, which do nothing until they are executed.
                    """, view.table().name(), view.name())
                .superclass(ParameterizedTypeName.get(VIEW_DAO, root));
        Header.mark(type, view, table);
        DaoClass dao = new DaoClass(name, view.injection());
        dao.annotate(type);
        return type.addField(FieldSpec.builder(
                                ParameterizedTypeName.get(COLLECTION_VIEW, root, view.name()),
                                "VIEW",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(viewConstant())
                        .build())
                .addMethod(dao.constructor("A DAO on the client of {@code stator}.")
                        .addStatement("super(stator, $T.SCHEMA)", table.codec())
                        .build())
                .addMethods(dao.through())
                .addMethod(get())
                .build();
    }

    private CodeBlock viewConstant() {
        CodeBlock arguments = view.members().stream()
                .map(member -> CodeBlock.of(
                        "parts.$L($T.class)",
                        method(member),
                        member.entity().record().name()))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock.Builder constant = CodeBlock.builder()
                .add(
                        "$T.<$T, $T>of($Z$T.class,$W$T.class,$Wparts -> new $T($L))",
                        COLLECTION_VIEW,
                        root,
                        view.name(),
                        view.name(),
                        view.parent().record().name(),
                        view.name(),
                        arguments);
        for (TableMember member : view.members()) {
            if (member.arity() != Arity.ONE) {
                constant.add(CodecGenerator.chained(
                        method(member),
                        CodeBlock.of("$T.class", member.entity().record().name())));
            }
        }
        if (view.skips()) {
            constant.add(CodecGenerator.chained("skipping", CodeBlock.of("")));
        }
        return constant.build();
    }

    private static String method(TableMember member) {
        return switch (member.arity()) {
            case ONE -> "one";
            case OPTIONAL -> "optional";
            case LIST -> "list";
        };
    }

    private MethodSpec get() {
        MethodSpec.Builder get = MethodSpec.methodBuilder("get")
                .addJavadoc("Reads all that stands under a hash key, and puts it together: {@code Query}.\n\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(COLLECTION_OPERATION, root, view.name()));
        for (EntityAttribute parameter : parameters) {
            get.addJavadoc("@param $L what the hash key is made of\n", parameter.component())
                    .addParameter(parameter.type(), parameter.component());
        }
        EntityPlan parent = plan(view.parent());
        CodeBlock hash = view.key(view.parent()).hash().stream()
                .map(part -> CodeBlock.of(
                        "$L.is($L)",
                        parent.constants().keyPartOutside(part),
                        parent.constants().value(part, each -> CodeBlock.of("$L", each.component()))))
                .collect(CodeBlock.joining(",$W"));
        return get.addJavadoc("@return the operation\n")
                .addStatement(
                        "return $L$L.collection(VIEW,$W$L,$W$L)", KeyedMethods.items(parameters), index(), span(), hash)
                .build();
    }

    private CodeBlock index() {
        EntityPlan parent = plan(view.parent());
        return view.index()
                .map(asked -> parent.indexes().stream()
                        .filter(each -> each.name().equals(asked))
                        .findFirst()
                        .orElseThrow())
                .map(index -> CodeBlock.of(
                        ".index($L.$L, $T.INSTANCE)",
                        parent.types().outside(parent.constants().codec()),
                        index.constant(),
                        table.codec()))
                .orElse(CodeBlock.of(""));
    }

    private CodeBlock span() {
        if (view.span() instanceof TextSpan.Beginning<Entity> beginning) {
            return CodeBlock.of(
                    "$T.beginning($L, () -> $L)",
                    KEY_SPAN,
                    rangeKey(view.parent()),
                    SourceText.literal(beginning.text()));
        }
        if (view.span() instanceof TextSpan.Between<Entity> between) {
            return CodeBlock.of(
                    "$T.between($L, () -> $L, () -> $L)",
                    KEY_SPAN,
                    rangeKey(between.low().record()),
                    text(between.low()),
                    text(between.high()));
        }
        return CodeBlock.of("null");
    }

    private CodeBlock rangeKey(Entity entity) {
        return plan(entity).constants().keyPartOutside(view.key(entity).range().get(0));
    }

    private CodeBlock text(TextSpan.Bound<Entity> bound) {
        Entity entity = bound.record();
        Template template = ((OfTemplate) view.key(entity).range().get(0)).template();
        long parts = template.pieces().stream()
                .limit(bound.pieces())
                .filter(Template.Part.class::isInstance)
                .count();
        Map<String, String> values = new HashMap<>();
        List<EntityAttribute> hash = hash(entity);
        for (int index = 0; index < hash.size(); index++) {
            values.put(hash.get(index).component(), parameters.get(index).component());
        }
        return plan(entity)
                .constants()
                .beginning(template, (int) parts, each -> CodeBlock.of("$L", values.get(each.component())));
    }

    private List<EntityAttribute> hash(Entity entity) {
        return EntityKey.components(view.key(entity).hash());
    }

    private EntityPlan plan(Entity entity) {
        return table.entities().stream()
                .filter(plan -> plan.entity().equals(entity))
                .findFirst()
                .orElseThrow();
    }
}
