package dev.stator.it.market;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.Member;
import dev.stator.codec.TextCodec;
import dev.stator.codec.template.TemplateReader;
import dev.stator.codec.template.TemplateWriter;
import dev.stator.error.DecodingException;
import dev.stator.it.market.Market.Customer;
import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import dev.stator.schema.Membership;
import dev.stator.schema.Membership.Mark;
import dev.stator.schema.RootCodec;
import dev.stator.schema.TableSchema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns the records of the table into items and back. The key tells which record an item is. */
final class MarketCodec implements RootCodec<Market> {
    static final MarketCodec INSTANCE = new MarketCodec();

    static final KeyPart<String> PK = KeyPart.text("PK", Codecs.STRING);
    static final KeyPart<String> SK = KeyPart.text("SK", Codecs.STRING);

    static final EntityIndex GSI1 = EntityIndex.global("GSI1")
            .hashKey(KeyPart.text("GSI1-PK", Codecs.STRING))
            .rangeKey(KeyPart.text("GSI1-SK", Codecs.STRING))
            .all();

    static final EntityIndex GSI2 = EntityIndex.global("GSI2")
            .hashKey(KeyPart.text("GSI2-PK", Codecs.STRING))
            .rangeKey(KeyPart.text("GSI2-SK", Codecs.STRING))
            .keysOnly();

    static final EntitySchema<Market> SCHEMA = EntitySchema.of("market", Market.class, INSTANCE, PK)
            .rangeKey(SK)
            .index(GSI1)
            .index(GSI2)
            .ttl("ends");

    static final TableSchema TABLE = SCHEMA.table();

    @Override
    public List<EntitySchema<? extends Market>> entities() {
        return List.of(CustomerCodec.SCHEMA, OrderCodec.SCHEMA, OrderItemCodec.SCHEMA, NoteCodec.SCHEMA);
    }

    @Override
    public void write(Market value, ItemWriter item) {
        if (value instanceof Customer customer) {
            CustomerCodec.INSTANCE.write(customer, item);
        } else if (value instanceof Order order) {
            OrderCodec.INSTANCE.write(order, item);
        } else if (value instanceof OrderItem orderItem) {
            OrderItemCodec.INSTANCE.write(orderItem, item);
        } else if (value instanceof Note note) {
            NoteCodec.INSTANCE.write(note, item);
        }
    }

    @Override
    public Market read(ItemReader item) {
        return of(item.required("PK", Codecs.STRING), item.required("SK", Codecs.STRING))
                .read(item);
    }

    @Override
    public List<Member<?>> members(Map<String, AttributeValue> attributes) {
        ItemReader item = ItemReader.of(attributes);
        return of(item.required("PK", Codecs.STRING), item.required("SK", Codecs.STRING))
                .members(attributes);
    }

    private static ItemCodec<? extends Market> of(String hash, String range) {
        if (hash.startsWith("c#") && range.startsWith("c#")) {
            return CustomerCodec.INSTANCE;
        }
        if (hash.startsWith("o#")) {
            if (range.startsWith("c#")) {
                return OrderCodec.INSTANCE;
            }
            if (range.startsWith("p#")) {
                return OrderItemCodec.INSTANCE;
            }
            if (range.startsWith("n#")) {
                return NoteCodec.INSTANCE;
            }
        }
        throw new DecodingException("PK \"" + hash + "\" and SK \"" + range
                + "\" are the key of no record of Market; known are Customer, Order, OrderItem, Note");
    }

    @Override
    public String javaType() {
        return "dev.stator.it.market.Market";
    }

    /** <code>{literal}{part}</code>. */
    static TextCodec<String> prefixed(String literal, String component) {
        String template = literal + "{" + component + "}";
        return new TextCodec<>() {
            @Override
            public String toText(String value) {
                return new TemplateWriter(template)
                        .literal(literal)
                        .part(component, Codecs.STRING, value)
                        .toString();
            }

            @Override
            public String fromText(String text) {
                return new TemplateReader(template, text).literal(literal).rest(component, Codecs.STRING);
            }

            @Override
            public String javaType() {
                return "java.lang.String";
            }
        };
    }

