package dev.stator.benchmarks.enhanced;

import dev.stator.benchmarks.item.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** {@link OrderLine} as a bean, for the Enhanced Client's bean and static schemas. */
@DynamoDbBean
public class OrderLineBean {
    private String product;
    private int quantity;
    private BigDecimal price;
    private boolean taxed;
    private Instant reservedUntil;

    /** The same values as {@code item}. */
    public static OrderLineBean of(OrderLine item) {
        OrderLineBean bean = new OrderLineBean();
        bean.product = item.product();
        bean.quantity = item.quantity();
        bean.price = item.price();
        bean.taxed = item.taxed();
        bean.reservedUntil = item.reservedUntil();
        return bean;
    }

    /** The same values as this bean. */
    public OrderLine toRecord() {
        return new OrderLine(product, quantity, price, taxed, reservedUntil);
    }

    static List<OrderLineBean> listOf(List<OrderLine> items) {
        return items.stream().map(OrderLineBean::of).toList();
    }

    static List<OrderLine> toRecords(List<OrderLineBean> beans) {
        return beans.stream().map(OrderLineBean::toRecord).toList();
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public boolean isTaxed() {
        return taxed;
    }

    public void setTaxed(boolean taxed) {
        this.taxed = taxed;
    }

    public Instant getReservedUntil() {
        return reservedUntil;
    }

    public void setReservedUntil(Instant reservedUntil) {
        this.reservedUntil = reservedUntil;
    }
}
