#pragma once
// The door to the desk: windows send commands (app/desk/commands) through it. Every call returns at once; the answer
// comes later, on the windows' thread. ConductorCommands asks the real desk; tests put a world of their own in its
// place.

#include <QObject>
#include <functional>
#include <memory>

#include "app/desk/rooms/card_pin.h"
#include "app/desk/rooms/command.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/commands/while_alive.h"

namespace jcic::ui {

namespace command = desk::command;
using desk::together;
using SnapshotPtr = std::shared_ptr<const desk::Snapshot>;
template <class T>
using Then = std::function<void(Result<T>)>;

class Commands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The last one that was sent; never null.
    [[nodiscard]] virtual SnapshotPtr snapshot() const = 0;
    /// Asks for a new one soon: the person pressed F5.
    virtual void refresh() = 0;

    /// Has the command carried out, after those sent before it, also where `asker` dies meanwhile: then nobody is told.
    /// The returned source asks it to stop.
    template <desk::IsCommand C>
    std::stop_source send(const QObject* asker, C one, Then<typename C::Answer> then, desk::Typed typed = {}) {
        return hand_on(asker, {desk::Command(std::move(one)), std::move(typed), {}},
                       unwrapped<typename C::Answer>(while_alive(asker, std::move(then))));
    }
    /// The same, for long work: `told` hears meanwhile how far it has come.
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
    /// The same, where nobody waits for the end: failed() tells of one that did not go well.
    template <desk::IsCommand C>
    void send(C one) {
        send(this, std::move(one), [this](const Result<typename C::Answer>& done) {
            if (!done) Q_EMIT failed(done.error());
        });
    }

    /// One that is sent, and what goes with it.
    struct Sending {
        desk::Command command;
        desk::Typed typed;
        desk::Tell told;        ///< may be empty
        desk::CardPins pins{};  ///< of people's own cards, where it was sent before and lacked them
    };

protected:
    /// The answer holds the command's own; nothing where that is void.
    virtual std::stop_source dispatch(Sending one, Then<std::any> then) = 0;

Q_SIGNALS:
    /// A new snapshot: every window shows it.
    void changed(const jcic::ui::SnapshotPtr& snapshot);
    /// The last card has left its reader: sent before the snapshot that says so, however busy the desk is.
    void card_gone();
    /// Of what nobody waits for.
    void failed(const jcic::Fault& fault);

private:
    friend class PinAsking;
    /// What was typed may be the password of somebody whose account opens by their own card as well: who it is is known
    /// to the desk alone, which then wants a PIN. It is asked for beside `asker`, and the command sent again with it.
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
