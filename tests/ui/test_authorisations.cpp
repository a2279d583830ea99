// Authorisations on their way to JCIC, in their window (R-AU-1, R-AU-4): what is wrong with each stands there, and
// replies are shown before they are taken in.
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/registers/authorisations_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class AuthorisationsRig : public WindowRig {
public:
    AuthorisationsRig() {
        sign_in();
        dialog_ = new ui::AuthorisationsDialog(world, &window);
        WindowRig::open(dialog_);
    }
    template <class T>
    [[nodiscard]] T* in(const char* name) {
        return dialog_->findChild<T*>(QLatin1String(name));
    }
    void click(const char* name) { WindowRig::click(in<QPushButton>(name)); }
    /// All that stands in the list.
    [[nodiscard]] QString listed(const char* name) {
        QString out;
        const auto* list = in<QTreeWidget>(name);
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            for (int column = 0; column < list->columnCount(); ++column)
                out += list->topLevelItem(row)->text(column) + QLatin1Char('|');
        return out;
    }
    [[nodiscard]] ui::AuthorisationsDialog* shown() { return dialog_; }

private:
    ui::AuthorisationsDialog* dialog_ = nullptr;
};

}  // namespace

class TestAuthorisationsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_waits_and_what_is_wrong_with_it_stands_there_R_AU_4() {
        AuthorisationsRig rig;
        const auto listed = rig.listed("authorisationForms");
        for (const auto* reference : {"P-0420", "P-0421", "P-0422"}) QVERIFY(listed.contains(QLatin1String(reference)));
        QVERIFY(listed.contains(QStringLiteral("未附授權書影像或檔案")));
        QVERIFY(listed.contains(QStringLiteral("逾 20 分鐘")));
        QVERIFY(rig.in<QLabel>("packageRecipient")->text().contains(QString(64, QLatin1Char('c'))));
        QVERIFY(!rig.in<QPushButton>("takeReplies")->isEnabled());
    }
    void all_that_can_be_are_sent() {
        AuthorisationsRig rig;
        QSignalSpy changed(rig.shown(), &ui::AuthorisationsDialog::changed);
        rig.click("sendAuthorisations");
        QCOMPARE(rig.world.last<command::SendAuthorisations>().references, (std::vector<std::string>{"P-0421"}));
        QCOMPARE(rig.world.last<command::SendAuthorisations>().recipient, std::string(64, 'c'));
        QVERIFY(rig.in<QLabel>("authorisationsTold")->text().contains(QStringLiteral(".p7m")));
        QCOMPARE(changed.count(), 1);
    }
    void the_chosen_ones_alone_are_sent() {
        AuthorisationsRig rig;
        rig.world.answer<command::LookAtAuthorisations>([](const auto&) {
            desk::AuthorisationsView out;
            out.to_send = {{"P-0421", "林美玲", {}}, {"P-0423", "王大明", {}}};
            return out;
        });
        rig.click("sendAuthorisations");  // the list is made anew
        auto* list = rig.in<QTreeWidget>("authorisationForms");
        list->topLevelItem(1)->setSelected(true);
        rig.click("sendAuthorisations");
        QCOMPARE(rig.world.last<command::SendAuthorisations>().references, (std::vector<std::string>{"P-0423"}));
    }
    void what_waits_for_a_reply_is_not_sent_and_nothing_in_its_place() {
        AuthorisationsRig rig;
        rig.in<QTreeWidget>("authorisationForms")->topLevelItem(0)->setSelected(true);
        rig.click("sendAuthorisations");
        QCOMPARE(rig.world.asked<command::SendAuthorisations>(), 0);
        QVERIFY(rig.in<QLabel>("authorisationsTold")->isVisible());
    }
    void without_a_recipient_nothing_can_be_sent() {
        AuthorisationsRig rig;
        rig.world.answer<command::LookAtAuthorisations>([](const auto&) {
            desk::AuthorisationsView out;
            out.to_send = {{"P-0421", "林美玲", {}}};
            out.fault = Fault{FaultCode::authorisation_package, "test", {{"reason", "no-certificate"}}};
            return out;
        });
        rig.click("sendAuthorisations");  // the list is made anew
        QVERIFY(!rig.in<QPushButton>("sendAuthorisations")->isEnabled());
        QVERIFY(rig.in<QLabel>("packageRecipient")->text().contains(QStringLiteral("package_certificate")));
    }
    void replies_are_shown_before_they_are_taken_in_R_AU_1() {
        AuthorisationsRig rig;
        rig.click("lookAtReplies");
        QVERIFY(rig.listed("authorisationReplies").contains(QStringLiteral("X-1")));
        QCOMPARE(rig.world.asked<command::TakeReplies>(), 0);
        rig.click("takeReplies");
        QCOMPARE(rig.world.asked<command::TakeReplies>(), 1);
        QCOMPARE(rig.world.last<command::TakeReplies>().seen.lines.size(), std::size_t{2});
        QVERIFY(!rig.in<QPushButton>("takeReplies")->isEnabled());  // not the same once more
    }
    void what_is_refused_is_told_and_looked_at_anew() {
        AuthorisationsRig rig;
        rig.click("lookAtReplies");
        rig.world.refuse<command::TakeReplies>(
            Fault{FaultCode::authorisation_replies, "test", {{"reason", "changed"}}});
        rig.click("takeReplies");
        QVERIFY(rig.shown()->findChild<ui::FaultPanel*>()->isVisible());
        QVERIFY(!rig.in<QPushButton>("takeReplies")->isEnabled());
    }
};

JCIC_WINDOW_TEST(TestAuthorisationsDialog)
#include "test_authorisations.moc"
