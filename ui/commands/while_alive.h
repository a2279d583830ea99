#pragma once
// A call for an object that may be gone by then: a dialog is closed while the desk is at what it asked.

#include <QPointer>
#include <functional>

namespace jcic::ui {

/// The call, dropped once `asker` has died: as connect does with its context.
template <class... A>
std::function<void(A...)> while_alive(const QObject* asker, std::function<void(A...)> call) {
    return [asker = QPointer<const QObject>(asker), call = std::move(call)](A... args) {
        if (asker) call(std::forward<A>(args)...);
    };
}

}  // namespace jcic::ui
