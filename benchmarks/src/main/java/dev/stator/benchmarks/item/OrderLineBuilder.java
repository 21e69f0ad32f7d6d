package dev.stator.benchmarks.item;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Builder of {@link OrderLine}, which the Enhanced Client's immutable schema fills: null until then. */
@NullUnmarked
public final class OrderLineBuilder {
    private String product;
    private int quantity;
    private BigDecimal price;
    private boolean taxed;
    private Instant reservedUntil;

    public OrderLineBuilder product(String product) {
        this.product = product;
        return this;
    }

    public OrderLineBuilder quantity(int quantity) {
        this.quantity = quantity;
        return this;
    }

    public OrderLineBuilder price(BigDecimal price) {
        this.price = price;
        return this;
    }

    public OrderLineBuilder taxed(boolean taxed) {
        this.taxed = taxed;
        return this;
    }

    public OrderLineBuilder reservedUntil(Instant reservedUntil) {
        this.reservedUntil = reservedUntil;
        return this;
    }

    public OrderLine build() {
        return new OrderLine(product, quantity, price, taxed, reservedUntil);
    }
}
