package dev.stator.it.ticket;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.TextCodec;
import dev.stator.codec.template.TemplateReader;
import dev.stator.codec.template.TemplateWriter;
import dev.stator.error.DecodingException;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.EntryComponent;
import dev.stator.schema.IndexEntry;
import dev.stator.schema.KeyPart;
import dev.stator.schema.Membership;
import dev.stator.schema.Membership.Mark;
import dev.stator.schema.Stamps;
import dev.stator.schema.TableSchema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns tickets into items and back. */
final class TicketCodec implements ItemCodec<Ticket> {
    static final TicketCodec INSTANCE = new TicketCodec();

    static final TextCodec<String> BOARD_TEXT = new Prefixed("b#", "board");
    static final TextCodec<String> ID_TEXT = new Prefixed("t#", "id");
    static final TextCodec<String> STATE_TEXT = new Prefixed("s#", "state");
    static final TextCodec<String> ASSIGNEE_TEXT = new Prefixed("a#", "assignee");
    static final TextCodec<String> VERSION_TEXT = new Prefixed("v#", "version");

    static final KeyPart<String> HASH = KeyPart.text("PK", BOARD_TEXT);
    static final KeyPart<String> RANGE = KeyPart.text("SK", ID_TEXT);

    static final KeyPart<String> STATE_HASH = KeyPart.text("GSI1-PK", STATE_TEXT);
    static final KeyPart<Urgency> STATE_RANGE = KeyPart.text("GSI1-SK", new UrgencyText());
    static final KeyPart<String> ASSIGNEE_HASH = KeyPart.text("GSI2-PK", ASSIGNEE_TEXT);
    static final KeyPart<Instant> ASSIGNEE_RANGE = KeyPart.text("GSI2-SK", Codecs.INSTANT);
    static final KeyPart<String> LISTED_HASH = KeyPart.text("GSI3-PK", BOARD_TEXT);
    static final KeyPart<String> LISTED_RANGE = KeyPart.text("GSI3-SK", ID_TEXT);
    static final KeyPart<String> VERSION_HASH = KeyPart.text("GSI4-PK", VERSION_TEXT);
    static final KeyPart<String> VERSION_RANGE = KeyPart.text("GSI4-SK", ID_TEXT);
    static final KeyPart<Shelf> SHELF_HASH = KeyPart.text("GSI5-PK", new ShelfText());
    static final KeyPart<String> SHELF_RANGE = KeyPart.text("GSI5-SK", ID_TEXT);
    static final KeyPart<String> ALL_HASH = KeyPart.text("GSI6-PK", Codecs.STRING);
    static final KeyPart<Instant> ALL_RANGE = KeyPart.text("GSI6-SK", Codecs.INSTANT);

    static final EntityIndex GSI1 =
            EntityIndex.global("GSI1").hashKey(STATE_HASH).rangeKey(STATE_RANGE).all();
    static final EntityIndex GSI2 = EntityIndex.global("GSI2")
            .hashKey(ASSIGNEE_HASH)
            .rangeKey(ASSIGNEE_RANGE)
            .all();
    static final EntityIndex GSI3 = EntityIndex.global("GSI3")
            .hashKey(LISTED_HASH)
            .rangeKey(LISTED_RANGE)
            .all();
    static final EntityIndex GSI4 = EntityIndex.global("GSI4")
            .hashKey(VERSION_HASH)
            .rangeKey(VERSION_RANGE)
            .all();
    static final EntityIndex GSI5 =
            EntityIndex.global("GSI5").hashKey(SHELF_HASH).rangeKey(SHELF_RANGE).all();
    static final EntityIndex GSI6 =
            EntityIndex.global("GSI6").hashKey(ALL_HASH).rangeKey(ALL_RANGE).all();

    private static final EntryComponent<String> BOARD = EntryComponent.key("board", HASH);
    private static final EntryComponent<String> ID = EntryComponent.key("id", RANGE);
    private static final EntryComponent<String> STATE = EntryComponent.stored("state", "state", Codecs.STRING);
    private static final EntryComponent<Integer> PRIORITY =
            EntryComponent.stored("priority", "priority", Codecs.INTEGER);
    private static final EntryComponent<Instant> CREATED_AT =
            EntryComponent.stored("createdAt", "createdAt", Codecs.INSTANT);
    private static final EntryComponent<String> ASSIGNEE =
            EntryComponent.stored("assignee", "assignee", Codecs.STRING).optional();
    private static final EntryComponent<Boolean> LISTED = EntryComponent.virtual("listed", Codecs.BOOLEAN);
    private static final EntryComponent<String> VERSION =
            EntryComponent.stored("version", "GSI4-PK", VERSION_TEXT).optional();
    private static final EntryComponent<String> SHELF =
            EntryComponent.virtual("shelf", Codecs.STRING).optional();
    private static final EntryComponent<Instant> CHANGED_AT =
            EntryComponent.stored("changedAt", "changedAt", Codecs.INSTANT);

