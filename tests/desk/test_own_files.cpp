// The program's own files are held to the package's digests: what is swapped, damaged or gone is said and recorded.

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/base/own_environment.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/profile/settings.h"
#include "app/desk/profile/trace_file.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/desk/workplace.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/words/settings.h"
#include "app/words/words.h"
#include "scenario/at_the_desk.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/parts_for_tests.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using Names = std::vector<std::string>;

class TestOwnFiles : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        write("bin/jcic-desk", "the program");
        write("share/jcic-desk/cards/piv.json", "{}");
        write("share/jcic-desk/jcic-desk.sha256",
              line("bin/jcic-desk", "the program") + line("share/jcic-desk/cards/piv.json", "{}"));
    }

    void files_as_they_were_installed_are_no_news() { QVERIFY(desk::altered_files(prefix(), true).empty()); }

    void a_swapped_a_cut_and_a_missing_file_are_named() {
        write("bin/jcic-desk", "another one");
        QCOMPARE(desk::altered_files(prefix(), true), Names{"bin/jcic-desk"});
        write("bin/jcic-desk", "the progra");
        QCOMPARE(desk::altered_files(prefix(), true), Names{"bin/jcic-desk"});
        std::filesystem::remove(prefix() / "share/jcic-desk/cards/piv.json");
        QCOMPARE(desk::altered_files(prefix(), true), (Names{"bin/jcic-desk", "share/jcic-desk/cards/piv.json"}));
        // The practice package's list counts beside it.
        write("bin/jcic-desk", "the program");
        write("share/jcic-desk/cards/piv.json", "{}");
        write("share/jcic-desk/jcic-desk-practice.sha256", line("bin/jcic-desk-practice", "practice"));
        QCOMPARE(desk::altered_files(prefix(), true), Names{"bin/jcic-desk-practice"});
    }

    void a_list_that_is_missing_or_is_none_is_named() {
        const Names list{"share/jcic-desk/jcic-desk.sha256"};
        write(list.front(), "");
        QCOMPARE(desk::altered_files(prefix(), true), list);
        write(list.front(), "no digest\n");
        QCOMPARE(desk::altered_files(prefix(), true), list);
        std::filesystem::remove(prefix() / list.front());
        QCOMPARE(desk::altered_files(prefix(), true), list);
        QVERIFY(desk::altered_files(prefix(), false).empty());
    }

    void a_build_folder_has_no_list_and_nothing_is_said() { QVERIFY(desk::altered_own_files().empty()); }

    void an_altered_program_is_warned_of_and_recorded_once() {
        open_desk();
        const auto parts = desk_->parts();
        desk::PartsForTests::hold_files_by(parts.machine_watch, [] {
            return Names{"bin/jcic-desk", "bin/jcic-desk-cli"};
        });
        for (int round = 0; round < 2; ++round) {
            desk_->round({});
            const auto snapshot = desk_->snapshot();
            QCOMPARE(snapshot->warnings.size(), std::size_t{1});
            QCOMPARE(snapshot->warnings.front().code, FaultCode::program_altered);
            QCOMPARE(snapshot->warnings.front().detail("file"), std::string_view("bin/jcic-desk"));
        }
        QVERIFY(officer().sign_in());
        QCOMPARE(count_events("outer.program-altered"), std::size_t{1});
        QCOMPARE(last_event("outer.program-altered").at("files"), std::string("bin/jcic-desk, bin/jcic-desk-cli"));
        close_desk();
    }

