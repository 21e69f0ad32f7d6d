package dev.stator.processor.generate.export;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The reads that a generated DAO has, as a program calls them: told by its own source, so that they are there. */
final class DaoCalls {
    private static final List<String> ORDERED = List.of("eq", "lt", "le", "gt", "ge", "between");
    private static final String BEGINS_WITH = "beginsWith";
    private static final List<String> OF_PART = List.of("gt", "ge", "le", "between");

    private final String receiver;
    private final TypeSpec dao;
    private final TypeSpec type;

    /**
     * A call.
     *
     * @param text {@code byTitle().query(title)}
     * @param conditions the methods, one of which may follow
     */
    record DaoCall(String text, List<String> conditions) {
        DaoCall {
            conditions = List.copyOf(conditions);
        }
    }

    private DaoCalls(String receiver, TypeSpec dao, TypeSpec type) {
        this.receiver = receiver;
        this.dao = dao;
        this.type = type;
    }

    /** @param receiver what the calls are of, with the dot behind it, or nothing */
    static DaoCalls of(String receiver, TypeSpec dao) {
        return new DaoCalls(receiver, dao, dao);
    }

    /** Those of a method's overloads by the parts of a key. */
    List<DaoCall> named(String method) {
        List<DaoCall> calls = new ArrayList<>();
        type.methodSpecs().stream()
                .filter(each -> each.name().equals(method))
                .forEach(each -> add(receiver, each, calls));
        return List.copyOf(calls);
    }

    /** Those of its class for an index. */
    DaoCalls ofIndex(String accessor) {
        TypeName answered = type.methodSpecs().stream()
                .filter(each ->
                        each.name().equals(accessor) && each.parameters().isEmpty())
                .findFirst()
                .orElseThrow()
                .returnType();
        return new DaoCalls(receiver + accessor + "().", dao, nested((ClassName) answered));
    }

    private void add(String before, MethodSpec method, List<DaoCall> calls) {
        String text = before + call(method);
        if (method.returnType() instanceof ParameterizedTypeName answer) {
            calls.add(new DaoCall(text, conditions(answer.rawType().simpleName())));
        } else if (method.returnType() instanceof ClassName step) {
            calls.add(new DaoCall(text, List.of()));
            nested(step).methodSpecs().stream()
                    .filter(each -> !each.isConstructor())
                    .forEach(each -> add(text + ".", each, calls));
        }
    }

    private TypeSpec nested(ClassName name) {
        TypeSpec found = dao;
        for (String step : name.simpleNames().subList(1, name.simpleNames().size())) {
            found = found.typeSpecs().stream()
                    .filter(each -> each.name().equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " is not there"));
        }
        return found;
    }

    private static String call(MethodSpec method) {
        return method.parameters().stream()
                .map(ParameterSpec::name)
                .collect(Collectors.joining(", ", method.name() + "(", ")"));
    }

    /** What a type of the runtime has, by its name. */
    private static List<String> conditions(String answer) {
        return switch (answer) {
            case "Text", "Binary" -> {
                List<String> conditions = new ArrayList<>(ORDERED);
                conditions.add(BEGINS_WITH);
                yield conditions;
            }
            case "Ordered", "Whole", "Decimal" -> ORDERED;
            case "Unordered" -> List.of("eq");
            case "PartRange" -> OF_PART;
            default -> List.of();
        };
    }
}
