// The card in people's hands: custody, password, pulled.

#include <QtTest>

#include "app/desk/registers/card_steps.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/ledger/session/people.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class HandsTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void a_pulled_card_ends_the_session_at_JCIC();
    void another_card_than_the_one_handed_out_is_refused_with_both_numbers();
    void the_return_says_the_tries_spent_since_the_hand_out();
    void the_last_try_needs_consent_for_this_very_card();
    void changing_the_password_is_recorded_with_who_did_it_R_DU_5();
    void a_blocked_card_is_unblocked_by_who_has_it_out();
    void a_leaver_opens_the_change_of_password_until_it_is_done_R_DU_5();
    void a_leavers_card_comes_back_by_custodian_and_unit_head_R_DU_4();
    void a_card_whose_work_is_done_is_called_out();
    void exclusive_access_stands_through_a_session_and_is_shown();
    void the_card_comes_back_though_the_password_ran_out_and_the_host_is_down_R_PW_2();

private:
    Result<void> open_with(const std::string& pin, const desk::Consent& consent = std::nullopt) {
        return desk_->card().open_jcic(scenario::Officer::secret(pin), {}, consent);
    }
    std::string card_number() { return desk_->snapshot()->cards.front().number; }
    Result<void> by_jcic(const std::string& card, const std::string& letter) {
        return desk_->card_password().changed_by_jcic(card, letter, desk_->parts().machine.today().text());
    }
    std::string wrong_pin() { return desk_->practice()->card_password() == "000000" ? "111111" : "000000"; }
    /// The administrator ends the querier's designation; they have the card out.
    void end_the_querier() {
        auto one = officer();
        QCOMPARE(code(one.sign_in(domain::Duty::administrator)), QString());
        ledger::People people(desk_->parts().seating.seat()->session());
        QCOMPARE(code(people.end(one.with(domain::Duty::query_officer).person)), QString());
    }
    bool to_do(desk::TodoKind kind) {
        return std::ranges::count(desk_->snapshot()->todo, kind, &desk::TodoRow::kind) != 0;
    }
};

void HandsTest::a_pulled_card_ends_the_session_at_JCIC() {
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

void HandsTest::another_card_than_the_one_handed_out_is_refused_with_both_numbers() {
    auto one = officer();
    QVERIFY(one.sign_in(domain::Duty::unit_head));
    const std::string in_reader = card_number();
    const auto custodian = one.with(domain::Duty::card_custodian);
    QCOMPARE(code(scenario::receive(*desk_, "0129999-04", custodian.person)), QString());
    QVERIFY(one.sign_in());
    const auto password = scenario::Officer::secret(custodian.password);
    QCOMPARE(code(scenario::hand_over(*desk_, true, "0129999-04", password)), QString());
    desk_->practice()->insert_card();
    const auto before = count_events("card.verifying");
    const auto refused = open_with(desk_->practice()->card_password());
    QCOMPARE(code(refused), QString("card.foreign"));
    QCOMPARE(refused.error().detail("wanted"), std::string_view("0129999-04"));
    QCOMPARE(refused.error().detail("found"), std::string_view(in_reader));
    QCOMPARE(count_events("card.verifying"), before);
    QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.foreign));
    QCOMPARE(desk_->snapshot()->card.wanted, std::string("0129999-04"));
    QCOMPARE(desk_->snapshot()->card.number, in_reader);
}

