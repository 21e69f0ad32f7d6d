package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.schema.Membership.Mark;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record in a table that others are in too. */
class SharedTableTest {
    record Note(String text) {}

    private static final ItemCodec<Note> CODEC = new ItemCodec<>() {
        @Override
        public void write(Note note, ItemWriter item) {
            item.put("PK", Codecs.STRING, note.text());
        }

        @Override
        public Note read(ItemReader item) {
            return new Note(item.required("PK", Codecs.STRING));
        }
    };

    private static final KeyPart<String> PK = KeyPart.text("PK", Codecs.STRING);
    private static final KeyPart<String> SK = KeyPart.text("SK", Codecs.STRING);
    private static final KeyPart<Long> OTHER = KeyPart.number("SK", Codecs.LONG);
    private static final EntityIndex INVERTED =
            EntityIndex.global("inverted").hashKey(SK).rangeKey(PK).all();
    private static final TableSchema TABLE = EntitySchema.of("all", Note.class, CODEC, PK)
            .rangeKey(SK)
            .index(INVERTED)
            .ttl("ends")
            .table();
    private static final EntitySchema<Note> NOTES =
            EntitySchema.in(TABLE, Note.class, CODEC, Membership.of(Mark.begins("SK", "n#")), PK);

    @Test
    void hasTheTableOfAll() {
        assertThat(NOTES.rangeKey(SK).table()).isEqualTo(TABLE);
        assertThat(NOTES.rangeKey(SK).index(INVERTED).ttl("ends").table()).isEqualTo(TABLE);
        assertThat(NOTES.rangeKey(SK).named("test-all").table()).isEqualTo(TABLE.named("test-all"));
    }

    @Test
    void declaresNothingThatTheTableDoesNot() {
        assertThatThrownBy(() -> EntitySchema.in(TABLE, Note.class, CODEC, Membership.ALL, SK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table all declares no SK (HASH, S); its key is PK (HASH, S), SK (RANGE, S)");
        assertThatThrownBy(() -> NOTES.rangeKey(OTHER)).hasMessageContaining("declares no PK (HASH, S), SK (RANGE, N)");
        assertThatThrownBy(() ->
                        NOTES.index(EntityIndex.global("by-text").hashKey(PK).all()))
                .hasMessageContaining("declares no global secondary index by-text of key PK (HASH, S)");
        assertThatThrownBy(() ->
                        NOTES.index(EntityIndex.global("inverted").hashKey(SK).all()))
                .hasMessageContaining("declares no global secondary index inverted of key SK (HASH, S)");
        assertThatThrownBy(() -> NOTES.ttl("expires")).hasMessageContaining("declares no time to live in expires");
    }

    @Test
    void itsItemsHaveAllMarks() {
        Membership notes = Membership.of(Mark.begins("SK", "n#"), Mark.is("kind", "note", "memo"));

        assertThat(notes.has(item("n#1", "note"))).isTrue();
        assertThat(notes.has(item("n#1", "memo"))).isTrue();
        assertThat(notes.has(item("n#1", "post"))).isFalse();
        assertThat(notes.has(item("m#1", "note"))).isFalse();
        assertThat(notes.has(Map.of("SK", AttributeValue.fromS("n#1")))).isFalse();
        assertThat(notes.has(Map.of("SK", AttributeValue.fromN("1"), "kind", AttributeValue.fromS("note"))))
                .isFalse();
        assertThat(Membership.ALL.has(Map.of())).isTrue();
        assertThat(notes).hasToString("SK that begins with \"n#\" and kind in [memo, note]");
    }

    private static Map<String, AttributeValue> item(String range, String kind) {
        return Map.of("SK", AttributeValue.fromS(range), "kind", AttributeValue.fromS(kind));
    }
}
