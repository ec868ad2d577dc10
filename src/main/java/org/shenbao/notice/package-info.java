/**
 * Public notices (公示) as a process: a sealed list, a period of working days, objections that freeze one item, and the
 * outcome.
 *
 * <p>{@link org.shenbao.notice.Notices} and {@link org.shenbao.notice.Objections} are the office's and the public's acts;
 * {@link org.shenbao.notice.PublicNotices} is what anyone may read.
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
            "award",
            "notification"
        })
package org.shenbao.notice;
