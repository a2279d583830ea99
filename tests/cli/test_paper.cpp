// paper verify at the terminal: what a practice day left, a file that was saved and scans, held to the ledger and its
// seals.

#include <QJsonArray>

#include "app/desk/printing/scan_desk.h"
#include "cli/terminal.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        const auto output = profiles_.root() / "printed";
        const auto day = cli("practice day", {"--profile", text(profile_), "--output", text(output)});
        QVERIFY2(day.status == 0, qPrintable(day.error));
        const auto files = QDir(text(output)).entryInfoList({"*.pdf"}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 1);
        long_ = files[0].filePath();
        printed_ = files[1].filePath();
        save_file();
        seals_ = text(profiles_.root() / "seals");  // with the epoch of that file
        const auto written = as_officer(profile_, "ledger seals", {seals_});
        QVERIFY2(written.status == 0, qPrintable(written.error));
    }

    void a_saved_file_is_proven_by_the_ledger_and_by_its_signature() {
        const test::SecretPipe password("Oolong-7-Tea");
        const auto by_ledger = as_officer(profile_, "paper verify", {saved_, "--file-password-fd", password.number()});
        QVERIFY2(by_ledger.status == 0, qPrintable(by_ledger.out + by_ledger.error));
        const auto said = by_ledger.json();
        QVERIFY(said["ok"].toBool());
        QCOMPARE(said["proven"].toString(), QString("whole-file"));
        QCOMPARE(said["by"].toString(), QString("digest"));
        QCOMPARE(said["copy"]["item"].toString(), QString("T52"));
        QCOMPARE(said["copy"]["state"].toString(),
                 QString("exported"));  // out until its deletion is confirmed (R-PA-10)
        QVERIFY(!said["copy"]["person"].toString().isEmpty());
        QVERIFY(!said["copy"]["case_number"].toString().isEmpty());
        const auto offline =
            with_file_password("Oolong-7-Tea", {"--seals", seals_, "--key", said["fingerprint"].toString(),
                                                "--certificate", said["signed_by"].toString()});
        QVERIFY2(offline.status == 0, qPrintable(offline.out + offline.error));
        QCOMPARE(offline.json()["by"].toString(), QString("signature"));
        QCOMPARE(first_page(offline)["practice"].toBool(), true);
    }

    void digits_typed_in_place_of_a_file_tell_the_copy_they_stand_on() {
        QVERIFY(saved_origin_.event > 0);
        const auto digits = QString::fromStdString(paper::digits_of(saved_origin_));
        const QString grouped = digits.left(4) + u' ' + digits.mid(4, 4) + u' ' + digits.mid(8);  // as on the page
        const auto apart = cli("paper origin", {grouped});  // without a ledger: whose, and which event
        QVERIFY2(apart.status == 0, qPrintable(apart.out + apart.error));
        const auto said = apart.json()["pages"][0][0].toObject();
        QCOMPARE(said["institution"].toString(), QString::fromStdString(saved_origin_.institution));
        QCOMPARE(said["event"].toInt(), static_cast<int>(saved_origin_.event));
        QCOMPARE(said["practice"].toBool(), true);
        QVERIFY(!said.contains("known"));
        const auto known = as_officer(profile_, "paper origin", {grouped}).json()["pages"][0][0].toObject();
        QCOMPARE(known["known"].toBool(), true);
        QCOMPARE(known["item"].toString(), QString("T52"));
        QCOMPARE(known["copy"].toInt(), saved_copy_.number);
        QCOMPARE(known["state"].toString(), QString("exported"));
        QVERIFY(!known["case_number"].toString().isEmpty());
        // A photograph of the screen: who looked at it, and when.
        const auto preview = QString::fromStdString(paper::digits_of(preview_origin_));
        const auto seen = as_officer(profile_, "paper origin", {preview}).json()["pages"][0][0].toObject();
        QCOMPARE(seen["known"].toBool(), true);
        QCOMPARE(seen["preview"].toBool(), true);
        QVERIFY(seen["by"].toString().contains("L03") && !seen["at"].toString().isEmpty());
        QVERIFY(!seen.contains("copy") && !known["preview"].toBool());
        auto nobodys = preview_origin_;
        nobodys.event = 1;  // the ledger's founding: neither
        const auto none = as_officer(profile_, "paper origin", {QString::fromStdString(paper::digits_of(nobodys))});
        QCOMPARE(none.json()["pages"][0][0].toObject()["known"].toBool(), false);
        QCOMPARE(none.status, 7);  // what the ledger does not know is no success
        QCOMPARE(none.json()["ok"], QJsonValue(false));
        auto full_width = digits;
        full_width[0] = QChar(0xff10 + digits[0].digitValue());
        QCOMPARE(cli("paper origin", {full_width}).status, 0);
        // One digit wrong is no origin: it is taken for a file's name, which there is not.
        auto wrong = digits;
        wrong.back() = wrong.back() == u'9' ? QChar(u'0') : QChar(wrong.back().unicode() + 1);
        QVERIFY(is_fault(cli("paper origin", {wrong}), "file.missing"));
    }

    void a_wrong_file_password_is_told_as_that() {
        const auto wrong = with_file_password("Oolong-8-Tea", {"--seals", seals_});
        QVERIFY(is_fault(wrong, "file.password"));
        QCOMPARE(wrong.status, 1);
        QVERIFY(is_fault(cli("paper verify", {saved_, "--seals", seals_}), "file.form"));
        // Where it came from is read under the same password, and a wrong one is told alike.
        const auto origin = [&](const char* typed) {
            const test::SecretPipe pipe(typed);
            return cli("paper origin", {saved_, "--file-password-fd", pipe.number()});
        };
        QVERIFY(is_fault(origin("Oolong-8-Tea"), "file.password"));
        const auto read = origin("Oolong-7-Tea");
        QVERIFY2(read.status == 0, qPrintable(read.out + read.error));
        QCOMPARE(read.json()["pages"][0][0]["event"].toInt(), static_cast<int>(saved_origin_.event));
    }

    void a_page_that_was_never_printed_is_status_4() {
        // No printer was there: what the day left are pages of copies that are void.
        const auto judged = as_officer(profile_, "paper verify", {long_});
        QCOMPARE(judged.status, 4);
        QCOMPARE(judged.json()["faults"][0]["fault"].toString(), QString("proof.state"));
        QCOMPARE(judged.json()["copy"].toObject()["state"].toString(), QString("void"));
        QVERIFY(!judged.json()["ok"].toBool());
    }

    void a_scan_proves_its_code_only_and_that_is_status_7() {
        const QString scan = text(profiles_.root() / "scan");
        QCOMPARE(QProcess::execute("pdftoppm", {"-jpeg", "-r", "200", "-singlefile", printed_, scan}), 0);
        const auto unknown = cli("paper verify", {scan + ".jpg", "--seals", seals_});
        const auto key = unknown.json()["fingerprint"].toString();
        const auto read = cli("paper verify", {scan + ".jpg", "--seals", seals_, "--key", key});
        QCOMPARE(read.status, 7);
        QVERIFY(!read.json()["ok"].toBool());
        QCOMPARE(read.json()["proven"].toString(), QString("code-only"));
        QVERIFY(!first_page(read)["ok"].toBool());
        const int copy = first_page(read)["copy"].toInt();
        QVERIFY(copy > 0);
        const auto other = cli("paper verify", {scan + ".jpg", "--seals", seals_, "--copy", QString::number(copy + 1)});
        QCOMPARE(other.status, 4);
        QCOMPARE(first_page(other)["faults"][0]["fault"].toString(), QString("proof.copy"));
        QCOMPARE(cli("paper verify", {scan + ".jpg", "--seals", seals_, "--copy", "x"}).status, 2);
    }

    void an_empty_back_is_told_and_left_aside() {
        const QString back = text(profiles_.root() / "back.pdf");
        const QString both = text(profiles_.root() / "both.pdf");
        QFile file(back);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(test::small_pdf()).replace("re f", "re n"));  // nothing of it is painted
        file.close();
        QCOMPARE(QProcess::execute("qpdf", {"--empty", "--pages", printed_, "1-z", back, "1", "--", both}), 0);
        const auto read = cli("paper verify", {both, "--seals", seals_});
        QCOMPARE(read.status, 7);
        QCOMPARE(read.json()["proven"].toString(), QString("code-only"));
        const auto pages = read.json()["pages"].toArray();
        QVERIFY(!pages.first().toObject()["blank"].toBool() && pages.last().toObject()["blank"].toBool());
        QVERIFY(pages.last().toObject()["faults"].toArray().isEmpty());
        const auto told = test::jcic_desk_cli({"paper", "verify", both, "--seals", seals_}, {}).out;
        QVERIFY2(told.contains(QString("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認").arg(pages.size())),
                 qPrintable(told));
    }

    void without_a_key_that_is_known_even_a_signed_file_is_status_7() {
        const auto first = with_file_password("Oolong-7-Tea", {"--seals", seals_});
        QCOMPARE(first.status, 7);
        const auto signer = first.json()["signed_by"].toString();
        QCOMPARE(signer.size(), 64);
        const auto judged = with_file_password("Oolong-7-Tea", {"--seals", seals_, "--certificate", signer});
        QCOMPARE(judged.status, 7);
        QVERIFY(!judged.json()["ok"].toBool());
        QVERIFY(!judged.json()["key_known"].toBool());
    }

    void pages_that_are_missing_are_status_4() {
        const QString first = text(profiles_.root() / "first.pdf");
        QCOMPARE(QProcess::execute("qpdf", {long_, "--pages", long_, "1", "--", first}), 0);
        const auto judged = cli("paper verify", {first, "--seals", seals_});
        QCOMPARE(judged.status, 4);
        QCOMPARE(judged.json()["faults"][0]["fault"].toString(), QString("proof.pages"));
    }

    void another_profiles_seals_are_status_4() {
        scenario::Profiles elsewhere(scenario::Made::apart);
        const auto other = elsewhere.fresh();
        const auto seals = text(elsewhere.root() / "seals");
        QCOMPARE(as_officer(other, "ledger seals", {seals}).status, 0);
        const auto judged = cli("paper verify", {printed_, "--seals", seals});
        QCOMPARE(judged.status, 4);
        QCOMPARE(first_page(judged)["faults"][0]["fault"].toString(), QString("proof.signature"));
        // Nobody said whose seals these are.
        const auto told = test::jcic_desk_cli({"paper", "verify", printed_, "--seals", seals}, {}).out;
        QVERIFY2(told.contains("屬於另一日誌"), qPrintable(told));
    }

    void a_page_without_a_code_is_status_3() {
        const QString scan = text(profiles_.root() / "top");
        QCOMPARE(QProcess::execute("pdftoppm", {"-png", "-r", "150", "-H", "900", "-singlefile", printed_, scan}), 0);
        const auto judged = cli("paper verify", {scan + ".png", "--seals", seals_});
        QCOMPARE(judged.status, 3);
        QCOMPARE(first_page(judged)["faults"][0]["fault"].toString(), QString("proof.unreadable"));
    }

    void a_file_that_is_no_page_is_a_fault() {
        QVERIFY(is_fault(cli("paper verify", {seals_, "--seals", seals_}), "file.form"));
        QVERIFY(
            is_fault(cli("paper verify", {text(profiles_.root() / "none.pdf"), "--seals", seals_}), "file.missing"));
        QVERIFY(is_fault(cli("paper verify", {printed_, "--seals", printed_}), "file.form"));
    }

    void a_saved_file_whose_deletion_was_confirmed_is_status_4_R_PA_10() {
        confirm_deletion();
        const test::SecretPipe password("Oolong-7-Tea");
        const auto judged = as_officer(profile_, "paper verify", {saved_, "--file-password-fd", password.number()});
        QCOMPARE(judged.status, 4);
        QCOMPARE(judged.json()["faults"][0]["fault"].toString(), QString("proof.state"));
        QCOMPARE(judged.json()["copy"].toObject()["state"].toString(), QString("destroyed"));
        QVERIFY(!judged.json()["ok"].toBool());
    }

