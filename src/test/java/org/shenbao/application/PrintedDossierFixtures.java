package org.shenbao.application;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.springframework.beans.factory.ObjectProvider;

/** A sealed dossier of any leaf with everything in it, ready for the printer. */
public final class PrintedDossierFixtures {

    private static final Instant NOW = Instant.parse("2027-10-20T02:00:00Z");
    private static final ApplicationId ID = new ApplicationId(1);

    private PrintedDossierFixtures() {}

    public static PrintedDossiers printing(Leaf leaf) {
        ProjectApplication application = application(leaf);
        Dossier dossier = dossier(leaf);
        ApplicationAccess access = mock(ApplicationAccess.class);
        when(access.readable(ID)).thenReturn(application);
        Dossiers dossiers = mock(Dossiers.class);
        when(dossiers.of(ID)).thenReturn(dossier);
        Leaves leaves = mock(Leaves.class);
        when(leaves.of(application)).thenReturn(leaf);
        Readiness readiness = mock(Readiness.class);
        when(readiness.slots(any(), any())).thenReturn(slots(leaf, dossier.answers()));
        Round round = mock(Round.class);
        when(round.subject()).thenReturn("2027年度示范项目");
        Rounds rounds = mock(Rounds.class);
        when(rounds.get(1)).thenReturn(round);
        ObjectProvider<StageOpinions> nobody = mock();
        return new PrintedDossiers(
                access,
                mock(ApplicationMapper.class),
                mock(MaterialMapper.class),
                dossiers,
                leaves,
                readiness,
                rounds,
                Bodies.bundled(),
                nobody);
    }

    private static ProjectApplication application(Leaf leaf) {
        return new ProjectApplication(
                ID,
                1,
                leaf.programme(),
                leaf.category(),
                "91",
                "智能装备（集团）有限公司",
                "智能工厂项目",
                Bodies.bundled().all().iterator().next().code(),
                "SB2027-000001",
                "s",
                null,
                NOW,
                null,
                null,
                1,
                "a",
                NOW,
                NOW,
                NOW,
                null,
                null);
    }

    private static List<MaterialSlot> slots(Leaf leaf, Map<String, Object> answers) {
        return MaterialSlots.of(
                leaf, leaf.materials().stream().map(Material::id).collect(Collectors.toSet()), answers);
    }

    private static Dossier dossier(Leaf leaf) {
        Map<String, Object> answers = FilledForms.answers(leaf);
        List<Dossier.SealedFile> files = new ArrayList<>();
        for (MaterialSlot slot : slots(leaf, answers)) {
            if (slot.source() == MaterialSlot.Source.UPLOAD) {
                files.add(new Dossier.SealedFile(
                        files.size() + 1L, slot.id(), slot.nameZh() + ".pdf", "application/pdf", 1000, "e".repeat(64)));
            }
        }
        List<Dossier.SealedCommitment> signed = leaf.commitments().stream()
                .map(c -> new Dossier.SealedCommitment(c.key(), "王建国", NOW))
                .toList();
        return new Dossier(ID, 1, answers, files, signed, "d".repeat(64), "eligible", "a", NOW);
    }
}