void HandsTest::the_return_says_the_tries_spent_since_the_hand_out() {
    auto one = officer();
    QVERIFY(one.sign_in());
    QVERIFY(one.hand_over(true));
    desk_->practice()->insert_card();
    QCOMPARE(code(open_with(wrong_pin())), QString("card.pin.wrong"));
    QCOMPARE(code(open_with("12")), QString("card.pin.format"));  // not sent: costs nothing
    QCOMPARE(desk_->snapshot()->cards.front().failed_tries, 1);
    QVERIFY(one.hand_over(false));
    QCOMPARE(last_event("card.handed-back")["failed-tries"], std::string("1"));
    // The card remembers the try; the next person did not spend it.
    QVERIFY(one.hand_over(true));
    QVERIFY(one.hand_over(false));
    QCOMPARE(last_event("card.handed-back")["failed-tries"], std::string("0"));
    // R-DU-11: on paper each loan is a line, with its return.
    const auto page = desk_->registers().sheet(domain::registers::card_loans, {});
    QVERIFY(page.has_value());
    const auto text = paper::Judge(*page->pdf).text();
    QVERIFY(text.contains(QStringLiteral("晶片卡借用登記簿")));
    QCOMPARE(text.count(QString::fromStdString(desk_->snapshot()->cards.front().number)), 2);
    const auto loans = desk_->registers().rows(domain::registers::card_loans, {}).value();
    QCOMPARE(loans.found, std::size_t{2});
    for (const auto& row : loans.rows) QCOMPARE(row.state->name, std::string_view("returned"));
    QCOMPARE(loans.rows.back().cells[7], std::string("1"));  // the older, with the try that was lost
    const auto report = desk_->ledger().verify({});
    QVERIFY(report && report->ok);
}

void HandsTest::the_last_try_needs_consent_for_this_very_card() {
    auto one = officer();
    QVERIFY(one.sign_in());
    QVERIFY(one.hand_over(true));
    desk_->practice()->insert_card();
    for (int i = 0; i < 2; ++i) QCOMPARE(code(open_with(wrong_pin())), QString("card.pin.wrong"));
    const auto right = desk_->practice()->card_password();
    QCOMPARE(code(open_with(right)), QString("card.pin.last-try"));
    QCOMPARE(code(open_with(right, desk::LastTryConsent{"0129999-99"})), QString("card.pin.last-try"));
    QCOMPARE(count_events("card.verify-failed"), std::size_t{2});
    QCOMPARE(count_events("card.verify-not-sent"), std::size_t{2});
    QCOMPARE(last_event("card.verify-not-sent")["problem"], std::string("card.pin.last-try"));
    QVERIFY(desk_->snapshot()->card.tries_left == 1);
    QCOMPARE(code(open_with(right, desk::LastTryConsent{card_number()})), QString());
    QVERIFY(desk_->snapshot()->card.opened);
}

void HandsTest::changing_the_password_is_recorded_with_who_did_it_R_DU_5() {
    auto one = officer();
    QVERIFY(one.sign_in());
    desk_->practice()->insert_card();
    const auto old_pin = desk_->practice()->card_password();
    const auto change = [&](const std::string& before, const std::string& after) {
        return desk_->card_password().change(scenario::Officer::secret(before), scenario::Officer::secret(after), {});
    };
    QCOMPARE(code(change(old_pin, "864209")), QString("card.custody"));
    QVERIFY(one.hand_over(true));
    QCOMPARE(code(one.open_jcic()), QString());
    QCOMPARE(code(change(old_pin, old_pin)), QString("card.pin.format"));
    QVERIFY(!desk_->snapshot()->card.opened);  // the card was opened anew: JCIC's session ended first
    QCOMPARE(code(change(wrong_pin(), "864209")), QString("card.pin.wrong"));
    QCOMPARE(last_event("card.pin-change-failed")["spent"], std::string("1"));
    QCOMPARE(code(change(old_pin, "864209")), QString());
    const auto changed = last_event("card.pin-changed");
    QCOMPARE(changed.at("by"), one.with(domain::Duty::query_officer).person.text());
    QCOMPARE(changed.at("way"), std::string("member"));
    QVERIFY(!desk_->parts().card_line.card().verified());
    const auto verify = [&](const std::string& pin) {
        return desk_->card_password().verify(scenario::Officer::secret(pin), {});
    };
    QCOMPARE(code(verify(old_pin)), QString("card.pin.wrong"));
    QCOMPARE(code(verify("864209")), QString());
    QVERIFY(!desk_->parts().card_line.card().verified());
}

