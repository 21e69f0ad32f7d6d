package dev.stator.it.existing;

/** Shown otherwise than it is named. */
public enum Tone {
    LOW("low tone"),
    HIGH("high tone");

    private final String text;

    Tone(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
