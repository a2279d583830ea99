// A vendor's PKCS #11 module in a program of its own: what it does right is done, by SoftHSM and by OpenSC's module
// over the PIV card of the tests; what hangs, crashes, fails or lies is told at each of its calls, and reaches nothing.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QTest>
#include <cstddef>
#include <thread>

#include "app/apart/walls.h"
#include "app/card/apdu_card.h"
#include "app/card/commands.h"
#include "app/practice/card/card_vpcd.h"
#include "app/token/process.h"
#include "pcsc/pcsc_link.h"
#include "support/built.h"
#include "support/own_memory.h"
#include "support/pcscd.h"
#include "support/piv_chip.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/token_folder.h"

using namespace jcic;

namespace {

/// "card.module late": a fault with what says more of it.
template <class T>
QByteArray said(const Result<T>& result) {
    if (result) return "done";
    const auto& fault = result.error();
    auto text = std::string(fault.text());
    for (const char* key : {"reason", "call", "cause", "why"})
        if (!fault.detail(key).empty()) text += " " + std::string(fault.detail(key));
    return QByteArray::fromStdString(text);
}

/// Listens at a name that has no file.
class AbstractSocket {
public:
    explicit AbstractSocket(const std::string& name) : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un at{};
        at.sun_family = AF_UNIX;
        std::ranges::copy(name, std::next(std::begin(at.sun_path)));
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
        listens_ = ::bind(socket_, reinterpret_cast<const sockaddr*>(&at), size) == 0 && ::listen(socket_, 1) == 0;
    }
    ~AbstractSocket() { ::close(socket_); }
    AbstractSocket(const AbstractSocket&) = delete;
    AbstractSocket& operator=(const AbstractSocket&) = delete;
    [[nodiscard]] bool listens() const { return listens_; }

private:
    int socket_;
    bool listens_ = false;
};

}  // namespace

class TestToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<test::TokenFolder>(); }
    void a_true_module_does_what_it_is_asked();
    void each_trouble_is_told_data();
    void each_trouble_is_told();
    void what_hangs_is_ended_and_told();
    void texts_are_made_fit_to_be_shown();
    void a_forged_answer_is_as_short_as_any();
    void a_module_that_ends_its_program_is_told_from_walls_that_are_not_there();
    void another_token_that_is_sick_hides_none();
    void a_final_try_is_asked_for_beside_the_login();
    void a_program_that_was_ended_is_started_anew();
    void a_module_reaches_nothing_of_anybodys();
    void what_is_no_module_is_told();
    void a_password_is_copied_nowhere();
    void SoftHSM_signs_data();
    void SoftHSM_signs();
    void SoftHSM_changes_its_password();
    void a_token_is_found_by_label_or_number();
    void OpenSC_says_the_same_of_a_card_as_its_own_commands_data();
    void OpenSC_says_the_same_of_a_card_as_its_own_commands();
    void OpenSC_tells_the_final_try_and_the_lock();

private:
    [[nodiscard]] std::unique_ptr<token::Process> module(const std::string& path, token::ModuleLimits limits = {}) {
        return std::make_unique<token::Process>(token::token_program().value(), path, std::move(limits),
                                                std::make_shared<SystemClock>());
    }
    [[nodiscard]] std::unique_ptr<token::Process> untrue(const QByteArray& trouble, Millis call = Millis{20'000}) {
        token::ModuleLimits limits;
        limits.call = call;
        limits.setting = "JCIC_UNTRUE=" + trouble.toStdString();
        return module(test::built("tests/token/libuntrue_module.so").toStdString(), limits);
    }
    [[nodiscard]] std::unique_ptr<token::Process> soft() { return module(test::softhsm, folder_->limits()); }
    bool fill_token(const char* label, EVP_PKEY* key) {
        certificate_ = authority_.issue(key);
        return folder_->fill(label, key, certificate_);
    }

    /// All that it is asked for in its life, until something is told.
    static QByteArray walk(token::Process& module) {
        auto came = said(module.open({}));
        const auto next = [&came](const auto& call) {
            if (came == "done") came = said(call());
        };
        next([&] { return module.login(test::secret("314159")); });
        next([&] { return module.change(test::secret("314159"), test::secret("271828")); });
        next([&] { return module.sign(token::Mechanism::ecdsa, view("input")); });
        next([&] { return module.use_key(token::Mechanism::decrypt_oaep, view("input")); });
        next([&] { return module.use_key(token::Mechanism::agree_p256, view("input")); });
        next([&] { return module.open({}); });
        return came;
    }
    static token::Wanted signing(const std::string& label) { return {label, "", "signing", {}, "signing", {1}}; }
    std::unique_ptr<test::TokenFolder> folder_;
    test::TestAuthority authority_;
    Bytes certificate_;
};