    static final class CustomerCodec implements ItemCodec<Customer> {
        static final CustomerCodec INSTANCE = new CustomerCodec();
        static final TextCodec<String> CUSTOMER_TEXT = prefixed("c#", "customer");
        static final KeyPart<String> HASH = KeyPart.text("PK", CUSTOMER_TEXT);
        static final KeyPart<String> RANGE = KeyPart.text("SK", CUSTOMER_TEXT);
        static final EntitySchema<Customer> SCHEMA = EntitySchema.in(
                        TABLE,
                        Customer.class,
                        INSTANCE,
                        Membership.of(Mark.begins("PK", "c#"), Mark.begins("SK", "c#")),
                        HASH)
                .rangeKey(RANGE);

        @Override
        public void write(Customer customer, ItemWriter item) {
            item.expect(3);
            item.put("PK", CUSTOMER_TEXT, customer.customer());
            item.put("SK", CUSTOMER_TEXT, customer.customer());
            item.put("name", Codecs.STRING, customer.name());
        }

        @Override
        public Customer read(ItemReader item) {
            return new Customer(item.required("PK", CUSTOMER_TEXT), item.required("name", Codecs.STRING));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.market.Market.Customer";
        }
    }

    static final class OrderCodec implements ItemCodec<Order> {
        static final OrderCodec INSTANCE = new OrderCodec();
        static final TextCodec<String> ORDER_TEXT = prefixed("o#", "order");
        static final TextCodec<String> CUSTOMER_TEXT = prefixed("c#", "customer");
        static final KeyPart<String> HASH = KeyPart.text("PK", ORDER_TEXT);
        static final KeyPart<String> RANGE = KeyPart.text("SK", CUSTOMER_TEXT);
        static final KeyPart<String> OF_CUSTOMER = KeyPart.text("GSI2-PK", CUSTOMER_TEXT);
        static final KeyPart<Instant> ORDERED_AT = KeyPart.text("GSI2-SK", Codecs.INSTANT);
        static final EntityIndex BY_CUSTOMER = EntityIndex.global("GSI2")
                .hashKey(OF_CUSTOMER)
                .rangeKey(ORDERED_AT)
                .keysOnly();
        static final EntitySchema<Order> SCHEMA = EntitySchema.in(
                        TABLE,
                        Order.class,
                        INSTANCE,
                        Membership.of(Mark.begins("PK", "o#"), Mark.begins("SK", "c#")),
                        HASH)
                .rangeKey(RANGE)
                .index(BY_CUSTOMER);

        @Override
        public void write(Order order, ItemWriter item) {
            item.expect(4);
            item.put("PK", ORDER_TEXT, order.order());
            item.put("SK", CUSTOMER_TEXT, order.customer());
            item.put("GSI2-PK", CUSTOMER_TEXT, order.customer());
            item.put("GSI2-SK", Codecs.INSTANT, order.orderedAt());
        }

        @Override
        public Order read(ItemReader item) {
            return new Order(
                    item.required("PK", ORDER_TEXT),
                    item.required("SK", CUSTOMER_TEXT),
                    item.required("GSI2-SK", Codecs.INSTANT));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.market.Market.Order";
        }
    }

    static final class OrderItemCodec implements ItemCodec<OrderItem> {
        static final OrderItemCodec INSTANCE = new OrderItemCodec();
        static final TextCodec<String> ORDER_TEXT = prefixed("o#", "order");
        static final TextCodec<String> PRODUCT_TEXT = prefixed("p#", "product");
        static final TextCodec<String> CUSTOMER_TEXT = prefixed("c#", "customer");
        static final KeyPart<String> HASH = KeyPart.text("PK", ORDER_TEXT);
        static final KeyPart<String> RANGE = KeyPart.text("SK", PRODUCT_TEXT);
        static final KeyPart<String> OF_PRODUCT = KeyPart.text("GSI1-PK", PRODUCT_TEXT);
        static final KeyPart<Instant> BY_PRODUCT_AT = KeyPart.text("GSI1-SK", Codecs.INSTANT);
        static final KeyPart<String> OF_CUSTOMER = KeyPart.text("GSI2-PK", CUSTOMER_TEXT);
        static final KeyPart<Instant> BY_CUSTOMER_AT = KeyPart.text("GSI2-SK", Codecs.INSTANT);
        static final EntityIndex BY_PRODUCT = EntityIndex.global("GSI1")
                .hashKey(OF_PRODUCT)
                .rangeKey(BY_PRODUCT_AT)
                .all();
        static final EntityIndex BY_CUSTOMER = EntityIndex.global("GSI2")
                .hashKey(OF_CUSTOMER)
                .rangeKey(BY_CUSTOMER_AT)
                .keysOnly();
        static final EntitySchema<OrderItem> SCHEMA = EntitySchema.in(
                        TABLE,
                        OrderItem.class,
                        INSTANCE,
                        Membership.of(Mark.begins("PK", "o#"), Mark.begins("SK", "p#")),
                        HASH)
                .rangeKey(RANGE)
                .index(BY_PRODUCT)
                .index(BY_CUSTOMER);

