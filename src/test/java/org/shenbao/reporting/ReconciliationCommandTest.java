package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenbao.reporting.Reconciliations.Reconciled;
import org.shenbao.reporting.Reconciliations.StayDifference;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ReconciliationCommandTest {

    private final Reconciliations reconciliations = mock();
    private final GenericApplicationContext context = new GenericApplicationContext();
    private final List<Integer> ended = new ArrayList<>();

    @Test
    void what_agrees_ends_with_status_0(CapturedOutput output) {
        when(reconciliations.all()).thenReturn(new Reconciled(3, 12, 0, 0, List.of()));

        command();

        assertThat(ended).containsExactly(0);
        assertThat(context.isActive()).isFalse();
        assertThat(output).contains("12 stays of 3 applications");
    }

    @Test
    void what_differs_is_named_and_ends_with_status_1(CapturedOutput output) {
        StayDifference late = new StayDifference(7, "QD2027-LH-000006", "推荐上报", "离开时间", "9:00", "10:00");
        when(reconciliations.all()).thenReturn(new Reconciled(3, 12, 5, 300, List.of(late)));

        command();

        assertThat(ended).containsExactly(1);
        assertThat(output)
                .contains("QD2027-LH-000006", "推荐上报", "300 differences, 1 of them listed", "5 stays taken over");
    }

    @Test
    void it_is_there_only_when_asked_for() {
        ApplicationContextRunner application = new ApplicationContextRunner()
                .withBean(Reconciliations.class, () -> reconciliations)
                .withUserConfiguration(ReconciliationCommand.class);

        application.run(bare -> assertThat(bare).doesNotHaveBean(ReconciliationCommand.class));
        application
                .withPropertyValues("shenbao.reports.reconcile=true")
                .run(asked -> assertThat(asked).hasSingleBean(ReconciliationCommand.class));
    }

    private void command() {
        context.refresh();
        ReconciliationCommand command = new ReconciliationCommand(reconciliations, context) {
            @Override
            void end(int status) {
                ended.add(status);
            }
        };
        command.run(new DefaultApplicationArguments());
    }
}
