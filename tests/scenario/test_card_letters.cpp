// Letters and forms to JCIC, filled from the register rows they follow from (R-DU-5, R-DU-9, R-DU-11).
#include <QRegularExpression>
#include <QtTest>

#include "app/desk/registers/incident_desk.h"
#include "app/domain/registers/people.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestCardLetters : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_lost_cards_letter_and_form_say_what_the_register_says_R_DU_9_R_DU_11() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto card = desk_->snapshot()->cards.front().number;
        VERIFY_OK(desk().take_step(
            wanted(registers::cards, "card.lost", card, {{"since", today()}, {"why", "外出途中遺失"}})));
        const auto letter = told("card-lost", card);
        for (const auto& said : {card, std::string("外出途中遺失"), std::string("掛失")})
            QVERIFY2(says(letter, said), said.c_str());
        const auto form = told("card-change", card);
        QVERIFY(says(form, card) && form.contains(QStringLiteral("■遺失")));
    }

    void a_moved_workstation_and_a_new_person_are_on_their_forms_R_DU_5_R_DU_11() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto keeper = one.with(Duty::card_custodian).person.text();
        const auto device = desk().take_step(
            wanted(registers::devices, "device.taken-in", "",
                   {{"kind", "workstation"}, {"number", "PC-09"}, {"place", "一樓"}, {"keeper", keeper}}));
        VERIFY_OK(device);
        for (const auto& [number, place] : {std::pair("R-06", "一樓"), {"R-07", "三樓東側"}})
            VERIFY_OK(desk().take_step(
                wanted(registers::devices, "device.taken-in", "",
                       {{"kind", "reader"}, {"number", number}, {"place", place}, {"keeper", keeper}})));
        VERIFY_OK(desk().take_step(
            wanted(registers::devices, "device.moved", *device, {{"place", "三樓東側"}, {"keeper", keeper}})));
        const auto workstation = told("workstation", "PC-09");
        for (const auto* said : {"PC-09", "三樓東側", "一樓", "讀卡機序號R-07", "裝修", "■移機"})
            QVERIFY2(says(workstation, said), said);
        VERIFY_OK(desk().take_step(wanted(registers::devices, "device.reinstalled", *device, {})));
        const auto anew = told("workstation", *device);  // by its row's number
        QVERIFY(says(anew, "■重新安裝") && says(anew, "□移機"));
        const auto querier = one.with(Duty::query_officer);
        const auto person = told("person-change", querier.person.text());
        QVERIFY(says(person, querier.name));
        QVERIFY(says(person, querier.person.text()));
        // Who changes the card's password nobody decided yet; and who never queried neither comes nor goes.
        QVERIFY(desk_->parts().seating.policy().password_changed_by == domain::PasswordChangedBy::either);
        QVERIFY2(says(person, "□由本單位自行變更") && says(person, "□請聯徵中心更換"), qPrintable(person));
        const auto custodian = told("person-change", keeper);
        QVERIFY2(says(custodian, keeper) && !custodian.contains(QStringLiteral("■")), qPrintable(custodian));
        VERIFY_OK(one.beside(Duty::administrator,
                             wanted(registers::policy, action::policy_password_changed, "",
                                    {{"password_changed_by", "jcic"}, {"from", today()}, {"why", "作業規範第三條"}})));
        QVERIFY(says(told("person-change", querier.person.text()), "■請聯徵中心更換"));
        // Who queries no more stands there as who leaves, with the day, and keeps the account.
        VERIFY_OK(desk().take_step(wanted(registers::people, "person.duties", querier.person.text(),
                                          {{"duties", "supervisor"}, {"briefed", today()}})));
        const auto gone = told("person-change", querier.person.text());
        QVERIFY2(says(person, "■新增人員") && says(gone, "■停用人員") && says(gone, querier.name), qPrintable(gone));
    }

    /// Of the day that was planned and the one on which it ended, JCIC is told the earlier.
    void who_is_stopped_before_the_planned_day_ends_on_that_day_R_DU_4_R_DU_11() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto code = one.with(Duty::query_officer).person.text();
        const auto planned = std::to_string(desk_->parts().machine.today().year() + 1) + "1231";
        VERIFY_OK(desk().take_step(wanted(registers::people, "person.last-day", code, {{"until", planned}})));
        const auto later = told("person-change", code);
        QVERIFY(says(later, "■停用人員"));
        VERIFY_OK(desk().take_step(
            wanted(registers::people, "person.duties", code, {{"duties", "supervisor"}, {"briefed", today()}})));
        const auto now = told("person-change", code);
        const auto year = std::to_string(desk_->parts().machine.today().year() + 1) + "-12-31";
        QVERIFY2(says(later, year) && !says(now, year), qPrintable(now));
        const auto* row = desk_->parts().seating.seat()->registers().row(registers::people, code);
        QCOMPARE(registers::authorised_until(*row), std::optional(*domain::RocDate::parse(planned)));
        // Who has the duty again queries, and comes anew.
        VERIFY_OK(desk().take_step(
            wanted(registers::people, "person.duties", code, {{"duties", "query-officer"}, {"briefed", today()}})));
        QVERIFY(says(told("person-change", code), "■新增人員"));
        VERIFY_OK(desk().take_step(wanted(registers::people, "person.ended", code, {})));
        QVERIFY(!says(told("person-change", code), year));
        QCOMPARE(registers::authorised_until(*desk_->parts().seating.seat()->registers().row(registers::people, code))
                     ->text(),
                 today());
    }

    void what_no_register_says_is_left_blank() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        QVERIFY(says(told("card-damaged", "0129999-77"), "0129999-77"));
        QVERIFY(says(told("person-change", "X99"), "X99"));
        // Nor is a box ticked, or a day written, of what has not befallen a card or a device.
        const auto card = desk_->snapshot()->cards.front().number;
        for (const auto& [kind, about] : {std::pair("card-change", card.c_str()), {"workstation", "PC-77"}})
            QVERIFY2(!told(kind, about).contains(QStringLiteral("■")), kind);
        QVERIFY(told("card-lost", card).contains(QStringLiteral("發現日期：中華民國年月日")));
    }

    /// As the settings say them: JCIC answers there.
    void the_units_address_and_telephone_stand_on_letters_and_forms() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto card = desk_->snapshot()->cards.front().number;
        VERIFY_OK(desk().take_step(
            wanted(registers::cards, "card.lost", card, {{"since", today()}, {"why", "外出途中遺失"}})));
        auto& settings = desk::PartsForTests::facts(desk_->parts().machine).settings;
        for (const auto* kind : {"card-lost", "card-change"}) {
            settings.branch_address.clear();
            settings.branch_telephone.clear();
            QVERIFY(!says(told(kind, card), "02-2345-0000"));
            settings.branch_address = "臺北市信義區忠孝東路五段一號";
            settings.branch_telephone = "02-2345-0000";
            const auto page = told(kind, card);
            for (const auto& said : {settings.branch_address, settings.branch_telephone})
                QVERIFY2(says(page, said), qPrintable(page));
        }
        settings.notices_version = "114-06";
        settings.head_office = "總行授信管理處";
        const auto proposed = desk_->snapshot()->proposed;
        QCOMPARE(proposed.at("notices-version"), std::string("114-06"));
        QCOMPARE(proposed.at("sent-through"), std::string("總行授信管理處"));
    }

private:
    /// What the page says, blanks aside.
    QString told(const char* kind, const std::string& about) {
        const auto row = desk().take_step(
            wanted(registers::letters, "letter.prepared", "", {{"kind", kind}, {"about", about}, {"remark", "裝修"}}));
        if (!row) qFatal("letter: %s", qPrintable(scenario::code(row)));
        const auto page = desk::IncidentDesk(desk_->parts()).letter(*row);
        if (!page) qFatal("page: %s", qPrintable(scenario::code(page)));
        return paper::Judge(*page->pdf).text().remove(QRegularExpression("\\s"));
    }
    static bool says(const QString& text, const std::string& what) {
        return text.contains(QString::fromStdString(what).remove(QRegularExpression("\\s")));
    }
};

JCIC_TEST(TestCardLetters)
#include "test_card_letters.moc"
