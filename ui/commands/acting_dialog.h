#pragma once
// A dialog in which something is done that cannot be taken back: while the desk is at it, neither Esc nor the window's
// button closes it, so that nobody takes for cancelled what was done, or misses why it was not. Leaving the seat closes
// it all the same (close_all_dialogs). Its class says what stands in it (ui/look/form_parts.h makes that), sends
// commands, and shows what comes; that nothing else is asked meanwhile, which buttons are grey and why, and where a
// fault stands, is held here.

#include <QDialog>
#include <QVBoxLayout>
#include <stop_token>

#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/form_parts.h"

namespace jcic::ui {

class ActingDialog : public QDialog {
    Q_OBJECT
public:
    ~ActingDialog() override { stop_asked(); }
    ActingDialog(const ActingDialog&) = delete;
    ActingDialog& operator=(const ActingDialog&) = delete;
    void reject() override {
        if (!busy_ || closes_any_time_) QDialog::reject();
    }

protected:
    /// `size` {}: as large as what stands in it.
    ActingDialog(const char* name, QSize size, Commands& commands, QWidget* parent);
    /// Room around what stands in it, and between.
    void space(int around, int between);

    /// Where why() says so it is grey, and while the desk is at something.
    template <class Act>
    QPushButton* make_way(const char* name, const char* text, Act act, std::function<QString()> why = {}) {
        return add_guard(parts_.make_button(name, text, std::move(act)), std::move(why));
    }
    QPushButton* add_guard(QPushButton* button, std::function<QString()> why = {});
    /// Pressed while the desk is at something they do nothing, and are grey where they are `held`.
    [[nodiscard]] QPushButton* make_close(bool held = true);
    [[nodiscard]] QPushButton* make_cancel(const char* name = "cancel", bool held = true);
    /// What these do.
    virtual void leave() { reject(); }
    /// Not while the desk is at something.
    void hold(std::initializer_list<QWidget*> widgets) { held_.insert(held_.end(), widgets); }
    /// Where something stands between the fault and the ways, or the keys come to nothing before these.
    void add_fault() { add_fault(column_); }
    void add_fault(QBoxLayout& in);
    /// Below all the rest; the fault above them. Null: the room between.
    QHBoxLayout* add_ways(std::initializer_list<QWidget*> buttons);
    /// Looks again at what is grey.
    virtual void allow();
    virtual void set_busy(bool busy);

    using Failed = std::function<void(const Fault&)>;
    /// Nothing else is done until the answer is there. `then` hears of it, or its fault is shown, by `failed` if given.
    template <desk::IsCommand C, class Do>
    std::stop_source ask(C command, Do then, Failed failed = {}, desk::Typed typed = {}) {
        set_busy(true);
        return commands_.send(this, std::move(command), ended<typename C::Answer>(std::move(then), std::move(failed)),
                              std::move(typed));
    }
    /// The same of long work: `told` hears meanwhile how far it has come.
    template <desk::IsCommand C, class Do>
    std::stop_source ask_long(C command, std::function<void(const typename C::Progress&)> told, Do then,
                              Failed failed = {}, desk::Typed typed = {}) {
        set_busy(true);
        return commands_.send(this, std::move(command), std::move(told),
                              ended<typename C::Answer>(std::move(then), std::move(failed)), std::move(typed));
    }
    /// While everything stays free; what is answered when `still` says no is nobody's any more.
    template <desk::IsCommand C, class Do>
    std::stop_source look(C command, Do then, Failed failed = {}, std::function<bool()> still = {}) {
        const auto heard = [this, then = std::move(then), failed = std::move(failed),
                            still = std::move(still)](Result<typename C::Answer> answer) {
            if (!still || still()) hear(std::move(answer), then, failed);
        };
        return commands_.send(this, std::move(command), heard);
    }
    /// The fault is shown, and the keys go to what is to be typed again.
    [[nodiscard]] Failed again_at(QWidget* field) {
        return [this, field](const Fault& fault) {
            show_fault(fault);
            field->setFocus();
        };
    }
    /// This is ended by stop_asked, and with the window: who left reads nothing more, and what comes after the reading,
    /// be it signing out, waits for its end.
    void let_stop(std::stop_source asked) { asked_ = std::move(asked); }
    void stop_asked() { asked_.request_stop(); }
    [[nodiscard]] bool may_stop() const { return asked_.stop_possible(); }
    virtual void show_fault(const Fault& fault) { fault_->show_fault(fault); }

    Commands& commands_;
    FormParts& parts_;
    QVBoxLayout& column_;
    FaultPanel* fault_ = nullptr;
    bool busy_ = false;             ///< with what was asked last
    bool closes_any_time_ = false;  ///< what is under way is stopped then

private:
    template <class T, class Do>
    Then<T> ended(Do then, Failed failed) {
        return [this, then = std::move(then), failed = std::move(failed)](Result<T> answer) {
            set_busy(false);
            hear(std::move(answer), then, failed);
        };
    }
    template <class T, class Do>
    void hear(Result<T> answer, const Do& then, const Failed& failed) {
        if (!answer) return failed ? failed(answer.error()) : show_fault(answer.error());
        if constexpr (std::is_void_v<T>)
            then();
        else
            then(*std::move(answer));
    }

    struct Guard {
        QPushButton* button;
        std::function<QString()> why;  ///< may be empty
    };
    QPushButton* make_leave(const char* name, const char* text, bool held);
    /// The keys come to the fault as it stands, before these.
    void lead_to_fault_before(std::initializer_list<QWidget*> buttons);

    std::stop_source asked_{std::nostopstate};
    std::vector<Guard> guards_;
    std::vector<QWidget*> held_;
};

}  // namespace jcic::ui
