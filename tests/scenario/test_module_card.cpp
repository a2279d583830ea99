// A card by its vendor's module at the desk and at JCIC's host: SoftHSM, and OpenSC's module over the PIV card of the
// tests in the real card service. Signed in, asked, sealed, pulled, locked, hung and crashed as any other card.

#include <QtTest>

#include "app/card/apdu_card.h"
#include "app/card/commands.h"
#include "app/card/token_card.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/diagnostics.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/files/files.h"
#include "app/practice/ca.h"
#include "app/practice/card/card_vpcd.h"
#include "app/proofs/proof_source.h"
#include "at_the_desk.h"
#include "cli/terminal.h"
#include "pcsc/pcsc_link.h"
#include "support/built.h"
#include "support/pcscd.h"
#include "support/piv_chip.h"
#include "support/places.h"
#include "support/test_program.h"
#include "support/token_folder.h"

using namespace jcic;
using scenario::code;

namespace {

constexpr const char* pin = "314159";

std::string profile_text(const std::string& label, const std::string& flags = "believed") {
    return R"({ "name": "by-module", "title": "廠商模組之卡片", "commands": "pkcs11",
  "token": { "label": ")" +
           label + R"(" }, "key": { "id": "01" }, "certificate": { "id": "01" },
  "algorithms": [ "rsa2048-pkcs1-sha256", "ecdsa-p256-sha256" ],
  "pin": { "shortest": 6, "longest": 8, "characters": "letters-and-digits", "flags": ")" +
           flags + R"(", "tries": 3, "new": [] },
  "limits": { "certificate": 8192 } })";
}

/// The card of the tests in the real card service, with OpenSC's module to it.
struct PivInService {
    test::Pcscd daemon;
    std::shared_ptr<test::PivChip> chip;
    std::unique_ptr<practice::VpcdCard> slot;

