package org.shenbao.identity;

import java.util.Map;
import java.util.Set;

/** Keys of the roles; an account holds one or more. */
public final class Role {

    /** Fills in and submits for an enterprise (申报单位). */
    public static final String APPLICANT = "applicant";

    /** Handles applications for a body (经办人员). */
    public static final String OFFICER = "officer";

    /** Scores what a panel assigns (评审专家). */
    public static final String EXPERT = "expert";

    /** Draws routes and decision tables (流程分析员). */
    public static final String ANALYST = "analyst";

    /** Releases what analysts propose, never what the same person drew (模型审批员). */
    public static final String APPROVER = "approver";

    /** Reads the reports (分管领导). */
    public static final String LEADER = "leader";

    /** Keeps accounts, never their roles (系统管理员). */
    public static final String SYSTEM_ADMIN = "system-admin";

    /** Assigns roles, never keeps accounts (安全保密管理员). */
    public static final String SECURITY_ADMIN = "security-admin";

    /** Reads the audit trail (安全审计员). */
    public static final String AUDIT_ADMIN = "audit-admin";

    /** The three administrators, who must be three people. */
    public static final Set<String> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    private static final Map<String, String> LABELS = Map.of(
            APPLICANT, "申报单位",
            OFFICER, "经办人员",
            EXPERT, "评审专家",
            ANALYST, "流程分析员",
            APPROVER, "模型审批员",
            LEADER, "分管领导",
            SYSTEM_ADMIN, "系统管理员",
            SECURITY_ADMIN, "安全保密管理员",
            AUDIT_ADMIN, "安全审计员");

    private Role() {}

    /** All keys. */
    public static Set<String> all() {
        return LABELS.keySet();
    }

    /** Chinese name of a role. */
    public static String label(String role) {
        return LABELS.getOrDefault(role, "其他人员");
    }
}
