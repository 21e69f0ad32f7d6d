package dev.stator.it.others.goods;

import dev.stator.annotation.DiscriminatorValue;
import java.util.List;

/** Told from payments by a discriminator, its keys being of the same form. */
@DiscriminatorValue("delivery")
public record Delivery(String account, long number, List<String> isbns) {}
