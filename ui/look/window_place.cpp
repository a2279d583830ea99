#include "ui/look/window_place.h"

#include <QScreen>
#include <QSettings>
#include <QWidget>

#include "ui/look/preferences.h"

namespace jcic::ui {
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
