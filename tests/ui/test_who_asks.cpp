// What begins with knowing who asks, at the windows: done after a question, and by nobody's haste.
#include <QMessageBox>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;

namespace {

/// Whom the last such command named; nobody where none was sent.
template <class C>
std::optional<domain::PersonId> named(const FakeWorld& world) {
    if (world.asked<C>() == 0) return std::nullopt;
    return world.last<C>().person;
}
using Done = std::optional<domain::PersonId> (*)(const FakeWorld&);

}  // namespace

class TestWhoAsks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_begins_with_knowing_who_asks_is_done_after_a_question_data();
    void what_begins_with_knowing_who_asks_is_done_after_a_question();

private:
    static void sit_down(WindowRig& rig, std::set<Duty> duties) {
        rig.sign_in();
        rig.world.state.seat->person.duties = std::move(duties);
        rig.world.publish();
    }
};

// R-PW-4: the procedure begins with knowing who asks; and so does a recovery's.
void TestWhoAsks::what_begins_with_knowing_who_asks_is_done_after_a_question_data() {
    QTest::addColumn<desk::TodoKind>("kind");
    QTest::addColumn<QString>("act");
    QTest::addColumn<Done>("done");
    QTest::newRow("a locked account") << desk::TodoKind::unlock_account << QStringLiteral("解鎖")
                                      << Done(named<command::UnlockAccount>);
    QTest::newRow("somebody let in by a recovery key")
        << desk::TodoKind::confirm_recovered << QStringLiteral("確認") << Done(named<command::ConfirmRecovered>);
}

void TestWhoAsks::what_begins_with_knowing_who_asks_is_done_after_a_question() {
    QFETCH(desk::TodoKind, kind);
    QFETCH(QString, act);
    QFETCH(Done, done);
    WindowRig rig;
    rig.world.state.todo = {{kind, "", {}, "林怡君", {}, person("L03")}};
    sit_down(rig, {Duty::unit_head});
    WindowRig::settle();
    const auto press_todo = [&] {
        for (auto* button : rig.window.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == act) return button->click();
        QFAIL("no such button");
    };
    press_todo();
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr);
    QVERIFY(question->text().contains(QStringLiteral("林怡君")));
    WindowRig::key(question, Qt::Key_Escape);
    QVERIFY(!done(rig.world));
    press_todo();
    WindowRig::key(WindowRig::dialog<QMessageBox>(), Qt::Key_Return);  // nor by haste
    QVERIFY(!done(rig.world));
    press_todo();
    question = WindowRig::dialog<QMessageBox>();
    for (auto* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole) button->click();
    WindowRig::settle();
    QCOMPARE(done(rig.world), std::optional(person("L03")));
}

JCIC_WINDOW_TEST(TestWhoAsks)
#include "test_who_asks.moc"
