#pragma once
// The desktop's session bus, if there is one.

#include <QDBusConnection>
#include <QFileInfo>
#include <optional>

namespace jcic::ui {

/// nullopt without a session bus: the library would start one.
[[nodiscard]] inline std::optional<QDBusConnection> session_bus() {
    const auto usual = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && !QFileInfo::exists(usual)) return std::nullopt;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return std::nullopt;
    return bus;
}

}  // namespace jcic::ui
