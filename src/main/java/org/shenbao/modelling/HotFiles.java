package org.shenbao.modelling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Role;
import org.shenbao.identity.Staff;
import org.shenbao.modelling.HotFileMapper.HotFile;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.support.Actor;
import org.shenbao.support.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was last found in the watched folder: each change is taken once, by one node, and never for a restart. */
@Service
@Transactional
class HotFiles {

    private static final int LONGEST = 1800;
    private static final int LONGEST_REASON = 900;

    private final HotFileMapper mapper;
    private final Deployments deployments;
    private final Staff staff;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    HotFiles(
            HotFileMapper mapper,
            Deployments deployments,
            Staff staff,
            Notifications notifications,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.deployments = deployments;
        this.staff = staff;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that differ from what was last found. */
    @Transactional(readOnly = true)
    Map<String, byte[]> unseen(Map<String, byte[]> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<String, String> seen =
                mapper.seen(found.keySet()).stream().collect(Collectors.toMap(HotFile::name, HotFile::sha256));
        Map<String, byte[]> unseen = new TreeMap<>(found);
        unseen.entrySet().removeIf(entry -> Sha256.hex(entry.getValue()).equals(seen.get(entry.getKey())));
        return unseen;
    }

    /** @throws org.shenbao.support.Problem when one of them may not come in; none of them did */
    void deploy(Map<String, byte[]> found) {
        Map<String, byte[]> mine = new TreeMap<>(found);
        mine.entrySet().removeIf(entry -> !claim(entry.getKey(), entry.getValue(), null));
        if (!mine.isEmpty()) {
            String reason = "模型目录中的文件有变化：" + String.join("、", mine.keySet());
            deployments.deploy(
                    "模型目录",
                    mine,
                    Origin.direct(Source.HOT_FOLDER, Actor.SYSTEM.username(), shortened(reason, LONGEST_REASON)));
        }
    }

    void refused(Map<String, byte[]> found, String refusal) {
        String why = shortened(refusal, LONGEST);
        long mine = found.entrySet().stream()
                .filter(entry -> claim(entry.getKey(), entry.getValue(), why))
                .count();
        if (mine == 0) {
            return;
        }
        found.keySet()
                .forEach(name ->
                        audit.record(AuditEntry.of("model.hot-file-refused", "model", name, Map.of("refusal", why))));
        notifications.sendAll(staff.withRole(Role.ANALYST).stream()
                .map(analyst -> new Message(Recipient.account(analyst.username()), "模型目录中的文件未生效", why, "/models"))
                .toList());
    }

    /** Whether this node is the first to see it so. */
    private boolean claim(String name, byte[] content, @Nullable String refusal) {
        HotFile file =
                new HotFile(name, Sha256.hex(content), refusal, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (mapper.update(file) > 0) {
            return true;
        }
        try {
            return mapper.insertNew(file) > 0;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "……" : text;
    }
}
