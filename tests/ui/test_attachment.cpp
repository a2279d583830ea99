// A file that belongs to a row, shown.
#include <QBuffer>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QThreadPool>
#include <atomic>
#include <thread>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/record/pdf_pane.h"
#include "ui/registers/attachment_dialog.h"

using namespace jcic;
using namespace jcic::test;

namespace {

desk::AttachedFile page_of_a_form() {
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    QPainter(&writer).drawLine(0, 0, 99, 99);
    const auto& data = pdf.data();
    return {"授權書.pdf", domain::AttachmentForm::pdf, std::make_shared<const Bytes>(data.begin(), data.end())};
}

QString told_by(const QDialog& dialog) {
    const auto* told = dialog.findChild<QLabel*>(QStringLiteral("attachmentTold"));
    return told == nullptr ? QString() : told->text();
}

}  // namespace

class TestAttachment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_its_reader_did_not_paint_is_given_to_no_window();
    void why_it_could_not_be_tried_is_told();
    void while_it_is_tried_windows_and_desk_go_on_and_closing_ends_it();
};

/// A PDF of 2,000 bytes paints for hours, and nothing would end it here.
void TestAttachment::what_its_reader_did_not_paint_is_given_to_no_window() {
    WindowRig rig;
    for (const bool paintable : {true, false}) {
        auto* dialog = new ui::AttachmentDialog(
            page_of_a_form(), [paintable](ByteView, const std::stop_token&) -> Result<bool> { return paintable; },
            &rig.window);
        dialog->open();
        if (paintable)
            QTRY_VERIFY(dialog->findChild<ui::PdfPane*>() != nullptr);
        else
            QTRY_VERIFY(told_by(*dialog).contains(QStringLiteral("讀不出來")));
        QCOMPARE(dialog->findChild<ui::PdfPane*>() != nullptr, paintable);
        QCOMPARE(told_by(*dialog).isEmpty(), paintable);
        dialog->close();
        WindowRig::settle();
    }
}

void TestAttachment::why_it_could_not_be_tried_is_told() {
    WindowRig rig;
    auto* dialog = new ui::AttachmentDialog(
        page_of_a_form(),
        [](ByteView, const std::stop_token&) -> Result<bool> {
            return fail(FaultCode::file_missing, "scan.reader", {{"file", "jcic-desk-scan"}});
        },
        &rig.window);
    dialog->open();
    QTRY_VERIFY(!told_by(*dialog).contains(QStringLiteral("開啟中")));
    QVERIFY(!told_by(*dialog).isEmpty() && dialog->findChild<ui::PdfPane*>() == nullptr);
    dialog->close();
    WindowRig::settle();
}

/// It took the desk's own thread for half a minute.
void TestAttachment::while_it_is_tried_windows_and_desk_go_on_and_closing_ends_it() {
    WindowRig rig;
    std::atomic<bool> begun = false;
    std::atomic<bool> ended = false;
    auto* dialog = new ui::AttachmentDialog(
        page_of_a_form(),
        [&](ByteView, const std::stop_token& stop) -> Result<bool> {
            begun = true;
            for (int i = 0; i < 6000 && !stop.stop_requested(); ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            ended = true;
            return fail(FaultCode::cancelled, "scan.reader");
        },
        &rig.window);
    dialog->open();
    QTRY_VERIFY(begun);
    QVERIFY(!ended && told_by(*dialog).contains(QStringLiteral("開啟中")));
    dialog->close();
    QTRY_VERIFY(ended);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    WindowRig::settle();  // the answer comes to nobody
}

JCIC_WINDOW_TEST(TestAttachment)
#include "test_attachment.moc"
