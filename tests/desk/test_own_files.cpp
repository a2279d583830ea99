// The program's own files are held to the package's digests: what is swapped, damaged or gone is said and recorded.
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>

#include "app/desk/rooms/machine_watch.h"
#include "scenario/at_the_desk.h"
#include "support/parts_for_tests.h"
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

JCIC_TEST(TestOwnFiles)
#include "test_own_files.moc"
