package org.shenbao.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Desk;
import org.shenbao.identity.Experts;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws experts in two steps, sealing and execution, so that anyone can replay it: src/docs/adr/0009. */
@Service
@Transactional
public class Draws {

    private static final int SEED_BYTES = 32;
    private static final String FIRST = "首次抽取";

    private final DrawMapper draws;
    private final PanelMapper panels;
    private final PanelProgress progress;
    private final Experts experts;
    private final Desk desk;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(
            DrawMapper draws,
            PanelMapper panels,
            PanelProgress progress,
            Experts experts,
            Desk desk,
            Notifications notifications,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.draws = draws;
        this.panels = panels;
        this.progress = progress;
        this.experts = experts;
        this.desk = desk;
        this.notifications = notifications;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Fixes pool, size and seed of the next draw and records their digest before anybody is drawn.
     *
     * @param reason why experts are drawn again; not asked for at the first draw
     * @return the draw's sequence number
     * @throws PanelProblem when no seat is vacant or a sealed draw was not executed yet
     * @throws TooFewExperts when the pool is too small after 回避
     */
    public int seal(long panelId, String reason) {
        Panel panel = progress.lock(panelId);
        String officer = desk.officerFor(panel.bodyCode(), "评审组").username();
        List<DrawRow> earlier = draws.of(panelId);
        int seats = progress.vacancies(panel);
        check(earlier, seats, reason);
        Set<String> invited =
                panels.invitations(panelId).stream().map(Invitation::expert).collect(Collectors.toSet());
        ExpertPool pool = ExpertPool.of(experts.list(), panels.entries(panelId), invited);
        if (pool.eligible().size() < seats) {
            throw new TooFewExperts(pool.eligible().size(), seats);
        }
        int sequence = earlier.size() + 1;
        SealedDraw sealed = new SealedDraw(panelId, sequence, seats, pool.usernames(), newSeed());
        DrawRow row = new DrawRow(
                panelId,
                sequence,
                seats,
                earlier.isEmpty() ? FIRST : reason.strip(),
                write(pool),
                sealed.commitment(),
                sealed.seed(),
                officer,
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
        draws.insert(row);
        audit.record(AuditEntry.of(
                "review.draw-sealed",
                "panel",
                panelId,
                new Sealed(sequence, seats, row.reason(), row.commitment(), pool)));
        return sequence;
    }

    /**
     * Draws and invites.
     *
     * @param witness word or number that the witness calls on the spot, after seeing the commitment
     * @param witnessName who called it
     */
    public void execute(long panelId, int sequence, String witness, String witnessName) {
        Panel panel = progress.lock(panelId);
        String officer = desk.officerFor(panel.bodyCode(), "评审组").username();
        DrawRow row = find(panelId, sequence);
        if (row.isExecuted()) {
            throw new PanelProblem("本次抽取已完成，不能重复抽取。");
        }
        String word = witness.strip();
        if (word.isEmpty() || witnessName.isBlank()) {
            throw InvalidInput.of("witness", "请填写监督人姓名和现场报出的口令。");
        }
        List<String> drawn = sealed(row).drawn(word);
        Instant now = clock.instant();
        draws.execute(new DrawRow(
                panelId,
                sequence,
                row.seats(),
                row.reason(),
                row.pool(),
                row.commitment(),
                row.seed(),
                row.sealedBy(),
                row.sealedAt(),
                word,
                witnessName.strip(),
                write(drawn),
                officer,
                now));
        drawn.forEach(
                expert -> invite(new Invitation(panelId, expert, sequence, Invitation.State.INVITED, null, now, null)));
        audit.record(AuditEntry.of(
                "review.experts-drawn",
                "panel",
                panelId,
                new Executed(sequence, word, witnessName, row.seed(), drawn)));
    }

    /** Does the draw again from its record alone. */
    @Transactional(readOnly = true)
    public DrawReplay replay(long panelId, int sequence) {
        Panel panel = panels.find(panelId).orElseThrow(() -> new NotFound("评审组"));
        desk.officerFor(panel.bodyCode(), "评审组");
        DrawRow row = find(panelId, sequence);
        if (row.witness() == null || row.drawn() == null) {
            throw new PanelProblem("本次抽取尚未执行，种子还未公开，不能复算。");
        }
        SealedDraw sealed = sealed(row);
        List<String> recorded = readNames(row.drawn());
        return DrawReplay.of(sealed, row.witness(), row.commitment(), recorded);
    }

    ExpertPool pool(DrawRow row) {
        try {
            return json.readValue(row.pool(), ExpertPool.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pool of draw " + row.panelId() + "/" + row.sequenceNo(), e);
        }
    }

    List<String> readNames(String drawn) {
        try {
            return json.readValue(drawn, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("list of drawn experts", e);
        }
    }

    private void invite(Invitation invitation) {
        panels.invite(invitation);
        notifications.send(new Message(
                Recipient.account(invitation.expert()),
                "评审邀请",
                "您被随机抽取为项目评审专家，请查看评审项目名单，确认是否接受邀请；与申报单位有利害关系的，请主动回避。",
                "/review"));
    }

    private static void check(List<DrawRow> earlier, int seats, String reason) {
        if (seats == 0) {
            throw new PanelProblem("评审组没有空缺，不需要抽取。");
        }
        if (earlier.stream().anyMatch(draw -> !draw.isExecuted())) {
            throw new PanelProblem("上一次抽取已封存、尚未执行，请先执行。");
        }
        if (!earlier.isEmpty() && reason.isBlank()) {
            throw InvalidInput.of("reason", "补抽专家须说明原因。");
        }
    }

    private DrawRow find(long panelId, int sequence) {
        return draws.find(panelId, sequence).orElseThrow(() -> new NotFound("抽取记录"));
    }

    private SealedDraw sealed(DrawRow row) {
        return new SealedDraw(
                row.panelId(), row.sequenceNo(), row.seats(), pool(row).usernames(), row.seed());
    }

    private String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("record of a draw", e);
        }
    }

    private record Sealed(int sequence, int seats, String reason, String commitment, ExpertPool pool) {}

    private record Executed(int sequence, String witness, String witnessName, String seed, List<String> drawn) {}
}
