package eu.lectern.catalog.reading;

import eu.lectern.catalog.consistency.ConsistencyReport;
import eu.lectern.catalog.consistency.ProgrammeBalance;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import java.util.List;

/**
 * A consistency report. Hours are in whole or decimal hours.
 *
 * @param withoutFigure for each part the modules that state no hours for it
 */
record ReportView(
        String curriculum,
        String version,
        List<BalanceView> programmes,
        List<ConsistencyReport.PartWithoutFigure> withoutFigure,
        List<FindingView> findings) {

    /**
     * The hours of a programme.
     *
     * @param modules how many modules it has
     */
    record BalanceView(String programme, int modules, List<PartView> parts, ScenariosView scenarios) {

        static BalanceView of(ProgrammeBalance balance) {
            return new BalanceView(
                    balance.programme(),
                    balance.modules(),
                    balance.parts().stream().map(PartView::of).toList(),
                    ScenariosView.of(balance.scenarios()));
        }
    }

    /**
     * Declared by the programme, summed over its modules.
     *
     * @param difference summed less declared
     */
    record PartView(DeliveryPart part, BigDecimal declared, BigDecimal summed, BigDecimal difference) {

        static PartView of(ProgrammeBalance.PartBalance part) {
            return new PartView(part.part(), part.declared(), part.summed(), part.difference());
        }
    }

    /**
     * The scenarios' hours.
     *
     * @param reachable mandatory and elective together
     * @param slack reachable less required: what a learner may leave out
     */
    record ScenariosView(
            BigDecimal required, BigDecimal mandatory, BigDecimal elective, BigDecimal reachable, BigDecimal slack) {

        static ScenariosView of(ProgrammeBalance.ScenarioBalance scenarios) {
            return new ScenariosView(
                    scenarios.required(),
                    scenarios.mandatory(),
                    scenarios.elective(),
                    scenarios.reachable(),
                    scenarios.slack());
        }
    }

    static ReportView of(ConsistencyReport report) {
        return new ReportView(
                report.curriculum(),
                report.version(),
                report.programmes().stream().map(BalanceView::of).toList(),
                report.withoutFigure(),
                report.findings().stream().map(FindingView::of).toList());
    }
}
