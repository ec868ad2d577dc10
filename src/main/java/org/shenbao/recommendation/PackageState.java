package org.shenbao.recommendation;

/** Where a package stands. */
public enum PackageState {
    /** The body still orders and chooses. */
    COMPOSING("编制中"),
    /** Sealed and sent; the body above has not registered it yet. */
    SUBMITTED("已上报，待接收"),
    /** The body above has registered its arrival. */
    RECEIVED("已接收"),
    /** It arrived too late where the arrival counts. */
    REFUSED("逾期送达，不予受理"),
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
