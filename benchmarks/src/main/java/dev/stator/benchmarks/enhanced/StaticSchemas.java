package dev.stator.benchmarks.enhanced;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import dev.stator.benchmarks.item.OrderState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The Enhanced Client's static schemas: written out by hand, so that nothing is looked up by reflection. */
public final class StaticSchemas {
    private StaticSchemas() {}

    /** Schema of the small item. */
    public static TableSchema<ReadingBean> reading() {
        return StaticTableSchema.builder(ReadingBean.class)
                .newItemSupplier(ReadingBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("sensor")
                                .getter(ReadingBean::getSensor)
                                .setter(ReadingBean::setSensor)
                                .tags(primaryPartitionKey()))
                .addAttribute(
                        Instant.class,
                        a -> a.name("takenAt")
                                .getter(ReadingBean::getTakenAt)
                                .setter(ReadingBean::setTakenAt)
                                .tags(primarySortKey()))
                .addAttribute(
                        Double.class,
                        a -> a.name("celsius").getter(ReadingBean::getCelsius).setter(ReadingBean::setCelsius))
                .addAttribute(
                        Long.class,
                        a -> a.name("sequence").getter(ReadingBean::getSequence).setter(ReadingBean::setSequence))
                .addAttribute(
                        Boolean.class,
                        a -> a.name("valid").getter(ReadingBean::isValid).setter(ReadingBean::setValid))
                .build();
    }

    /** Schema of the mixed item. */
    public static TableSchema<OrderBean> order() {
        return StaticTableSchema.builder(OrderBean.class)
                .newItemSupplier(OrderBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("customer")
                                .getter(OrderBean::getCustomer)
                                .setter(OrderBean::setCustomer)
                                .tags(primaryPartitionKey()))
                .addAttribute(
                        Instant.class,
                        a -> a.name("placedAt")
                                .getter(OrderBean::getPlacedAt)
                                .setter(OrderBean::setPlacedAt)
                                .tags(primarySortKey()))
                .addAttribute(
                        UUID.class, a -> a.name("id").getter(OrderBean::getId).setter(OrderBean::setId))
                .addAttribute(
                        String.class,
                        a -> a.name("note").getter(OrderBean::getNote).setter(OrderBean::setNote))
                .addAttribute(
                        Character.class,
                        a -> a.name("grade").getter(OrderBean::getGrade).setter(OrderBean::setGrade))
                .addAttribute(
                        Boolean.class,
                        a -> a.name("gift").getter(OrderBean::isGift).setter(OrderBean::setGift))
                .addAttribute(
                        Byte.class,
                        a -> a.name("priority").getter(OrderBean::getPriority).setter(OrderBean::setPriority))
                .addAttribute(
                        Short.class,
                        a -> a.name("floor").getter(OrderBean::getFloor).setter(OrderBean::setFloor))
                .addAttribute(
                        Integer.class,
                        a -> a.name("parcels").getter(OrderBean::getParcels).setter(OrderBean::setParcels))
                .addAttribute(
                        Long.class,
                        a -> a.name("weightGrams")
                                .getter(OrderBean::getWeightGrams)
                                .setter(OrderBean::setWeightGrams))
                .addAttribute(
                        Float.class,
                        a -> a.name("rating").getter(OrderBean::getRating).setter(OrderBean::setRating))
                .addAttribute(
                        Double.class,
                        a -> a.name("discount").getter(OrderBean::getDiscount).setter(OrderBean::setDiscount))
                .addAttribute(
                        BigInteger.class,
                        a -> a.name("points").getter(OrderBean::getPoints).setter(OrderBean::setPoints))
                .addAttribute(
                        BigDecimal.class,
                        a -> a.name("total").getter(OrderBean::getTotal).setter(OrderBean::setTotal))
                .addAttribute(
                        Duration.class,
                        a -> a.name("handling").getter(OrderBean::getHandling).setter(OrderBean::setHandling))
                .addAttribute(
                        OrderState.class,
                        a -> a.name("state").getter(OrderBean::getState).setter(OrderBean::setState))
                .addAttribute(
                        URI.class,
                        a -> a.name("tracking").getter(OrderBean::getTracking).setter(OrderBean::setTracking))
                .addAttribute(
                        Locale.class,
                        a -> a.name("locale").getter(OrderBean::getLocale).setter(OrderBean::setLocale))
                .addAttribute(
                        ZoneId.class,
                        a -> a.name("zone").getter(OrderBean::getZone).setter(OrderBean::setZone))
                .addAttribute(
                        ZoneOffset.class,
                        a -> a.name("offset").getter(OrderBean::getOffset).setter(OrderBean::setOffset))
                .addAttribute(
                        Period.class,
                        a -> a.name("returnWindow")
                                .getter(OrderBean::getReturnWindow)
                                .setter(OrderBean::setReturnWindow))
                .addAttribute(
                        MonthDay.class,
                        a -> a.name("anniversary")
                                .getter(OrderBean::getAnniversary)
                                .setter(OrderBean::setAnniversary))
                .addAttribute(
                        LocalDate.class,
                        a -> a.name("deliveryDay")
                                .getter(OrderBean::getDeliveryDay)
                                .setter(OrderBean::setDeliveryDay))
                .addAttribute(
                        LocalTime.class,
                        a -> a.name("deliverFrom")
                                .getter(OrderBean::getDeliverFrom)
                                .setter(OrderBean::setDeliverFrom))
                .addAttribute(
                        LocalDateTime.class,
                        a -> a.name("packedAt").getter(OrderBean::getPackedAt).setter(OrderBean::setPackedAt))
                .addAttribute(
                        OffsetDateTime.class,
                        a -> a.name("shippedAt").getter(OrderBean::getShippedAt).setter(OrderBean::setShippedAt))
                .addAttribute(
                        ZonedDateTime.class,
                        a -> a.name("deliveredAt")
                                .getter(OrderBean::getDeliveredAt)
                                .setter(OrderBean::setDeliveredAt))
                .addAttribute(
                        SdkBytes.class,
                        a -> a.name("signature").getter(OrderBean::getSignature).setter(OrderBean::setSignature))
                .addAttribute(
                        EnhancedType.setOf(String.class),
                        a -> a.name("labels").getter(OrderBean::getLabels).setter(OrderBean::setLabels))
                .addAttribute(
                        EnhancedType.setOf(Integer.class),
                        a -> a.name("codes").getter(OrderBean::getCodes).setter(OrderBean::setCodes))
                .addAttribute(
                        EnhancedType.listOf(EnhancedType.documentOf(OrderLineBean.class, line())),
                        a -> a.name("lines").getter(OrderBean::getLines).setter(OrderBean::setLines))
                .addAttribute(
                        EnhancedType.mapOf(String.class, Integer.class),
                        a -> a.name("stock").getter(OrderBean::getStock).setter(OrderBean::setStock))
                .build();
    }

