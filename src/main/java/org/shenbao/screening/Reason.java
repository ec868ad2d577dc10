package org.shenbao.screening;

/** Why two applications may be one. */
public enum Reason {
    /** One enterprise may file several projects (指南二、（二）); whether they differ is for an official to see. */
    SAME_ENTERPRISE("同一企业的其他申报"),
    SIMILAR_PROJECT("项目名称相近"),
    SAME_INVOICE("发票号已被使用"),
    SAME_CONTRACT("合同号已被使用"),
    /** The same invoice is counted twice in one application. */
    REPEATED_INVOICE("本申报内发票号重复");

    private final String nameZh;

    Reason(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }
}
