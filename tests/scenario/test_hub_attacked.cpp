// A desk at a hub whose owner lies, and at one where nothing goes as it should (R-AU-5, docs/run/hub.md): what was
// given up is used no more whatever ends in between, and what the server says without a desk's word is found.
#include <QtTest>

#include "app/base/numbers.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/rooms/hub_claims.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/seat/settling.h"
#include "at_the_hub.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using hub::ClaimState;
using scenario::HubSeat;
using scenario::Officer;

class TestHubAttacked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        desk_ = std::make_unique<HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        other_ = &rig_.enrol("0129999", "0129999-W2", 'e');
    }
    void cleanup() {
        if (rig_.server.psql("select 1") || rig_.server.start()) desk_.reset();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }

    /// The disk is full when the query is to be written: the claim, which was a hold, is given back. What is kept of
    /// the hold goes first, for the program may end then, and the form be another desk's.
    void what_is_given_back_is_held_no_more_though_the_power_goes_R_AU_5() {
        const auto form = hold_one();
        claim_in_vain(form);
        auto there = rig_.connect(*other_);
        const auto claims = hub::claims_on(*there, form_of(form));
        QCOMPARE(claims->front().state, ClaimState::free);
        const auto hashed = form_of(form);
        QVERIFY(
            hub::claim(*there, other_->own(), hashed, {"T50"}, test::query('b'), ClaimState::reserved)->taken.empty());
        come_back_without_hub();
        COMPARE_FAULT((*desk_)->queries().submit(form), hub_unreachable);
        QCOMPARE(submitted(), 0U);
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
    }

    /// The power went between a claim and its query: nothing has settled when the form is submitted again.
    void a_claim_that_nothing_came_of_is_in_nobodys_way_R_AU_5() {
        const auto form = hold_one();
        const desk::HubClaims claims((*desk_)->parts());
        VERIFY_OK(claims.claim(form.authorisation, form.items, domain::FormGoodFor::each_item, test::query('d')));
        const auto early = (*desk_)->queries().submit(form);
        COMPARE_FAULT(early, rule_au_5);
        QCOMPARE(early.error().detail("reason"), std::string_view("own-claim"));
        age_claims();
        VERIFY_OK((*desk_)->queries().submit(form));
        QCOMPARE(submitted(), 1U);
    }

    /// A settling reads what is held; the form is claimed and given back; what the settling read is no hold any more.
    void what_a_settling_saw_before_a_submission_is_held_no_more_R_AU_5() {
        const auto form = hold_one();
        const auto& parts = (*desk_)->parts();
        auto& seat = *parts.seating.seat();
        auto& opened = *parts.hub_line.opened();
        const auto ask = desk::ask_settling(parts, seat);
        QVERIFY(ask && *ask);
        const auto seen = desk::see_claims(*opened.line, opened.own, **ask);
        VERIFY_OK(seen);
        claim_in_vain(form);
        desk::HubSettled settled;
        const auto plan = desk::plan_settling(parts, seat, **ask, *seen, settled);
        QVERIFY(plan && !*plan);
        QVERIFY(!opened.holds(form_of(form), {"T50"}));
    }

    /// docs/trust/threats.md, what a server's owner learns: the number of a form, and nothing of whom it is about.
    void a_superuser_reads_no_person_in_the_whole_database() {
        officer_.emplace(desk_->as());
        const auto form = officer_->whole_form().value();
        VERIFY_OK((*desk_)->queries().submit(form));
        VERIFY_OK((*desk_)->hub().status());
        VERIFY_OK((*desk_)->hub().sync((*desk_)->statements()));
        auto owner = rig_.connect_owner();
        const auto tables = owner->run("select tablename from pg_tables where schemaname = 'jcic'");
        std::string all;
        for (std::size_t row = 0; row < tables->size(); ++row)
            all += owner
                       ->run("select coalesce(string_agg(one::text, E'\\n'), '') from jcic." + tables->text(row, 0) +
                             " one")
                       ->text(0, 0);
        const auto is_there = [&all](const std::string& what) {
            return all.find(what) != std::string::npos || all.find(to_hex(to_bytes(what))) != std::string::npos;
        };
        for (const auto& secret : {form.subject_id, form.subject_name, form.case_number, form.reason}) {
            QVERIFY(!secret.empty());
            QVERIFY2(!is_there(secret), secret.c_str());
        }
        QVERIFY(is_there(form.authorisation) && is_there("0129999-W1"));
    }

    void a_certificate_revoked_in_the_middle_of_a_submission_submits_nothing_R_AU_5() {
        officer_.emplace(desk_->as());
        const auto form = officer_->whole_form().value();
        QTRY_COMPARE(desk_->phase(), hub::LineState::Phase::connected);
        VERIFY_OK((*desk_)->hub().status());
        auto owner = rig_.connect_owner();
        const auto all = hub_server::status(*owner);
        const auto own = std::ranges::find(*all, "0129999-W1", [](const auto& one) { return one.desk.workstation; });
        QVERIFY(hub_server::revoke(*owner, own->serial).has_value());
        QVERIFY(!(*desk_)->queries().submit(form).has_value());
        QCOMPARE(submitted(), 0U);
        QTRY_COMPARE(desk_->phase(), hub::LineState::Phase::refused);
        QCOMPARE((*desk_)->hub().status()->line.fault->detail("reason"), std::string_view("revoked"));
        COMPARE_FAULT((*desk_)->queries().submit(form), hub_refused);
        QVERIFY(hub_server::lift(*owner, own->serial).has_value());
        QTRY_COMPARE(desk_->phase(), hub::LineState::Phase::connected);
        VERIFY_OK((*desk_)->queries().submit(form));
    }

    /// An old primary that is started again answers with the id that was entered before, and has lost every claim
    /// since.
    void a_newer_entry_ends_an_older_hub_R_AU_5() {
        const auto older = rig_.id();
        auto owner = rig_.connect_owner();
        const auto newer = hub_server::put_back(*owner);
        officer_.emplace(desk_->as(Duty::unit_head));
        desk_->enter(*officer_, rig_, *newer);
        desk_->leave();
        officer_.emplace(desk_->as());
        QTRY_COMPARE(desk_->phase(), hub::LineState::Phase::connected);
        VERIFY_OK((*desk_)->hub().status());
        desk_->leave();
        QVERIFY(rig_.server.psql(QStringLiteral("update jcic.hub set id = '%1'").arg(QString::fromStdString(older))));
        officer_.emplace(desk_->as());
        QTRY_COMPARE(desk_->phase(), hub::LineState::Phase::refused);
        const auto fault = (*desk_)->hub().status()->line.fault;
        QCOMPARE(fault->text(), std::string_view("hub.untrusted"));
        QCOMPARE(fault->detail("reason"), std::string_view("ended"));
        QVERIFY(rig_.server.psql(QStringLiteral("update jcic.hub set id = '%1'").arg(QString::fromStdString(*newer))));
    }

    /// By the server's word alone: of its clock a desk says that the two differ, before it signs.
    void a_clock_apart_from_the_servers_is_said_and_nothing_is_signed_ahead() {
        const auto server_behind = [this](const char* by) {
            return rig_.server.psql(QStringLiteral("do $$ begin execute regexp_replace(pg_get_functiondef("
                                                   "'jcic.state()'::regprocedure), 'clock_timestamp\\(\\)( - "
                                                   "interval ''[^'']*'')?', 'clock_timestamp() - interval ''%1'''); "
                                                   "end $$")
                                        .arg(by));
        };
        QVERIFY(server_behind("61 seconds"));
        officer_.emplace(desk_->as());
        QTRY_COMPARE(desk_->phase(), hub::LineState::Phase::connected);
        VERIFY_OK((*desk_)->queries().submit(officer_->whole_form().value()));
        const auto status = (*desk_)->hub().status();
        VERIFY_OK(status);
        QCOMPARE(status->clock->text(), std::string_view("clock.off"));
        VERIFY_OK((*desk_)->hub().show());
        QCOMPARE((*desk_)->parts().hub_line.view()->owed->text(), std::string_view("clock.off"));
        const auto synced = (*desk_)->hub().sync((*desk_)->statements());
        VERIFY_OK(synced);
        QCOMPARE(synced->own.fault->text(), std::string_view("clock.off"));
        auto owner = rig_.connect_owner();
        QCOMPARE(owner->run("select count(*) from jcic.statement")->text(0, 0), std::string("0"));
        QVERIFY(server_behind("0 seconds"));
        desk_->leave();
        officer_.emplace(desk_->as());
        QTRY_COMPARE(desk_->phase(), hub::LineState::Phase::connected);
        QVERIFY(!(*desk_)->hub().status()->clock);
        QVERIFY(!(*desk_)->hub().sync((*desk_)->statements())->own.fault);
        QCOMPARE(owner->run("select count(*) from jcic.statement")->text(0, 0), std::string("1"));
    }

    /// Where what is held cannot be written, nothing of it is given up.
    void what_cannot_be_written_is_given_up_by_nobody_R_AU_5() {
        const auto form = hold_one();
        const auto kept = desk_->profile() / "hub.held";
        std::filesystem::remove(kept);
        std::filesystem::create_directories(kept / "in the way");
        claim_in_vain(form);
        auto there = rig_.connect(*other_);
        const auto claims = hub::claims_on(*there, form_of(form));
        QCOMPARE(claims->front().state, ClaimState::reserved);
        age_claims();
        QVERIFY(!(*desk_)->hub().status().has_value());
        QCOMPARE(hub::claims_on(*there, form_of(form))->front().state, ClaimState::reserved);
        std::filesystem::remove_all(kept);
        VERIFY_OK((*desk_)->hub().status());
        QVERIFY(hub::claims_on(*there, form_of(form))->front().state != ClaimState::reserved);
    }

    /// The server's function says that it was claimed, and nothing was: found as soon as the desk looks again.
    void a_claim_that_the_server_never_made_is_missed_R_AU_5() {
        const auto form = hold_one();
        QVERIFY(rig_.server.psql("delete from jcic.claim"));
        QVERIFY(rig_.server.psql(
            "alter function jcic.claim(bytea, text[], integer[], text, text, bytea[]) rename to honest; "
            "create function jcic.claim(form bytea, items text[], generations integer[], query text, "
            "state text, signatures bytea[]) returns void language sql as ''; grant execute on "
            "function jcic.claim(bytea, text[], integer[], text, text, bytea[]) to jcic_desk"));
        VERIFY_OK((*desk_)->queries().submit(form));
        QTRY_VERIFY_WITH_TIMEOUT(((*desk_)->hub().status(), lost()), 20'000);
        const auto refused = (*desk_)->queries().submit(officer_->whole_form().value());
        COMPARE_FAULT(refused, hub_rolled_back);
        QCOMPARE(refused.error().detail("reason"), std::string_view("lost"));
        QVERIFY(rig_.server.psql(
            "drop function jcic.claim(bytea, text[], integer[], text, text, bytea[]); "
            "alter function jcic.honest(bytea, text[], integer[], text, text, bytea[]) rename to claim"));
    }

    /// Another desk's row in the place of what is held, and hours that are none: no desk goes on as if it were so.
    void what_the_server_says_of_its_own_is_not_believed_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("found");
        QTest::newRow("spent by its word") << "update jcic.claim set state = 'spent'"
                                           << "hub.forged claim";
        QTest::newRow("held by its word") << "update jcic.claim set generation = generation + 1"
                                          << "hub.forged claim";
        QTest::newRow("an hour that is none") << "update jcic.claim set changed = 'infinity'"
                                              << "done";
        QTest::newRow("an hour of long ago") << "update jcic.claim set changed = '-infinity'"
                                             << "done";
        QTest::newRow("another certificate")
            << "update jcic.enrolment set certificate = (select certificate from jcic.desk where ledger = repeat('e', "
               "32)); update jcic.desk set certificate = (select certificate from jcic.desk where ledger = repeat('e', "
               "32))"
            << "hub.forged claim";
    }
    void what_the_server_says_of_its_own_is_not_believed() {
        QFETCH(QString, statement);
        QFETCH(QString, found);
        const auto form = hold_one();
        VERIFY_OK((*desk_)->queries().submit(form));
        QVERIFY(rig_.server.psql("set session_replication_role = replica; " + statement));
        const auto status = (*desk_)->hub().status();
        QCOMPARE(test::said(status), found);
        QVERIFY(rig_.server.psql("set session_replication_role = replica; delete from jcic.claim"));
    }

