// What the desk's partners do when they do not do their work, and what the desk does then: one table of partner and
// conduct, by which the terminal, the program of the windows, and what its windows ask the desk for are driven. Nothing
// waits for a partner that does not answer, the windows' thread goes on, the words name the partner, and the program
// ends (docs/develop/partners.md). A new partner is a place (partner_places.h) and a row.
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "app/desk/commands/paper.h"
#include "app/desk/commands/registers.h"
#include "app/desk/commands/seat.h"
#include "app/desk/commands/self_check.h"
#include "app/desk/commands/setup.h"
#include "app/desk/seat/hub_desk.h"
#include "app/domain/registers/hubs.h"
#include "app/keys/crypto.h"
#include "app/words/words.h"
#include "cli/partner_places.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/new_branch.h"
#include "support/test_program.h"
#include "ui/commands/conductor_commands.h"

using namespace jcic;
using test::Conduct;
using test::Ended;
using test::Scene;
using test::There;
namespace command = desk::command;
namespace place = test::place;

namespace {

/// Far beyond what the desk waits itself (ten seconds): a program that is not there yet waits for ever.
constexpr int watchdog = 90'000;

/// What came of it.
using Told = std::function<void(const std::optional<Fault>&)>;

/// Where somebody sits.
struct Window {
    ui::Commands& desk;
    const QObject* where;
    QByteArray password;
    std::filesystem::path folder;  ///< for files
};
using Asks = std::stop_source(const Window&, const Told&);

/// What a window asks for, of which the partner has a part.
template <class Asked, class Find>
std::stop_source ask_for(const Window& window, const Asked& asked, const Told& told, Find find) {
    using Answer = typename Asked::Answer;
    return window.desk.send(window.where, asked, [told, find](const Result<Answer>& answer) {
        told(answer ? find(*answer) : std::optional<Fault>(answer.error()));
    });
}
constexpr auto no_fault = [](const auto& /*answer*/) { return std::optional<Fault>(); };
std::stop_source ask_self_check(const Window& window, const Told& told) {
    return ask_for(window, command::SelfCheck{}, told, [](const selfcheck::Findings& findings) {
        const auto* broken = selfcheck::broken_link(findings);
        return broken == nullptr ? std::nullopt : broken->fault;
    });
}
std::stop_source ask_printers(const Window& window, const Told& told) {
    return ask_for(window, command::CheckPrinters{}, told, [](const auto& check) {
        return check.found.empty() ? std::nullopt : std::optional(check.found.front());
    });
}
std::stop_source ask_host(const Window& window, const Told& told) {
    return window.desk.send(
        window.where, command::OpenAccount{},
        [told](const Result<void>& done) { told(done ? std::nullopt : std::optional(done.error())); },
        desk::together(Secret::from(view(window.password.toStdString()))));
}
std::stop_source ask_hub(const Window& window, const Told& told) {
    return ask_for(window, command::CheckHub{}, told, [](const auto& check) { return check.fault; });
}
std::stop_source ask_for_a_key(const Window& window, const Told& told) {
    return ask_for(window, command::TakeSetupStep{domain::SetupStep::request, window.folder / "request.csr"}, told,
                   no_fault);
}
/// Nobody asks: the desk looks for the card by itself.
std::stop_source look_at_card(const Window& window, const Told& told) {
    auto* look = new QTimer(&window.desk);
    look->callOnTimeout(&window.desk, [look, told, &desk = window.desk] {
        const auto fault = desk.snapshot()->card.fault;
        if (!fault) return;
        look->deleteLater();
        told(fault);
    });
    look->start(20);
    return {};
}
std::stop_source ask_scanner(const Window& window, const Told& told) {
    return ask_for(window, command::ScanForm{}, told, no_fault);
}

/// How the desk's programs come to need it.
struct Row {
    const char* name;
    There (*stand)(const QString& folder, Conduct);
    void (*lead)(Scene&, const There&);
    const char* named;                ///< stands in the words, whatever the partner does
    const char* gone;                 ///< … where nobody is there
    const char* silent;               ///< … where nothing comes
    const char* line = "";            ///< the terminal's command; "" where it has nothing to do with the partner
    const char* user = "";            ///< who gives it, and sits before the windows; "" for nobody
    Asks* ask = nullptr;              ///< what they ask for in windows; null for no more than their start
    std::vector<Conduct> conducts{};  ///< of which it is capable; all of a socket's if empty
    bool at_start = false;            ///< the windows' program meets it before anybody signs in
    bool alone = false;               ///< there is one place for it on a machine
    bool real = false;                ///< a real branch: in practice there is none
    bool waited_for = true;           ///< within ten seconds; else it is shown how far it is, and can be stopped
};

const std::vector<Row>& rows() {
    using enum Conduct;
    static const std::vector<Row> all{
        {.name = "card service",
         .stand = place::card_service,
         .lead = place::by_card_service,
         .named = "讀卡服務",
         .gone = "讀卡服務未執行",
         .silent = "讀卡服務未回應",
         .line = "card list",
         .ask = ask_self_check,
         .at_start = true,
         .alone = true},
        {.name = "print service",
         .stand = place::socket_of_http,
         .lead = place::by_print_service,
         .named = "列印服務",
         .gone = "列印服務未執行",
         .silent = "列印服務未回應",
         .line = "printer check",
         .ask = ask_printers,
         .at_start = true},
        {.name = "session bus",
         .stand = place::socket_of_bus,
         .lead = place::by_session_bus,
         .named = "",
         .gone = "",
         .silent = "桌面匯流排未回應",
         .at_start = true},
        {.name = "system bus",
         .stand = place::socket_of_bus,
         .lead = place::by_system_bus,
         .named = "",
         .gone = "",
         .silent = "系統匯流排未回應",
         .at_start = true},
        {.name = "accessibility bus",
         .stand = place::socket_of_bus,
         .lead = place::by_accessibility_bus,
         .named = "",
         .gone = "",
         .silent = "輔助使用匯流排未回應",
         .at_start = true},
        {.name = "input method",
         .stand = place::socket_of_bus,
         .lead = place::by_input_method,
         .named = "",
         .gone = "",
         .silent = "輸入法未回應",
         .at_start = true},
        {.name = "host",
         .stand = place::host,
         .lead = place::by_host,
         .named = "聯徵中心",
         .gone = "主機未開放此連接埠",
         .silent = "主機未在時限內回應",
         .line = "query run",
         .user = "L03",
         .ask = ask_host},
        {.name = "host inside TLS",
         .stand = place::host_inside_tls,
         .lead = place::by_host_inside_tls,
         .named = "聯徵中心",
         .gone = "",
         .silent = "主機未在時限內回應",
         .line = "query run",
         .user = "L03",
         .ask = ask_host,
         .conducts = {silent, hangs_up, dies, nonsense}},
        {.name = "hub",
         .stand = place::hub,
         .lead = place::by_hub,
         .named = "櫃台連線",
         .gone = "無法連線",
         .silent = "未在時限內回應",
         .line = "hub check",
         .user = "L03",
         .ask = ask_hub},
        {.name = "TPM",
         .stand = place::tpm,
         .lead = place::by_tpm,
         .named = "TPM",
         .gone = "與 TPM 之連線中斷",
         .silent = "TPM 未於時限內回應",
         .line = "setup --new-key",
         .user = "L01",
         .ask = ask_for_a_key,
         .conducts = {absent, refused, stopped, silent, hangs_up, dies, nonsense},
         .real = true},
        {.name = "module",
         .stand = place::card_module,
         .lead = place::by_card_module,
         .named = "廠商模組",
         .gone = "廠商模組",
         .silent = "廠商模組未於時限內回應",
         .line = "card info",
         .ask = look_at_card,
         .conducts = {absent, refused, silent, hangs_up, dies, nonsense},
         .at_start = true},
        {.name = "scanner",
         .stand = place::scanner,
         .lead = place::by_scanner,
         .named = "掃描器",
         .gone = "掃描器",
         .silent = "",
         .user = "L03",
         .ask = ask_scanner,
         .alone = true,
         .waited_for = false},
    };
    return all;
}

const char* name_of(Conduct conduct) {
    return std::ranges::find(test::conducts, conduct, &test::ConductName::conduct)->name;
}
bool is_silence(Conduct conduct) {
    return conduct == Conduct::stopped || conduct == Conduct::silent || conduct == Conduct::trickles;
}
bool is_nobody(Conduct conduct) {
    return conduct == Conduct::absent || conduct == Conduct::refused;
}

/// Every title and cause that an answer tells.
QString words_in(const QJsonValue& told) {
    QString out;
    const auto object = told.toObject();
    for (auto one = object.begin(); one != object.end(); ++one)
        out += one.key() == "title" || one.key() == "cause" ? one->toString() + u'\n' : words_in(*one);
    for (const auto& one : told.toArray()) out += words_in(one);
    return out;
}
QString words_of(const Fault& fault) {
    const auto words = words::words_for(fault);
    return words.title + u'\n' + words.cause;
}

}  // namespace

