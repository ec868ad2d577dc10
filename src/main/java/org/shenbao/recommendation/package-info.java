/**
 * A district's recommendation: the ranked package of one body in one round, its 推荐文件 and 汇总表, its sealed submission
 * before the deadline and its arrival at the city.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "support",
            "audit",
            "catalogue",
            "identity",
            "application",
            "routing",
            "document",
            "notification"
        })
package org.shenbao.recommendation;
