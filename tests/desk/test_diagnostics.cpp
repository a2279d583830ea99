// The diagnostic log and the report: what went wrong, and nothing about anybody.

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/conductor.h"
#include "app/desk/profile/least_version.h"
#include "app/desk/rooms/diagnostics.h"
#include "app/desk/upkeep/report.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/files/files.h"
#include "scenario/at_the_desk.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using desk::Diagnostics;

namespace {

/// Personal details and secrets as faults carry them, and as they might come where they should not.
const std::vector<std::string> kept_out{
    "王小明", "A123456789",       "Kw7-mnbv-Secret", "2026-草稿-1",         "B01-chen.pdf",
    "chen",   "SN-2026-00004471", "0129999-03",      "/home/chen/借戶.pdf", "忠孝分行"};

class StandingClock : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return UtcTime{Millis{1'790'000'000'000}}; }
    [[nodiscard]] Millis since_boot() const override { return Millis{}; }
};

std::string file_text(const std::filesystem::path& file) {
    return files::read_text(file, 4U << 20U).value();
}

QStringList found_in(const std::string& text) {
    QStringList out;
    for (const auto& one : kept_out)
        if (text.find(one) != std::string::npos) out << QString::fromStdString(one);
    return out;
}

}  // namespace

class TestDiagnostics : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void faults_are_kept_by_code_place_and_time() {
        const QTemporaryDir folder;
        auto log = in(folder);
        log.started("0.1.0");
        log.fault(Fault{FaultCode::host_unreachable, "host.account", {{"reason", "refused"}}});
        QCOMPARE(file_text(log_in(folder)),
                 std::string("2026-09-21T14:13:20.000Z started 0.1.0\n"
                             "2026-09-21T14:13:20.000Z fault host.unreachable at host.account\n"));
        QCOMPARE(log.text(), file_text(log_in(folder)));
    }

    void no_detail_of_any_fault_reaches_the_log() {
        const QTemporaryDir folder;
        auto log = in(folder);
        for (const auto code : all_fault_codes()) {
            Fault fault{code, "ui.place", {}};
            for (const auto& one : kept_out) {
                fault.details.push_back({"reason", one});
                fault.details.push_back({one, one});
            }
            log.fault(fault);
        }
        const auto text = file_text(log_in(folder));
        QCOMPARE(std::ranges::count(text, '\n'), static_cast<std::ptrdiff_t>(all_fault_codes().size()));
        QCOMPARE(found_in(text), QStringList());
    }

    void what_is_no_place_of_the_program_is_not_written_as_one() {
        const QTemporaryDir folder;
        auto log = in(folder);
        for (const auto& one : kept_out)
            if (one != "chen") log.fault(Fault{FaultCode::internal, one, {}});  // a word as the program's own might be
        log.fault(Fault{FaultCode::internal, std::string(41, 'a'), {}});
        const auto text = file_text(log_in(folder));
        QCOMPARE(found_in(text), QStringList());
        QVERIFY(text.find("aaa") == std::string::npos);
    }

    void states_are_written_when_they_change() {
        const QTemporaryDir folder;
        auto log = in(folder);
        desk::Snapshot snapshot;
        snapshot.card.number = "0129999-03";
        snapshot.branch = "忠孝分行";
        log.states(snapshot);
        log.states(snapshot);
        snapshot.card.state = desk::CardState::no_service;
        snapshot.card.fault = Fault{FaultCode::service_stopped, "card.service", {{"reader", "A123456789"}}};
        log.states(snapshot);
        const auto text = file_text(log_in(folder));
        QCOMPARE(std::ranges::count(text, '\n'), std::ptrdiff_t{5});
        QVERIFY(text.ends_with("card no-service, service.stopped at card.service\n"));
        QCOMPARE(found_in(text), QStringList());
    }

    void it_is_for_its_owner_alone() {
        const QTemporaryDir folder;
        in(folder).started("0.1.0");
        struct stat file {};
        QCOMPARE(::stat(log_in(folder).c_str(), &file), 0);
        QCOMPARE(file.st_mode & 0777U, 0600U);
    }

    void two_generations_and_no_more() {
        const QTemporaryDir folder;
        auto log = in(folder);
        const auto full = [&](char mark) {
            QVERIFY(files::replace(log_in(folder), std::string(Diagnostics::largest, mark) + "\n"));
            log.started("0.1.0");
        };
        full('1');
        full('2');
        full('3');
        QStringList names = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(names, (QStringList{"diagnostics.log", "diagnostics.log.1"}));
        QVERIFY(file_text(log_in(folder)).size() < 100);
        const auto all = log.text();
        QVERIFY(all.find('3') != std::string::npos && all.find("22") == std::string::npos);
    }

    void a_log_that_cannot_be_written_says_so_and_stops_nobody() {
        const QTemporaryDir folder;
        Diagnostics log(folder.filePath("at/all").toStdString(), std::make_shared<StandingClock>());
        log.fault(Fault{FaultCode::internal, "ui.event", {}});
        QVERIFY(log.text().starts_with("not written: file.write"));
    }

    void once_it_can_be_written_again_it_says_that_lines_were_lost() {
        const QTemporaryDir folder;
        const auto profile = std::filesystem::path(folder.path().toStdString()) / "branch";
        Diagnostics log(profile, std::make_shared<StandingClock>());
        log.fault(Fault{FaultCode::internal, "ui.event", {}});
        QVERIFY(log.text().starts_with("not written: file.write"));
        std::filesystem::create_directory(profile);
        log.started("0.1.0");
        QVERIFY2(file_text(profile / "diagnostics.log").starts_with("2026-09-21T14:13:20.000Z lines lost, file.write"),
                 log.text().c_str());
        QCOMPARE(log.text(), file_text(profile / "diagnostics.log"));  // and nothing is wrong any more
        log.started("0.1.0");
        QCOMPARE(std::ranges::count(file_text(profile / "diagnostics.log"), '\n'), std::ptrdiff_t{3});
    }

    void a_warning_comes_goes_and_comes_again() {
        const QTemporaryDir folder;
        auto log = in(folder);
        desk::Snapshot calm;
        desk::Snapshot warned;
        warned.warnings.push_back(Fault{FaultCode::file_write, "desk.disk", {}});
        for (const auto* one : {&calm, &warned, &warned, &calm, &calm, &warned}) log.states(*one);
        const auto text = file_text(log_in(folder));
        std::vector<std::string> said;
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            if (const auto at = line.find("warning "); at != std::string::npos) said.push_back(line.substr(at));
        QVERIFY2((said == std::vector<std::string>{"warning file.write told", "warning file.write over",
                                                   "warning file.write told"}),
                 text.c_str());
    }

    void what_a_day_at_the_desk_leaves_in_it_names_nobody() {
        open_desk();
        std::vector<std::function<void()>> calls;
        std::mutex mutex;
        const auto person = officer().with(domain::Duty::query_officer);
        auto form = [&] { QVERIFY2(officer().sign_in(), "sign-in"); };
        form();
        const auto whole = officer().whole_form();
        QVERIFY(whole);
        const SystemClock clock;
        desk::Conductor conductor(
            std::move(desk_),
            [&](std::function<void()> call) {
                const std::lock_guard lock(mutex);
                calls.push_back(std::move(call));
            },
            {[](auto) {}, [] {}, [](const Fault&) {}}, clock);
        std::atomic<int> done = 0;
        // Refused with the person's own words in the fault: a wrong password, and a form whose number is none.
        conductor.run<desk::SignedIn>(
            [&](desk::Workplace& desk, std::stop_token) {
                return desk.seat().sign_in(person.person, scenario::Officer::secret("Kw7-mnbv-Secret"));
            },
            [&](const auto& result) { done += result ? 100 : 1; });
        conductor.run<inquiry::QueryId>(
            [&](desk::Workplace& desk, std::stop_token) {
                auto wrong = *whole;
                wrong.subject_id = "A123456788";
                wrong.subject_name = "王小明";
                return desk.queries().submit(wrong);
            },
            [&](const auto& result) { done += result ? 100 : 1; });
        QVERIFY(QTest::qWaitFor(
            [&] {
                std::vector<std::function<void()>> now;
                {
                    const std::lock_guard lock(mutex);
                    now.swap(calls);
                }
                for (const auto& call : now) call();
                return done == 2;
            },
            60'000));
        const auto text = file_text(profile_ / "diagnostics.log");
        QVERIFY(text.find("fault person.password at ") != std::string::npos);
        QCOMPARE(std::ranges::count(text, '\n') >= 6, true);
        QCOMPARE(found_in(text), QStringList());
        QVERIFY(text.find("A123456788") == std::string::npos && text.find(whole->subject_name) == std::string::npos);
    }

    void the_report_holds_nothing_of_a_person() {
        open_desk();
        QVERIFY(officer().sign_in());
        desk_->note(Fault{FaultCode::query_state, "inquiry.retrieve", {{"subject", "王小明"}}});
        const auto text = desk::make_report(desk_->parts(), {});
        QVERIFY(text.starts_with("jcic-desk "));
        for (const char* part : {"settings:", "states:", "self-check:", "log:", "fault query.state at inquiry.retrieve",
                                 "branch: set", "disk_warning: 500"})
            QVERIFY2(text.find(part) != std::string::npos, part);
        QCOMPARE(found_in(text), QStringList());
        for (const auto& [code, person] : desk_->parts().seating.seat()->people().people()) {
            QVERIFY2(text.find(person.name) == std::string::npos, person.name.c_str());
            QVERIFY2(text.find(code.text()) == std::string::npos, code.text().c_str());
        }
        QVERIFY(text.find(desk_->parts().machine.settings().branch) == std::string::npos);
        QVERIFY(text.find(desk_->parts().machine.settings().institution.text()) == std::string::npos);
        QVERIFY(text.find("host: not asked") == std::string::npos);
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        // Of a host that was not spoken to nothing is said: who looks for a firewall in the way would be led astray.
        QVERIFY(desk::make_report(desk_->parts(), {}).find("host: not asked") != std::string::npos);
        close_desk();
    }

    void the_report_is_saved_as_it_was_shown() {
        open_desk();
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "report.txt";
        QVERIFY(desk::save_report(profile_, file, "shown\n"));
        QCOMPARE(file_text(file), std::string("shown\n"));
        QCOMPARE(scenario::code(desk::save_report(profile_, file, "again")), QString("file.write"));
        QCOMPARE(scenario::code(desk::save_report(profile_, profile_ / "report.txt", "x")), QString("file.write"));
        close_desk();
    }

    void a_profile_that_does_not_open_has_its_report_too() {
        const QTemporaryDir folder;
        const auto text = desk::report_without_desk(folder.path().toStdString(),
                                                    Fault{FaultCode::file_form, "settings", {{"file", "chen.conf"}}});
        QVERIFY(text.find("does not open: file.form") != std::string::npos);
        QCOMPARE(found_in(text), QStringList());
    }

private:
    static std::filesystem::path log_in(const QTemporaryDir& folder) {
        return std::filesystem::path(folder.path().toStdString()) / "diagnostics.log";
    }
    static Diagnostics in(const QTemporaryDir& folder) {
        return {folder.path().toStdString(), std::make_shared<StandingClock>()};
    }
};

// What goes to the machine's own log, through a real datagram socket; and that the document lists every event.
using desk::LeastVersion;
using desk::SystemLog;

namespace {

/// As journald or a syslog daemon listens.
class Listener {
public:
    explicit Listener(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        sockaddr_un here{};
        here.sun_family = AF_UNIX;
        std::ranges::copy(path, here.sun_path);
        if (::bind(descriptor_, reinterpret_cast<const sockaddr*>(&here), sizeof here) != 0) qFatal("bind");
    }
    ~Listener() { ::close(descriptor_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    [[nodiscard]] std::string heard() const {
        std::array<char, 4096> buffer{};
        const auto size = ::recv(descriptor_, buffer.data(), buffer.size(), 0);
        return size < 0 ? std::string() : std::string(buffer.data(), static_cast<std::size_t>(size));
    }

private:
    int descriptor_;
};

domain::RocDate day_of_version(const char* text) {
    return *domain::RocDate::parse(text);
}

}  // namespace

class TestSystemLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_line_comes_with_facility_severity_and_who_says_it() {
        const QTemporaryDir folder;
        const auto path = (folder.path() + QStringLiteral("/log")).toStdString();
        SystemLog log(path);
        QVERIFY(!log.line(SystemLog::Level::notice, "nobody listens yet"));
        {
            const Listener listener(path);
            QVERIFY(log.line(SystemLog::Level::notice, "started 0.1.0"));
            QCOMPARE(listener.heard(), "<85>jcic-desk[" + std::to_string(::getpid()) + "]: started 0.1.0");
            QVERIFY(log.line(SystemLog::Level::warning, "fault host.unreachable at host"));
            QVERIFY(listener.heard().starts_with("<84>"));
        }
        QVERIFY(!log.line(SystemLog::Level::notice, "who listened is gone"));
        QFile::remove(QString::fromStdString(path));
        const Listener anew(path);
        QVERIFY(log.line(SystemLog::Level::notice, "and is there again"));
        QVERIFY(anew.heard().ends_with("and is there again"));
    }
    void nobody_waits_where_it_is_full() {
        const QTemporaryDir folder;
        const auto path = (folder.path() + QStringLiteral("/log")).toStdString();
        const Listener listener(path);
        SystemLog log(path);
        int taken = 0;
        while (taken < 100'000 && log.line(SystemLog::Level::notice, std::string(1'000, 'x'))) ++taken;
        QVERIFY(taken < 100'000);  // and came back each time
        while (!listener.heard().empty()) {
        }
        QVERIFY(log.line(SystemLog::Level::notice, "again"));
    }
    void the_document_lists_every_event_that_is_told() {
        QFile page(QString::fromStdString(test::in_source("docs/trust/system-log.md")));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(page.readAll());
        const auto table =
            text.section(QStringLiteral("security:begin"), 1).section(QStringLiteral("security:end"), 0, 0);
        for (const auto& one : desk::security_events()) {
            const auto action = QString::fromUtf8(one.action.data(), qsizetype(one.action.size()));
            QVERIFY2(domain::events::find(one.action) != nullptr, qPrintable(action));
            const auto level =
                one.level == SystemLog::Level::warning ? QStringLiteral("warning") : QStringLiteral("notice");
            QVERIFY2(table.contains(QStringLiteral("| `%1` | %2 |").arg(action, level)), qPrintable(action));
        }
        QCOMPARE(table.count(QStringLiteral("\n| `")), qsizetype(desk::security_events().size()));
    }
    void a_version_is_three_numbers_and_a_day() {
        for (const auto* wrong : {"", "1", "1.2", "1.2.3.4", "1.2.x", "1.2.3 ", "1.2.3 1151301", "v1.2.3"})
            QVERIFY2(!LeastVersion::parse(wrong), wrong);
        const auto least = LeastVersion::parse("0.10.0 1160101");
        QVERIFY(least && least->from);
        QVERIFY(LeastVersion::parse("0.10.0") && !LeastVersion::parse("0.10.0")->from);
    }
    void an_older_program_warns_until_the_day_and_is_refused_from_then_on() {
        const auto least = *LeastVersion::parse("0.10.0 1160101");
        const auto judged = [&](const char* version, const char* today) {
            const auto out = desk::judge_version(version, least, day_of_version(today));
            return std::string(out.warning ? "warns " : "") + (out.refusal ? "refuses" : "");
        };
        QCOMPARE(judged("0.10.0", "1160101"), std::string());
        QCOMPARE(judged("1.0.0", "1160101"), std::string());
        QCOMPARE(judged("0.9.9", "1151231"), std::string("warns "));
        QCOMPARE(judged("0.9.9", "1160101"), std::string("refuses"));
        QCOMPARE(judged("odd", "1160101"), std::string("refuses"));
        QVERIFY(desk::judge_version("0.9.9", *LeastVersion::parse("0.10.0"), day_of_version("1150101")).refusal);
    }
};

JCIC_TEST(TestDiagnostics)
JCIC_TEST(TestSystemLog)
#include "test_diagnostics.moc"
