package dev.stator.frozen.fory.model;

import java.math.BigDecimal;

public record Style(String font, BigDecimal size, boolean bold) {}
