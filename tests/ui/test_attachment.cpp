// A file that belongs to a row, shown as the pixels that its reader painted.

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QThreadPool>
#include <atomic>
#include <thread>

#include "app/base/text.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/pages/page_voice.h"
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

// What stands on the pages of an attachment, as the program that takes the file apart told it: looked for, and read
// aloud while somebody listens.

namespace {

bool listener_is_there = false;

/// A line, each letter a hundredth of the page wide.
desk::LettersOfPage line_of_letters(const std::string& text) {
    desk::LettersOfPage out{text, {}};
    const auto letters = code_points(text);
    for (std::size_t i = 0; i < letters; ++i) {
        const double left = 0.1 + 0.01 * static_cast<double>(i);
        out.places.push_back({left, 0.5, left + 0.01, 0.52});
    }
    return out;
}

Result<desk::ShownPage> white_page(int pages) {
    return desk::ShownPage{pages, false, 200, 280, Bytes(std::size_t{200} * 280 * 4, 255)};
}

/// Of so many pages, each with its number; 𡈽 is two characters of QString and one letter.
ui::PageReaders readers_of(int pages, std::atomic<int>* asked = nullptr) {
    return {[pages](ByteView, int, const std::stop_token&) { return white_page(pages); },
            [pages, asked](ByteView, int first, int many, const std::stop_token&) -> Result<desk::ShownLetters> {
                if (asked != nullptr) ++*asked;
                desk::ShownLetters out{pages, {}};
                for (int page = first; page < first + many && page <= pages; ++page)
                    out.read.push_back(line_of_letters("𡈽 授權 書第" + std::to_string(page) + "頁 １,284,000"));
                return out;
            }};
}

struct OpenedWords {
    OpenedWords(WindowRig& rig, ui::PageReaders readers) {
        ui::install_accessibility();
        desk::AttachedFile file{"授權書.pdf", domain::AttachmentForm::pdf,
                                std::make_shared<const Bytes>(to_bytes("%PDF-1.7 nothing"))};
        dialog = new ui::AttachmentDialog(std::move(file), std::move(readers), &rig.window);
        dialog->open();
        pane = dialog->findChild<ui::PaintedPane*>();
        pane->voice().ask_whether_somebody_listens([] { return listener_is_there; });
        WindowRig::settle();
    }
    ~OpenedWords() {
        listener_is_there = false;
        delete dialog;
        QThreadPool::globalInstance()->waitForDone(10'000);
        WindowRig::settle();
    }
    void look_for(const char* words) const {
        QTest::keyClick(dialog, Qt::Key_F, Qt::ControlModifier);
        auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("findWords"));
        line->setText(QString::fromUtf8(words));
        QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] QString count() const { return dialog->findChild<QLabel*>(QStringLiteral("findCount"))->text(); }
    [[nodiscard]] QString all() const {
        auto* text = QAccessible::queryAccessibleInterface(pane)->textInterface();
        return text->text(0, text->characterCount());
    }
    ui::AttachmentDialog* dialog;
    ui::PaintedPane* pane;
};

}  // namespace

class TestAttachmentWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_are_found_whatever_their_width_and_shown_with_a_mark();
    void all_pages_are_looked_through_some_at_a_time();
    void of_pictures_it_says_that_there_is_nothing_to_be_found();
    void looking_can_be_stopped_and_ends_with_the_window();
    void why_it_could_not_be_looked_through_is_told();
    void the_page_in_front_is_read_aloud_once_its_words_are_there();
    void nothing_is_read_while_nobody_listens();
};

void TestAttachmentWords::words_are_found_whatever_their_width_and_shown_with_a_mark() {
    WindowRig rig;
    const OpenedWords opened(rig, readers_of(3));
    QTRY_COMPARE(opened.pane->pages(), 3);
    opened.look_for("權書第2");
    QTRY_COMPARE(opened.count(), QStringLiteral("第 1 處，共 1 處"));
    QTRY_COMPARE(opened.pane->page(), 2);  // there it stands
    const auto* label = opened.dialog->findChild<QLabel*>(QStringLiteral("paintedPage"));
    QTRY_VERIFY(!label->pixmap().isNull());
    WindowRig::settle();
    const auto shown = label->pixmap().toImage();
    const auto at = [&](double x, double y) {
        return shown.pixelColor(static_cast<int>(x * shown.width()), static_cast<int>(y * shown.height()));
    };
    // The fourth letter to the seventh: after one that is two of QString's.
    QVERIFY(at(0.135, 0.51).blue() < 200);
    QCOMPARE(at(0.3, 0.51), QColor(Qt::white));
    opened.look_for("1284000");
    QTRY_COMPARE(opened.count(), QStringLiteral("第 2 處，共 3 處"));  // from the page on that is seen
    QTest::keyClick(opened.dialog, Qt::Key_F3, Qt::ControlModifier);
    QTRY_COMPARE(opened.pane->page(), 3);
    opened.look_for("無");
    QTRY_COMPARE(opened.count(), QStringLiteral("查無"));
}

void TestAttachmentWords::all_pages_are_looked_through_some_at_a_time() {
    WindowRig rig;
    std::atomic<int> asked = 0;
    const OpenedWords opened(rig, readers_of(40, &asked));
    QTRY_COMPARE(opened.pane->pages(), 40);
    QCOMPARE(asked.load(), 0);  // nobody looks for anything, and nobody listens
    opened.look_for("書第40頁");
    QTRY_COMPARE(opened.pane->page(), 40);
    QCOMPARE(asked.load(), 3);
    QVERIFY(!opened.pane->looking());
}

