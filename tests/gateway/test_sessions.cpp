// Both layers of the sign-in (R-DU-2), the password's change, and the session's end.

#include <QTest>
#include <fstream>

#include "gateway/rig.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;
using test::Rig;
using test::secret;
using test::sure;

namespace {

constexpr auto new_password = "Tea-Garden8";

domain::PersonId querier() {
    return sure<domain::PersonId>(test::querier_code);
}

Bytes statement(const gateway::Challenge& challenge) {
    return domain::challenge_statement(domain::WorldKind::practice, sure<domain::InstitutionCode>(test::own_branch),
                                       challenge.challenge);
}

}  // namespace

class TestSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void password_opens_layer_1_and_card_layer_2() {
        Rig rig;
        const auto client = rig.client();
        const auto challenge = client->sign_in(querier(), secret(test::querier_password), {});
        VERIFY_OK(challenge);
        QVERIFY(challenge->expires > rig.clock.now());
        QCOMPARE(challenge->challenge.size(), std::size_t{32});
        VERIFY_OK(client->present_card(rig.sign(statement(*challenge)), {}));
    }

    void wrong_password_tells_the_tries_left_and_the_fifth_locks() {
        Rig rig;
        const auto client = rig.client();
        for (int left = 4; left >= 0; --left) {
            const auto refused = client->sign_in(querier(), secret("Wrong-Word1"), {});
            COMPARE_FAULT(refused, host_password);
            QCOMPARE(std::string(refused.error().detail("left")), std::to_string(left));
        }
        const auto locked = client->sign_in(querier(), secret(test::querier_password), {});
        COMPARE_FAULT(locked, host_password);
        QCOMPARE(std::string(locked.error().detail("reason")), std::string("locked"));
        rig.clock.advance(std::chrono::minutes{16});
        VERIFY_OK(client->sign_in(querier(), secret(test::querier_password), {}));
    }

    void passwords_with_every_kind_of_character_arrive_unchanged() {
        Rig rig;
        const auto client = rig.client();
        VERIFY_OK(client->sign_in(querier(), secret(test::querier_password), {}));
        const auto odd = "Aa1\"\\/\t{密碼}𠮷";
        VERIFY_OK(client->change_password(secret(test::querier_password), secret(odd), {}));
        VERIFY_OK(client->sign_in(querier(), secret(odd), {}));
    }

    void unknown_person_is_answered_like_a_wrong_password() {
        const Rig rig;
        const auto refused = rig.client()->sign_in(sure<domain::PersonId>("L99"), secret(test::querier_password), {});
        COMPARE_FAULT(refused, host_password);
    }

    void account_of_another_branch_is_refused_at_this_workstation() {
        const Rig rig;
        const auto code = sure<domain::PersonId>(test::other_querier_code);
        const auto refused = rig.client()->sign_in(code, secret(test::querier_password), {});
        COMPARE_FAULT(refused, host_refused);
        QCOMPARE(std::string(refused.error().detail("problem")), std::string("workstation-refused"));
    }

    void card_must_sign_this_very_challenge() {
        Rig rig;
        const auto client = rig.client();
        const auto first = client->sign_in(querier(), secret(test::querier_password), {});
        const auto second = client->sign_in(querier(), secret(test::querier_password), {});
        COMPARE_FAULT(client->present_card(rig.sign(statement(*first)), {}), host_refused);
        VERIFY_OK(client->present_card(rig.sign(statement(*second)), {}));
    }

    void bare_challenge_signed_without_its_domain_opens_nothing() {
        Rig rig;
        const auto client = rig.client();
        const auto challenge = client->sign_in(querier(), secret(test::querier_password), {});
        COMPARE_FAULT(client->present_card(rig.sign(challenge->challenge), {}), host_refused);
    }

    void card_of_another_branch_or_authority_opens_nothing() {
        Rig rig;
        const auto client = rig.client();
        const auto challenge = client->sign_in(querier(), secret(test::querier_password), {});
        COMPARE_FAULT(client->present_card(rig.sign(statement(*challenge), test::other_branch), {}), host_refused);
        const auto now = SystemClock().now();
        const auto forged = practice::make_ca("stranger", now)->issue_card("0129999-03", now);
        COMPARE_FAULT(client->present_card(Rig::sign(statement(*challenge), *forged), {}), host_refused);
    }

    void queries_need_the_card_but_the_control_list_does_not() {
        Rig rig;
        const auto client = rig.client();
        VERIFY_OK(client->sign_in(querier(), secret(test::querier_password), {}));
        COMPARE_FAULT(rig.send(*client, rig.request(1, {Item::t52})), host_session);
        const auto today = domain::roc_date_at(rig.clock.now());
        VERIFY_OK(client->query_records(today, today, {}));
    }

    void nothing_is_sent_without_a_session() {
        Rig rig;
        rig.misbehave(R"({"operation": "*", "fault": "server-error"})");
        COMPARE_FAULT(rig.send(*rig.client(), rig.request(1, {Item::t52})), host_unreachable);  // asks the capabilities
        const auto today = domain::roc_date_at(rig.clock.now());
        COMPARE_FAULT(rig.client()->query_records(today, today, {}), host_session);
    }

    void sign_out_ends_the_token_at_the_host_too() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto today = domain::roc_date_at(rig.clock.now());
        VERIFY_OK(client->query_records(today, today, {}));
        VERIFY_OK(client->sign_out({}));
        COMPARE_FAULT(client->query_records(today, today, {}), host_session);
        std::ifstream state(rig.folder() / "host-state.json");
        const std::string text((std::istreambuf_iterator<char>(state)), {});
        QVERIFY(text.find("\"sessions\":[]") != std::string::npos);
    }

    void sign_out_of_a_host_that_is_gone_forgets_the_token_all_the_same() {
        Rig rig;
        const auto client = rig.signed_in();
        rig.stop();
        COMPARE_FAULT(client->sign_out({}), host_unreachable);
        const auto today = domain::roc_date_at(rig.clock.now());
        COMPARE_FAULT(client->query_records(today, today, {}), host_session);
    }

    void session_ends_by_itself() {
        Rig rig;
        const auto client = rig.signed_in();
        rig.clock.advance(std::chrono::hours{13});
        const auto today = domain::roc_date_at(rig.clock.now());
        COMPARE_FAULT(client->query_records(today, today, {}), host_session);
    }

    void password_change_keeps_this_session_and_ends_the_others() {
        Rig rig;
        const auto here = rig.signed_in();
        const auto elsewhere = rig.signed_in();
        VERIFY_OK(here->change_password(secret(test::querier_password), secret(new_password), {}));
        const auto today = domain::roc_date_at(rig.clock.now());
        VERIFY_OK(here->query_records(today, today, {}));
        COMPARE_FAULT(elsewhere->query_records(today, today, {}), host_session);
        COMPARE_FAULT(elsewhere->sign_in(querier(), secret(test::querier_password), {}), host_password);
        VERIFY_OK(elsewhere->sign_in(querier(), secret(new_password), {}));
    }

    void new_password_must_be_strong_and_none_of_the_last_three_R_PW_1_R_PW_3() {
        Rig rig;
        const auto client = rig.signed_in();
        const auto weak = client->change_password(secret(test::querier_password), secret("short"), {});
        COMPARE_FAULT(weak, rule_pw_1);
        VERIFY_OK(client->change_password(secret(test::querier_password), secret(new_password), {}));
        const auto again = client->change_password(secret(new_password), secret(test::querier_password), {});
        COMPARE_FAULT(again, rule_pw_3);
    }

    void lost_answer_to_a_password_change_is_an_unknown_effect() {
        Rig rig;
        const auto client = rig.signed_in();
        rig.misbehave(R"({"operation": "changePassword", "fault": "answer-lost"})");
        const auto lost = client->change_password(secret(test::querier_password), secret(new_password), {});
        COMPARE_FAULT(lost, host_unknown_effect);
        // Which one holds is found out by signing in.
        COMPARE_FAULT(client->sign_in(querier(), secret(test::querier_password), {}), host_password);
        VERIFY_OK(client->sign_in(querier(), secret(new_password), {}));
    }
};

JCIC_TEST(TestSessions)
#include "test_sessions.moc"
