// What the desk's partners do when they do not do their work, and what the desk does then: one table of partner and
// conduct, by which terminal and window are driven. Nothing waits for a partner that does not answer, the words name
// it, and the program ends. Hub, host, TPM, module and scanner have tests of their own (docs/develop/partners.md).
#include <sys/stat.h>
#include <unistd.h>

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/partner.h"
#include "support/test_program.h"

using namespace jcic;
using test::Conduct;
using test::Ended;

namespace {

constexpr const char* card_folder = "/run/pcscd";
constexpr const char* card_socket = "/run/pcscd/pcscd.comm";

/// Far beyond what the desk waits itself (ten seconds): a program that is not there yet waits for ever.
constexpr int watchdog = 90'000;

enum class Who { card_service, print_service, session_bus, system_bus };

struct Row {
    const char* name;
    Who who;
    const char* gone;    ///< the terminal's words where nobody is there or the line breaks
    const char* silent;  ///< where nothing comes
};
constexpr std::array rows{Row{"card service", Who::card_service, "讀卡服務未執行", "讀卡服務未回應"},
                          Row{"print service", Who::print_service, "列印服務未執行", "列印服務未回應"},
                          Row{"session bus", Who::session_bus, "", "桌面匯流排未回應"},
                          Row{"system bus", Who::system_bus, "", "系統匯流排未回應"}};

bool is_silence(Conduct conduct) {
    return conduct == Conduct::stopped || conduct == Conduct::silent || conduct == Conduct::trickles;
}

}  // namespace

class TestPartners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void the_terminal_ends_and_names_the_partner_data();
    void the_terminal_ends_and_names_the_partner();
    void the_window_is_there_and_ends_data();
    void the_window_is_there_and_ends();
    void cleanupTestCase();

private:
    [[nodiscard]] std::unique_ptr<test::Partner> partner(Who who, Conduct conduct);
    [[nodiscard]] QProcessEnvironment around(Who who) const;
    static void table(bool of_window);
    [[nodiscard]] QString profile() const { return QString::fromStdString(profile_.string()); }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    QTemporaryDir folder_;
    bool made_card_folder_ = false;
};

void TestPartners::initTestCase() {
    profile_ = profiles_.fresh();
    // The system's readers, in a practice profile.
    QFile settings(profile() + "/settings.conf");
    QVERIFY(settings.open(QFile::ReadWrite));
    auto text = settings.readAll();
    text.replace("card_readers = practice\n", "");
    settings.resize(0);
    settings.seek(0);
    settings.write(text + "card_readers = system\n");
    if (::geteuid() == 0) made_card_folder_ = ::mkdir(card_folder, 0755) == 0;
}

void TestPartners::cleanupTestCase() {
    if (made_card_folder_) ::rmdir(card_folder);
}

std::unique_ptr<test::Partner> TestPartners::partner(Who who, Conduct conduct) {
    const auto socket = who == Who::card_service ? QString(card_socket) : folder_.filePath("partner");
    const char* answer = who == Who::print_service ? "HTTP/1.1 200 OK\r\n" : "OK 00112233445566778899";
    auto out = std::make_unique<test::Partner>(socket.toStdString(), conduct, answer);
    return out->stands() ? std::move(out) : nullptr;
}

QProcessEnvironment TestPartners::around(Who who) const {
    auto environment = test::without_printers();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/dev/null/none");
    environment.insert("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/dev/null/none");
    const auto socket = folder_.filePath("partner");
    if (who == Who::print_service) environment.insert("CUPS_SERVER", socket);
    if (who == Who::session_bus) environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
    if (who == Who::system_bus) environment.insert("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket);
    return environment;
}

void TestPartners::table(bool of_window) {
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("conduct");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!of_window && rows[i].gone[0] == '\0') continue;  // the terminal has nothing to do with it
        for (const auto& one : test::conducts)
            QTest::addRow("%s: %s", rows[i].name, one.name) << static_cast<int>(i) << static_cast<int>(one.conduct);
    }
}

void TestPartners::the_terminal_ends_and_names_the_partner_data() {
    table(false);
}

void TestPartners::the_terminal_ends_and_names_the_partner() {
    QFETCH(const int, row);
    QFETCH(const int, conduct);
    const auto& [name, who, gone, silent] = rows[static_cast<std::size_t>(row)];
    const auto how = static_cast<Conduct>(conduct);
    const auto there = partner(who, how);
    if (!there && ::geteuid() != 0) QSKIP("the card service's socket is root's");
    QVERIFY(there);
    const auto command = who == Who::card_service ? QStringList{"card", "list"} : QStringList{"printer", "check"};
    const auto ended = test::jcic_desk_cli(command + QStringList{"--json", "--profile", profile()}, {}, around(who));
    QCOMPARE(ended.status, 3);
    auto said = ended.json();
    if (who == Who::print_service) said = said["warnings"].toArray().first().toObject();
    const auto title = said["title"].toString();
    const QStringList broken{gone, silent, "列印服務之回應中斷", "讀卡服務之回應無法辨識"};
    if (is_silence(how))
        QCOMPARE(title, QString(silent));
    else if (how == Conduct::absent || how == Conduct::refused)
        QCOMPARE(title, QString(gone));
    else
        QVERIFY2(broken.contains(title), qPrintable(title));
}

void TestPartners::the_window_is_there_and_ends_data() {
    table(true);
}

void TestPartners::the_window_is_there_and_ends() {
    QFETCH(const int, row);
    QFETCH(const int, conduct);
    const auto& [name, who, gone, silent] = rows[static_cast<std::size_t>(row)];
    const auto how = static_cast<Conduct>(conduct);
    const auto there = partner(who, how);
    if (!there && ::geteuid() != 0) QSKIP("the card service's socket is root's");
    QVERIFY(there);
    QProcess window;
    window.setProcessEnvironment(around(who));
    test::without_terminal(window);
    window.start(test::built("app/jcic-desk-practice"), {"--profile", profile()});
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
    const bool of_bus = who == Who::session_bus || who == Who::system_bus;
    const bool nobody = how == Conduct::absent || how == Conduct::refused;
    if (of_bus) QCOMPARE(told.contains(QString(silent)), !nobody);
}

JCIC_TEST(TestPartners)
#include "test_partners.moc"