void TestToken::a_true_module_does_what_it_is_asked() {
    const auto module = untrue("");
    QVERIFY(!module->running());
    const auto opened = module->open({});
    VERIFY_OK(opened);
    QVERIFY(module->running());
    QCOMPARE(opened->slot, std::string("A reader"));
    QCOMPARE(opened->label + " " + opened->serial, std::string("untrue 0001"));
    QCOMPARE(to_text(opened->certificate), std::string("a certificate"));
    QVERIFY(opened->password.needed && !opened->password.low && !opened->password.locked);
    QCOMPARE(said(module->login(test::secret("314158"))), QByteArray("card.pin.wrong"));
    VERIFY_OK(module->login(test::secret("314159")));
    VERIFY_OK(module->change(test::secret("314159"), test::secret("271828")));
    QCOMPARE(module->sign(token::Mechanism::ecdsa, view("input")).value(), Bytes(64, 1));
    module->close();
    COMPARE_FAULT(module->state(), card_none);
}

void TestToken::each_trouble_is_told_data() {
    QTest::addColumn<QByteArray>("trouble");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const QByteArray& trouble, const QByteArray& told) {
        QTest::newRow(trouble.constData()) << trouble << told;
    };
    for (const QByteArray call :
         {"C_GetFunctionList", "C_Initialize", "C_GetSlotList", "C_GetSlotInfo", "C_GetTokenInfo", "C_OpenSession",
          "C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal", "C_GetAttributeValue", "C_SignInit", "C_Sign",
          "C_DecryptInit", "C_Decrypt", "C_DeriveKey"}) {
        row(call + " crash", "card.module ended");
        row(call + " exit", "card.module exited");
        row(call + " fail", "card.module refused " + call);
        // What a value says of a password is nothing where none was given.
        row(call + " 0xA4", "card.module refused " + call);
        row(call + " 0x30", "card.module device " + call);
    }
    // Whether they fail is nothing to anybody.
    for (const QByteArray call :
         {"constructor", "C_CloseSession", "C_DestroyObject", "CKA_ALWAYS_AUTHENTICATE", "C_GetMechanismList"}) {
        row(call + " crash", "card.module ended");
        row(call + " exit", "card.module exited");
        row(call + " fail", "done");
    }
    row("C_Logout crash", "card.pin.not-known card.module ended");
    row("C_Logout fail", "done");
    // The password was on its way: nobody knows whether the token had it.
    for (const QByteArray call : {"C_GetSessionInfo", "C_Login", "C_SetPIN"}) {
        row(call + " crash", "card.pin.not-known card.module ended");
    }
    row("C_GetSessionInfo fail", "card.module refused C_GetSessionInfo");
    row("C_GetSessionInfo pulled", "card.removed C_GetSessionInfo");
    for (const QByteArray call : {"C_Login", "C_SetPIN"}) {
        row(call + " fail", "card.pin.not-known card.module refused");
        row(call + " pulled", "card.pin.not-known card.removed");
        row(call + " expired", "card.pin.refused expired");
        row(call + " length", "card.pin.refused form");
        row(call + " exit", "card.pin.not-known card.module exited");
        row(call + " 0x102", "card.module no-password " + call);
        row(call + " 0x100", "card.busy logged-in " + call);
        row(call + " 0x104", "card.busy logged-in " + call);
        row(call + " 0x54", "card.module unsupported " + call);
        row(call + " 0xE2", "card.module write-protected " + call);
        row(call + " 0x30", "card.pin.not-known card.module device");
        row(call + " 0x80000001", "card.pin.not-known card.module vendor");
    }
    row("C_SetPIN 0x1C3", "card.pin.refused weak");
    // Of the others the standard lists this one.
    row("C_SignInit expired", "card.pin.refused expired");
    row("C_FindObjectsInit expired", "card.module refused C_FindObjectsInit");
    // There is a second way.
    for (const QByteArray value : {"0x7", "0x9", "0xA"}) {
        row("C_Initialize with-arguments:" + value, "done");
        row("C_Initialize " + value,
            value == "0x7" ? "card.module standard C_Initialize" : "card.module threads C_Initialize");
    }
    row("C_OpenSession read-only", "done");
    row("C_OpenSession 0xB1", "card.module sessions C_OpenSession");
    row("C_SignInit 0x70", "card.module mechanism C_SignInit");
    row("C_SignInit 0x68", "card.module key-use C_SignInit");
    row("C_Sign 0x101", "card.pin.needed");
    row("C_Sign 0x60", "card.reset C_Sign");
    row("C_GetTokenInfo 0xE1", "card.unknown C_GetTokenInfo");
    row("C_GetTokenInfo 0x80000001", "card.module vendor C_GetTokenInfo");
    row("flags bare", "card.module not-set-up");
    row("C_GetMechanismList lie", "card.module nonsense");
    row("flags locked", "card.pin.blocked module");
    row("C_GetSlotInfo lie", "card.removed C_GetSlotInfo");
    row("C_DeriveKey lie", "card.module nonsense");
    row("C_Decrypt lie", "card.module nonsense");
    row("key every-time", "card.module every-time");
    row("C_GetFunctionList lie", "card.module version");
    row("C_GetSlotList lie", "card.module nonsense");
    row("C_GetTokenInfo lie", "card.foreign");
    row("C_FindObjects lie", "card.module nonsense");
    row("C_GetAttributeValue lie", "card.module nonsense");
    row("C_Sign lie", "card.module nonsense");
}