void TestAttachmentWords::of_pictures_it_says_that_there_is_nothing_to_be_found() {
    WindowRig rig;
    const OpenedWords opened(rig, {[](ByteView, int, const std::stop_token&) { return white_page(2); },
                                   [](ByteView, int, int many, const std::stop_token&) -> Result<desk::ShownLetters> {
                                       return desk::ShownLetters{2, std::vector<desk::LettersOfPage>(many > 1 ? 2 : 1)};
                                   }});
    QTRY_COMPARE(opened.pane->pages(), 2);
    opened.look_for("授權");
    QTRY_VERIFY2(opened.count().contains(QStringLiteral("無文字可搜尋")), qPrintable(opened.count()));
    listener_is_there = true;
    static_cast<void>(opened.all());
    QTRY_VERIFY2(opened.all().contains(QStringLiteral("本頁為影像")), qPrintable(opened.all()));
}

void TestAttachmentWords::looking_can_be_stopped_and_ends_with_the_window() {
    WindowRig rig;
    std::atomic<int> begun = 0, ended = 0;
    const auto slow = [&](ByteView, int, int, const std::stop_token& stop) -> Result<desk::ShownLetters> {
        ++begun;
        for (int i = 0; i < 6000 && !stop.stop_requested(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        ++ended;
        return fail(FaultCode::cancelled, "scan.reader");
    };
    {
        const OpenedWords opened(rig, {[](ByteView, int, const std::stop_token&) { return white_page(1); }, slow});
        QTRY_COMPARE(opened.pane->pages(), 1);
        opened.look_for("授權");
        QTRY_COMPARE(begun.load(), 1);
        QVERIFY(opened.count().contains(QStringLiteral("尋找中")));
        auto* stop = opened.dialog->findChild<QPushButton*>(QStringLiteral("stopPainting"));
        QVERIFY(stop->isEnabled());
        stop->click();
        QTRY_COMPARE(ended.load(), 1);
        QVERIFY(!opened.pane->looking() && !stop->isEnabled());
        opened.look_for("書");
        QTRY_COMPARE(begun.load(), 2);
    }
    QCOMPARE(ended.load(), 2);
}

void TestAttachmentWords::why_it_could_not_be_looked_through_is_told() {
    WindowRig rig;
    const OpenedWords opened(rig, {[](ByteView, int, const std::stop_token&) { return white_page(1); },
                                   [](ByteView, int, int, const std::stop_token&) -> Result<desk::ShownLetters> {
                                       return fail(FaultCode::file_form, "scan.reader", {{"reason", "too-long"}});
                                   }});
    QTRY_COMPARE(opened.pane->pages(), 1);
    opened.look_for("授權");
    const auto* told = opened.dialog->findChild<QLabel*>(QStringLiteral("attachmentTold"));
    QTRY_VERIFY(told->isVisible() && !told->text().isEmpty());
    QVERIFY(!opened.pane->looking());
}

void TestAttachmentWords::the_page_in_front_is_read_aloud_once_its_words_are_there() {
    WindowRig rig;
    std::atomic<int> asked = 0;
    const OpenedWords opened(rig, readers_of(2, &asked));
    QTRY_COMPARE(opened.pane->pages(), 2);
    listener_is_there = true;
    auto* access = QAccessible::queryAccessibleInterface(opened.pane);
    QCOMPARE(access->role(), QAccessible::Document);
    QVERIFY(access->state().readOnly);
    QVERIFY2(opened.all().startsWith(QStringLiteral("第 1 頁，共 2 頁")), qPrintable(opened.all()));
    QTRY_VERIFY2(opened.all().contains(QStringLiteral("書第1頁")), qPrintable(opened.all()));
    QCOMPARE(asked.load(), 1);
    auto* text = access->textInterface();
    const int at = static_cast<int>(opened.all().indexOf(QStringLiteral("授")));
    const auto first = text->characterRect(at), next = text->characterRect(at + 1);
    QVERIFY(first.isValid() && next.left() > first.left() && first.width() < 40);
    opened.pane->go_to(2);
    QVERIFY2(!opened.pane->voice().holds_words(), "the page that was left");
    static_cast<void>(opened.all());
    QTRY_VERIFY2(opened.all().contains(QStringLiteral("書第2頁")), qPrintable(opened.all()));
}

void TestAttachmentWords::nothing_is_read_while_nobody_listens() {
    WindowRig rig;
    std::atomic<int> asked = 0;
    const OpenedWords opened(rig, readers_of(2, &asked));
    QTRY_COMPARE(opened.pane->pages(), 2);
    QCOMPARE(opened.all(), QString());
    QVERIFY(!QAccessible::queryAccessibleInterface(opened.pane)->textInterface()->characterRect(0).isValid());
    QCOMPARE(asked.load(), 0);
    listener_is_there = true;
    static_cast<void>(opened.all());
    QTRY_VERIFY(opened.all().contains(QStringLiteral("授權")));
    listener_is_there = false;
    QCOMPARE(opened.all(), QString());
    QVERIFY2(!opened.pane->voice().holds_words(), "who listened has gone");
    QVERIFY(!opened.pane->place_of(1, 2).isValid());
}

JCIC_WINDOW_TEST(TestAttachment)
JCIC_WINDOW_TEST(TestAttachmentWords)
#include "test_attachment.moc"
