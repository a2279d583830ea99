// What an incident touched, in its window, and its ways to a stop and a letter (R-LO-6); what is held about a subject
// (R-PA-7).

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include "app/desk/commands/incidents.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/registers/affected_dialog.h"
#include "ui/registers/authorisations_dialog.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;
namespace registers = domain::registers;

namespace {

class IncidentRig : public WindowRig {
public:
    explicit IncidentRig(command::Book book = &registers::incidents) {
        sign_in();
        WindowRig::open(new ui::AffectedDialog(world, book, "2", &window));
    }
    template <class T>
    [[nodiscard]] static T* in(const char* name) {
        return dialog<ui::AffectedDialog>()->findChild<T*>(QLatin1String(name));
    }
    static void press_in(const char* name) { WindowRig::click(in<QPushButton>(name)); }
};

}  // namespace

class TestIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_scope_is_chosen_listed_and_entered_R_LO_6() {
        IncidentRig rig;
        QVERIFY(!IncidentRig::in<QPushButton>("enterAffected")->isEnabled());  // nothing stands there yet
        IncidentRig::press_in("listAffected");
        QVERIFY(WindowRig::dialog<ui::AffectedDialog>()
                    ->findChild<ui::FaultPanel*>()
                    ->isVisible());  // no scope is not everything
        QCOMPARE(rig.world.asked<command::ListAffected>(), 0);
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::in<QComboBox>("affectedItem")->setCurrentIndex(3);
        IncidentRig::press_in("listAffected");
        const auto& asked = rig.world.last<command::ListAffected>().what;
        QCOMPARE(asked.scope.person, std::string("L03"));
        QVERIFY(asked.scope.items == std::set{domain::Item::t52});
        QVERIFY(asked.access.empty());
        auto* rows = IncidentRig::in<QTreeWidget>("affectedRows");
        QCOMPARE(rows->topLevelItemCount(), 1);
        QCOMPARE(rows->topLevelItem(0)->childCount(), 3);
        QCOMPARE(rows->topLevelItem(0)->text(2), QStringLiteral("A12●●●●789"));
        QVERIFY(!rows->topLevelItem(0)->child(0)->font(2).bold());
        QVERIFY(rows->topLevelItem(0)->child(1)->font(2).bold());
        IncidentRig::press_in("enterAffected");
        QCOMPARE(rig.world.last<command::AssessIncident>().incident, std::string("2"));
        QCOMPARE(rig.world.last<command::AssessIncident>().scope, asked.scope);
    }
    void another_scope_is_listed_before_it_is_entered() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::press_in("listAffected");
        QVERIFY(IncidentRig::in<QPushButton>("enterAffected")->isEnabled());
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L04"));
        QVERIFY(!IncidentRig::in<QPushButton>("enterAffected")->isEnabled());
        QVERIFY(!IncidentRig::in<QPushButton>("saveAffected")->isEnabled());
    }
    void a_long_listing_shows_how_far_it_is_and_is_ended_by_hand() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        auto* end = IncidentRig::in<QPushButton>("endReading");
        QVERIFY(!end->isVisible());
        IncidentRig::in<QPushButton>("listAffected")->click();  // answered later
        QVERIFY(end->isVisible() && IncidentRig::in<QProgressBar>("affectedProgress")->isVisible());
        QVERIFY(!IncidentRig::in<QPushButton>("close")->isEnabled());
        end->click();
        QVERIFY(rig.world.stopped<command::ListAffected>());
        QVERIFY(!end->isEnabled());  // once is enough
        IncidentRig::settle();
        QVERIFY(!end->isVisible());
        QVERIFY(IncidentRig::in<QPushButton>("close")->isEnabled());
    }
    void who_leaves_the_seat_waits_for_no_listing() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::in<QPushButton>("listAffected")->click();  // answered later
        rig.window.leave("left");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(rig.world.stopped<command::ListAffected>());
    }
    void the_stop_names_the_incident_R_LO_6() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::press_in("stopQueries");
        auto* step = WindowRig::dialog<ui::StepDialog>();
        QVERIFY(step != nullptr);
        auto* take = step->findChild<QPushButton*>(QStringLiteral("take"));
        QVERIFY(take->isEnabled());
        WindowRig::click(take);
        const auto& taken = rig.world.last<command::Take>().wanted;
        QCOMPARE(taken.book, &registers::stops);
        QCOMPARE(taken.typed.at("incident"), std::string("2"));
        QCOMPARE(taken.typed.at("cause"), std::string("incident"));
        QCOMPARE(taken.typed.at("person"), std::string("L03"));
    }
    void what_is_held_about_a_subject_is_listed_with_what_is_not_given_R_PA_7() {
        IncidentRig rig(&registers::subject_access);
        QCOMPARE(rig.world.last<command::ListAffected>().what.access, std::string("2"));
        QVERIFY(!IncidentRig::in<QPushButton>("stopQueries")->isVisible());
        QVERIFY(!IncidentRig::in<QLineEdit>("affectedPerson")->isVisible());
        QVERIFY(IncidentRig::in<QLabel>("notGiven")->text().contains(QStringLiteral("R-SE-5")));
    }
};

// Authorisations on their way to JCIC, in their window (R-AU-1, R-AU-4): what is wrong with each stands there, and
// replies are shown before they are taken in.

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

JCIC_WINDOW_TEST(TestIncidents)
JCIC_WINDOW_TEST(TestAuthorisationsDialog)
#include "test_incidents.moc"
