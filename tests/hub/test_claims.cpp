// R-AU-5 across desks: of two that ask for one authorisation's item one has it, and no call has its effect twice.
#include <QtTest>
#include <numeric>
#include <thread>

#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using hub::ClaimState;
using test::form;
using test::query;
using test::said;

namespace {

Bytes bytes_of(const Digest& form) {
    return {form.begin(), form.end()};
}

}  // namespace

class TestClaims : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        one_ = &rig_.enrol("0129999", "0129999-W1", '1');
        other_ = &rig_.enrol("0129999", "0129999-W2", '2');
        auto here = rig_.connect(*one_);
        auto there = rig_.connect(*other_);
        VERIFY_OK(here);
        VERIFY_OK(there);
        here_ = std::make_unique<hub::Connection>(std::move(*here));
        there_ = std::make_unique<hub::Connection>(std::move(*there));
    }

    void what_one_has_the_other_is_refused_with_whose_it_is_R_AU_5() {
        const auto won = hub::claim(*here_, one_->own(), form(1), {"T50", "T51"}, query('a'), ClaimState::reserved);
        QCOMPARE(said(won), "done");
        QVERIFY(won->taken.empty());
        QCOMPARE(won->generations.size(), 2U);
        const auto lost = hub::claim(*there_, other_->own(), form(1), {"T51", "T52"}, query('b'), ClaimState::reserved);
        QCOMPARE(said(lost), "done");
        QCOMPARE(lost->taken.size(), 1U);
        QCOMPARE(lost->taken.front().claim.item, std::string("T51"));
        QCOMPARE(lost->taken.front().claim.ledger, one_->ledger());
        QVERIFY(!lost->taken.front().own);
        QVERIFY(lost->generations.empty());
        // All or none: T52 is free for others.
        QCOMPARE(state_of(form(1), "T52"), "none");
        const auto directory = hub::desks(*there_);
        VERIFY_OK(hub::holds(lost->taken.front().claim, *directory));
    }

    void the_same_claim_again_has_its_effect_once() {
        for (int i = 0; i < 3; ++i) {
            const auto won = hub::claim(*here_, one_->own(), form(2), {"T50"}, query('a'), ClaimState::reserved);
            QCOMPARE(said(won), "done");
            QCOMPARE(won->generations.front().second, 1U);
        }
        QCOMPARE(hub::claims_of(*here_, one_->ledger())->size(), 3U);
    }

    void what_is_spent_is_given_for_its_query_or_its_form_alone() {
        const auto before = hub::claims_of(*here_, one_->ledger());
        QCOMPARE(said(before), "done");
        const auto open = before->size();
        QCOMPARE(said(hub::claim(*here_, one_->own(), form(190), {"T50", "T51"}, query('9'), ClaimState::reserved)),
                 "done");
        QCOMPARE(hub::claims_of(*here_, one_->ledger())->size(), open + 2);
        const auto made = hub::claims_on(*here_, form(190));
        for (const auto& one : *made) QVERIFY(*hub::move_claim(*here_, one_->own(), one, ClaimState::spent));
        QCOMPARE(hub::claims_of(*here_, one_->ledger())->size(), open);
        QCOMPARE(hub::claims_of(*here_, one_->ledger(), {{query('9')}, {}})->size(), open + 2);
        QCOMPARE(hub::claims_of(*here_, one_->ledger(), {{}, {bytes_of(form(190))}})->size(), open + 2);
        // Each once, whichever way it was asked for.
        QCOMPARE(hub::claims_of(*here_, one_->ledger(), {{query('9')}, {bytes_of(form(190))}})->size(), open + 2);
    }

    /// Who owns the tables can enrol any certificate for a desk: what that signs is not the desk's word where people
    /// compared another.
    void a_certificate_that_nobody_entered_speaks_for_no_desk() {
        const auto entered = [](const std::string& fingerprint) {
            return std::make_shared<const hub::EnteredDesks>(
                hub::EnteredDesks{{"0129999-W2", std::set<std::string>{fingerprint}}});
        };
        auto own = one_->own();
        QCOMPARE(said(hub::claim(*there_, other_->own(), form(191), {"T50"}, query('a'), ClaimState::reserved)),
                 "done");
        own.entered = entered(std::string(64, '0'));
        const auto forged = hub::claim(*here_, own, form(191), {"T50"}, query('b'), ClaimState::reserved);
        QCOMPARE(said(forged), "hub.forged not-entered");
        QCOMPARE(forged.error().fault.detail("desk"), std::string_view("0129999-W2"));
        // Its own rows, and those of desks that nobody compared yet, are judged as before.
        QCOMPARE(said(hub::claim(*here_, own, form(192), {"T50"}, query('b'), ClaimState::reserved)), "done");
        own.entered = entered(to_hex(hub::fingerprint_of(hub::desks(*here_)->back().certificate)));
        const auto taken = hub::claim(*here_, own, form(191), {"T50"}, query('b'), ClaimState::reserved);
        QCOMPARE(said(taken), "done");
        QCOMPARE(taken->taken.size(), 1U);
    }

    /// … nor where the server gives the desk another name, that nobody compared.
    void a_desk_that_the_server_names_anew_has_no_other_certificate_data() {
        QTest::addColumn<QString>("change");
        const QString enrol =
            "insert into jcic.enrolment select ledger, 99, branch, 'X9', certificate from "
            "jcic.desk where ledger = repeat('1', 32)";
        QTest::newRow("one more enrolment") << "update jcic.enrolment set ledger = repeat('2', 32), number = 99, "
                                               "workstation = 'X9' where ledger = repeat('1', 32)";
        QTest::newRow("all but the desk itself")
            << "update jcic.enrolment set certificate = (select certificate from jcic.desk where ledger = "
               "repeat('1', 32)), workstation = 'X9' where ledger = repeat('2', 32)";
        QTest::newRow("the desk, but for an enrolment of before")
            << "update jcic.enrolment set ledger = repeat('2', 32), number = 99, workstation = 'X9' where ledger = "
               "repeat('1', 32); update jcic.desk set workstation = 'X9' where ledger = repeat('2', 32)";
    }
    void a_desk_that_the_server_names_anew_has_no_other_certificate() {
        QFETCH(QString, change);
        static std::uint8_t number = 192;
        const auto subject = form(++number);
        auto own = one_->own();
        own.entered = std::make_shared<const hub::EnteredDesks>(hub::EnteredDesks{
            {"0129999-W2", std::set<std::string>{to_hex(hub::fingerprint_of(other_->enrolment().certificate))}}});
        QCOMPARE(said(hub::claim(*there_, other_->own(), subject, {"T50"}, query('a'), ClaimState::reserved)), "done");
        // Signed by a key that the server has enrolled for it, under a name that nobody knows.
        auto freed = only(subject);
        freed.state = ClaimState::free;
        const auto signature = *one_->own().sign(view(hub::text_of(freed)));
        QVERIFY(
            rig_.server.psql("create table kept_desk as select * from jcic.desk; create table kept_enrolment as "
                             "select * from jcic.enrolment; set session_replication_role = replica; " +
                             change + "; update jcic.claim set state = 'free', signature = '\\x" +
                             QString::fromStdString(to_hex(signature)) + "' where form = '\\x" +
                             QString::fromStdString(to_hex(subject)) + "'"));
        const auto refused = hub::claim(*here_, own, subject, {"T50"}, query('b'), ClaimState::reserved);
        QVERIFY(rig_.server.psql(
            "set session_replication_role = replica; delete from jcic.desk; insert into jcic.desk select * from "
            "kept_desk; delete from jcic.enrolment; insert into jcic.enrolment select * from kept_enrolment; drop "
            "table kept_desk, kept_enrolment; delete from jcic.claim where form = '\\x" +
            QString::fromStdString(to_hex(subject)) + "'"));
        QCOMPARE(said(refused), "hub.forged not-entered");
    }

    /// Rows that hold, as the answer to another question: another form's, another desk's, and hours that are none.
    void an_answer_to_another_question_is_none_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("found");
        QTest::newRow("another form's") << "'\\x' || encode(form, 'hex') as form, ledger, changed"
                                        << "hub.forged claim";
        QTest::newRow("without an hour") << "form, ledger, 'infinity'::timestamptz as changed"
                                         << "done";
        QTest::newRow("in ten thousand years") << "form, ledger, '12026-01-01'::timestamptz as changed"
                                               << "done";
    }
    void an_answer_to_another_question_is_none() {
        QFETCH(QString, column);
        QFETCH(QString, found);
        const auto subject = form(200);
        QCOMPARE(said(hub::claim(*there_, other_->own(), subject, {"T59"}, query('a'), ClaimState::reserved)), "done");
        QVERIFY(rig_.server.psql(
            "create function pg_catalog.always(text, bytea) returns boolean language sql as 'select true'; "
            "create operator pg_catalog.= (leftarg = text, rightarg = bytea, function = pg_catalog.always); "
            "alter table jcic.claim rename to real_claim; create view jcic.claim as select institution, item, "
            "generation, query, state, signature, " +
            column + " from jcic.real_claim where item = 'T59'; grant select on jcic.claim to jcic_desk"));
        const auto asked = hub::claim(*here_, one_->own(), found == "done" ? subject : form(201), {"T59"}, query('b'),
                                      ClaimState::reserved);
        QVERIFY(
            rig_.server.psql("drop view jcic.claim; alter table jcic.real_claim rename to claim; drop operator "
                             "pg_catalog.= (text, bytea); drop function pg_catalog.always(text, bytea)"));
        QCOMPARE(said(asked), found);
        if (asked) QCOMPARE(asked->taken.size(), 1U);
        QVERIFY(*hub::move_claim(*there_, other_->own(), only(subject), ClaimState::free));
    }

    /// What another desk holds is not one's own by the server's word.
    void anothers_row_is_not_ones_own() {
        const auto subject = form(202);
        QCOMPARE(said(hub::claim(*there_, other_->own(), subject, {"T50"}, hub::no_query, ClaimState::held)), "done");
        QCOMPARE(said(hub::own_claims(*here_, one_->own(), {})), "done");
        QVERIFY(rig_.server.psql(
            "create type public.any_ledger as enum ('11111111111111111111111111111111', "
            "'22222222222222222222222222222222'); create function pg_catalog.always(any_ledger, any_ledger) returns "
            "boolean language sql as 'select true'; create operator pg_catalog.= (leftarg = any_ledger, rightarg = "
            "any_ledger, function = pg_catalog.always); alter table jcic.claim rename to real_claim; create view "
            "jcic.claim as select institution, form, item, generation, query, state, signature, changed, "
            "c.ledger::text::any_ledger as ledger from jcic.real_claim c where form = '\\x" +
            QString::fromStdString(to_hex(subject)) + "'; grant select on jcic.claim to jcic_desk"));
        const auto claims = hub::own_claims(*here_, one_->own(), {});
        QVERIFY(
            rig_.server.psql("drop view jcic.claim; alter table jcic.real_claim rename to claim; drop "
                             "operator pg_catalog.= (any_ledger, any_ledger); drop function "
                             "pg_catalog.always(any_ledger, any_ledger); drop type any_ledger"));
        QCOMPARE(said(claims), "hub.forged claim");
    }

    void another_query_of_the_same_desk_is_refused_as_its_own() {
        QCOMPARE(said(hub::claim(*here_, one_->own(), form(3), {"T50"}, query('a'), ClaimState::reserved)), "done");
        const auto lost = hub::claim(*here_, one_->own(), form(3), {"T50"}, query('b'), ClaimState::reserved);
        QCOMPARE(lost->taken.size(), 1U);
        QVERIFY(lost->taken.front().own);
    }

    void what_was_freed_is_claimed_anew_as_the_next_generation() {
        QCOMPARE(said(hub::claim(*here_, one_->own(), form(4), {"T50"}, query('a'), ClaimState::reserved)), "done");
        QVERIFY(*hub::move_claim(*here_, one_->own(), only(form(4)), ClaimState::free));
        const auto won = hub::claim(*there_, other_->own(), form(4), {"T50"}, query('b'), ClaimState::reserved);
        QCOMPARE(said(won), "done");
        QCOMPARE(won->generations.front().second, 2U);
        // What was freed stays so.
        auto freed = only(form(4));
        freed.generation = 1;
        freed.state = ClaimState::free;
        freed.ledger = one_->ledger();
        QVERIFY(!hub::move_claim(*here_, one_->own(), freed, ClaimState::reserved).has_value());
    }

    void a_form_that_is_held_becomes_a_query_of_its_own_desk_alone() {
        QCOMPARE(said(hub::claim(*here_, one_->own(), form(5), {"T50"}, hub::no_query, ClaimState::held)), "done");
        QCOMPARE(hub::claim(*there_, other_->own(), form(5), {"T50"}, query('b'), ClaimState::reserved)->taken.size(),
                 1U);
        const auto won = hub::claim(*here_, one_->own(), form(5), {"T50", "T51"}, query('a'), ClaimState::reserved);
        QCOMPARE(said(won), "done");
        QCOMPARE(won->generations.size(), 2U);
        QCOMPARE(state_of(form(5), "T50"), "reserved");
        QCOMPARE(state_of(form(5), "T51"), "reserved");
    }

    void held_and_made_are_both_or_neither() {
        QCOMPARE(said(hub::claim(*here_, one_->own(), form(6), {"T50"}, hub::no_query, ClaimState::held)), "done");
        QVERIFY(rig_.server.psql("alter table jcic.claim add constraint no check (item <> 'T51') not valid"));
        const auto failed = hub::claim(*here_, one_->own(), form(6), {"T50", "T51"}, query('a'), ClaimState::reserved);
        QVERIFY(rig_.server.psql("alter table jcic.claim drop constraint no"));
        QCOMPARE(said(failed), "hub.answer");
        QCOMPARE(state_of(form(6), "T50"), "held");
    }

    /// The states as a table: what a claim may become.
    void a_claim_moves_as_its_table_says_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("may");
        const QMap<QString, QStringList> may{{"held", {"held", "reserved", "free"}},
                                             {"reserved", {"reserved", "spent", "free"}},
                                             {"spent", {"spent"}},
                                             {"free", {}}};
        for (const auto& from : may.keys())
            for (const auto& to : may.keys())
                QTest::addRow("%s to %s", qPrintable(from), qPrintable(to)) << from << to << may[from].contains(to);
    }
    void a_claim_moves_as_its_table_says() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(bool, may);
        static std::uint8_t number = 50;
        const auto subject = form(++number);
        const auto begin = *hub::claim_state_of(from.toStdString());
        const auto first = begin == ClaimState::held ? begin : ClaimState::reserved;
        const auto id = begin == ClaimState::held ? std::string(hub::no_query) : query('a');
        QCOMPARE(said(hub::claim(*here_, one_->own(), subject, {"T50"}, id, first)), "done");
        if (begin != first) QVERIFY(*hub::move_claim(*here_, one_->own(), only(subject), begin));
        const auto moved = hub::move_claim(*here_, one_->own(), only(subject), *hub::claim_state_of(to.toStdString()));
        QCOMPARE(moved.has_value() && *moved, may);
        if (!may) QCOMPARE(hub::sqlstate_of(moved.error()), "JC002");
        QCOMPARE(state_of(subject, "T50"), may ? to : from);
    }

    /// Three desks; in every second race the second one wants the form as a whole against its items.
    void one_of_many_that_ask_at_once_wins() {
        const int races = test::number_in("JCIC_HUB_RACES", 300);  // tests/long has 10,000
        const auto& third = rig_.enrol("0129999", "0129999-W5", '5');
        auto last = rig_.connect(third);
        VERIFY_OK(last);
        const std::array<std::pair<hub::Connection*, const test::HubDesk*>, 3> desks{
            {{here_.get(), one_}, {there_.get(), other_}, {&*last, &third}}};
        std::vector<std::thread> threads;
        std::array<int, desks.size()> won{};
        std::array<QString, desks.size()> wrong;
        std::atomic<int> ready = 0;
        for (std::size_t who = 0; who < desks.size(); ++who)
            threads.emplace_back([&, who] {
                for (int race = 0; race < races; ++race) {
                    ++ready;
                    while (ready < static_cast<int>(desks.size()) * (race + 1)) std::this_thread::yield();
                    Digest subject{};
                    subject[0] = 0xee;
                    subject[1] = static_cast<std::uint8_t>(race >> 8);
                    subject[2] = static_cast<std::uint8_t>(race);
                    std::vector<std::string> items{"T50", "T51", "T52"};
                    if (who == 1 && race % 2 == 1) items = {"*"};
                    if (who == 2) items = {"T51"};
                    const auto got = hub::claim(*desks[who].first, desks[who].second->own(), subject, items,
                                                query(static_cast<char>('a' + who)), ClaimState::reserved);
                    if (!got) wrong[who] = said(got);
                    if (got && got->taken.empty()) ++won[who];
                }
            });
        for (auto& one : threads) one.join();
        qInfo("%d races: %d, %d and %d won", races, won[0], won[1], won[2]);
        for (const auto& one : wrong) QCOMPARE(one, QString());
        QCOMPARE(std::accumulate(won.begin(), won.end(), 0), races);
        auto owner = rig_.connect_owner();
        QCOMPARE(hub_server::check(*owner)->found, 0U);
    }

    void a_form_that_is_good_once_and_its_items_exclude_each_other_R_AU_5() {
        QCOMPARE(said(hub::claim(*here_, one_->own(), form(81), {"*"}, query('a'), ClaimState::reserved)), "done");
        const auto item = hub::claim(*there_, other_->own(), form(81), {"T51"}, query('b'), ClaimState::reserved);
        QCOMPARE(item->taken.front().claim.item, std::string("*"));
        QVERIFY(!item->taken.front().own);
        QVERIFY(item->generations.empty());
        QCOMPARE(hub::claim(*here_, one_->own(), form(81), {"T50"}, query('c'), ClaimState::reserved)->taken.size(),
                 1U);
        // The same query has it, by whichever name it asks.
        const auto again = hub::claim(*here_, one_->own(), form(81), {"T50"}, query('a'), ClaimState::reserved);
        QVERIFY(again->taken.empty());
        QCOMPARE(state_of(form(81), "T50"), "none");

        QCOMPARE(said(hub::claim(*here_, one_->own(), form(82), {"T50"}, query('a'), ClaimState::reserved)), "done");
        const auto whole = hub::claim(*there_, other_->own(), form(82), {"*"}, query('b'), ClaimState::reserved);
        QCOMPARE(whole->taken.front().claim.item, std::string("T50"));
        // Given back, it is free as a whole.
        QVERIFY(*hub::move_claim(*here_, one_->own(), only(form(82)), ClaimState::free));
        QVERIFY(hub::claim(*there_, other_->own(), form(82), {"*"}, query('b'), ClaimState::reserved)->taken.empty());
    }

    /// Who asks the server without this program's judgement is told the same.
    void the_server_lets_no_item_be_used_beside_the_whole_R_AU_5() {
        for (const auto& [first, second] : {std::pair{"*", "T50"}, std::pair{"T51", "*"}}) {
            static std::uint8_t number = 82;
            const Bytes subject(32, ++number);
            const auto ask = [&](hub::Connection& hub, const char* item) {
                return hub.run("select jcic.claim($1, array[$2], array[1], repeat('a', 32), 'reserved', $3::bytea[])",
                               {subject, std::string(item), std::vector<Bytes>{Bytes(64)}});
            };
            QCOMPARE(said(ask(*here_, first)), "done");
            QCOMPARE(std::string(hub::sqlstate_of(ask(*there_, second).error())), std::string("JC001"));
            QVERIFY(rig_.server.psql("delete from jcic.claim where signature = decode(repeat('00', 64), 'hex')"));
        }
        QCOMPARE(said(there_->run("begin isolation level repeatable read")), "done");
        const auto late = there_->run(
            "select jcic.claim($1, array['T50'], array[1], repeat('a', 32), 'reserved', "
            "$2::bytea[])",
            {Bytes(32, 99), std::vector<Bytes>{Bytes(64)}});
        QCOMPARE(std::string(hub::sqlstate_of(late.error())), std::string("JC002"));
        QCOMPARE(said(there_->run("rollback")), "done");
    }

    void what_nobody_has_is_held_and_the_rest_is_told() {
        QCOMPARE(said(hub::claim(*there_, other_->own(), form(86), {"T51"}, query('b'), ClaimState::reserved)), "done");
        const auto held = hub::hold(*here_, one_->own(), form(86), {"T50", "T51"});
        QCOMPARE(said(held), "done");
        QCOMPARE(held->generations.size(), 1U);
        QCOMPARE(held->taken.front().workstation, std::string("0129999-W2"));
        QCOMPARE(state_of(form(86), "T50"), "held");
        // Once more is the same.
        QCOMPARE(hub::hold(*here_, one_->own(), form(86), {"T50", "T51"})->generations.size(), 1U);
        // As a whole it is not held beside another's item.
        QVERIFY(hub::hold(*here_, one_->own(), form(86), {"*"})->generations.empty());
    }

    void a_desk_gives_up_its_hold_on_items_for_the_whole_form_and_the_other_way_round() {
        QCOMPARE(said(hub::hold(*here_, one_->own(), form(87), {"T50", "T51"})), "done");
        const auto won = hub::claim(*here_, one_->own(), form(87), {"*"}, query('a'), ClaimState::reserved);
        QVERIFY(won->taken.empty());
        QCOMPARE(state_of(form(87), "T50"), "free");
        QCOMPARE(state_of(form(87), "*"), "reserved");
        QCOMPARE(said(hub::hold(*here_, one_->own(), form(88), {"*"})), "done");
        QVERIFY(hub::claim(*here_, one_->own(), form(88), {"T50"}, query('a'), ClaimState::reserved)->taken.empty());
        QCOMPARE(state_of(form(88), "*"), "free");
        QCOMPARE(state_of(form(88), "T50"), "reserved");
    }

    /// What was renewed or named anew stays who it was: what it signed before is its word still.
    void a_desk_with_a_renewed_certificate_is_believed_in_what_it_signed_before() {
        const auto& desk = rig_.enrol("0129999", "0129999-W3", '3');
        auto hub = rig_.connect(desk);
        QCOMPARE(said(hub::claim(*hub, desk.own(), form(91), {"T50"}, query('a'), ClaimState::reserved)), "done");
        test::HubDesk renewed(rig_.authority, "0129999", "0129999-W4", '3');
        auto owner = rig_.connect_owner();
        QCOMPARE(said(hub_server::enrol(*owner, renewed.enrolment())), "done");
        // Once more the same is no other enrolment.
        QCOMPARE(said(hub_server::enrol(*owner, renewed.enrolment())), "done");
        const auto directory = hub::desks(*there_);
        const auto* now = hub::desk_of(*directory, desk.ledger());
        QCOMPARE(now->workstation, std::string("0129999-W4"));
        QCOMPARE(now->enrolled.size(), 2U);
        VERIFY_OK(hub::holds(only(form(91)), *directory));
        // It goes on with its claim under the new one.
        QVERIFY(*hub::move_claim(*hub, renewed.own(), only(form(91)), ClaimState::spent));
        VERIFY_OK(hub::holds(only(form(91)), *directory));
        const auto lost = hub::claim(*there_, other_->own(), form(91), {"T50"}, query('b'), ClaimState::reserved);
        QCOMPARE(lost->taken.front().workstation, std::string("0129999-W4"));
        const auto found = hub_server::check(*owner);
        QCOMPARE(found->found, 0U);
    }

    /// Whoever owns the tables gives nothing back in a desk's name, and makes nothing in one's own.
    void a_row_that_is_said_to_be_free_or_ones_own_is_believed_by_its_signature_data() {
        QTest::addColumn<QString>("change");
        QTest::newRow("freed") << "state = 'free'";
        QTest::newRow("one's own") << "ledger = repeat('2', 32), query = repeat('b', 32)";
    }
    void a_row_that_is_said_to_be_free_or_ones_own_is_believed_by_its_signature() {
        QFETCH(QString, change);
        static std::uint8_t number = 92;
        const auto subject = form(++number);
        QCOMPARE(said(hub::claim(*here_, one_->own(), subject, {"T50"}, query('a'), ClaimState::spent)), "done");
        QVERIFY(rig_.server.psql("alter table jcic.claim disable trigger user; update jcic.claim set " + change +
                                 " where form = decode('" + QString::fromStdString(to_hex(subject)) +
                                 "', 'hex'); alter table jcic.claim enable trigger user"));
        const auto refused = hub::claim(*there_, other_->own(), subject, {"T50"}, query('b'), ClaimState::reserved);
        QCOMPARE(said(refused), "hub.forged claim");
        QVERIFY(rig_.server.psql("delete from jcic.claim where form = decode('" +
                                 QString::fromStdString(to_hex(subject)) + "', 'hex')"));
    }

    void a_forged_row_is_named_with_its_desk_data() {
        QTest::addColumn<QString>("change");
        QTest::newRow("state") << "state = 'spent'";
        QTest::newRow("query") << "query = repeat('c', 32)";
        QTest::newRow("signature") << "signature = decode(repeat('00', 64), 'hex')";
        QTest::newRow("item") << "item = 'T52'";
        QTest::newRow("form") << "form = decode(repeat('77', 32), 'hex')";
        QTest::newRow("another desk's") << "ledger = repeat('2', 32)";
        QTest::newRow("moved") << "generation = 7";
    }
    void a_forged_row_is_named_with_its_desk() {
        QFETCH(QString, change);
        static std::uint8_t number = 100;
        const auto subject = form(++number);
        QCOMPARE(said(hub::claim(*here_, one_->own(), subject, {"T50"}, query('a'), ClaimState::reserved)), "done");
        const auto id = QString::fromStdString(to_hex(subject));
        QVERIFY(rig_.server.psql("alter table jcic.claim disable trigger user; update jcic.claim set " + change +
                                 " where form = decode('" + id +
                                 "', 'hex'); alter table jcic.claim enable trigger user"));
        const auto directory = hub::desks(*there_);
        auto owner = rig_.connect_owner();
        const auto found = hub_server::check(*owner);
        QCOMPARE(said(found), "done");
        QCOMPARE(found->found, 1U);
        QCOMPARE(found->findings.front().reason, std::string("signature"));
        int forged = 0;
        for (const auto& ledger : {one_->ledger(), other_->ledger()}) {
            const auto claims = hub::claims_of(*there_, ledger, {{}, {bytes_of(subject)}});
            for (const auto& one : *claims) {
                const auto held = hub::holds(one, *directory);
                if (held) continue;
                ++forged;
                QCOMPARE(said(held), "hub.forged claim");
                QVERIFY(held.error().detail("desk").starts_with("0129999-W"));
            }
        }
        QCOMPARE(forged, 1);
        QVERIFY(
            rig_.server.psql("alter table jcic.claim disable trigger user; delete from jcic.claim where form = "
                             "decode('" +
                             id +
                             "', 'hex') or form = decode(repeat('77', 32), 'hex'); "
                             "alter table jcic.claim enable trigger user"));
    }

private:
    hub::Claim only(const Digest& subject) { return hub::claims_on(*here_, subject)->front(); }
    QString state_of(const Digest& subject, const std::string& item) {
        const auto claims = hub::claims_on(*here_, subject);
        for (const auto& one : *claims)
            if (one.item == item) return QString::fromStdString(std::string(name_of(one.state)));
        return "none";
    }

    test::HubRig rig_;
    const test::HubDesk* one_ = nullptr;
    const test::HubDesk* other_ = nullptr;
    std::unique_ptr<hub::Connection> here_;
    std::unique_ptr<hub::Connection> there_;
};

JCIC_TEST(TestClaims)
#include "test_claims.moc"