private:
    Ended cli(const QString& command, const QStringList& more = {}, const QByteArray& input = {}) const {
        return test::jcic_desk_cli(command.split(' ') + more + QStringList{"--json"}, input);
    }
    Ended as_officer(const std::filesystem::path& profile, const QString& command, const QStringList& more) const {
        return cli(command, more + QStringList{"--profile", text(profile), "--user", "L03", "--password-fd", "0"},
                   test::practice_secrets(profile).at("L03") + '\n');
    }
    static QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }
    /// A record saved under a password, as the record's window does.
    void save_file() {
        const auto desk = scenario::open(profile_);
        QVERIFY(scenario::Officer(*desk).sign_in());
        const auto snapshot = desk->snapshot();
        const auto row = std::find_if(snapshot->board.begin(), snapshot->board.end(),
                                      [](const auto& one) { return one.item == domain::Item::t52; });
        QVERIFY(row != snapshot->board.end());
        QVERIFY(desk->paper().view(row->query, row->item));
        preview_origin_ = {true, desk->parts().machine.settings().institution.text(),
                           desk->parts().seating.seat()->book().find(row->query)->story.back()};
        const auto record = desk->paper().open(row->query, row->item, "存檔備查");
        QVERIFY(record);
        saved_ = text(profiles_.root() / "saved.pdf");
        QCOMPARE(scenario::code(
                     desk->paper().save_encrypted(*record, saved_.toStdString(), Secret::from(view("Oolong-7-Tea")))),
                 QString());
        // It is out as a file: no preview any more that is closed and void.
        QCOMPARE(scenario::code(desk->paper().close(*record)), QString("query.state"));
        saved_copy_ = {record->query, record->item, record->copy};
        for (const auto& copy : desk->parts().seating.seat()->book().find(record->query)->items.at(record->item).copies)
            if (copy.number == record->copy)
                saved_origin_ = {true, desk->parts().machine.settings().institution.text(), copy.reservation.sequence};
    }

    /// And a person says how it was deleted, before a witness.
    void confirm_deletion() {
        const auto listed = as_officer(profile_, "copy list", {});
        QVERIFY2(listed.status == 0, qPrintable(listed.out + listed.error));
        const auto of_it = [&] {
            for (const auto& one : listed.json()["copies"].toArray())
                if (const auto row = one.toObject(); row["query"].toString().toStdString() == saved_copy_.query &&
                                                     row["item"] == "T52" && row["copy"] == saved_copy_.number)
                    return row;
            return QJsonObject();
        };
        QCOMPARE(of_it()["state"].toString(), QString("exported"));
        const auto place =
            QStringList{QString::fromStdString(saved_copy_.query), "T52", QString::number(saved_copy_.number)};
        const auto how = QStringList{"--how", "檔案與列印件均刪除", "--second", "L02"};
        const test::SecretPipe wrong("Wrong-1234-Wrong");
        QVERIFY(is_fault(
            as_officer(profile_, "copy destroy", place + how + QStringList{"--second-password-fd", wrong.number()}),
            "person.password"));
        const test::SecretPipe witness(test::practice_secrets(profile_).at("L02"));
        const auto destroyed =
            as_officer(profile_, "copy destroy", place + how + QStringList{"--second-password-fd", witness.number()});
        QVERIFY2(destroyed.status == 0, qPrintable(destroyed.out + destroyed.error));
        QCOMPARE(destroyed.json()["state"].toString(), QString("destroyed"));
    }

    Ended with_file_password(const QString& password, QStringList more) const {
        const test::SecretPipe pipe(password.toUtf8());
        return cli("paper verify", more + QStringList{saved_, "--file-password-fd", pipe.number()});
    }
    static QJsonObject first_page(const Ended& ended) { return ended.json()["pages"][0].toObject(); }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    QString seals_;
    QString saved_;  ///< a record of one page, saved under "Oolong-7-Tea"
    desk::CopyId saved_copy_;
    paper::Origin saved_origin_;
    paper::Origin preview_origin_;
    QString printed_;  ///< a record of one page, as PDF
    QString long_;     ///< one of many pages
};

JCIC_TEST(TestPaper)
#include "test_paper.moc"
