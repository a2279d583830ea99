// A PIV card at the desk and at JCIC's host: its certificate says how it signs.

#include <QtTest>

#include "app/files/files.h"
#include "app/practice/ca.h"
#include "app/practice/card/card_link.h"
#include "at_the_desk.h"
#include "support/piv_chip.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class PivCardTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        auto settings = desk::read_settings(profile_).value();
        settings.card_profile = "piv";
        settings.card_crl = "cards.crl";
        publish(authority().revocation_list({}));
        QVERIFY(desk::write_settings(profile_, settings));
        desk_ = scenario::open(profile_);
    }

    void cleanup() { close_desk(); }

    void a_PIV_card_opens_JCIC_and_signs_each_request_data() {
        QTest::addColumn<bool>("rsa");
        QTest::addColumn<int>("signature_bytes");
        QTest::newRow("RSA 2048") << true << 256;
        QTest::newRow("EC P-256") << false << 64;
    }

    void a_PIV_card_opens_JCIC_and_signs_each_request() {
        QFETCH(bool, rsa);
        QFETCH(int, signature_bytes);
        auto one = officer();
        QVERIFY(one.sign_in());
        const auto query = one.submit();
        QVERIFY(query && one.approve(*query));
        QCOMPARE(code(hand_out(card_with(rsa ? test::rsa_key() : test::ec_key()))), QString());
        QCOMPARE(code(desk_->card().open_jcic(scenario::Officer::secret(pin), {})), QString());
        QCOMPARE(code(desk_->queries().request(*query, {})), QString());
        QCOMPARE(state(domain::Item::t52), domain::ItemState::serial_held);
        QCOMPARE(code(one.fetch(*query, domain::Item::t52)), QString());
        const auto signature = desk_->parts().card_line.card().sign(view("anything"));
        QVERIFY(signature);
        QCOMPARE(static_cast<int>(signature->size()), signature_bytes);
        // It signs what is saved, and the ledger's seal as it goes back.
        const auto card = desk_->parts().seating.seat()->jcic().opened_by();
        const auto record = desk_->paper().open(*query, domain::Item::t52, "");
        QVERIFY(record);
        const std::filesystem::path file = profile_.string() + "-saved.pdf";  // outside: a profile takes none in
        QCOMPARE(code(desk_->paper().save_encrypted(*record, file, scenario::Officer::secret("Oolong-7x"))), QString());
        QCOMPARE(last_event("record.exported")["certificate"], to_hex(desk::sha256_of(card.certificate.der())));
        QProcess judge;
        judge.start("pdfsig", {"-nocert", "-upw", "Oolong-7x", QString::fromStdString(file.string())});
        QVERIFY(judge.waitForFinished(60'000));
        QVERIFY(judge.readAllStandardOutput().contains("Signature is Valid."));
        QCOMPARE(code(scenario::hand_over(*desk_, false, card.number,
                                          one.secret(one.with(domain::Duty::card_custodian).password))),
                 QString());
        QCOMPARE(count_events("card.seal-failed"), std::size_t{0});
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
    }

    void a_kind_of_key_that_the_contract_does_not_name_is_refused() {
        auto one = officer();
        QVERIFY(one.sign_in());
        for (const auto& key : {test::rsa_key(3072), test::ec_key("P-384")}) {
            const auto refused = hand_out(card_with(key));
            QCOMPARE(code(refused), QString("card.certificate"));
            QCOMPARE(refused.error().detail("reason"), std::string_view("algorithm"));
        }
    }

    void a_card_revoked_while_the_desk_runs_is_refused() {
        auto one = officer();
        QVERIFY(one.sign_in());
        const auto chip = card_with(test::ec_key());
        QCOMPARE(code(hand_out(chip)), QString());
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::present));
        publish(authority().revocation_list({card::Certificate::from_der(chip->content.certificate).value()}));
        // It need not be put in anew to be judged anew; put in anew, it is not shown as one to be used.
        const auto refused = desk_->card().open_jcic(scenario::Officer::secret(pin), {});
        QCOMPARE(code(refused), QString("card.certificate"));
        QCOMPARE(refused.error().detail("reason"), std::string_view("revoked"));
        QCOMPARE(chip->content.pin.tries, 3);
        const auto link = std::dynamic_pointer_cast<practice::SoftLink>(desk_->parts().card_line.link());
        link->remove();
        link->insert(chip);
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.fault &&
                                           desk_->snapshot()->card.fault->code == FaultCode::card_certificate));
        // Nobody knows whether it is revoked: it is not opened either.
        QVERIFY(std::filesystem::remove(profile_ / "cards.crl"));
        QCOMPARE(code(desk_->card().open_jcic(scenario::Officer::secret(pin), {})), QString("file.missing"));
        publish(authority().revocation_list({}));
        QCOMPARE(code(desk_->card().open_jcic(scenario::Officer::secret(pin), {})), QString());
    }

private:
    static constexpr const char* pin = "314159";
    [[nodiscard]] test::TestAuthority authority() const {
        const auto folder = profile_ / "practice";
        return {files::read_text(folder / "ca.pem").value(), files::read_secret(folder / "ca.key").value()};
    }
    void publish(const Bytes& list) const { QVERIFY(files::replace(profile_ / "cards.crl", to_text(list))); }
    /// By the practice world's authority, of this branch.
    std::shared_ptr<test::PivChip> card_with(const test::KeyPtr& key) const;
    /// In the register, handed out to the query officer, and in the reader.
    Result<void> hand_out(const std::shared_ptr<test::PivChip>& chip);
};

std::shared_ptr<test::PivChip> PivCardTest::card_with(const test::KeyPtr& key) const {
    test::CertificateWish wish;
    wish.subject = desk_->snapshot()->institution + " PIV";
    wish.policy = std::string(practice::practice_policy);
    test::PivContent content;
    content.key = key;
    content.certificate = authority().issue(key.get(), wish);
    return std::make_shared<test::PivChip>(std::move(content));
}

Result<void> PivCardTest::hand_out(const std::shared_ptr<test::PivChip>& chip) {
    auto one = officer();
    const auto link = std::dynamic_pointer_cast<practice::SoftLink>(desk_->parts().card_line.link());
    if (!link) return fail(FaultCode::internal, "test.link");
    link->insert(chip);
    JCIC_TRY(const auto card, desk_->parts().card_line.card().open());
    const auto custodian = one.with(domain::Duty::card_custodian);
    JCIC_CHECK(one.sign_in(domain::Duty::unit_head));
    JCIC_CHECK(scenario::receive(*desk_, card.number, custodian.person));
    JCIC_CHECK(one.sign_in());
    return scenario::hand_over(*desk_, true, card.number, scenario::Officer::secret(custodian.password));
}

JCIC_TEST(PivCardTest)
#include "test_piv_card.moc"
