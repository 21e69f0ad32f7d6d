package dev.stator.processor.generate;

import static dev.stator.processor.generate.Models.PLAIN;
import static dev.stator.processor.generate.Models.SITE;
import static dev.stator.processor.generate.Models.entity;
import static dev.stator.processor.generate.Models.enumeration;
import static dev.stator.processor.generate.Models.hash;
import static dev.stator.processor.generate.Models.list;
import static dev.stator.processor.generate.Models.nested;
import static dev.stator.processor.generate.Models.nullable;
import static dev.stator.processor.generate.Models.record;
import static dev.stator.processor.generate.Models.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.InjectionModel;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

    @Test
    void aTypeWithoutAStoredFormIsABugOfTheProcessor() {
        TypeMapping unmapped =
                new TypeMapping.Unmapped(ClassName.get(Object.class), TypeMapping.Unmapped.Reason.NO_MAPPING);
        assertThatIllegalStateException()
                .isThrownBy(() -> generate(List.of(), Models.of("thing", list(unmapped))))
                .withMessageContaining("java.lang.Object");
    }

    @Test
    void aNestedTypeThatTheModelLacksIsABugOfTheProcessor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> generate(List.of(), Models.of("address", nested("Address"))))
                .withMessageContaining("blog.Address");
    }

    @Test
    void equalModelsGiveEqualFiles() {
        assertThat(Generators.generate(Models.post(PLAIN)).toString())
                .isEqualTo(Generators.generate(Models.post(PLAIN)).toString());
    }

    @Test
    void nothingIsNamedThatTheCompiledModuleDoesNotSee() {
        InjectionModel bare = Models.injection(false, false, false);
        assertThat(Generators.generate(Models.post(bare)).toString())
                .doesNotContain("jakarta.inject", "javax.annotation", "@Generated", "@Singleton");
    }

    @Test
    void annotationsOfTheUserStandOnTheDaoOnly() {
        AnnotationSpec repository = AnnotationSpec.builder(ClassName.get("org.example", "Repository"))
                .build();
        InjectionModel injection = Models.injection(true, false, true, repository);
        for (JavaFile file : Generators.generate(Models.post(injection))) {
            assertThat(file.toString().contains("@Repository"))
                    .isEqualTo(file.typeSpec().name().equals("PostDao"));
        }
    }

    @Test
    void generatedTypesAreAsVisibleAsTheRecord() {
        RecordModel model = record("Post", hash("id", BuiltInType.STRING));
        RecordModel hidden = new RecordModel(
                model.name(),
                model.type(),
                Visibility.PACKAGE,
                true,
                model.attributes(),
                List.of(),
                List.of(),
                false,
                SITE);
        for (JavaFile file : Generators.generate(table("posts", entity(hidden, List.of(), List.of(), PLAIN)))) {
            assertThat(file.typeSpec().modifiers()).doesNotContain(Modifier.PUBLIC);
        }
    }

    @Test
    void aKeyPartAndACodecOfOneNameKeepApart() {
        EntityModel entity = entity(
                record("Post", hash("address", BuiltInType.STRING), Models.of("home", nested("Address"))),
                List.of(),
                List.of(record("Address", Models.of("street", BuiltInType.STRING))),
                PLAIN);
        assertThat(codec(Generators.generate(table("posts", entity))))
                .contains("static final AddressCodec ADDRESS_2 = new AddressCodec();")
                .contains("static final KeyPart<String> ADDRESS = KeyPart.text(\"address\", Codecs.STRING);");
    }

    @Test
    void aNestedRecordWithTheSimpleNameOfTheRootHasACodecOfAnotherName() {
        ClassName other = ClassName.get("other", "Post");
        RecordModel nested = new RecordModel(
                other,
                other,
                Visibility.PUBLIC,
                true,
                List.of(Models.of("text", BuiltInType.STRING)),
                List.of(),
                List.of(),
                false,
                SITE);
        assertThat(codec(generate(List.of(nested), Models.of("post", new TypeMapping.RecordOf(other)))))
                .contains("static final class Post2Codec implements ItemCodec<other.Post>");
    }

    @Test
    void aComponentNamedLikeATypeDoesNotHideIt() {
        List<JavaFile> files =
                generate(List.of(), Models.of("Path", BuiltInType.STRING), Models.of("Codecs", TypeName.INT));
        assertThat(file(files, "Post_"))
                .contains("dev.stator.expression.Path.of(\"Path\")")
                .contains("dev.stator.codec.Codecs.INTEGER");
    }

    @Test
    void nullIsPutOnlyWhereItComesBack() {
        String codec = codec(generate(
                List.of(),
                nullable("text", Models.of(BuiltInType.STRING)),
                nullable("list", list(Models.of(BuiltInType.STRING))),
                nullable("colour", enumeration("Colour", "RED"))));
        assertThat(codec)
                .contains("Codecs.STRING.putNullable(item, \"text\", post.text());")
                .contains("LIST_OF_STRING.put(item, \"list\", post.list());")
                .contains("COLOUR.putNullable(item, \"colour\", post.colour());")
                .contains("LIST_OF_STRING.required(item, \"list\")");
    }

    private static List<JavaFile> generate(List<NestedType> nested, AttributeModel... attributes) {
        AttributeModel[] all = new AttributeModel[attributes.length + 1];
        all[0] = hash("id", BuiltInType.STRING);
        System.arraycopy(attributes, 0, all, 1, attributes.length);
        return Generators.generate(table("posts", entity(record("Post", all), List.of(), nested, PLAIN)));
    }

    private static String codec(List<JavaFile> files) {
        return file(files, "PostCodec");
    }

    private static String file(List<JavaFile> files, String name) {
        return files.stream()
                .filter(file -> file.typeSpec().name().equals(name))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
