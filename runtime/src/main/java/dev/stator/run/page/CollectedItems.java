package dev.stator.run.page;

import dev.stator.error.DecodingException;
import dev.stator.expression.Path;
import dev.stator.operation.CollectionOperation;
import dev.stator.operation.CollectionView;
import dev.stator.operation.CollectionView.Arity;
import dev.stator.operation.ItemCollectionException;
import dev.stator.operation.ItemCollectionException.Reason;
import dev.stator.operation.ItemDecoder;
import dev.stator.operation.PageRead;
import dev.stator.schema.TtlAttribute;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one collection, as they arrive. What has expired is read too, and left out here: where the parent has,
 * there is no collection, though its children are still stored. Not for use by several threads at a time.
 */
final class CollectedItems<E, V> {
    private final CollectionOperation<E, V> operation;
    private final @Nullable TtlAttribute ttl;
    private final InstantSource clock;
    private final Map<Class<?>, List<E>> items = new HashMap<>();
    private @Nullable Map<String, AttributeValue> first;
    private int held;
    private boolean ended;

    CollectedItems(CollectionOperation<E, V> operation, InstantSource clock) {
        PageRead<E, E> read = operation.read();
        this.operation = operation;
        this.ttl = read.includesExpired() ? null : read.source().table().ttl().orElse(null);
        this.clock = clock;
    }

    /**
     * An item as it is stored, and what it is read as.
     *
     * @param entity null: it has expired, and cannot be read, which nobody need know
     */
    record Item<E>(
            Map<String, AttributeValue> stored,
            boolean expired,
            @Nullable E entity) {}

    /** What to read. */
    PageRead<E, Item<E>> read() {
        return operation
                .read()
                .decoder(new WithStored(operation.read().decoder()))
                .includingExpired();
    }

    void addAll(List<Item<E>> page) {
        page.forEach(this::add);
    }

    private void add(Item<E> item) {
        CollectionView<E, V> view = operation.view();
        E entity = item.entity();
        if (entity == null) {
            return;
        }
        Class<?> type = entity.getClass();
        boolean isParent = type == view.parent();
        if (item.expired()) {
            ended |= isParent;
            return;
        }
        @Nullable Arity arity = isParent ? Arity.OPTIONAL : view.others().get(type);
        if (arity == null) {
            if (view.skips()) {
                return;
            }
            throw refused(type.getSimpleName() + " is no part of it", item.stored(), Reason.NO_MEMBER);
        }
        List<E> same = items.computeIfAbsent(type, none -> new ArrayList<>());
        if (arity == Arity.OPTIONAL && !same.isEmpty()) {
            throw refused("there is a second " + type.getSimpleName(), item.stored(), Reason.SEVERAL);
        }
        if (held == operation.maxItems()) {
            throw refused(
                    "there are more than " + held + "; say maxItems(..) where memory holds more",
                    item.stored(),
                    Reason.TOO_MANY);
        }
        first = first == null ? item.stored() : first;
        held++;
        same.add(entity);
    }

    /** What they are put together to, when all have arrived. */
    Optional<V> view() {
        CollectionView<E, V> view = operation.view();
        if (first == null || ended) {
            return Optional.empty();
        }
        if (!items.containsKey(view.parent())) {
            if (operation.read().source().index() != null) {
                // An index is eventually consistent: the parent may not have arrived yet.
                return Optional.empty();
            }
            throw refused("there is no " + view.parent().getSimpleName(), first, Reason.NO_PARENT);
        }
        return Optional.of(view.make().apply(new Parts()));
    }

    private ItemCollectionException refused(String problem, Map<String, AttributeValue> item, Reason reason) {
        PageRead.Source source = operation.read().source();
        return new ItemCollectionException(
                operation.view().type().getSimpleName(),
                problem,
                source.table().name(),
                source.table().key(item),
                reason);
    }

    private final class Parts implements CollectionView.Parts {
        @Override
        public <P> P one(Class<P> record) {
            return list(record).get(0);
        }

        @Override
        public <P> Optional<P> optional(Class<P> record) {
            return list(record).stream().findFirst();
        }

        @Override
        public <P> List<P> list(Class<P> record) {
            return items.getOrDefault(record, List.of()).stream()
                    .map(record::cast)
                    .toList();
        }
    }

    /** Keeps what an item was read from. */
    private final class WithStored implements ItemDecoder<Item<E>> {
        private final ItemDecoder<E> decoder;

        private WithStored(ItemDecoder<E> decoder) {
            this.decoder = decoder;
        }

        @Override
        public Item<E> read(Map<String, AttributeValue> item) {
            boolean expired = ttl != null && ttl.isExpired(item, clock.instant());
            try {
                return new Item<>(item, expired, decoder.read(item));
            } catch (DecodingException e) {
                if (expired) {
                    return new Item<>(item, true, null);
                }
                throw e;
            }
        }

        @Override
        public List<Path> projection() {
            return decoder.projection();
        }

        @Override
        public ItemDecoder<Item<E>> ofWholeItem() {
            return new WithStored(decoder.ofWholeItem());
        }

        @Override
        public ItemDecoder<Item<E>> beside(String attribute) {
            return new WithStored(decoder.beside(attribute));
        }
    }
}
