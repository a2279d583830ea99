// Desks of one institution at a hub, on a real PostgreSQL (R-AU-5, docs/run/hub.md): what another desk claimed is not
// submitted here, what was submitted here is refused there, and what nobody could tell is settled afterwards.
#include <QtTest>
#include <fstream>

#include "app/desk/queries/act_desk.h"
#include "app/desk/rooms/hub_claims.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/seat/hub_desk.h"
#include "app/domain/exchange.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/hubs.h"
#include "app/hub/offered.h"
#include "at_the_hub.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using hub::ClaimState;

class TestHub : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        open_desk();
        hurry();
        join();
    }
    void cleanup() {
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        close_desk();
        auto owner = rig_.connect_owner();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }

    void what_is_submitted_here_is_claimed_and_refused_there_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        const auto id = desk_->queries().submit(form);
        VERIFY_OK(id);
        auto there = rig_.connect(other());
        const auto claims = hub::claims_on(*there, form_of(form));
        QCOMPARE(claims->size(), form.items.size());
        const auto directory = hub::desks(*there);
        for (const auto& one : *claims) {
            QCOMPARE(one.query, *id);
            QCOMPARE(one.state, ClaimState::reserved);
            VERIFY_OK(hub::holds(one, *directory));
        }
        QCOMPARE(hub::claim(*there, other().own(), form_of(form), {"T50"}, test::query('b'), ClaimState::reserved)
                     ->taken.size(),
                 1U);
    }

    void what_another_desk_has_is_not_submitted_here_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        auto there = rig_.connect(other());
        const auto won =
            hub::claim(*there, other().own(), form_of(form), {"T51"}, test::query('b'), ClaimState::reserved);
        QVERIFY(won->taken.empty());
        const auto refused = desk_->queries().submit(form);
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("other-desk-reserved"));
        QCOMPARE(refused.error().detail("desk"), std::string_view("0129999-W2"));
        QCOMPARE(count_events("query.submitted"), std::size_t{0});
        // Given back there, it is free here.
        const auto theirs = hub::claims_on(*there, form_of(form));
        QVERIFY(*hub::move_claim(*there, other().own(), theirs->front(), ClaimState::free));
        VERIFY_OK(desk_->queries().submit(form));
    }

    void what_another_query_of_this_desk_claimed_is_said_to_be_its_own_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        auto& opened = *desk_->parts().hub_line.opened();
        QVERIFY(opened.line
                    ->ask<hub::Claimed>([own = opened.own, hashed = form_of(form)](hub::Connection& hub) {
                        return hub::claim(hub, own, hashed, {"T50"}, test::query('d'), ClaimState::reserved);
                    })
                    .has_value());
        const auto refused = desk_->queries().submit(form);
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("own-claim"));
    }

    void a_forged_claim_is_named_and_nothing_is_submitted() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        auto there = rig_.connect(other());
        QVERIFY(hub::claim(*there, other().own(), form_of(form), {"T50"}, test::query('b'), ClaimState::reserved)
                    .has_value());
        QVERIFY(
            rig_.server.psql("update jcic.claim set query = repeat('c', 32), state = 'reserved', "
                             "signature = decode(repeat('00', 64), 'hex') where false; "
                             "alter table jcic.claim disable trigger user; "
                             "update jcic.claim set query = repeat('c', 32); "
                             "alter table jcic.claim enable trigger user"));
        const auto refused = desk_->queries().submit(form);
        COMPARE_FAULT(refused, hub_forged);
        QCOMPARE(refused.error().detail("desk"), std::string_view("0129999-W2"));
    }

    void while_it_is_away_own_forms_are_submitted_and_no_other_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        const auto held = desk_->hub().status();
        VERIFY_OK(held);
        QVERIFY(held->settled.held >= 1);
        {
            auto there = rig_.connect(other());
            const auto claims = hub::claims_on(*there, form_of(form));
            QCOMPARE(claims->size(), form.items.size());
            for (const auto& one : *claims) QCOMPARE(one.state, ClaimState::held);
            // It is nobody else's, and they are told whose.
            const auto lost =
                hub::claim(*there, other().own(), form_of(form), {"T50"}, test::query('b'), ClaimState::reserved);
            QCOMPARE(lost->taken.front().claim.state, ClaimState::held);
        }
        rig_.server.kill();
        COMPARE_FAULT(desk_->queries().submit(form), hub_unreachable);
        auto& settings = desk::PartsForTests::facts(desk_->parts().machine).settings;
        settings.hub_away_own_forms = true;
        // What was entered while it is away is not acknowledged.
        auto late = form;
        VERIFY_OK(officer().authorise_anew(late));
        COMPARE_FAULT(desk_->queries().submit(late), hub_unreachable);
        QCOMPARE(count_events("query.submitted"), std::size_t{0});
        // What was acknowledged is known at the next sign-in, too, though the power went.
        desk_.reset();
        desk_ = scenario::open(profile_);
        hurry();
        desk::PartsForTests::facts(desk_->parts().machine).settings.hub_away_own_forms = true;
        VERIFY_OK(officer().sign_in());
        const auto id = desk_->queries().submit(form);
        VERIFY_OK(id);
        COMPARE_FAULT(desk_->queries().submit(late), hub_unreachable);

        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        const auto status = desk_->hub().status();
        VERIFY_OK(status);
        QCOMPARE(status->settled.claimed, form.items.size());
        auto there = rig_.connect(other());
        QCOMPARE(hub::claims_on(*there, form_of(form))->front().query, *id);
        QCOMPARE(hub::claims_on(*there, form_of(form))->front().state, ClaimState::reserved);
        // Settled once.
        QCOMPARE(desk_->hub().status()->settled, desk::HubSettled{});
        QCOMPARE(hub::claims_on(*there, form_of(late))->front().state, ClaimState::held);
    }

    /// Each form was held here, so no other desk has it: what was used meanwhile is told of at once when the hub is
    /// back.
    void a_day_without_the_hub_is_told_of_when_it_is_back_and_no_form_is_used_twice_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto queries = static_cast<std::size_t>(test::number_in("JCIC_HUB_DAY", 4));  // tests/long has 60
        std::vector<inquiry::Form> forms(queries, officer().whole_form().value());
        for (std::size_t at = 0; at < queries; ++at)
            VERIFY_OK(officer().authorise_anew(forms[at], "P-" + std::to_string(9'001 + at)));
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        VERIFY_OK(desk_->hub().status());
        rig_.server.kill();
        desk::PartsForTests::facts(desk_->parts().machine).settings.hub_away_own_forms = true;
        std::vector<std::string> ids;
        for (const auto& form : forms) {
            const auto id = desk_->queries().submit(form);
            VERIFY_OK(id);
            ids.push_back(*id);
        }
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        std::size_t claimed = 0;
        const auto items = forms.front().items.size();
        QTRY_COMPARE((claimed += desk_->hub().status()->settled.claimed), queries * items);
        QCOMPARE(desk_->hub().status()->settled, desk::HubSettled{});
        auto there = rig_.connect(other());
        for (std::size_t at = 0; at < queries; ++at) {
            const auto claims = hub::claims_on(*there, form_of(forms[at]));
            QCOMPARE(claims->size(), items);
            for (const auto& one : *claims) {
                QCOMPARE(one.query, ids[at]);
                QCOMPARE(one.state, ClaimState::reserved);
            }
            const auto lost =
                hub::claim(*there, other().own(), form_of(forms[at]), {"T52"}, test::query('b'), ClaimState::reserved);
            QCOMPARE(lost->taken.size(), 1U);
        }
        auto owner = rig_.connect_owner();
        QCOMPARE(hub_server::check(*owner)->found, 0U);
    }

    void a_form_that_ended_unused_is_held_no_more() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        VERIFY_OK(desk_->hub().status());
        VERIFY_OK(desk().take_step(wanted(domain::registers::authorisations, "authorisation.ended", form.authorisation,
                                          {{"how", "ended"}, {"on", today()}})));
        VERIFY_OK(desk_->hub().status());
        auto there = rig_.connect(other());
        QCOMPARE(hub::claims_on(*there, form_of(form))->front().state, ClaimState::free);
    }

    void one_paper_entered_at_two_desks_is_found_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        auto there = rig_.connect(other());
        QVERIFY(hub::hold(*there, other().own(), form_of(form), {"T50"}).has_value());
        const auto status = desk_->hub().status();
        VERIFY_OK(status);
        QCOMPARE(status->settled.elsewhere, std::vector<std::string>{form.authorisation + " T50 0129999-W2"});
        const auto refused = desk_->queries().submit(form);
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("other-desk-held"));
        QCOMPARE(refused.error().detail("desk"), std::string_view("0129999-W2"));
    }

    void what_both_used_is_found_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        VERIFY_OK(desk_->hub().status());
        rig_.server.kill();
        desk::PartsForTests::facts(desk_->parts().machine).settings.hub_away_own_forms = true;
        VERIFY_OK(desk_->queries().submit(form));
        // Whoever owns the tables lets the other desk have it meanwhile.
        const auto hashed = form_of(form);
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QVERIFY(rig_.server.psql("delete from jcic.claim where item <> 'card'"));
        auto there = rig_.connect(other());
        QVERIFY(hub::claim(*there, other().own(), hashed, {"T50"}, test::query('b'), ClaimState::spent)->taken.empty());
        VERIFY_OK(officer().sign_in());
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        const auto status = desk_->hub().status();
        VERIFY_OK(status);
        QCOMPARE(status->settled.taken, std::vector<std::string>{form.authorisation + " T50 0129999-W2"});
        QCOMPARE(status->settled.claimed, form.items.size() - 1);
    }

    void a_form_that_is_good_once_is_claimed_as_a_whole_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        desk::PartsForTests::fix(*desk_->parts().seating.seat(),
                                 {{"authorisation_good_for", {"submission", "policy.conf", 1}}});
        const auto form = officer().whole_form().value();
        const auto id = desk_->queries().submit(form);
        VERIFY_OK(id);
        auto there = rig_.connect(other());
        const auto whole = hub::claims_on(*there, form_of(form));
        QCOMPARE(whole->size(), std::size_t{1});
        QCOMPARE(whole->front().item, std::string("*"));
        // The other desk's branch lets each item be used once: of this form none.
        QCOMPARE(hub::claim(*there, other().own(), form_of(form), {"T52"}, test::query('b'), ClaimState::reserved)
                     ->taken.size(),
                 1U);
        VERIFY_OK(desk_->hub().status());
        VERIFY_OK(desk_->acts().take("query.withdraw", {{*id}}, {{"reason", "重複送出"}}));
        VERIFY_OK(desk_->hub().status());
        // Given back, and held again as a whole.
        QCOMPARE(hub::claims_on(*there, form_of(form))->front().state, ClaimState::held);
        auto another = form;
        VERIFY_OK(officer().authorise_anew(another));
        QVERIFY(hub::claim(*there, other().own(), form_of(another), {"T50"}, test::query('b'), ClaimState::spent)
                    ->taken.empty());
        COMPARE_FAULT(desk_->queries().submit(another), rule_au_5);
    }

    void a_card_that_another_desk_has_is_not_handed_out_R_DU_9() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(desk_->hub().status());
        const auto number = desk_->snapshot()->cards.front().number;
        auto there = rig_.connect(other());
        const desk::HubClaims claims(desk_->parts());
        QCOMPARE(hub::claims_on(*there, claims.card_of(number))->front().state, ClaimState::held);
        QCOMPARE(hub::hold(*there, other().own(), claims.card_of(number), {"card"})->taken.size(), 1U);
        VERIFY_OK(claims.has_card(number));
        // A card that the other desk received is there, until that desk gives it up.
        QVERIFY(hub::hold(*there, other().own(), claims.card_of("0129999-77"), {"card"})->taken.empty());
        const auto refused = claims.has_card("0129999-77");
        COMPARE_FAULT(refused, rule_du_9);
        QCOMPARE(refused.error().detail("desk"), std::string_view("0129999-W2"));
        rig_.server.kill();
        VERIFY_OK(claims.has_card(number));
        COMPARE_FAULT(claims.has_card("0129999-78"), hub_unreachable);
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
    }

    /// What the hub acknowledged and does not show any more was taken away there.
    void an_own_claim_that_is_gone_stops_new_ones_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        VERIFY_OK(desk_->queries().submit(form));
        VERIFY_OK(desk_->hub().status());
        QVERIFY(rig_.server.psql("delete from jcic.claim where state = 'reserved'"));
        const auto found = desk_->hub().status();
        VERIFY_OK(found);
        QCOMPARE(found->settled.fault->text(), std::string_view("hub.rolled-back"));
        QCOMPARE(found->settled.fault->detail("reason"), std::string_view("lost"));
        const auto another = officer().whole_form().value();
        COMPARE_FAULT(desk_->queries().submit(another), hub_rolled_back);
        // Signing in anew forgets it not.
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        VERIFY_OK(officer().sign_in());
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        COMPARE_FAULT(desk_->queries().submit(another), hub_rolled_back);
    }

    void a_claim_that_the_trail_does_not_know_is_given_back_and_what_was_sent_is_spent() {
        const auto query = ready_to_request();
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        auto& opened = *desk_->parts().hub_line.opened();
        // As if the power had gone between the claim and the append.
        const auto lost = opened.line->ask<hub::Claimed>([own = opened.own](hub::Connection& hub) {
            return hub::claim(hub, own, test::form(9), {"T50"}, test::query('d'), ClaimState::reserved);
        });
        QVERIFY(lost.has_value());
        VERIFY_OK(desk_->queries().request(query, {}));
        // Another program at this ledger may be about to write it.
        const auto early = desk_->hub().status();
        VERIFY_OK(early);
        QCOMPARE(early->settled.freed, 0U);
        QVERIFY(early->settled.spent > 0);
        QVERIFY(
            rig_.server.psql("alter table jcic.claim disable trigger user; "
                             "update jcic.claim set changed = changed - interval '2 minutes'; "
                             "alter table jcic.claim enable trigger user"));
        const auto status = desk_->hub().status();
        VERIFY_OK(status);
        QCOMPARE(status->settled.freed, 1U);
        auto there = rig_.connect(other());
        QCOMPARE(hub::claims_on(*there, test::form(9))->front().state, ClaimState::free);
    }

    void what_is_withdrawn_is_held_again_and_given_back_with_its_form() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        const auto id = desk_->queries().submit(form).value();
        VERIFY_OK(desk_->acts().take("query.withdraw", {{id}}, {{"reason", "重複送出"}}));
        VERIFY_OK(desk_->hub().status());
        auto there = rig_.connect(other());
        QCOMPARE(hub::claims_on(*there, form_of(form))->front().state, ClaimState::held);
        const auto& book = domain::registers::authorisations;
        VERIFY_OK(desk().take_step(
            wanted(book, "authorisation.ended", form.authorisation, {{"how", "ended"}, {"on", today()}})));
        VERIFY_OK(desk_->hub().status());
        QVERIFY(hub::claim(*there, other().own(), form_of(form), {"T50"}, test::query('b'), ClaimState::reserved)
                    ->taken.empty());
    }

    void who_may_not_join_does_not() {
        VERIFY_OK(officer().sign_in());
        COMPARE_FAULT(desk_->hub().request(folder_.path().toStdString()), person_duty);
    }

    void a_hub_that_nobody_entered_is_not_connected() {
        VERIFY_OK(files::replace(profile_ / "hub-ca.pem", std::string_view("another")));
        VERIFY_OK(officer().sign_in());
        const auto status = desk_->hub().status();
        VERIFY_OK(status);
        QCOMPARE(status->line.fault->text(), std::string_view("hub.untrusted"));
        QCOMPARE(status->line.fault->detail("reason"), std::string_view("not-entered"));
        COMPARE_FAULT(desk_->queries().submit(officer().whole_form().value()), hub_untrusted);
    }

    void a_hub_put_back_is_entered_anew_and_told_of_all_uses_before_anybody_claims_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        VERIFY_OK(desk_->queries().submit(form));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        // As a backup of before that query leaves it.
        QVERIFY(rig_.server.psql("delete from jcic.claim"));
        auto owner = rig_.connect_owner();
        const auto id = hub_server::put_back(*owner);
        QVERIFY(id.has_value());

        VERIFY_OK(officer().sign_in());
        QTRY_COMPARE(phase(), hub::LineState::Phase::refused);
        const auto refused = desk_->hub().status();
        QCOMPARE(refused->line.fault->detail("reason"), std::string_view("id"));
        QCOMPARE(refused->line.fault->detail("found"), std::string_view(*id));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));

        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(enter_hub(*id));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        VERIFY_OK(officer().sign_in());
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        const auto told = desk_->hub().status();
        VERIFY_OK(told);
        QCOMPARE(told->settled.claimed, form.items.size());
        // The other desk has not told yet what it used, and the state says so before anybody submits.
        QVERIFY(told->settled.fault && told->settled.fault->code == FaultCode::hub_rolled_back);
        QCOMPARE(told->settled.fault->detail("desks"), std::string_view("0129999-W2"));
        const auto another = officer().whole_form().value();
        const auto waits = desk_->queries().submit(another);
        COMPARE_FAULT(waits, hub_rolled_back);
        QCOMPARE(waits.error().detail("desks"), std::string_view("0129999-W2"));
        auto there = rig_.connect(other());
        QVERIFY(hub::note_offered(*there, other().own(), {other().ledger(), *id, 7}).has_value());
        QVERIFY(!desk_->hub().status()->settled.fault);
        VERIFY_OK(desk_->queries().submit(another));
    }

    void a_desk_that_is_retired_is_waited_for_no_more() {
        auto owner = rig_.connect_owner();
        const auto id = hub_server::put_back(*owner);
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(enter_hub(*id));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        QVERIFY(hub_server::retire(*owner, "0129999", "0129999-W2").has_value());
        VERIFY_OK(officer().sign_in());
        QTRY_COMPARE(phase(), hub::LineState::Phase::connected);
        VERIFY_OK(desk_->hub().status());
        VERIFY_OK(desk_->queries().submit(officer().whole_form().value()));
    }

    void what_is_used_here_is_told_by_itself_R_AU_5() {
        const auto query = ready_to_request();
        VERIFY_OK(desk_->queries().request(query, {}));
        auto there = rig_.connect(other());
        const auto told = [&] {
            static_cast<void>(desk_->round({}));
            const auto rows = there->run("select body from jcic.statement where kind = 'exchange' order by n");
            return std::ranges::any_of(statements_in(*rows), [&](const domain::DeskExchange& said) {
                return std::ranges::any_of(said.uses, [&](const domain::UseLine& one) {
                    return one.query == query && one.use == domain::AuthorisationUse::spent;
                });
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
        const auto view = [&] { return desk_->snapshot()->hub; };
        QTRY_VERIFY((static_cast<void>(desk_->round({})), view()->told > 0 && view()->told == view()->to_tell));
        QCOMPARE(view()->state, desk::HubView::State::connected);
    }

    void what_another_desk_says_is_read_by_itself_and_what_is_forged_is_named_R_AU_5() {
        know_other();
        VERIFY_OK(officer().sign_in());
        const auto form = officer().whole_form().value();
        put_statement(form.authorisation, 0, 7);
        const auto read = [&] {
            static_cast<void>(desk_->round({}));
            return count_events("desk.told");
        };
        QTRY_COMPARE_WITH_TIMEOUT(read(), std::size_t{1}, 10'000);
        const auto refused = desk_->queries().submit(form);
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("other-desk"));
        QVERIFY(desk_->snapshot()->hub->unread.empty());
        // A superuser's.
        put_statement(form.authorisation, 7, 9);
        QVERIFY(rig_.server.psql(
            "update jcic.statement set body = convert_to(replace(convert_from(body, 'UTF8'), E'\\tspent\\t', "
            "E'\\tfree\\t'), 'UTF8') where position = 9; select pg_notify(jcic.channel_of('0129999'), 'statement')"));
        const auto unread = [&] {
            static_cast<void>(desk_->round({}));
            return desk_->snapshot()->hub->unread;
        };
        QTRY_COMPARE_WITH_TIMEOUT(unread(), std::vector<std::string>{"0129999-W2"}, 10'000);
        QCOMPARE(count_events("desk.told"), std::size_t{1});
    }

    void while_it_is_away_the_windows_say_since_when_and_it_is_found_again() {
        VERIFY_OK(officer().sign_in());
        const auto state = [&] {
            static_cast<void>(desk_->round({}));
            return desk_->snapshot()->hub->state;
        };
        QTRY_COMPARE(state(), desk::HubView::State::connected);
        rig_.server.kill();
        QTRY_COMPARE(state(), desk::HubView::State::away);
        QCOMPARE(desk_->snapshot()->hub->fault->text(), std::string_view("hub.unreachable"));
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QTRY_COMPARE_WITH_TIMEOUT(state(), desk::HubView::State::connected, 10'000);
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        static_cast<void>(desk_->round({}));
        QVERIFY(!desk_->snapshot()->hub);
    }

private:
    [[nodiscard]] static std::vector<domain::DeskExchange> statements_in(const hub::Rows& rows) {
        std::vector<domain::DeskExchange> out;
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (auto read = domain::read_exchange(to_text(*rows.bytes(row, 0)))) out.push_back(std::move(read->said));
        return out;
    }
    /// The unit head compared the other desk's certificate.
    void know_other() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const domain::registers::Values typed{{"workstation", "0129999-W2"},
                                              {"certificate", to_hex(desk::sha256_of(other().enrolment().certificate))},
                                              {"compared", "telephone"}};
        const auto& book = domain::registers::desks;
        VERIFY_OK(desk_->registers().take_step({&book, book.step("desk.known"), "", typed, std::nullopt}));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
    }
    /// As the other desk's program puts it.
    void put_statement(const std::string& authorisation, std::uint64_t since, std::uint64_t through) {
        const auto& machine = desk_->parts().machine;
        const domain::DeskExchange said{"practice",
                                        "0129999",
                                        machine.settings().branch,
                                        "0129999-W2",
                                        machine.clock().now(),
                                        since,
                                        through,
                                        {},
                                        {{authorisation, test::query('b'), domain::Item::t50,
                                          domain::AuthorisationUse::spent, machine.clock().now()}},
                                        {}};
        const auto text = domain::exchange_text(said, other().enrolment().certificate);
        const auto bytes = domain::exchange_file(text, *other().own().sign(view(text)));
        auto there = rig_.connect(other());
        const auto put = there->run(
            "insert into jcic.statement (ledger, institution, kind, since, position, body) values ($1, $2, $3, $4, $5, "
            "$6)",
            {other().ledger(), std::string("0129999"), std::string("exchange"), static_cast<std::int64_t>(since),
             static_cast<std::int64_t>(through), to_bytes(bytes)});
        QVERIFY2(put.has_value(), put ? "" : std::string(put.error().fault.detail("message")).c_str());
    }
    [[nodiscard]] std::filesystem::path place(const char* name) { return folder_.filePath(name).toStdString(); }
    [[nodiscard]] const test::HubDesk& other() const { return *other_; }
    [[nodiscard]] static QString role_of_other() { return QString::fromStdString(hub::role_of(std::string(32, 'e'))); }
    hub::LineState::Phase phase() { return desk_->parts().hub_line.opened()->line->state().phase; }
    Digest form_of(const inquiry::Form& form) { return desk::HubClaims(desk_->parts()).form_of(form.authorisation); }

    /// Of the desk as it was just opened: nothing waits long at the hub.
    void hurry() { desk::PartsForTests::pace(desk_->parts().hub_line) = scenario::quick_at_hub; }
    /// As docs/run/hub.md says: two files go out, a certificate comes back, and three lines name it.
    void join() {
        QDir(folder_.path()).removeRecursively();
        QDir().mkpath(folder_.path());
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const auto made = desk_->hub().request(folder_.path().toStdString());
        VERIFY_OK(made);
        auto owner = rig_.connect_owner();
        const auto enrolment = hub::read_enrolment(files::read_text(made->enrolment).value());
        VERIFY_OK(enrolment);
        const auto role = hub_server::enrol(*owner, *enrolment);
        QVERIFY(role.has_value());
        QCOMPARE(*role, made->role);
        test::CertificateWish wish;
        wish.subject = "";
        const auto granted = rig_.authority.grant(files::read_text(made->certificate).value(), wish);
        VERIFY_OK(files::replace(profile_ / "hub.pem", std::string_view(granted)));
        const auto authority = test::TestAuthority::pem_of(rig_.authority.certificate().der());
        VERIFY_OK(files::replace(profile_ / "hub-ca.pem", std::string_view(authority)));
        std::ofstream(profile_ / "settings.conf", std::ios::app)
            << "hub = " << rig_.server.address().text() << "\nhub_ca = hub-ca.pem\nhub_certificate = hub.pem\n";
        desk_.reset();
        desk_ = scenario::open(profile_);
        hurry();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(enter_hub(rig_.id()));
        other_ = std::make_unique<test::HubDesk>(rig_.authority, "0129999", "0129999-W2", 'e');
        other_->believe(rig_.authority);
        QVERIFY(hub_server::enrol(*owner, other_->enrolment()).has_value());
    }

    /// Two of the branch say which hub it is. Somebody who may is signed in; it counts from the next sign-in on.
    Result<std::string> enter_hub(const std::string& id) {
        const auto& book = domain::registers::hubs;
        const auto digest = desk::sha256_of(files::read(profile_ / "hub-ca.pem").value());
        const auto second = officer().with(Duty::administrator);
        const domain::registers::StepRequest wanted{
            &book,
            book.step("hub.trusted"),
            "",
            {{"hub", rig_.server.address().text()}, {"hub-id", id}, {"authority", to_hex(digest)}},
            second.person};
        JCIC_TRY(const auto page, desk_->registers().page(wanted));
        return desk_->registers().take_step(wanted, page, scenario::Officer::secret(second.password));
    }

    test::HubRig rig_;
    QTemporaryDir folder_;
    std::unique_ptr<test::HubDesk> other_;
};

JCIC_TEST(TestHub)
#include "test_hub.moc"
