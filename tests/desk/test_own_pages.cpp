// Only pages that this seat laid out are printed, or signed and filed; and a file of theirs is made in no profile and
// over nothing that is there.
#include "app/files/files.h"
#include "paper/judge.h"
#include "scenario/at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;
using scenario::Officer;

class TestOwnPages : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void other_bytes_are_neither_signed_nor_printed() {
        const std::filesystem::path file = profile_.string() + "-other.pdf";
        const auto own = preview();
        auto other = own;
        auto bytes = *own.pdf;
        bytes.push_back('\n');
        other.pdf = std::make_shared<const Bytes>(std::move(bytes));
        QCOMPARE(code(save(other, file)), QString("query.changed"));
        auto of_another_copy = own;
        ++of_another_copy.copy;
        QCOMPARE(code(save(of_another_copy, file)), QString("query.changed"));
        QCOMPARE(count_events("record.exported"), std::size_t{0});
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(code(desk_->paper().print(other, {"branch", {}})), QString("query.changed"));
        QCOMPARE(count_events("copy.sent"), std::size_t{0});
        QCOMPARE(code(save(own, file)), QString());
    }

    void a_saved_page_enters_no_profile_and_replaces_nothing() {
        const auto record = preview();
        const auto settings = files::read_text(profile_ / "settings.conf").value();
        for (const auto& file : {profile_ / "settings.conf", profile_ / "ledger" / "page.pdf"})
            QCOMPARE(code(save(record, file)), QString("file.write"));
        QCOMPARE(files::read_text(profile_ / "settings.conf").value(), settings);
        const std::filesystem::path mine = profile_.string() + "-mine.pdf";
        std::ofstream(mine) << "mine";
        QCOMPARE(code(save(record, mine)), QString("file.write"));
        QCOMPARE(files::read_text(mine).value(), std::string("mine"));
        QCOMPARE(count_events("record.exported"), std::size_t{0});
    }

    void who_asked_and_who_approved_are_named_alike() {
        const QString text = paper::Judge(*preview().pdf).text();
        for (const auto duty : {domain::Duty::query_officer, domain::Duty::supervisor}) {
            const auto code = QString::fromStdString(officer().with(duty).person.text());
            QVERIFY2(text.contains(QStringLiteral("（%1）").arg(code)), qPrintable(text));
        }
    }

private:
    desk::OpenRecord preview() {
        const auto query = ready_to_request();
        if (!desk_->queries().request(query, {}) || !officer().fetch(query, domain::Item::t52)) qFatal("no record");
        return desk_->paper().open(query, domain::Item::t52, "").value();
    }

    [[nodiscard]] Result<void> save(const desk::OpenRecord& record, const std::filesystem::path& file) {
        return desk_->paper().save_encrypted(record, file, Officer::secret("Oolong-7x"));
    }
};

JCIC_TEST(TestOwnPages)
#include "test_own_pages.moc"