/// One partner that conducts itself so, and the programs that meet it.
struct Meeting {
    There there;
    Scene terminal{}, window{};
    std::unique_ptr<QProcess> line{}, program{};  ///< the terminal, the windows
};

class TestPartners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothing_waits_and_the_words_name_the_partner_data();
    void nothing_waits_and_the_words_name_the_partner();

private:
    void join_hub(desk::Workplace& desk, const std::filesystem::path& profile);
    void trust_hubs(desk::Workplace& desk, const std::filesystem::path& profile);
    [[nodiscard]] Scene scene(const Row& row, const There& there);
    void meet(const Row& row, const std::vector<Conduct>& conducts);
    void begin(const Row& row, Meeting& meeting);
    void start_line(const Row& row, Meeting& meeting);
    void ask(const Row& row, const Meeting& meeting);
    void sign_in(const Row& row, ui::ConductorCommands& desk);
    static void ends_in_words(const Row& row, Meeting& meeting);
    static void is_there_and_ends(const Row& row, Meeting& meeting);
    static void names_the_partner(const Row& row, const There& there, const QString& words);

    scenario::Profiles profiles_;
    test::NewBranch branch_;  ///< a real one
    std::map<QString, QByteArray> secrets_;
    QTemporaryDir folder_;
    int copies_ = 0;
};

