package dev.stator.it.existing;

/** Told apart from its name by {@code toString}. */
public enum Ward {
    SURGERY("Surgery, 2nd floor"),
    CHILDREN("Children");

    private final String sign;

    Ward(String sign) {
        this.sign = sign;
    }

    @Override
    public String toString() {
        return sign;
    }
}
