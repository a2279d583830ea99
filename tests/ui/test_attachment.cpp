// A file that belongs to a row, shown.
#include <QBuffer>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/record/pdf_pane.h"
#include "ui/registers/attachment_dialog.h"

using namespace jcic;
using namespace jcic::test;

namespace {

desk::AttachedFile page_of_a_form(bool paintable) {
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    QPainter(&writer).drawLine(0, 0, 99, 99);
    const auto& data = pdf.data();
    return {"授權書.pdf", domain::AttachmentForm::pdf, std::make_shared<const Bytes>(data.begin(), data.end()),
            paintable};
}

}  // namespace

class TestAttachment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_its_reader_did_not_paint_is_given_to_no_window();
};

/// A PDF of 2,000 bytes paints for hours, and nothing would end it here.
void TestAttachment::what_its_reader_did_not_paint_is_given_to_no_window() {
    WindowRig rig;
    for (const bool paintable : {true, false}) {
        auto* dialog = new ui::AttachmentDialog(page_of_a_form(paintable), &rig.window);
        dialog->open();
        WindowRig::settle();
        QCOMPARE(dialog->findChild<ui::PdfPane*>() != nullptr, paintable);
        if (!paintable)
            QVERIFY(qobject_cast<QLabel*>(dialog->findChild<QWidget*>(QStringLiteral("attachment"))) != nullptr);
        dialog->close();
        WindowRig::settle();
    }
}

JCIC_WINDOW_TEST(TestAttachment)
#include "test_attachment.moc"
