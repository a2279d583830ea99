#pragma once
// Base of dialogs with irreversible actions: while the desk works, neither Esc nor the window's button closes it, so
// that the user always sees the outcome. Leaving the seat still closes it (close_all_dialogs). The derived class builds
// the contents (ui/look/form_parts.h), sends commands and shows the answers; this class blocks further commands
// meanwhile, disables buttons with a reason, and shows faults.

#include <QDialog>
#include <QVBoxLayout>
#include <stop_token>

#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/lists/list_ways.h"
#include "ui/look/form_parts.h"
#include "ui/look/list_line.h"

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
    /// `size` {}: as large as its contents.
    ActingDialog(const char* name, QSize size, Commands& commands, QWidget* parent);
    /// Sets the margins and the spacing of the contents.
    void space(int around, int between);

    /// Adds a button that is disabled while why() returns a reason, or while the desk works.
    template <class Act>
    QPushButton* make_way(const char* name, const char* text, Act act, std::function<QString()> why = {}) {
        return add_guard(parts_.make_button(name, text, std::move(act)), std::move(why));
    }
    QPushButton* add_guard(QPushButton* button, std::function<QString()> why = {});
    /// Returns a button that closes the dialog; while the desk works it has no effect, and is disabled if `held`.
    [[nodiscard]] QPushButton* make_close(bool held = true);
    [[nodiscard]] QPushButton* make_cancel(const char* name = "cancel", bool held = true);
    /// Called by these buttons.
    virtual void leave() { reject(); }
    /// Disables the widgets while the desk works.
    void hold(std::initializer_list<QWidget*> widgets) { held_.insert(held_.end(), widgets); }
    /// Adds the fault panel here: if widgets separate it from the buttons, or no focusable widget is before them.
    void add_fault() { add_fault(column_); }
    void add_fault(QBoxLayout& in);
    /// Adds the row of buttons at the bottom, with the fault panel above. Null: a stretch.
    QHBoxLayout* add_ways(std::initializer_list<QWidget*> buttons);
    /// Updates which widgets are enabled.
    virtual void allow();
    virtual void set_busy(bool busy);

    using Failed = std::function<void(const Fault&)>;
    /// Sends the command and blocks others until it is answered. Calls `then` with the answer; a fault goes to `failed`
    /// if given, else it is shown.
    template <desk::IsCommand C, class Do>
    std::stop_source ask(C command, Do then, Failed failed = {}, desk::Typed typed = {}) {
        set_busy(true);
        return commands_.send(this, std::move(command), ended<typename C::Answer>(std::move(then), std::move(failed)),
                              std::move(typed));
    }
    /// The same for long work: `told` receives its progress.
    template <desk::IsCommand C, class Do>
    std::stop_source ask_long(C command, std::function<void(const typename C::Progress&)> told, Do then,
                              Failed failed = {}, desk::Typed typed = {}) {
        set_busy(true);
        return commands_.send(this, std::move(command), std::move(told),
                              ended<typename C::Answer>(std::move(then), std::move(failed)), std::move(typed));
    }
    /// Sends a command without blocking anything. The answer is discarded if `still` returns false.
    template <desk::IsCommand C, class Do>
    std::stop_source look(C command, Do then, Failed failed = {}, std::function<bool()> still = {}) {
        const auto heard = [this, then = std::move(then), failed = std::move(failed),
                            still = std::move(still)](Result<typename C::Answer> answer) {
            if (!still || still()) hear(std::move(answer), then, failed);
        };
        return commands_.send(this, std::move(command), heard);
    }
    /// Shows the fault and focuses the field to be typed again.
    [[nodiscard]] Failed again_at(QWidget* field) {
        return [this, field](const Fault& fault) {
            show_fault(fault);
            field->setFocus();
        };
    }
    /// Lets stop_asked and the dialog's end stop this request: after leaving, nothing more is read, and what follows
    /// (such as signing out) waits for its end.
    void let_stop(std::stop_source asked) { asked_ = std::move(asked); }
    void stop_asked() { asked_.request_stop(); }
    [[nodiscard]] bool may_stop() const { return asked_.stop_possible(); }
    virtual void show_fault(const Fault& fault) { fault_->show_fault(fault); }

    Commands& commands_;
    FormParts& parts_;
    QVBoxLayout& column_;
    FaultPanel* fault_ = nullptr;
    bool busy_ = false;             ///< the last request is not answered yet
    bool closes_any_time_ = false;  ///< the running request is stopped then

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
    /// Puts the fault panel before these buttons in the tab order.
    void lead_to_fault_before(std::initializer_list<QWidget*> buttons);

    std::stop_source asked_{std::nostopstate};
    std::vector<Guard> guards_;
    std::vector<QWidget*> held_;
};

// A dialog about a list, from top to bottom: purpose, filter, rows, fault, and buttons with the reason if disabled.

class ListDialog : public ActingDialog {
    Q_OBJECT
Q_SIGNALS:
    void changed();  ///< the ledger has new events

protected:
    using ActingDialog::ActingDialog;

    struct Rows {
        const char* name;
        const char* title;  ///< read by screen readers
        std::vector<FormParts::Column> columns;
        const char* kept_as;             ///< key of its layout (ui/lists/list_columns.h)
        std::function<QString()> empty;  ///< note for a list without rows
        const char* saved_as = nullptr;  ///< null: the list cannot be saved
        bool all_count = false;          ///< all rows are acted on, visible or not: the search hides none
        ListWays::Widths widths = ListWays::Widths::by_contents;
    };
    /// Adds the list below its search.
    QTreeWidget* add_list(const Rows& rows, int stretch = 1);
    [[nodiscard]] static ListWays& ways_of(QTreeWidget& list) { return *list.findChild<ListWays*>(); }
    /// "Choose one in the list first" if no row is selected.
    [[nodiscard]] static QString none_chosen(const QTreeWidget& list);
};

}  // namespace jcic::ui
