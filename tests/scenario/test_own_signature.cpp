// A saved record is signed by the officer's own card: a PIV card through the practice reader and the real card service,
// and SoftHSM through the program for modules. Judge: poppler's pdfsig.

#include <QProcess>

#include "app/card/apdu_card.h"
#include "app/card/token_card.h"
#include "app/desk/printing/proof_desk.h"
#include "app/desk/printing/scan_desk.h"
#include "app/domain/typed_secret.h"
#include "app/elsewhere/document_card.h"
#include "app/files/files.h"
#include "app/ledger_check/verify.h"
#include "app/practice/card/card_link.h"
#include "app/practice/card/card_vpcd.h"
#include "at_the_desk.h"
#include "own_chip.h"
#include "support/pcscd.h"
#include "support/test_program.h"
#include "support/token_folder.h"

using namespace jcic;
using domain::Item;
using scenario::code;
using scenario::Officer;
using scenario::own_chip;
using scenario::pin;

namespace {

constexpr const char* file_password = "Oolong-7x";
constexpr const char* number = "11111111-1111-1111-1111-111111111111";  // of own_chip(0x11, …)

test::CertificateWish named(const char* name) {
    test::CertificateWish wish;
    wish.subject = name;
    return wish;
}

}  // namespace

class OwnSignatureTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        file_ = profile_.string() + "-signed.pdf";
        copy_.reset();
        numbered_ = false;
        set_card("piv");
        desk_ = scenario::open(profile_);
        query_ = ready_to_request();
        QCOMPARE(code(desk_->queries().request(query_, {})), QString());
        QCOMPARE(code(officer().fetch(query_, Item::t52)), QString());
    }

    void cleanup() { close_desk(); }

    void a_file_bears_the_officers_own_signature_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("RSA 2048") << true;
        QTest::newRow("EC P-256") << false;
    }

    void a_file_bears_the_officers_own_signature() {
        QFETCH(bool, rsa);
        const auto chip =
            own_chip(0x11, test::rsa_key(), rsa ? test::rsa_key() : test::ec_key(), named("Chen Hsiao-Ming"));
        insert(chip);
        QVERIFY(desk_->snapshot()->own_card_signs);
        QCOMPARE(desk_->paper().signing_card().value(), std::string(number));
        QCOMPARE(save_signed(), QString());
        const auto told = judged();
        for (const auto* part :
             {"Signature is Valid.", "Total document signed", "ETSI.CAdES.detached", "Chen Hsiao-Ming"})
            QVERIFY2(told.contains(part), told);
        const auto certificate = to_hex(desk::sha256_of(chip->content.signature_certificate));
        const auto event = last_event("record.exported");
        QCOMPARE(event.at("certificate"), certificate);
        QCOMPARE(event.at("card"), std::string(number));
        // Nobody's card is bound by that.
        QCOMPARE(count_events("person.card-bound"), std::size_t{0});

        const auto read = desk::read_scan(file_, Officer::secret(file_password));
        QVERIFY2(read, qPrintable(code(read)));
        const auto report = desk::ProofDesk(desk_->parts()).check(*read, std::nullopt);
        QVERIFY2(report && report->success(), qPrintable(code(report)));
        QCOMPARE(report->by, std::string("digest"));
        QCOMPARE(report->signed_by, certificate);
        QCOMPARE(report->copy->own_card, std::string(number));
        const auto verified = ledger::verify(desk_->parts().seating.seat()->session());
        QVERIFY(verified && verified->ok);
    }

    void a_bound_card_alone_signs_for_its_person() {
        const auto key = test::ec_key();
        const auto own = own_chip(0x11, key, test::ec_key());
        insert(own);
        QCOMPARE(bind(), QString());
        // Another card; and one with the number of the bound card, and another key.
        insert(own_chip(0x22, test::ec_key(), test::ec_key()));
        QCOMPARE(save_signed(), QString("card.foreign"));
        insert(own_chip(0x11, test::ec_key(), test::ec_key()));
        QCOMPARE(save_signed(), QString("person.card"));
        // Another person's own.
        QVERIFY(officer().sign_in(domain::Duty::supervisor));
        insert(own);
        QCOMPARE(code(desk_->paper().signing_card()), QString("person.duty"));
        const auto refused = ledger::document_card(desk_->parts().seating.seat()->session());
        QCOMPARE(code(refused), QString("person.card"));
        QCOMPARE(refused.error().detail("reason"), std::string_view("others"));
        const auto person = officer().with(domain::Duty::query_officer);
        const auto typed = domain::typed_with_pin(Officer::secret(person.password), Officer::secret(pin));
        QCOMPARE(code(desk_->seat().sign_in(person.person, typed, desk::HostAccount::leave)), QString());
        copy_.reset();
        QCOMPARE(save_signed(), QString());
        QCOMPARE(last_event("record.exported").at("card"), std::string(number));
    }

    void a_card_that_cannot_sign_leaves_no_file() {
        const auto refuses = [&](const test::KeyPtr& documents, const test::CertificateWish& wish) {
            insert(own_chip(0x11, test::ec_key(), documents, wish));
            const auto seen = desk_->paper().signing_card();
            return seen || save_signed() != code(seen)
                       ? QString("signed")
                       : code(seen) + ' ' + std::string(seen.error().detail("reason")).c_str();
        };
        QCOMPARE(refuses({}, {}), QString("card.certificate missing"));
        test::CertificateWish expired;
        expired.from_day = -30;
        expired.to_day = -1;
        QCOMPARE(refuses(test::ec_key(), expired), QString("card.certificate expired"));
        test::CertificateWish other;
        other.usage = "critical,keyEncipherment";
        QCOMPARE(refuses(test::ec_key(), other), QString("card.certificate usage"));
        check_nothing_lost();

        set_card("");
        reopen();
        QVERIFY(!desk_->snapshot()->own_card_signs);
        const auto none = desk_->paper().signing_card();
        QCOMPARE(code(none), QString("person.card"));
        QCOMPARE(none.error().detail("reason"), std::string_view("documents"));
    }

    void a_wrong_PIN_leaves_no_file_and_the_last_try_needs_a_word() {
        const auto chip = own_chip(0x11, test::ec_key(), test::ec_key());
        insert(chip);
        QCOMPARE(save_signed(""), QString("input.missing"));
        QCOMPARE(save_signed("314158"), QString("card.pin.wrong"));
        QCOMPARE(save_signed("314158"), QString("card.pin.wrong"));
        QCOMPARE(save_signed(), QString("card.pin.last-try"));
        QCOMPARE(chip->content.pin.tries, 1);
        QVERIFY(!std::filesystem::exists(file_));
        QCOMPARE(count_events("record.exported"), std::size_t{0});
        QCOMPARE(save_signed(pin, true), QString());
        QCOMPARE(chip->content.pin.tries, 3);
        QVERIFY(judged().contains("Signature is Valid."));
        reopen();
        QCOMPARE(count_events("outer.card-failed"), std::size_t{2});
    }

    void through_the_card_service_a_pulled_card_is_told() {
        test::Pcscd daemon;
        QVERIFY(daemon.start());
        const auto chip = own_chip(0x11, test::ec_key(), test::rsa_key());
        practice::VpcdCard slot(chip);
        QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }, 10'000));
        set_card("piv", true);
        reopen();
        QTRY_COMPARE_WITH_TIMEOUT(code(desk_->paper().signing_card()), QString(), 15'000);
        slot.remove();
        QTRY_COMPARE_WITH_TIMEOUT(save_signed(), QString("card.none"), 15'000);
        QVERIFY(!std::filesystem::exists(file_));
        QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }, 10'000));
        QTRY_COMPARE_WITH_TIMEOUT(code(desk_->paper().signing_card()), QString(), 15'000);
        QCOMPARE(save_signed(), QString());
        QVERIFY(judged().contains("Signature is Valid."));
    }

    void a_module_signs_too() {
        const auto key = test::rsa_key();
        const test::TokenFolder folder;
        QVERIFY(folder.make("own"));
        QVERIFY(folder.fill("own", key.get(), scenario::nobodys_authority().issue(key.get(), named("Lin Mei"))));
        const auto text = QByteArray(R"({ "name": "own", "title": "本人卡片", "commands": "pkcs11",
  "token": { "label": "own" }, "key": { "id": "01" }, "certificate": { "id": "01" },
  "algorithms": [ "rsa2048-pkcs1-sha256", "ecdsa-p256-sha256" ],
  "pin": { "shortest": 6, "longest": 8, "characters": "letters-and-digits", "flags": "believed", "tries": 3, "new": [] },
  "limits": { "certificate": 8192 }, "sign_in": { "by": [ "rsa-oaep", "ecdh-p256" ] },
  "documents": { "key": { "id": "01" }, "certificate": { "label": "signing" } } })");
        const auto profile = card::read_profile(text.toStdString(), "test.json").value();
        const auto clock = std::make_shared<SystemClock>();
        const auto token = [&](card::Profile of, card::World world) {
            return std::make_unique<card::TokenCard>(
                std::make_unique<token::Process>(token::token_program().value(), test::softhsm, folder.limits(), clock),
                std::move(of), card::Trust{world, {}}, clock);
        };
        auto& own = desk_->parts().card_line.own();
        own.plug(token(profile.of_own_cards().value(), card::World::own), *profile.sign_in);
        own.plug_documents(token(profile.of_documents().value(), card::World::documents));
        QCOMPARE(save_signed("z9z9z9"), QString("card.pin.wrong"));
        QVERIFY(!std::filesystem::exists(file_));
        QCOMPARE(save_signed(test::user_password), QString());
        const auto told = judged();
        QVERIFY2(told.contains("Signature is Valid.") && told.contains("Lin Mei"), told);
        QCOMPARE(last_event("record.exported").at("card"), desk_->paper().signing_card().value());
    }

