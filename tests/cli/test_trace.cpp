// --trace: what went to the card and back, line by line, and no password in it or in anything else that is printed.
#include <QRegularExpression>

#include "cli/card_seat.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;

class TestTrace : public QObject, private test::CardSeat {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_seat(); }
    void a_run_of_everything_prints_no_password_data() {
        QTest::addColumn<bool>("to_file");
        QTest::newRow("to a file") << true;
        QTest::newRow("to standard error") << false;
    }

    void a_run_of_everything_prints_no_password() {
        QFETCH(bool, to_file);
        QFile content(path() + "-to-sign");
        QVERIFY(content.open(QIODevice::WriteOnly) && content.write("a letter") > 0);
        content.close();
        const auto all = run_everything(to_file ? path() : "-");
        // It is a trace: the right commands are in it, of those with a password the header and length.
        for (const auto* line : {"> 00A40400 Lc=", "> 00200081 Lc=8\n", "> 00240081 Lc=16\n", "> 002C0081 Lc=16\n",
                                 "> 002A9E9A Lc=32 ", "< 63C1 0\n", "< 6983 0\n", "= T=1 3b"})
            QVERIFY2(all.contains(line), qPrintable(QString(line) + all));
        for (const QByteArray& secret :
             {secrets_.at("card"), secrets_.at("puk"), wrong_pin(), wrong_puk(), QByteArray("864209")}) {
            QVERIFY2(!all.contains(QString::fromLatin1(secret)), secret.constData());
            QVERIFY2(!all.contains(QString::fromLatin1(secret.toHex()), Qt::CaseInsensitive), secret.constData());
        }
    }

    void the_file_is_made_anew_for_its_owner_alone() {
        QFile before(path());  // that anybody may read
        QVERIFY(before.open(QIODevice::WriteOnly) &&
                before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        before.close();
        QCOMPARE(card({"info", "--trace", path()}).status, 0);
        QCOMPARE(
            QFile::permissions(path()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        const auto first = traced();
        static const QRegularExpression line("^\\d+\\.\\d{3} [=<>!] .+$");
        for (const auto& each : first.split('\n', Qt::SkipEmptyParts))
            QVERIFY2(line.match(each).hasMatch(), qPrintable(each));
        QCOMPARE(card({"info", "--trace", path()}).status, 0);
        QCOMPARE(traced().count('\n'), first.count('\n'));
    }

    void a_file_that_cannot_be_written_stops_the_command() {
        const auto ended = verify_pin(secrets_.at("card"), {"--trace", path() + "-folder/trace"});
        QCOMPARE(ended.status, 3);
        QVERIFY2(test::is_fault(ended, "file.write"), qPrintable(ended.out));
        // One that fills up while the card is in use stops nothing, and is told of.
        const auto cut = card({"info", "--trace", "/dev/full"});
        QCOMPARE(cut.status, 0);
        QVERIFY2(cut.error.contains("通訊紀錄寫入不完整"), qPrintable(cut.error));
    }

    void without_it_nothing_is_traced() {
        const auto ended = card({"info"});
        QCOMPARE(ended.status, 0);
        QVERIFY2(!(ended.out + ended.error).contains("00A40400"), qPrintable(ended.error));
    }

private:
    [[nodiscard]] QString path() const { return QString::fromStdString((profiles_.root() / "trace").string()); }
    [[nodiscard]] QString traced() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// Verifying, changing, blocking, unblocking and signing, right and wrong; everything that was printed.
    QString run_everything(const QString& target) {
        const QStringList trace{"--trace", target};
        const QByteArray old_pin = secrets_.at("card");
        const QByteArray puk = secrets_.at("puk");
        const QByteArray new_pin = "864209";
        const QStringList consent{"--last-try", "0129999-03"};
        QString all;
        const auto take = [&](const Ended& ended, int status) {
            if (ended.status != status) qWarning("%s %s", qPrintable(ended.out), qPrintable(ended.error));
            QCOMPARE(ended.status, status);
            all += ended.out + ended.error + (target == "-" ? QString() : traced());
        };
        const QStringList change{"change-pin", "--pin-fd", "0", "--new-pin-fd", "0"};
        const QStringList unblock{"unblock", "--puk-fd", "0", "--new-pin-fd", "0"};
        take(card(QStringList{"list"} + trace), 0);
        take(card(QStringList{"info"} + trace), 0);
        take(verify_pin(old_pin, trace), 0);
        take(card_as_user(change + trace, {old_pin, new_pin}), 0);
        take(card_as_user(QStringList{"sign", path() + "-to-sign", "--pin-fd", "0"} + trace, {new_pin}), 0);
        for (int i = 0; i < 2; ++i) take(verify_pin(wrong_pin(), trace), 1);
        take(verify_pin(wrong_pin(), consent + trace), 1);
        take(card_as_user(unblock + trace, {wrong_puk(), old_pin}), 1);
        take(card_as_user(unblock + trace, {puk, old_pin}), 0);
        return all;
    }
};

JCIC_TEST(TestTrace)
#include "test_trace.moc"