/// One branch for all: its card is in the hand of who queries, and its people have entered the hubs. And a real one.
void TestPartners::initTestCase() {
    const auto profile = profiles_.fresh();
    secrets_ = test::practice_secrets(profile);
    auto desk = scenario::open(profile);
    scenario::Officer officer(*desk);
    QCOMPARE(scenario::code(officer.sign_in()), QString());
    QCOMPARE(scenario::code(officer.hand_over(true)), QString());
    QCOMPARE(scenario::code(officer.sign_in(domain::Duty::unit_head)), QString());
    join_hub(*desk, profile);
    desk.reset();
    desk = scenario::open(profile);
    trust_hubs(*desk, profile);
    desk.reset();
    Scene{{}, profile}.set("hub", "");
    profiles_.begin_with(profile);
    const auto founded = branch_.set_up();
    QVERIFY2(std::filesystem::exists(branch_.profile() / "workstation.key"), qPrintable(founded.out + founded.error));
    secrets_["L01"] = test::NewBranch::head_password;
}

void TestPartners::join_hub(desk::Workplace& desk, const std::filesystem::path& profile) {
    const auto made = desk.hub().request(folder_.path().toStdString());
    QCOMPARE(scenario::code(made), QString());
    const test::TestAuthority authority;
    test::CertificateWish wish;
    wish.subject = "";
    Scene at{{}, profile};
    at.write("hub.pem", authority.grant(files::read_text(made->certificate).value(), wish));
    at.write("hub-ca.pem", test::TestAuthority::pem_of(authority.certificate().der()));
    place::by_hub(at, {});
}

void TestPartners::trust_hubs(desk::Workplace& desk, const std::filesystem::path& profile) {
    scenario::Officer head(desk);
    QCOMPARE(scenario::code(head.sign_in(domain::Duty::unit_head)), QString());
    const auto digest = to_hex(desk::sha256_of(files::read(profile / "hub-ca.pem").value()));
    const auto& book = domain::registers::hubs;
    for (const auto& [conduct, name] : test::conducts) {
        const domain::registers::StepRequest wanted{
            &book,
            book.step("hub.trusted"),
            "",
            {{"hub", place::hub_address(conduct)}, {"hub-id", std::string(32, 'a')}, {"authority", digest}},
            std::nullopt};
        QCOMPARE(scenario::code(head.beside(domain::Duty::administrator, wanted)), QString());
    }
}

