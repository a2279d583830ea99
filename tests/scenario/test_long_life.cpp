// What is over is not read at a sign-in, and is there all the same for who asks for it, and for the rules.
#include <QtTest>

#include "altered_listing.h"
#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/search/look_up.h"
#include "support/result.h"
#include "support/test_program.h"
#include "years_behind.h"

using namespace jcic;
using desk::QueryList;
using domain::Duty;

class TestLongLife : public QObject, private scenario::YearsBehind {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_is_over_is_found_again_by_what_it_says() {
        live(few);
        VERIFY_OK(officer().sign_in());
        const auto shown = [&] {
            const auto snapshot = desk_->snapshot();
            return std::ranges::count(snapshot->board, std::string("Y1000003"), &desk::BoardRow::case_number);
        };
        QCOMPARE(shown(), 0);
        const auto found = desk_->queries().recall(QueryList::board, "Y1000003");
        VERIFY_OK(found);
        QVERIFY(found->older == 1 && !found->more);
        QCOMPARE(shown(), 1);
        QVERIFY(*found->found.begin() == desk_->snapshot()->board.front().query);
        QCOMPARE(desk_->queries().recall(QueryList::board, "沒有這個人")->older, std::size_t{0});
        QCOMPARE(shown(), 0);
        // A row of the register, too.
        QVERIFY(desk_->registers().row(domain::registers::authorisations, "Y-P-2").has_value());
        const auto rows =
            desk_->registers().rows(domain::registers::authorisations, {.text = "王小明4", .limit = 1}).value();
        QVERIFY(std::ranges::any_of(rows.rows, [](const auto& row) { return row.id == "Y-P-4"; }));
    }

    void each_list_shows_what_was_recalled_for_it() {
        live(few);
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(desk_->queries().recall(QueryList::board, "Y1000003"));
        QVERIFY(desk_->snapshot()->copies.empty());
        const auto copies = desk_->queries().recall(QueryList::copies, "Y1000004");
        VERIFY_OK(copies);
        QCOMPARE(copies->older, std::size_t{1});
        auto snapshot = desk_->snapshot();
        QVERIFY(snapshot->board.size() == 1 && snapshot->board.front().case_number == "Y1000003");
        QVERIFY(snapshot->copies.size() == 1 && snapshot->copies.front().case_number == "Y1000004");
        VERIFY_OK(desk_->queries().recall(QueryList::board, ""));
        snapshot = desk_->snapshot();
        QVERIFY(snapshot->board.empty() && snapshot->copies.size() == 1);
    }

    void a_recall_says_that_more_would_fit_and_can_be_stopped() {
        live(few);
        VERIFY_OK(officer().sign_in());
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(desk_->queries().recall(QueryList::board, "王小明", stop.get_token()), cancelled);
        QVERIFY(desk_->snapshot()->board.empty());
        // It was stopped before the search had taken in what it lacked.
        QVERIFY(ledger::advance_index(desk_->parts().seating.seat()->session(), 1)->done < few * events_each);
        const auto some = desk_->queries().recall(QueryList::board, "王小明", {}, 10);
        VERIFY_OK(some);
        QVERIFY(some->more && some->older > 0 && some->older <= 10);
        QVERIFY(!desk_->queries().recall(QueryList::board, "王小明1")->more);
    }

    void a_single_use_is_known_however_long_ago_it_was_R_AU_5() {
        live(few);
        VERIFY_OK(officer().sign_in());
        auto form = officer().whole_form().value();
        const auto held = desk_->registers().row(domain::registers::authorisations, "Y-P-1").value();
        form.authorisation = "Y-P-1";
        form.items = {domain::Item::t50};
        form.business = domain::Business::lending;
        form.subject_kind = domain::SubjectKind::borrower;
        for (const auto& said : held.values)
            if (said.field->name == "subject") form.subject_id = said.written;
        const auto verdict = desk_->queries().check(form).value();
        QVERIFY(verdict.faults.contains(inquiry::Field::items));
        QCOMPARE(std::string(verdict.faults.at(inquiry::Field::items).text()), std::string("rule.R-AU-5"));
    }

    void what_the_labels_say_is_what_the_events_say() {
        live(few);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.submit());
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void labels_that_were_altered_are_found_and_made_anew() {
        live(few);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        QVERIFY(desk_->ledger().verify({}).value().ok);
        auto& database = desk_->parts().seating.seat()->session().opened().database();
        VERIFY_OK(database.run("DELETE FROM label WHERE name='authorisation'"));  // a use is made to be forgotten
        const auto found = desk_->ledger().verify({}).value();
        QVERIFY(!found.ok && found.only_look_ups());
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        VERIFY_OK(one.sign_in(Duty::unit_head));
        VERIFY_OK(desk_->ledger().begin_index());
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    /// Some findings stand for ever: after one of them, too.
    void labels_that_were_altered_are_found_beside_what_else_is() {
        live(few);
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(scenario::alter_listing(*desk_));
        VERIFY_OK(desk_->parts().seating.seat()->session().opened().database().run(
            "DELETE FROM label WHERE name='authorisation'"));
        const auto faults = desk_->ledger().verify({}).value().faults;
        const auto found = [&](std::string_view reason) {
            return std::ranges::any_of(faults, [&](const Fault& fault) { return fault.detail("reason") == reason; });
        };
        QVERIFY(found("projection") && found("labels"));
    }

    void what_is_in_force_is_listed_and_counted_however_long_ago_it_began() {
        const auto& book = domain::registers::authorisations;
        live(few);
        VERIFY_OK(officer().sign_in());
        const auto newest = desk_->registers().rows(book, {.limit = 1}).value();
        QCOMPARE(newest.rows.size(), std::size_t{1});
        const auto all = desk_->registers().rows(book, {}).value();
        QCOMPARE(newest.found, all.rows.size());
        const auto standing = [](const desk::RegisterRow& row) { return !row.state->over; };
        const auto expected = std::ranges::count_if(all.rows, standing);
        QVERIFY(expected >= static_cast<std::ptrdiff_t>(few));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        VERIFY_OK(officer().sign_in());  // with nothing read yet
        const auto some = desk_->registers().rows(book, {.only_open = true, .limit = 3}).value();
        QCOMPARE(some.rows.size(), std::size_t{3});
        QCOMPARE(some.found, static_cast<std::size_t>(expected));  // the others are counted, not read
        QCOMPARE(desk_->registers().rows(book, {.only_open = true, .limit = 500}).value().rows.size(),
                 static_cast<std::size_t>(expected));
    }

    void a_query_that_was_over_is_gone_on_with() {
        live(few);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(desk_->queries().recall(QueryList::board, "Y1000002"));
        const auto row = desk_->snapshot()->board.front();
        VERIFY_OK(desk_->acts().take("record.used-up", {{row.query, row.item}}, {}));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        VERIFY_OK(one.sign_in());
        // Now its data waits to be deleted, and so it is before everybody's eyes again.
        QCOMPARE(desk_->snapshot()->board.size(), std::size_t{1});
        QVERIFY(desk_->snapshot()->board.front().used_up);
    }
};

JCIC_TEST(TestLongLife)
#include "test_long_life.moc"
