// A file that is handed in at the desk: read by a program of its own, judged by the ledger, stopped when asked.

#include <QTest>

#include "app/desk/printing/scan_desk.h"
#include "app/desk/printing/shown_page.h"
#include "app/desk/registers/to_attach.h"
#include "app/domain/attachment.h"
#include "app/files/files.h"
#include "app/paper/pdf/pdf.h"
#include "app/words/words.h"
#include "desk/proof_branch.h"
#include "scan/hostile.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

std::filesystem::path kept(const Branch& branch, const Bytes& pdf) {
    auto file = branch.world.folder.path() / "handed-in.pdf";
    if (!files::replace(file, ByteView(pdf))) qFatal("file");
    return file;
}

/// The number of the event that reserved the only copy.
std::uint64_t reservation(Branch& branch) {
    ledger::EventQuery wanted;
    wanted.action = action::copy_reserved;
    wanted.limit = 1;
    const auto found = branch.parts.seating.seat()->session().events(wanted);
    if (!found || found->empty()) qFatal("reservation");
    return found->front().sequence;
}

}  // namespace

class TestScanDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_file_is_read_apart_and_is_what_was_printed() {
        Branch branch;
        const auto pdf = branch.printed(1);
        const auto file = read_scan(kept(branch, pdf), Secret());
        VERIFY_OK(file);
        QVERIFY(file->digest == sha256_of(pdf));
        const auto report = branch.by_ledger(*file);
        QCOMPARE(faults_of(report), Faults{});
        QCOMPARE(report->by, std::string("digest"));
        QVERIFY(report->success());
    }

    void a_forms_image_is_looked_at_page_by_page_R_AU_4() {
        Branch branch;
        const auto pages = look_at_form(kept(branch, branch.printed(1)));
        VERIFY_OK(pages);
        QVERIFY(!pages->empty());
        for (const auto& page : *pages) {
            const auto tells = [&](domain::FormSign sign) {
                return std::ranges::find(page, sign, &domain::FormRemark::sign) != page.end();
            };
            QVERIFY(tells(domain::FormSign::in_pdf) && tells(domain::FormSign::not_looked_at));
            QVERIFY(!tells(domain::FormSign::skewed) && !tells(domain::FormSign::photographed));
        }
        COMPARE_FAULT(look_at_form(branch.world.folder.path() / "none.png"), file_missing);
    }

    void who_asked_to_stop_gets_no_answer() {
        Branch branch;
        const auto file = kept(branch, branch.printed(1));
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(read_scan(file, Secret(), stop.get_token()), cancelled);
        COMPARE_FAULT(read_origins(file, Secret(), stop.get_token()), cancelled);
    }

    void a_page_is_painted_apart_for_a_window() {
        Branch branch;
        const auto page = paint_page(branch.printed(1), 1);
        VERIFY_OK(page);
        QVERIFY(page->pages >= 1 && page->width > 1000 && page->height > page->width);
        QVERIFY(!page->without_fonts);
        QCOMPARE(page->pixels.size(),
                 static_cast<std::size_t>(page->width) * static_cast<std::size_t>(page->height) * 4);
        COMPARE_FAULT(paint_page(branch.printed(1), page->pages + 1), file_form);
        COMPARE_FAULT(paint_page(view(std::string_view("%PDF-1.7 and nothing more")), 1), file_form);
        // One under a password is saved, and opened elsewhere: that it is not painted here keeps nobody from it.
        const auto locked = paper::encrypt_pdf(branch.printed(1), Secret::from(view("Kdwp-4729")));
        VERIFY_OK(locked);
        COMPARE_FAULT(paint_page(*locked, 1), file_form);
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(paint_page(branch.printed(1), 1, stop.get_token()), cancelled);
    }

    void what_is_not_there_is_told() {
        Branch branch;
        COMPARE_FAULT(read_scan(branch.world.folder.path() / "none.pdf", Secret()), file_missing);
    }

    void a_leafs_origin_is_read_page_by_page() {
        Branch branch;
        auto paper = Branch::sheet(1);
        static_cast<void>(branch.laid_out(paper));
        paper.event = reservation(branch);
        const auto read = read_origins(kept(branch, branch.laid_out(paper)), Secret(), {});
        VERIFY_OK(read);
        const auto found = find_origin(branch.parts, *read);
        VERIFY_OK(found);
        QVERIFY(found->looked_up);  // a query officer accounts for copies
        QVERIFY(!found->pages.empty());
        for (const auto& page : found->pages) {
            QVERIFY(!page.empty());
            QCOMPARE(page.front().origin.event, paper.event);
            QCOMPARE(page.front().origin.institution, std::string("0129999"));
        }
    }
};

// What is looked at before it is attached is what is attached; and what is refused says which file, why, and what to
// do.

namespace {

class Folder {
public:
    std::filesystem::path put(const std::string& name, const Bytes& bytes) const {
        auto file = std::filesystem::path(folder_.path().toStdString()) / name;
        if (!files::replace(file, ByteView(bytes))) qFatal("file");
        return file;
    }

private:
    QTemporaryDir folder_;
};

std::string why(const Result<ToAttach>& looked) {
    return looked ? "looked at"
                  : std::string(looked.error().text()) + " " + std::string(looked.error().detail("reason"));
}

}  // namespace

