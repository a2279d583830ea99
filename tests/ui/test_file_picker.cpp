// Where files go: a name is proposed that is not there yet, and each purpose begins in the folder that was chosen for
// it last, also at the next start of the program.
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSemaphore>
#include <QTemporaryDir>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/look/file_picker.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Two windows that open pickers, each for a purpose of its own.
class Backups : public QWidget {
    Q_OBJECT
};
class Reports : public QWidget {
    Q_OBJECT
};

QFileDialog* save(QWidget& at, const QString& name = QStringLiteral("日誌備份")) {
    auto* picker = ui::open_save_picker(&at, {}, QStringLiteral("x (*.backup)"), QStringLiteral("backup"), name);
    WindowRig::settle();
    return picker;
}

QString proposed(const QFileDialog& picker) {
    return picker.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->text();
}

void choose(QFileDialog* picker, const QString& file) {
    Q_EMIT picker->fileSelected(file);
    picker->close();
    WindowRig::settle();
}

}  // namespace

class TestFilePicker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(home_->path()).mkdir(QStringLiteral("usb")) && QDir(home_->path()).mkdir(QStringLiteral("net")));
        ui::keep_folders_in(home_->path().toStdString());
    }
    void cleanup() { ui::keep_folders_in({}); }

    void a_purpose_begins_where_it_was_last_and_no_other_does() {
        Backups backups;
        Reports reports;
        const auto usb = home_->filePath(QStringLiteral("usb"));
        const auto net = home_->filePath(QStringLiteral("net"));
        choose(save(backups), usb + QStringLiteral("/1.backup"));
        choose(save(reports), net + QStringLiteral("/1.backup"));
        // The program is started anew.
        ui::keep_folders_in(home_->path().toStdString());
        auto* first = save(backups);
        QCOMPARE(first->directory().path(), usb);
        first->close();
        auto* second = save(reports);
        QCOMPARE(second->directory().path(), net);
        second->close();
    }

    void of_another_kind_of_file_it_is_another_purpose() {
        Backups backups;
        choose(save(backups), home_->filePath(QStringLiteral("usb/1.backup")));
        auto* other = ui::open_file_picker(&backups, {}, QStringLiteral("x (*.csv)"));
        QVERIFY(other->directory().path() != home_->filePath(QStringLiteral("usb")));
        other->close();
    }

    void a_folder_that_is_gone_is_not_gone_to() {
        Backups backups;
        choose(save(backups), home_->filePath(QStringLiteral("usb/1.backup")));
        QVERIFY(QDir(home_->filePath(QStringLiteral("usb"))).removeRecursively());
        auto* picker = save(backups);
        QVERIFY(picker->directory().exists());
        picker->close();
    }

    void a_name_is_proposed_and_never_one_that_is_there() {
        Backups backups;
        const auto usb = home_->filePath(QStringLiteral("usb"));
        choose(save(backups), usb + QStringLiteral("/1.backup"));
        auto* first = save(backups);
        QCOMPARE(proposed(*first), QStringLiteral("日誌備份.backup"));
        first->close();
        QFile there(usb + QStringLiteral("/日誌備份.backup"));
        QVERIFY(there.open(QIODevice::WriteOnly));
        auto* second = save(backups);
        QCOMPARE(proposed(*second), QStringLiteral("日誌備份-2.backup"));
        second->close();
    }

    void a_share_that_does_not_answer_holds_no_window_up() {
        Backups backups;
        choose(save(backups), home_->filePath(QStringLiteral("net/1.backup")));
        QSemaphore answers;
        ui::ask_folders_of([&answers, net = home_->filePath(QStringLiteral("net"))](const ui::FolderWanted&) {
            answers.acquire();
            return ui::FoundFolder{net, QStringLiteral("too late.backup")};
        });
        auto* picker = ui::open_save_picker(&backups, {}, QStringLiteral("x (*.backup)"), QStringLiteral("backup"),
                                            QStringLiteral("日誌備份"));
        ui::ask_folders_of({});
        QVERIFY(!picker->isVisible());  // and the thread that asked for it goes on
        QTRY_VERIFY(picker->isVisible());
        QCOMPARE(picker->directory().path(), QDir::homePath());
        QCOMPARE(proposed(*picker), QStringLiteral("日誌備份.backup"));
        answers.release();  // the share is back: nothing moves under the person's hands
        QTest::qWait(50);
        QCOMPARE(picker->directory().path(), QDir::homePath());
        picker->close();
    }

    void who_is_gone_is_told_nothing() {
        QSemaphore answers;
        ui::ask_folders_of([&answers](const ui::FolderWanted&) {
            answers.acquire();
            return ui::FoundFolder{};
        });
        int told = 0;
        {
            QObject asker;
            ui::find_folder(asker, {home_->path(), {}, {}}, [&told](const ui::FoundFolder&) { ++told; });
            QVERIFY(ui::is_folder_asked());
        }
        ui::ask_folders_of({});
        QVERIFY(!ui::is_folder_asked());
        answers.release();
        QTest::qWait(50);
        QCOMPARE(told, 0);
    }

    void a_day_is_told_as_everywhere() {
        const auto day = domain::start_of(domain::RocDate::parse("1151127").value());
        QCOMPARE(ui::dated(QStringLiteral("日誌備份"), day), QStringLiteral("日誌備份-1151127"));
    }

private:
    std::unique_ptr<QTemporaryDir> home_;
};

JCIC_WINDOW_TEST(TestFilePicker)
#include "test_file_picker.moc"