private:
    void set_card(const std::string& kind, bool system_readers = false) {
        auto settings = desk::read_settings(profile_).value();
        settings.sign_in_card = kind;
        settings.system_readers = system_readers;
        QVERIFY(desk::write_settings(profile_, settings));
    }
    void reopen() {
        desk_.reset();
        desk_ = scenario::open(profile_);
        QVERIFY(officer().sign_in());
    }
    /// In the place of JCIC's card, which the desk has seen leave.
    void insert(const std::shared_ptr<test::PivChip>& chip) {
        const auto link = std::dynamic_pointer_cast<practice::SoftLink>(desk_->parts().card_line.link());
        QVERIFY(link != nullptr);
        desk_->practice()->pull_card();
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round({}), !desk_->parts().seating.seat()->jcic().is_open()), 10'000);
        link->insert(chip);
    }
    desk::OpenRecord copy() {
        if (!copy_) {
            auto made = desk_->paper().open(query_, Item::t52, numbered_ ? "前一份未存成" : "");
            if (!made) qFatal("copy: %s", qPrintable(code(made)));
            copy_ = *std::move(made);
            numbered_ = true;
        }
        return *copy_;
    }
    [[nodiscard]] QString save_signed(const std::string& typed = pin, bool last_try = false) {
        return code(desk_->paper().save_signed(copy(), file_, last_try, Officer::secret(file_password),
                                               Officer::secret(typed)));
    }
    [[nodiscard]] QString bind() {
        const auto person = officer().with(domain::Duty::query_officer);
        return code(
            desk_->seat().bind_card(domain::typed_with_pin(Officer::secret(person.password), Officer::secret(pin))));
    }
    /// What pdfsig says of the file.
    [[nodiscard]] QByteArray judged() const {
        QProcess judge;
        judge.start("pdfsig", {"-nocert", "-upw", file_password, QString::fromStdString(file_.string())});
        judge.waitForFinished(60'000);
        return judge.readAllStandardOutput();
    }
    /// Nothing of it went out, and the same copy is saved by the workstation's signature.
    void check_nothing_lost() {
        QVERIFY(!std::filesystem::exists(file_));
        QCOMPARE(count_events("record.exported"), std::size_t{0});
        QCOMPARE(code(desk_->paper().save_encrypted(copy(), file_, Officer::secret(file_password))), QString());
        QVERIFY(judged().contains("Signature is Valid."));
        QVERIFY(!last_event("record.exported").contains("card"));
    }
    inquiry::QueryId query_;
    std::filesystem::path file_;
    std::optional<desk::OpenRecord> copy_;
    bool numbered_ = false;  ///< another one needs a reason
};

JCIC_TEST(OwnSignatureTest)
#include "test_own_signature.moc"