private:
    [[nodiscard]] std::filesystem::path prefix() const { return folder_->path().toStdString(); }
    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((prefix() / name).parent_path());
        std::ofstream(prefix() / name, std::ios::binary) << text;
    }
    static std::string line(const std::string& name, const std::string& text) {
        const auto hash = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
        return hash.toHex().toStdString() + "  " + name + "\n";
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

// Files that settings name: one may hold several certificates, each is judged; what is wrong of them at a start is told
// all at once.
using domain::WorldKind;
using scenario::Officer;
using test::TestAuthority;

class TestCertificateFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }

    void several_in_one_file_are_each_judged() {
        const auto first = pem_of(TestAuthority("first"));
        const auto second = pem_of(TestAuthority("second"));
        const auto both = desk::judged_certificates("card_ca", "# JCIC\n" + first + second, WorldKind::real);
        VERIFY_OK(both);
        QCOMPARE(both->size(), std::size_t{2});
        QCOMPARE(both->back().subject(), std::string("second"));
        const auto refused = [](const std::string& text, WorldKind kind, const char* reason, const char* nth) {
            const auto read = desk::judged_certificates("card_ca", text, kind);
            COMPARE_FAULT(read, card_certificate);
            QCOMPARE(std::string(read.error().detail("reason")), std::string(reason));
            QCOMPARE(std::string(read.error().detail("nth")), std::string(nth));
            QCOMPARE(read.error().detail("field"), std::string_view("card_ca"));
            const auto said = words::words_for(read.error()).cause;
            QVERIFY2(said.contains(QString::fromLatin1(nth)) && !said.contains(QStringLiteral("本卡")),
                     qPrintable(said));
        };
        refused("none", WorldKind::real, "form", "");
        refused(first + practice_authority(), WorldKind::real, "policy", "2");
        VERIFY_OK(desk::judged_certificates("card_ca", first + practice_authority(), WorldKind::practice));
        refused(first + second.substr(0, second.size() / 2) + "\n", WorldKind::real, "form", "2");
        // Only who encrypts to a recipient takes DER.
        const auto der = to_text(TestAuthority("third").certificate().der());
        VERIFY_OK(desk::judged_certificates("package_certificate", der, WorldKind::real));
        refused(der, WorldKind::real, "form", "");
    }

    void each_is_named_where_the_setting_is_shown() {
        std::ofstream(profile_ / "subjects.pem") << pem_of(TestAuthority("first")) << pem_of(TestAuthority("second"));
        const auto desk = scenario::open(profile_);
        VERIFY_OK(Officer(*desk).sign_in(domain::Duty::administrator));
        const auto changed = desk->settings().change("subject_ca", "subjects.pem");
        VERIFY_OK(changed);
        QCOMPARE(changed->certificates.size(), std::size_t{2});
        const auto said = words::certificates_of(*changed);
        QVERIFY2(said.contains("CN=first") && said.contains("CN=second"), qPrintable(said));
        QVERIFY2(said.contains(QString::fromStdString(changed->certificates.front().until.dashed())), qPrintable(said));
        QVERIFY(desk->settings().one("host")->certificates.empty());
    }

    /// The renewed authority and the old one: the practice card is by the one that stands second.
    void cards_of_two_authorities_are_believed_during_a_change() {
        const auto opens_with = [&](const std::string& authorities) {
            std::ofstream(profile_ / "cards.pem") << authorities;
            auto settings = desk::read_settings(profile_).value();
            settings.card_ca = "cards.pem";
            if (!desk::write_settings(profile_, settings)) return QString("not written");
            const auto desk = scenario::open(profile_);
            Officer officer(*desk);
            if (const auto signed_in = officer.sign_in(); !signed_in) return scenario::code(signed_in);
            return scenario::code(officer.card_ready());
        };
        const auto renewed = pem_of(TestAuthority("renewed"));
        QCOMPARE(opens_with(renewed), QString("card.certificate"));
        QCOMPARE(opens_with(renewed + practice_authority()), QString());
    }

    /// An old root, say, that no card's chain uses: whoever handed the bundle out put it in.
    void one_that_issues_nothing_stands_in_nobodys_way_beside_one_that_does() {
        const TestAuthority authority("first");
        const auto key = test::ec_key();
        const auto issues_nothing = TestAuthority::pem_of(authority.issue(key.get()));
        const auto both = desk::judged_certificates("card_ca", issues_nothing + pem_of(authority), WorldKind::real);
        VERIFY_OK(both);
        QCOMPARE(both->size(), std::size_t{2});
        const auto alone = desk::judged_certificates("card_ca", issues_nothing, WorldKind::real);
        COMPARE_FAULT(alone, card_certificate);
        QCOMPARE(alone.error().detail("reason"), std::string_view("authority"));
        std::ofstream(profile_ / "cards.pem") << issues_nothing << practice_authority();
        VERIFY_OK(desk::write_setting(profile_, "card_ca", "cards.pem"));
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        VERIFY_OK(officer.sign_in());
        QCOMPARE(scenario::code(officer.card_ready()), QString());
    }

    void all_that_is_wrong_at_a_start_is_told_each_with_its_line() {
        std::ofstream(profile_ / "text") << "no certificate";
        VERIFY_OK(desk::write_setting(profile_, "card_ca", "text"));
        VERIFY_OK(desk::write_setting(profile_, "card_profile", "nothing-like-it"));
        std::ofstream(profile_ / "practice" / "policy.conf") << "\nhost_ca = nowhere.pem\ncard_crl = text\n";
        const auto refused = desk::Workplace::open(scenario::practice_opening(profile_));
        QVERIFY(!refused);
        QCOMPARE(each_in(refused.error()).size(), std::size_t{4});
        const auto read = desk::read_settings_whole(profile_).value();
        const auto lines = words::words_for(refused.error()).cause.split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), qsizetype{4});
        const auto tells = [&](qsizetype at, const char* setting, const QString& file, std::size_t line) {
            QVERIFY2(lines[at].contains(QLatin1String(setting)) && lines[at].contains(file) &&
                         lines[at].contains(QStringLiteral("第 %1 行").arg(line)),
                     qPrintable(lines[at]));
        };
        tells(0, "host_ca", "policy.conf", 2);
        const auto settings = QString::fromStdString((profile_ / "settings.conf").string());
        tells(1, "card_profile", settings, read.lines.at("card_profile").line);
        tells(2, "card_ca", settings, read.lines.at("card_ca").line);
        tells(3, "card_crl", "policy.conf", 3);
    }

    void a_revocation_list_is_judged_alike_where_it_is_set_and_at_a_start() {
        const auto practice = profile_ / "practice";
        const test::TestAuthority cards(files::read_text(practice / "ca.pem").value(),
                                        files::read_secret(practice / "ca.key").value());
        const auto publish = [&](const Bytes& list) {
            VERIFY_OK(files::replace(profile_ / "cards.crl", to_text(list)));
        };
        const auto set = [&]() -> Result<void> {
            const auto desk = scenario::open(profile_);
            JCIC_CHECK(Officer(*desk).sign_in(domain::Duty::administrator));
            JCIC_CHECK(desk->settings().change("card_crl", "cards.crl"));
            return {};
        };
        const auto reason = [](const auto& refused) {
            return refused ? QString("taken") : QString::fromStdString(std::string(refused.error().detail("reason")));
        };
        publish(test::TestAuthority().revocation_list({}));
        QCOMPARE(reason(set()), QString("list-issuer"));
        publish(cards.revocation_list({}, -9, -2));
        QCOMPARE(reason(set()), QString("crl-expired"));
        publish(cards.revocation_list({}, 2, 9));
        QCOMPARE(reason(set()), QString("crl-not-yet-valid"));
        QVERIFY(desk::read_settings(profile_)->card_crl.empty());

        // At a start: another authority's list is a mistake and told with its line; one that ran out is warned of.
        VERIFY_OK(desk::write_setting(profile_, "card_crl", "cards.crl"));
        const auto line =
            QStringLiteral("第 %1 行").arg(desk::read_settings_whole(profile_)->lines.at("card_crl").line);
        publish(test::TestAuthority().revocation_list({}));
        const auto foreign = desk::Workplace::open(scenario::practice_opening(profile_));
        QCOMPARE(reason(foreign), QString("list-issuer"));
        QVERIFY(words::words_for(foreign.error()).cause.contains(line));
        publish(cards.revocation_list({}, -9, -2));
        const auto desk = scenario::open(profile_);
        auto warnings = desk->snapshot()->warnings;
        QCOMPARE(warnings.size(), std::size_t{1});
        QCOMPARE(warnings.front().detail("reason"), std::string_view("crl-expired"));
        const auto told = words::words_for(warnings.front());
        QVERIFY2(told.title.contains(QStringLiteral("廢止清單")) && told.cause.contains(line), qPrintable(told.cause));
        VERIFY_OK(Officer(*desk).sign_in());
        // Renewed under its name: nothing need be restarted.
        publish(cards.revocation_list({}));
        desk::PartsForTests::ask_disk_anew(desk->parts().machine_watch);
        desk->round({});
        QVERIFY(desk->snapshot()->warnings.empty());
    }

    void subjects_revocation_lists_are_a_file_or_a_folder_of_them() {
        const auto desk = scenario::open(profile_);
        VERIFY_OK(Officer(*desk).sign_in(domain::Duty::administrator));
        COMPARE_FAULT(desk->settings().change("subject_crl", "nowhere"), file_missing);
        std::filesystem::create_directory(profile_ / "lists");
        VERIFY_OK(desk->settings().change("subject_crl", "lists"));
        std::ofstream(profile_ / "lists" / "text.crl") << "no list";
        COMPARE_FAULT(desk->settings().change("subject_crl", "lists/text.crl"), input_form);
        VERIFY_OK(files::replace(profile_ / "lists" / "text.crl", to_text(test::TestAuthority().revocation_list({}))));
        VERIFY_OK(desk->settings().change("subject_crl", "lists/text.crl"));
    }

private:
    static std::string pem_of(const TestAuthority& authority) {
        return TestAuthority::pem_of(authority.certificate().der());
    }
    [[nodiscard]] std::string practice_authority() const {
        return files::read_text(profile_ / "practice" / "ca.pem").value();
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

// A file that a person names is made beside nothing of the profile, and over nothing that is there. The environment
// names no code, no trust and no print server.
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

JCIC_TEST(TestOwnFiles)
JCIC_TEST(TestCertificateFiles)
JCIC_TEST(TestNamedFiles)
#include "test_own_files.moc"
