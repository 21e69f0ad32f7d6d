package dev.stator.benchmarks.enhanced;

import dev.stator.benchmarks.item.Order;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** {@link Order} as a bean, for the Enhanced Client's bean and static schemas. */
@DynamoDbBean
public class OrderBean {
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
    private List<OrderLineBean> lines;
    private Map<String, Integer> stock;

    /** The same values as {@code item}. */
    public static OrderBean of(Order item) {
        OrderBean bean = new OrderBean();
        bean.customer = item.customer();
        bean.placedAt = item.placedAt();
        bean.id = item.id();
        bean.note = item.note();
        bean.grade = item.grade();
        bean.gift = item.gift();
        bean.priority = item.priority();
        bean.floor = item.floor();
        bean.parcels = item.parcels();
        bean.weightGrams = item.weightGrams();
        bean.rating = item.rating();
        bean.discount = item.discount();
        bean.points = item.points();
        bean.total = item.total();
        bean.handling = item.handling();
        bean.state = item.state();
        bean.tracking = item.tracking();
        bean.locale = item.locale();
        bean.zone = item.zone();
        bean.offset = item.offset();
        bean.returnWindow = item.returnWindow();
        bean.anniversary = item.anniversary();
        bean.deliveryDay = item.deliveryDay();
        bean.deliverFrom = item.deliverFrom();
        bean.packedAt = item.packedAt();
        bean.shippedAt = item.shippedAt();
        bean.deliveredAt = item.deliveredAt();
        bean.signature = item.signature();
        bean.labels = item.labels();
        bean.codes = item.codes();
        bean.lines = OrderLineBean.listOf(item.lines());
        bean.stock = item.stock();
        return bean;
    }

    /** The same values as this bean. */
    public Order toRecord() {
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
                OrderLineBean.toRecords(lines),
                stock);
    }

    @DynamoDbPartitionKey
    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    @DynamoDbSortKey
    public Instant getPlacedAt() {
        return placedAt;
    }

    public void setPlacedAt(Instant placedAt) {
        this.placedAt = placedAt;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public char getGrade() {
        return grade;
    }

    public void setGrade(char grade) {
        this.grade = grade;
    }

    public boolean isGift() {
        return gift;
    }

    public void setGift(boolean gift) {
        this.gift = gift;
    }

    public byte getPriority() {
        return priority;
    }

    public void setPriority(byte priority) {
        this.priority = priority;
    }

    public short getFloor() {
        return floor;
    }

    public void setFloor(short floor) {
        this.floor = floor;
    }

    public int getParcels() {
        return parcels;
    }

    public void setParcels(int parcels) {
        this.parcels = parcels;
    }

    public long getWeightGrams() {
        return weightGrams;
    }

    public void setWeightGrams(long weightGrams) {
        this.weightGrams = weightGrams;
    }

    public float getRating() {
        return rating;
    }

    public void setRating(float rating) {
        this.rating = rating;
    }

    public double getDiscount() {
        return discount;
    }

    public void setDiscount(double discount) {
        this.discount = discount;
    }

    public BigInteger getPoints() {
        return points;
    }

    public void setPoints(BigInteger points) {
        this.points = points;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public void setTotal(BigDecimal total) {
        this.total = total;
    }

    public Duration getHandling() {
        return handling;
    }

    public void setHandling(Duration handling) {
        this.handling = handling;
    }

    public OrderState getState() {
        return state;
    }

    public void setState(OrderState state) {
        this.state = state;
    }

    public URI getTracking() {
        return tracking;
    }

    public void setTracking(URI tracking) {
        this.tracking = tracking;
    }

    public Locale getLocale() {
        return locale;
    }

    public void setLocale(Locale locale) {
        this.locale = locale;
    }

    public ZoneId getZone() {
        return zone;
    }

    public void setZone(ZoneId zone) {
        this.zone = zone;
    }

    public ZoneOffset getOffset() {
        return offset;
    }

    public void setOffset(ZoneOffset offset) {
        this.offset = offset;
    }

    public Period getReturnWindow() {
        return returnWindow;
    }

    public void setReturnWindow(Period returnWindow) {
        this.returnWindow = returnWindow;
    }

    public MonthDay getAnniversary() {
        return anniversary;
    }

    public void setAnniversary(MonthDay anniversary) {
        this.anniversary = anniversary;
    }

    public LocalDate getDeliveryDay() {
        return deliveryDay;
    }

    public void setDeliveryDay(LocalDate deliveryDay) {
        this.deliveryDay = deliveryDay;
    }

    public LocalTime getDeliverFrom() {
        return deliverFrom;
    }

    public void setDeliverFrom(LocalTime deliverFrom) {
        this.deliverFrom = deliverFrom;
    }

    public LocalDateTime getPackedAt() {
        return packedAt;
    }

    public void setPackedAt(LocalDateTime packedAt) {
        this.packedAt = packedAt;
    }

    public OffsetDateTime getShippedAt() {
        return shippedAt;
    }

    public void setShippedAt(OffsetDateTime shippedAt) {
        this.shippedAt = shippedAt;
    }

    public ZonedDateTime getDeliveredAt() {
        return deliveredAt;
    }

    public void setDeliveredAt(ZonedDateTime deliveredAt) {
        this.deliveredAt = deliveredAt;
    }

    public SdkBytes getSignature() {
        return signature;
    }

    public void setSignature(SdkBytes signature) {
        this.signature = signature;
    }

    public Set<String> getLabels() {
        return labels;
    }

    public void setLabels(Set<String> labels) {
        this.labels = labels;
    }

    public Set<Integer> getCodes() {
        return codes;
    }

    public void setCodes(Set<Integer> codes) {
        this.codes = codes;
    }

    public List<OrderLineBean> getLines() {
        return lines;
    }

    public void setLines(List<OrderLineBean> lines) {
        this.lines = lines;
    }

    public Map<String, Integer> getStock() {
        return stock;
    }

    public void setStock(Map<String, Integer> stock) {
        this.stock = stock;
    }
}
