package dev.stator.it.market;

import dev.stator.ChangeStream;
import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.dao.EntityOperations;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.it.market.Market.Customer;
import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.it.market.MarketCodec.CustomerCodec;
import dev.stator.it.market.MarketCodec.NoteCodec;
import dev.stator.it.market.MarketCodec.NoteRange;
import dev.stator.it.market.MarketCodec.NoteText;
import dev.stator.it.market.MarketCodec.OrderCodec;
import dev.stator.it.market.MarketCodec.OrderItemCodec;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.CollectionOperation;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.GlobalQueryOperation;
import dev.stator.operation.GlobalRangeQuery;
import dev.stator.operation.PartRange;
import dev.stator.operation.PutOperation;
import dev.stator.operation.QueryOperation;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.TemplateQuery;
import dev.stator.schema.ItemKey;
import dev.stator.table.DeclaredTable;
import java.time.Instant;

/** The table, and a DAO for each of its records. */
final class MarketTable implements Dao<Market> {
    private final EntityOperations<Market> items;
    private final Stator stator;

    MarketTable(Stator stator) {
        this.stator = stator;
        this.items = stator.entity(MarketCodec.SCHEMA);
    }

    @Override
    public DeclaredTable table() {
        return DeclaredTable.of(items);
    }

    @Override
    public ScanOperation<Market, Market> scan() {
        return items.scan();
    }

    @Override
    public ChangeStream<Market> changes() {
        return ChangeStream.of(items);
    }

    BatchWriteOperation putAll(Iterable<? extends Market> all) {
        return items.putAll(all);
    }

    /** Orders with all that belongs to them. */
    CollectionOperation<Market, OrderView> orderView(String order) {
        return items.collection(OrderView.VIEW, null, MarketCodec.PK.is(OrderCodec.ORDER_TEXT.toText(order)));
    }

    /** Orders with what was ordered, without the notes. */
    CollectionOperation<Market, ItemsOfOrder> itemsOfOrder(String order) {
        return items.collection(
                ItemsOfOrder.VIEW,
                new StringAttribute<Market>(Path.of("SK")).between("c#", "p$"),
                MarketCodec.PK.is(OrderCodec.ORDER_TEXT.toText(order)));
    }

    Customers customers() {
        return new Customers(stator.entity(CustomerCodec.SCHEMA));
    }

    Orders orders() {
        return new Orders(stator.entity(OrderCodec.SCHEMA));
    }

    OrderItems orderItems() {
        return new OrderItems(stator.entity(OrderItemCodec.SCHEMA));
    }

    Notes notes() {
        return new Notes(stator.entity(NoteCodec.SCHEMA));
    }

    record Customers(EntityOperations<Customer> items) {
        GetOperation<Customer, Customer> get(String customer) {
            return items.get(ItemKey.of(CustomerCodec.HASH, customer, CustomerCodec.RANGE, customer));
        }

        ScanOperation<Customer, Customer> scan() {
            return items.scan();
        }
    }

    /** Of orders. */
    final class Orders {
        private final EntityOperations<Order> orders;

        private Orders(EntityOperations<Order> orders) {
            this.orders = orders;
        }

        DeclaredTable table() {
            return DeclaredTable.of(orders);
        }

        GetOperation<Order, Order> get(String order, String customer) {
            return orders.get(ItemKey.of(OrderCodec.HASH, order, OrderCodec.RANGE, customer));
        }

        PutOperation<Order> put(Order order) {
            return orders.put(order);
        }

        /** All that stands under an order. */
        QueryOperation<Market, Market> collection(String order) {
            return items.query(MarketCodec.PK.is(OrderCodec.ORDER_TEXT.toText(order)));
        }

        /** Of a customer, as the index has them beside what was ordered. */
        GlobalRangeQuery.Ordered<Order, Instant, Order> ofCustomer(String customer) {
            return new GlobalRangeQuery.Ordered<>(
                    orders.index(OrderCodec.BY_CUSTOMER, OrderCodec.INSTANCE)
                            .globalQuery(OrderCodec.OF_CUSTOMER.is(customer)),
                    OrderCodec.ORDERED_AT);
        }

        ScanOperation<Order, Order> scan() {
            return orders.scan();
        }
    }

    record OrderItems(EntityOperations<OrderItem> items) {
        GetOperation<OrderItem, OrderItem> get(String order, String product) {
            return items.get(ItemKey.of(OrderItemCodec.HASH, order, OrderItemCodec.RANGE, product));
        }

        PutOperation<OrderItem> put(OrderItem item) {
            return items.put(item);
        }

        DeleteOperation<OrderItem> delete(String order, String product) {
            return items.delete(ItemKey.of(OrderItemCodec.HASH, order, OrderItemCodec.RANGE, product));
        }

        /** By the hash key alone, so that others come too and are told from these. */
        QueryOperation<OrderItem, OrderItem> queryOfAll(String order) {
            return items.query(OrderItemCodec.HASH.is(order));
        }

        ByOrder query(String order) {
            return new ByOrder(items.unmixedQuery(OrderItemCodec.HASH.is(order)));
        }

        GlobalQueryOperation<OrderItem, OrderItem> ofProduct(String product) {
            return items.index(OrderItemCodec.BY_PRODUCT, OrderItemCodec.INSTANCE)
                    .unmixedGlobalQuery(OrderItemCodec.OF_PRODUCT.is(product));
        }

        ScanOperation<OrderItem, OrderItem> scan() {
            return items.scan();
        }
    }

    /** The items of an order. */
    static final class ByOrder extends TemplateQuery<OrderItem> {
        private ByOrder(QueryOperation<OrderItem, OrderItem> query) {
            super(query, OrderItemCodec.RANGE, () -> "p#");
        }
    }

    record Notes(EntityOperations<Note> items) {
        GetOperation<Note, Note> get(String order, Instant writtenAt, String author) {
            return items.get(ItemKey.of(NoteCodec.HASH, order, NoteCodec.RANGE, new NoteRange(writtenAt, author)));
        }

        NotesOfOrder query(String order) {
            return new NotesOfOrder(items.unmixedQuery(NoteCodec.HASH.is(order)));
        }
    }

    /** The notes of an order. */
    static final class NotesOfOrder extends TemplateQuery<Note> {
        private NotesOfOrder(QueryOperation<Note, Note> query) {
            super(query, NoteCodec.RANGE, () -> "n#");
        }

        AtOneTime writtenAt(Instant writtenAt) {
            return new AtOneTime(this, writtenAt);
        }

        PartRange<Instant, QueryOperation<Note, Note>> writtenAt() {
            return range(writtenAt -> NoteText.at(writtenAt).toString(), false);
        }
    }

    /** The notes of an order that were written at one time. */
    static final class AtOneTime extends TemplateQuery<Note> {
        private final Instant writtenAt;

        private AtOneTime(NotesOfOrder before, Instant writtenAt) {
            super(before, () -> NoteText.at(writtenAt).toString());
            this.writtenAt = writtenAt;
        }

        QueryOperation<Note, Note> author(String author) {
            return equal(() -> NoteCodec.NOTE_TEXT.toText(new NoteRange(writtenAt, author)));
        }
    }
}
