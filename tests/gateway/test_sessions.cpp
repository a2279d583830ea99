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

// The exact bytes that the card signs ("Once" in docs/develop/architecture.md).
using domain::SerialRequest;

namespace {

SerialRequest sample() {
    return {domain::WorldKind::practice,
            sure<domain::InstitutionCode>("0129999"),
            {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
            sure<domain::PersonalId>("B100000002"),
            "04595257",
            domain::Business::lending,
            domain::SubjectKind::guarantor,
            {{Item::t50, 114}, {Item::t51, std::nullopt}},
            "2026-房貸-00417",
            "P-0418",
            {0xAB}};
}

}  // namespace

class TestSignedBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unpack_gives_back_what_was_packed() {
        const auto unpacked = SerialRequest::unpack(sample().pack());
        VERIFY_OK(unpacked);
        QVERIFY(*unpacked == sample());
    }

    void prefix_names_kind_and_purpose() {
        const auto text = to_text(sample().pack());
        QVERIFY(text.starts_with(std::string("jcic-desk practice serial-request v1\0", 37)));
        auto real = sample();
        real.kind = domain::WorldKind::real;
        QVERIFY(to_text(real.pack()).starts_with(std::string("jcic-desk real serial-request v1\0", 33)));
    }

    void challenge_and_request_can_never_be_the_same_bytes() {
        const auto institution = sure<domain::InstitutionCode>("0129999");
        const auto statement = domain::challenge_statement(domain::WorldKind::practice, institution, sample().pack());
        QVERIFY(to_text(statement).starts_with("jcic-desk practice host-challenge v1"));
        COMPARE_FAULT(SerialRequest::unpack(statement), input_form);
    }

    void every_field_is_in_the_signed_bytes() {
        const auto original = sample().pack();
        std::vector<SerialRequest> changed(8, sample());
        changed[0].institution = sure<domain::InstitutionCode>("0129998");
        changed[1].key[0] = 99;
        changed[2].subject = sure<domain::PersonalId>("A123456789");
        changed[3].borrower = "A123456789";
        changed[4].items[0].year = 113;
        changed[5].case_number = "2026-房貸-00418";
        changed[6].authorisation = "P-0417";
        changed[7].approval[31] = 1;
        for (const auto& request : changed) QVERIFY(request.pack() != original);
    }

    void cut_or_longer_bytes_are_no_request() {
        const auto whole = sample().pack();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!SerialRequest::unpack(ByteView(whole).first(size)));
        auto longer = whole;
        longer.push_back(0);
        COMPARE_FAULT(SerialRequest::unpack(longer), input_form);
    }

    void no_item_or_one_twice_is_no_request() {
        auto none = sample();
        none.items.clear();
        COMPARE_FAULT(SerialRequest::unpack(none.pack()), input_form);
        auto twice = sample();
        twice.items = {{Item::t51, std::nullopt}, {Item::t51, std::nullopt}};
        COMPARE_FAULT(SerialRequest::unpack(twice.pack()), input_form);
    }
};

JCIC_TEST(TestSessions)
JCIC_TEST(TestSignedBytes)
#include "test_sessions.moc"
