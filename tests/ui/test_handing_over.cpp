// A case is handed over on the board, with the reason (R-DU-15).
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "app/desk/commands/queries.h"
#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/board_rig.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"
#include "ui/look/row_delegate.h"

using namespace jcic;
using namespace jcic::test;
using ui::BoardModel;

class TestHandingOver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_case_is_handed_over_with_the_reason_R_DU_15();
    void a_colleagues_case_is_not_handed_over_by_an_officer();

private:
    static ui::CaseTree* tree(const WindowRig& rig) { return rig.find<ui::CaseTree>("table"); }
};

void TestHandingOver::a_case_is_handed_over_with_the_reason_R_DU_15() {
    WindowRig rig;
    rig.world.state.people.push_back({person("L04"), "李宗翰", "辦事員", {domain::Duty::query_officer}});
    for (auto& row : rig.world.state.board) {
        row.holder = person("L03");
        row.holder_name = "林怡君";
    }
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");
    rig.press("handOver");
    auto* dialog = WindowRig::dialog("HandOverCaseDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("holder"))->text().contains(QStringLiteral("林怡君")));
    const auto* to = dialog->findChild<QComboBox*>(QStringLiteral("to"));
    QCOMPARE(to->count(), 1);  // query officers only, and neither who has it nor who is signed in
    QVERIFY(to->currentText().contains(QStringLiteral("L04")));
    auto* act = dialog->findChild<QPushButton*>(QStringLiteral("handOver"));
    QVERIFY(!act->isEnabled());  // without a reason nothing is handed over
    dialog->findChild<QLineEdit*>(QStringLiteral("reason"))->setText(QStringLiteral("調職，由李宗翰承接"));
    rig.world.refuse<command::TakeAct>(Fault{FaultCode::query_changed, "test", {}});
    WindowRig::click(act);
    QVERIFY(WindowRig::dialog("HandOverCaseDialog") == dialog && act->isEnabled());  // told, and open
    rig.world.accept<command::TakeAct>();
    WindowRig::click(act);
    QVERIFY(WindowRig::dialog("HandOverCaseDialog") == nullptr);
    QVERIFY(rig.world.took("query.hand-over", {{"q4"}}, {{"to", "L04"}, {"reason", "調職，由李宗翰承接"}}));
}

void TestHandingOver::a_colleagues_case_is_not_handed_over_by_an_officer() {
    WindowRig rig;
    for (auto& row : rig.world.state.board) {
        if (row.query != "q4") continue;
        row.own = row.in_hand = false;
        row.holder_name = "王俊傑";
    }
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");
    QVERIFY(!rig.find("handOver")->isEnabled());
    // Whoever asks for the record is told who has it, and what to do.
    const Fault others{FaultCode::query_not_in_hand, "test", {{"person", "L04"}, {"name", "王俊傑"}}};
    const auto words = words::words_for(others);
    QVERIFY(words.cause.contains(QStringLiteral("王俊傑（L04）")) && words.advice.contains(QStringLiteral("移交")));
    const auto at = tree(rig)->currentIndex().siblingAtColumn(BoardModel::case_number);
    QCOMPARE(at.data(ui::second_line_role).toString(), QStringLiteral("王俊傑"));
}

JCIC_WINDOW_TEST(TestHandingOver)
#include "test_handing_over.moc"