    static final TableSchema TABLE = EntitySchema.of(
                    "tickets", Ticket.class, INSTANCE, KeyPart.text("PK", Codecs.STRING))
            .rangeKey(KeyPart.text("SK", Codecs.STRING))
            .index(GSI1)
            .index(GSI2)
            .index(GSI3)
            .index(GSI4)
            .index(GSI5)
            .index(GSI6)
            .table();

    static final EntitySchema<Ticket> SCHEMA = EntitySchema.in(
                    TABLE,
                    Ticket.class,
                    INSTANCE,
                    Membership.of(Mark.begins("PK", "b#"), Mark.begins("SK", "t#")),
                    HASH)
            .rangeKey(RANGE)
            .index(GSI1)
            .index(GSI2)
            .index(GSI3)
            .index(GSI4)
            .index(GSI5)
            .index(GSI6)
            .entry(IndexEntry.of("GSI1")
                    .attribute(STATE_HASH, STATE)
                    .attribute(
                            STATE_RANGE,
                            values -> new Urgency(values.get(PRIORITY), values.get(CREATED_AT)),
                            PRIORITY,
                            CREATED_AT))
            .entry(IndexEntry.of("GSI2").attribute(ASSIGNEE_HASH, ASSIGNEE).attribute(ASSIGNEE_RANGE, CREATED_AT))
            .entry(IndexEntry.of("GSI3")
                    .attribute(LISTED_HASH, BOARD)
                    .attribute(LISTED_RANGE, ID)
                    .whenTrue(LISTED))
            .entry(IndexEntry.of("GSI4").attribute(VERSION_HASH, VERSION).attribute(VERSION_RANGE, ID))
            .entry(IndexEntry.of("GSI5")
                    .attribute(SHELF_HASH, values -> new Shelf(values.get(BOARD), values.get(SHELF)), BOARD, SHELF)
                    .attribute(SHELF_RANGE, ID))
            .entry(IndexEntry.of("GSI6").attribute(ALL_HASH, values -> "all").attribute(ALL_RANGE, CHANGED_AT))
            .copied(KeyPart.text("board", Codecs.STRING), BOARD)
            .discriminator("EntityType", "ticket", "issue")
            .stamps(Stamps.<Ticket>by(TicketCodec::stamped).updated("changedAt", Codecs.INSTANT));

    private static Ticket stamped(Ticket ticket, Instant now) {
        return new Ticket(
                ticket.board(),
                ticket.id(),
                ticket.state(),
                ticket.priority(),
                ticket.createdAt(),
                ticket.assignee(),
                ticket.listed(),
                ticket.version(),
                ticket.shelf(),
                now,
                ticket.votes(),
                ticket.title());
    }

    @Override
    public void write(Ticket ticket, ItemWriter item) {
        item.expect(22);
        item.put("PK", BOARD_TEXT, ticket.board());
        item.put("SK", ID_TEXT, ticket.id());
        item.put("EntityType", Codecs.STRING, "ticket");
        item.put("board", Codecs.STRING, ticket.board());
        item.put("state", Codecs.STRING, ticket.state());
        item.putInt("priority", ticket.priority());
        item.put("createdAt", Codecs.INSTANT, ticket.createdAt());
        ticket.assignee().ifPresent(assignee -> item.put("assignee", Codecs.STRING, assignee));
        item.put("changedAt", Codecs.INSTANT, ticket.changedAt());
        item.putLong("votes", ticket.votes());
        item.put("title", Codecs.STRING, ticket.title());
        item.put("GSI1-PK", STATE_TEXT, ticket.state());
        item.put("GSI1-SK", STATE_RANGE.codec(), new Urgency(ticket.priority(), ticket.createdAt()));
        ticket.assignee().ifPresent(assignee -> {
            item.put("GSI2-PK", ASSIGNEE_TEXT, assignee);
            item.put("GSI2-SK", Codecs.INSTANT, ticket.createdAt());
        });
        if (ticket.listed()) {
            item.put("GSI3-PK", BOARD_TEXT, ticket.board());
            item.put("GSI3-SK", ID_TEXT, ticket.id());
        }
        ticket.version().ifPresent(version -> {
            item.put("GSI4-PK", VERSION_TEXT, version);
            item.put("GSI4-SK", ID_TEXT, ticket.id());
        });
        ticket.shelf().ifPresent(shelf -> {
            item.put("GSI5-PK", SHELF_HASH.codec(), new Shelf(ticket.board(), shelf));
            item.put("GSI5-SK", ID_TEXT, ticket.id());
        });
        item.put("GSI6-PK", Codecs.STRING, "all");
        item.put("GSI6-SK", Codecs.INSTANT, ticket.changedAt());
    }

