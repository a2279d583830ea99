// The card in people's hands: custody, password, pulled.

#include <QRegularExpression>
#include <QtTest>

#include "app/desk/registers/incident_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/domain/registers/people.h"
#include "app/domain/registers/rows.h"
#include "app/ledger/session/people.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class HandsTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_pulled_card_ends_the_session_at_JCIC() {
        const auto query = ready_to_request();
        QVERIFY(desk_->snapshot()->card.opened);
        desk_->round({});
        QVERIFY(desk_->snapshot()->card.opened);
        desk_->practice()->pull_card();
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::empty));
        QVERIFY(!desk_->snapshot()->card.opened);
        QCOMPARE(desk_->snapshot()->host.state, desk::HostState::reachable);
        QCOMPARE(code(desk_->queries().request(query, {})), QString("host.session"));
        // Back again: layer 1 by the account's password, layer 2 by the card's.
        desk_->practice()->insert_card();
        QCOMPARE(code(desk_->seat().open_account(scenario::Officer::secret("Wrong-1234-Wrong"))),
                 QString("person.password"));
        QCOMPARE(code(desk_->seat().open_account(
                     scenario::Officer::secret(officer().with(domain::Duty::query_officer).password))),
                 QString());
        QCOMPARE(code(officer().open_jcic()), QString());
        QCOMPARE(code(desk_->queries().request(query, {})), QString());
    }

    void a_leaver_opens_the_change_of_password_until_it_is_done_R_DU_5() {
        auto one = officer();
        QVERIFY(one.sign_in());
        QVERIFY(!to_do(desk::TodoKind::change_card_password));
        end_the_querier();
        QCOMPARE(code(one.sign_in(domain::Duty::card_custodian)), QString());
        QVERIFY(to_do(desk::TodoKind::change_card_password));
        QCOMPARE(desk_->snapshot()->cards.front().password_leaver, one.with(domain::Duty::query_officer).name);
        QCOMPARE(code(by_jcic(card_number(), "金徵字第1號")), QString("rule.R-DU-1"));
        QCOMPARE(code(one.sign_in(domain::Duty::unit_head)), QString());
        // JCIC changed it, on this application: who says so is in the trail.
        QVERIFY(to_do(desk::TodoKind::change_card_password));
        QCOMPARE(code(by_jcic(card_number(), "金徵字第1號")), QString());
        QVERIFY(!to_do(desk::TodoKind::change_card_password));
        const auto changed = last_event("card.pin-changed");
        QCOMPARE(changed.at("way"), std::string("jcic"));
        QCOMPARE(changed.at("by"), one.with(domain::Duty::unit_head).person.text());
    }

    void a_card_whose_work_is_done_is_called_out() {
        const auto query = ready_to_request();
        desk_->round({});
        QVERIFY(!desk_->snapshot()->card.done_with);
        QVERIFY(desk_->queries().request(query, {}));
        for (const auto item : domain::all_items) {
            QVERIFY(!desk_->snapshot()->card.done_with);
            QCOMPARE(code(officer().fetch(query, item)), QString());
        }
        QVERIFY(desk_->snapshot()->card.done_with);
        desk_->practice()->pull_card();
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::empty));
        QVERIFY(!desk_->snapshot()->card.done_with);
    }

    void exclusive_access_stands_through_a_session_and_is_shown() {
        desk_.reset();
        auto settings = desk::read_settings(profile_).value();
        settings.card_access = pcsc::Share::exclusive;
        QVERIFY(desk::write_settings(profile_, settings));
        desk_ = scenario::open(profile_);
        const auto query = ready_to_request();
        QVERIFY(desk_->snapshot()->card.exclusive);
        // The monitor sees the desk's own hold, and rounds go on looking: JCIC stays open.
        for (int round = 0; round < 20; ++round) desk_->round({});
        QVERIFY(desk_->snapshot()->card.opened);
        auto& link = *desk_->parts().card_line.link();
        pcsc::Context context = 0;
        pcsc::Connection other;
        QCOMPARE(link.establish(context), pcsc::Code::ok);
        const auto reader = desk_->snapshot()->card.reader;
        const auto connect = [&] { return link.connect(context, reader, pcsc::Share::shared, other); };
        QCOMPARE(connect(), pcsc::Code::sharing_violation);
        QCOMPARE(code(desk_->queries().request(query, {})), QString());
        // Let go and taken by the other program, it reads busy until that one has done.
        desk_->practice()->pull_card();
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::empty));
        desk_->parts().card_line.card().close();
        desk_->practice()->insert_card();
        QCOMPARE(connect(), pcsc::Code::ok);
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::busy));
        QCOMPARE(desk_->snapshot()->card.fault->detail("share"), std::string_view("exclusive"));
        link.disconnect(other.handle, pcsc::Leave::as_it_is);
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::present));
        link.release(context);
    }

