package dev.stator.frozen.fory.model;

/** An enum one of whose constants has a class of its own. */
public enum Device {
    PHONE {
        @Override
        public int width() {
            return 390;
        }
    },
    TABLET,
    SCREEN;

    public int width() {
        return 1_280;
    }
}