    bool start(test::PivContent content) {
        if (!daemon.start()) return false;
        chip = std::make_shared<test::PivChip>(std::move(content));
        slot = std::make_unique<practice::VpcdCard>(chip);
        return insert();
    }
    bool insert() const {
        return QTest::qWaitFor([&] { return slot->inserted() || slot->insert().has_value(); }, 10'000);
    }
    /// As OpenSC calls it.
    [[nodiscard]] static std::string label() {
        token::Process finder(token::token_program().value(), test::opensc_module(), {},
                              std::make_shared<SystemClock>());
        std::string label;
        const auto found = [&] {
            const auto opened = finder.open({"", "", "", {1}, "", {1}});
            if (opened) label = opened->label;
            return opened.has_value();
        };
        return QTest::qWaitFor(found, 10'000) ? label : std::string();
    }
};

}  // namespace

class ModuleCardTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }
    void cleanup() { close_desk(); }

    void a_module_that_is_not_named_or_not_there_is_told_at_the_start() {
        const auto refused = [&] {
            const auto opened = desk::Workplace::open(scenario::practice_opening(profile_));
            return opened ? Fault{FaultCode::internal, "opened", {}} : opened.error();
        };
        set_module("", profile_text("citizen"));
        QCOMPARE(refused().code, FaultCode::card_module);
        QCOMPARE(refused().detail("reason"), std::string_view("not-set"));
        set_module("/usr/lib/no-such-module.so", profile_text("citizen"));
        QCOMPARE(refused().code, FaultCode::file_missing);
        QVERIFY(refused().detail("set-in").ends_with("policy.conf"));
        set_module(test::opensc_module(), R"({ "name": "by-module" })");
        QCOMPARE(refused().code, FaultCode::card_profile);
        // What is there and no module is found out when the card is looked for: nobody is kept from starting.
        const auto file = profile_ / "practice" / "none.so";
        std::ofstream(file) << "none";
        std::filesystem::permissions(file, std::filesystem::perms(0600));
        set_module(file.string(), profile_text("citizen"));
        desk_ = scenario::open(profile_);
        QCOMPARE(code(desk_->parts().card_line.card().open()), QString("card.module"));
    }

    void OpenSC_opens_JCIC_and_signs_each_request_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("RSA 2048") << true;
        QTest::newRow("EC P-256") << false;
    }

    void OpenSC_opens_JCIC_and_signs_each_request() {
        QFETCH(bool, rsa);
        PivInService service;
        QVERIFY(service.start(piv(rsa ? test::rsa_key() : test::ec_key())));
        open_by_opensc();
        QTRY_VERIFY((desk_->round({}), card_state() == desk::CardState::present));
        const auto seen = desk_->snapshot()->card;
        QVERIFY(seen.by_module && seen.letters && !seen.reader.empty());
        QCOMPARE(seen.tries_left, std::optional<int>(3));
        auto one = officer();
        QVERIFY(one.sign_in());
        QCOMPARE(code(hand_out()), QString());
        ask_and_fetch(pin);
        // By its own commands it is the same card.
        const auto by_module = desk_->parts().seating.seat()->jcic().opened_by();
        hand_back_sealed();
        close_desk();
        card::ApduCard by_commands({std::make_shared<pcsc::PcscLink>()},
                                   card::load_profiles(test::in_source("resources/cards")).value(),
                                   {card::World::practice, {}}, std::make_shared<SystemClock>());
        const auto other = by_commands.inspect();
        QCOMPARE(code(other), QString());
        QCOMPARE(other->identity.certificate.der(), by_module.certificate.der());
        QCOMPARE(other->identity.reader, by_module.reader);
        QCOMPARE(other->tries_left, 3);
    }

    void SoftHSM_opens_JCIC_and_signs_each_request() {
        const auto key = test::ec_key();
        test::TokenFolder folder;
        QVERIFY(folder.make("citizen") && folder.fill("citizen", key.get(), certificate_of(key.get())));
        desk_ = scenario::open(profile_);
        plug(test::softhsm, profile_text("citizen"), folder.limits());
        auto one = officer();
        QVERIFY(one.sign_in());
        QCOMPARE(code(hand_out()), QString());
        // In no reader of the card service, and there all the same.
        desk_->round({});
        QCOMPARE(card_state(), desk::CardState::present);
        ask_and_fetch(test::user_password);
        desk_->parts().card_line.watch().look_anew();  // as if another reader's card came or went
        desk_->round({});
        QVERIFY(desk_->parts().seating.seat()->jcic().is_open());
        // A file that it signs ends JCIC's session, as with any card.
        const auto file =
            desk_->card_password().sign_file(scenario::Officer::secret(test::user_password), "a file", std::nullopt);
        QCOMPARE(code(file), QString());
        const auto message = "jcic-desk file v1" + std::string(1, '\0') + "a file";
        QVERIFY(card::verify_signature(card::Certificate::from_der(file->certificate).value(), view(message),
                                       file->signature));
        QVERIFY(!desk_->parts().seating.seat()->jcic().is_open());
        const auto password = one.secret(one.with(domain::Duty::query_officer).password);
        QCOMPARE(code(desk_->seat().open_account(password)), QString());
        QCOMPARE(code(open_jcic(test::user_password)), QString());
        hand_back_sealed();
    }

    void pulled_it_ends_JCICs_session_and_put_back_it_opens_anew() {
        PivInService service;
        QVERIFY(service.start(piv(test::ec_key())));
        open_by_opensc();
        auto one = officer();
        QVERIFY(one.sign_in());
        QCOMPARE(code(hand_out()), QString());
        const auto query = one.submit();
        QVERIFY(query && one.approve(*query));
        QCOMPARE(code(open_jcic(pin)), QString());
        desk_->round({});
        QVERIFY(desk_->parts().seating.seat()->jcic().is_open());
        service.slot->remove();
        QTRY_VERIFY((desk_->round({}), !desk_->parts().seating.seat()->jcic().is_open()));
        QTRY_COMPARE((desk_->round({}), card_state()), desk::CardState::empty);
        QVERIFY(!desk_->parts().card_line.card().verified());
        QVERIFY(!desk_->queries().request(*query, {}));
        QVERIFY(service.insert());
        QTRY_COMPARE((desk_->round({}), card_state()), desk::CardState::present);
        QCOMPARE(code(desk_->seat().open_account(one.secret(one.with(domain::Duty::query_officer).password))),
                 QString());
        QCOMPARE(code(open_jcic(pin)), QString());
        QCOMPARE(code(desk_->queries().request(*query, {})), QString());
    }

    void the_final_try_needs_consent_and_a_lock_is_written() {
        PivInService service;
        QVERIFY(service.start(piv(test::ec_key())));
        open_by_opensc();
        auto one = officer();
        QVERIFY(one.sign_in());
        QCOMPARE(code(hand_out()), QString());
        for (int wrong = 0; wrong < 2; ++wrong) {
            QCOMPARE(code(open_jcic("314158")), QString("card.pin.wrong"));
            QCOMPARE(last_event("card.verify-failed")["spent"], std::string("1"));
        }
        QCOMPARE(code(open_jcic("314158")), QString("card.pin.last-try"));
        QCOMPARE(service.chip->content.pin.tries, 1);
        QTRY_COMPARE((desk_->round({}), desk_->snapshot()->card.tries_left), std::optional<int>(1));
        const auto number = desk_->snapshot()->card.number;
        QVERIFY(!open_jcic("314158", desk::LastTryConsent{number}));
        QCOMPARE(service.chip->content.pin.tries, 0);
        QCOMPARE(count_events("card.locked"), std::size_t{1});
        QCOMPARE(code(open_jcic(pin, desk::LastTryConsent{number})), QString("card.pin.blocked"));
        QCOMPARE(count_events("card.locked"), std::size_t{1});
    }

    void a_doubt_survives_the_program() {
        PivInService service;
        QVERIFY(service.start(piv(test::ec_key())));
        open_by_opensc("not-believed");
        QVERIFY(officer().sign_in());
        QCOMPARE(code(hand_out()), QString());
        QCOMPARE(code(open_jcic("314158")), QString("card.pin.wrong"));
        QVERIFY(desk_->snapshot()->card.doubted);
        // A try was one, whatever the number is.
        QCOMPARE(last_event("card.verify-failed")["spent"], std::string("1"));
        const auto snapshot = desk_->snapshot();
        QCOMPARE(std::ranges::find(snapshot->cards, snapshot->card.number, &desk::CardRow::number)->failed_tries, 1);
        // Not sent: it leaves the doubt as it is.
        QCOMPARE(code(open_jcic(pin)), QString("card.pin.last-try"));
        desk_.reset();
        desk_ = scenario::open(profile_);
        QVERIFY(officer().sign_in());
        QTRY_VERIFY((desk_->round({}), card_state() == desk::CardState::present));
        const auto card = desk_->snapshot()->card;
        QVERIFY(card.doubted);
        QCOMPARE(card.tries_left, std::optional<int>(1));
        const auto refused = open_jcic(pin);
        QCOMPARE(code(refused), QString("card.pin.last-try"));
        QCOMPARE(refused.error().detail("reason"), std::string_view("doubt"));
        QCOMPARE(service.chip->content.pin.tries, 2);
        QCOMPARE(code(open_jcic(pin, desk::LastTryConsent{card.number})), QString());
        desk_.reset();
        desk_ = scenario::open(profile_);
        QVERIFY(officer().sign_in());
        QTRY_VERIFY((desk_->round({}), card_state() == desk::CardState::present));
        QVERIFY(!desk_->snapshot()->card.doubted);
        QCOMPARE(desk_->snapshot()->card.tries_left, std::optional<int>());  // which no flag tells
        QCOMPARE(code(open_jcic(pin)), QString());
        QCOMPARE(desk_->snapshot()->card.tries_left, std::optional<int>());
    }

    /// The token refused its form once it had it: a try may have gone.
    void a_password_that_the_token_refused_leaves_a_doubt() {
        desk_ = scenario::open(profile_);
        plug_untrue("C_Login length", "not-believed");
        QVERIFY(officer().sign_in());
        QCOMPARE(code(hand_out()), QString());
        QCOMPARE(code(open_jcic(pin)), QString("card.pin.refused"));
        const auto again = [&] {
            const auto refused = open_jcic(pin);
            return refused ? std::string()
                           : std::string(refused.error().text()) + " " + std::string(refused.error().detail("reason"));
        };
        QCOMPARE(again(), std::string("card.pin.last-try doubt"));
        desk_.reset();
        desk_ = scenario::open(profile_);
        plug_untrue("", "not-believed");
        QVERIFY(officer().sign_in());
        QCOMPARE(again(), std::string("card.pin.last-try doubt"));
    }

    void the_terminal_tells_a_doubt_and_asks_for_a_word() {
        PivInService service;
        QVERIFY(service.start(piv(test::ec_key())));
        open_by_opensc("not-believed");
        QVERIFY(officer().sign_in());
        QCOMPARE(code(hand_out()), QString());
        QTRY_VERIFY((desk_->round({}), card_state() == desk::CardState::present));
        const auto number = QString::fromStdString(desk_->snapshot()->card.number);
        const auto person = officer().with(domain::Duty::query_officer);
        const auto who = QString::fromStdString(person.person.text());
        const auto said = QByteArray::fromStdString(person.password);
        desk_.reset();
        const auto card = [&](const QStringList& line, const QByteArray& input) {
            return test::jcic_desk_cli(
                QStringList{"card"} + line +
                    QStringList{"--json", "--profile", QString::fromStdString(profile_.string())},
                input);
        };
        const auto verify = [&](const char* typed, const QStringList& more = {}) {
            return card(QStringList{"verify-pin", "--user", who, "--password-fd", "0", "--pin-fd", "0"} + more,
                        said + '\n' + typed + '\n');
        };
        const auto info = card({"info"}, {});
        QVERIFY2(info.status == 0, qPrintable(info.out + info.error));
        QVERIFY2(info.json().contains("tries_left") && info.json()["tries_left"].isNull(), qPrintable(info.out));

        QVERIFY2(test::is_fault(verify("314158"), "card.pin.wrong"), "a wrong one");
        QCOMPARE(service.chip->content.pin.tries, 2);
        const auto refused = verify(pin);
        QVERIFY2(test::is_fault(refused, "card.pin.last-try"), qPrintable(refused.out));
        QVERIFY2(refused.error.contains("--last-try " + number), qPrintable(refused.error));
        QVERIFY2(test::is_fault(verify(pin, {"--last-try", "another"}), "card.pin.last-try"), "for another card");
        QCOMPARE(service.chip->content.pin.tries, 2);
        QCOMPARE(verify(pin, {"--last-try", number}).status, 0);
        QCOMPARE(verify(pin).status, 0);
    }

    void hung_crashed_or_pulled_nothing_stands_and_the_desk_goes_on_data() {
        QTest::addColumn<QByteArray>("trouble");
        QTest::addColumn<QString>("told");
        const auto row = [](const QByteArray& trouble, const char* told) {
            QTest::newRow(trouble.constData()) << trouble << QString::fromLatin1(told);
        };
        for (const QByteArray kind : {"hang", "crash", "fail", "pulled"}) {
            row("C_Login " + kind, "card.pin.not-known");
            row("C_Sign " + kind, kind == "pulled" ? "card.removed" : "card.module");
            row("C_SignInit " + kind, kind == "pulled" ? "card.removed" : "card.module");
        }
        row("C_Sign lie", "card.module");
        row("C_SignInit none", "card.answer");  // a signature of no key
    }

    void hung_crashed_or_pulled_nothing_stands_and_the_desk_goes_on() {
        QFETCH(QByteArray, trouble);
        QFETCH(QString, told);
        desk_ = scenario::open(profile_);
        plug_untrue(trouble.toStdString());
        QVERIFY(officer().sign_in());
        QCOMPARE(code(hand_out()), QString());
        QCOMPARE(code(open_jcic(pin)), told);
        QVERIFY(!desk_->parts().seating.seat()->jcic().is_open());
        QVERIFY(!desk_->parts().card_line.card().verified());
        const bool of_login = trouble.startsWith("C_Login");
        QCOMPARE(count_events("card.verify-failed"), std::size_t{0});  // it was the right one
        QCOMPARE(count_events("card.verify-not-known"), std::size_t(of_login ? 1 : 0));
        QCOMPARE(count_events("host.opening-failed"), std::size_t{0});  // the host was not asked
        QCOMPARE(count_events("host.opening-not-sent"), std::size_t(of_login ? 0 : 1));
        QCOMPARE(count_events("card.pin-not-known"), std::size_t{0});  // no new one was given
        // The next card is looked for by a program started anew.
        QCOMPARE(code(desk_->parts().card_line.open()), QString());
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
    }

    void a_change_whose_end_is_not_known_is_told() {
        for (const char* trouble : {"C_SetPIN hang", "C_SetPIN crash", "C_SetPIN pulled"}) {
            close_desk();
            profile_ = profiles_.fresh();
            desk_ = scenario::open(profile_);
            plug_untrue(trouble);
            QVERIFY(officer().sign_in());
            QCOMPARE(code(hand_out()), QString());
            const auto changed = desk_->card_password().change(scenario::Officer::secret(pin),
                                                               scenario::Officer::secret("a1b2c3d4"), std::nullopt);
            QCOMPARE(code(changed), QString("card.pin.not-known"));
            QCOMPARE(count_events("card.pin-change-failed"), std::size_t{0});
            QCOMPARE(count_events("card.pin-change-not-known"), std::size_t{1});
            QCOMPARE(count_events("card.pin-not-known"), std::size_t{1});
            // A right password tells what it has.
            QCOMPARE(code(desk_->card_password().verify(scenario::Officer::secret(pin), std::nullopt)), QString());
            QCOMPARE(count_events("card.pin-known"), std::size_t{1});
        }
    }

    void what_became_of_a_password_is_one_word_with_every_reader_R_LO_4_data() {
        QTest::addColumn<QByteArray>("trouble");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<int>("wrong");
        QTest::addColumn<int>("not_known");
        const auto row = [](const char* trouble, const char* typed, const char* event, int wrong, int not_known) {
            QTest::newRow(*trouble == '\0' ? typed : trouble)
                << QByteArray(trouble) << QByteArray(typed) << QByteArray(event) << wrong << not_known;
        };
        row("", "314158", "card.verify-failed", 1, 0);
        row("", "1", "card.verify-not-sent", 0, 0);  // no such password: its length
        for (const char* trouble : {"C_Login fail", "C_Login hang", "C_Login crash", "C_Login pulled"})
            row(trouble, pin, "card.verify-not-known", 0, 1);
        for (const char* trouble : {"C_Login expired", "C_Login length"}) row(trouble, pin, "card.verify-failed", 0, 0);
        row("flags final", pin, "card.verify-not-sent", 0, 0);
    }

    void what_became_of_a_password_is_one_word_with_every_reader_R_LO_4() {
        QFETCH(const QByteArray, trouble);
        QFETCH(const QByteArray, typed);
        QFETCH(const QByteArray, event);
        QFETCH(const int, wrong);
        QFETCH(const int, not_known);
        desk_ = scenario::open(profile_);
        plug_untrue(trouble.toStdString());
        QVERIFY(officer().sign_in());
        QCOMPARE(code(hand_out()), QString());
        for (int twice = 0; twice < 2; ++twice) QVERIFY(!open_jcic(typed.toStdString()));
        std::size_t written = 0;
        for (const char* one : {"card.verify-failed", "card.verify-not-known", "card.verify-not-sent"}) {
            if (one != event) QCOMPARE(count_events(one), std::size_t{0});
            written += count_events(one);
        }
        QVERIFY(written > 0);
        const auto times = static_cast<int>(written);
        // The card's row, and what its borrower signs when it is given back.
        int failed_tries = 0;
        int tries_not_known = 0;
        const auto seen = desk_->snapshot();
        for (const auto& card : seen->cards) {
            failed_tries += card.failed_tries;
            tries_not_known += card.tries_not_known;
        }
        QCOMPARE(failed_tries, wrong * times);
        QCOMPARE(tries_not_known, not_known);  // as the papers below: what the card told settled the first
        // The machine's own log.
        auto& session = desk_->parts().seating.seat()->session();
        desk::SecurityLog log;
        std::size_t told = 0;
        const auto lines = log.next(session, desk_->parts().machine.clock().now()).value();
        for (const auto& line : lines) {
            if (!line.words.starts_with("security card.verify")) continue;
            QVERIFY2(line.words.starts_with("security " + event.toStdString() + ","), line.words.c_str());
            ++told;
        }
        QCOMPARE(told, written);
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
        // 聯徵1 and 聯徵3.
        QVERIFY(officer().sign_in(domain::Duty::reviewer));
        const auto today = desk_->parts().machine.today();
        const auto paper_says = [&](int number) {
            const auto filled = desk_->papers().fill({number, {today, today}});
            QString out;
            if (!filled) return code(filled);
            for (const auto& block : filled->document.blocks)
                if (const auto* table = std::get_if<paper::Table>(&block))
                    for (const auto& line : table->rows)
                        for (const auto& cell : line.cells) out += QString::fromStdString(cell) + QLatin1Char('\n');
            return out;
        };
        const auto check = paper_says(1);
        QVERIFY2(check.contains(QStringLiteral("密碼驗證失敗 %1 次").arg(wrong * times)), qPrintable(check));
        const auto told_by = [](const QString& page, const QString& words) {
            const QRegularExpression counted(words + QStringLiteral(" (\\d+) 次"));
            return counted.match(page).captured(1).toInt();
        };
        // Before the second try the card told its tries, and so that the first was not counted.
        QCOMPARE(told_by(check, QStringLiteral("另有結果不明")), not_known);
        const auto devices = paper_says(3);
        QCOMPARE(devices.contains(QStringLiteral("密碼驗證失敗")), wrong > 0);
        QCOMPARE(told_by(devices, QStringLiteral("密碼驗證結果不明")), not_known);
    }

    void the_self_check_names_module_slot_token_and_certificate() {
        PivInService service;
        QVERIFY(service.start(piv(test::ec_key())));
        open_by_opensc();
        const auto checked = [&] {
            std::map<selfcheck::Stage, selfcheck::Finding> out;
            const auto findings = desk_->checks().run([](const selfcheck::Finding&) {}, {}).value();
            for (const auto& one : findings) out.emplace(one.stage, one);
            return out;
        };
        auto found = checked();
        using selfcheck::Stage;
        QVERIFY(!found.contains(Stage::atr) && !found.contains(Stage::application));
        QCOMPARE(found.at(Stage::module).found, std::string("opensc-pkcs11.so"));
        QVERIFY(found.at(Stage::slot).found.starts_with("Virtual PCD"));
        QVERIFY(found.at(Stage::token).found.starts_with("by-module, "));
        for (const auto stage : {Stage::module, Stage::slot, Stage::token, Stage::certificate, Stage::key})
            QCOMPARE(found.at(stage).state, selfcheck::State::ok);
        QCOMPARE(found.at(Stage::signature).skip, std::optional(selfcheck::Skip::needs_password));
        QCOMPARE(found.at(Stage::signature).found, std::string("CKM_ECDSA"));
        service.slot->remove();
        QTRY_COMPARE((found = checked(), found.at(Stage::card).state), selfcheck::State::failed);
        // A module that is ended is named, and no card.
        plug_untrue("C_GetTokenInfo crash");
        QVERIFY(service.insert());
        QTRY_COMPARE((found = checked(), found.at(Stage::card).state), selfcheck::State::ok);
        QCOMPARE(found.at(Stage::module).state, selfcheck::State::failed);
        QCOMPARE(found.at(Stage::module).fault->code, FaultCode::card_module);
        QCOMPARE(found.at(Stage::slot).state, selfcheck::State::not_reached);
        // One that needs no card service: stopped, it is none of its business.
        plug_untrue("");
        service.slot.reset();
        service.daemon.stop();
        QTRY_COMPARE((found = checked(), found.at(Stage::service).skip),
                     std::optional(selfcheck::Skip::not_by_service));
        QCOMPARE(found.at(Stage::card).skip, std::optional(selfcheck::Skip::not_by_service));
        QCOMPARE(found.at(Stage::token).state, selfcheck::State::ok);
    }