void TestPartners::nothing_waits_and_the_words_name_the_partner_data() {
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < rows().size(); ++i) QTest::addRow("%s", rows()[i].name) << i;
}

/// What several partners are waited for is waited for at the same time, where there is room for several.
void TestPartners::nothing_waits_and_the_words_name_the_partner() {
    QFETCH(const std::size_t, row);
    const auto& one = rows()[row];
    std::vector<Conduct> conducts = one.conducts;
    if (conducts.empty())
        for (const auto& [conduct, name] : test::conducts) conducts.push_back(conduct);
    if (!one.alone) return meet(one, conducts);
    for (const auto conduct : conducts) {
        meet(one, {conduct});
        if (QTest::currentTestFailed()) return;
    }
}

void TestPartners::meet(const Row& row, const std::vector<Conduct>& conducts) {
    std::vector<Meeting> meetings;
    for (const auto conduct : conducts) {
        const auto folder = folder_.filePath(QString("%1 %2").arg(row.name, name_of(conduct)));
        QDir().mkpath(folder);
        meetings.push_back({row.stand(folder, conduct)});
        auto& note = meetings.back().there.note;
        if (!note.empty() && ::geteuid() != 0) QSKIP(note.c_str());
        QVERIFY2(note.empty(), note.c_str());
        begin(row, meetings.back());
    }
    const auto each = [&](auto what) {
        for (auto& meeting : meetings) {
            if (QTest::currentTestFailed()) return;
            what(meeting);
            if (QTest::currentTestFailed()) qWarning("%s: %s", row.name, name_of(meeting.there.conduct));
        }
    };
    each([&](Meeting& meeting) { ask(row, meeting); });
    each([&](Meeting& meeting) { ends_in_words(row, meeting); });
    each([&](Meeting& meeting) { is_there_and_ends(row, meeting); });
    for (const auto& meeting : meetings)
        for (const auto* scene : {&meeting.terminal, &meeting.window})
            if (!scene->profile.empty()) std::filesystem::remove_all(scene->profile);
}

Scene TestPartners::scene(const Row& row, const There& there) {
    Scene out{test::without_printers(),
              row.real ? profiles_.root() / ("real-" + std::to_string(++copies_)) : profiles_.fresh()};
    if (row.real) std::filesystem::copy(branch_.profile(), out.profile, std::filesystem::copy_options::recursive);
    out.environment.insert("QT_QPA_PLATFORM", "offscreen");
    out.environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/dev/null/none");
    out.environment.insert("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/dev/null/none");
    row.lead(out, there);
    return out;
}

/// Whom nobody meets before the sign-in, one start of the windows stands for.
void TestPartners::begin(const Row& row, Meeting& meeting) {
    if (*row.line != '\0') start_line(row, meeting);
    if (row.real || (!row.at_start && meeting.there.conduct != Conduct::silent)) return;
    meeting.window = scene(row, meeting.there);
    meeting.program = std::make_unique<QProcess>();
    test::start_with(*meeting.program, test::built("app/jcic-desk-practice"),
                     {"--profile", QString::fromStdString(meeting.window.profile.string())}, {},
                     meeting.window.environment);
}

void TestPartners::start_line(const Row& row, Meeting& meeting) {
    meeting.terminal = scene(row, meeting.there);
    auto line = QString(row.line).split(' ') +
                QStringList{"--json", "--profile", QString::fromStdString(meeting.terminal.profile.string())};
    QByteArray typed;
    if (*row.user != '\0') {
        line += QStringList{"--user", row.user, "--password-fd", "0"};
        typed = secrets_[row.user] + '\n';
    }
    if (QString(row.line) == "query run") {
        line += QStringList{"--pin-fd", "0"};
        typed += secrets_["card"] + '\n';
    }
    meeting.line = std::make_unique<QProcess>();
    test::start_with(*meeting.line, test::built("app/jcic-desk-cli"), line, typed, meeting.terminal.environment);
}

void TestPartners::names_the_partner(const Row& row, const There& there, const QString& words) {
    QVERIFY2(words.contains(QString(row.named)), qPrintable(words));
    if (is_silence(there.conduct)) QVERIFY2(words.contains(QString(row.silent)), qPrintable(words));
    if (is_nobody(there.conduct)) QVERIFY2(words.contains(QString(row.gone)), qPrintable(words));
}

