// A real branch from its first start to its first record: founded by two persons out of a file of answers, certified by
// an authority of its own, against JCIC's host in another process under that authority, with a card in a virtual reader
// that it issued.

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <QJsonArray>

#include "app/desk/upkeep/ledger_desk.h"
#include "app/workstation/workstation_key.h"
#include "at_a_real_branch.h"
#include "support/own_memory.h"
#include "support/parts_for_tests.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;
using test::NewBranch;

class TestSetUp : public QObject, scenario::AtARealBranch {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }

    void two_persons_found_it_and_what_is_missing_is_named() {
        const auto ended = branch_.set_up();
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
        const auto json = ended.json();
        QCOMPARE(json["ready"].toBool(), false);
        QVERIFY(json["fingerprint"].toString().startsWith("seal1-"));
        QVERIFY(std::filesystem::exists(branch_.folder() / "workstation.csr"));
        QStringList missing;
        for (const auto& one : json["missing"].toArray()) missing << one.toString();
        QCOMPARE(missing, (QStringList{"certificate", "querier", "supervisor", "card-custodian", "password-custodian",
                                       "reviewer", "card", "envelope", "authorisation"}));
    }

    void the_workstations_key_lies_sealed() {
        const auto key = files::read_text(branch_.profile() / "workstation.key");
        QVERIFY(key);
        QVERIFY(!QString::fromStdString(*key).contains("PRIVATE KEY"));
        for (const auto& entry : std::filesystem::recursive_directory_iterator(branch_.profile()))
            if (entry.is_regular_file())
                QVERIFY2(!QByteArray::fromStdString(files::read_text(entry.path()).value()).contains("PRIVATE KEY"),
                         entry.path().c_str());
    }

    void a_certificate_for_another_key_or_name_or_of_practice_is_refused() {
        const auto refused = [&](const char* reason) {
            const auto ended = branch_.set_up();
            QCOMPARE(ended.json()["fault"].toString(), QString("input.form"));
            const auto failed = ended.json()["failed"].toArray().first().toObject();
            QCOMPARE(failed["step"].toString(), QString("certificate"));
            QCOMPARE(failed["reason"].toString(), QString(reason));
            QVERIFY2(!std::filesystem::exists(branch_.profile() / "workstation.pem"), reason);
        };
        auto wish = NewBranch::whatever_is_asked();
        wish.policy = std::string(card::practice_policy);
        branch_.certify(wish);
        refused("practice");
        wish = NewBranch::whatever_is_asked();
        wish.subject = "0129999-W2";
        branch_.certify(wish);
        refused("other-name");
        wish.subject = branch_.workstation();
        const auto another = test::ec_key();
        branch_.write("workstation.pem", test::TestAuthority::pem_of(branch_.authority.issue(another.get(), wish)));
        refused("other-key");
    }

    void the_certificate_comes_back_and_the_rest_stays_done() {
        branch_.certify();
        const auto ended = branch_.set_up();
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
        const auto json = ended.json();
        QVERIFY(!json.contains("fingerprint"));  // told once
        QCOMPARE(json["missing"].toArray().first().toString(), QString("querier"));
        QTRY_VERIFY_WITH_TIMEOUT(branch_.set_up().json()["self_check"].toObject()["ok"].toBool(),
                                 60'000);  // the card seen
    }

    void a_new_key_waits_for_its_certificate_and_the_old_one_serves() {
        const auto old_request = branch_.read("workstation.csr");
        const auto old_key = files::read(branch_.profile() / "workstation.key").value();
        const auto asked = branch_.set_up({"--new-key"});
        QVERIFY2(asked.status == 0, qPrintable(asked.out + asked.error));
        QVERIFY(branch_.read("workstation.csr") != old_request);
        QVERIFY(files::read(branch_.profile() / "workstation.key").value() == old_key);
        QCOMPARE(asked.json()["missing"].toArray().first().toString(), QString("querier"));
        QVERIFY2(asked.json()["self_check"].toObject()["ok"].toBool(), qPrintable(asked.out));
        branch_.certify();
        const auto taken = branch_.set_up();
        QVERIFY2(taken.status == 0, qPrintable(taken.out + taken.error));
        QVERIFY(files::read(branch_.profile() / "workstation.key").value() != old_key);
        QVERIFY(!std::filesystem::exists(branch_.profile() / "workstation.key.next"));
        QVERIFY2(taken.json()["self_check"].toObject()["ok"].toBool(), qPrintable(taken.out));
        QVERIFY(branch_.set_up().json().value("request").isUndefined());
    }

    void a_lost_key_is_made_anew_and_asked_for() {
        std::filesystem::remove(branch_.profile() / "workstation.key");
        const auto lost = branch_.set_up();
        QVERIFY(!lost.json()["request"].toString().isEmpty());
        QCOMPARE(lost.json()["missing"].toArray().first().toString(), QString("certificate"));
        QCOMPARE(lost.json()["failed"].toArray().first().toObject()["reason"].toString(), QString("other-key"));
        branch_.certify();
        const auto mended = branch_.set_up();
        QVERIFY2(mended.status == 0, qPrintable(mended.out + mended.error));
        QCOMPARE(mended.json()["missing"].toArray().first().toString(), QString("querier"));
        // A certificate that runs out this month is asked for again, with the same key.
        auto wish = NewBranch::whatever_is_asked();
        wish.to_day = 20;
        branch_.certify(wish);
        static_cast<void>(branch_.set_up());
        QVERIFY(!branch_.set_up().json()["request"].toString().isEmpty());
        branch_.certify();
        QCOMPARE(branch_.set_up().status, 0);
        QVERIFY(branch_.set_up().json().value("request").isUndefined());
    }

    void the_unit_head_designates_the_rest_R_DU_1() {
        designate_all();
        QCOMPARE(missing(), (QStringList{"card", "envelope", "authorisation"}));
    }

    void what_a_policy_file_fixes_is_shown_with_its_line_R_DU_2() {
        desk::PartsForTests::facts(desk_->parts().machine).fixed = {
            {"password_held_by", {"custodian", "policy.conf", 7}}, {"host", {"", "policy.conf", 2}}};
        QCOMPARE(sign_in("L01", NewBranch::head_password), QString());
        const auto view = desk::SetupDesk(desk_->parts()).view();
        QVERIFY(view);
        const auto found = [&](domain::SetupStep step) { return view->lines[static_cast<std::size_t>(step)].found; };
        QCOMPARE(found(domain::SetupStep::password_held), std::string("policy.conf:7"));
        QCOMPARE(found(domain::SetupStep::host), std::string("policy.conf:2"));
        QCOMPARE(found(domain::SetupStep::password_changed), std::string());
        desk::PartsForTests::facts(desk_->parts().machine).fixed.clear();
        QCOMPARE(sign_in("L01", NewBranch::head_password), QString());
    }

    void card_envelope_and_authorisation_come_in() { take_card_and_forms(); }

    void nothing_is_missing() {
        const auto view = desk::SetupDesk(desk_->parts()).view();
        QVERIFY(view);
        QVERIFY2(view->ready(), qPrintable(missing().join(' ')));
        const test::SecretPipe password("L03-2026-Pass");
        const auto status =
            test::jcic_desk_cli(QStringList{"setup", "--status", "--user", "L03", "--password-fd", password.number()} +
                                branch_.in_profile());
        QCOMPARE(status.json()["ready"].toBool(), true);
    }

    /// The connection is made at the sign-in, by what was read when the program started.
    void an_authority_exchanged_since_the_start_is_not_believed() {
        const auto file = branch_.profile() / desk_->parts().machine.settings().host_ca;
        const auto founded = files::read_text(file).value();
        const test::TestAuthority stranger{"測試憑證機構"};
        QVERIFY(files::replace(file, test::TestAuthority::pem_of(stranger.certificate().der())));
        QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
        QCOMPARE(code(desk_->seat().open_account(secret("Account-2026-Jcic"))), QString());
        QVERIFY(files::replace(file, founded));
        QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
    }

    void one_query_goes_to_JCIC_and_back() { query_to_JCIC_and_back(); }

    /// TLS and documents' signatures have used it by now.
    void the_workstations_key_leaves_memory_with_the_person() {
        const auto hidden = [&] {
            const auto key = ledger::WorkstationKey::read(desk_->parts().seating.seat()->session(),
                                                          branch_.profile() / "workstation.key", nullptr);
            std::string big(32, '\0');
            BIGNUM* number = nullptr;
            const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> own(static_cast<EVP_PKEY*>(key->reference()),
                                                                          EVP_PKEY_free);
            if (EVP_PKEY_get_bn_param(own.get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1) qFatal("no private half");
            BN_bn2binpad(number, reinterpret_cast<unsigned char*>(big.data()), 32);
            BN_clear_free(number);
            std::string little(big.rbegin(), big.rend());
            test::Hidden as_number(little);
            test::Hidden as_text(big);
            OPENSSL_cleanse(big.data(), big.size());
            OPENSSL_cleanse(little.data(), little.size());
            return std::pair(std::move(as_number), std::move(as_text));
        }();
        QVERIFY(hidden.first.in_own_memory() > 0);  // the search can find
        QCOMPARE(code(desk_->seat().sign_out("screen-lock", std::nullopt)), QString());
        QCOMPARE(hidden.first.in_own_memory(), 0);
        QCOMPARE(hidden.second.in_own_memory(), 0);
        QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
        QVERIFY(hidden.first.in_own_memory() > 0);
    }

    void the_ledger_verifies() {
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        desk_.reset();
    }
};

JCIC_TEST(TestSetUp)
#include "test_set_up.moc"
