// The listing by which events are found, where it is not what the events say: the trail tells it, and it is made anew.

#include <QtTest>

#include <stop_token>

#include "app/desk/upkeep/ledger_desk.h"
#include "app/ledger/session/opened.h"
#include "app/search/look_up.h"
#include "app/search/search_index.h"
#include "app/store/database.h"
#include "at_the_desk.h"
#include "scenario/altered_listing.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class ListingTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_listing_that_does_not_agree_is_said_in_the_trail_and_made_anew() {
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        auto& session = desk_->parts().seating.seat()->session();
        QCOMPARE(code(scenario::alter_listing(*desk_)), QString());
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && !report->ok && report->only_look_ups());
        ledger::EventQuery verified;
        verified.action = "ledger.verified";
        const auto said = session.events(verified).value().back().entry;
        QCOMPARE(said.value("ok"), std::string("no"));
        QCOMPARE(said.value("found"), std::string("3 projection"));
        QCOMPARE(said.value("listing"), std::string("no"));
        auto index = desk_->ledger().begin_index();
        for (int slices = 0; index && !index->complete() && slices < 100; ++slices)
            index = desk_->ledger().advance_index();
        QVERIFY(index && index->complete());
        const auto after = desk_->ledger().verify({});
        QVERIFY(after && after->ok && !after->only_look_ups());
        QCOMPARE(session.events(verified).value().back().entry.value("found"), std::string());
    }

    void a_search_that_does_not_agree_is_said_in_the_trail_and_then_begun_anew() {
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        auto& session = desk_->parts().seating.seat()->session();
        QVERIFY(ledger::advance_index(session, 10'000).value().complete());
        const auto place = ledger::index_place(session.opened());
        {
            const auto other = ledger::Database::open(place.file, place.key, ledger::Database::Mode::existing);
            QCOMPARE(code(other), QString());
            QCOMPARE(code((*other)->run("DELETE FROM search_content WHERE id = 3")), QString());
        }
        const auto report = desk_->ledger().verify({});
        QCOMPARE(code(report), QString());
        ledger::EventQuery verified;
        verified.action = "ledger.verified";
        QCOMPARE(session.events(verified).value().back().entry.value("found"), std::string("0 search"));
        QVERIFY(!report->ok && report->only_look_ups());
        QVERIFY(!std::filesystem::exists(place.file));
        const auto after = desk_->ledger().verify({});
        QVERIFY(after && after->ok);
    }

    void what_the_search_lacks_is_taken_in_while_nobody_waits() {
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        auto& session = desk_->parts().seating.seat()->session();
        for (int events = 0; events < 2'500; ++events)
            QCOMPARE(code(session.append(desk::plain_entry("ledger.exported", "ledger", {}))), QString());
        QCOMPARE(code(ledger::begin_index(session)), QString());
        desk_->round({}, {}, [] { return false; });
        QCOMPARE(ledger::advance_index(session, 0).value().done, std::uint64_t{0});
        int rounds = 1;
        while (desk_->round({}, {}, [] { return true; }).more_due) ++rounds;
        QVERIFY(rounds >= 2);
        // What a look-up takes in by itself is left to it.
        const auto stands = ledger::advance_index(session, 0).value();
        QVERIFY(stands.done > 0 && stands.total - stands.done <= 1'000);
        ledger::LookUp wanted;
        wanted.words.push_back({"ledger.backing-up"});
        QVERIFY(ledger::look_up(session, wanted).value().indexed.complete());
    }

    void a_bad_listing_is_remembered_behind_other_findings_and_made_anew_once() {
        const auto again = [this] {
            QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
            QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        };
        const auto times_made_anew = [this] {
            ledger::EventQuery query;
            query.action = action::ledger_listed_anew;
            return desk_->parts().seating.seat()->session().events(query).value().size();
        };
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        domain::Entry verified;
        verified.id = SystemRandom().bytes<16>();
        verified.action = "ledger.verified";
        verified.subject = "ledger";
        verified.plain("ok", "no")
            .plain("events", "9")
            .plain("head", "")
            .plain("found", "2 tree")
            .plain("findings", "2")
            .plain("listing", "no");
        QCOMPARE(code(desk_->parts().seating.seat()->session().append(verified)), QString());
        again();
        QVERIFY(desk_->ledger().begin_index());
        QCOMPARE(times_made_anew(), std::size_t{1});
        again();
        QVERIFY(desk_->ledger().begin_index());  // what was mended is not mended again
        QCOMPARE(times_made_anew(), std::size_t{1});
    }

    void what_looks_things_up_after_an_erasure_can_be_stopped() {
        auto one = officer();
        QCOMPARE(code(one.sign_in()), QString());
        const auto form = one.whole_form().value();
        auto& session = desk_->parts().seating.seat()->session();
        auto& queries = desk_->queries();
        std::stop_source stop;
        stop.request_stop();
        // An erasure throws the search away: what a form, its picker and its approver compare with is taken in anew.
        QCOMPARE(code(ledger::begin_index(session)), QString());
        QCOMPARE(code(queries.check(form, stop.get_token())), QString("cancelled"));
        QCOMPARE(code(queries.offered(form.subject_id, stop.get_token())), QString("cancelled"));
        QCOMPARE(ledger::advance_index(session, 0).value().done, std::uint64_t{0});
        QCOMPARE(code(queries.check(form)), QString());  // who asks again gets all of it
        const auto query = queries.submit(form);
        QCOMPARE(code(query), QString());
        QCOMPARE(code(ledger::begin_index(session)), QString());
        QCOMPARE(code(desk_->approvals().approval(*query, stop.get_token())), QString("cancelled"));
        QCOMPARE(code(desk_->approvals().approval(*query)), QString());
    }
};

JCIC_TEST(ListingTest)
#include "test_listing.moc"
