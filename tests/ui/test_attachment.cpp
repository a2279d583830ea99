// A file that belongs to a row, shown as the pixels that its reader painted.
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QThreadPool>
#include <atomic>
#include <thread>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/pages/painted_pages.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// No decoder knows it: what is shown of it can only be what its reader said.
desk::AttachedFile bytes_of_no_form() {
    return {"授權書.pdf", domain::AttachmentForm::pdf, std::make_shared<const Bytes>(to_bytes("%PDF-1.7 nothing"))};
}

/// The reader of a file of three pages: red, green, blue, 100 by 140.
Result<desk::ShownPage> three_colours(ByteView, int page, const std::stop_token&) {
    desk::ShownPage out{3, page == 3, 100, 140, Bytes(std::size_t{100} * 140 * 4)};
    for (std::size_t at = static_cast<std::size_t>(3 - page); at < out.pixels.size(); at += 4) out.pixels[at] = 255;
    return out;
}

/// And of one on which nothing is written.
Result<desk::ShownLetters> no_letters(ByteView, int, int, const std::stop_token&) {
    return desk::ShownLetters{1, std::vector<desk::LettersOfPage>(1)};
}

QString attachment_tells(const QDialog& dialog) {
    return dialog.findChild<QLabel*>(QStringLiteral("attachmentTold"))->text();
}

QPixmap seen_of(const QDialog& dialog) {
    return dialog.findChild<QLabel*>(QStringLiteral("paintedPage"))->pixmap();
}

QColor middle_of(const QDialog& dialog) {
    const auto image = seen_of(dialog).toImage();
    return image.isNull() ? QColor() : image.pixelColor(image.width() / 2, image.height() / 2);
}

void press_in(const QDialog& dialog, const char* button) {
    WindowRig::click(dialog.findChild<QPushButton*>(QLatin1String(button)));
}

QDialog* opened(WindowRig& rig, desk::PaintPage paint) {
    const ui::PageReaders readers{std::move(paint), no_letters};
    auto* dialog = new ui::AttachmentDialog(bytes_of_no_form(), readers, &rig.window);
    dialog->open();
    return dialog;
}

}  // namespace

class TestAttachment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_its_reader_painted_is_shown_and_nothing_else();
    void pages_are_asked_for_in_turn_and_a_late_one_is_shown_to_nobody();
    void it_comes_nearer_without_being_read_again();
    void pixels_that_are_not_as_many_as_they_say_are_not_shown();
    void why_it_could_not_be_painted_is_told();
    void while_it_is_painted_windows_and_desk_go_on_and_closing_ends_it();
    void painting_can_be_stopped();
};

void TestAttachment::what_its_reader_painted_is_shown_and_nothing_else() {
    WindowRig rig;
    auto* dialog = opened(rig, three_colours);
    QTRY_COMPARE(middle_of(*dialog), QColor(Qt::red));
    QVERIFY(attachment_tells(*dialog).isEmpty());
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("stopPainting"))->isEnabled());
    WindowRig::close(dialog);
}

void TestAttachment::pages_are_asked_for_in_turn_and_a_late_one_is_shown_to_nobody() {
    WindowRig rig;
    std::atomic<int> painted = 0;
    std::atomic<bool> may_go_on = false;
    auto* dialog = opened(rig, [&](ByteView file, int page, const std::stop_token& stop) {
        // The second is late, and does not hear that it is to stop.
        for (int i = 0; i < 3000 && page == 2 && !may_go_on; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        ++painted;
        return three_colours(file, page, stop);
    });
    auto* pages = dialog->findChild<ui::PaintedPane*>();
    QTRY_COMPARE(pages->pages(), 3);
    QCOMPARE(painted.load(), 1);  // none that nobody asked for
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("pageBack"))->isEnabled());
    press_in(*dialog, "pageOn");
    QCOMPARE(pages->page(), 2);
    QVERIFY(seen_of(*dialog).isNull());  // not the page before under the number of this one
    press_in(*dialog, "pageOn");
    if (QThreadPool::globalInstance()->maxThreadCount() < 2) may_go_on = true;
    QTRY_COMPARE(middle_of(*dialog), QColor(Qt::blue));
    QVERIFY(attachment_tells(*dialog).contains(QStringLiteral("字型")));
    may_go_on = true;
    QVERIFY(QThreadPool::globalInstance()->waitForDone(40'000));
    WindowRig::settle();
    QCOMPARE(middle_of(*dialog), QColor(Qt::blue));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("pageOn"))->isEnabled());
    press_in(*dialog, "pageBack");
    QTRY_COMPARE(middle_of(*dialog), QColor(Qt::green));
    WindowRig::close(dialog);
}

