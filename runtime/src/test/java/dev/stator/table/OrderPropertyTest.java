package dev.stator.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.blog.Post;
import dev.stator.blog.PostCodec;
import dev.stator.codec.Codecs;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import dev.stator.session.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * DynamoDB answers lists in any order, and twice in two: indexes, definitions of attributes, included attributes. None
 * of that makes a difference. The order of a key's attributes does.
 */
class OrderPropertyTest {
    private static final List<KeyPart<?>> PARTS = List.of(
            KeyPart.text("a", Codecs.STRING),
            KeyPart.number("b", Codecs.LONG),
            KeyPart.text("c", Codecs.STRING),
            KeyPart.binary("d", Codecs.BYTES),
            KeyPart.number("e", Codecs.INTEGER));

    @Property(tries = 500)
    void aTableIsAsItWasMade(@ForAll long seed) {
        Random random = new Random(seed);
        TableTarget target = target(random);
        LiveTable live = described(target, random);
        assertThat(TableComparison.differences(target, Optional.of(live))).isEmpty();
        assertThat(planner(target).plan(Optional.of(live)).steps()).isEmpty();
    }

    /** A step is recognised by its request in the next description. */
    @Property(tries = 500)
    void whatDiffersAndThePlanAreTheSameInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        TableTarget other = target(random);
        TableTarget target = target(random).with(other.settings().billing(new Billing.Provisioned(3, 4)));
        Optional<LiveTable> one = Optional.of(described(other, random));
        Optional<LiveTable> again = Optional.of(described(other, random));
        assertThat(TableComparison.differences(target, one)).isEqualTo(TableComparison.differences(target, again));
        assertThat(planner(target).plan(one)).isEqualTo(planner(target).plan(again));
    }

    @Property(tries = 500)
    void theOrderOfAKeysAttributesCounts(@ForAll long seed) {
        Random random = new Random(seed);
        List<KeyPart<?>> parts = shuffled(PARTS, random);
        List<KeyPart<?>> turned = new ArrayList<>(parts.subList(0, 2));
        Collections.reverse(turned);
        TableTarget target = target(index(parts.subList(0, 2)));
        LiveTable live = described(target(index(turned)), random);
        assertThat(TableComparison.differences(target, Optional.of(live)))
                .singleElement()
                .isInstanceOf(Difference.IndexKeyDiffers.class);
    }

    private static MigrationPlanner planner(TableTarget target) {
        ChangePolicy policy = ChangePolicy.careful(Timer.system()).dropIndexes().replaceStream();
        return new MigrationPlanner(target, policy, difference -> true);
    }

    private static EntityIndex index(List<KeyPart<?>> hash) {
        return EntityIndex.global("g").hashKey(hash.get(0), hash.get(1));
    }

    private static TableTarget target(EntityIndex... indexes) {
        EntitySchema<Post> schema = EntitySchema.of("posts", Post.class, PostCodec.INSTANCE, PARTS.get(0));
        for (EntityIndex index : indexes) {
            schema = schema.index(index);
        }
        return TableTarget.of(schema);
    }

    private static TableTarget target(Random random) {
        EntitySchema<Post> schema = EntitySchema.of("posts", Post.class, PostCodec.INSTANCE, PARTS.get(0))
                .rangeKey(PARTS.get(1));
        for (int i = random.nextInt(4); i > 0; i--) {
            List<KeyPart<?>> keys = shuffled(PARTS, random);
            EntityIndex index = EntityIndex.global("g" + random.nextInt(100) + "-" + i)
                    .hashKey(keys.get(0), keys.subList(1, 1 + random.nextInt(2)).toArray(KeyPart<?>[]::new));
            schema = schema.index(projected(
                    random.nextBoolean()
                            ? index.rangeKey(
                                    keys.get(3),
                                    keys.subList(4, 4 + random.nextInt(2)).toArray(KeyPart<?>[]::new))
                            : index,
                    random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            schema = schema.index(projected(
                    EntityIndex.local("l" + random.nextInt(100) + "-" + i).rangeKey(PARTS.get(1 + random.nextInt(4))),
                    random));
        }
        return TableTarget.of(schema);
    }

    private static EntityIndex projected(EntityIndex index, Random random) {
        List<String> more = shuffled(List.of("v", "w", "x", "y", "z"), random);
        return switch (random.nextInt(3)) {
            case 0 -> index;
            case 1 -> index.keysOnly();
            default -> index.include(more.subList(0, 1 + random.nextInt(5)).toArray(String[]::new));
        };
    }

    private static LiveTable described(TableTarget target, Random random) {
        CreateTableRequest request = TableRequest.of(target);
        TableDescription description = TableDescription.builder()
                .tableName(request.tableName())
                .tableStatus(TableStatus.ACTIVE)
                .tableArn("arn:aws:dynamodb:eu-west-1:123456789012:table/" + request.tableName())
                .keySchema(request.keySchema())
                .attributeDefinitions(shuffled(request.attributeDefinitions(), random))
                .billingModeSummary(b -> b.billingMode(BillingMode.PAY_PER_REQUEST))
                .provisionedThroughput(
                        p -> p.readCapacityUnits(0L).writeCapacityUnits(0L).numberOfDecreasesToday(0L))
                .globalSecondaryIndexes(shuffled(
                        request.globalSecondaryIndexes().stream()
                                .map(index -> GlobalSecondaryIndexDescription.builder()
                                        .indexName(index.indexName())
                                        .indexStatus("ACTIVE")
                                        .keySchema(index.keySchema())
                                        .projection(shuffled(index.projection(), random))
                                        .build())
                                .toList(),
                        random))
                .localSecondaryIndexes(shuffled(
                        request.localSecondaryIndexes().stream()
                                .map(index -> LocalSecondaryIndexDescription.builder()
                                        .indexName(index.indexName())
                                        .keySchema(index.keySchema())
                                        .projection(shuffled(index.projection(), random))
                                        .build())
                                .toList(),
                        random))
                .build();
        return new LiveTable(new TableInfo(description), Map.of(), TtlInfo.DISABLED, LiveSettings.NONE);
    }

    private static Projection shuffled(Projection projection, Random random) {
        return projection.hasNonKeyAttributes()
                ? projection.toBuilder()
                        .nonKeyAttributes(shuffled(projection.nonKeyAttributes(), random))
                        .build()
                : projection;
    }

    private static <E> List<E> shuffled(Collection<? extends E> list, Random random) {
        List<E> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
