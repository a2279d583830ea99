#include "ui/window/robot.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <fstream>

#include "ui/look/text.h"

namespace jcic::ui {
namespace {
constexpr std::chrono::milliseconds longest_wait{90'000};
constexpr std::chrono::milliseconds look_again{40};

/// Lets events pass until `holds`; false when the time is over.
bool passes(const std::function<bool()>& holds) {
    QElapsedTimer clock;
    clock.start();
    QTimer wake;
    wake.start(look_again);
    while (!holds()) {
        if (clock.hasExpired(longest_wait.count())) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}
}  // namespace

Robot::Robot(QWidget& window, std::filesystem::path output) : window_(window), output_(std::move(output)) {
    std::error_code ignored;  // a folder that cannot be made shows at the first write
    std::filesystem::create_directories(output_, ignored);
}

QWidget* Robot::on_top() const {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && qobject_cast<QDialog*>(widget) != nullptr) return widget;
    return &window_;
}

std::optional<Fault> Robot::fault_on_screen(const char* step) const {
    for (const QLabel* code : on_top()->findChildren<QLabel*>(QStringLiteral("code")))
        if (code->isVisible() && !code->text().isEmpty())
            return Fault{FaultCode::internal, "ui.tour", {{"step", step}, {"shown", code->text().toStdString()}}};
    return std::nullopt;
}

Result<void> Robot::wait(const char* step, const std::function<bool()>& holds) {
    const bool in_time = passes([&] { return holds() || fault_on_screen(step); });
    if (holds()) return {};
    if (auto fault = fault_on_screen(step)) return tl::unexpected<Fault>(*std::move(fault));
    return fail(FaultCode::internal, "ui.tour", {{"step", step}, {"reason", in_time ? "changed" : "time"}});
}

Result<QWidget*> Robot::find(const char* name) {
    QWidget* found = nullptr;
    JCIC_CHECK(wait(name, [&] {
        for (QWidget* widget : on_top()->findChildren<QWidget*>(QLatin1String(name)))
            if (widget->isVisible() && widget->isEnabled()) found = widget;
        return found != nullptr;
    }));
    return found;
}

void Robot::press_key(QWidget* on, int key) {
    const QString text = key == Qt::Key_Space ? QStringLiteral(" ") : QString();
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text), up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(on, &down);
    QCoreApplication::sendEvent(on, &up);
}

Result<void> Robot::press(const char* button) {
    JCIC_TRY(auto* widget, find(button));
    widget->setFocus();
    press_key(widget, Qt::Key_Space);
    return {};
}

Result<void> Robot::take_way(const char* button, const char* way) {
    JCIC_TRY(auto* widget, find(button));
    auto* action = widget->findChild<QAction*>(QLatin1String(way));
    if (action == nullptr || !action->isVisible() || !action->isEnabled())
        return fail(FaultCode::internal, "ui.tour", {{"step", way}, {"reason", "not offered"}});
    action->trigger();
    return {};
}

Result<void> Robot::type(const char* field, const std::string& text) {
    JCIC_TRY(auto* widget, find(field));
    widget->setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(widget)) line->selectAll();  // as Tab does: typing takes its place
    for (const char32_t character : q(text).toUcs4()) {
        const QString typed = QString::fromUcs4(&character, 1);
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, typed), up(QEvent::KeyRelease, 0, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &down);
        QCoreApplication::sendEvent(widget, &up);
    }
    return {};
}

Result<void> Robot::choose(const char* name, const std::string& part) {
    JCIC_TRY(auto* widget, find(name));
    auto* box = qobject_cast<QComboBox*>(widget);
    const auto wanted = q(part);
    JCIC_CHECK(wait(name, [box, &wanted] { return box != nullptr && box->findText(wanted, Qt::MatchContains) >= 0; }));
    box->setFocus();
    press_key(box, Qt::Key_Home);
    for (int step = 0; step < box->count() && !box->currentText().contains(wanted); ++step)
        press_key(box, Qt::Key_Down);
    Q_EMIT box->activated(box->currentIndex());
    return {};
}

Result<void> Robot::shoot(const char* name) {
    // A layout in a layout asks the outer one again, which asks it: some rounds until nothing moves.
    for (int round = 0; round < 8; ++round) QCoreApplication::processEvents();
    QPixmap picture = window_.grab();
    if (auto* over = on_top(); over != &window_) {
        QPainter painter(&picture);
        const QRect place(window_.rect().center() - over->rect().center(), over->size());
        painter.drawPixmap(place, over->grab());
        painter.drawRect(place);
    }
    const auto file =
        output_ /
        (QStringLiteral("%1-%2.png").arg(++pictures_, 2, 10, QLatin1Char('0')).arg(QLatin1String(name))).toStdString();
    if (!picture.save(q(file.string()))) return fail(FaultCode::file_write, "ui.tour", {{"file", file.string()}});
    written_.push_back(file);
    return {};
}

Result<void> Robot::write(const std::string& name, const std::vector<std::uint8_t>& bytes) {
    const auto file = output_ / name;
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) return fail(FaultCode::file_write, "ui.tour", {{"file", file.string()}});
    written_.push_back(file);
    return {};
}

}  // namespace jcic::ui
