#pragma once
// The chosen row, and beside it the step that is taken; where there is room for one of them, the step in the row's
// place with a way back.

#include <QPushButton>
#include <functional>
#include <set>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"
#include "ui/registers/row_detail.h"
#include "ui/registers/step_place.h"

namespace jcic::ui {

class SigningDialog;

/// The window of a step: of one row, of a new one, or of several that two persons counted.
struct StepToTake {
    command::Book book;
    const domain::registers::Step& step;
    std::string row;                  ///< "": a new one
    domain::registers::Values known;  ///< what it says already
    std::set<std::string> chosen;     ///< several in the list
};
/// Not opened yet. `taken`: with the row, or one of them.
[[nodiscard]] SigningDialog* window_of(Commands& commands, const StepToTake& what, QWidget* parent,
                                       const std::function<void(const std::string& row)>& taken);

class RowAndStep : public QWidget {
    Q_OBJECT
public:
    explicit RowAndStep(QWidget* parent);
    [[nodiscard]] RowDetail& detail() { return *detail_; }
    /// Of a page that is so wide.
    void arrange(int room);
    /// One at a time: what somebody typed is not lost by pressing another, and they are told where it stands.
    /// `at_row`: the row that is chosen.
    void open_step(Commands& commands, const StepToTake& what, const std::string& at_row,
                   const std::function<void(const std::string& row)>& taken);
    /// This row is looked at ("": none). A step at another one goes where nothing was typed in it, and else says
    /// whose it is.
    void look_at(command::Book book, const std::string& row);
    void empty() { place_->empty(); }
    [[nodiscard]] bool is_taking() const { return place_->step() != nullptr; }
    void retell() { arrange(room_); }

Q_SIGNALS:
    void ended();  ///< no step stands there any more

private:
    [[nodiscard]] SigningDialog* standing() const;
    int room_ = 0;
    RowDetail* detail_;
    StepPlace* place_;
    command::Book book_ = nullptr;  ///< of the step that stands there
    std::string at_row_;            ///< was chosen when it was
    QPushButton* other_;            ///< of row and step the one that has no room
    bool looks_back_ = false;       ///< at the row, while a step stands there
};

}  // namespace jcic::ui
