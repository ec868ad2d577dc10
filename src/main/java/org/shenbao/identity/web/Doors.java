package org.shenbao.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which door stands before which path. The first pattern that fits decides; what fits none but the last stays shut. */
final class Doors {

    private Doors() {}

    static Map<String, String> plan() {
        Map<String, String> plan = new LinkedHashMap<>();
        engine(plan);
        api(plan);
        pages(plan);
        plan.put("/actuator/health", "open");
        plan.put("/actuator/health/**", "open");
        plan.put("/actuator/**", "api, role[system-admin]");
        plan.put("/**", "nowhere, api");
        return plan;
    }

    private static void engine(Map<String, String> plan) {
        plan.put("/engine-rest", "api, role[officer,analyst,leader,system-admin]");
        plan.put("/engine-rest/**", "api, role[officer,analyst,leader,system-admin]");
        plan.put("/camunda/api/admin/setup/**", "closed");
        plan.put("/camunda/app/admin/**/setup/**", "closed");
        plan.put("/camunda/api/**/login/**", "closed");
        plan.put("/camunda/api/**/logout", "page, signOut");
        plan.put("/camunda/**", "page, role[officer,analyst,leader,system-admin]");
    }

    private static void api(Map<String, String> plan) {
        plan.put("/v3/api-docs", "open");
        plan.put("/v3/api-docs/**", "open");
        plan.put("/api/session", "api[GET,POST,DELETE]");
        plan.put("/api/registrations", "api[POST]");
        plan.put("/api/demo/**", "api[GET,PUT]");
        plan.put("/api/rounds", "api[GET]");
        plan.put("/api/rounds/**", "api[GET]");
        plan.put("/api/programmes/**/eligibility", "api[POST]");
        plan.put("/api/programmes/**", "api[GET]");
        plan.put("/api/receipts/**", "api[GET]");
        plan.put("/api/public/notices/**/objections", "api[POST]");
        plan.put("/api/public/**", "api[GET]");
        plan.put("/api/models", "api, role[analyst,approver]");
        plan.put("/api/models/**", "api, role[analyst,approver]");
        plan.put("/api/reports", "api, role[leader,analyst,officer,audit-admin]");
        plan.put("/api/reports/**", "api, role[leader,analyst,officer,audit-admin]");
        plan.put("/api/**", "api");
    }

    private static void pages(Map<String, String> plan) {
        for (String page :
                new String[] {"/portal", "/office", "/review", "/admin", "/models", "/reports", "/account"}) {
            plan.put(page, "page");
            plan.put(page + "/**", "page");
        }
        for (String page : new String[] {
            "/",
            "/index.html",
            "/login",
            "/register",
            "/verify",
            "/notices/**",
            "/programmes/**",
            "/assets/**",
            "/fonts/**",
            "/images/**",
            "/favicon.ico",
            "/favicon.svg",
            "/logo.svg",
            "/robots.txt"
        }) {
            plan.put(page, "open");
        }
        plan.put("/forms/**", "page");
    }
}