        @Override
        public void write(OrderItem orderItem, ItemWriter item) {
            item.expect(7);
            item.put("PK", ORDER_TEXT, orderItem.order());
            item.put("SK", PRODUCT_TEXT, orderItem.product());
            item.put("GSI1-PK", PRODUCT_TEXT, orderItem.product());
            item.put("GSI1-SK", Codecs.INSTANT, orderItem.orderedAt());
            item.put("GSI2-PK", CUSTOMER_TEXT, orderItem.customer());
            item.put("GSI2-SK", Codecs.INSTANT, orderItem.orderedAt());
            item.putInt("count", orderItem.count());
        }

        @Override
        public OrderItem read(ItemReader item) {
            return new OrderItem(
                    item.required("PK", ORDER_TEXT),
                    item.required("SK", PRODUCT_TEXT),
                    item.required("GSI2-PK", CUSTOMER_TEXT),
                    item.required("GSI2-SK", Codecs.INSTANT),
                    item.requiredInt("count"));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.market.Market.OrderItem";
        }
    }

    static final class NoteCodec implements ItemCodec<Note> {
        static final NoteCodec INSTANCE = new NoteCodec();
        static final TextCodec<String> ORDER_TEXT = prefixed("o#", "order");
        static final NoteText NOTE_TEXT = new NoteText();
        static final KeyPart<String> HASH = KeyPart.text("PK", ORDER_TEXT);
        static final KeyPart<NoteRange> RANGE = KeyPart.text("SK", NOTE_TEXT);
        static final EntitySchema<Note> SCHEMA = EntitySchema.in(
                        TABLE,
                        Note.class,
                        INSTANCE,
                        Membership.of(Mark.begins("PK", "o#"), Mark.begins("SK", "n#")),
                        HASH)
                .rangeKey(RANGE);

        @Override
        public void write(Note note, ItemWriter item) {
            item.expect(3);
            item.put("PK", ORDER_TEXT, note.order());
            item.put("SK", NOTE_TEXT, new NoteRange(note.writtenAt(), note.author()));
            item.put("text", Codecs.STRING, note.text());
        }

        @Override
        public Note read(ItemReader item) {
            NoteRange range = item.required("SK", NOTE_TEXT);
            return new Note(
                    item.required("PK", ORDER_TEXT),
                    range.writtenAt(),
                    range.author(),
                    item.required("text", Codecs.STRING));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.market.Market.Note";
        }
    }

    /** The parts of <code>n#{writtenAt}#{author}</code>. */
    record NoteRange(Instant writtenAt, String author) {}

    /** <code>n#{writtenAt}#{author}</code>. */
    static final class NoteText implements TextCodec<NoteRange> {
        private static final String TEMPLATE = "n#{writtenAt}#{author}";

        @Override
        public String toText(NoteRange range) {
            return at(range.writtenAt())
                    .part("author", Codecs.STRING, range.author())
                    .toString();
        }

        /** Up to the second part. */
        static TemplateWriter at(Instant writtenAt) {
            return new TemplateWriter(TEMPLATE)
                    .literal("n#")
                    .part("writtenAt", Codecs.INSTANT, writtenAt)
                    .literal("#");
        }

        @Override
        public NoteRange fromText(String text) {
            TemplateReader reader = new TemplateReader(TEMPLATE, text).literal("n#");
            return new NoteRange(
                    reader.until("#", "writtenAt", Codecs.INSTANT),
                    reader.literal("#").rest("author", Codecs.STRING));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.market.MarketCodec.NoteRange";
        }
    }
}