void TestPartners::ends_in_words(const Row& row, Meeting& meeting) {
    if (!meeting.line) return;
    const auto ended = test::end_of(*meeting.line);
    QVERIFY2(ended.status > 0, qPrintable(ended.out + ended.error));
    if (is_silence(meeting.there.conduct) || is_nobody(meeting.there.conduct)) QCOMPARE(ended.status, 3);
    names_the_partner(row, meeting.there, words_in(ended.json()));
}

void TestPartners::is_there_and_ends(const Row& row, Meeting& meeting) {
    if (!meeting.program) return;
    auto& window = *meeting.program;
    // Its people stand there once the desk behind the window is open: the windows' thread goes on.
    QByteArray said;
    QVERIFY(QTest::qWaitFor(
        [&] {
            said += window.readAllStandardOutput();
            return said.contains("PUK") || window.state() == QProcess::NotRunning;
        },
        watchdog));
    QVERIFY(said.contains("PUK"));
    window.terminate();
    const bool ended = window.waitForFinished(watchdog);
    const auto told = QString::fromUtf8(window.readAllStandardError());
    if (!ended) window.kill();
    QVERIFY2(ended, qPrintable(told));
    QCOMPARE(window.exitStatus(), QProcess::NormalExit);
    QCOMPARE(window.exitCode(), 0);
    const bool of_bus = row.line[0] == '\0' && row.ask == nullptr;
    if (of_bus) QCOMPARE(told.contains(QString(row.silent)), !is_nobody(meeting.there.conduct));
}

void TestPartners::sign_in(const Row& row, ui::ConductorCommands& desk) {
    std::optional<QString> in;
    desk.send(
        this, command::SignIn{domain::PersonId::parse(row.user).value(), desk::HostAccount::leave},
        [&](const Result<desk::SignedIn>& done) { in = scenario::code(done); },
        desk::together(Secret::from(view(secrets_[row.user].toStdString()))));
    QTRY_VERIFY_WITH_TIMEOUT(in.has_value(), watchdog);
    QCOMPARE(*in, QString());
}

/// As a window does: it asks the desk, its thread goes on, and it ends while the desk still waits.
void TestPartners::ask(const Row& row, const Meeting& meeting) {
    const auto how = meeting.there.conduct;
    const bool stands_for_all = how == Conduct::silent || how == Conduct::dies || how == Conduct::nonsense;
    if (row.ask == nullptr || !stands_for_all) return;
    const auto at = scene(row, meeting.there);
    auto opening = scenario::practice_opening(at.profile);
    opening.print_server = at.environment.value("CUPS_SERVER").toStdString();
    if (row.real) opening.practice = nullptr;
    auto desk = std::make_unique<ui::ConductorCommands>(opening);
    desk->open();
    QTRY_VERIFY_WITH_TIMEOUT(!desk->snapshot()->people.empty(), watchdog);
    if (*row.user != '\0') sign_in(row, *desk);
    int turns = 0;
    QTimer turning;
    turning.callOnTimeout([&] { ++turns; });
    turning.start(10);
    std::optional<Fault> told;
    const Window window{*desk, this, secrets_[row.user], folder_.path().toStdString()};
    auto stop = row.ask(window, [&](const std::optional<Fault>& fault) {
        told = fault.value_or(Fault{FaultCode::internal, "no fault", {}});
    });
    const bool stopped = is_silence(how) && !row.waited_for;
    if (stopped) QTimer::singleShot(500, this, [&] { stop.request_stop(); });
    QTRY_VERIFY_WITH_TIMEOUT(told.has_value(), watchdog);
    if (is_silence(how)) QVERIFY2(turns > 20, qPrintable("the windows' thread waited, too:\n" + words_of(*told)));
    if (stopped)
        QCOMPARE(told->code, FaultCode::cancelled);
    else
        names_the_partner(row, meeting.there, words_of(*told));
    row.ask(window, [](const auto&) {});
    desk.reset();
    std::filesystem::remove_all(at.profile);
}

JCIC_TEST(TestPartners)
#include "test_partners.moc"
