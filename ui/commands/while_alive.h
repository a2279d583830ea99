#pragma once
// Calls for objects that may be destroyed first: a dialog can close while the desk handles its command.

#include <QPointer>
#include <functional>

namespace jcic::ui {

/// Wraps the call and drops it if `asker` was destroyed, as connect does with its context.
template <class... A>
std::function<void(A...)> while_alive(const QObject* asker, std::function<void(A...)> call) {
    return [asker = QPointer<const QObject>(asker), call = std::move(call)](A... args) {
        if (asker) call(std::forward<A>(args)...);
    };
}

}  // namespace jcic::ui
