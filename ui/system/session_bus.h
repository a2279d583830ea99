#pragma once
// The desktop's bus, where there is one.

#include <QDBusConnection>
#include <QFileInfo>
#include <optional>

namespace jcic::ui {

/// Where there is no desktop's bus, the library would start one: nullopt then.
[[nodiscard]] inline std::optional<QDBusConnection> session_bus() {
    const auto usual = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && !QFileInfo::exists(usual)) return std::nullopt;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return std::nullopt;
    return bus;
}

}  // namespace jcic::ui