private:
    /// Signed in, connected, and a form held.
    inquiry::Form hold_one() {
        officer_.emplace(desk_->as());
        if (!QTest::qWaitFor([this] { return desk_->phase() == hub::LineState::Phase::connected; }, 20'000))
            qFatal("not connected");
        auto form = officer_->whole_form().value();
        if (const auto held = (*desk_)->hub().status(); !held) qFatal("%s", qPrintable(test::said(held)));
        desk::PartsForTests::facts((*desk_)->parts().machine).settings.hub_away_own_forms = true;
        return form;
    }
    /// The program was killed; somebody signs in again while the hub is away.
    void come_back_without_hub() {
        desk_->break_off();
        rig_.server.stop();
        desk_->open();
        desk::PartsForTests::facts((*desk_)->parts().machine).settings.hub_away_own_forms = true;
        officer_.emplace(desk_->as());
    }
    /// As a submission whose query cannot be written.
    void claim_in_vain(const inquiry::Form& form) {
        const desk::HubClaims claims((*desk_)->parts());
        VERIFY_OK(claims.claim(form.authorisation, form.items, domain::FormGoodFor::each_item, test::query('d')));
        auto there = rig_.connect(*other_);
        QCOMPARE(hub::claims_on(*there, form_of(form))->front().state, ClaimState::reserved);
        claims.give_back(form.authorisation, test::query('d'));
    }
    [[nodiscard]] std::size_t submitted() { return desk_->events("query.submitted").size(); }
    Digest form_of(const inquiry::Form& form) { return desk::HubClaims((*desk_)->parts()).form_of(form.authorisation); }
    bool lost() { return (*desk_)->parts().hub_line.opened()->lost.has_value(); }
    void age_claims() {
        QVERIFY(
            rig_.server.psql("set session_replication_role = replica; update jcic.claim set changed = changed - "
                             "interval '2 minutes'"));
    }

    test::HubRig rig_{"fsync = off\n"};
    scenario::Profiles profiles_;
    std::unique_ptr<HubSeat> desk_;
    const test::HubDesk* other_ = nullptr;
    std::optional<Officer> officer_;
};

JCIC_TEST(TestHubAttacked)
#include "test_hub_attacked.moc"
