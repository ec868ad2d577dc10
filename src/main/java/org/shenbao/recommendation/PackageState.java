package org.shenbao.recommendation;

/** Where a package stands. */
public enum PackageState {
    /** The district still orders and chooses. */
    COMPOSING("编制中"),
    /** Sealed and sent; the city has not registered it yet. */
    SUBMITTED("已上报，待接收"),
    /** The city has registered its arrival. */
    RECEIVED("市级已接收"),
    /** The deadline passed first. */
    CLOSED("逾期未上报");

    private final String nameZh;

    PackageState(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }
}