    /** Schema of the large item. */
    public static TableSchema<StoryBean> story() {
        return StaticTableSchema.builder(StoryBean.class)
                .newItemSupplier(StoryBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("author")
                                .getter(StoryBean::getAuthor)
                                .setter(StoryBean::setAuthor)
                                .tags(primaryPartitionKey()))
                .addAttribute(
                        Instant.class,
                        a -> a.name("publishedAt")
                                .getter(StoryBean::getPublishedAt)
                                .setter(StoryBean::setPublishedAt)
                                .tags(primarySortKey()))
                .addAttribute(
                        String.class,
                        a -> a.name("title").getter(StoryBean::getTitle).setter(StoryBean::setTitle))
                .addAttribute(
                        String.class,
                        a -> a.name("text").getter(StoryBean::getText).setter(StoryBean::setText))
                .addAttribute(
                        EnhancedType.listOf(EnhancedType.documentOf(CommentBean.class, comment())),
                        a -> a.name("comments").getter(StoryBean::getComments).setter(StoryBean::setComments))
                .addAttribute(
                        EnhancedType.mapOf(String.class, String.class),
                        a -> a.name("translations")
                                .getter(StoryBean::getTranslations)
                                .setter(StoryBean::setTranslations))
                .build();
    }

    private static TableSchema<OrderLineBean> line() {
        return StaticTableSchema.builder(OrderLineBean.class)
                .newItemSupplier(OrderLineBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("product").getter(OrderLineBean::getProduct).setter(OrderLineBean::setProduct))
                .addAttribute(
                        Integer.class,
                        a -> a.name("quantity")
                                .getter(OrderLineBean::getQuantity)
                                .setter(OrderLineBean::setQuantity))
                .addAttribute(
                        BigDecimal.class,
                        a -> a.name("price").getter(OrderLineBean::getPrice).setter(OrderLineBean::setPrice))
                .addAttribute(
                        Boolean.class,
                        a -> a.name("taxed").getter(OrderLineBean::isTaxed).setter(OrderLineBean::setTaxed))
                .addAttribute(
                        Instant.class,
                        a -> a.name("reservedUntil")
                                .getter(OrderLineBean::getReservedUntil)
                                .setter(OrderLineBean::setReservedUntil))
                .build();
    }

    private static TableSchema<CommentBean> comment() {
        return StaticTableSchema.builder(CommentBean.class)
                .newItemSupplier(CommentBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("by").getter(CommentBean::getBy).setter(CommentBean::setBy))
                .addAttribute(
                        Instant.class,
                        a -> a.name("at").getter(CommentBean::getAt).setter(CommentBean::setAt))
                .addAttribute(
                        Integer.class,
                        a -> a.name("likes").getter(CommentBean::getLikes).setter(CommentBean::setLikes))
                .addAttribute(
                        String.class,
                        a -> a.name("text").getter(CommentBean::getText).setter(CommentBean::setText))
                .addAttribute(
                        EnhancedType.setOf(String.class),
                        a -> a.name("tags").getter(CommentBean::getTags).setter(CommentBean::setTags))
                .build();
    }
}
