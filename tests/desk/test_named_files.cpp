// A file that a person names is made beside nothing of the profile, and over nothing that is there. The environment
// names no code, no trust and no print server.
#include <QTemporaryDir>
#include <QtTest>
#include <cstdlib>
#include <fstream>

#include "app/base/own_environment.h"
#include "app/desk/profile/settings.h"
#include "app/desk/profile/trace_file.h"
#include "app/desk/workplace.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
namespace fs = std::filesystem;

namespace {

std::string reason_of(const Result<void>& result) {
    return result ? "" : std::string(result.error().detail("reason"));
}

}  // namespace

class TestNamedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        const fs::path root = directory_.path().toStdString();
        fs::remove_all(root);
        profile_ = root / "branch";
        outside_ = root / "branch-papers";  // begins with the same letters
        fs::create_directories(profile_ / "ledger");
        fs::create_directories(outside_);
        std::ofstream(profile_ / "ledger" / "ledger.db") << "kept";
    }

    void a_new_file_outside_may_be_made() {
        VERIFY_OK(files::may_be_made(outside_ / "a.pdf", profile_));
        VERIFY_OK(files::may_be_made(profile_ / ".." / "a.pdf", profile_));
    }

    void nothing_is_made_in_the_profile_by_whichever_way() {
        fs::create_directory_symlink(profile_ / "ledger", outside_ / "link");
        for (const auto& path :
             {profile_ / "a.pdf", profile_ / "ledger" / "ledger.db", profile_ / "no" / "such" / "a.pdf",
              outside_ / ".." / "branch" / "a.pdf", outside_ / "link" / "a.pdf", profile_ / "." / "settings.conf"})
            QCOMPARE(reason_of(files::may_be_made(path, profile_)), std::string("in-profile"));
    }

    void nothing_that_is_there_is_overwritten() {
        std::ofstream(outside_ / "a.pdf") << "a";
        fs::create_symlink(outside_ / "nowhere", outside_ / "dangling");
        fs::create_hard_link(profile_ / "ledger" / "ledger.db", outside_ / "hard.db");
        for (const char* name : {"a.pdf", "dangling", "hard.db"})
            QCOMPARE(reason_of(files::may_be_made(outside_ / name, profile_)), std::string("exists"));
    }

    void a_trace_writes_over_no_file_of_the_profile() {
        const auto traced = [&](const fs::path& file) {
            const auto opened = desk::open_trace(file.string(), profile_, [] {});
            return opened ? std::string() : std::string(opened.error().detail("reason"));
        };
        fs::create_hard_link(profile_ / "ledger" / "ledger.db", outside_ / "hard.db");
        fs::create_symlink(profile_ / "ledger" / "ledger.db", outside_ / "soft.db");
        QCOMPARE(traced(profile_ / "ledger" / "ledger.db"), std::string("in-profile"));
        QCOMPARE(traced(outside_ / "soft.db"), std::string("in-profile"));
        QCOMPARE(traced(outside_ / "hard.db"), std::string("exists"));
        QCOMPARE(traced(outside_ / "trace"), std::string());
        QCOMPARE(traced(outside_ / "trace"), std::string());  // made anew
        QCOMPARE(files::read_text(profile_ / "ledger" / "ledger.db").value(), std::string("kept"));
    }

    void a_variable_that_names_code_or_trust_is_forgotten() {
        for (const char* name : {"OPENSSL_CONF", "OPENSSL_MODULES", "SSL_CERT_FILE", "QT_PLUGIN_PATH"})
            qputenv(name, "/x");
        forget_environment();
        for (const char* name : unheard_variables) QVERIFY2(std::getenv(name) == nullptr, name);
        for (const char* name : {"OPENSSL_CONF", "OPENSSL_MODULES", "SSL_CERT_FILE", "QT_PLUGIN_PATH"})
            QVERIFY2(std::getenv(name) == nullptr, name);
    }

    void every_program_forgets_them_first() {
        const fs::path root = test::in_source("");
        for (const char* program : {"app/main.cpp", "app/cli/program/main.cpp", "app/verify/program/main.cpp",
                                    "app/rehearsal/program/windows.cpp", "app/rehearsal/program/terminal.cpp"}) {
            const auto text = QString::fromStdString(files::read_text(root / program).value());
            const auto body = text.mid(text.indexOf(QStringLiteral("int main(")));
            const auto lines = body.split(u'\n');
            QVERIFY2(lines[1].trimmed().endsWith(QStringLiteral("forget_environment();")), program);
        }
    }

    void a_real_profile_asks_no_print_server_of_the_environment() {
        desk::Settings settings{
            domain::WorldKind::real, domain::InstitutionCode::parse("0129999").value(), {}, {}, {}, {}, {}, {}, {}, {}};
        desk::OpenOptions opening;
        QCOMPARE(desk::print_server_of(opening, settings), std::string("/run/cups/cups.sock"));
        settings.print_server = "prints.example";
        QCOMPARE(desk::print_server_of(opening, settings), std::string("prints.example"));
        settings.kind = domain::WorldKind::practice;
        settings.print_server.clear();
        QCOMPARE(desk::print_server_of(opening, settings), std::string());
    }

private:
    QTemporaryDir directory_;
    fs::path profile_, outside_;
};

JCIC_TEST(TestNamedFiles)
#include "test_named_files.moc"
