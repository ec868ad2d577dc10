package org.shenbao.catalogue;

/** Whether a round takes applications. */
public enum RoundState {
    OPEN("受理中", "开启"),
    /** Takes no more; what was handed in goes on. */
    CLOSED("已关闭", "关闭"),
    /** Over: nothing in it changes any more. */
    ARCHIVED("已归档", "归档");

    private final String nameZh;
    private final String actionZh;

    RoundState(String nameZh, String actionZh) {
        this.nameZh = nameZh;
        this.actionZh = actionZh;
    }

    public String nameZh() {
        return nameZh;
    }

    String actionZh() {
        return actionZh;
    }
}