private:
    std::string card_number() { return desk_->snapshot()->cards.front().number; }
    Result<void> by_jcic(const std::string& card, const std::string& letter) {
        return desk_->card_password().changed_by_jcic(card, letter, desk_->parts().machine.today().text());
    }
    /// The administrator ends the querier's designation; they have the card out.
    void end_the_querier() {
        auto one = officer();
        QCOMPARE(code(one.sign_in(domain::Duty::administrator)), QString());
        ledger::People people(desk_->parts().seating.seat()->session());
        QCOMPARE(code(people.end(one.with(domain::Duty::query_officer).person)), QString());
    }
    bool to_do(desk::TodoKind kind) {
        return std::ranges::count(desk_->snapshot()->todo, kind, &desk::Owed::kind) != 0;
    }
};

// A card before somebody who by its register does not have it (R-DU-9), or that is locked (R-LO-4): written, told, and
// owed a finding.

class TestCardHand : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_card_at_anothers_seat_is_written_and_owes_a_finding_R_DU_9() {
        auto one = officer();
        QVERIFY(one.sign_in());
        QCOMPARE(code(one.hand_over(true)), QString());
        desk_->practice()->insert_card();
        const auto look = [&] { desk_->round({}); };
        const auto seen = [&] {
            look();
            return desk_->snapshot()->card.state == desk::CardState::present;
        };
        QTRY_VERIFY(seen());
        QVERIFY(desk_->practice()->hurry(std::chrono::minutes{30}));
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{0});  // who has it out has it
        QVERIFY(one.sign_in(domain::Duty::supervisor));
        look();
        QVERIFY(desk_->practice()->hurry(std::chrono::minutes{5}));
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{0});  // it may be handed on just now
        QVERIFY(desk_->practice()->hurry(std::chrono::minutes{6}));
        look();
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{1});
        const auto card = desk_->snapshot()->cards.front().number;
        QVERIFY(desk_->snapshot()->cards.front().seen_on.has_value());
        const auto owes = [&] {
            const auto& seat = *desk_->parts().seating.seat();
            const auto owed = domain::registers::owed(seat.registers(), desk_->parts().machine.today(),
                                                      desk_->parts().machine.calendar());
            return std::ranges::any_of(owed, [&](const auto& due) {
                return due.book == &domain::registers::cards && due.row == card &&
                       std::string_view(due.due->title) == "晶片卡由登記以外之人員持有，查明並登記缺失";
            });
        };
        QVERIFY(owes());
        const auto today = desk_->parts().machine.today().text();
        const auto owner = one.with(domain::Duty::query_officer).person.text();
        QCOMPARE(code(desk().take_step(wanted(domain::registers::findings, "finding.opened", "",
                                              {{"source", "other"},
                                               {"about", "card:" + card},
                                               {"what", "借用人離座未取出晶片卡"},
                                               {"owner", owner},
                                               {"due", today}}))),
                 QString());
        QVERIFY(!owes());
        QVERIFY(!desk_->snapshot()->cards.front().seen_on.has_value());
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{1});  // as long as it lies there
        QVERIFY(one.sign_in());
        QCOMPARE(code(one.hand_over(false)), QString());  // and comes back by who has it out
        const auto verified = desk_->ledger().verify({});
        QVERIFY(verified && verified->ok);
    }

    void a_card_that_is_out_is_listed_however_many_came_back_since_R_DU_11() {
        auto one = officer();
        QVERIFY(one.sign_in(domain::Duty::unit_head));
        const auto custodian = one.with(domain::Duty::card_custodian);
        const auto password = scenario::Officer::secret(custodian.password);
        const std::string other = "0129999-04";
        QCOMPARE(code(scenario::receive(*desk_, other, custodian.person)), QString());
        QVERIFY(one.sign_in());
        const auto still_out = [&] {
            desk::RowFilter filter;
            filter.only_open = true;
            filter.limit = 1;
            return desk_->registers().rows(domain::registers::card_loans, filter).value();
        };
        QVERIFY(still_out().rows.empty());
        QCOMPARE(code(one.hand_over(true)), QString());
        const auto first = desk_->snapshot()->cards.front().number;
        QVERIFY(first != other);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(code(scenario::hand_over(*desk_, true, other, password)), QString());
            QCOMPARE(code(scenario::hand_over(*desk_, false, other, password)), QString());
        }
        const auto listed = still_out();
        QCOMPARE(listed.found, std::size_t{1});
        QCOMPARE(listed.rows.size(), std::size_t{1});
        QCOMPARE(listed.rows.front().cells.front(), first);
        QCOMPARE(code(one.hand_over(false)), QString());
        QVERIFY(still_out().rows.empty());
    }
};

// Letters and forms to JCIC, filled from the register rows they follow from (R-DU-5, R-DU-9, R-DU-11).
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

JCIC_TEST(HandsTest)
JCIC_TEST(TestCardHand)
JCIC_TEST(TestCardLetters)
#include "test_card.moc"
