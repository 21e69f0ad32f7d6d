package dev.stator.it.others.people;

import java.math.BigDecimal;

/** Shares nothing with {@link dev.stator.it.others.goods.Delivery} but that both are records. */
public record Payment(String account, long number, BigDecimal amount) {}
