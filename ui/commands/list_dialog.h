#pragma once
// A dialog about a list, from top to bottom: what it is for, what of it is shown, the rows, the fault, and the ways,
// buttons that say why they are grey. Its window says what these are (ui/look/form_parts.h makes them), sends commands,
// and shows what comes; that nothing else is asked meanwhile is held here.

#include <QVBoxLayout>
#include <stop_token>

#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/lists/list_ways.h"
#include "ui/look/form_parts.h"
#include "ui/look/list_line.h"

namespace jcic::ui {

class ListDialog : public ActingDialog {
    Q_OBJECT
public:
    ~ListDialog() override { stop_asked(); }
    ListDialog(const ListDialog&) = delete;
    ListDialog& operator=(const ListDialog&) = delete;
    void reject() override;

Q_SIGNALS:
    void changed();  ///< the ledger says more

protected:
    /// `size` {}: as large as what stands in it.
    ListDialog(const char* name, QSize size, Commands& commands, QWidget* parent);

    struct Rows {
        const char* name;
        const char* title;  ///< as a screen reader says it
        std::vector<FormParts::Column> columns;
        const char* kept_as;             ///< its layout (ui/lists/list_layouts.h)
        std::function<QString()> empty;  ///< said where there is no row
        const char* saved_as = nullptr;  ///< null: cannot be saved as it is shown
        bool all_count = false;          ///< something is done with all rows, seen or not: the search hides none
        ListWays::Widths widths = ListWays::Widths::by_contents;
    };
    /// The list below its search.
    QTreeWidget* add_list(const Rows& rows, int stretch = 1);
    [[nodiscard]] static ListWays& ways_of(QTreeWidget& list) { return *list.findChild<ListWays*>(); }

    /// Where why() says so it is grey, and while the desk is at something.
    template <class Act>
    QPushButton* make_way(const char* name, const char* text, Act act, std::function<QString()> why = {}) {
        return add_guard(parts_.make_button(name, text, std::move(act)), std::move(why));
    }
    QPushButton* add_guard(QPushButton* button, std::function<QString()> why = {});
    /// Pressed while the desk is at something it does nothing, and is grey where it is `held`.
    [[nodiscard]] QPushButton* make_close(bool held = true);
    /// Not while the desk is at something.
    void hold(std::initializer_list<QWidget*> widgets) { held_.insert(held_.end(), widgets); }
    /// Where something stands between the fault and the ways, or the keys come to nothing before these.
    void add_fault();
    /// Below all the rest; the fault above them. Null: the room between.
    QHBoxLayout* add_ways(std::initializer_list<QWidget*> buttons);
    /// Looks again at what is grey.
    void allow();
    virtual void set_busy(bool busy);
    /// "Choose one in the list first", where none is.
    [[nodiscard]] static QString none_chosen(const QTreeWidget& list);

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
    /// This is ended by stop_asked, and with the window: who left reads nothing more, and what comes after the reading,
    /// be it signing out, waits for its end.
    void let_stop(std::stop_source asked) { asked_ = std::move(asked); }
    void stop_asked() { asked_.request_stop(); }
    [[nodiscard]] bool may_stop() const { return asked_.stop_possible(); }
    void show_fault(const Fault& fault) { fault_->show_fault(fault); }

    Commands& commands_;
    FormParts& parts_;
    QVBoxLayout& column_;
    FaultPanel* fault_ = nullptr;
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
    /// The keys come to the fault as it stands, before these.
    void lead_to_fault_before(std::initializer_list<QWidget*> buttons);

    std::stop_source asked_{std::nostopstate};
    std::vector<Guard> guards_;
    std::vector<QWidget*> held_;
};

}  // namespace jcic::ui
