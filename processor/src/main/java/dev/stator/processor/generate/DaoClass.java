package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.DYNAMO_DB_ASYNC_CLIENT;
import static dev.stator.processor.generate.plan.RuntimeTypes.DYNAMO_DB_CLIENT;
import static dev.stator.processor.generate.plan.RuntimeTypes.INJECT;
import static dev.stator.processor.generate.plan.RuntimeTypes.NAMED;
import static dev.stator.processor.generate.plan.RuntimeTypes.SINGLETON;
import static dev.stator.processor.generate.plan.RuntimeTypes.STATOR;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.Injection;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What all classes have that are made of a {@code Stator} and that containers give.
 *
 * @param injection what containers see of it
 */
record DaoClass(ClassName name, Injection injection) {
    void annotate(TypeSpec.Builder type) {
        if (injection.jakartaInject()) {
            type.addAnnotation(SINGLETON);
        }
        if (injection.named()) {
            type.addAnnotation(NAMED);
        }
        type.addAnnotations(injection.copied());
    }

    /** The constructor, which has no statement yet. */
    MethodSpec.Builder constructor(String javadoc) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("$L\n\n@param stator client and table names\n", javadoc)
                .addModifiers(Modifier.PUBLIC);
        if (injection.jakartaInject()) {
            constructor.addAnnotation(INJECT);
        }
        return constructor.addParameter(STATOR, "stator");
    }

    /** The methods that give the same with other clients. */
    List<MethodSpec> through() {
        return List.of(through(DYNAMO_DB_CLIENT), through(DYNAMO_DB_CLIENT, DYNAMO_DB_ASYNC_CLIENT));
    }

    private MethodSpec through(ClassName... clients) {
        MethodSpec.Builder through = MethodSpec.methodBuilder("through")
                .addJavadoc(
                        "The same DAO, sending through $L; it neither changes nor closes $L.\n\n",
                        clients.length == 1 ? "another client, and nothing asynchronously" : "other clients",
                        clients.length == 1 ? "it" : "them")
                .addModifiers(Modifier.PUBLIC)
                .returns(name);
        List<String> parameters = List.of("client", "asyncClient").subList(0, clients.length);
        for (int i = 0; i < clients.length; i++) {
            through.addJavadoc("@param $L what sends\n", parameters.get(i)).addParameter(clients[i], parameters.get(i));
        }
        return through.addJavadoc("@return the copy\n")
                .addStatement("return new $T(stator.through($L))", name, String.join(", ", parameters))
                .build();
    }
}