class TestToAttach : public QObject {
    Q_OBJECT
private slots:
    void a_page_and_a_picture_are_looked_at_and_come_back_as_they_were() {
        const Folder folder;
        for (const auto& [name, bytes] :
             {std::pair("授權書.pdf", to_bytes(test::small_pdf())), {"scan.png", to_bytes(test::small_png())}}) {
            const auto looked = look_before_attaching(folder.put(name, bytes));
            QCOMPARE(why(looked), std::string("looked at"));
            QCOMPARE(looked->name, std::string(name));
            QVERIFY(looked->bytes == bytes);
        }
    }

    void what_is_no_page_is_refused_with_its_name_and_what_to_do_R_AU_3() {
        const Folder folder;
        const auto says = [&](const Bytes& bytes) {
            const auto looked = look_before_attaching(folder.put("授權書.pdf", bytes));
            if (looked) return std::string("looked at");
            if (looked.error().code == FaultCode::file_form &&
                (looked.error().detail("file") != "授權書.pdf" || looked.error().place != "attachment"))
                return std::string("a fault of no file");
            return why(looked);
        };
        QCOMPARE(says({}), std::string("input.form empty"));
        QCOMPARE(says(to_bytes("a text")), std::string("input.form kind"));
        QCOMPARE(says(Bytes(domain::largest_attachment + 1, 'x')), std::string("input.form size"));
        QCOMPARE(says(scanner::png_of(60'000, 60'000, {})), std::string("file.form too-large"));
        QCOMPARE(says(to_bytes(test::small_pdf().substr(0, 120))), std::string("file.form damaged"));
        QCOMPARE(says(scanner::form_in_itself()), std::string("file.form too-deep"));
        QCOMPARE(says(scanner::many_pages(100'000, 1)), std::string("file.form too-many-pages"));
        const auto locked = paper::encrypt_pdf(to_bytes(test::small_pdf()), Secret::from(view("Oolong-7")));
        VERIFY_OK(locked);
        QCOMPARE(says(*locked), std::string("file.form locked"));
        const auto gone = folder.put("gone.pdf", {});
        std::filesystem::remove(gone);
        COMPARE_FAULT(look_before_attaching(gone), file_missing);
    }

    /// A sheet that lay the wrong way up is attached only by a second word; which page, and why, is told.
    void a_page_that_shows_nothing_is_attached_only_where_it_is_wanted() {
        const Folder folder;
        const auto refused = [&](const Bytes& bytes) {
            const auto looked = look_before_attaching(folder.put("form.bin", bytes));
            if (looked || !is_of_empty_pages(looked.error())) return std::string("no such fault: ") + why(looked);
            return std::string(looked.error().detail("reason")) + " " + std::string(looked.error().detail("pages")) +
                   " of " + std::string(looked.error().detail("of"));
        };
        const auto white = scanner::white_png(600, 800);
        QCOMPARE(refused(white), std::string("blank 1 of 1"));
        QCOMPARE(refused(scanner::png_of(600, 800, scanner::deflated_zeros(601 * 800))), std::string("black 1 of 1"));
        QCOMPARE(refused(scanner::many_pages(3, 3)), std::string("blank 1、2、3 of 3"));
        VERIFY_OK(look_before_attaching(folder.put("form.bin", white), EmptyPages::attach));
        const auto words = words::words_for(Fault{
            FaultCode::file_form, "attachment", {{"file", "a"}, {"reason", "blank"}, {"pages", "2"}, {"of", "3"}}});
        QVERIFY(words.cause.contains(QStringLiteral("第 2 頁空白")));
        QVERIFY(words.advice.contains(QStringLiteral("--empty-pages")));
        // The second word is for nothing else.
        COMPARE_FAULT(look_before_attaching(folder.put("form.bin", to_bytes(test::small_pdf().substr(0, 120))),
                                            EmptyPages::attach),
                      file_form);
    }

    /// A PDF that is checked as paper may be opened by a password: what is attached may not.
    void a_locked_attachment_is_told_no_field_that_its_window_does_not_have() {
        const auto advice = [](const char* place) {
            return words::words_for(Fault{FaultCode::file_form, place, {{"reason", "locked"}}}).advice;
        };
        QVERIFY(advice("scan.file").contains(QStringLiteral("--file-password-fd")));
        QVERIFY(!advice("attachment").contains(QStringLiteral("--file-password-fd")));
    }

    void a_file_that_is_replaced_meanwhile_is_not_what_was_looked_at() {
        const Folder folder;
        const auto form = to_bytes(test::small_pdf("form"));
        const auto file = folder.put("form.pdf", form);
        const auto looked = look_before_attaching(file);
        VERIFY_OK(looked);
        const auto digest = sha256_of(looked->bytes);
        VERIFY_OK(look_at_form(file, {}, {}, digest));
        folder.put("form.pdf", to_bytes(test::small_pdf("another")));
        QVERIFY(looked->bytes == form);  // which is what is sealed
        const auto other = look_at_form(file, {}, {}, digest);
        COMPARE_FAULT(other, file_form);
        QCOMPARE(other.error().detail("reason"), std::string_view("replaced"));
    }

    void who_asked_to_stop_is_heard() {
        const Folder folder;
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(look_before_attaching(folder.put("form.pdf", to_bytes(test::small_pdf())), EmptyPages::refuse,
                                            stop.get_token()),
                      cancelled);
    }
};

JCIC_TEST(TestScanDesk)
JCIC_TEST(TestToAttach)
#include "test_scan_desk.moc"
