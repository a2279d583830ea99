#pragma once
// Calls for objects that may be destroyed first: a dialog can close while the desk handles its command.

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>

#include "app/desk/rooms/card_pin.h"
#include "app/desk/rooms/command.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// Wraps the call and drops it if `asker` was destroyed, as connect does with its context.
template <class... A>
std::function<void(A...)> while_alive(const QObject* asker, std::function<void(A...)> call) {
    return [asker = QPointer<const QObject>(asker), call = std::move(call)](A... args) {
        if (asker) call(std::forward<A>(args)...);
    };
}

// Through this interface windows send commands (app/desk/commands) to the desk. Every call returns at once; the answer
// arrives later on the windows' thread. ConductorCommands uses the real desk; tests substitute their own.

namespace command = desk::command;
using desk::together;
using SnapshotPtr = std::shared_ptr<const desk::Snapshot>;
template <class T>
using Then = std::function<void(Result<T>)>;

class Commands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The latest snapshot; never null.
    [[nodiscard]] virtual SnapshotPtr snapshot() const = 0;
    /// Requests a new snapshot soon: the person pressed F5.
    virtual void refresh() = 0;

    /// Carries out the command after those sent before it, even if `asker` is destroyed meanwhile: then `then` is not
    /// called. The returned source requests a stop.
    template <desk::IsCommand C>
    std::stop_source send(const QObject* asker, C one, Then<typename C::Answer> then, desk::Typed typed = {}) {
        return hand_on(asker, {desk::Command(std::move(one)), std::move(typed), {}},
                       unwrapped<typename C::Answer>(while_alive(asker, std::move(then))));
    }
    /// The same for long work: `told` receives its progress.
    template <desk::IsCommand C>
    std::stop_source send(const QObject* asker, C one, std::function<void(const typename C::Progress&)> told,
                          Then<typename C::Answer> then, desk::Typed typed = {}) {
        return hand_on(asker,
                       {desk::Command(std::move(one)), std::move(typed),
                        [told = while_alive(asker, std::move(told))](const std::any& progress) {
                            told(std::any_cast<const typename C::Progress&>(progress));
                        }},
                       unwrapped<typename C::Answer>(while_alive(asker, std::move(then))));
    }
    /// The same without an answer: failed() reports a fault.
    template <desk::IsCommand C>
    void send(C one) {
        send(this, std::move(one), [this](const Result<typename C::Answer>& done) {
            if (!done) Q_EMIT failed(done.error());
        });
    }

    /// A command and what is sent with it.
    struct Sending {
        desk::Command command;
        desk::Typed typed;
        desk::Tell told;        ///< may be empty
        desk::CardPins pins{};  ///< PINs of people's own cards, if it was sent before without them
    };

protected:
    /// The answer contains the command's own answer; it is empty if that is void.
    virtual std::stop_source dispatch(Sending one, Then<std::any> then) = 0;

Q_SIGNALS:
    /// There is a new snapshot for every window.
    void changed(const jcic::ui::SnapshotPtr& snapshot);
    /// The last card was removed from its reader. Sent before the snapshot that shows it, however busy the desk is.
    void card_gone();
    /// A command without an answer failed.
    void failed(const jcic::Fault& fault);

private:
    friend class PinAsking;
    /// Sends the command; if the desk then requires the PIN of a person's own card, asks for it at `asker` and sends
    /// the command again. Only the desk knows whose password was typed and whether their account needs a card.
    std::stop_source hand_on(const QObject* asker, Sending one, Then<std::any> then);
    template <class T>
    static Then<std::any> unwrapped(Then<T> then) {
        return [then = std::move(then)](Result<std::any> answer) {
            if (!answer) return then(tl::unexpected<Fault>(std::move(answer).error()));
            if constexpr (std::is_void_v<T>)
                then({});
            else
                then(std::any_cast<T>(std::move(*answer)));
        };
    }
};

}  // namespace jcic::ui