    @Override
    public Ticket read(ItemReader item) {
        String word = item.required("EntityType", Codecs.STRING);
        if (!word.equals("ticket") && !word.equals("issue")) {
            throw new DecodingException("EntityType is \"" + word + "\", and this is the key of a ticket");
        }
        @Nullable Shelf shelf = item.nullable("GSI5-PK", SHELF_HASH.codec());
        return new Ticket(
                item.required("PK", BOARD_TEXT),
                item.required("SK", ID_TEXT),
                item.required("state", Codecs.STRING),
                item.requiredInt("priority"),
                item.required("createdAt", Codecs.INSTANT),
                Optional.ofNullable(item.nullable("assignee", Codecs.STRING)),
                item.nullable("GSI3-PK", BOARD_TEXT) != null,
                Optional.ofNullable(item.nullable("GSI4-PK", VERSION_TEXT)),
                Optional.ofNullable(shelf).map(Shelf::shelf),
                item.required("changedAt", Codecs.INSTANT),
                item.requiredLong("votes"),
                item.required("title", Codecs.STRING));
    }

    @Override
    public String javaType() {
        return "dev.stator.it.ticket.Ticket";
    }

    /** <code>{literal}{part}</code>. */
    record Prefixed(String literal, String component) implements TextCodec<String> {
        private String template() {
            return literal + "{" + component + "}";
        }

        @Override
        public String toText(String value) {
            return new TemplateWriter(template())
                    .literal(literal)
                    .part(component, Codecs.STRING, value)
                    .toString();
        }

        @Override
        public String fromText(String text) {
            return new TemplateReader(template(), text).literal(literal).rest(component, Codecs.STRING);
        }

        @Override
        public String javaType() {
            return "java.lang.String";
        }
    }

    /** The parts of <code>{priority:2}#{createdAt}</code>. */
    record Urgency(int priority, Instant createdAt) {}

    /** <code>{priority:2}#{createdAt}</code>. */
    static final class UrgencyText implements TextCodec<Urgency> {
        private static final String TEMPLATE = "{priority:2}#{createdAt}";

        @Override
        public String toText(Urgency urgency) {
            return new TemplateWriter(TEMPLATE)
                    .number("priority", urgency.priority(), 2)
                    .literal("#")
                    .part("createdAt", Codecs.INSTANT, urgency.createdAt())
                    .toString();
        }

        @Override
        public Urgency fromText(String text) {
            TemplateReader reader = new TemplateReader(TEMPLATE, text);
            return new Urgency(
                    (int) reader.number(2, "priority"), reader.literal("#").rest("createdAt", Codecs.INSTANT));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.ticket.TicketCodec.Urgency";
        }
    }

    /** The parts of <code>{board}#{shelf}</code>. */
    record Shelf(String board, String shelf) {}

    /** <code>{board}#{shelf}</code>. */
    static final class ShelfText implements TextCodec<Shelf> {
        private static final String TEMPLATE = "{board}#{shelf}";

        @Override
        public String toText(Shelf shelf) {
            return new TemplateWriter(TEMPLATE)
                    .part("board", Codecs.STRING, shelf.board())
                    .literal("#")
                    .part("shelf", Codecs.STRING, shelf.shelf())
                    .toString();
        }

        @Override
        public Shelf fromText(String text) {
            TemplateReader reader = new TemplateReader(TEMPLATE, text);
            return new Shelf(
                    reader.until("#", "board", Codecs.STRING),
                    reader.literal("#").rest("shelf", Codecs.STRING));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.ticket.TicketCodec.Shelf";
        }
    }
}
