// Serial numbers that JCIC still holds, in their window (R-SE-2): asked for by subject, taken over with a supervisor.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/query/serials_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class SerialsRig : public WindowRig {
public:
    SerialsRig() {
        sign_in();
        WindowRig::open(new ui::SerialsDialog(world, &window));
    }
    template <class T>
    [[nodiscard]] static T* in(const char* name) {
        return dialog<ui::SerialsDialog>()->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] static QTreeWidget* list() { return in<QTreeWidget>("serials"); }
    static void click(const char* name) { WindowRig::click(in<QPushButton>(name)); }
    static void click_line(int line) {
        const auto at = list()->visualItemRect(list()->topLevelItem(line)).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, at);
        settle();
    }
    static void fill_in(const char* subject) {
        in<QLineEdit>("lostSubject")->setText(QLatin1String(subject));
        in<QLineEdit>("lostWhy")->setText(QStringLiteral("還原後補查"));
    }
    static QDialog* taking_over() {
        click("takeOver");
        return dialog("TakingOverDialog");
    }
};

}  // namespace

class TestSerials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_waits_stands_there_first_and_only_what_fits_a_query_is_taken_over() {
        SerialsRig rig;
        QCOMPARE(rig.list()->topLevelItemCount(), 2);
        QCOMPARE(rig.list()->topLevelItem(0)->text(1), QStringLiteral("●●●●4471"));
        QVERIFY(rig.list()->topLevelItem(0)->text(4).contains(QStringLiteral("115-房貸-00417")));
        QVERIFY(SerialsRig::in<QPushButton>("takeOver")->isEnabled());
        rig.list()->setCurrentItem(rig.list()->topLevelItem(1));
        QVERIFY(!SerialsRig::in<QPushButton>("takeOver")->isEnabled());
    }
    void without_a_reason_nobody_is_asked_about() {
        SerialsRig rig;
        SerialsRig::in<QLineEdit>("lostSubject")->setText(QStringLiteral("A123456789"));
        QVERIFY(!SerialsRig::in<QPushButton>("askSerials")->isEnabled());
        SerialsRig::in<QLineEdit>("lostWhy")->setText(QStringLiteral("還原後補查"));
        SerialsRig::click("askSerials");
        QCOMPARE(rig.world.last<command::FindSerials>().subject_id, std::string("A123456789"));
        QCOMPARE(rig.world.last<command::FindSerials>().why, std::string("還原後補查"));
        // Two numbers, one of them a query's here, and a line of Z52 that nobody here explains.
        QCOMPARE(rig.list()->topLevelItemCount(), 3);
        QVERIFY(rig.list()->topLevelItem(2)->text(4).contains(QStringLiteral("115-房貸-00099")));
    }
    void the_answer_is_about_whom_was_asked_and_meanwhile_nothing_is_typed() {
        SerialsRig rig;
        SerialsRig::fill_in("F220123459");
        SerialsRig::in<QLineEdit>("lostWhy")->setFocus();
        SerialsRig::in<QPushButton>("askSerials")->click();  // the answer is on its way
        QVERIFY(!SerialsRig::in<QLineEdit>("lostSubject")->isEnabled());
        QVERIFY(!SerialsRig::in<QLineEdit>("lostWhy")->isEnabled());
        QVERIFY(!rig.list()->isEnabled());
        SerialsRig::in<QLineEdit>("lostSubject")->setText(QStringLiteral("A123456789"));
        SerialsRig::settle();
        QCOMPARE(rig.world.last<command::FindSerials>().subject_id, std::string("F220123459"));
        QVERIFY(SerialsRig::in<QLineEdit>("lostWhy")->hasFocus());
        for (int line = 0; line < rig.list()->topLevelItemCount(); ++line) {
            const auto place = rig.list()->visualItemRect(rig.list()->topLevelItem(line)).center();
            QTest::mouseClick(rig.list()->viewport(), Qt::LeftButton, {}, place);
            QCOMPARE(SerialsRig::in<QLineEdit>("lostSubject")->text(), QStringLiteral("F220123459"));
        }
        QVERIFY(SerialsRig::in<QLineEdit>("lostSubject")->isEnabled());
        QVERIFY(rig.list()->isEnabled());
    }
    void that_JCIC_holds_none_is_told_and_stays_told() {
        SerialsRig rig;
        rig.world.answer<command::FindSerials>([](const auto&) { return inquiry::SerialsFound{"6", {}, {}}; });
        SerialsRig::fill_in("A123456789");
        SerialsRig::click("askSerials");
        // What waits was asked for anew, and did not take the answer's place.
        QCOMPARE(rig.world.asked<command::WaitingSerials>(), 2);
        QCOMPARE(rig.list()->topLevelItemCount(), 0);
        QCOMPARE(SerialsRig::in<QLabel>("serialsLead")->text(), QStringLiteral("聯徵中心仍持有 0 個調閱序號。"));
    }
    void that_nobody_may_have_numbers_is_told_and_stays_told() {
        SerialsRig rig;
        rig.world.answer<command::SubjectsToAsk>([](const auto&) { return std::vector<desk::SubjectToAsk>(); });
        SerialsRig::click("askSubjects");
        QCOMPARE(rig.list()->topLevelItemCount(), 0);
        QCOMPARE(SerialsRig::in<QLabel>("serialsLead")->text(), QStringLiteral("0 位當事人可能有序號待補查。"));
    }
    void after_a_taking_over_what_still_waits_stands_there() {
        SerialsRig rig;
        rig.world.answer<command::FindSerials>([](const auto&) {
            inquiry::SerialsFound one{"6", {}, {}};
            one.serials.push_back(
                {domain::Item::t52, "●●●●4471", afternoon(), afternoon() + std::chrono::days{3}, std::nullopt, "7"});
            return one;
        });
        SerialsRig::fill_in("A123456789");
        SerialsRig::click("askSerials");
        QCOMPARE(rig.list()->topLevelItemCount(), 1);
        auto* taking = rig.taking_over();
        QVERIFY(taking != nullptr);
        rig.world.answer<command::WaitingSerials>([](const auto&) { return std::vector<desk::WaitingSerial>(); });
        SerialsRig::type(taking->findChild<QWidget*>(QStringLiteral("takingPassword")), a_password);
        WindowRig::click(taking->findChild<QPushButton*>(QStringLiteral("takingSign")));
        QCOMPARE(rig.list()->topLevelItemCount(), 0);
        QCOMPARE(SerialsRig::in<QLabel>("serialsLead")->text(), QStringLiteral("無待併入之調閱序號。"));
    }
    void a_subject_that_may_have_numbers_is_chosen_from_the_list() {
        SerialsRig rig;
        SerialsRig::click("askSubjects");
        QCOMPARE(rig.world.asked<command::SubjectsToAsk>(), 1);
        SerialsRig::click_line(1);
        QCOMPARE(SerialsRig::in<QLineEdit>("lostSubject")->text(), QStringLiteral("F220123459"));
    }
    void a_search_changes_nobody_who_is_asked_about() {
        SerialsRig rig;
        SerialsRig::click("askSubjects");
        SerialsRig::fill_in("A123456789");
        auto* search = SerialsRig::in<QLineEdit>("serialsSearch");
        search->setText(QStringLiteral("F220123459"));
        WindowRig::key(search, Qt::Key_Down);  // searches now
        QVERIFY(rig.list()->currentItem() == rig.list()->topLevelItem(1));
        QCOMPARE(SerialsRig::in<QLineEdit>("lostSubject")->text(), QStringLiteral("A123456789"));
        SerialsRig::in<QPushButton>("askSerials")->click();  // the answer is on its way
        QVERIFY(!search->isEnabled());
        SerialsRig::settle();
        QVERIFY(search->isEnabled());
    }
    void a_host_that_does_not_answer_is_told() {
        SerialsRig rig;
        rig.world.refuse<command::SubjectsToAsk>(Fault{FaultCode::host_session, "test", {}});
        SerialsRig::click("askSubjects");
        QVERIFY(SerialsRig::in<QPushButton>("askSubjects")->isEnabled());
        QCOMPARE(rig.list()->topLevelItemCount(), 2);
        const auto words = words::words_for(Fault{FaultCode::host_session, "test", {}});
        auto* panel = WindowRig::dialog<ui::SerialsDialog>()->findChild<ui::FaultPanel*>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->accessibleName(), words.title);
        QVERIFY(panel->findChild<QLabel*>(QStringLiteral("what"))->text().contains(words.title));
        QCOMPARE(panel->findChild<QLabel*>(QStringLiteral("why"))->text(), words.cause);
    }
    void a_supervisor_signs_the_page_that_is_shown() {
        SerialsRig rig;
        auto* taking = rig.taking_over();
        QVERIFY(taking != nullptr);
        SerialsRig::settle();
        QCOMPARE(rig.world.last<command::ShowTakingOver>().query, std::string("q1"));
        QCOMPARE(rig.world.last<command::ShowTakingOver>().row, std::string("7"));
        auto* sign = taking->findChild<QPushButton*>(QStringLiteral("takingSign"));
        QVERIFY(!sign->isEnabled());  // nobody typed a password
        SerialsRig::type(taking->findChild<QWidget*>(QStringLiteral("takingPassword")), a_password);
        QVERIFY(sign->isEnabled());
        WindowRig::click(sign);
        QCOMPARE(rig.world.asked<command::TakeOver>(), 1);
        QCOMPARE(rig.world.last<command::TakeOver>().seen.digest_text, std::string("7F3A-91C2"));
        QVERIFY(WindowRig::dialog("TakingOverDialog") == nullptr);
    }
    void a_page_that_fails_leaves_nothing_of_the_one_before() {
        SerialsRig rig;
        rig.world.state.people.push_back({person("S02"), "吳秀蘭", "襄理", {domain::Duty::supervisor}});
        rig.world.publish();
        auto* taking = rig.taking_over();
        QVERIFY(taking != nullptr);
        auto* digest = taking->findChild<QLabel*>(QStringLiteral("takingDigest"));
        auto* page = taking->findChild<ui::FactRows*>();
        auto* sign = taking->findChild<QPushButton*>(QStringLiteral("takingSign"));
        auto* approver = taking->findChild<QComboBox*>(QStringLiteral("takingApprover"));
        SerialsRig::type(taking->findChild<QWidget*>(QStringLiteral("takingPassword")), a_password);
        QVERIFY(sign->isEnabled());
        QVERIFY(digest->text().contains(QStringLiteral("7F3A-91C2")));
        QVERIFY(!page->findChildren<QLabel*>().isEmpty());
        QCOMPARE(approver->count(), 2);
        rig.world.refuse<command::ShowTakingOver>(Fault{FaultCode::person_duty, "test", {}});
        approver->setCurrentIndex(1);
        SerialsRig::settle();
        QVERIFY(rig.world.last<command::ShowTakingOver>().approver == person("S02"));
        QVERIFY(digest->text().isEmpty());
        QVERIFY(page->findChildren<QLabel*>().isEmpty());
        QVERIFY(!sign->isEnabled());
        QCOMPARE(taking->findChild<ui::FaultPanel*>()->accessibleName(),
                 words::words_for(Fault{FaultCode::person_duty, "test", {}}).title);
        // What was told of it goes with the choice that it is about.
        rig.world.accept<command::ShowTakingOver>();
        approver->setCurrentIndex(0);
        SerialsRig::settle();
        QVERIFY(taking->findChild<ui::FaultPanel*>()->isHidden());
        QVERIFY(digest->text().contains(QStringLiteral("7F3A-91C2")));
        QVERIFY(!sign->isEnabled());  // it was typed for who is chosen no more
        SerialsRig::type(taking->findChild<QWidget*>(QStringLiteral("takingPassword")), a_password);
        QVERIFY(sign->isEnabled());
    }
    void where_no_other_supervisor_is_that_is_said() {
        SerialsRig rig;
        auto* with_one = rig.taking_over();
        QVERIFY(with_one->findChild<QLabel*>(QStringLiteral("takingLacking"))->isHidden());
        with_one->reject();
        WindowRig::settle();
        const auto asked = rig.world.asked<command::ShowTakingOver>();
        std::erase_if(rig.world.state.people,
                      [](const auto& one) { return one.duties.contains(domain::Duty::supervisor); });
        rig.world.publish();
        auto* taking = rig.taking_over();
        QVERIFY(taking != nullptr);
        auto* lacking = taking->findChild<QLabel*>(QStringLiteral("takingLacking"));
        QVERIFY(lacking->isVisible());
        QVERIFY(lacking->text().contains(QStringLiteral("無另一位核准主管可核准")));
        QVERIFY(!taking->findChild<QPushButton*>(QStringLiteral("takingSign"))->isEnabled());
        QCOMPARE(rig.world.asked<command::ShowTakingOver>(), asked);
    }
    void a_refused_signature_leaves_the_dialog_and_says_why() {
        SerialsRig rig;
        rig.world.refuse<command::TakeOver>(Fault{FaultCode::person_password, "test", {}});
        auto* taking = rig.taking_over();
        SerialsRig::type(taking->findChild<QWidget*>(QStringLiteral("takingPassword")), a_password);
        WindowRig::click(taking->findChild<QPushButton*>(QStringLiteral("takingSign")));
        QVERIFY(WindowRig::dialog("TakingOverDialog") == taking);
        QVERIFY(!taking->findChild<QPushButton*>(QStringLiteral("takingSign"))->isEnabled());  // typed anew
    }
};

JCIC_WINDOW_TEST(TestSerials)
#include "test_serials.moc"