void TestToken::each_trouble_is_told() {
    QFETCH(QByteArray, trouble);
    QFETCH(QByteArray, told);
    const auto module = untrue(trouble);
    QCOMPARE(walk(*module), told);
    const bool ended = told.contains("ended") || told.contains("exited") || told.contains("nonsense");
    QCOMPARE(module->running(), !ended);
}

/// All of them at once: each is nothing but a wait.
void TestToken::what_hangs_is_ended_and_told() {
    struct Hung {
        QByteArray call;
        bool has_password;  ///< which was on its way: nobody knows whether the token had it
        std::unique_ptr<token::Process> module;
        QByteArray came;
    };
    std::vector<Hung> all;
    const auto hang = [&](const QByteArray& call, bool has_password) {
        all.push_back({call, has_password, untrue(call + " hang", Millis{4'000}), {}});
    };
    for (const QByteArray call : {"constructor",
                                  "C_GetFunctionList",
                                  "C_Initialize",
                                  "C_GetSlotList",
                                  "C_GetSlotInfo",
                                  "C_GetTokenInfo",
                                  "C_GetMechanismList",
                                  "C_OpenSession",
                                  "C_FindObjectsInit",
                                  "C_FindObjects",
                                  "C_FindObjectsFinal",
                                  "C_GetAttributeValue",
                                  "CKA_ALWAYS_AUTHENTICATE",
                                  "C_SignInit",
                                  "C_Sign",
                                  "C_DecryptInit",
                                  "C_Decrypt",
                                  "C_DeriveKey",
                                  "C_DestroyObject",
                                  "C_CloseSession"})
        hang(call, false);
    for (const QByteArray call : {"C_GetSessionInfo", "C_Logout", "C_Login", "C_SetPIN"}) hang(call, true);
    {
        std::vector<std::jthread> walks;
        for (auto& one : all) walks.emplace_back([&one] { one.came = walk(*one.module); });
    }
    for (const auto& one : all) {
        const QByteArray told = one.has_password ? "card.pin.not-known card.module late" : "card.module late";
        QVERIFY2(one.came == told, one.call + ": " + one.came);
        QVERIFY2(!one.module->running(), one.call);
    }
}

void TestToken::texts_are_made_fit_to_be_shown() {
    const auto of_zeros = untrue("texts zeros")->open({}).value();
    QCOMPARE(QString::fromStdString(of_zeros.label), QStringLiteral("世一"));
    QCOMPARE(of_zeros.serial, std::string());
    // Two that are no text are two numbers all the same.
    QCOMPARE(untrue("texts bytes")->open({}).value().serial, std::string("01ff"));
}

/// Whatever a module writes into its program's answers.
void TestToken::a_forged_answer_is_as_short_as_any() {
    const auto refused = untrue("C_Initialize forge")->open({});
    QCOMPARE(said(refused), QByteArray("card.module several"));
    QVERIFY(test::detail(refused.error(), "found").size() < 200);
}

void TestToken::a_module_that_ends_its_program_is_told_from_walls_that_are_not_there() {
    // The status with which the program says that the kernel has no walls.
    const auto left = untrue("constructor exit")->open({});
    QCOMPARE(said(left), QByteArray("card.module exited"));
    QCOMPARE(test::detail(left.error(), "status"), std::string("3"));
}

void TestToken::another_token_that_is_sick_hides_none() {
    const auto module = untrue("slots sick");
    QCOMPARE(module->open({}).value().label, std::string("untrue"));
    token::Wanted another;
    another.label = "another";
    QCOMPARE(said(module->open(another)), QByteArray("card.module device C_GetTokenInfo"));
}

void TestToken::a_final_try_is_asked_for_beside_the_login() {
    const auto module = untrue("flags final");
    VERIFY_OK(module->open({}));
    COMPARE_FAULT(module->login(test::secret("314159")), card_pin_last_try);
    COMPARE_FAULT(module->change(test::secret("314159"), test::secret("271828")), card_pin_last_try);
    VERIFY_OK(module->login(test::secret("314159"), token::FinalTry::agreed));
}

void TestToken::a_program_that_was_ended_is_started_anew() {
    const auto module = untrue("C_Login crash");
    VERIFY_OK(module->open({}));
    COMPARE_FAULT(module->login(test::secret("314159")), card_pin_not_known);
    COMPARE_FAULT(module->login(test::secret("314159")), card_none);
    VERIFY_OK(module->open({}));
    VERIFY_OK(module->state());
}

void TestToken::a_module_reaches_nothing_of_anybodys() {
    const AbstractSocket socket("jcic-untrue-" + std::to_string(::getpid()));
    QVERIFY(socket.listens());
    const auto module = untrue("C_Initialize reach");
    const auto opened = module->open({});
    QVERIFY(!opened);
    // Debian 12's kernel has no wall there (docs/trust/threats.md).
    const bool walled = apart::has_wall_of_abstract_sockets();
    QCOMPARE(test::detail(opened.error(), "value"), std::string(walled ? "0x80000000" : "0x80040000"));  // nothing else
}

void TestToken::what_is_no_module_is_told() {
    QCOMPARE(said(module("/usr/lib/no-such-module.so")->open({})), QByteArray("card.module missing"));
    QCOMPARE(said(module("/etc/passwd")->open({})), QByteArray("card.module missing"));
}

void TestToken::a_password_is_copied_nowhere() {
    const auto module = untrue("");
    VERIFY_OK(module->open({}));
    std::string plain;
    for (const char masked : std::string_view("sV6v jP3{l")) plain += static_cast<char>(masked ^ 1);
    const test::Hidden hidden(plain);
    auto typed = test::secret(plain);
    wipe(plain);
    QCOMPARE(hidden.in_own_memory(), 1);
    COMPARE_FAULT(module->login(typed), card_pin_wrong);
    QCOMPARE(hidden.in_own_memory(), 1);
    typed.wipe();
    QCOMPARE(hidden.in_own_memory(), 0);
}

void TestToken::SoftHSM_signs_data() {
    QTest::addColumn<bool>("rsa");
    QTest::newRow("P-256") << false;
    QTest::newRow("RSA 2048") << true;
}

void TestToken::SoftHSM_signs() {
    QFETCH(bool, rsa);
    const auto key = rsa ? test::rsa_key() : test::ec_key();
    QVERIFY(folder_->make("citizen") && fill_token("citizen", key.get()));
    const auto module = soft();
    const auto opened = module->open(signing("citizen"));
    VERIFY_OK(opened);
    QCOMPARE(opened->certificate, certificate_);
    const auto message = view("request");
    const auto digest = card::sha256(message);
    const auto mechanism = rsa ? token::Mechanism::sha256_rsa_pkcs : token::Mechanism::ecdsa;
    const auto input = rsa ? message : ByteView(digest);
    // The key is not even seen without the password.
    QCOMPARE(said(module->sign(mechanism, input)), QByteArray("card.module key"));
    QCOMPARE(said(module->login(test::secret("a1b2c3d5"))), QByteArray("card.pin.wrong"));
    VERIFY_OK(module->login(test::secret(test::user_password)));
    const auto signature = module->sign(mechanism, input);
    VERIFY_OK(signature);
    VERIFY_OK(card::verify_signature(card::Certificate::from_der(opened->certificate).value(), message, *signature));
}

void TestToken::SoftHSM_changes_its_password() {
    QVERIFY(folder_->make("citizen") && fill_token("citizen", test::ec_key().get()));
    const auto module = soft();
    VERIFY_OK(module->open(signing("citizen")));
    QCOMPARE(said(module->change(test::secret("a1b2c3d5"), test::secret("e5f6g7h8"))), QByteArray("card.pin.wrong"));
    VERIFY_OK(module->change(test::secret(test::user_password), test::secret("e5f6g7h8")));
    QCOMPARE(said(module->login(test::secret(test::user_password))), QByteArray("card.pin.wrong"));
    VERIFY_OK(module->login(test::secret("e5f6g7h8")));
}

void TestToken::a_token_is_found_by_label_or_number() {
    const auto key = test::ec_key();
    QVERIFY(folder_->make("citizen") && fill_token("citizen", key.get()) && folder_->make("office"));
    const auto module = soft();
    const auto opened = module->open(signing("citizen"));
    VERIFY_OK(opened);
    auto by_number = signing("");
    by_number.serial = opened->serial;
    QCOMPARE(module->open(by_number).value().label, std::string("citizen"));
    QCOMPARE(said(module->open(signing("nobody"))), QByteArray("card.foreign"));
    QCOMPARE(said(module->open(signing(""))), QByteArray("card.module several"));
    QCOMPARE(said(module->open(signing("office"))), QByteArray("card.certificate missing"));
}

void TestToken::OpenSC_says_the_same_of_a_card_as_its_own_commands_data() {
    SoftHSM_signs_data();
}

void TestToken::OpenSC_says_the_same_of_a_card_as_its_own_commands() {
    QFETCH(bool, rsa);
    test::Pcscd daemon;
    QVERIFY2(daemon.start(), "pcscd did not start, or another one is running");
    test::PivContent content;
    content.key = rsa ? test::rsa_key() : test::ec_key();
    content.certificate = authority_.issue(content.key.get());
    const auto chip = std::make_shared<test::PivChip>(std::move(content));
    practice::VpcdCard slot(chip);
    card::ApduCard by_commands({std::make_shared<pcsc::PcscLink>()},
                               card::load_profiles(test::in_source("resources/cards")).value(),
                               {card::World::real, {authority_.certificate()}}, std::make_shared<SystemClock>());
    QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }));
    QVERIFY(QTest::qWaitFor([&] { return by_commands.open().has_value(); }, 10'000));
    const auto identity = by_commands.open().value();
    VERIFY_OK(by_commands.verify_pin(test::secret("314159")));
    const auto message = view("request");
    const auto theirs = by_commands.sign(message);
    VERIFY_OK(theirs);
    by_commands.close();

    const auto module = this->module(test::opensc_module());
    const auto opened = module->open({"", "", "", {1}, "", {1}});
    VERIFY_OK(opened);
    QCOMPARE(opened->certificate, identity.certificate.der());
    VERIFY_OK(module->login(test::secret("314159")));
    const auto digest = card::sha256(message);
    const auto ours =
        rsa ? module->sign(token::Mechanism::sha256_rsa_pkcs, message) : module->sign(token::Mechanism::ecdsa, digest);
    VERIFY_OK(ours);
    VERIFY_OK(card::verify_signature(identity.certificate, message, *ours));
    if (rsa) QCOMPARE(*ours, *theirs);  // PKCS #1 v1.5 leaves nothing to chance
}

void TestToken::OpenSC_tells_the_final_try_and_the_lock() {
    test::Pcscd daemon;
    QVERIFY2(daemon.start(), "pcscd did not start, or another one is running");
    test::PivContent content;
    content.key = test::ec_key();
    content.certificate = authority_.issue(content.key.get());
    const auto chip = std::make_shared<test::PivChip>(std::move(content));
    practice::VpcdCard slot(chip);
    QVERIFY(QTest::qWaitFor([&] { return slot.inserted() || slot.insert().has_value(); }));
    const auto module = this->module(test::opensc_module());
    const token::Wanted wanted{"", "", "", {1}, "", {1}};
    QVERIFY(QTest::qWaitFor([&] { return module->open(wanted).has_value(); }, 10'000));
    QCOMPARE(said(module->login(test::secret("314158"))), QByteArray("card.pin.wrong"));
    QCOMPARE(said(module->login(test::secret("314158"))), QByteArray("card.pin.wrong"));
    QCOMPARE(chip->content.pin.tries, 1);
    QVERIFY(module->state().value().final_try);
    QCOMPARE(said(module->login(test::secret("314158"))), QByteArray("card.pin.last-try"));
    QCOMPARE(chip->content.pin.tries, 1);
    QVERIFY(!module->login(test::secret("314158"), token::FinalTry::agreed));
    QVERIFY(module->state().value().locked);
    QCOMPARE(said(module->login(test::secret("314159"))), QByteArray("card.pin.blocked module"));
    QCOMPARE(chip->content.pin.tries, 0);
}

JCIC_TEST(TestToken)
#include "test_token.moc"