void TestAttachment::it_comes_nearer_without_being_read_again() {
    WindowRig rig;
    std::atomic<int> painted = 0;
    auto* dialog = opened(rig, [&](ByteView file, int page, const std::stop_token& stop) {
        ++painted;
        return three_colours(file, page, stop);
    });
    QTRY_VERIFY(!seen_of(*dialog).isNull());
    WindowRig::settle();
    const int before = seen_of(*dialog).width();
    press_in(*dialog, "zoomIn");
    QVERIFY(seen_of(*dialog).width() > before);
    press_in(*dialog, "zoomOut");
    QCOMPARE(seen_of(*dialog).width(), before);
    QCOMPARE(painted.load(), 1);
    WindowRig::close(dialog);
}

void TestAttachment::pixels_that_are_not_as_many_as_they_say_are_not_shown() {
    WindowRig rig;
    auto* dialog = opened(rig, [](ByteView, int, const std::stop_token&) -> Result<desk::ShownPage> {
        return desk::ShownPage{1, false, 100, 140, Bytes(std::size_t{100} * 139 * 4)};
    });
    QTRY_VERIFY(attachment_tells(*dialog).contains(QStringLiteral("無法讀取")));
    QVERIFY(seen_of(*dialog).isNull());
    WindowRig::close(dialog);
}

void TestAttachment::why_it_could_not_be_painted_is_told() {
    WindowRig rig;
    for (const char* reason : {"too-long", "stopped", "locked"}) {
        auto* dialog = opened(rig, [reason](ByteView, int, const std::stop_token&) -> Result<desk::ShownPage> {
            return fail(FaultCode::file_form, "scan.reader", {{"reason", reason}});
        });
        QTRY_VERIFY(!attachment_tells(*dialog).isEmpty());
        QVERIFY(seen_of(*dialog).isNull());
        WindowRig::close(dialog);
    }
}

/// It took the desk's own thread for half a minute.
void TestAttachment::while_it_is_painted_windows_and_desk_go_on_and_closing_ends_it() {
    WindowRig rig;
    std::atomic<bool> begun = false;
    std::atomic<bool> ended = false;
    auto* dialog = opened(rig, [&](ByteView, int, const std::stop_token& stop) -> Result<desk::ShownPage> {
        begun = true;
        for (int i = 0; i < 6000 && !stop.stop_requested(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        ended = true;
        return fail(FaultCode::cancelled, "scan.reader");
    });
    QTRY_VERIFY(begun);
    QTRY_VERIFY(dialog->findChild<QProgressBar*>()->isVisible());
    QVERIFY(!ended);
    dialog->close();
    QTRY_VERIFY(ended);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    WindowRig::settle();  // the answer comes to nobody
}

void TestAttachment::painting_can_be_stopped() {
    WindowRig rig;
    auto* dialog = opened(rig, [](ByteView, int, const std::stop_token& stop) -> Result<desk::ShownPage> {
        for (int i = 0; i < 6000 && !stop.stop_requested(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return fail(FaultCode::cancelled, "scan.reader");
    });
    press_in(*dialog, "stopPainting");
    QTRY_VERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("stopPainting"))->isEnabled());
    QVERIFY(attachment_tells(*dialog).contains(QStringLiteral("已停止")));
    WindowRig::close(dialog);
}

JCIC_WINDOW_TEST(TestAttachment)
#include "test_attachment.moc"
