package dev.stator.benchmarks.item;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.core.SdkBytes;

/** Builder of {@link Order}, which the Enhanced Client's immutable schema fills: null until then. */
@NullUnmarked
public final class OrderBuilder {
    private String customer;
    private Instant placedAt;
    private UUID id;
    private String note;
    private char grade;
    private boolean gift;
    private byte priority;
    private short floor;
    private int parcels;
    private long weightGrams;
    private float rating;
    private double discount;
    private BigInteger points;
    private BigDecimal total;
    private Duration handling;
    private OrderState state;
    private URI tracking;
    private Locale locale;
    private ZoneId zone;
    private ZoneOffset offset;
    private Period returnWindow;
    private MonthDay anniversary;
    private LocalDate deliveryDay;
    private LocalTime deliverFrom;
    private LocalDateTime packedAt;
    private OffsetDateTime shippedAt;
    private ZonedDateTime deliveredAt;
    private SdkBytes signature;
    private Set<String> labels;
    private Set<Integer> codes;
    private List<OrderLine> lines;
    private Map<String, Integer> stock;

    public OrderBuilder customer(String customer) {
        this.customer = customer;
        return this;
    }

    public OrderBuilder placedAt(Instant placedAt) {
        this.placedAt = placedAt;
        return this;
    }

    public OrderBuilder id(UUID id) {
        this.id = id;
        return this;
    }

    public OrderBuilder note(String note) {
        this.note = note;
        return this;
    }

    public OrderBuilder grade(char grade) {
        this.grade = grade;
        return this;
    }

    public OrderBuilder gift(boolean gift) {
        this.gift = gift;
        return this;
    }

    public OrderBuilder priority(byte priority) {
        this.priority = priority;
        return this;
    }

    public OrderBuilder floor(short floor) {
        this.floor = floor;
        return this;
    }

    public OrderBuilder parcels(int parcels) {
        this.parcels = parcels;
        return this;
    }

    public OrderBuilder weightGrams(long weightGrams) {
        this.weightGrams = weightGrams;
        return this;
    }

    public OrderBuilder rating(float rating) {
        this.rating = rating;
        return this;
    }

    public OrderBuilder discount(double discount) {
        this.discount = discount;
        return this;
    }

    public OrderBuilder points(BigInteger points) {
        this.points = points;
        return this;
    }

    public OrderBuilder total(BigDecimal total) {
        this.total = total;
        return this;
    }

    public OrderBuilder handling(Duration handling) {
        this.handling = handling;
        return this;
    }

    public OrderBuilder state(OrderState state) {
        this.state = state;
        return this;
    }

    public OrderBuilder tracking(URI tracking) {
        this.tracking = tracking;
        return this;
    }

    public OrderBuilder locale(Locale locale) {
        this.locale = locale;
        return this;
    }

    public OrderBuilder zone(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    public OrderBuilder offset(ZoneOffset offset) {
        this.offset = offset;
        return this;
    }

    public OrderBuilder returnWindow(Period returnWindow) {
        this.returnWindow = returnWindow;
        return this;
    }

    public OrderBuilder anniversary(MonthDay anniversary) {
        this.anniversary = anniversary;
        return this;
    }

    public OrderBuilder deliveryDay(LocalDate deliveryDay) {
        this.deliveryDay = deliveryDay;
        return this;
    }

    public OrderBuilder deliverFrom(LocalTime deliverFrom) {
        this.deliverFrom = deliverFrom;
        return this;
    }

    public OrderBuilder packedAt(LocalDateTime packedAt) {
        this.packedAt = packedAt;
        return this;
    }

    public OrderBuilder shippedAt(OffsetDateTime shippedAt) {
        this.shippedAt = shippedAt;
        return this;
    }

    public OrderBuilder deliveredAt(ZonedDateTime deliveredAt) {
        this.deliveredAt = deliveredAt;
        return this;
    }

    public OrderBuilder signature(SdkBytes signature) {
        this.signature = signature;
        return this;
    }

    public OrderBuilder labels(Set<String> labels) {
        this.labels = labels;
        return this;
    }

    public OrderBuilder codes(Set<Integer> codes) {
        this.codes = codes;
        return this;
    }

    public OrderBuilder lines(List<OrderLine> lines) {
        this.lines = lines;
        return this;
    }

    public OrderBuilder stock(Map<String, Integer> stock) {
        this.stock = stock;
        return this;
    }

    public Order build() {
        return new Order(
                customer,
                placedAt,
                id,
                note,
                grade,
                gift,
                priority,
                floor,
                parcels,
                weightGrams,
                rating,
                discount,
                points,
                total,
                handling,
                state,
                tracking,
                locale,
                zone,
                offset,
                returnWindow,
                anniversary,
                deliveryDay,
                deliverFrom,
                packedAt,
                shippedAt,
                deliveredAt,
                signature,
                labels,
                codes,
                lines,
                stock);
    }
}