void HandsTest::a_blocked_card_is_unblocked_by_who_has_it_out() {
    auto one = officer();
    QVERIFY(one.sign_in());
    QVERIFY(one.hand_over(true));
    desk_->practice()->insert_card();
    for (int i = 0; i < 2; ++i) QCOMPARE(code(open_with(wrong_pin())), QString("card.pin.wrong"));
    const desk::Consent consent = desk::LastTryConsent{card_number()};
    QCOMPARE(code(open_with(wrong_pin(), consent)), QString("card.pin.blocked"));
    QCOMPARE(desk_->snapshot()->cards.front().failed_tries, 3);
    QCOMPARE(code(open_with(desk_->practice()->card_password(), consent)), QString("card.pin.blocked"));
    const auto unblock = [&](const std::string& puk) {
        return desk_->card_password().unblock(scenario::Officer::secret(puk), scenario::Officer::secret("864209"), {});
    };
    const auto puk = scenario::values_in(profile_ / "practice" / "credentials")["puk"];
    QCOMPARE(code(unblock(puk == "00000000" ? "11111111" : "00000000")), QString("card.pin.wrong"));
    QCOMPARE(last_event("card.unblock-failed")["spent"], std::string("0"));  // the PUK's, not the password's
    QCOMPARE(code(unblock(puk)), QString());
    QCOMPARE(desk_->snapshot()->cards.front().failed_tries, 3);
    QCOMPARE(code(open_with("864209")), QString());
}

void HandsTest::a_leaver_opens_the_change_of_password_until_it_is_done_R_DU_5() {
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

void HandsTest::a_leavers_card_comes_back_by_custodian_and_unit_head_R_DU_4() {
    auto one = officer();
    QVERIFY(one.sign_in());
    QVERIFY(one.hand_over(true));
    QVERIFY(desk_->snapshot()->cards.front().holder_present);
    end_the_querier();
    QCOMPARE(code(one.sign_in(domain::Duty::unit_head)), QString());
    QVERIFY(desk_->snapshot()->cards.front().holder);
    QVERIFY(!desk_->snapshot()->cards.front().holder_present);
    const auto custodian = one.with(domain::Duty::card_custodian);
    const auto wanted = desk::taking_back(card_number(), custodian.person, "已離職");
    const auto page = desk_->registers().page(wanted);
    QVERIFY(page);
    const auto password = scenario::Officer::secret(custodian.password);
    QCOMPARE(code(desk_->registers().take_step(wanted, *page, password)), QString());
    QVERIFY(!desk_->snapshot()->cards.front().holder);
    QCOMPARE(last_event("card.taken-back")["unit-head"], one.with(domain::Duty::unit_head).person.text());
}

void HandsTest::a_card_whose_work_is_done_is_called_out() {
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

void HandsTest::exclusive_access_stands_through_a_session_and_is_shown() {
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

void HandsTest::the_card_comes_back_though_the_password_ran_out_and_the_host_is_down_R_PW_2() {
    auto one = officer();
    QVERIFY(one.sign_in());
    QVERIFY(one.hand_over(true));
    QVERIFY(desk_->practice()->hurry(std::chrono::hours{24 * 91}));
    misbehave(R"({"operation": "*", "fault": "closed"})");
    const auto signed_in = one.sign_in();
    QVERIFY(signed_in && signed_in->password_must_change && signed_in->host);
    const auto person = one.with(domain::Duty::query_officer);
    QVERIFY(!desk_->seat().change_password(scenario::Officer::secret(person.password),
                                           scenario::Officer::secret("Brand-New-2468")));
    // Nothing else is possible, but what must be.
    const auto custodian = one.with(domain::Duty::card_custodian);
    QCOMPARE(code(desk_->registers().page(desk::handing_out(card_number(), custodian.person, "徵信查調"))),
             QString("rule.R-PW-2"));
    QVERIFY(to_do(desk::TodoKind::give_card_back));
    // The custodian's ran out too, and is changed first: without an account at JCIC that needs no host.
    QCOMPARE(code(one.hand_over(false)), QString("rule.R-PW-2"));
    const auto fresh = scenario::Officer::secret("Brand-New-1357");
    QVERIFY(desk_->seat().sign_in(custodian.person, scenario::Officer::secret(custodian.password)));
    QCOMPARE(code(desk_->seat().change_password(scenario::Officer::secret(custodian.password), fresh)), QString());
    QVERIFY(one.sign_in());
    QCOMPARE(code(scenario::hand_over(*desk_, false, card_number(), fresh)), QString());
    QVERIFY(!desk_->snapshot()->cards.front().holder);
}

JCIC_TEST(HandsTest)
#include "test_card.moc"
