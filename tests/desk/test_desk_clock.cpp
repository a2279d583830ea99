// The desk's time in practice: so far from the system's as a file says.
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/profile/desk_clock.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

class TestDeskClock : public QObject {
    Q_OBJECT

private:
    void write(const QByteArray& text) const {
        QFile file(QString::fromStdString(file_.string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QTemporaryDir folder_;
    const std::filesystem::path file_ = std::filesystem::path(folder_.path().toStdString()) / "clock";

private slots:
    void only_in_practice_it_is_hurried() {
        DeskClock real;
        COMPARE_FAULT(real.hurry(std::chrono::minutes{1}), profile_kind);
    }

    void hurrying_adds_up() {
        DeskClock clock(file_);
        const auto before = clock.now();
        VERIFY_OK(clock.hurry(std::chrono::minutes{30}));
        VERIFY_OK(clock.hurry(std::chrono::minutes{40}));
        QVERIFY(clock.now() - before >= std::chrono::minutes{70});
        QVERIFY(clock.now() - before < std::chrono::minutes{71});
    }

    void it_may_be_behind() {
        write("-60");
        QVERIFY(DeskClock(file_).now() < SystemClock().now() - std::chrono::minutes{59});
    }

    void seconds_count_where_they_are_said() {
        write("-1:45");
        DeskClock clock(file_);
        QVERIFY(clock.now() > SystemClock().now() - std::chrono::seconds{16});
        VERIFY_OK(clock.hurry(std::chrono::minutes{2}));
        QVERIFY(clock.now() >= SystemClock().now() + std::chrono::seconds{105} - std::chrono::seconds{1});
        QVERIFY(clock.now() < SystemClock().now() + std::chrono::seconds{106});
    }

    // Taken for none, time would go back by as much as the practice world was ahead.
    void what_is_no_number_is_not_counted_on() {
        for (const auto* text :
             {"", "x", "60x", "+60", " 60", "60 minutes", "99999999999", "60:", "60:60", ":5", "60:-5"}) {
            write(text);
            DeskClock clock(file_);
            COMPARE_FAULT(clock.hurry(std::chrono::minutes{30}), file_form);
            QFile file(QString::fromStdString(file_.string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray(text));
        }
    }
};

JCIC_TEST(TestDeskClock)
#include "test_desk_clock.moc"
