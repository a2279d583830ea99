#pragma once
// What a screen reader is told of the program's windows, asked for over the bus as it asks (AT-SPI): every control that
// is seen and can have the focus, with its role, name and states.

#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <algorithm>

#include "tests/ui/desktop_bus.h"

namespace jcic::test {

struct Spoken {
    enum State { checked = 4, enabled = 8, focusable = 11, focused = 12, showing = 25 };  // atspi-constants.h

    QString path{};
    int window = 0;
    QString role{}, name{}, description{};
    quint64 states = 0;
    [[nodiscard]] bool is(State state) const { return (states >> state & 1U) != 0; }
    [[nodiscard]] QString line() const {
        QStringList said{role, name};
        if (!description.isEmpty()) said << description;
        if (is(checked)) said << QStringLiteral("checked");
        if (is(focused)) said << QStringLiteral("focused");
        if (!is(enabled)) said << QStringLiteral("grey");
        return said.join(QStringLiteral(" | "));
    }
};

class SpokenTree {
public:
    SpokenTree(const QString& address, QString program)
        : bus_(QDBusConnection::connectToBus(address, QStringLiteral("screen reader"))), program_(std::move(program)) {
        qDBusRegisterMetaType<Reference>();
        qDBusRegisterMetaType<QList<Reference>>();
    }

    /// Of all windows that are seen. What is inside a control (a list's cells) is the control's own.
    [[nodiscard]] QList<Spoken> controls() {
        Spoken program;
        program.path = QStringLiteral("/org/a11y/atspi/accessible/root");
        QList<Spoken> out, level{program};
        for (bool root = true; !level.isEmpty(); root = false) {
            const auto children = children_of(level);
            level.clear();
            for (int i = 0; i < children.size(); ++i) {
                auto one = children[i];
                if (root) one.window = i;
                if (!one.is(Spoken::showing)) continue;
                (one.is(Spoken::focusable) ? out : level) << one;
            }
        }
        return out;
    }
    /// The whole text of one that has a text.
    [[nodiscard]] QString text_of(const Spoken& one) {
        return answers({ask(one, "org.a11y.atspi.Text", "GetText", {0, -1})}).first().value(0).toString();
    }

private:
    QDBusPendingCall ask(const Spoken& one, const char* interface, const char* member, const QVariantList& with = {}) {
        auto message =
            QDBusMessage::createMethodCall(program_, one.path, QLatin1String(interface), QLatin1String(member));
        message.setArguments(with);
        return bus_.asyncCall(message);
    }
    QDBusPendingCall ask_for(const Spoken& one, const char* property) {
        return ask(one, "org.freedesktop.DBus.Properties", "Get",
                   {QStringLiteral("org.a11y.atspi.Accessible"), QLatin1String(property)});
    }
    /// The program answers in this very thread: the event loop has to turn meanwhile.
    static QList<QVariantList> answers(const QList<QDBusPendingCall>& calls) {
        (void)QTest::qWaitFor(
            [&] { return std::ranges::all_of(calls, [](const auto& one) { return one.isFinished(); }); }, 20'000);
        QList<QVariantList> out;
        for (const auto& one : calls) out << one.reply().arguments();
        return out;
    }
    static QString text_in(const QVariantList& answer) {
        return answer.value(0).value<QDBusVariant>().variant().toString();
    }

    QList<Spoken> children_of(const QList<Spoken>& parents) {
        QList<QDBusPendingCall> asked;
        for (const auto& one : parents) asked << ask(one, "org.a11y.atspi.Accessible", "GetChildren");
        QList<Spoken> out;
        const auto told = answers(asked);
        for (int i = 0; i < told.size(); ++i)
            for (const auto& child : qdbus_cast<QList<Reference>>(told[i].value(0)))
                if (child.path.path() != QLatin1String("/org/a11y/atspi/null"))
                    out << Spoken{child.path.path(), parents[i].window, {}, {}, {}, 0};
        asked.clear();
        for (const auto& one : out) {
            asked << ask(one, "org.a11y.atspi.Accessible", "GetState")
                  << ask(one, "org.a11y.atspi.Accessible", "GetRoleName") << ask_for(one, "Name")
                  << ask_for(one, "Description");
        }
        const auto said = answers(asked);
        for (int i = 0; i < out.size(); ++i) {
            const auto states = qdbus_cast<QList<uint>>(said[4 * i].value(0));
            out[i].states = states.value(0) | quint64{states.value(1)} << 32U;
            out[i].role = said[4 * i + 1].value(0).toString();
            out[i].name = text_in(said[4 * i + 2]);
            out[i].description = text_in(said[4 * i + 3]);
        }
        return out;
    }

    QDBusConnection bus_;
    const QString program_;
};

}  // namespace jcic::test
