package dev.stator.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.blog.Blog;
import dev.stator.blog.Post;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.schema.EntitySchema;
import org.junit.jupiter.api.Test;

/** What a Stator's options do to a schema with frozen attributes. */
class FrozenSettingsTest {
    private final LayoutFormat format = new LayoutFormat(130);
    private final EntitySchema<Post> schema = Blog.SCHEMA
            .frozen("layout", FrozenCodec.of(format, LayoutFormat.TYPE))
            .frozen("sketch", FrozenCodec.of(format, LayoutFormat.TYPE));

    private static Stator.Builder stator() {
        return Stator.builder().client(new ScriptedClient(Script.of()));
    }

    private static FrozenEncryption encryption() {
        return FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("k", new byte[16])));
    }

    @Test
    void nothingIsMadeUnlessAskedFor() {
        EntitySchema<Post> bound = stator().build().entity(schema).schema();
        assertThat(format.serializers).hasValue(0);
        assertThat(bound.boundaries().isEmpty()).isTrue();
        assertThat(bound.frozen().keySet()).containsExactly("layout", "sketch");
    }

    @Test
    void everyTypeIsCompiled() {
        EntitySchema<Post> bound =
                stator().compileFrozen().build().entity(schema).schema();
        assertThat(format.compiled).hasValue(2);
        assertThat(bound.boundaries().isEmpty()).isTrue();
    }

    @Test
    void schemasWithoutFrozenAttributesStayAsTheyAre() {
        Stator stator = stator().compileFrozen().frozenEncryption(encryption()).build();
        assertThat(stator.entity(Blog.SCHEMA).schema().boundaries().isEmpty()).isTrue();
        assertThat(stator.entity(schema).schema().boundaries().isEmpty()).isFalse();
        assertThat(stator.through(new ScriptedClient(Script.of()))
                        .entity(schema)
                        .schema()
                        .boundaries()
                        .isEmpty())
                .as("through another client too")
                .isFalse();
    }
}
