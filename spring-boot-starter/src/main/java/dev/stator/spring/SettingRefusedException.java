package dev.stator.spring;

/** A property of {@code stator.*} cannot be meant as it stands. */
public final class SettingRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    SettingRefusedException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to write instead. */
    public String remedy() {
        return remedy;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + remedy;
    }

    /** Without the remedy. */
    String problem() {
        return String.valueOf(super.getMessage());
    }
}
