// The card in people's hands: custody, password, pulled.

#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/ledger/session/people.h"
#include "at_the_desk.h"
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

JCIC_TEST(HandsTest)
#include "test_card.moc"
