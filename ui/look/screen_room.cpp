#include "ui/look/screen_room.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>
#include <QWidget>
#include <algorithm>

#include "ui/look/preferences.h"

namespace jcic::ui {

QSize screen_room(const QWidget& dialog) {
    const auto* screen = dialog.parentWidget() != nullptr ? dialog.parentWidget()->screen() : dialog.screen();
    return screen == nullptr ? least_screen : screen->availableGeometry().size().expandedTo(least_screen);
}

void open_at_size(QWidget& dialog, QSize wanted) {
    dialog.resize(wanted.boundedTo(screen_room(dialog)));
}

void grow_to_content(QWidget& within) {
    auto* dialog = qobject_cast<QDialog*>(within.window());
    if (dialog == nullptr || !dialog->isVisible() || dialog->layout() == nullptr) return;
    auto* layout = dialog->layout();
    layout->activate();
    // Qt's own least size is that of lines that are broken nowhere.
    const int needed = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(dialog->width())
                                                   : layout->totalMinimumSize().height();
    const int height = std::min(needed, screen_room(*dialog).height());
    if (height > dialog->height()) dialog->resize(dialog->width(), height);
}

namespace {

QScrollArea* frame_in(QWidget& window) {
    auto* frame = new QScrollArea(&window);
    frame->setObjectName(QStringLiteral("roomFrame"));
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);  // Tab goes to what is in it, and it scrolls there
    frame->setWidgetResizable(true);
    return frame;
}

void put_into(QScrollArea& frame, QWidget& content) {
    frame.setWidget(&content);
    content.show();
    frame.show();
}

void make_scroll(QMainWindow& window) {
    auto* frame = frame_in(window);
    auto* content = window.takeCentralWidget();
    window.setCentralWidget(frame);
    put_into(*frame, *content);
}

void make_scroll(QDialog& window) {
    auto* frame = frame_in(window);
    auto* content = new QWidget(&window);  // of this window from the start: the order of Tab stays
    content->setObjectName(QStringLiteral("scrollContent"));
    content->setLayout(window.layout());  // which leaves the dialog, with all that stands in it
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    put_into(*frame, *content);
}

void fit(QWidget& window) {
    fit_to_room(window, window.screen()->availableGeometry().size());
}

/// What stands in it can be shown whole, broken lines too: of these the least size does not tell.
bool has_room(const QWidget& window, QSize room) {
    auto least = window.minimumSizeHint().expandedTo(window.minimumSize());
    if (const auto* layout = window.layout(); layout != nullptr && layout->hasHeightForWidth())
        least.setHeight(
            std::max(least.height(), layout->totalMinimumHeightForWidth(std::min(window.width(), room.width()))));
    return least.width() <= room.width() && least.height() <= room.height();
}

/// One that is open and still has room keeps its size: it is somebody's own, over two screens perhaps.
void fit_again(QWidget& window) {
    const auto room = window.screen()->availableGeometry().size();
    if (!has_room(window, room)) fit_to_room(window, room);
}

}  // namespace

void fit_to_room(QWidget& window, QSize room) {
    auto* dialog = qobject_cast<QDialog*>(&window);
    auto* main = qobject_cast<QMainWindow*>(&window);
    if (window.layout() == nullptr || (dialog == nullptr && main == nullptr)) return;
    if (!has_room(window, room) && window.findChild<QScrollArea*>(QStringLiteral("roomFrame")) == nullptr) {
        auto* focus = window.focusWidget();
        main != nullptr ? make_scroll(*main) : make_scroll(*dialog);
        if (focus != nullptr) focus->setFocus();
        window.setMinimumSize(0, 0);
        window.layout()->activate();
    }
    const auto size = window.size().boundedTo(room);
    if (size != window.size()) window.resize(size);
}

ScreenFit::ScreenFit(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool ScreenFit::eventFilter(QObject* watched, QEvent* event) {
    const bool opens = event->type() == QEvent::Show && !event->spontaneous();
    // What appears in an open window, or is told in larger letters, may need more than the screen has.
    const bool grows = event->type() == QEvent::LayoutRequest;
    if (!opens && !grows) return false;
    auto* window = qobject_cast<QWidget*>(watched);
    if (window == nullptr || !window->isWindow() || window->screen() == nullptr) return false;
    if (opens) {
        grow_to_content(*window);
        fit(*window);
    } else if (window->isVisible()) {  // once the layout has its new least size
        QMetaObject::invokeMethod(
            window, [window] { fit_again(*window); }, Qt::QueuedConnection);
    }
    return false;
}

namespace {
const auto place_key = QStringLiteral("window-place");
/// A desktop's bar over a window, in pixels: how high it is nobody tells before the window stands there.
constexpr int title_bar = 36;
}  // namespace

WindowPlace::WindowPlace(QWidget& window, const std::filesystem::path& profile) : window_(window), profile_(profile) {
    const QSettings file(file_of_windows(profile_), QSettings::IniFormat);
    const auto kept = file.value(place_key).toString().toLatin1();
    if (!kept.isEmpty() && window_.restoreGeometry(QByteArray::fromBase64(kept))) return;
    if (const auto* screen = window_.screen())
        window_.resize(window_.size().boundedTo(screen->availableGeometry().size() - QSize(0, title_bar)));
}

WindowPlace::~WindowPlace() {
    std::error_code ignored;
    if (!std::filesystem::is_directory(profile_, ignored)) return;  // nothing was opened: nothing is made
    QSettings file(file_of_windows(profile_), QSettings::IniFormat);
    file.setValue(place_key, QString::fromLatin1(window_.saveGeometry().toBase64()));
}

}  // namespace jcic::ui