private:
    [[nodiscard]] test::TestAuthority authority() const {
        const auto folder = profile_ / "practice";
        return {files::read_text(folder / "ca.pem").value(), files::read_secret(folder / "ca.key").value()};
    }
    [[nodiscard]] Bytes certificate_of(EVP_PKEY* key) const {
        test::CertificateWish wish;
        wish.subject = "0129999 by module";
        wish.policy = std::string(practice::practice_policy);
        return authority().issue(key, wish);
    }
    [[nodiscard]] test::PivContent piv(const test::KeyPtr& key) const {
        test::PivContent content;
        content.key = key;
        content.certificate = certificate_of(key.get());
        return content;
    }
    /// The settings and files of a desk whose card is spoken to so.
    void set_module(const std::string& module, const std::string& profile) const {
        auto settings = desk::read_settings(profile_).value();
        settings.card_profile = "by-module";
        settings.card_crl.clear();
        QVERIFY(desk::write_settings(profile_, settings));
        std::filesystem::create_directories(profile_ / "practice" / "cards");
        std::ofstream(profile_ / "practice" / "cards" / "by-module.json") << profile;
        if (!module.empty()) std::ofstream(profile_ / "practice" / "policy.conf") << "card_module = " << module << "\n";
    }
    void open_by_opensc(const std::string& flags = "believed") {
        const auto label = PivInService::label();
        QVERIFY(!label.empty());
        set_module(test::opensc_module(), profile_text(label, flags));
        desk_ = scenario::open(profile_);
    }
    /// Any other module, with what a test of it needs.
    void plug(const std::string& module, const std::string& text, token::ModuleLimits limits) {
        auto profile = card::read_profile(text, "test.json").value();
        const auto rules = profile.pin;
        const auto root = authority();
        auto card = std::make_unique<card::TokenCard>(
            std::make_unique<token::Process>(token::token_program().value(), module, std::move(limits),
                                             std::make_shared<SystemClock>()),
            std::move(profile), card::Trust{card::World::practice, {root.certificate()}},
            std::make_shared<SystemClock>());
        auto& line = desk_->parts().card_line;
        line.plug("", line.link(), std::move(card), rules, pcsc::Share::shared, true);
    }
    void plug_untrue(const std::string& trouble, const std::string& flags = "believed") {
        token::ModuleLimits limits;
        limits.call = Millis{2'000};
        limits.setting = "JCIC_UNTRUE=" + trouble + ";" + to_hex(certificate_of(test::ec_key().get()));
        plug(test::built("tests/token/libuntrue_module.so").toStdString(), profile_text("untrue", flags), limits);
    }
    /// In the register, and handed out to the query officer.
    Result<void> hand_out() {
        auto one = officer();
        JCIC_TRY(const auto card, desk_->parts().card_line.card().open());
        const auto custodian = one.with(domain::Duty::card_custodian);
        JCIC_CHECK(one.sign_in(domain::Duty::unit_head));
        JCIC_CHECK(scenario::receive(*desk_, card.number, custodian.person));
        JCIC_CHECK(one.sign_in());
        return scenario::hand_over(*desk_, true, card.number, scenario::Officer::secret(custodian.password));
    }
    Result<void> open_jcic(const std::string& password, const desk::Consent& consent = std::nullopt) {
        return desk_->card().open_jcic(scenario::Officer::secret(password), {}, consent);
    }
    [[nodiscard]] desk::CardState card_state() const { return desk_->snapshot()->card.state; }
    /// Back to its custodian while JCIC is open: the card seals what was done by it, and signs no more.
    void hand_back_sealed() {
        const auto card = desk_->parts().seating.seat()->jcic().opened_by();
        const auto custodian = officer().with(domain::Duty::card_custodian);
        const auto password = scenario::Officer::secret(custodian.password);
        QCOMPARE(code(scenario::hand_over(*desk_, false, card.number, password)), QString());
        QCOMPARE(count_events("card.seal-failed"), std::size_t{0});
        const auto seals = ledger::ProofSource(desk_->parts().seating.seat()->session()).newest_seals(2);
        QVERIFY(seals && std::ranges::any_of(
                             *seals, [&](const auto& one) { return one.certificate == card.certificate.der(); }));
        QVERIFY(!desk_->parts().seating.seat()->jcic().is_open());
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
    }
    /// A query that is asked and fetched by the card that is in hand.
    void ask_and_fetch(const std::string& password) {
        auto one = officer();
        const auto query = one.submit();
        QVERIFY(query && one.approve(*query));
        QCOMPARE(code(open_jcic(password)), QString());
        QCOMPARE(code(desk_->queries().request(*query, {})), QString());
        QCOMPARE(state(domain::Item::t52), domain::ItemState::serial_held);
        QCOMPARE(code(one.fetch(*query, domain::Item::t52)), QString());
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
    }
};

JCIC_TEST(ModuleCardTest)
#include "test_module_card.moc"
